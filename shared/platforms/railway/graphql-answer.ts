import { own } from '../../kernel/own-property.ts';
import { clip, oneLine } from '../../kernel/untrusted-text.ts';

/** Why Railway refused, as far as it can be told from its words. */
export type Refusal = 'not-authorized' | 'token-not-found' | 'two-factor' | 'not-found' | 'no-api' | 'other';

/** The names on the way to a field, the name of the part first. */
export type FieldPath = readonly string[];

export type GraphqlAnswer =
  /** `errors` are of those parts that could not be had. `lost` as below, for parts that are missing altogether. */
  | { readonly kind: 'data'; readonly data: object; readonly errors: readonly string[]; readonly lost: readonly FieldPath[] }
  /** `lost` says which fields the server could not fill. */
  | { readonly kind: 'refused'; readonly why: Refusal; readonly reason: string; readonly advice?: string; readonly lost: readonly FieldPath[] }
  /** JSON, and not an answer to a question of ours. */
  | { readonly kind: 'unreadable'; readonly reason: string };

const LONGEST_ERROR = 300;
const MOST_ERRORS = 3;
const MOST_PATHS = 100;

/** Reads an answer of a GraphQL server: errors come with HTTP 200 as with any other status, and beside data that was had all the same. */
export function readGraphql(status: number, body: unknown): GraphqlAnswer {
  const errors = errorsOf(body);
  const data = own(body, 'data');
  if (status < 400 && isData(data, errors)) return { kind: 'data', data, errors, lost: lostIn(body, data) };
  if (errors.length > 0) return refused(errors, lostIn(body, undefined));
  if (status === 401 || status === 403) return refused([`Not Authorized (HTTP ${status})`], []);
  return { kind: 'unreadable', reason: `Railway answered with HTTP ${status} and neither data nor errors` };
}

/** Null alone is an answer where nothing went wrong: there is no such thing. */
function isData(data: unknown, errors: readonly string[]): data is object {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const values: readonly unknown[] = Object.values(data);
  return values.some((value) => value !== null && value !== undefined) || (values.length > 0 && errors.length === 0);
}

/** Which fields took something away with them: by the path of the error, or by the name in its words where a document is refused as a whole. */
function lostIn(body: unknown, data: object | undefined): readonly FieldPath[] {
  const errors = own(body, 'errors');
  if (!Array.isArray(errors)) return [];
  return errors.slice(0, MOST_PATHS).flatMap((error: unknown) => {
    const [path, message] = [own(error, 'path'), own(error, 'message')];
    const names = Array.isArray(path) ? path.filter((step): step is string => typeof step === 'string') : [];
    const [part] = names;
    if (part !== undefined) return (own(data, part) ?? undefined) === undefined ? [names] : [];
    const named = typeof message === 'string' ? /\bfield "?(?:\w{1,60}\.)?(\w{1,60})/i.exec(message)?.[1] : undefined;
    return named === undefined ? [] : [['', named]];
  });
}

/** Whether an answer says "too many requests" in words of its own. */
export const isThrottle = (_status: number, body: unknown): boolean => !own(body, 'data') && errorsOf(body).some((text) => /rate.?limit|too many requests/i.test(text));

function errorsOf(body: unknown): readonly string[] {
  const errors = own(body, 'errors');
  if (!Array.isArray(errors)) return [];
  const texts = errors.slice(0, MOST_ERRORS).map((error: unknown) => own(error, 'message'));
  return texts.map((text) => (typeof text === 'string' && oneLine(text) !== '' ? clip(oneLine(text), LONGEST_ERROR) : 'an error without a message'));
}

/** The words by which Railway's own CLI tells these apart (src/client.rs). */
const WORDS: readonly (readonly [why: Refusal, pattern: RegExp])[] = [
  ['token-not-found', /project token not found/i],
  ['two-factor', /two.?factor authentication required/i],
  ['not-authorized', /not authorized|unauthorized|forbidden|invalid token/i],
  ['not-found', /not found/i],
];

const ADVICE: Readonly<Partial<Record<Refusal, string>>> = {
  'token-not-found': 'The token is no project token, or it was deleted. Make one in the settings of the project on Railway (Settings, Tokens) for this environment; an account or workspace token belongs in RAILWAY_API_TOKEN, with "project" and "railway-environment" in the target.',
  'two-factor': 'The workspace demands two-factor authentication of whoever owns this token. Turn it on for that account, or use a project token, which belongs to nobody.',
  'not-authorized': 'Either the token is wrong or deleted, or the project, environment or service is out of its reach. The least that does is a project token of this one environment (Settings, Tokens of the project).',
  'not-found': 'It may have been deleted, or be out of the reach of this token: compare the target with what there is on Railway.',
};

function refused(errors: readonly string[], lost: readonly FieldPath[]): GraphqlAnswer {
  const text = errors.join('; ');
  const why = WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
  const advice = ADVICE[why];
  return { kind: 'refused', why, reason: `Railway refused: ${text}`, lost, ...(advice === undefined ? {} : { advice }) };
}
