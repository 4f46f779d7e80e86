import { afterEach, describe, expect, test } from '@jest/globals';
import type { Accepted, Platform, Strategy } from '../../../platforms/port.ts';
import { fakeCluster, imageOf, service, workload } from '../../support/kubectl.ts';
import type { FakeCluster } from '../../support/kubectl.ts';
import { connect, signal } from './support.ts';

const clusters: FakeCluster[] = [];
const open = (...objects: readonly object[]): FakeCluster => {
  const cluster = fakeCluster(...(objects.length === 0 ? [workload('web', '1'), service('web')] : objects));
  clusters.push(cluster);
  return cluster;
};
afterEach(() => {
  const violations = clusters.flatMap((cluster) => cluster.violations());
  for (const cluster of clusters.splice(0)) cluster.close();
  expect(violations).toEqual([]);
});

const idOf = (accepted: Accepted | undefined): string => {
  expect(accepted).toMatchObject({ kind: 'accepted' });
  return accepted?.kind === 'accepted' ? accepted.releaseId : '';
};
const begin = async (cluster: FakeCluster, version: string, strategy: Strategy = 'rolling', target: object = {}): Promise<{ readonly platform: Platform; readonly id: string }> => {
  const platform = connect(cluster, target, { version });
  return { platform, id: idOf(await platform.deploy({ version, image: imageOf(version), strategy, variables: {}, timeoutMs: 20_000 }, signal)) };
};
const release = async (cluster: FakeCluster, version: string): Promise<string> => {
  const { platform, id } = await begin(cluster, version);
  expect(await platform.state(id, signal, 20_000)).toMatchObject({ kind: 'live' });
  return id;
};
const shift = (platform: Platform, releaseId: string, share: number) => platform.shift?.({ releaseId, share, timeoutMs: 20_000 }, signal);
const imageIn = (cluster: FakeCluster, name = 'web'): string | undefined => (cluster.object('Deployment', name) as unknown as { spec: { template: { spec: { containers: { image: string }[] } } } } | undefined)?.spec.template.spec.containers[0]?.image;
const selectorOf = (cluster: FakeCluster): unknown => cluster.object('Service', 'web')?.spec?.['selector'];
const setImage = (cluster: FakeCluster, version: string): void =>
  cluster.change((state) => {
    for (const one of state.objects.filter(({ kind }) => kind === 'Deployment')) {
      one.spec = JSON.parse(JSON.stringify(one.spec).replaceAll(/shop\/web:[^"]+/g, `shop/web:${version}`)) as Record<string, unknown>;
      (one.metadata as { generation?: number }).generation = 90;
    }
  });

describe('a release that does not start', () => {
  test('goes back to what was live right before it, not to what was rolled back from', async () => {
    const cluster = open();
    const one = await release(cluster, 'a');
    await release(cluster, 'b');
    const back = connect(cluster);
    expect(idOf(await back.rollback({ releaseId: one, strategy: 'graceful', timeoutMs: 20_000 }, signal))).toBe(one);
    cluster.change((state) => (state.fates = { ':c': 'bad' }));
    const { platform, id } = await begin(cluster, 'c');
    expect((await platform.state(id, signal, 20_000)).kind).toBe('failed');
    expect(await platform.cancel?.(id, signal, 20_000)).toEqual({ kind: 'accepted' });
    expect([imageIn(cluster), cluster.images()]).toEqual([imageOf('a'), [imageOf('a')]]);
    expect(await platform.state(one, signal, 20_000)).toMatchObject({ kind: 'live' });
  });

  test('stays where what was before it is not known', async () => {
    const cluster = open();
    cluster.change((state) => (state.fates = { ':2': 'bad' }));
    const { platform, id } = await begin(cluster, '2');
    cluster.change((state) => {
      for (const { kind, metadata } of state.objects) if (kind === 'Deployment') delete metadata.annotations?.['surefoot.dev/previous'];
    });
    expect(await platform.cancel?.(id, signal, 20_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('Nothing is known of what was there before') });
    expect(imageIn(cluster)).toBe(imageOf('2'));
  });
});

describe('to cancel', () => {
  test('leaves a release that serves already', async () => {
    const cluster = open();
    const { platform, id } = await begin(cluster, '2');
    expect(await platform.cancel?.(id, signal, 20_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('serves already') });
    expect(cluster.images()).toEqual([imageOf('2')]);
  });

  test('leaves a color that serves already', async () => {
    const cluster = open();
    const { platform, id } = await begin(cluster, '2', 'blue-green');
    expect(await shift(platform, id, 1)).toEqual({ kind: 'accepted' });
    expect(await platform.cancel?.(id, signal, 20_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('serves already') });
    expect(cluster.images()).toEqual([imageOf('2')]);
  });

  test('leaves what somebody else put in its place', async () => {
    const cluster = open();
    cluster.change((state) => (state.fates = { ':2': 'bad' }));
    const { platform, id } = await begin(cluster, '2');
    setImage(cluster, 'fixed');
    expect(await platform.cancel?.(id, signal, 20_000)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/^deployment\/web has a template by now that is not the one of release/) });
    expect(imageIn(cluster)).toBe(imageOf('fixed'));
  });

  test('gives up what is staged, and leaves what it does not know', async () => {
    const cluster = open();
    const { platform, id } = await begin(cluster, '2', 'canary');
    expect(await platform.cancel?.('other', signal, 20_000)).toEqual({ kind: 'accepted' });
    expect(cluster.object('Deployment', 'web-canary')).toBeDefined();
    expect(await platform.cancel?.(id, signal, 20_000)).toEqual({ kind: 'accepted' });
    expect([cluster.object('Deployment', 'web-canary'), imageIn(cluster)]).toEqual([undefined, imageOf('1')]);
  });

  test('says so where nothing can be seen', async () => {
    const cluster = open();
    const { platform, id } = await begin(cluster, '2');
    cluster.change((state) => void state.failures.push({ words: ['get'], stderr: 'Error from server (Forbidden): deployments.apps is forbidden' }));
    expect(await platform.cancel?.(id, signal, 20_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('could not be seen') });
    expect(await shift(platform, id, 0)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('could not be seen') });
  });
});

