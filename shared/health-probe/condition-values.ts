import type { Answer } from './answer.ts';
import { type Written, bytesOf, valueAt, writeValue } from './body-path.ts';
import type { BodyPath } from './body-path.ts';
import type { Operand } from './condition-operands.ts';
import { readJson } from './json-body.ts';

/**
 * What one side of a condition amounts to for one answer. `missing` is a field or header that the answer could have and
 * does not; `unreadable` a body that cannot be looked into; `unseen` what was not measured at all.
 */
export type Resolved = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'missing' } | { readonly kind: 'unreadable'; readonly reason: string } | { readonly kind: 'unseen' };

type Found = { readonly kind: 'found'; readonly written: Written } | Exclude<Resolved, { readonly kind: 'text' }>;
type Seen = Extract<Operand, { readonly kind: 'seen' }>;

const UNSEEN = { kind: 'unseen' } as const;
const MISSING = { kind: 'missing' } as const;

export function resolveOperand(operand: Operand, answer: Answer): Resolved {
  if (operand.kind !== 'seen') return { kind: 'text', text: operand.text };
  const found = find(operand, answer);
  if (operand.measure === 'presence' && (found.kind === 'found' || found.kind === 'missing')) return { kind: 'text', text: String(isPresent(operand, found)) };
  if (found.kind !== 'found') return found;
  return { kind: 'text', text: operand.measure === 'length' ? String(found.written.length) : found.written.text };
}

// In a JSON body a key with an empty text is there; everything else that is empty is not.
const isPresent = (operand: Seen, found: Found): boolean => found.kind === 'found' && (operand.placeholder.kind === 'body-path' || found.written.text !== '');

function find({ placeholder, measure }: Seen, answer: Answer): Found {
  switch (placeholder.kind) {
    case 'connected':
      return plain(String(answer.connected));
    case 'status':
      return plain(answer.status?.toString());
    case 'response-time':
      return plain(wholeMs(answer.responseTimeMs));
    case 'certificate-expiration':
      return plain(wholeMs(answer.certificateExpirationMs));
    case 'ip':
      return plain(answer.ip);
    case 'header':
      return findHeader(placeholder.name, answer);
    case 'body':
      return answer.body === undefined ? UNSEEN : { kind: 'found', written: writeBody(answer.body, measure) };
    case 'body-path':
      return answer.body === undefined ? UNSEEN : findInBody(placeholder.path, answer.body);
  }
}

const plain = (text: string | undefined): Found => (text === undefined ? UNSEEN : { kind: 'found', written: { text, length: bytesOf(text) } });

/** Gatus measures in whole milliseconds, cut off. */
const wholeMs = (ms: number | undefined): string | undefined => (ms === undefined ? undefined : String(Math.trunc(ms)));

function findHeader(name: string, answer: Answer): Found {
  if (answer.status === undefined) return UNSEEN;
  return Object.hasOwn(answer.headers, name) ? plain(answer.headers[name]) : MISSING;
}

/** The body without white space around it. As in Gatus its length is that of the untrimmed text, or of the list that it is. */
function writeBody(body: string, measure: Seen['measure']): Written {
  const text = body.trim();
  if (measure !== 'length') return { text, length: 0 };
  if (!body.startsWith('[') || !body.endsWith(']')) return { text, length: bytesOf(body) };
  const json = readJson(body);
  return { text, length: json.ok && Array.isArray(json.value) ? json.value.length : bytesOf(text) };
}

function findInBody(path: BodyPath, body: string): Found {
  const json = readJson(body);
  if (!json.ok) return { kind: 'unreadable', reason: json.reason };
  const value = valueAt(json.value, path);
  return value === undefined ? MISSING : { kind: 'found', written: writeValue(value) };
}
