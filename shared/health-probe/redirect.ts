import { looksAt } from './conditions.ts';
import type { Check } from './types.ts';

/** What an answer asks the prober to do next. */
export type Redirect = { readonly kind: 'none' } | { readonly kind: 'follow'; readonly url: URL; readonly method: string } | { readonly kind: 'elsewhere'; readonly to: string };

export const MOST_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/**
 * Judges an answer with a redirect. Only the same origin is followed, or its upgrade from http on port 80 to https on 443:
 * another host would get the check's headers, and what it answers says nothing about this service.
 */
export function judgeRedirect(from: URL, method: string, answer: { readonly status: number; readonly location: string | undefined }): Redirect {
  if (!REDIRECTS.includes(answer.status) || answer.location === undefined) return { kind: 'none' };
  const to = URL.parse(answer.location, from.href);
  if (!to) return { kind: 'none' };
  to.hash = '';
  const upgrade = from.protocol === 'http:' && to.protocol === 'https:' && from.port === '' && to.port === '' && from.hostname === to.hostname;
  if (!(to.origin === from.origin || upgrade) || to.username !== '' || to.password !== '') return { kind: 'elsewhere', to: to.host === '' ? to.protocol : to.host };
  const keeps = answer.status === 307 || answer.status === 308 || method === 'GET' || method === 'HEAD';
  return { kind: 'follow', url: to, method: keeps ? method : 'GET' };
}

/** Whether redirects are followed at all: a check that expects one wants to see it. */
export function followsRedirects(check: Pick<Check, 'conditions' | 'expectStatus'>): boolean {
  const expected = check.expectStatus?.some((status) => status.startsWith('3')) ?? false;
  return !expected && !check.conditions.some((condition) => condition.operator === '==' && looksAt(condition, 'status') && /\b3(?:\d\d\b|\*)/.test(condition.text));
}
