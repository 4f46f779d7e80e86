import type { Accepted, Applied, DeployOrder, Variables } from '../port.ts';
import type { Deployment, Project } from './answers.ts';
import { whyNoCanary } from './canary-stages.ts';
import { createDeployment } from './create-deployment.ts';
import type { NewDeployment } from './create-deployment.ts';
import { gitSourceOf } from './deployment-body.ts';
import { NO_ROLLING_RELEASES, PINNED, PROMOTES, SOURCE_HINT } from './explanations.ts';
import { collectOutput } from './prebuilt-files.ts';
import type { Known } from './questions.ts';
import { askState } from './release-state.ts';
import { pauseAfter } from './poll-pauses.ts';
import { timeLeft } from './session.ts';
import type { Vercel } from './session.ts';
import type { Asked } from './vercel-api.ts';
import { upsertVariables } from './variables.ts';

type Declined = Exclude<Accepted, { readonly kind: 'accepted' | 'timed-out' }>;
const badInput = (reason: string, advice?: string): Declined => ({ kind: 'failed', reasonCode: 'bad-input', reason, ...(advice === undefined ? {} : { advice }) });

/** Creates the deployment of an order. What would keep it from ever being live is looked for before. */
export async function deployTo({ version, image, strategy, variables, timeoutMs }: DeployOrder, vercel: Vercel, signal: AbortSignal): Promise<Accepted> {
  const { target, parts, ask } = vercel;
  const left = timeLeft(vercel, timeoutMs);
  const asked = (): Asked => ({ timeoutMs: left(), signal });
  tellOfTheImage(image ?? parts.image, vercel);
  const answer = await ask.project(asked());
  if (answer.kind !== 'known') return notAsked(answer);
  const project = answer.value;
  const wrong = whyNot(strategy, project, target['vercel-target']);
  if (wrong !== undefined) return wrong;
  const source = await sourceOf(project, vercel, asked());
  if (source.kind === 'failed' || source.kind === 'cancelled') return source;
  const shifted = strategy === 'blue-green' || strategy === 'canary';
  const intent = intentOf(project, vercel, shifted);
  prepare(project, vercel, intent);
  if (Object.keys(variables).length > 0) {
    const set = await upsertVariables(variables, project, vercel, asked());
    if (set.kind !== 'accepted') return set;
  }
  return createDeployment({ project, source, version, commit: parts.commit, intent, staged: shifted || (target.promote === 'staged' && target['vercel-target'] === 'production') }, vercel, asked);
}

function tellOfTheImage(image: string | undefined, { parts, session }: Vercel): void {
  if (image === undefined || session.told.has('image')) return;
  session.told.add('image');
  parts.log.warning('The input "image" is ignored: Vercel runs no images. What is shipped is what "source" in the target says.');
}

const notAsked = (answer: Exclude<Known<unknown>, { readonly kind: 'known' }>): Declined =>
  answer.kind === 'cancelled' ? answer : { kind: 'failed', reasonCode: answer.status === undefined ? 'platform-unreachable' : 'deploy-command-failed', reason: `Nothing was deployed: ${answer.reason}.`, ...(answer.status === 401 || answer.status === 403 ? { advice: 'Give a token that may deploy this project, as "token" or in VERCEL_TOKEN; its scope must be the team of the project.' } : {}) };

function whyNot(strategy: DeployOrder['strategy'], project: Project, target: string): Declined | undefined {
  if (!['production', 'preview'].includes(target) && !project.customEnvironments.some(({ slug, id }) => slug === target || id === target)) return badInput(`The project has no environment "${target}".`, `It has production, preview${project.customEnvironments.map(({ slug }) => `, ${slug}`).join('')}.`);
  const why = strategy === 'canary' ? whyNoCanary(project.rollingStages) : undefined;
  return why === undefined ? undefined : { kind: 'failed', reasonCode: 'strategy-unavailable', reason: `Vercel cannot deploy this project by strategy canary: ${why}.`, advice: NO_ROLLING_RELEASES };
}

function intentOf(project: Project, { target }: Vercel, shifted: boolean): NewDeployment['intent'] {
  if (shifted) return 'staged';
  return target['vercel-target'] === 'production' && (target.promote === 'staged' || project.autoAssign === false) ? 'promoted' : 'assigned';
}

/** What a person should know before it begins. */
function prepare(project: Project, { target, parts }: Vercel, intent: NewDeployment['intent']): void {
  if (target['vercel-target'] !== 'production') return;
  if (project.autoAssign === false) parts.log.warning(`${PINNED} ${intent === 'promoted' ? PROMOTES : 'Promoting a deployment switches it on again.'}`);
  if (intent !== 'staged' && whyNoCanary(project.rollingStages) === undefined) parts.log.warning('This project has rolling releases whose stages wait for approval: with this strategy nobody here approves them. Use strategy canary, or approve them at Vercel.');
  const secret = target['bypass-secret'];
  if (secret !== undefined && project.bypassSecrets.length > 0 && !project.bypassSecrets.includes(secret)) parts.log.warning('The "bypass-secret" is none of the project\'s secrets for automation: a health check with it meets the login page of Deployment Protection.');
  if (secret === undefined && project.protection === 'all') parts.log.info('Deployment Protection covers the production domain too: a health check needs the header x-vercel-protection-bypass.');
}

