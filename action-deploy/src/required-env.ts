import { runInNewContext } from 'node:vm';
import * as z from 'zod/mini';
import type { Problem } from '../../shared/kernel/problem.ts';
import type { Variables } from '../../shared/platforms/port.ts';

/** A user's own pattern may take exponential time on some value; it is stopped after this. */
const PATTERN_TIMEOUT_MS = 200;

const variableName = z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]{0,199}$/, { error: 'expected the name of an environment variable' }));
const texts = z.union([z.string(), z.array(z.string())]);

const rules = z.strictObject({
  'min-length': z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
  pattern: z.optional(z.string().check(z.maxLength(500), z.refine(isPattern, { error: 'expected a regular expression' }))),
  'one-of': z.optional(z.array(z.string())),
  url: z.optional(z.boolean()),
  protocol: z.optional(texts),
  equals: z.optional(z.string()),
  not: z.optional(texts),
});

/** The input `required-env`: a list of names, or a map of names to rules. */
export const requiredEnvRules = z.union([
  z.pipe(z.array(variableName), z.transform((names): RequiredEnv => Object.fromEntries(names.map((name) => [name, {}])))),
  z.pipe(z.record(variableName, z.nullable(rules)), z.transform((map): RequiredEnv => Object.fromEntries(Object.entries(map).map(([name, rule]) => [name, rule ?? {}])))),
]) as unknown as z.ZodMiniType<RequiredEnv>;

export type VariableRules = z.infer<typeof rules>;
export type RequiredEnv = Readonly<Record<string, VariableRules>>;

/** Where variables are set, as far as it is known. */
export interface VariablePlaces {
  /** The step's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Set on the platform by this very deployment. */
  readonly set?: Variables;
  /** The names that are set on the platform; undefined where nobody can list them, and the step's environment is all there is to judge by. */
  readonly onPlatform?: readonly string[] | undefined;
}

export interface RequiredEnvFindings {
  readonly problems: readonly Problem[];
  /** The names that are set on the platform and have rules, but no value here by which to check them. */
  readonly unchecked: readonly string[];
}

/**
 * Finds the variables that are missing or malformed. Values are secrets: no message quotes one, or says more than which
 * rule it breaks.
 */
export function checkRequiredEnv(required: RequiredEnv, { env, set = {}, onPlatform }: VariablePlaces): RequiredEnvFindings {
  const problems: Problem[] = [];
  const unchecked: string[] = [];
  for (const [name, rule] of Object.entries(required)) {
    const isSet = Object.hasOwn(set, name);
    const value = isSet ? set[name] : Object.hasOwn(env, name) ? env[name] : undefined;
    const wrong = (message: string): void => void problems.push({ subject: name, message: `${name} ${message}` });
    if (onPlatform && !isSet && !onPlatform.includes(name)) wrong('is missing on the platform');
    else if (value !== undefined && value.trim() !== '') for (const broken of brokenRules(rule, value)) wrong(broken);
    else if (!onPlatform || isSet) wrong(`is ${value === undefined ? 'missing' : 'empty'}`);
    else if (Object.keys(rule).length > 0) unchecked.push(name);
  }
  return { problems, unchecked };
}

function brokenRules(rule: VariableRules, value: string): readonly string[] {
  const broken: string[] = [];
  if (rule['min-length'] !== undefined && value.length < rule['min-length']) broken.push(`is shorter than the ${rule['min-length']} characters it needs`);
  if (rule.pattern !== undefined && !matches(rule.pattern, value)) broken.push('does not match its pattern');
  if (rule['one-of'] && !rule['one-of'].includes(value)) broken.push(`is none of ${rule['one-of'].join(', ')}`);
  const url = URL.parse(value);
  if (rule.url === true && !url) broken.push('is not a URL');
  if (rule.protocol !== undefined) broken.push(...protocolBroken(asList(rule.protocol), url));
  if (rule.equals !== undefined && value !== rule.equals) broken.push('has not the value it must have');
  if (rule.not !== undefined && asList(rule.not).includes(value)) broken.push('still has a value it must not have');
  return broken;
}

/** `postgresql` allows `postgresql+asyncpg://` too: what follows the plus is the driver's name. */
function protocolBroken(allowed: readonly string[], url: URL | null): readonly string[] {
  if (!url) return ['is not a URL, so it has no protocol'];
  const protocol = url.protocol.replace(/:$/, '');
  return allowed.some((name) => protocol === name || protocol.startsWith(`${name}+`)) ? [] : [`has the protocol "${protocol}", not ${allowed.join(' or ')}`];
}

function matches(pattern: string, value: string): boolean {
  try {
    return Boolean(runInNewContext('new RegExp(pattern, "u").test(value)', { pattern, value }, { timeout: PATTERN_TIMEOUT_MS }));
  } catch {
    return false; // it did not come to an end in time
  }
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

const asList = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);
