import { nearest } from '../kernel/did-you-mean.ts';
import { type Checked, valid } from '../kernel/problem.ts';
import { oneLine, quote } from '../kernel/untrusted-text.ts';
import { parseInteger, parseNumber } from './condition-numbers.ts';
import { type Operand, type Placeholder, parseOperand, wrong } from './condition-operands.ts';

// The order is Gatus's: the first of these that occurs is the operator, the others then belong to a value.
const OPERATORS = ['==', '!=', '<=', '>=', '>', '<'] as const;
export type Operator = (typeof OPERATORS)[number];

/** A condition on an answer, in the language of Gatus and with `[HEADER].name` besides. */
export interface Condition {
  readonly text: string;
  readonly left: Operand;
  readonly operator: Operator;
  readonly right: Operand;
}

const LONGEST = 1_000;

/**
 * Reads a condition: `[STATUS] == 200`, `len([BODY].items) < 5`. What Gatus takes for granted and then never or always
 * finds true (an unknown placeholder, a word where a number belongs) is a problem here.
 */
export function parseCondition(text: string): Checked<Condition> {
  if (text.length > LONGEST) return wrong(`${quote(text)} is too long: at most ${LONGEST} characters`);
  const operator = OPERATORS.find((candidate) => text.includes(` ${candidate} `));
  if (operator === undefined) return wrong(`${quote(text)} ${withoutOperator(text)}; for example "[STATUS] == 200"`);
  const sides = text.split(` ${operator} `).map((side) => side.trim());
  if (sides.length > 2) return wrong(`${quote(text)} compares more than once; write one condition for each "${operator}"`);
  if (sides.includes('')) return wrong(`${quote(text)} has nothing on one side of "${operator}"; for an empty body write "len([BODY]) == 0"`);
  const [left, right] = sides.map(parseOperand);
  if (!left?.ok || !right?.ok) return { ok: false, problems: [left, right].flatMap((side) => (side?.ok === false ? side.problems : [])) };
  const condition: Condition = { text: oneLine(text), left: left.value, operator, right: right.value };
  const mistake = mistakeIn(condition);
  return mistake === undefined ? valid(condition) : wrong(`${quote(text)}: ${mistake}`);
}

/** Whether a condition depends on that part of the answer: `body` for the whole body, `body-path` for a place in its JSON. */
export function looksAt({ left, right }: Condition, kind: Placeholder['kind']): boolean {
  return [left, right].some((side) => side.kind === 'seen' && side.placeholder.kind === kind);
}

function withoutOperator(text: string): string {
  const found = /==|!=|<=|>=|<|>/.exec(text)?.[0];
  if (found !== undefined) return `needs a value and a space on both sides of "${found}"`;
  return text.includes('=') ? 'has no operator: write "==" for equal' : `has no operator: one of ${OPERATORS.join(' ')}`;
}

function mistakeIn({ left, operator, right }: Condition): string | undefined {
  const sides = [left, right];
  if (!sides.some((side) => side.kind === 'seen')) return `nothing in it comes from the answer${suggestion(left.text)}`;
  const ordered = operator !== '==' && operator !== '!=';
  return mistakeBetween(left, right, ordered) ?? mistakeBetween(right, left, ordered);
}

function suggestion(text: string): string {
  const meant = nearest(text.replace(/^\[|\].*$/g, ''), ['STATUS', 'RESPONSE_TIME', 'CONNECTED', 'CERTIFICATE_EXPIRATION', 'BODY', 'HEADER']);
  return meant === undefined ? '; for example "[STATUS] == 200"' : `; did you mean "[${meant}]"?`;
}

/** What is wrong with `one` in this comparison, on whichever side it stands. */
function mistakeBetween(one: Operand, other: Operand, ordered: boolean): string | undefined {
  if (ordered) {
    if (one.kind === 'pattern' || one.kind === 'options') return 'any() and pat() go with == and != only; for example "[STATUS] == any(200, 204)"';
    if (one.kind === 'literal' && parseNumber(one.text) === undefined) return `${quote(one.text)} is neither a number nor a duration; for example "[RESPONSE_TIME] < 500" or "[CERTIFICATE_EXPIRATION] > 48h"`;
    return isUnordered(one) ? `${quote(one.text)} is no number and goes with == and != only` : undefined;
  }
  if (one.kind !== 'seen' || other.kind !== 'literal') return undefined;
  if (isBoolean(one) && !/^(?:true|false)$/.test(other.text)) return `${quote(one.text)} is true or false; for example "${one.text} == true"`;
  if (one.placeholder.kind === 'status' && one.measure === 'value' && parseInteger(other.text) === undefined) return 'a status is a number; for example "[STATUS] < 300", "[STATUS] == any(200, 204)" or "[STATUS] == pat(2*)"';
  return undefined;
}

const isBoolean = (side: Operand): boolean => side.kind === 'seen' && (side.measure === 'presence' || (side.placeholder.kind === 'connected' && side.measure === 'value'));
const isUnordered = (side: Operand): boolean => isBoolean(side) || (side.kind === 'seen' && side.placeholder.kind === 'ip' && side.measure === 'value');
