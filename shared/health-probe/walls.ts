import type { Answer } from './answer.ts';
import { looksLikeHtml } from './json-body.ts';

/** Marks of walls are near the top of a page; the rest of a large one is not searched. */
const MOST_SEARCHED = 128 * 1024;

interface Page {
  readonly answer: Answer;
  /** The body in lower case, and empty unless it is HTML. */
  readonly html: string;
}

type Mark = readonly [says: string, isThere: (page: Page) => boolean];

const header = (answer: Answer, name: string): string => (Object.hasOwn(answer.headers, name) ? String(answer.headers[name]) : '');
const contains =
  (...marks: readonly string[]) =>
  ({ html }: Page): boolean =>
    marks.some((mark) => html.includes(mark));
const headerHas =
  (name: string, pattern: RegExp) =>
  ({ answer }: Page): boolean =>
    pattern.test(header(answer, name));

const isRefusal = (status: number | undefined): boolean => status === 401 || status === 403;
const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/**
 * Known walls, by marks that a service does not show by itself. They count with any status, for some challenges come with
 * 200, but those that an ordinary page may mention count only where something was refused.
 */
const MARKS: readonly Mark[] = [
  ['a Cloudflare bot challenge', headerHas('cf-mitigated', /challenge/i)],
  ['the Vercel firewall', headerHas('x-vercel-mitigated', /challenge|deny/i)],
  ['an AWS WAF challenge', headerHas('x-amzn-waf-action', /challenge|captcha/i)],
  ['the login of Google Identity-Aware Proxy', headerHas('x-goog-iap-generated-response', /true/i)],
  ['the login of Vercel Deployment Protection', headerHas('set-cookie', /_vercel_sso_nonce/i)],
  ['the login of Vercel Deployment Protection', headerHas('location', /^https:\/\/vercel\.com\/(?:sso-api|login)\b/i)],
  ['the login of Vercel Deployment Protection', (page) => isRefusal(page.answer.status) && contains('_vercel_sso_nonce', 'vercel.com/sso-api')(page)],
  ['the login of Cloudflare Access', headerHas('location', /^https:\/\/[\w-]{1,63}\.cloudflareaccess\.com\//i)],
  ['the login of Cloudflare Access', contains('cloudflare access</title>')],
  ['a Cloudflare bot challenge', contains('_cf_chl_opt', 'cf-browser-verification')],
  ['a block by Cloudflare', (page) => isRefusal(page.answer.status) && (contains('sorry, you have been blocked')(page) || /^error code: 10\d\d\b/.test(page.answer.body ?? ''))],
  ['an Anubis bot challenge', contains('id="anubis_challenge"', '/.within.website/x/cmd/anubis/')],
  ['a DataDome bot challenge', (page) => isRefusal(page.answer.status) && contains('captcha-delivery.com')(page)],
  ['an Imperva bot challenge', contains('incapsula incident id')],
];

const LOGIN_FORM = /<input\b[^<>]{0,300}\btype\s*=\s*["']?password\b/;
const LOGIN_TITLE = /<title\b[^<>]{0,100}>[^<]{0,60}(?:\blog[ -]?in\b|\bsign[ -]?in\b|\bsingle sign-on\b|\bauthentication required\b)/;
const LOGIN_PLACE = /https:\/\/(?:accounts\.google\.com\/|login\.microsoftonline\.com\/|[a-z0-9-]{1,63}\.(?:okta|auth0)\.com\/)|\/oauth2\/(?:start|sign_in)\b/;

/**
 * Why an answer is not the service's own: a login wall, a bot challenge, or HTML where JSON was expected. A 401 or 403 is
 * none by itself, and neither is the error page of a server whose service is gone (5xx).
 * @returns one sentence for people, or undefined when nothing speaks for a wall
 */
export function recogniseWall(answer: Answer, expectsJson: boolean): string | undefined {
  if (answer.status === undefined) return undefined;
  const page: Page = { answer, html: htmlOf(answer) };
  const mark = MARKS.find(([, isThere]) => isThere(page));
  if (mark) return `${capital(mark[0])} answered (status ${answer.status}) in place of the service.`;
  return challengeIn(answer, answer.status) ?? loginIn(page.html, answer.status) ?? htmlForJson(page.html, answer.status, expectsJson);
}

function challengeIn(answer: Answer, status: number): string | undefined {
  if (status === 407 || status === 511) return `A proxy or network on the way asks for a login (status ${status}); the service was not reached.`;
  const scheme = /^\s*([A-Za-z][\w-]{0,30})/.exec(header(answer, 'www-authenticate'))?.[1];
  if (scheme === undefined || !isRefusal(status)) return undefined;
  return `The address asks for credentials (status ${status}, www-authenticate: ${scheme}) before it lets anybody see the service.`;
}

// At 200 a page may well be titled "Sign in to …" and link to Google: only a password field makes it a login page.
function loginIn(html: string, status: number): string | undefined {
  if (status >= 400 && !isRefusal(status)) return undefined;
  const isLogin = LOGIN_FORM.test(html) || (!isSuccess(status) && (LOGIN_TITLE.test(html) || LOGIN_PLACE.test(html)));
  return isLogin ? `A login page answered (status ${status}) in place of the service.` : undefined;
}

function htmlForJson(html: string, status: number, expectsJson: boolean): string | undefined {
  if (!expectsJson || html === '' || !(isSuccess(status) || isRefusal(status))) return undefined;
  return `HTML answered (status ${status}) where JSON was expected: a page in front of the service or the start page of a web app, not its health endpoint.`;
}

/** The start of an HTML body in lower case. Many frameworks call a plain "OK" text/html: without a tag it is none. */
function htmlOf(answer: Answer): string {
  const body = (answer.body ?? '').slice(0, MOST_SEARCHED);
  const isHtml = looksLikeHtml(body) || (/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(header(answer, 'content-type')) && !/^[\s\ufeff]*[{["]/.test(body) && /<[a-z!]/i.test(body));
  return isHtml ? body.toLowerCase() : '';
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
