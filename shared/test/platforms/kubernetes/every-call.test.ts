import { describe, expect, test } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Platform, Strategy } from '../../../platforms/port.ts';
import type { Shell, ShellResult } from '../../../runtime/shell.ts';
import { fakeCluster, imageOf, service, workload } from '../../support/kubectl.ts';
import type { FakeCluster } from '../../support/kubectl.ts';
import { connect } from './support.ts';

interface Flow {
  readonly target?: object;
  readonly act: (platform: Platform, signal: AbortSignal, before: string) => Promise<{ readonly kind: string; readonly reason?: string } | undefined>;
}

const order = (strategy: Strategy) => ({ version: '2', image: imageOf('2'), strategy, variables: { A: '1' }, timeoutMs: 30_000 }) as const;
const deploy = (strategy: Strategy) => (platform: Platform, signal: AbortSignal) => platform.deploy(order(strategy), signal);
/** Stages, and shifts as far as that goes. */
const staged = (strategy: Strategy, ...shares: readonly number[]): Flow['act'] => async (platform, signal) => {
  const accepted = await platform.deploy(order(strategy), signal);
  if (accepted.kind !== 'accepted') return accepted;
  for (const share of shares) {
    const answer = await platform.shift?.({ releaseId: accepted.releaseId, share, timeoutMs: 30_000 }, signal);
    if (answer?.kind !== 'accepted') return answer;
  }
  return accepted;
};

const MANIFESTS = { manifests: 'all.yaml' };
const FLOWS: Readonly<Record<string, Flow>> = {
  'a rolling release of an image': { act: deploy('rolling') },
  'a rolling release of manifests with a Job': { target: MANIFESTS, act: deploy('rolling') },
  'a color that goes live': { act: staged('blue-green', 1) },
  'a color of manifests that is given up': { target: MANIFESTS, act: staged('blue-green', 0) },
  'a canary that is promoted': { act: staged('canary', 0.5, 1) },
  'a canary that is given up': { act: staged('canary', 0.5, 0) },
  'a rollback': { act: async (platform, signal, before) => ((await deploy('rolling')(platform, signal)).kind === 'accepted' ? platform.rollback({ releaseId: before, strategy: 'graceful', timeoutMs: 30_000 }, signal) : { kind: 'failed', reason: 'was not deployed' }) },
  'a rollback to the other color': { act: async (platform, signal, before) => ((await staged('blue-green', 1)(platform, signal, before))?.kind === 'accepted' ? platform.rollback({ releaseId: before, strategy: 'graceful', timeoutMs: 30_000 }, signal) : { kind: 'failed', reason: 'was not deployed' }) },
  'a restart': { act: async (platform, signal) => platform.restart?.(signal, 30_000) },
  'new variables': { act: async (platform, signal) => platform.setVariables?.({ A: '2' }, signal, 30_000) },
};

function world(): FakeCluster {
  const cluster = fakeCluster(workload('web', '1'), service('web'), { kind: 'ConfigMap', metadata: { name: 'shop' }, data: {} });
  const job = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'migrate' }, spec: { template: { spec: { containers: [{ name: 'migrate', image: 'other:1' }] } } } };
  mkdirSync(path.join(cluster.folder, 'workspace'));
  writeFileSync(path.join(cluster.folder, 'workspace/all.yaml'), [{ kind: 'ConfigMap', metadata: { name: 'shop' }, data: {} }, job, workload('web', 'x')].map((object) => JSON.stringify(object)).join('\n---\n'));
  return cluster;
}

/** Answers the call of a number in its own way, before it gets to the cluster. */
const interrupted = (shell: Shell, at: number, answer: () => ShellResult | undefined): { readonly shell: Shell; calls(): number } => {
  let calls = 0;
  return { shell: { run: async (request) => ((calls += 1) === at ? (answer() ?? shell.run(request)) : shell.run(request)) }, calls: () => calls };
};
const REFUSED: ShellResult = { kind: 'exited', code: 1, stdout: '', stderr: 'Error from server (BadRequest): no', truncated: false };

/** Goes through a flow once for each of its calls. */
async function everyCall(flow: Flow, answer: (stop: () => void) => ShellResult | undefined, check: (ended: Awaited<ReturnType<Flow['act']>>, at: number, cluster: FakeCluster) => void | Promise<void>): Promise<number> {
  for (let at = 1; ; at += 1) {
    const cluster = world();
    try {
      const live = await connect(cluster, flow.target).current(new AbortController().signal, 30_000);
      const before = live.kind === 'live' ? live.releaseId : '';
      const abort = new AbortController();
      const { shell, calls } = interrupted(cluster.shell, at, () => answer(() => abort.abort()));
      const ended = await flow.act(connect(cluster, flow.target, { shell, version: '2' }), abort.signal, before);
      if (calls() < at) return at - 1;
      await check(ended, at, cluster);
      expect(cluster.violations()).toEqual([]);
    } finally {
      cluster.close();
    }
  }
}

describe.each(Object.entries(FLOWS))('%s', (_, flow) => {
  test('ends with words whichever call is refused, and can be done again', async () => {
    let refused = 0;
    const calls = await everyCall(flow, () => REFUSED, async (ended, at, cluster) => {
      expect([at, ended?.kind]).toEqual([at, expect.stringMatching(/^(accepted|failed|timed-out)$/)]);
      if (ended?.kind === 'failed') {
        refused += 1;
        expect(ended.reason).toMatch(/\w{3}/);
      }
      // Whatever was left half done, a release by the same strategy as any other gets through, and serves.
      const next = connect(cluster, { service: 'web' }, { version: '3' });
      const accepted = await next.deploy({ ...order('rolling'), version: '3', image: imageOf('3') }, new AbortController().signal);
      expect([at, accepted]).toMatchObject([at, { kind: 'accepted' }]);
      if (accepted.kind === 'accepted') expect(await next.state(accepted.releaseId, new AbortController().signal, 30_000)).toMatchObject({ kind: 'live' });
      expect([at, cluster.images()]).toEqual([at, [imageOf('3')]]);
    });
    expect(calls).toBeGreaterThanOrEqual(5);
    expect(refused).toBeGreaterThanOrEqual(4);
  }, 60_000);

  test('ends at once when it is cancelled during any call', async () => {
    await everyCall(
      flow,
      (stop) => {
        stop();
        return { kind: 'killed', by: 'cancel', stdout: '', stderr: '' };
      },
      (ended, at) => expect([at, ended?.kind]).toEqual([at, expect.stringMatching(/^(cancelled|accepted|failed)$/)]),
    );
  }, 60_000);
});
