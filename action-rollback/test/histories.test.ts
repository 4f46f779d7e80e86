import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Environment, readMemory } from './support/environment.ts';
import type { Attempt, Memo } from './support/environment.ts';
import { anyHistory } from './support/random-history.ts';

/** The same thousand in every run of the tests; ten thousand others when there is time: `npm run test:long`. */
const LONG = process.env['SUREFOOT_LONG'] === '1';
const HISTORIES = LONG ? 10_000 : 1_000;
const COMPATIBLE: readonly (string | undefined)[] = [undefined, 'none', 'additive', 'expand'];
const SECOND_ATTEMPT = /rolled-back|failed/;

/** What must hold of every rollback, by name; each says what is wrong, or nothing. */
const LAWS: Readonly<Record<string, (attempt: Attempt, environment: Environment) => string | undefined>> = {
  'never to a bad release': ({ order, memory }) => {
    const memo = memoOf(order?.to, memory);
    const ofVersion = memory.find(({ version, bad, verdict }) => version !== undefined && version === memo?.version && (bad || verdict === 'healthy'));
    return memo?.bad || ofVersion?.bad ? `${order?.to} is bad` : undefined;
  },
  'never to one that was not verified': ({ order, memory, mode, chain, withRecord, to }, environment) => {
    if (order === undefined || (mode === 'force' && to !== undefined)) return undefined;
    const memo = memoOf(order.to, memory);
    const previous = withRecord && chain?.previousId !== undefined && environment.firstId(order.to) === environment.firstId(chain.previousId) && memo?.verdict !== 'unhealthy';
    return previous || memo?.verdict === 'healthy' ? undefined : `${order.to} was not verified`;
  },
  'never to the live one, as far as its ids are remembered': ({ order, memory }) => (order?.live.kind === 'live' && (order.live.releaseId === order.to || memoOf(order.live.releaseId, memory)?.ids.includes(order.to)) ? `${order.to} is live` : undefined),
  'never to code that cannot run on the schema': ({ order, memory, chain, withRecord }) => {
    if (order === undefined) return undefined;
    const at = memory.findIndex(({ ids }) => ids.includes(order.to));
    const since = [...(at < 0 ? [] : memory.slice(0, at).map((memo) => memo.class)), ...(withRecord ? [chain?.class] : [])];
    const blocking = since.find((of) => !COMPATIBLE.includes(of));
    return blocking === undefined ? undefined : `the schema went on by ${blocking}`;
  },
  'never over what somebody else put there meanwhile': ({ order, seen, event }) => {
    if (order === undefined) return undefined;
    if (JSON.stringify(order.live) !== JSON.stringify(seen)) return 'what was live had changed';
    return event.race === 'opened' && (event.gitHubFailsAt ?? 9) > 2 ? 'another deployment had begun' : undefined;
  },
  'never from under a newer release by itself': ({ order, seen, mode, chain, withRecord }, environment) => (order && mode === 'auto' && withRecord && seen?.kind === 'live' && environment.firstId(seen.releaseId) !== chain?.releaseId ? `${seen.releaseId} is not of this run` : undefined),
  'never by itself while a hold stands': ({ order, mode, event, held }) => (order && mode === 'auto' && !event.releaseHold && held ? 'it was held' : undefined),
  'what is reported is what is live': ({ ran: { report }, order }, environment) => {
    const { outcome, change } = report;
    if (outcome !== 'rolled-back') return undefined;
    const live = environment.live.kind === 'live' ? environment.live.releaseId : undefined;
    return order !== undefined && live !== undefined && environment.firstId(order.to) === environment.firstId(live) && change?.rollback?.to_release_id === live && change?.rollback?.live_release_id === live ? undefined : `reported ${change?.rollback?.to_release_id}, live ${live}`;
  },
  'what is live is remembered by the id that it has now': ({ ran: { report }, order, memory, event }, environment) => {
    const before = memoOf(order?.to, memory);
    if (report.outcome !== 'rolled-back' || event.gitHubFailsAt !== undefined || before === undefined) return undefined;
    const after = memoOf(report.change?.rollback?.live_release_id, readMemory(environment.github));
    return after?.version === before.version && after?.ids.includes(order?.to ?? '') && (after.verdict === before.verdict || after.verdict === 'healthy') ? undefined : `GitHub says: ${after?.text}`;
  },
  'the record and GitHub agree': ({ ran: { report }, seen, event }, environment) => {
    const memory = readMemory(environment.github);
    const left = seen?.kind === 'live' ? memoOf(seen.releaseId, memory) : undefined;
    if (report.outcome !== 'rolled-back' || event.gitHubFailsAt !== undefined || left === undefined) return undefined;
    return left.bad && left.text.includes(` rolled-back to=${report.change?.rollback?.to_release_id}`) ? undefined : `GitHub says: ${left.text}`;
  },
};

