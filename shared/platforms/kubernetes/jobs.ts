import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import type { Cluster, Declined } from './cluster.ts';
import { declined } from './cluster.ts';
import { apply } from './apply.ts';
import type { Answer, Budget } from './kubectl.ts';
import { jobObject } from './objects.ts';
import type { AnyObject } from './objects.ts';
import { findTrouble } from './pod-trouble.ts';
import { refusal } from './plan-change.ts';
import { readPods } from './sight.ts';
import type { Pod } from './sight.ts';

const LOOK_AGAIN_MS = 500;
const LOG_LINES = 30;

export const isJob = ({ kind }: AnyObject): boolean => kind === 'Job';
const nameOf = ({ metadata }: AnyObject): string => metadata.name ?? '';

/** A Job that asks for a name of the server's making gets one from the release, so that it can be applied and asked about. */
export function nameJobs(objects: readonly AnyObject[], releaseId: string): readonly AnyObject[] {
  const suffix = releaseId.toLowerCase().replace(/[^a-z0-9-]+/g, '-').slice(-30).replace(/^-+|-+$/g, '');
  return objects.map((object) => {
    const { name, generateName, ...metadata } = object.metadata;
    return isJob(object) && !name && generateName ? { ...object, metadata: { ...metadata, name: `${generateName.slice(0, 30)}${suffix}` } } : object;
  });
}

type Cleared = Answer<readonly string[]> | { readonly kind: 'refused'; readonly reason: string; readonly advice: string };

/**
 * Jobs of an earlier release that have the same names: they are over, and their templates cannot change, so they make room.
 * @param how `look`: only say which; `remove`: and delete them
 */
export async function clearJobs(cluster: Cluster, objects: readonly AnyObject[], how: 'look' | 'remove', budget: () => Budget): Promise<Cleared> {
  const jobs = objects.filter(isJob);
  if (jobs.length === 0) return { kind: 'ok', value: [] };
  const found = await cluster.kubectl.list(jobs.map((job) => `job.batch/${nameOf(job)}`), budget());
  if (found.kind !== 'ok') return found;
  const present = readJobs(found.value);
  const running = present.find(({ ending }) => ending === undefined);
  if (running) return { kind: 'refused', reason: `job/${running.name} of an earlier release is still running.`, advice: 'Wait for it, or delete it; a new one of that name cannot be started beside it.' };
  const names = present.map(({ name }) => name);
  if (how === 'look' || names.length === 0) return { kind: 'ok', value: names };
  const { timeoutMs } = budget();
  const removed = await cluster.kubectl.run({ args: ['delete', ...names.map((name) => `job.batch/${name}`), '--cascade=foreground', '--ignore-not-found', `--timeout=${Math.max(1, Math.floor(timeoutMs / 1_000))}s`], changes: true, repeatable: true }, budget());
  return removed.kind === 'ok' ? { kind: 'ok', value: names } : removed;
}

interface Job {
  readonly name: string;
  readonly ending: 'complete' | { readonly failed: string } | undefined;
}

function readJobs(objects: readonly unknown[]): readonly Job[] {
  return objects.flatMap((object) => {
    const parsed = jobObject.safeParse(object);
    if (!parsed.success || parsed.data.kind !== 'Job') return [];
    const conditions = (parsed.data.status?.conditions ?? []).filter(({ status }) => status === 'True');
    const failed = conditions.find(({ type }) => type === 'Failed');
    const ending = failed ? { failed: [failed.reason, failed.message].filter(Boolean).join(': ') } : conditions.some(({ type }) => type === 'Complete') ? ('complete' as const) : undefined;
    return [{ name: parsed.data.metadata.name, ending }];
  });
}

/** Starts the Jobs of a release and waits until all have completed; the first that fails ends it, before a workload has changed. */
export async function runJobs(cluster: Cluster, jobs: readonly AnyObject[], budget: () => Budget): Promise<{ readonly kind: 'ok' } | Declined> {
  const cleared = await clearJobs(cluster, jobs, 'remove', budget);
  if (cleared.kind === 'refused') return refusal(cleared.reason, cleared.advice);
  if (cleared.kind !== 'ok') return declined(cleared, 'The Jobs of earlier releases could not be removed', 'deploy-command-failed');
  const started = await apply(cluster, jobs, budget());
  if (started.kind !== 'ok') return declined(started, 'The Jobs could not be started', 'deploy-command-failed');
  const names = jobs.map(nameOf);
  for (;;) {
    const [found, listed] = await Promise.all([cluster.kubectl.list(names.map((name) => `job.batch/${name}`), budget()), cluster.kubectl.list(['pods', `--selector=job-name in (${names.join(',')})`], budget())]);
    const { signal, timeoutMs } = budget();
    if (found.kind === 'cancelled' || signal.aborted) return { kind: 'cancelled' };
    if (found.kind === 'error' && found.why === 'forbidden') return declined(found, 'The Jobs could not be followed', 'deploy-command-failed');
    const seen = found.kind === 'ok' ? readJobs(found.value) : [];
    const failed = seen.find((job): job is Job & { readonly ending: { readonly failed: string } } => typeof job.ending === 'object');
    if (failed) return jobFailed(cluster, failed.name, failed.ending.failed, budget());
    if (names.every((name) => seen.some((job) => job.name === name && job.ending === 'complete'))) return { kind: 'ok' };
    const stuck = listed.kind === 'ok' ? stuckPod(readPods(listed.value)) : undefined;
    if (stuck) return refusal(`A Job of the release cannot start, and the workloads were not changed: ${stuck}.`, 'Check the image of the Job and what its pod refers to.');
    if (timeoutMs <= LOOK_AGAIN_MS) return { kind: 'timed-out' };
    await cluster.clock.sleep(LOOK_AGAIN_MS, signal);
  }
}

/** A Job tries again by itself what ends with an error; what never starts it would try for ever. */
function stuckPod(pods: readonly Pod[]): string | undefined {
  const trouble = findTrouble(pods);
  return trouble === undefined || trouble.certainty !== 'sure' || trouble.reason.startsWith('CrashLoopBackOff') || trouble.container === undefined ? undefined : `pod ${trouble.pod}, container ${trouble.container}: ${trouble.reason}`;
}

async function jobFailed(cluster: Cluster, name: string, why: string, budget: Budget): Promise<Declined> {
  const logs = await cluster.kubectl.run({ args: ['logs', `job/${name}`, '--all-containers', `--tail=${LOG_LINES}`], changes: false, shown: true }, budget);
  const last = logs.kind === 'ok' ? clip(oneLine(logs.value.trim().split('\n').at(-1) ?? ''), 200) : '';
  return refusal(`job/${name} failed, and the workloads were not changed: ${clip(oneLine(why || 'no reason given'), 200)}${last === '' ? '' : `; its last words: ${last}`}.`, `See its log: kubectl logs job/${name}. What it had done already is not taken back.`);
}
