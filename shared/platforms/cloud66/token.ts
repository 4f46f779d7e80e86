import { own } from '../../kernel/own-property.ts';

/**
 * The token that goes into a request. Who used Cloud 66's toolbelt in CI may have `cx dump-token | base64` in CLOUD66_TOKEN: JSON
 * with the access token in it.
 * @returns undefined where the text can be no token
 */
export function readToken(text: string): string | undefined {
  const token = accessTokenOf(text) ?? text.trim();
  return /^[\x21-\x7e]{1,4096}$/.test(token) ? token : undefined;
}

function accessTokenOf(text: string): string | undefined {
  try {
    const dump: unknown = JSON.parse(/^\s*\{/.test(text) ? text : Buffer.from(text, 'base64').toString('utf8'));
    const token = own(dump, 'AccessToken') ?? own(dump, 'access_token');
    return typeof token === 'string' ? token.trim() : undefined;
  } catch {
    return undefined; // a personal access token is no JSON
  }
}