describe('a color that was switched to', () => {
  test('is left for the one of before, as it stands', async () => {
    const cluster = open();
    const { platform, id } = await begin(cluster, '2', 'blue-green');
    expect(await shift(platform, id, 1)).toEqual({ kind: 'accepted' });
    const generation = (cluster.object('Deployment', 'web')?.metadata as { generation?: number } | undefined)?.generation;
    expect(await shift(platform, id, 0)).toEqual({ kind: 'accepted' });
    expect([cluster.images(), cluster.object('Deployment', 'web-green'), selectorOf(cluster)]).toEqual([[imageOf('1')], undefined, { app: 'web' }]);
    expect((cluster.object('Deployment', 'web')?.metadata as { generation?: number } | undefined)?.generation).toBe(generation);
  });

  test('stays where the one of before is not whole any more', async () => {
    const cluster = open();
    const { platform, id } = await begin(cluster, '2', 'blue-green');
    expect(await shift(platform, id, 1)).toEqual({ kind: 'accepted' });
    cluster.change((state) => {
      for (const one of state.objects) if (one.kind === 'Deployment' && one.metadata.name === 'web') one.spec = { ...one.spec, replicas: 0 };
    });
    expect(await shift(platform, id, 0)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('does not stand beside deployment/web-green any more') });
    expect([cluster.images(), imageIn(cluster)]).toEqual([[imageOf('2')], imageOf('1')]);
  });
});

describe('a Service that is bound to a revision', () => {
  /** After a color was rolled back from, the Service is bound to the revision that it went back to. */
  const bound = async (): Promise<{ readonly cluster: FakeCluster; readonly platform: Platform; readonly before: string }> => {
    const cluster = open();
    const before = await release(cluster, 'a');
    await release(cluster, 'b');
    const { platform, id } = await begin(cluster, 'c', 'blue-green');
    const live = await platform.current(signal, 20_000);
    expect(await shift(platform, id, 1)).toEqual({ kind: 'accepted' });
    idOf(await platform.rollback({ releaseId: live.kind === 'live' ? live.releaseId : '', strategy: 'graceful', timeoutMs: 20_000 }, signal));
    expect(selectorOf(cluster)).toHaveProperty('pod-template-hash');
    return { cluster, platform, before };
  };
  test('is let go before a restart', async () => {
    const { cluster, platform } = await bound();
    idOf(await platform.restart?.(signal, 20_000));
    expect([selectorOf(cluster), cluster.images()]).toEqual([{ app: 'web' }, [imageOf('b')]]);
  });
  test('is let go before variables are set', async () => {
    const { cluster, platform } = await bound();
    expect(await platform.setVariables?.({ A: '1' }, signal, 20_000)).toEqual({ kind: 'accepted' });
    expect([selectorOf(cluster), cluster.images()]).toEqual([{ app: 'web' }, [imageOf('b')]]);
  });
  test('is let go before a template is put back', async () => {
    const { cluster, platform, before } = await bound();
    expect(idOf(await platform.rollback({ releaseId: before, strategy: 'graceful', timeoutMs: 20_000 }, signal))).toBe(before);
    expect([selectorOf(cluster), cluster.images()]).toEqual([{ app: 'web' }, [imageOf('a')]]);
  });
  test.each(['restart', 'setVariables', 'rollback'] as const)('keeps %s from changing anything where it cannot be let go', async (verb) => {
    const { cluster, platform, before } = await bound();
    cluster.change((state) => void state.failures.push({ words: ['patch', 'service/web'], stderr: 'Error from server (Forbidden): services "web" is forbidden' }));
    const answer = verb === 'restart' ? await platform.restart?.(signal, 20_000) : verb === 'setVariables' ? await platform.setVariables?.({ A: '1' }, signal, 20_000) : await platform.rollback({ releaseId: before, strategy: 'graceful', timeoutMs: 20_000 }, signal);
    expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringContaining('no template was changed') });
    expect(cluster.images()).toEqual([imageOf('b')]);
  });
});

