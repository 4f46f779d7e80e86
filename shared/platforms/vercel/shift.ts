import { isReleaseId } from '../release-id.ts';
import type { Applied, ShiftOrder } from '../port.ts';
import type { Project, RollingRelease } from './answers.ts';
import { planStages, whyNotBegin } from './canary-stages.ts';
import { NO_ROLLING_RELEASES, PINNED, PIN_ENDS, PROMOTION_REFUSED } from './explanations.ts';
import { within } from './questions.ts';
import type { Known } from './questions.ts';
import { timeLeft } from './session.ts';
import type { Vercel } from './session.ts';
import { requestSwitch } from './switch.ts';
import type { Asked, VercelAnswer } from './vercel-api.ts';

const ORDER_MS = 60_000;
const PAUSE_MS = 1_000;
const ACCEPTED: Applied = { kind: 'accepted' };
const failed = (reason: string, advice?: string): Applied => ({ kind: 'failed', reasonCode: 'deploy-command-failed', reason, ...(advice === undefined ? {} : { advice }) });

interface Shifting {
  readonly order: ShiftOrder;
  readonly project: Project;
  readonly vercel: Vercel;
  readonly asked: () => Asked;
}

/** Sends a share of the requests to a deployment that stands beside: all by promotion, less by the stages of a rolling release. */
export async function shiftTo(order: ShiftOrder, vercel: Vercel, signal: AbortSignal): Promise<Applied> {
  if (!isReleaseId(order.releaseId)) return failed('This is no id of a deployment.');
  const left = timeLeft(vercel, order.timeoutMs);
  const asked = (): Asked => ({ timeoutMs: left(), signal });
  const project = await vercel.ask.project(asked());
  if (project.kind !== 'known') return notKnown(project);
  const shifting: Shifting = { order, project: project.value, vercel, asked };
  if (order.share <= 0) return giveUp(shifting);
  if (project.value.rollingStages !== undefined) return shiftByStages(shifting, project.value.rollingStages);
  if (order.share < 1) return { kind: 'failed', reasonCode: 'strategy-unavailable', reason: 'The project has no rolling releases, so Vercel cannot give a deployment a share of the requests.', advice: NO_ROLLING_RELEASES };
  return promote(shifting);
}

async function promote({ order, project, vercel, asked }: Shifting): Promise<Applied> {
  const answer = await requestSwitch({ kind: 'promote', deploymentId: order.releaseId, project }, vercel, asked());
  if (answer.kind === 'requested') return ACCEPTED;
  if (answer.kind === 'cancelled') return answer;
  if (answer.kind === 'unanswered') return failed(`The promotion could not be requested: ${answer.reason}.`, 'See at Vercel whether the deployment was promoted.');
  return failed(`Vercel refused to promote the deployment: ${answer.reason}.`, project.autoAssign === false ? PROMOTION_REFUSED : undefined);
}

/** The first share begins a rolling release (beginning it twice does no more than once), the next ones approve its stages. */
async function shiftByStages(shifting: Shifting, stages: NonNullable<Project['rollingStages']>): Promise<Applied> {
  const { order, project, vercel } = shifting;
  const impossible = whyNotBegin(order.share, stages);
  if (impossible !== undefined) return unmapped(impossible);
  const begun = await activeRelease(shifting);
  if (begun.kind !== 'known') return notKnown(begun);
  if (begun.value === null) {
    const answer = await send(shifting, 'start', {});
    if (answer.kind === 'cancelled') return answer;
    // A lost answer is looked for below.
    if (answer.kind === 'refused') return failed(`Vercel refused to begin a rolling release: ${answer.reason}.`, answer.status === 402 || answer.status === 403 ? NO_ROLLING_RELEASES : undefined);
  }
  const active = begun.value === null ? await untilBegun(shifting) : begun;
  if (active.kind !== 'known') return notKnown(active);
  if (active.value === null) return failed(`Vercel has not begun the rolling release of ${project.name ?? vercel.target.project}.`, 'See the deployment at Vercel.');
  const plan = planStages(order.share, active.value);
  if (plan.kind === 'impossible') return unmapped(plan.reason);
  if (plan.kind === 'complete') return move(shifting, ['complete', {}], ({ state }) => state === 'COMPLETE');
  for (const nextStageIndex of plan.indexes) {
    const answer = await move(shifting, ['approve-stage', { nextStageIndex }], ({ activeIndex }) => activeIndex !== undefined && activeIndex >= nextStageIndex);
    if (answer.kind !== 'accepted') return answer;
  }
  return ACCEPTED;
}

const unmapped = (reason: string): Applied => ({ kind: 'failed', reasonCode: 'strategy-unavailable', reason: `The share cannot be given at Vercel: ${reason}.`, advice: 'Give the stages of the project\'s rolling releases as "canary-steps".' });

/** Gives an order to a rolling release that is under way; one whose answer was lost is looked for, and not given again. */
async function move(shifting: Shifting, [step, body]: readonly ['approve-stage' | 'complete', object], isDone: (release: RollingRelease) => boolean): Promise<Applied> {
  const answer = await send(shifting, step, body);
  if (answer.kind === 'ok') return ACCEPTED;
  if (answer.kind === 'cancelled') return answer;
  if (answer.kind === 'unanswered' && answer.happened) {
    const { order, project, vercel, asked } = shifting;
    const now = await vercel.ask.rollingRelease(project.id, asked());
    if (now.kind === 'known' && now.value?.canaryId === order.releaseId && isDone(now.value)) return ACCEPTED;
  }
  return failed(`Vercel did not ${step === 'complete' ? 'complete' : 'approve a stage of'} the rolling release: ${answer.reason}.`, 'See at Vercel at which stage it is.');
}

