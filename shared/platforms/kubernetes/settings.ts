import type { Accepted, Applied, ReleaseState, VariableNames, Variables } from '../port.ts';
import { isVariableName } from '../variables.ts';
import { budgetUntil, declined } from './cluster.ts';
import type { Cluster, Declined } from './cluster.ts';
import { templatePatch } from './containers.ts';
import { whyNot } from './kubectl.ts';
import type { Answer, Budget } from './kubectl.ts';
import type { PodTemplate } from './objects.ts';
import { chooseAll, describeMissing, whyHeld, whyRefused } from './plan-change.ts';
import { firstError, lookUntilSynced, previousEntries, recordRelease } from './record.ts';
import { liveSide, liveSights, missingNames } from './scene.ts';
import type { Scene } from './scene.ts';
import { unbindService } from './sides.ts';
import { sideBySide } from './side-by-side.ts';
import type { Sight } from './sight.ts';
import { describeName } from './workload-name.ts';

type Code = 'restart-failed' | 'set-variables-failed';

/**
 * Changes the templates of what is live without making another release of it: whatever was live is so afterwards, under its id.
 * @returns that id
 */
async function changeLive(cluster: Cluster, code: Code, bodyOf: (scene: Scene) => ((sight: Sight) => unknown) | Declined, budget: () => Budget): Promise<Accepted> {
  const looked = await cluster.look(budget());
  if (looked.kind !== 'ok') return declined(looked, 'What is there could not be seen, so that nothing was changed', code);
  const scene = looked.value;
  const refused = whyNotChanged(scene, code);
  if (refused) return refused;
  const sights = liveSights(scene);
  const releaseId = sights.map(previousEntries(scene)).find((entry) => entry !== undefined)?.id;
  if (releaseId === undefined) return { kind: 'failed', reasonCode: code, reason: 'Which release is live is not clear: a rollout of the workloads stopped half-way.', advice: 'Deploy, or roll back, first.' };
  const body = bodyOf(scene);
  if (typeof body !== 'function') return body;
  const freed = await unbindService(cluster, scene, budget);
  if (freed.kind !== 'ok') return declined(freed, 'The Service could not be let go of the revision that it is bound to, so that no template was changed', code);
  const patched = firstError(await sideBySide(sights, (sight) => cluster.kubectl.patch(describeName(sight.workload.name), { type: 'strategic', body: body(sight) }, budget())));
  if (patched.kind !== 'ok') return declined(patched, 'Not every workload could be changed', code);
  const after = await lookUntilSynced(cluster, (now) => liveSights(now), budget);
  if (after.kind !== 'ok') return declined(after, 'The change was made, but how it goes could not be seen', code);
  const recorded = await recordRelease(cluster, after.value, { releaseId, side: liveSide(scene), before: scene, again: true }, budget);
  return recorded.kind === 'ok' ? { kind: 'accepted', releaseId } : declined(recorded, 'The change was made, but could not be recorded on the workloads', code);
}

function whyNotChanged(scene: Scene, reasonCode: Code): Declined | undefined {
  const missing = missingNames(scene);
  if (missing.length > 0) return { kind: 'failed', reasonCode, reason: `${describeMissing(missing)}.` };
  const refused = whyRefused(scene, { image: undefined }) ?? whyHeld(liveSights(scene).map(({ workload }) => workload), 'rolling');
  return refused?.kind === 'failed' && refused.reasonCode === 'deploy-command-failed' ? { ...refused, reasonCode } : refused;
}

/** As `kubectl rollout restart` does it, by an annotation of the pods. */
export function restart(cluster: Cluster, signal: AbortSignal, timeoutMs: number): Promise<Accepted> {
  const restartedAt = cluster.clock.now().toISOString();
  const body = { spec: { template: { metadata: { annotations: { 'kubectl.kubernetes.io/restartedAt': restartedAt } } } } };
  return changeLive(cluster, 'restart-failed', () => () => body, budgetUntil(cluster.clock, signal, timeoutMs));
}

const LOOK_AGAIN_MS = 300;
type StateOf = (releaseId: string, budget: () => Budget) => Promise<ReleaseState>;

/**
 * As `kubectl set env` does it, with the values in a file that only this user may read instead of in the command line. Accepted
 * once every pod has them.
 */
