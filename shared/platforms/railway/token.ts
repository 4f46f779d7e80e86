import { CodedError } from '../../kernel/coded-error.ts';

/** Which header a token belongs in. Nobody can tell by looking at one that came in by an input. */
export type TokenKind = 'project' | 'account';

export interface Credentials {
  readonly token: string;
  /** Where it came from, for messages. */
  readonly from: string;
  /** In the order in which they are tried: a project token is never sent as a bearer while its own header works. */
  readonly kinds: readonly [TokenKind, ...TokenKind[]];
}

interface Found {
  /** The input `token`. */
  readonly token: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  /** Whether the target names the project: only then an account's token can do anything. */
  readonly namesProject: boolean;
}

const ADVICE = 'Make a project token for the environment in the settings of the project on Railway (Settings, Tokens): it reaches this one environment and nothing else. Give it as "token: ${{ secrets.RAILWAY_TOKEN }}".';

/**
 * The token and what it may be. `RAILWAY_TOKEN` is a project's and `RAILWAY_API_TOKEN` an account's or a workspace's, and the
 * project's wins, as with Railway's own CLI (src/client.rs).
 * @throws CodedError `bad-input` where there is none, or it cannot be one
 */
export function findCredentials({ token, env, namesProject }: Found): Credentials {
  const given = token?.trim();
  const [project, account] = [env['RAILWAY_TOKEN']?.trim(), env['RAILWAY_API_TOKEN']?.trim()];
  if (given) return checked({ token: given, from: 'input "token"', kinds: given === project ? ['project'] : given === account ? ['account'] : namesProject ? ['project', 'account'] : ['project'] });
  if (project) return checked({ token: project, from: 'RAILWAY_TOKEN', kinds: ['project'] });
  if (account) return checked({ token: account, from: 'RAILWAY_API_TOKEN', kinds: ['account'] });
  throw new CodedError('bad-input', 'Input "token" is required for platform "railway": neither it nor the variable RAILWAY_TOKEN (a project token) or RAILWAY_API_TOKEN (an account or workspace token) is set.', { advice: ADVICE });
}

function checked(credentials: Credentials): Credentials {
  if (/^[\x21-\x7e]+$/.test(credentials.token)) return credentials;
  throw new CodedError('bad-input', `The Railway token from ${credentials.from} is not valid: it has a blank or a character in it that no token has.`, { advice: 'Copy it once more, as one line and without quotes.' });
}

/** Railway's public API documentation: a project token has a header of its own, every other is a bearer. */
export const headersOf = (kind: TokenKind, token: string): Readonly<Record<string, string>> => (kind === 'project' ? { 'project-access-token': token } : { authorization: `Bearer ${token}` });
