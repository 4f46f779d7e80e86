import type { RunFacts } from '../action/run-facts.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Http } from '../runtime/http.ts';
import type { Log } from '../runtime/log.ts';
import type { Ledger, Unavailable } from './port.ts';

export interface LedgerConnection {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly run: RunFacts;
  readonly signal: AbortSignal;
  readonly token: string | undefined;
  readonly environment: string;
  readonly service: string | undefined;
  /** False where the user turned GitHub deployments off. */
  readonly wanted: boolean;
}

/** The memory of an environment: GitHub Deployments where a token is there, else one that says that it is not to be had. */
export async function connectLedger(connection: LedgerConnection): Promise<Ledger> {
  const { run, token } = connection;
  if (!connection.wanted) return offLedger('GitHub deployments are turned off by the input "github-deployment".');
  // Outside of GitHub nobody fills in the default of the input.
  if (token === undefined || token.startsWith('${{') || !run.repository) return offLedger('Without a GitHub token nothing is remembered across runs; going on with what the platform itself knows.');
  const [{ createGitHubClient }, { createGitHubLedger }] = await Promise.all([import('./github-client.ts'), import('./github-ledger.ts')]);
  const client = createGitHubClient({ http: connection.http, clock: connection.clock, token, apiUrl: run.apiUrl, graphqlUrl: run.graphqlUrl, signal: connection.signal });
  return createGitHubLedger({ client, log: connection.log, repository: run.repository, environment: connection.environment, service: connection.service, runId: run.runId, runAttempt: run.runAttempt, runUrl: run.runUrl });
}

/** A memory that is not to be had. */
export function offLedger(why: string): Ledger {
  const off: Unavailable = { kind: 'unavailable', why, advice: undefined, expected: true };
  return {
    history: () => Promise.resolve(off),
    refresh: () => Promise.resolve(off),
    open: () => Promise.resolve(off),
    note: () => Promise.resolve(false),
    cancelRun: () => Promise.resolve({ kind: 'refused', why, advice: undefined }),
    ancestry: () => Promise.resolve('unknown'),
    fileAt: () => Promise.resolve(undefined),
    ofThisRun: () => Promise.resolve(undefined),
    isRunning: () => Promise.resolve(undefined),
  };
}