describe('variables are set', () => {
  test.each<['bad' | 'endless', number, object]>([
    ['bad', 20_000, { kind: 'failed', reasonCode: 'set-variables-failed', reason: expect.stringContaining('CrashLoopBackOff') }],
    ['endless', 1_500, { kind: 'timed-out' }],
  ])('only when the pods that have them serve: %s', async (fate, timeoutMs, answer) => {
    const cluster = open();
    cluster.change((state) => (state.fates = { fatal: fate }));
    expect(await connect(cluster).setVariables?.({ A: 'fatal' }, signal, timeoutMs)).toMatchObject(answer);
  });
});

describe('a color that cannot be staged', () => {
  test.each([
    ['its Deployment is refused', ['create']],
    ['it cannot be recorded', ['patch', 'deployment/web-green']],
  ])('leaves nothing behind where %s', async (_, words) => {
    const cluster = open();
    cluster.change((state) => void state.failures.push({ words, stderr: 'Error from server (Forbidden): deployments.apps "web-green" is forbidden' }));
    const answer = await connect(cluster, {}, { version: '2' }).deploy({ version: '2', image: imageOf('2'), strategy: 'blue-green', variables: {}, timeoutMs: 20_000 }, signal);
    expect(answer.kind).toBe('failed');
    expect([cluster.object('Deployment', 'web-green'), selectorOf(cluster), cluster.images()]).toEqual([undefined, { app: 'web' }, [imageOf('1')]]);
  });
});

describe('a release that is cancelled once its template is changed', () => {
  /** Cancels right after the patch of the template got through. */
  const cancelled = (cluster: FakeCluster, abort: AbortController): FakeCluster['shell'] => ({
    run: async (request) => {
      const answer = await cluster.shell.run(request);
      if ('argv' in request.command && request.command.argv.includes('--type=strategic')) abort.abort();
      return answer;
    },
  });
  test('has an id by which it can be stopped', async () => {
    const cluster = open();
    cluster.change((state) => (state.fates = { ':2': 'endless' }));
    const abort = new AbortController();
    const platform = connect(cluster, {}, { version: '2', shell: cancelled(cluster, abort) });
    const id = idOf(await platform.deploy({ version: '2', image: imageOf('2'), strategy: 'rolling', variables: {}, timeoutMs: 20_000 }, abort.signal));
    expect(imageIn(cluster)).toBe(imageOf('2'));
    expect(await platform.cancel?.(id, signal, 20_000)).toEqual({ kind: 'accepted' });
    expect([imageIn(cluster), cluster.images()]).toEqual([imageOf('1'), [imageOf('1')]]);
  });
});

describe('a template that somebody else changes meanwhile', () => {
  /** Lets somebody change the workload right before its template is put back. */
  const meanwhile = (cluster: FakeCluster, change: () => void): FakeCluster['shell'] => {
    let done = false;
    return {
      run: async (request) => {
        if (!done && 'argv' in request.command && request.command.argv.includes('--type=json')) {
          done = true;
          change();
        }
        return cluster.shell.run(request);
      },
    };
  };
  const rollback = async (change: (cluster: FakeCluster) => void): Promise<{ readonly cluster: FakeCluster; readonly answer: Accepted }> => {
    const cluster = open();
    const one = await release(cluster, 'a');
    await release(cluster, 'b');
    const platform = connect(cluster, {}, { shell: meanwhile(cluster, () => change(cluster)) });
    return { cluster, answer: await platform.rollback({ releaseId: one, strategy: 'graceful', timeoutMs: 20_000 }, signal) };
  };
  test('is not written over', async () => {
    const { cluster, answer } = await rollback((cluster) => setImage(cluster, 'fixed'));
    expect(answer).toMatchObject({ kind: 'failed', reasonCode: 'live-changed' });
    expect(imageIn(cluster)).toBe(imageOf('fixed'));
  });
  test('is put back all the same where only the number of pods changed', async () => {
    const { cluster, answer } = await rollback((cluster) =>
      cluster.change((state) => {
        for (const one of state.objects.filter(({ kind }) => kind === 'Deployment')) {
          one.spec = { ...one.spec, replicas: 3 };
          (one.metadata as { generation?: number }).generation = 90;
        }
      }),
    );
    expect(answer).toMatchObject({ kind: 'accepted' });
    expect(imageIn(cluster)).toBe(imageOf('a'));
  });
});
