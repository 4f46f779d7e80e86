import { clip, lastLines, oneLine, printable } from '../../kernel/untrusted-text.ts';
import type { Cluster } from './cluster.ts';
import { whyNot } from './kubectl.ts';
import type { Answer, Budget } from './kubectl.ts';
import { eventObject } from './objects.ts';
import { hashOf } from './release-list.ts';
import { newestRevision } from './rollout.ts';
import { describeSide } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Pod } from './sight.ts';

export interface PodPlace {
  readonly name: string;
  readonly container: string | undefined;
}

const LOG_CHARACTERS = 8_000;
const LOG_LINES = 200;
const MOST_PODS = 3;
/** What a log is worth reading for. */
const TELLING = /error|fatal|panic|exception|traceback|refused|denied|failed|killed/i;

/** The log of one container: of its last run where it has crashed, else of the present one. */
export async function podLog({ kubectl }: Cluster, { name, container }: PodPlace, budget: () => Budget, lines = LOG_LINES): Promise<Answer<string>> {
  const ask = (previous: boolean): Promise<Answer<string>> =>
    kubectl.run({ args: ['logs', `pod/${name}`, ...(container === undefined ? ['--all-containers'] : [`--container=${container}`]), `--tail=${lines}`, ...(previous ? ['--previous'] : [])], changes: false, keepLines: true }, budget());
  const previous = await ask(true);
  return previous.kind === 'ok' && previous.value.trim() !== '' ? previous : ask(false);
}

/** The last words of a container, for a reason of one line. */
export async function lastWords(cluster: Cluster, place: PodPlace, budget: () => Budget): Promise<string> {
  const log = await podLog(cluster, place, budget, 20);
  if (log.kind !== 'ok') return log.kind === 'error' ? `its log is not to be had (${clip(whyNot(log), 120)})` : '';
  const lines = printable(log.value).split('\n').map(oneLine).filter(Boolean);
  const line = lines.findLast((one) => TELLING.test(one)) ?? lines.at(-1);
  return line === undefined ? 'its log is empty' : `its log says: ${clip(line, 200)}`;
}

/** The logs of a release's pods, those in trouble first, and what the cluster says about them. */
export async function releaseLogs(cluster: Cluster, scene: Scene, { releaseId, trouble }: { readonly releaseId: string; readonly trouble: PodPlace | undefined }, budget: () => Budget): Promise<string | undefined> {
  const pods = scene.sights.flatMap((sight) => {
    const hash = hashOf(sight, releaseId) ?? newestRevision(sight)?.hash;
    return sight.pods.filter((pod) => pod.hash === hash).map((pod) => ({ pod, of: describeSide(sight) }));
  });
  const ordered = [...pods].sort((a, b) => urgency(a.pod, trouble) - urgency(b.pod, trouble)).slice(0, MOST_PODS);
  if (ordered.length === 0) return undefined;
  const share = Math.floor(LOG_CHARACTERS / ordered.length);
  const parts = await Promise.all(
    ordered.map(async ({ pod, of }) => {
      const container = trouble?.name === pod.name ? trouble.container : troubled(pod);
      const [log, events] = await Promise.all([podLog(cluster, { name: pod.name, container }, budget), podEvents(cluster, pod, budget)]);
      const text = log.kind === 'ok' ? printable(log.value).trim() || '(empty)' : `(the log is not to be had: ${clip(whyNot(log), 200)})`;
      return lastLines([`${of}, pod ${pod.name}${container === undefined ? '' : `, container ${container}`}:`, ...events, text].join('\n'), share);
    }),
  );
  return parts.join('\n\n');
}

const urgency = (pod: Pod, trouble: PodPlace | undefined): number => (pod.name === trouble?.name ? 0 : pod.ready ? 2 : 1);
const troubled = (pod: Pod): string | undefined => pod.containers.find(({ ready, init, state }) => ready !== true && !(init && state?.terminated?.exitCode === 0))?.name;

/** Warnings about one pod that is not ready, such as a probe that fails. */
async function podEvents({ kubectl }: Cluster, pod: Pod, budget: () => Budget): Promise<readonly string[]> {
  if (pod.ready) return [];
  const answer = await kubectl.list(['events', `--field-selector=involvedObject.name=${pod.name},type=Warning`], budget());
  if (answer.kind !== 'ok') return [];
  const words = answer.value.flatMap((object) => {
    const parsed = eventObject.safeParse(object);
    return parsed.success && parsed.data.message ? [`event ${parsed.data.reason ?? ''}: ${clip(oneLine(parsed.data.message), 300)}`] : [];
  });
  return [...new Set(words)].slice(-5);
}