const send = ({ order, project, vercel, asked }: Shifting, step: 'start' | 'approve-stage' | 'complete', body: object): Promise<VercelAnswer> =>
  vercel.api.call({ method: 'POST', path: `/v1/projects/${encodeURIComponent(project.id)}/rolling-release/${step}`, body: { ...body, canaryDeploymentId: order.releaseId }, ...within(asked(), ORDER_MS) });

/** The rolling release of this deployment that is under way; null where there is none. */
async function activeRelease({ order, project, vercel, asked }: Shifting): Promise<Known<RollingRelease | null>> {
  const answer = await vercel.ask.rollingRelease(project.id, asked());
  if (answer.kind !== 'known') return answer;
  return { kind: 'known', value: answer.value?.state === 'ACTIVE' && answer.value.canaryId === order.releaseId ? answer.value : null };
}

const LOOKS = 5;

async function untilBegun(shifting: Shifting): Promise<Known<RollingRelease | null>> {
  for (let look = 1; ; look += 1) {
    const answer = await activeRelease(shifting);
    if (answer.kind === 'cancelled' || look === LOOKS || (answer.kind === 'known' && answer.value !== null)) return answer;
    await shifting.vercel.parts.clock.sleep(PAUSE_MS, shifting.asked().signal);
  }
}

/** What is still built is cancelled, what stands beside is left there, and a canary loses its share by a rollback to the one beside it. */
async function giveUp(shifting: Shifting): Promise<Applied> {
  const { order, project, vercel, asked } = shifting;
  const { releaseId } = order;
  const taken = whyTaken(releaseId, project, vercel);
  if (taken !== undefined) return failed(`The deployment cannot be given up: ${taken}.`, 'To have the earlier one live again, roll back to it.');
  const active = project.rollingStages === undefined ? undefined : await activeRelease(shifting);
  if (active !== undefined && active.kind !== 'known') return notKnown(active);
  if (active?.value) return abort(shifting, active.value);
  const deployment = await vercel.ask.deployment(releaseId, asked());
  if (deployment.kind !== 'known') return notKnown(deployment);
  if (['QUEUED', 'INITIALIZING', 'BUILDING'].includes(deployment.value.readyState ?? '')) {
    const answer = await vercel.api.call({ method: 'PATCH', path: `/v12/deployments/${encodeURIComponent(releaseId)}/cancel`, ...within(asked(), ORDER_MS) });
    if (answer.kind === 'cancelled') return answer;
    // A build that was over before the request came stands beside, which is where it may stay.
    if (answer.kind !== 'ok') vercel.parts.log.info(`The build was not cancelled: ${answer.reason}.`);
  }
  return ACCEPTED;
}

/** A promotion that was asked for is carried out by Vercel, whatever is asked for afterwards. */
function whyTaken(id: string, { production, aliasRequest }: Project, { session }: Vercel): string | undefined {
  if (production?.kind === 'deployment' && production.id === id) return 'it has the production domains';
  const asked = session.switches.get(id);
  if (asked === undefined) return undefined;
  const ended = aliasRequest?.toDeploymentId === id && ['failed', 'skipped'].includes(aliasRequest.jobStatus);
  return ended ? undefined : 'its promotion was requested, and Vercel may still carry it out';
}

const STILL_SHARED = 'Abort the rolling release at Vercel: the new deployment may still get a share of the requests.';

/** Vercel's command line aborts by a rollback too; the documented one names the deployment that is to serve. */
async function abort(shifting: Shifting, { baseId }: RollingRelease): Promise<Applied> {
  const { project, vercel, asked } = shifting;
  if (baseId === undefined || !isReleaseId(baseId)) return failed('Vercel does not say which deployment the rolling release began from.', 'Abort the rolling release at Vercel.');
  const answer = await requestSwitch({ kind: 'rollback', deploymentId: baseId, project }, vercel, asked());
  if (answer.kind === 'cancelled') return answer;
  if (answer.kind !== 'requested') return failed(`Vercel did not abort the rolling release: ${answer.reason}.`, STILL_SHARED);
  for (;;) {
    const now = await vercel.ask.project(asked());
    const active = now.kind === 'cancelled' ? now : await activeRelease(shifting);
    if (active.kind === 'cancelled') return active;
    if (active.kind === 'known' && active.value === null) return tellIfPinned(shifting);
    const status = now.kind === 'known' && now.value.aliasRequest?.toDeploymentId === baseId && now.value.aliasRequest.requestedAt !== project.aliasRequest?.requestedAt ? now.value.aliasRequest.jobStatus : undefined;
    if (status === 'failed' || status === 'skipped') return failed(`Vercel did not abort the rolling release (its rollback: ${status}).`, STILL_SHARED);
    if (asked().timeoutMs <= PAUSE_MS) return { kind: 'timed-out' };
    await vercel.parts.clock.sleep(PAUSE_MS, asked().signal);
  }
}

/** The rollback that ended the canary may have switched the automatic assignment of domains off. */
async function tellIfPinned({ vercel, asked }: Shifting): Promise<Applied> {
  const now = await vercel.ask.project(asked());
  if (now.kind === 'known' && now.value.autoAssign === false) vercel.parts.log.warning(`${PINNED} ${PIN_ENDS}`);
  return ACCEPTED;
}

const notKnown = (answer: Exclude<Known<unknown>, { readonly kind: 'known' }>): Applied => (answer.kind === 'cancelled' ? answer : { kind: 'failed', reasonCode: 'platform-unreachable', reason: `Nothing was shifted: ${answer.reason}.` });
