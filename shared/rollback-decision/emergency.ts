import type { Evidence } from './evidence.ts';
import { isDatabaseName } from './readings.ts';

/** What a person does first, when a decision or a failed rollback leaves the matter to them. */
export interface Procedure {
  readonly title: string;
  /** The same in one line. */
  readonly inShort: string;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly words: string;
  /** What to run, to be copied. */
  readonly run?: string;
}

const steps = (...words: readonly string[]): readonly Step[] => words.map((one) => ({ words: one }));

const DOWN: Procedure = {
  title: 'Production is down',
  inShort: 'Say that it is down, put any release live that works, and only then look for the cause.',
  steps: steps(
    'Tell the team and the users: one person leads, one writes; open the status page.',
    'See what is live on the platform\'s own page, and open the service yourself: does nothing answer, or does it answer with errors?',
    'Nothing runs: read the last lines of the log; look for a variable that is missing, memory that is used up, a port or an image that is not there.',
    'Put the last release live that worked, by hand on the platform or with this action, mode: force and its id in "to".',
    'No release works: look at what all of them need (database, cache, DNS, certificate, provider).',
  ),
};

/** For PostgreSQL; run as the service's own role where it may read pg_stat_activity, else as an administrator. */
const DATABASE: Procedure = {
  title: 'The database fails',
  inShort: 'Look at connections, long queries, locks and disk (the queries are in the summary), before anything is restarted.',
  steps: [
    { words: 'Pool: compare what is open with the limit. Many "idle in transaction" mean code that does not end its transactions.', run: "SELECT state, count(*), max(now() - state_change) AS longest FROM pg_stat_activity WHERE backend_type = 'client backend' GROUP BY state ORDER BY count(*) DESC;\nSHOW max_connections;" },
    { words: 'End what has been idle in a transaction for over five minutes.', run: "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND now() - state_change > interval '5 minutes';" },
    { words: 'Slow queries: find the longest running; pg_cancel_backend(pid) stops one.', run: "SELECT pid, now() - query_start AS running, wait_event_type, left(query, 100) AS query FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid() ORDER BY query_start LIMIT 10;" },
    { words: 'Locks: see who waits for whom; a migration may still hold one.', run: 'SELECT pid, pg_blocking_pids(pid) AS blocked_by, now() - query_start AS waiting, left(query, 100) AS query FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0;' },
    { words: 'Disk: see what is large, and what keeps the write-ahead log from being removed; drop a slot only when nobody needs it.', run: 'SELECT datname, pg_size_pretty(pg_database_size(datname)) AS size FROM pg_database ORDER BY pg_database_size(datname) DESC LIMIT 5;\nSELECT slot_name, active, pg_size_pretty(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)) AS kept FROM pg_replication_slots;' },
    { words: 'Nothing answers at all: ask the provider\'s status page, and check address, password and certificate of the service. Then run the health check again.' },
  ],
};

const DATA: Procedure = {
  title: 'Data is damaged',
  inShort: 'Stop what writes, find out since when, and restore beside the real database first.',
  steps: steps('Stop what writes: scale the service down, or turn the feature off.', 'Find out since when, and which tables; keep a copy of the present state.', 'Choose the backup from before that time, and restore it beside the real database first.', 'Bring over or restore what is damaged, then put code live that runs on that schema.'),
};

const CACHE: Procedure = {
  title: 'The cache or queue fails',
  inShort: 'Check that it runs, its address and its memory; turn it off in the settings if the service can do without.',
  steps: steps('Check that it runs and that its address and password are what the service has.', 'Check memory, evictions and the number of clients.', 'If the service can do without it, turn it off in the settings until it is back.'),
};

const PROVIDER: Procedure = {
  title: 'Something outside fails',
  inShort: 'Read the status pages of the platform and of the providers that the failing check names.',
  steps: steps('Read the status pages of the platform and of the providers that the failing check names.', 'Check that credentials and quotas have not run out.', 'If the service can do without it, turn the feature off until it is back.'),
};

const VERSION: Procedure = {
  title: 'The expected version is not served',
  inShort: 'Ask each instance for its version, past the CDN and the load balancer.',
  steps: steps('Ask each instance for its version, past the CDN and the load balancer.', 'Look for an old instance that is still in the load balancer, or a cache that keeps old answers.', 'Check that the build carries the commit of this run.'),
};

const ERRORS: Procedure = {
  title: 'Many requests fail',
  inShort: 'Read the newest errors of the log and compare them with those from before the deployment.',
  steps: steps('Read the newest errors of the service\'s log, and group them by kind.', 'Compare with the time before the deployment: same errors mean infrastructure, new ones mean this release.', 'Check what all failing requests share: an endpoint, a dependency, a region.', 'If customers are affected and it is this release, roll back with mode: force.'),
};

const UNKNOWN: Procedure = {
  title: 'Nothing is proven',
  inShort: 'See what is live, open the service yourself, and run the health check again.',
  steps: steps('See what is live, and open the service yourself.', 'Run the health check again; mend what kept it from a verdict (a login wall, a wrong address, no data).', 'If customers are affected, roll back with mode: force.'),
};

const MIGRATION: Procedure = {
  title: 'The migration did not complete',
  inShort: 'Ask which revision the database is at; the old code keeps running.',
  steps: steps('The old code keeps running; nothing was deployed.', 'Ask which revision the database is at (action-migrate, operation status).', 'Where the tool applies each revision in a transaction, mend the failing one and run again; else take back by hand what was half done.', 'Look for locks that the migration may still hold.'),
};

const CACHE_WORDS = /redis|memcache|valkey|cache|rabbit|kafka|queue|celery|sqs|broker/i;

/** The procedure for what fails: by rule first, then by the names of the failing components, then by how bad it is. */
export function procedureFor(rule: string, evidence: Evidence): Procedure {
  if (rule === 'migration-failed') return MIGRATION;
  if (rule === 'not-served') return VERSION;
  if (rule === 'data-corruption') return DATA;
  const failing = componentOf(evidence);
  if (failing) return failing;
  if (rule === 'not-our-doing') return PROVIDER;
  if (isDown(evidence)) return DOWN;
  return evidence.health?.verdict === 'unhealthy' ? ERRORS : UNKNOWN;
}

/** The procedure after a rollback that failed: the failing component's, else that of a service that is down. */
export const procedureAfterFailure = (evidence: Evidence): Procedure => componentOf(evidence) ?? DOWN;

function componentOf(evidence: Evidence): Procedure | undefined {
  const failing = (evidence.health?.failing ?? []).filter((check) => check.critical).map((check) => check.component ?? check.name);
  if (failing.some(isDatabaseName) || evidence.report?.issue === 'database-down') return DATABASE;
  return failing.some((name) => CACHE_WORDS.test(name)) ? CACHE : undefined;
}

/** Nothing is live, nothing started, or no request succeeds. */
const isDown = ({ live, deployment, health }: Evidence): boolean => live?.kind === 'nothing' || (health?.verdict === 'unhealthy' && (health.successShare === 0 || deployment === 'wont-start' || deployment === 'crashed'));
