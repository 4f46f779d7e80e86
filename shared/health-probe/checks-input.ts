import * as z from 'zod/mini';
import { freeText, oneOf, yaml } from '../action/codecs.ts';
import type { InputSpec } from '../action/parse-inputs.ts';
import { parseDuration } from '../kernel/duration.ts';
import { invalid, valid } from '../kernel/problem.ts';
import type { Checked, Problem } from '../kernel/problem.ts';
import { quote } from '../kernel/untrusted-text.ts';
import { checkHeaders, readHeaders } from './check-headers.ts';
import { CHECK_URL_FORMS, isHttp, nameOfUrl, readCheckUrl } from './check-url.ts';
import { parseCondition } from './conditions.ts';
import type { Condition } from './conditions.ts';
import type { Check } from './types.ts';

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
export const DEFAULT_CHECK_TIMEOUT_MS = 10_000;
const MOST_CHECKS = 50;
const MOST_CONDITIONS = 20;
/** As the release record keeps them. */
const LONGEST_CONDITION = 500;
const LONGEST_NAME = 100;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const lines = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]);

const checkItem = z.strictObject({
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME), z.regex(/^[^\p{Cc}]*$/u, { error: 'expected a name on one line' }))),
  url: z.string(),
  conditions: z.optional(lines),
  headers: z.optional(z.record(z.string(), scalar)),
  critical: z.optional(z.boolean()),
  timeout: z.optional(z.union([z.string(), z.number()])),
  method: z.optional(z.enum(METHODS)),
  body: z.optional(z.union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown())])),
  'expect-status': z.optional(lines),
});
type CheckItem = z.infer<typeof checkItem>;

/** The inputs that say what is probed, for each action that probes. */
export const checkInputs = {
  url: { codec: freeText({ max: 20_000 }) },
  'expect-status': { codec: freeText({ max: 200 }) },
  conditions: { codec: freeText({ max: 20_000 }) },
  headers: { codec: { ...freeText({ max: 100_000 }), secret: true } },
  method: { codec: oneOf(METHODS) },
  body: { codec: freeText({ max: 200_000 }) },
  checks: { codec: yaml(z.array(z.union([z.string(), checkItem])).check(z.minLength(1)), 'a YAML list of checks', '- url: https://app.example.com/health') },
} as const satisfies Record<string, InputSpec>;

/** What the inputs gave; an action may lack some of them. */
export interface CheckValues {
  readonly url?: string | undefined;
  readonly 'expect-status'?: string | undefined;
  readonly conditions?: string | undefined;
  readonly headers?: string | undefined;
  readonly method?: string | undefined;
  readonly body?: string | undefined;
  readonly checks?: readonly (string | CheckItem)[] | undefined;
}

/** What holds for every check over HTTP that does not say otherwise itself. */
interface Defaults {
  readonly conditions: readonly Condition[];
  readonly expectStatus: readonly string[] | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly method: string;
  readonly body: string | undefined;
}

/**
 * The checks that the inputs describe. `url` alone is one check; beside `checks` it is the address that their paths belong to.
 * @param base completes paths where there is no `url`, such as the deployment's own address
 * @returns an empty list when neither `url` nor `checks` was given
 */
export function checksFromInputs(values: CheckValues, base: string | undefined): Checked<readonly Check[]> {
  const problems: Problem[] = [];
  const defaults = readDefaults(values, problems);
  if (values.url !== undefined) problems.push(...urlProblems(values.url, 'Input "url" is not valid', 'url'));
  if (problems.length > 0) return invalid(...problems);
  if (values.checks !== undefined && values.checks.length > MOST_CHECKS) return invalid({ subject: 'checks', message: `Input "checks" has ${values.checks.length} checks; at most ${MOST_CHECKS} are probed.` });
  if (values.checks === undefined) return valid(values.url === undefined ? [] : [checkOf({ url: values.url.trim() }, defaults, 'url', problems)]);
  const checks = values.checks.map((item, index) => checkOf(completed(typeof item === 'string' ? { url: item } : item, values.url ?? base), defaults, `checks at [${index}]`, problems));
  return problems.length > 0 ? invalid(...problems) : valid(withDistinctNames(checks));
}

function readDefaults(values: CheckValues, problems: Problem[]): Defaults {
  const headers = values.headers === undefined ? valid({}) : readHeaders(values.headers);
  if (!headers.ok) problems.push(...headers.problems);
  return {
    conditions: readConditions(values.conditions, 'conditions', problems),
    expectStatus: readStatuses(values['expect-status'], 'expect-status', problems),
    headers: headers.ok ? headers.value : {},
    method: values.method ?? 'GET',
    body: values.body,
  };
}

