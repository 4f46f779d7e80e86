import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import type { Pod } from './sight.ts';

/** Why a pod will not get ready by itself. */
export interface PodTrouble {
  readonly pod: string;
  /** Undefined where the pod as a whole failed. */
  readonly container: string | undefined;
  readonly init: boolean;
  /** In one line: the reason of the kubelet, with the exit code and its words. */
  readonly reason: string;
  /** What to do about it. */
  readonly advice: string;
  /** `sure`: it will not start. `if-it-lasts`: a registry or a node may only have hiccuped. */
  readonly certainty: 'sure' | 'if-it-lasts';
}

type Found = Pick<PodTrouble, 'reason' | 'advice' | 'certainty'>;

const NOT_FOUND = /not found|manifest unknown|does not exist/i;
const LATE_CACHE = /failed to sync .*cache/;
const IMAGE_ADVICE = 'Check the name and tag of the image, that it was pushed, and that the cluster may pull it (imagePullSecrets).';

/**
 * What keeps a pod of the new revision from getting ready, for certain or probably. The table is that of Shopify's krane
 * (lib/krane/kubernetes_resource/pod.rb), which ends a deployment early for the same reasons.
 */
export function findTrouble(pods: readonly Pod[]): PodTrouble | undefined {
  const found = pods.filter(({ ending, ready }) => !ending && !ready).flatMap((pod) => troubleOf(pod) ?? []);
  return found.find(({ certainty }) => certainty === 'sure') ?? found[0];
}

function troubleOf(pod: Pod): PodTrouble | undefined {
  for (const container of pod.containers) {
    const found = waiting(container) ?? cannotRun(container);
    if (found) return { pod: pod.name, container: container.name, init: container.init, ...found };
  }
  // The kubelet evicts and the scheduler preempts pods; their controllers make others.
  if (pod.phase === 'Failed' && pod.reason !== 'Evicted' && pod.reason !== 'Preempting') return { pod: pod.name, container: undefined, init: false, reason: words('the pod failed', pod.reason, pod.message), advice: 'See the events of the pod: kubectl describe pod.', certainty: 'sure' };
  return undefined;
}

type Container = Pod['containers'][number];

function waiting({ state, lastState, restartCount }: Container): Found | undefined {
  const reason = state?.waiting?.reason ?? '';
  const message = state?.waiting?.message ?? '';
  switch (reason) {
    case 'CrashLoopBackOff': {
      const last = lastState?.terminated;
      const how = [typeof last?.exitCode === 'number' ? `exit code ${last.exitCode}` : '', last?.reason ?? '', restartCount ? `restarted ${restartCount} ${restartCount === 1 ? 'time' : 'times'}` : ''].filter(Boolean).join(', ');
      return { reason: `${words('CrashLoopBackOff', how && `(${how})`)}${last?.message ? `: ${clip(oneLine(last.message), 200)}` : ''}`, advice: last?.reason === 'OOMKilled' ? 'It needs more memory than its limit allows: raise resources.limits.memory, or find what grows.' : 'It ends by itself after its start: see its log, its variables and what it connects to.', certainty: 'sure' };
    }
    case 'InvalidImageName':
    case 'ErrImageNeverPull':
      return { reason: words(reason, message), advice: IMAGE_ADVICE, certainty: 'sure' };
    case 'ErrImagePull':
    case 'ImagePullBackOff':
    case 'ImageInspectError':
    case 'RegistryUnavailable':
      return { reason: words(reason, message), advice: IMAGE_ADVICE, certainty: NOT_FOUND.test(message) ? 'sure' : 'if-it-lasts' };
    case 'CreateContainerConfigError':
      return { reason: words(reason, message), advice: 'A Secret, ConfigMap or one of their keys that the pod names is not there: create it, or mend the name.', certainty: LATE_CACHE.test(message) ? 'if-it-lasts' : 'sure' };
    case 'CreateContainerError':
    case 'RunContainerError':
      return { reason: words(reason, message), advice: 'The node could not start the container: see its command, its mounts and its security context.', certainty: 'if-it-lasts' };
    default:
      return undefined;
  }
}

/** Exit code 128 is the node's own trouble. */
function cannotRun({ state, lastState }: Container): Found | undefined {
  const last = [state?.terminated, lastState?.terminated].find((ended) => ended?.reason === 'ContainerCannotRun' && ended.exitCode !== 128);
  return last ? { reason: words('ContainerCannotRun', `(exit code ${last.exitCode ?? 'unknown'})`, last.message ?? ''), advice: 'The command of the container cannot be run in its image: see "command", "args" and the entry point.', certainty: 'sure' } : undefined;
}

/** Why a pod waits for a node; that is no failure, since a node may come. */
export const findUnscheduled = (pods: readonly Pod[]): string | undefined => pods.filter(({ ending }) => !ending).flatMap(({ name, unscheduled }) => (unscheduled === undefined ? [] : [`pod ${name} waits for a node: ${clip(oneLine(unscheduled), 200)}`]))[0];

/** The reason, a remark in brackets, and the kubelet's own words after a colon. */
function words(first: string, ...others: readonly string[]): string {
  const rest = others.map((other) => clip(oneLine(other), 250)).filter((part) => part !== '').join(' ');
  return rest === '' ? first : `${first}${rest.startsWith('(') ? ' ' : ': '}${rest}`;
}
