import { invalid, valid } from '../kernel/problem.ts';
import type { Checked, Problem } from '../kernel/problem.ts';
import { quote } from '../kernel/untrusted-text.ts';
import type { Variables } from './port.ts';

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;
const MOST_VARIABLES = 100;
/** All of them go into one environment variable of a child; Linux allows 128 KiB for one, Windows 32,767 characters. */
const MOST_CHARACTERS = 24_000;
const EXAMPLE = 'NEW_CHECKOUT=false';

/** Letters, digits and `_`, not beginning with a digit. */
export const isVariableName = (text: string): boolean => NAME.test(text);

/**
 * Reads `NAME=value` lines. Values may be secrets or hostile: no message quotes one.
 * @param input the name of the input, for messages
 */
export function parseVariables(text: string, input: string): Checked<Variables> {
  const wrong = (what: string): Problem => ({ subject: input, message: `Input "${input}" is not valid: ${what}; expected NAME=value lines, e.g. ${EXAMPLE}.` });
  if (text.length > MOST_CHARACTERS) return invalid(wrong(`it has ${text.length} characters, at most ${MOST_CHARACTERS} are read`));
  const lines = text.split(/\r?\n/).map((line, index) => ({ at: `line ${index + 1}`, line: line.trim() })).filter(({ line }) => line !== '');
  if (lines.length === 0 || lines.length > MOST_VARIABLES) return invalid(wrong(`it has ${lines.length} lines, 1 to ${MOST_VARIABLES} are read`));
  const variables = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { at, line } of lines) {
    const [name, value] = split(line);
    if (value === undefined) problems.push(wrong(`${at} has no "="`));
    else if (!isVariableName(name)) problems.push(wrong(`${at} has ${/^[\w.-]{1,120}$/.test(name) ? `the name ${quote(name)}, which` : 'something before its "=" that'} is no name of a variable (letters, digits and _, not beginning with a digit)`));
    else if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) problems.push(wrong(`the value of ${name} has a control character in it`));
    else if (variables.has(name)) problems.push(wrong(`${name} is set twice`));
    else variables.set(name, value);
  }
  return problems.length > 0 ? invalid(...problems) : valid(Object.fromEntries(variables));
}

function split(line: string): readonly [name: string, value: string | undefined] {
  const at = line.indexOf('=');
  return at < 0 ? [line, undefined] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}

/** The same lines again, as a command gets them. */
export const writeVariables = (variables: Variables): string => Object.entries(variables).map(([name, value]) => `${name}=${value}`).join('\n');

/** Values that plainly switch something; every other value may be a credential. */
const SWITCH = /^(?:|true|false|on|off|yes|no|enabled?|disabled?|none|default|control|[0-9]{1,3}%?)$/i;

/** Whether a value plainly switches something, and so is no secret. */
export const isSwitch = (value: string): boolean => SWITCH.test(value);

/** For people: the names, with those values that cannot be a secret. */
export const describeVariables = (variables: Variables): readonly string[] => Object.entries(variables).map(([name, value]) => `${name}=${isSwitch(value) ? value : `(a value of ${value.length} characters)`}`);

/** For a sentence: `A`, `A and B`, `A, B and 7 more`. */
export function listNames(names: readonly string[], most = 6): string {
  const shown = names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** Says what is too much where variables come from several places; undefined where they can all be set at once. */
export function tooMuch(variables: Variables): string | undefined {
  const count = Object.keys(variables).length;
  if (count > MOST_VARIABLES) return `there are ${count} of them, at most ${MOST_VARIABLES} are set at once`;
  const { length } = writeVariables(variables);
  return length > MOST_CHARACTERS ? `they have ${length} characters, at most ${MOST_CHARACTERS} are set at once` : undefined;
}