function checkOf(item: CheckItem, defaults: Defaults, where: string, problems: Problem[]): Check {
  const input = where.replace(/ .*/, '');
  const at = (key: string): string => (where === 'url' ? key : `${where}.${key}`);
  const wrong = (key: string, message: string): void => void problems.push({ subject: input, message: `Input ${named(at(key))} is not valid: ${message}` });
  if (where !== 'url') for (const { message } of urlProblems(item.url, `Input ${named(at('url'))} is not valid`, input)) problems.push({ subject: input, message });
  const own = Object.fromEntries(Object.entries(item.headers ?? {}).map(([name, value]) => [name, String(value)]));
  const headers = checkHeaders(own, (message) => invalid({ subject: input, message: `Input ${named(at('headers'))} is not valid: ${message}.` }));
  if (!headers.ok) problems.push(...headers.problems);
  const timeoutMs = item.timeout === undefined ? DEFAULT_CHECK_TIMEOUT_MS : parseDuration(String(item.timeout));
  if (timeoutMs === undefined || timeoutMs < 1) wrong('timeout', `got ${quote(String(item.timeout))}; expected a duration such as 5s.`);
  const http = isHttp({ url: item.url.trim() });
  const ownConditions = item.conditions === undefined ? undefined : readConditions(item.conditions, at('conditions'), problems, input);
  const expectStatus = item['expect-status'] === undefined ? (http && ownConditions === undefined ? defaults.expectStatus : undefined) : readStatuses(item['expect-status'], at('expect-status'), problems, input);
  return {
    name: item.name ?? nameOfUrl(item.url.trim()),
    url: item.url.trim(),
    method: item.method ?? (http ? defaults.method : 'GET'),
    headers: http ? { ...withoutNames(defaults.headers, own), ...own } : {},
    body: typeof item.body === 'object' ? JSON.stringify(item.body) : (item.body ?? (http ? defaults.body : undefined)),
    // Conditions about a status would be nonsense for a port or a command, and a check's own status comes before conditions for all.
    conditions: ownConditions ?? (http && item['expect-status'] === undefined ? defaults.conditions : []),
    ...(expectStatus === undefined ? {} : { expectStatus }),
    critical: item.critical ?? true,
    timeoutMs: timeoutMs ?? DEFAULT_CHECK_TIMEOUT_MS,
  };
}

const named = (path: string): string => (path.includes(' at ') ? path.replace(/^(\S+) at (.*)$/, '"$1" at $2') : `"${path}"`);

/** Header names are the same in any case. */
function withoutNames(headers: Readonly<Record<string, string>>, own: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.has(name.toLowerCase())));
}

/** Only the origin of the base counts, so that `//elsewhere.example` can never lead to another host. */
function completed(item: CheckItem, base: string | undefined): CheckItem {
  const origin = base === undefined ? undefined : URL.parse(base)?.origin;
  return item.url.startsWith('/') && origin !== undefined && origin !== 'null' ? { ...item, url: origin + item.url } : item;
}

function urlProblems(url: string, prefix: string, subject: string): readonly Problem[] {
  const read = readCheckUrl(url);
  if (read.kind !== 'invalid') return [];
  const path = url.startsWith('/') ? `; a path needs "url" to say what address it belongs to` : '';
  return [{ subject, message: `${prefix}: got ${shown(url)}; ${read.why}${path}, e.g. https://app.example.com/health.` }];
}

/** Never quotes what may be a credential: what stands before an @, or behind a question mark. */
function shown(url: string): string {
  if (url.includes('@')) return `an address of ${url.length} characters with an @ in it`;
  return quote(url.replace(/\?.*$/s, '?…'));
}

function readConditions(given: CheckItem['conditions'], subject: string, problems: Problem[], input = subject): readonly Condition[] {
  const texts = textsOf(given);
  if (texts.length > MOST_CONDITIONS) problems.push({ subject: input, message: `Input ${named(subject)} is not valid: it has ${texts.length} conditions, at most ${MOST_CONDITIONS} are allowed for one check.` });
  return texts.flatMap((text): readonly Condition[] => {
    const condition: Checked<Condition> = text.length > LONGEST_CONDITION ? invalid({ subject: input, message: `${quote(text)} is longer than ${LONGEST_CONDITION} characters` }) : parseCondition(text);
    if (condition.ok) return [condition.value];
    problems.push(...condition.problems.map(({ message }) => ({ subject: input, message: `Input ${named(subject)} is not valid: ${message.replace(/\.$/, '')}.` })));
    return [];
  });
}

function readStatuses(given: CheckItem['expect-status'], subject: string, problems: Problem[], input = subject): readonly string[] | undefined {
  if (given === undefined) return undefined;
  const statuses = textsOf(given).flatMap((text) => text.split(',')).map((text) => text.trim().toLowerCase()).filter((text) => text !== '');
  const wrong = statuses.find((status) => !/^[1-5](?:\d\d|xx)$/.test(status));
  if (wrong !== undefined || statuses.length === 0 || statuses.length > MOST_CONDITIONS) problems.push({ subject: input, message: `Input ${named(subject)} is not valid: got ${quote(wrong ?? '')}; expected a status such as 200 or 2xx, several separated by commas.` });
  return statuses;
}

/** One per line, as in every list; the dash and the quotes of a YAML list are left out. */
function textsOf(given: CheckItem['conditions']): readonly string[] {
  const items = given === undefined ? [] : Array.isArray(given) ? given.map(String) : String(given).split('\n');
  return items.map((line) => line.trim().replace(/^-\s+/, '').replace(/^(["'])(.*)\1$/, '$2').trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

function withDistinctNames(checks: readonly Check[]): readonly Check[] {
  const seen = new Map<string, number>();
  return checks.map((check) => {
    const count = (seen.get(check.name) ?? 0) + 1;
    seen.set(check.name, count);
    return count === 1 ? check : { ...check, name: `${check.name} (${count})` };
  });
}

export const WHAT_TO_PROBE = `Input "url" or "checks" is required: give what to probe, ${CHECK_URL_FORMS}, e.g. https://app.example.com/health.`;
