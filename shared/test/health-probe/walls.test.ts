import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Answer } from '../../health-probe/conditions.ts';
import { recogniseWall } from '../../health-probe/walls.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const LOGIN = '<!doctype html><html><head><title>Welcome</title></head><body><form><input name="user"><input class="x" TYPE="Password" name=p></form></body></html>';

const answer = (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Answer => ({ connected: true, status, headers, body });

describe('a wall is told', () => {
  test.each([
    [answer(403, { 'cf-mitigated': 'challenge' }), /^A Cloudflare bot challenge answered \(status 403\) in place of the service\.$/],
    [answer(403, HTML, '<html><script>window._cf_chl_opt={}</script>'), /Cloudflare bot challenge/],
    [answer(503, HTML, '<html><div class="cf-browser-verification">'), /Cloudflare bot challenge/],
    [answer(403, HTML, '<html><h1>Sorry, you have been blocked</h1>'), /block by Cloudflare/],
    [answer(403, { 'content-type': 'text/plain' }, 'error code: 1020'), /block by Cloudflare/],
    [answer(429, { 'x-vercel-mitigated': 'challenge' }), /Vercel firewall/],
    [answer(405, { 'x-amzn-waf-action': 'captcha' }), /AWS WAF/],
    [answer(401, { 'set-cookie': '_vercel_sso_nonce=abc; Path=/' }), /The login of Vercel Deployment Protection/],
    [answer(302, { location: 'https://vercel.com/sso-api?url=x' }), /Vercel/],
    [answer(401, HTML, '<html><a href="https://vercel.com/sso-api?x">'), /Vercel/],
    [answer(401, { 'x-goog-iap-generated-response': 'true' }), /Identity-Aware Proxy/],
    [answer(302, { location: 'https://team.cloudflareaccess.com/cdn-cgi/access/login/x' }), /Cloudflare Access/],
    [answer(200, HTML, '<html><title>Sign in ・ Cloudflare Access</title>'), /Cloudflare Access/],
    [answer(200, HTML, '<html><script id="anubis_challenge" type="application/json">'), /Anubis/],
    [answer(403, HTML, '<html><script src="https://ct.captcha-delivery.com/c.js">'), /DataDome/],
    [answer(200, HTML, '<html><iframe>Request unsuccessful. Incapsula incident ID: 1</iframe>'), /Imperva/],
    [answer(401, { 'www-authenticate': 'Basic realm="staging"' }), /asks for credentials \(status 401, www-authenticate: Basic\)/],
    [answer(403, { 'www-authenticate': 'Cloudflare-Access resource_metadata="x"', 'content-type': 'application/json' }, '{}'), /www-authenticate: Cloudflare-Access/],
    [answer(407), /proxy or network on the way asks for a login \(status 407\)/],
    [answer(511, HTML, LOGIN), /status 511/],
    [answer(200, HTML, LOGIN), /^A login page answered \(status 200\)/],
    [answer(200, {}, LOGIN), /login page/],
    [answer(401, HTML, LOGIN), /login page/],
    [answer(403, HTML, '<html><title>Sign in to continue</title>'), /login page/],
    [answer(401, HTML, '<p>Moved <a href="https://login.microsoftonline.com/x">here</a>'), /login page/],
    [answer(302, HTML, '<html><a href="https://example.okta.com/app">Found</a>'), /login page/],
    [answer(403, HTML, '<html><form action="/oauth2/start">'), /login page/],
  ])('%#', (seen, sentence) => {
    expect(recogniseWall(seen, false)).toMatch(sentence);
    expect(recogniseWall(seen, true)).toMatch(sentence);
  });
});

describe('HTML where JSON was expected', () => {
  test.each([
    answer(200, HTML, '<!doctype html><div id="root"></div>'),
    answer(200, {}, ' <html>'),
    answer(200, HTML, '<div>fragment</div>'),
    answer(200, { 'content-type': 'application/xhtml+xml' }, '<?xml version="1.0"?><p>x</p>'),
    answer(403, HTML, '<html><h1>403 Forbidden</h1>'),
    answer(401, HTML, '<html><h1>No</h1>'),
  ])('%#', (seen) => {
    expect(recogniseWall(seen, true)).toMatch(new RegExp(`^HTML answered \\(status ${seen.status}\\) where JSON was expected`));
    expect(recogniseWall(seen, false)).toBeUndefined();
  });
});

describe('no wall', () => {
  test.each([
    ['no answer', { connected: false, headers: {} }],
    ['a connection without an answer', { connected: true, headers: {} }],
    ['the own JSON', answer(200, { 'content-type': 'application/json' }, '{"status":"ok"}')],
    ['the own 401', answer(401, { 'content-type': 'application/json' }, '{"error":"token missing"}')],
    ['the own 403', answer(403, { 'content-type': 'application/json' }, '{"error":"log in at https://accounts.google.com/"}')],
    ['a 403 with an empty body', answer(403)],
    ['a 403 without a body', { connected: true, status: 403, headers: {} }],
    ['JSON that is called HTML', answer(200, HTML, '{"html":"<input type=password>"}')],
    ['a list that is called HTML', answer(200, HTML, '["<b>"]')],
    ['a plain OK that is called HTML', answer(200, HTML, 'OK')],
    ['an empty page', answer(200, HTML, '')],
    ['the error page of a proxy', answer(502, HTML, '<html><h1>502 Bad Gateway</h1></html>')],
    ['an error page with a login form', answer(500, HTML, LOGIN)],
    ['a page that is not there', answer(404, HTML, LOGIN)],
    ['www-authenticate beside a 200', answer(200, { 'www-authenticate': 'Basic' })],
    ['an empty www-authenticate', answer(401, { 'www-authenticate': '"' })],
    ['the Cloudflare page of an origin that is gone', answer(522, HTML, '<html><div class="cf-error-details">Error code 522')],
    ['a DNS error of Cloudflare', answer(530, {}, 'error code: 1016')],
    ['a header of another name', answer(200, JSON.parse('{"__proto__":"x","cf-ray":"1"}') as Record<string, string>, 'fine')],
  ])('%s', (_, seen) => {
    expect(recogniseWall(seen, true)).toBeUndefined();
    expect(recogniseWall(seen, false)).toBeUndefined();
  });

  test.each([
    ['a page titled "Sign in" with a link to Google', '<html><title>Sign in to Example</title><a href="https://accounts.google.com/o/oauth2">Google</a>'],
    ['a page that Cloudflare measures', '<html><script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'],
    ['a page that mentions Vercel', '<html><a href="https://vercel.com/sso-api">docs</a>'],
    ['a page with a search field', '<html><input type="search" placeholder="password">'],
  ])('%s, at 200', (_, body) => expect(recogniseWall(answer(200, HTML, body), false)).toBeUndefined());
});

test('never throws and takes bounded time', () => {
  fc.assert(
    fc.property(
      fc.option(fc.nat(999), { nil: undefined }),
      fc.dictionary(fc.constantFrom('content-type', 'www-authenticate', 'location', 'set-cookie'), fc.string()),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.constantFrom('<html', '<input ', 'type=', '<title>', 'login', '<!--', '>', 'https://', 'okta.com/')).map((parts) => parts.join('')),
      ),
      fc.boolean(),
      (status, headers, body, json) => {
        const sentence = recogniseWall({ connected: true, headers, body, ...(status === undefined ? {} : { status }) }, json);
        return sentence === undefined || /^[A-Z][ -~]+\.$/.test(sentence);
      },
    ),
  );
  const started = performance.now();
  for (const piece of ['<input type ', '<title>', '<!--', '<html><!-- -->', 'https://a', '\u0130', '   ']) recogniseWall(answer(403, HTML, piece.repeat(100_000)), true);
  expect(performance.now() - started).toBeLessThan(2_000);
});