async function sourceOf(project: Project, vercel: Vercel, asked: Asked): Promise<NewDeployment['source'] | Declined> {
  const { target, parts } = vercel;
  if (target.source === 'prebuilt') {
    const output = await collectOutput({ workspace: parts.run.workspace, folder: target.path, rootDirectory: project.rootDirectory, target: target['vercel-target'] });
    return output.kind === 'failed' ? badInput(output.reason, output.advice) : { kind: 'prebuilt', files: output.files };
  }
  if (target.source === 'redeploy') return earlierOf(project, vercel, asked);
  const choice = gitSourceOf(project, parts.commit, parts.run);
  if (choice.kind === 'failed') return badInput(`Vercel cannot build this: ${choice.reason}.`, SOURCE_HINT);
  if (choice.warning !== undefined) parts.log.warning(choice.warning);
  return { kind: 'git', gitSource: choice.gitSource };
}

/** `source: redeploy`: a deployment of the same commit, say a preview, is built once more; without a commit the one that is live. */
async function earlierOf(project: Project, vercel: Vercel, asked: Asked): Promise<NewDeployment['source'] | Declined> {
  const { commit } = vercel.parts;
  if (commit === undefined) return project.production?.kind === 'deployment' ? { kind: 'redeploy', deploymentId: project.production.id } : badInput('There is nothing to build once more: no deployment is live.', SOURCE_HINT);
  const page = await vercel.ask.page({ projectId: project.id, sha: commit, limit: '20' }, asked);
  if (page.kind !== 'known') return notAsked(page);
  const usable = (deployment: Deployment): boolean => deployment.commit === commit && deployment.readyState === 'READY';
  const found = page.value.deployments.find(usable);
  return found === undefined ? badInput(`Vercel has no finished deployment of commit ${commit.slice(0, 12)} that could be built once more.`, SOURCE_HINT) : { kind: 'redeploy', deploymentId: found.id };
}

/** Builds what is live once more, with the variables that are set now: the nearest thing to a restart that Vercel has. */
export async function redeployLive(vercel: Vercel, asked: () => Asked, variables: Variables = {}): Promise<Accepted> {
  const answer = await vercel.ask.project(asked());
  if (answer.kind !== 'known') return notAsked(answer);
  const project = answer.value;
  if (project.production?.kind !== 'deployment') return { kind: 'failed', reasonCode: 'restart-failed', reason: 'Nothing is live that could be built once more.' };
  const { id } = project.production;
  const live = await vercel.ask.deployment(id, asked());
  if (live.kind === 'cancelled') return live;
  const before = live.kind === 'known' ? live.value : undefined;
  const intent = project.autoAssign === false ? 'promoted' : 'assigned';
  prepare(project, vercel, intent);
  if (Object.keys(variables).length > 0) {
    const set = await upsertVariables(variables, project, vercel, asked());
    if (set.kind !== 'accepted') return set;
  }
  const made = await createDeployment({ project, source: { kind: 'redeploy', deploymentId: id }, version: before?.version ?? before?.commit ?? '', commit: before?.commit, intent, staged: false }, vercel, asked);
  return made.kind === 'failed' ? { ...made, reasonCode: 'restart-failed' } : made;
}

/** Variables reach a service at Vercel by a new build only: they are set, what is live is built once more, and that is followed until it serves. */
export async function setOnLive(variables: Variables, vercel: Vercel, { timeoutMs, signal }: Asked): Promise<Applied> {
  const left = timeLeft(vercel, timeoutMs);
  const { clock, log } = vercel.parts;
  const made = await redeployLive(vercel, () => ({ timeoutMs: left(), signal }), variables);
  if (made.kind === 'failed') return { ...made, reasonCode: 'set-variables-failed' };
  if (made.kind !== 'accepted') return made;
  log.info(`The variables are set; deployment ${made.releaseId} is built with them, from what is live.`);
  const started = clock.monotonic();
  for (;;) {
    const state = await askState(made.releaseId, vercel, { timeoutMs: left(), signal });
    if (signal.aborted) return { kind: 'cancelled' };
    if (state.kind === 'failed') return { kind: 'failed', reasonCode: 'set-variables-failed', reason: `The variables are set, but the build with them did not become live: ${state.reason}.`, advice: 'The variables stay set and reach the next build; what was live still is.' };
    if (state.kind === 'live' && state.serving?.kind === 'live' && state.serving.releaseId === made.releaseId) return { kind: 'accepted' };
    const pause = Math.max(pauseAfter(clock.monotonic() - started), vercel.api.askedPauseMs());
    if (left() <= pause) return { kind: 'timed-out' };
    await clock.sleep(pause, signal);
  }
}
