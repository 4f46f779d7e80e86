import { clip, oneLine } from '../kernel/untrusted-text.ts';
import type { Answer } from './answer.ts';
import { parseInteger, parseNumber, writeDuration } from './condition-numbers.ts';
import type { Operand } from './condition-operands.ts';
import type { Condition, Operator } from './condition-parser.ts';
import { type Resolved, resolveOperand } from './condition-values.ts';
import { matchesGlob } from './glob.ts';

export type { Answer } from './answer.ts';
export { type Condition, looksAt, parseCondition } from './condition-parser.ts';

/** `shown` is the condition with what was seen, as Gatus prints it: `[STATUS] (503) == 200`; one printable line of at most 200 characters. */
export type ConditionResult = { readonly kind: 'met' } | { readonly kind: 'not-met'; readonly shown: string } | { readonly kind: 'cannot-tell'; readonly shown: string };

const LONGEST_SHOWN = 200;
/** As much of a value as Gatus shows beside a pattern. */
const LONGEST_BESIDE_PATTERN = 25;

interface Side {
  readonly operand: Operand;
  readonly resolved: Resolved;
}

/**
 * Whether an answer meets a condition, as Gatus would say, but a green never comes from what was not seen: a number that
 * is missing is not 0, and a body that cannot be read meets nothing, not even a `!=` (Gatus says met to both).
 * What was not measured (a certificate over plain http) cannot be told; without a connection it is not met.
 */
export function evaluateCondition(condition: Condition, answer: Answer): ConditionResult {
  const left: Side = { operand: condition.left, resolved: resolveOperand(condition.left, answer) };
  const right: Side = { operand: condition.right, resolved: resolveOperand(condition.right, answer) };
  if (isMet(left, condition.operator, right)) return { kind: 'met' };
  const unseen = left.resolved.kind === 'unseen' || right.resolved.kind === 'unseen';
  return { kind: unseen && answer.connected ? 'cannot-tell' : 'not-met', shown: show(condition, left, right, answer) };
}

function isMet(left: Side, operator: Operator, right: Side): boolean {
  const kinds = [left.resolved.kind, right.resolved.kind];
  if (kinds.includes('unseen') || kinds.includes('unreadable')) return false;
  if (operator === '==') return isEqual(left, right);
  if (operator === '!=') return !isEqual(left, right);
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) return false;
  if (operator === '<') return a < b;
  if (operator === '>') return a > b;
  return operator === '<=' ? a <= b : a >= b;
}

const numberOf = ({ resolved }: Side): number | undefined => (resolved.kind === 'text' ? parseNumber(resolved.text) : undefined);

function isEqual(left: Side, right: Side): boolean {
  if (left.resolved.kind !== 'text' || right.resolved.kind !== 'text') return false;
  return accepts(left.operand, right.resolved.text) ?? accepts(right.operand, left.resolved.text) ?? isSame(left.resolved.text, right.resolved.text);
}

/** Only the condition's own text can be a pattern: in Gatus a body that reads `pat(*)` equals everything. */
function accepts(operand: Operand, text: string): boolean | undefined {
  if (operand.kind === 'pattern') return matchesGlob(operand.glob, text);
  return operand.kind === 'options' ? operand.options.includes(text) : undefined;
}

function isSame(a: string, b: string): boolean {
  const [first, second] = [parseInteger(a), parseInteger(b)];
  return first !== undefined && second !== undefined ? first === second : a === b;
}

function show(condition: Condition, left: Side, right: Side, answer: Answer): string {
  const ordered = condition.operator !== '==' && condition.operator !== '!=';
  const room = Math.max(LONGEST_BESIDE_PATTERN, LONGEST_SHOWN - condition.text.length - 10);
  const part = (side: Side, other: Side): string => {
    const seen = side.operand.kind === 'seen' ? seenOf(side, ordered, answer) : '';
    const most = other.operand.kind === 'seen' ? room / 2 : room;
    const shown = other.operand.kind === 'pattern' && side.resolved.kind === 'text' ? besidePattern(seen) : clip(seen, Math.floor(most));
    return side.operand.kind === 'seen' ? `${oneLine(side.operand.text)} (${shown})` : oneLine(side.operand.text);
  };
  return clip(`${part(left, right)} ${condition.operator} ${part(right, left)}`, LONGEST_SHOWN);
}

function besidePattern(seen: string): string {
  const short = Array.from(seen.slice(0, 2 * LONGEST_BESIDE_PATTERN))
    .slice(0, LONGEST_BESIDE_PATTERN)
    .join('');
  return short === seen ? seen : `${short}...(truncated)`;
}

function seenOf({ operand, resolved }: Side, ordered: boolean, answer: Answer): string {
  if (resolved.kind === 'unseen') return answer.connected ? 'not seen' : 'no connection';
  if (resolved.kind === 'unreadable') return resolved.reason;
  if (resolved.kind === 'missing') return 'INVALID';
  const value = oneLine(clip(resolved.text, 4 * LONGEST_SHOWN));
  if (!ordered) return value;
  if (parseNumber(resolved.text) === undefined) return `${clip(value, 60)}, not a number`;
  const isDuration = operand.kind === 'seen' && operand.placeholder.kind === 'certificate-expiration' && operand.measure === 'value';
  return isDuration ? writeDuration(Number(resolved.text)) : value;
}
