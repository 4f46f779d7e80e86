import { clip, oneLine } from '../kernel/untrusted-text.ts';
import { endpoint, isForbiddenHost } from './network-address.ts';

/** The address of a check: where it leads by its scheme, or what is wrong with it. Pure. */
export type CheckUrl = { readonly kind: 'http' | 'tcp' | 'command' } | { readonly kind: 'invalid'; readonly why: string };

export const CHECK_URL_FORMS = 'http://…, https://…, tcp://HOST:PORT or command:SHELL COMMAND';
/** What the release record keeps of an address. */
const LONGEST = 2_000;

export function readCheckUrl(text: string): CheckUrl {
  const url = text.trim();
  const invalid = (why: string): CheckUrl => ({ kind: 'invalid', why });
  if (/^command:/i.test(url)) return url.length > 'command:'.length && url.length <= 20_000 ? { kind: 'command' } : invalid('expected a shell command after "command:"');
  const parsed = URL.parse(url);
  if (url.length > LONGEST || !parsed || /[\p{Cc}\s]/u.test(url)) return invalid(`expected ${CHECK_URL_FORMS}`);
  if (parsed.username !== '' || parsed.password !== '') return invalid('expected an address without user name and password in it; give them in "headers"');
  if (isForbiddenHost(parsed.hostname)) return invalid('expected another host: link-local and metadata addresses are never probed');
  if (/^https?:\/\//i.test(url) && parsed.hostname !== '') return { kind: 'http' };
  if (parsed.protocol !== 'tcp:') return invalid(`expected ${CHECK_URL_FORMS}`);
  return parsed.hostname !== '' && parsed.port !== '' && /^\/?$/.test(parsed.pathname) ? { kind: 'tcp' } : invalid('expected a host and a port, e.g. tcp://db.example.com:5432');
}

export const isHttp = (check: { readonly url: string }): boolean => /^https?:/i.test(check.url);
export const isCommand = (check: { readonly url: string }): boolean => /^command:/i.test(check.url);

/** What a check is called that was given no name: the path, where there is one, else the host; a command by its beginning. */
export function nameOfUrl(url: string): string {
  if (isCommand({ url })) return clip(oneLine(url.slice('command:'.length)), 60);
  const parsed = URL.parse(url);
  if (!parsed) return clip(oneLine(url), 60);
  if (parsed.protocol === 'tcp:') return endpoint(parsed.hostname.replace(/^\[|\]$/g, ''), Number(parsed.port));
  return clip(oneLine(parsed.pathname === '/' ? parsed.host : parsed.pathname), 100);
}
