import { clip, oneLine, quote } from '../kernel/untrusted-text.ts';
import { isHttp } from './check-url.ts';
import { evaluateCondition, looksAt } from './conditions.ts';
import type { Answer } from './conditions.ts';
import { readJson } from './json-body.ts';
import { readKnownBody } from './known-bodies.ts';
import type { KnownBody } from './known-bodies.ts';
import type { Probed } from './probe.ts';
import { compareVersions, readServedVersion } from './served-version.ts';
import type { VersionPath } from './served-version.ts';
import type { Check, FailingComponent, Measurement, VersionRule } from './types.ts';
import { recogniseWall } from './walls.ts';

const LONGEST_MESSAGE = 400;
const MOST_COMPONENTS = 10;
const TOO_MANY_REQUESTS = 429;

/** What a measurement is judged by besides its check. */
export interface MeasureContext {
  readonly version: VersionRule | undefined;
  readonly versionPath: VersionPath | undefined;
  /** Whether another check shows the version, so that this one need not. */
  readonly shownElsewhere: boolean;
  readonly atMs: number;
}

type Judged = Pick<Measurement, 'kind' | 'message' | 'degraded' | 'wrongVersion'>;

/**
 * Judges one probe.
 * @returns undefined for a probe that was cut off: it says nothing
 */
export function measure(check: Check, probed: Probed, context: MeasureContext): Measurement | undefined {
  const base = { check: check.name, critical: check.critical, components: [], atMs: context.atMs };
  if (probed.kind === 'cut-off') return undefined;
  if (probed.kind === 'no-answer') return { ...base, kind: probed.by === 'us' ? 'error' : 'fail', message: clip(oneLine(probed.message), LONGEST_MESSAGE) };
  if (probed.kind === 'blocked') return { ...base, kind: 'blocked', message: clip(oneLine(probed.message), LONGEST_MESSAGE), ...(probed.status === undefined ? {} : { status: probed.status }) };
  const { answer } = probed;
  const known = answer.body === undefined || probed.untimed ? undefined : readKnownBody(answer.headers['content-type'], answer.body);
  const version = isHttp(check) ? readServedVersion(answer, context.versionPath) : undefined;
  const judged = withVersion(judgeAnswer(check, probed, known, expectsJson(check, version, context)), version, check, context);
  return {
    ...base,
    ...judged,
    ...(judged.message === undefined ? {} : { message: clip(oneLine(judged.message), LONGEST_MESSAGE) }),
    components: judged.kind === 'fail' && !judged.wrongVersion || judged.degraded ? failingComponents(known) : [],
    ...(version === undefined ? {} : { observedVersion: clip(oneLine(version), 200) }),
    ...(answer.responseTimeMs === undefined || probed.untimed ? {} : { durationMs: answer.responseTimeMs }),
    ...(answer.status === undefined ? {} : { status: answer.status }),
  };
}

/** Judges an answer without regard to the version. */
function judgeAnswer(check: Check, probed: Extract<Probed, { kind: 'answered' }>, known: KnownBody | undefined, json: boolean): Judged {
  const { answer } = probed;
  const judged = check.conditions.length > 0 ? judgeConditions(check, answer, known) : judgeDefaults(check, answer, known);
  if (judged.kind === 'pass' && (looksAtBody(check) || expectsItsStatus(check, answer))) return judged;
  const wall = wallIn(probed, json || (check.conditions.length === 0 && isJsonType(answer.headers)));
  if (wall !== undefined) return { kind: 'blocked', message: wall.replace(/\.$/, '') };
  if (judged.kind === 'fail' && answer.status === TOO_MANY_REQUESTS) return { kind: 'inconclusive', message: 'status 429: the service limits how often it may be asked' };
  return judged;
}

/** Conditions replace the defaults; what the body says of itself is then only told, where no condition looked at it. */
function judgeConditions(check: Check, answer: Answer, known: KnownBody | undefined): Judged {
  const results = check.conditions.map((condition) => evaluateCondition(condition, answer));
  const broken = results.find((result) => result.kind === 'not-met') ?? results.find((result) => result.kind === 'cannot-tell');
  if (broken) return { kind: broken.kind === 'not-met' ? 'fail' : 'inconclusive', message: withComponents(broken.shown, known) };
  return !looksAtBody(check) && isUnwell(known) ? { kind: 'pass', degraded: true, message: withComponents(`the body says ${known.state}, and no condition looks at it`, known) } : { kind: 'pass' };
}

