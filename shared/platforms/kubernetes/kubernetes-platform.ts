import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import type { Accepted, Applied, Capabilities, DeployOrder, LiveRelease, Platform, PlatformParts, ReleaseState, ShiftOrder, Strategy } from '../port.ts';
import { shiftColor, stageColor } from './blue-green.ts';
import { shiftCanary, stageCanary } from './canary.ts';
import { budgetUntil, createCluster, declined } from './cluster.ts';
import type { Cluster, Declined } from './cluster.ts';
import { connector, describeConnection } from './connection.ts';
import { cancel, giveUp } from './give-up.ts';
import { historyOf } from './history.ts';
import { judgeState } from './judge-state.ts';
import { createKubectl, whyNot } from './kubectl.ts';
import type { Budget } from './kubectl.ts';
import { lastWords, releaseLogs } from './logs.ts';
import type { PodPlace } from './logs.ts';
import { findOwner } from './owner.ts';
import { whyRefused } from './plan-change.ts';
import type { PodTrouble } from './pod-trouble.ts';
import { judgeStartable, putBack } from './put-back.ts';
import { makeReleaseId, releaseOf } from './release-list.ts';
import { roll } from './roll.ts';
import { isComplete } from './rollout.ts';
import { findSide, liveRelease } from './scene.ts';
import type { Scene } from './scene.ts';
import { restart, setVariables, variableNames } from './settings.ts';
import type { KubernetesTarget } from './target.ts';
import { describeName, parseWorkloadName } from './workload-name.ts';

/** How long a trouble that may pass is waited out: registries and nodes have hiccups. */
const GRACE_MS = 30_000;
const LAST_WORDS_MS = 5_000;
/** From "what is live?" to "deploy"; what changes between them is not undone, only not remembered as a release. */
const MOMENT_MS = 5_000;
/** What was complete when it was recorded is so still. */
const JUST_NOW_MS = 1_500;

/** What of the parts this platform takes. */
export type KubernetesParts = Pick<PlatformParts, 'shell' | 'clock' | 'log' | 'env' | 'run' | 'maskSecret' | 'environment' | 'version' | 'commit' | 'image' | 'token'>;

/** Platform `kubernetes`: workloads of one namespace, asked and changed by kubectl. */
export function createKubernetesPlatform(target: KubernetesTarget, parts: KubernetesParts): Platform {
  const { clock } = parts;
  const kubectl = createKubectl({ shell: parts.shell, clock, log: parts.log, temp: parts.run.temp, connect: connector(target, parts) });
  const cluster = createCluster(target, kubectl, parts);
  const watch = troubleWatch(cluster);
  const budget = (signal: AbortSignal, timeoutMs: number): (() => Budget) => budgetUntil(clock, signal, timeoutMs);
  return {
    name: 'kubernetes',
    capabilities: capabilitiesOf(target),
    plan: (step, releaseId) => planLines(target, parts, step, releaseId),
    pauseMs: (elapsedMs) => Math.min(3_000, Math.max(150, elapsedMs / 20)),
    async current(signal, timeoutMs): Promise<LiveRelease> {
      const looked = await cluster.look(budget(signal, timeoutMs)());
      if (looked.kind !== 'ok') return { kind: 'unknown', reason: whyNot(looked) };
      cluster.keep(looked.value);
      return liveRelease(looked.value);
    },
    deploy: (order, signal) => deploy(cluster, order, budget(signal, order.timeoutMs)),
    state: (releaseId, signal, timeoutMs) => watch.state(releaseId, budget(signal, timeoutMs)),
    shift: (order, signal) => shift(cluster, order, budget(signal, order.timeoutMs)),
    // Whatever the strategy was: what is left of it in the cluster would go on trying.
    cancel: (releaseId, signal, timeoutMs) => cancel(cluster, releaseId, budget(signal, timeoutMs)),
    rollback: (order, signal) => putBack(cluster, order, budget(signal, order.timeoutMs)),
    restart: (signal, timeoutMs) => restart(cluster, signal, timeoutMs),
    variableNames: (signal, timeoutMs) => variableNames(cluster, signal, timeoutMs),
    setVariables: (variables, signal, timeoutMs) => setVariables(cluster, watch.state, variables, signal, timeoutMs),
    async history(signal, timeoutMs) {
      const looked = await cluster.look(budget(signal, timeoutMs)());
      return looked.kind === 'ok' ? historyOf(looked.value) : { kind: 'unknown', reason: whyNot(looked) };
    },
    async startable(releaseId, signal, timeoutMs) {
      const looked = await cluster.look(budget(signal, timeoutMs)());
      return looked.kind === 'ok' ? judgeStartable(looked.value, releaseId) : { kind: 'unknown' };
    },
    async owner(signal, timeoutMs) {
      const looked = await cluster.look(budget(signal, timeoutMs)());
      return looked.kind === 'ok' ? findOwner(looked.value.sights.map(({ workload }) => workload)) : undefined;
    },
    async logs(releaseId, signal, timeoutMs) {
      const looked = await cluster.look(budget(signal, timeoutMs)());
      return looked.kind === 'ok' ? releaseLogs(cluster, looked.value, { releaseId, trouble: watch.place() }, budget(signal, timeoutMs)) : undefined;
    },
  };
}

