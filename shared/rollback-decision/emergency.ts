import type { Evidence } from './evidence.ts';
import { isDatabaseName } from './readings.ts';

/** What a person does first, when a decision leaves the matter to them. */
export interface Procedure {
  readonly title: string;
  readonly steps: readonly string[];
}

const DATABASE: Procedure = {
  title: 'The database fails',
  steps: [
    'Pool: compare open connections with the limit (pg_stat_activity, max_connections); end what idles in a transaction.',
    'Slow queries: look for the longest running ones; cancel those that block others.',
    'Locks: see who waits for whom (pg_locks, pg_blocking_pids); a migration may still hold one.',
    'Disk: check free space, the write-ahead log and replication slots.',
    'Then ask the provider\'s status page, and run the health check again.',
  ],
};

const DATA: Procedure = {
  title: 'Data is damaged',
  steps: ['Stop what writes: scale the service down, or turn the feature off.', 'Find out since when, and which tables; keep a copy of the present state.', 'Choose the backup from before that time, and restore it beside the real database first.', 'Bring over or restore what is damaged, then put code live that runs on that schema.'],
};

const CACHE: Procedure = {
  title: 'The cache or queue fails',
  steps: ['Check that it runs and that its address and password are what the service has.', 'Check memory, evictions and the number of clients.', 'If the service can do without it, turn it off in the settings until it is back.'],
};

const PROVIDER: Procedure = {
  title: 'Something outside fails',
  steps: ['Read the status pages of the platform and of the providers that the failing check names.', 'Check that credentials and quotas have not run out.', 'If the service can do without it, turn the feature off until it is back.'],
};

const VERSION: Procedure = {
  title: 'Another version is served',
  steps: ['Ask each instance for its version, past the CDN and the load balancer.', 'Look for an old instance that is still in the load balancer, or a cache that keeps old answers.', 'Check that the build carries the commit of this run.'],
};

const ERRORS: Procedure = {
  title: 'Many requests fail',
  steps: ['Read the newest errors of the service\'s log, and group them by kind.', 'Compare with the time before the deployment: same errors mean infrastructure, new ones mean this release.', 'Check what all failing requests share: an endpoint, a dependency, a region.', 'If customers are affected and it is this release, roll back with mode: force.'],
};

const UNKNOWN: Procedure = {
  title: 'Nothing is proven',
  steps: ['See what is live, and open the service yourself.', 'Run the health check again; mend what kept it from a verdict (a login wall, a wrong address, no data).', 'If customers are affected, roll back with mode: force.'],
};

const MIGRATION: Procedure = {
  title: 'The migration did not complete',
  steps: ['The old code keeps running; nothing was deployed.', 'Ask which revision the database is at (action-migrate, operation status).', 'Where the tool applies each revision in a transaction, mend the failing one and run again; else take back by hand what was half done.', 'Look for locks that the migration may still hold.'],
};

const CACHE_WORDS = /redis|memcache|valkey|cache|rabbit|kafka|queue|celery|sqs|broker/i;

/** The procedure for what fails: by rule first, then by the names of the failing components. */
export function procedureFor(rule: string, evidence: Evidence): Procedure {
  if (rule === 'migration-failed') return MIGRATION;
  if (rule === 'not-served') return VERSION;
  if (rule === 'data-corruption') return DATA;
  const failing = (evidence.health?.failing ?? []).filter((check) => check.critical).map((check) => check.component ?? check.name);
  if (failing.some(isDatabaseName)) return DATABASE;
  if (failing.some((name) => CACHE_WORDS.test(name))) return CACHE;
  if (rule === 'not-our-doing') return PROVIDER;
  return evidence.health?.verdict === 'unhealthy' ? ERRORS : UNKNOWN;
}