function judgeDefaults(check: Check, answer: Answer, known: KnownBody | undefined): Judged {
  const expected = check.expectStatus ?? ['200'];
  if (answer.status !== undefined && !matchesStatus(answer.status, expected)) return { kind: 'fail', message: withComponents(`status ${answer.status}, expected ${expected.join(' or ')}`, known) };
  if (known?.state === 'down') return { kind: 'fail', message: withComponents('the body says that the service is down', known) };
  if (known?.state === 'degraded') return { kind: 'pass', degraded: true, message: withComponents('the body says that the service is degraded', known) };
  const broken = known === undefined && brokenJson(answer);
  return broken ? { kind: 'fail', message: broken } : { kind: 'pass' };
}

/** A success that says of itself that it is JSON, and is not: it was cut off, or comes from something else. No body at all is no claim (HEAD). */
function brokenJson({ status, headers, body }: Answer): string | undefined {
  if (status === undefined || !matchesStatus(status, ['2xx']) || body === undefined || body.trim() === '' || !isJsonType(headers)) return undefined;
  const json = readJson(body);
  return json.ok ? undefined : `${json.reason}, though its content-type says so, so it proves nothing`;
}

/** `application/json`, `application/health+json`. */
const isJsonType = (headers: Answer['headers']): boolean => /^\s*application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(headers['content-type'] ?? '');

/** A version is looked at only where nothing else is wrong: an unhealthy new release is no case of a wrong version. */
function withVersion(judged: Judged, served: string | undefined, check: Check, { version, shownElsewhere }: MeasureContext): Judged {
  if (judged.kind !== 'pass' || version === undefined || !isHttp(check)) return judged;
  const fits = compareVersions(version.expected, served, version.source);
  const excused = version.source === 'recorded' ? fits !== 'different' : fits === 'missing' && shownElsewhere;
  if (fits === 'same' || excused) return judged;
  const seen = served === undefined ? `no version is shown${version.path === undefined ? '' : ` at ${version.path}`}` : `version ${quote(served)} is served`;
  return { kind: 'fail', wrongVersion: true, message: `${seen}, expected ${quote(version.expected)}` };
}

/** A login page that redirects within the origin led to is a wall too: it answers 200 whatever state the service is in. */
function wallIn({ answer, redirectedTo }: Extract<Probed, { kind: 'answered' }>, json: boolean): string | undefined {
  const wall = recogniseWall(answer, json);
  if (wall !== undefined) return wall;
  const html = /^text\/html\b/i.test(answer.headers['content-type'] ?? '');
  return html && redirectedTo !== undefined && /(?:^|[/_-])(?:log-?in|sign-?in|sso|oauth2?|auth)(?:[/._-]|$)/i.test(redirectedTo) ? `redirected to a login page, ${redirectedTo}` : undefined;
}

/** Whether the check itself calls for this very status, so that it cannot be a wall's: `[STATUS] == 401`. */
function expectsItsStatus(check: Check, { status }: Answer): boolean {
  if (status === undefined || (status >= 200 && status < 300)) return false;
  return check.conditions.length === 0 || check.conditions.some((condition) => looksAt(condition, 'status'));
}

/** Whether a condition is about the body: then the user has said what an answer of the service looks like. */
const looksAtBody = (check: Check): boolean => check.conditions.some((condition) => looksAt(condition, 'body') || looksAt(condition, 'body-path'));

/** Whether a condition looks into the body (only JSON has an inside), or this check alone must show the version there. */
function expectsJson(check: Check, served: string | undefined, { version, versionPath, shownElsewhere }: MeasureContext): boolean {
  const mustShow = version?.source === 'explicit' && served === undefined && !shownElsewhere && versionPath?.placeholder.kind !== 'header';
  return mustShow || check.conditions.some((condition) => looksAt(condition, 'body-path'));
}

/** `204` is that status, `2xx` all of its hundred. */
export function matchesStatus(status: number, expected: readonly string[]): boolean {
  return expected.some((pattern) => (pattern.endsWith('xx') ? String(status)[0] === pattern[0] : String(status) === pattern));
}

const isUnwell = (known: KnownBody | undefined): known is KnownBody => known?.state === 'down' || known?.state === 'degraded';

function failingComponents(known: KnownBody | undefined): readonly FailingComponent[] {
  const unwell = (known?.components ?? []).filter(({ state }) => state === 'down' || state === 'degraded');
  return unwell.slice(0, MOST_COMPONENTS).map(({ name, message }) => ({ name: clip(oneLine(name), 100), message: clip(oneLine(message), 300) }));
}

function withComponents(text: string, known: KnownBody | undefined): string {
  return [text, ...failingComponents(known).map(({ name, message }) => (message === '' ? name : `${name}: ${message}`))].join('; ');
}