function capabilitiesOf({ deployments, service }: KubernetesTarget): Capabilities {
  const names = deployments?.map(parseWorkloadName) ?? [];
  const others = names.filter(({ kind }) => kind !== 'deployment').map(describeName);
  const onlyDeployments = others.length === 0 ? undefined : `it works on Deployments only, and the target has ${others.join(', ')}`;
  const blueGreen = onlyDeployments ?? (service === undefined ? 'it needs "service" in the target' : names.length > 1 ? 'it works on one Deployment behind one Service, and the target has several' : undefined);
  const missing: Partial<Record<Strategy, string>> = { ...(onlyDeployments === undefined ? {} : { recreate: onlyDeployments, canary: onlyDeployments }), ...(blueGreen === undefined ? {} : { 'blue-green': blueGreen }) };
  const strategies = (['rolling', 'recreate', 'blue-green', 'canary'] as const).filter((strategy) => missing[strategy] === undefined);
  return { strategies, missing, current: true, status: true, earlyFailure: true, rollback: true, logs: true };
}

async function deploy(cluster: Cluster, order: DeployOrder, budget: () => Budget): Promise<Accepted> {
  if (budget().signal.aborted) return { kind: 'cancelled' };
  const seen = cluster.recall(MOMENT_MS);
  // The manifests are read meanwhile, as they are now; whether that went well is seen when they are used.
  const [, looked] = await Promise.all([cluster.target.manifests && cluster.readManifests(budget()), seen === undefined ? cluster.look(budget()) : { kind: 'ok' as const, value: seen }]);
  if (looked.kind !== 'ok') return declined(looked, 'What is there could not be seen, so that nothing was changed', 'deploy-command-failed');
  const scene = looked.value;
  const refused = whyRefused(scene, order);
  if (refused) return refused;
  const releaseId = makeReleaseId(order.version, cluster.facts.run, cluster.clock.now());
  const done = await begin(cluster, order, { scene, releaseId }, budget);
  return done.kind === 'ok' ? { kind: 'accepted', releaseId } : done;
}

function begin(cluster: Cluster, order: DeployOrder, staging: { readonly scene: Scene; readonly releaseId: string }, budget: () => Budget): Promise<{ readonly kind: 'ok' } | Declined> {
  switch (order.strategy) {
    case 'blue-green':
      return stageColor(cluster, order, staging, budget);
    case 'canary':
      return stageCanary(cluster, order, staging, budget);
    case 'rolling':
    case 'recreate':
      return roll(cluster, order, staging, budget);
  }
}

/** Whichever way a release is staged: as the other color, as a canary, or, to be given up, as a rollout that is under way. */
async function shift(cluster: Cluster, { releaseId, share }: ShiftOrder, budget: () => Budget): Promise<Applied> {
  if (share === 0) return giveUp(cluster, releaseId, budget);
  const looked = await cluster.look(budget());
  if (looked.kind !== 'ok') return declined(looked, 'What is staged could not be seen', 'deploy-command-failed');
  const { names } = looked.value;
  const isCanary = names.some((name) => releaseOf(findSide(looked.value, name, 'canary')) === releaseId);
  return isCanary ? shiftCanary(cluster, releaseId, share, budget) : shiftColor(cluster, releaseId, budget);
}

/** Judges states over time: since when a trouble lasts, and what the container in trouble said last. */
function troubleWatch(cluster: Cluster): { state(releaseId: string, budget: () => Budget): Promise<ReleaseState>; place(): PodPlace | undefined } {
  const since = new Map<string, number>();
  let place: PodPlace | undefined;
  const lasts = ({ pod, container, reason }: PodTrouble): boolean => {
    // ErrImagePull and ImagePullBackOff take turns, and are the same trouble.
    const key = `${pod} ${container} ${/image/i.test(reason) ? 'image' : reason.split(' ')[0]}`;
    const first = since.get(key) ?? cluster.clock.monotonic();
    since.set(key, first);
    return cluster.clock.monotonic() - first >= GRACE_MS;
  };
  return {
    place: () => place,
    async state(releaseId, budget) {
      const made = budget().signal.aborted ? undefined : cluster.recall(JUST_NOW_MS);
      const looked = made?.sights.every(isComplete) ? { kind: 'ok' as const, value: made } : await cluster.look(budget());
      if (looked.kind !== 'ok') return { kind: 'unknown', reason: whyNot(looked) };
      const { state, pod } = judgeState(looked.value, releaseId, lasts);
      place = pod ?? place;
      if (state.kind !== 'failed' || pod === undefined) return state;
      const { signal, timeoutMs } = budget();
      const words = await lastWords(cluster, pod, budgetUntil(cluster.clock, signal, Math.min(LAST_WORDS_MS, timeoutMs)));
      return words === '' ? state : { ...state, reason: `${state.reason}; ${words}` };
    },
  };
}

function planLines(target: KubernetesTarget, { image, version }: Pick<KubernetesParts, 'image' | 'version'>, step: 'deploy' | 'rollback' | 'set-variables' | 'restart', releaseId: string | undefined): readonly string[] {
  const kubectl = ['kubectl', describeConnection(target)].filter(Boolean).join(' ');
  const workloads = target.deployments?.map((text) => describeName(parseWorkloadName(text))).join(' ') ?? '(the workloads of the manifests)';
  const line = (text: string): string => clip(oneLine(`${kubectl} ${text}`), 300);
  switch (step) {
    case 'rollback':
      return [line(`patch ${workloads}: the pod templates of release ${releaseId ?? '(the previous one)'}`), 'then wait until every pod is of that template and ready'];
    case 'restart':
      return [line(`rollout restart ${workloads}`)];
    case 'set-variables':
      return [line(`set env ${workloads}`)];
    case 'deploy': {
      const manifests = target.manifests?.map((file) => `--filename=${file}`).join(' ');
      const applied = manifests === undefined ? [] : [line(`apply --dry-run=server ${manifests}`), line(`apply ${manifests}`)];
      return [...applied, ...(image === undefined ? [] : [line(`set image ${workloads} ${image}`)]), ...(applied.length === 0 && image === undefined ? [line(`patch ${workloads} (version ${version})`)] : []), 'then wait until every pod is of the new template and ready'];
    }
  }
}

