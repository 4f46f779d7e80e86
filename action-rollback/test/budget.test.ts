import { afterEach, expect, test } from '@jest/globals';
import { systemClock } from '../../shared/runtime/clock.ts';
import { systemHttp } from '../../shared/runtime/http.ts';
import { fakeGitHub } from '../../shared/test/support/github.ts';
import type { FakeGitHub } from '../../shared/test/support/github.ts';
import { deployed, verified } from './support/github-in-memory.ts';
import { UNHEALTHY, run } from './support/run.ts';

/** What a rollback may add between the decision and the platform's switch, so that the memory never costs an outage. */
const MOST_CALLS = 3;
const MOST_MS = 300;

let github: FakeGitHub | undefined;
afterEach(() => github?.close());

test.each([1, 250])('between decision and switch: at most 3 calls and 300 ms, with %i earlier deployments', async (earlier) => {
  github = await fakeGitHub({ start: Date.now() - 86_400_000 });
  const { url, received } = github;
  const model = { ...github, answer: () => ({}) };
  for (let index = 0; index < earlier; index++) verified(model, String(1_000 + index), 'a'.repeat(40), index === 0 ? 'r0' : `old-${index}`);
  verified(model, '4002', 'd'.repeat(40), 'r1');
  const own = deployed(model, '4711', 'b'.repeat(40), ['in_progress', { version: 'b'.repeat(40) }], ['in_progress', { release: 'r2' }], ['failure', { verdict: 'unhealthy' }]);
  let decided: { readonly ms: number; readonly calls: number } | undefined;
  let switched: { readonly ms: number; readonly calls: number } | undefined;
  const now = () => ({ ms: performance.now(), calls: received.length });
  const { report } = await run({
    http: systemHttp,
    apiUrl: url,
    clock: systemClock,
    record: { ...UNHEALTHY, health: { ...UNHEALTHY.health, finished_at: new Date().toISOString() }, deployment: { ...UNHEALTHY.deployment, github_deployment_id: String(own.id) } },
    onLine: (line) => void (line.startsWith('Decision:') && (decided = now())),
    script: { before: (what) => void (what === 'rollback' && (switched = now())) },
  });
  expect(report.outcome).toBe('rolled-back');
  if (decided === undefined || switched === undefined) throw new Error('nothing was decided, or nothing switched');
  expect(switched.calls - decided.calls).toBeLessThanOrEqual(MOST_CALLS);
  expect(switched.ms - decided.ms).toBeLessThan(MOST_MS);
  expect(received.length - switched.calls).toBe(2);
});
