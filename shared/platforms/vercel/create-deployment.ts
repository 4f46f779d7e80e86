import { randomUUID } from 'node:crypto';
import { own } from '../../kernel/own-property.ts';
import type { Accepted } from '../port.ts';
import { readDeployment } from './answers.ts';
import type { Deployment, Project } from './answers.ts';
import { deploymentBody, deploymentQuery, metaOf } from './deployment-body.ts';
import type { DeploymentSource } from './deployment-body.ts';
import { SOURCE_HINT } from './explanations.ts';
import type { Intent } from './judge-serving.ts';
import type { LocalFile } from './prebuilt-files.ts';
import { within } from './questions.ts';
import type { Vercel } from './session.ts';
import { uploadFiles } from './upload-files.ts';
import type { Asked, VercelAnswer } from './vercel-api.ts';

export interface NewDeployment {
  readonly project: Project;
  readonly source: Exclude<DeploymentSource, { readonly kind: 'prebuilt' }> | { readonly kind: 'prebuilt'; readonly files: readonly LocalFile[] };
  readonly version: string;
  readonly commit: string | undefined;
  /** What is to become of it when it is ready. */
  readonly intent: Intent;
  readonly staged: boolean;
}

type Refused = Extract<VercelAnswer, { readonly kind: 'refused' }>;

const CREATE_MS = 120_000;
const LOOKS = 4;
const LOOK_PAUSE_MS = 2_500;
/** The API names the files that it does not have; after this many times something else is wrong. */
const MOST_ROUNDS = 3;

/** Creates one deployment, and finds it again where the answer was lost; it is never created twice. */
export async function createDeployment(wanted: NewDeployment, vercel: Vercel, asked: () => Asked): Promise<Accepted> {
  const order = randomUUID();
  for (let round = 1; ; round += 1) {
    const answer = await send(wanted, order, vercel, asked());
    if (answer.kind === 'cancelled') return answer;
    if (answer.kind === 'unanswered') return answer.happened ? findAgain(wanted, order, vercel, asked, answer.reason) : failed(`The deployment could not be created: ${answer.reason}.`, 'deploy-command-failed');
    if (answer.kind === 'ok') {
      const made = readDeployment(answer.body);
      return made === undefined ? findAgain(wanted, order, vercel, asked, 'Vercel\'s answer names no deployment') : accepted(made, wanted, vercel);
    }
    const missing = wanted.source.kind === 'prebuilt' && round < MOST_ROUNDS ? missingFiles(answer.body, wanted.source.files) : [];
    if (missing.length === 0 && wanted.staged && refusesStaging(answer)) return noStaging(answer.reason);
    if (missing.length === 0) return failed(`Vercel refused the deployment: ${answer.reason}.`, 'deploy-command-failed', adviceFor(wanted, answer.status));
    vercel.parts.log.info(`Uploading ${missing.length} files (${Math.ceil(missing.reduce((sum, { size }) => sum + size, 0) / 1024)} KiB).`);
    const uploaded = await uploadFiles(missing, vercel, asked());
    if (uploaded.kind === 'cancelled') return uploaded;
    if (uploaded.kind === 'failed') return failed(`Nothing was deployed: ${uploaded.reason}.`, 'deploy-command-failed');
  }
}

function send({ project, source, version, commit, staged }: NewDeployment, order: string, { api, target, parts }: Vercel, asked: Asked): Promise<VercelAnswer> {
  const files: DeploymentSource = source.kind === 'prebuilt' ? { kind: 'prebuilt', files: source.files.map(({ file, sha, size, mode }) => ({ file, sha, size, mode })) } : source;
  const meta = metaOf({ version, commit, environment: parts.environment, run: parts.run, order }, source.kind);
  return api.call({ method: 'POST', path: '/v13/deployments', query: deploymentQuery({ source: files }), body: deploymentBody({ project, name: target.project, source: files, target: target['vercel-target'], staged, meta }), ...within(asked, CREATE_MS) });
}

/**
 * Whether a refusal may be of the field that keeps the domains where they are, which Vercel's own client sends and its published
 * description does not have. Without it the build would go live at once, so that the order is not repeated without it.
 */
function refusesStaging({ status, reason }: Refused): boolean {
  return status === 400 && (/autoAssignCustomDomains/i.test(reason) || !/\b(?:git\w*|repo\w*|branch|commit|ref|sha|files?|redeploy\w*|deploymentId)\b/i.test(reason));
}

const noStaging = (reason: string): Accepted => ({
  kind: 'failed',
  reasonCode: 'strategy-unavailable',
  reason: `Vercel did not accept a deployment that is only staged ("autoAssignCustomDomains: false"), so nothing was deployed: ${reason}.`,
  advice: 'Without staging it would have gone live at once, which was not asked for. Use strategy rolling with "promote: auto".',
});

/** `{ error: { code: 'missing_files', missing: [sha1] } }`: nothing was created yet. */
function missingFiles(body: unknown, files: readonly LocalFile[]): readonly LocalFile[] {
  const error = own(body, 'error');
  const list = own(error, 'missing');
  if (own(error, 'code') !== 'missing_files' || !Array.isArray(list)) return [];
  const wanted = new Set<unknown>(list);
  return files.filter(({ sha }) => wanted.has(sha));
}

async function findAgain(wanted: NewDeployment, order: string, vercel: Vercel, asked: () => Asked, why: string): Promise<Accepted> {
  const { ask, parts } = vercel;
  for (let look = 0; look < LOOKS && asked().timeoutMs > 1; look += 1) {
    await parts.clock.sleep(Math.min(LOOK_PAUSE_MS, asked().timeoutMs), asked().signal);
    const page = await ask.page({ projectId: wanted.project.id, limit: '20' }, asked());
    if (page.kind === 'cancelled') return page;
    const made = page.kind === 'known' ? page.value.deployments.find((deployment) => deployment.order === order) : undefined;
    if (made !== undefined) return accepted(made, wanted, vercel);
  }
  return failed(`Whether the deployment was created is not known: ${why}; it is not among the latest deployments of the project.`, 'platform-unreachable', 'It is not created a second time here. See the deployments of the project at Vercel, then run this job again.');
}

function accepted(made: Deployment, { project, intent }: NewDeployment, { session, target }: Vercel): Accepted {
  session.intents.set(made.id, intent);
  // Visitors of production come by its domain, which stays; a deployment that stands beside, or outside of production, has only its own.
  const domain = target['vercel-target'] === 'production' && intent !== 'staged' && project.production?.kind === 'deployment' ? project.production.alias : undefined;
  const url = domain ?? made.url;
  return { kind: 'accepted', releaseId: made.id, ...(url === undefined ? {} : { url }), ...(made.inspectorUrl === undefined ? {} : { logsUrl: made.inspectorUrl }) };
}

function adviceFor({ source }: NewDeployment, status: number): string | undefined {
  if (status === 402) return 'See the billing of the team at Vercel.';
  if (source.kind === 'git' && (status === 400 || status === 404)) return SOURCE_HINT;
  return source.kind === 'redeploy' ? 'Vercel does not build every deployment once more; one that was uploaded prebuilt has no source. Use "source: git" or "source: prebuilt".' : undefined;
}

const failed = (reason: string, reasonCode: 'deploy-command-failed' | 'platform-unreachable', advice?: string): Accepted => ({ kind: 'failed', reasonCode, reason, ...(advice === undefined ? {} : { advice }) });