export async function setVariables(cluster: Cluster, stateOf: StateOf, variables: Variables, signal: AbortSignal, timeoutMs: number): Promise<Applied> {
  const budget = budgetUntil(cluster.clock, signal, timeoutMs);
  const change = { image: undefined, variables, named: cluster.target.container };
  const bodyOf = (scene: Scene): ((sight: Sight) => unknown) | Declined => {
    const workloads = liveSights(scene).map(({ workload }) => workload);
    const chosen = chooseAll(workloads, change, (name) => cluster.log.info(`${describeName(name)} keeps its variables: no container of it is meant.`));
    if (chosen.kind !== 'chosen') return chosen.kind === 'failed' ? { ...chosen, reasonCode: 'set-variables-failed' } : chosen;
    return ({ workload }) => {
      const choice = chosen.choices.find(({ name }) => name === workload.name);
      return { spec: { template: choice ? templatePatch(choice.template, change, choice.chosen) : {} } };
    };
  };
  const answer = await changeLive(cluster, 'set-variables-failed', bodyOf, budget);
  return answer.kind === 'accepted' ? untilServed(cluster, stateOf, answer.releaseId, budget) : answer;
}

async function untilServed(cluster: Cluster, stateOf: StateOf, releaseId: string, budget: () => Budget): Promise<Applied> {
  for (;;) {
    const state = await stateOf(releaseId, budget);
    if (state.kind === 'live') return { kind: 'accepted' };
    if (state.kind === 'failed') return { kind: 'failed', reasonCode: 'set-variables-failed', reason: `The variables were set, but the pods that have them do not start: ${state.reason}.`, ...(state.advice === undefined ? {} : { advice: state.advice }) };
    const { signal, timeoutMs } = budget();
    if (signal.aborted) return { kind: 'cancelled' };
    if (timeoutMs <= LOOK_AGAIN_MS) return { kind: 'timed-out' };
    await cluster.clock.sleep(LOOK_AGAIN_MS, signal);
  }
}

interface Source {
  readonly object: string;
  readonly prefix: string;
  readonly optional: boolean;
}

/** The keys of a ConfigMap or Secret: kubectl prints nothing else of it, so that no value ever gets here. */
const KEYS = '{{range $key, $value := .data}}{{$key}} {{end}}';

export async function variableNames(cluster: Cluster, signal: AbortSignal, timeoutMs: number): Promise<VariableNames> {
  const budget = budgetUntil(cluster.clock, signal, timeoutMs);
  const looked = await cluster.look(budget());
  if (looked.kind !== 'ok') return { kind: 'unknown', reason: whyNot(looked) };
  const sights = liveSights(looked.value);
  if (sights.length === 0) return { kind: 'unknown', reason: `${describeMissing(looked.value.names)}` };
  const containers = sights.flatMap(({ workload }) => containersOf(workload.template, cluster.target.container));
  const direct = containers.flatMap(({ env }) => (env ?? []).map(({ name }) => name));
  const sources = uniqueSources(containers);
  const keys = await sideBySide(sources, async ({ object, prefix, optional }): Promise<Answer<readonly string[]>> => {
    const answer = await cluster.kubectl.run({ args: ['get', object, `--output=go-template=${KEYS}`], changes: false }, budget());
    if (answer.kind === 'ok') return { kind: 'ok', value: answer.value.split(' ').filter(Boolean).map((key) => prefix + key) };
    return answer.kind === 'error' && answer.why === 'not-found' && optional ? { kind: 'ok', value: [] } : answer;
  });
  const unread = keys.find((answer): answer is Exclude<typeof answer, { kind: 'ok' }> => answer.kind !== 'ok');
  if (unread) return { kind: 'unknown', reason: whyNot(unread) };
  return { kind: 'known', names: [...new Set([...direct, ...keys.flatMap((answer) => (answer.kind === 'ok' ? answer.value : []))])].filter(isVariableName) };
}

type Container = PodTemplate['spec']['containers'][number];

const containersOf = ({ spec }: PodTemplate, named: readonly string[] | undefined): readonly Container[] => {
  const wanted = spec.containers.filter(({ name }) => named === undefined || named.includes(name));
  return wanted.length === 0 ? spec.containers : wanted;
};

function uniqueSources(containers: readonly Container[]): readonly Source[] {
  const sources = containers.flatMap(({ envFrom }) =>
    (envFrom ?? []).flatMap(({ prefix, configMapRef, secretRef }): readonly Source[] => {
      const reference = configMapRef ?? secretRef;
      return reference?.name ? [{ object: `${configMapRef ? 'configmap' : 'secret'}/${reference.name}`, prefix: prefix ?? '', optional: reference.optional === true }] : [];
    }),
  );
  return [...new Map(sources.map((source) => [`${source.prefix} ${source.object}`, source])).values()];
}