const memoOf = (releaseId: string | undefined, memory: readonly Memo[]): Memo | undefined => memory.find((memo) => releaseId !== undefined && memo.ids.includes(releaseId));

/** Never twice in a run: with its record always, and without it as long as GitHub was there. */
function twice(attempts: readonly Attempt[]): string | undefined {
  const tried = attempts.filter(({ order }) => order !== undefined);
  const again = tried.find((attempt, index) => tried.some((other, before) => before < index && other.runId === attempt.runId && SECOND_ATTEMPT.test(other.ran.report.outcome) && isKnownTo(attempt, other)));
  return again && `run ${again.runId} tried twice`;
}

/** Whether the later step could know of the earlier one: by its record, or by GitHub where the deployment is remembered. */
function isKnownTo(later: Attempt, earlier: Attempt): boolean {
  if (later.event.again === 'with-record' && later.event === earlier.event) return true;
  const { seen } = earlier;
  const left = seen?.kind === 'live' ? memoOf(seen.releaseId, later.memory) : undefined;
  return earlier.event.gitHubFailsAt === undefined && later.event.gitHubFailsAt === undefined && left !== undefined;
}

const seen: Record<string, number> = {};
const count = (how: string): void => {
  seen[how] = (seen[how] ?? 0) + 1;
};

test(`over ${HISTORIES} random histories of deployments, crashes, races, errors and rollbacks, with platforms that give new ids and others, every law holds`, async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, fc.boolean(), async (events, newIds) => {
      const environment = new Environment(newIds);
      for (const event of events) {
        const before = environment.attempts.length;
        await environment.happen(event);
        for (const attempt of environment.attempts.slice(before)) {
          const { outcome, reasonCode } = attempt.ran.report;
          const how = `${outcome}: ${reasonCode}`;
          count(how);
          if (newIds && outcome === 'rolled-back') count(attempt.order?.to.includes('.') ? 'rolled-back: to a release with its third id or a later one' : 'rolled-back: to a release that gets another id');
          if (attempt !== environment.attempts.at(-1)) continue;
          for (const [law, check] of Object.entries(LAWS)) {
            const wrong = check(attempt, environment);
            if (wrong !== undefined) throw new Error(`${law}: ${wrong}; it ended with ${how}`);
          }
        }
      }
      const wrong = twice(environment.attempts);
      if (wrong !== undefined) throw new Error(wrong);
    }),
    { numRuns: HISTORIES, ...(LONG ? {} : { seed: 1 }) },
  );
}, 600_000);

describe('the histories reach what they are for', () => {
  test.each(['rolled-back: rolled-back', 'rolled-back: to a release that gets another id', 'rolled-back: to a release with its third id or a later one', 'kept: superseded', 'refused: held-earlier', 'refused: schema-incompatible', 'refused: already-rolled-back', 'refused: target-is-bad', 'refused: target-not-verified', 'refused: no-target', 'failed: rollback-command-failed', 'failed: unhealthy-after-rollback', 'cancelled: cancelled'])('%s', (how) => expect(seen[how] ?? 0).toBeGreaterThan(2));
});
