import { own } from '../../kernel/own-property.ts';
import { clip, oneLine } from '../../kernel/untrusted-text.ts';

/** A request that Cloud 66 answered with no. */
export interface Refusal {
  readonly status: number;
  /** A sentence, with the platform's own words. */
  readonly reason: string;
  readonly advice: string;
}

const SCOPES = 'a personal access token with the scopes "public" and "redeploy" ("admin" too where variables are set or listed)';

const ADVICE: Readonly<Record<number, string>> = {
  401: `Give ${SCOPES} in input "token" or the variable CLOUD66_TOKEN; it is made in Cloud 66 under Account, Authorized Applications.`,
  402: 'The trial of the Cloud 66 account is over: see its billing page.',
  403: `The token may not do this, or its user may not on this stack: give ${SCOPES}.`,
  404: 'Check "stack" in the target, and "account" where the token\'s user has several accounts.',
  409: 'Something else changes the stack at this moment; see it on Cloud 66, and run this again when it is done.',
};

/** What a refusal means. Error bodies are `{error, error_description, details}`, the details being the most exact. */
export function explainRefusal(status: number, body: unknown): Refusal {
  const said = wordsOf(body);
  const what = status === 401 ? 'Cloud 66 does not accept the token (HTTP 401)' : `Cloud 66 refused it with HTTP ${status}`;
  return { status, reason: `${what}${said === undefined ? '' : `: "${said}"`}.`, advice: ADVICE[status] ?? 'See what Cloud 66 says about it, and check the target.' };
}

/** The platform's own words in an error body. */
export function wordsOf(body: unknown): string | undefined {
  for (const name of ['details', 'error_description', 'error']) {
    const value = own(body, name);
    const words = typeof value === 'string' ? clip(oneLine(value), 300) : '';
    if (words !== '') return words;
  }
  return undefined;
}

/** Cloud 66 throttles with status 503 and the error `throttled`; other 503 mean other things (`not_implemented`). */
export function isThrottled(status: number, body: unknown): boolean {
  const error = own(body, 'error');
  return status === 503 && typeof error === 'string' && /^throttl/i.test(error.trim());
}
