import type { ReleaseState } from '../port.ts';
import type { Deployment } from './answers.ts';

type Built = Pick<Deployment, 'readyState' | 'error' | 'checksState' | 'checksConclusion' | 'aliasCheck'>;

/** How far the build of a deployment is; `ready` says nothing yet about who is served by it. */
export type BuildJudgement = Extract<ReleaseState, { readonly kind: 'in-progress' | 'failed' | 'unknown' }> | { readonly kind: 'ready' };

const PHASES: Readonly<Record<string, string>> = { QUEUED: 'queued', INITIALIZING: 'starting', ANALYZING: 'starting', BUILDING: 'building', DEPLOYING: 'deploying' };
const INSPECT = 'The lines of its build log are below; its page at Vercel has all of them.';

/**
 * Judges `readyState`. Vercel adds states (BLOCKED and DELETED came within a year): one that is not known is neither success
 * nor failure, but for the family of `*_ERROR`, which Vercel's own client takes for errors too.
 */
export function judgeBuild({ readyState, error, aliasCheck }: Built): BuildJudgement {
  if (readyState === undefined) return { kind: 'unknown', reason: 'Vercel does not say how the deployment stands' };
  if (readyState === 'READY') return aliasCheck === 'failed' ? { kind: 'failed', neverServed: true, reason: 'its checks failed, so Vercel does not assign the domains', advice: 'See the checks on the page of the deployment at Vercel.' } : { kind: 'ready' };
  const phase = Object.hasOwn(PHASES, readyState) ? PHASES[readyState] : undefined;
  if (phase !== undefined) return { kind: 'in-progress', phase };
  if (readyState === 'ERROR' || readyState.endsWith('_ERROR')) return { kind: 'failed', neverServed: true, reason: `${stepOf(error.step)} failed${because(error)}`, advice: INSPECT };
  if (readyState === 'CANCELED') return { kind: 'failed', neverServed: true, reason: `it was cancelled at Vercel${because(error)}`, advice: 'A newer deployment of the same branch cancels older ones, and so does the ignored build step of the project; see its page at Vercel.' };
  if (readyState === 'DELETED') return { kind: 'failed', reason: 'it was deleted at Vercel' };
  if (readyState === 'BLOCKED') return { kind: 'failed', neverServed: true, reason: `Vercel blocks it${because(error)}`, advice: 'A rule of the team blocks deployments of this author: someone who may must approve it, or the author needs a seat in the team.' };
  return { kind: 'unknown', reason: `Vercel calls its state "${readyState.slice(0, 40).replace(/[^\w -]/g, '?')}", which is not known here` };
}

/** `buildStep` is what Vercel calls its own steps. */
const stepOf = (step: string | undefined): string => (step === undefined ? 'the build' : `the ${step.replace(/Step$/, '')} step`);

function because({ code, message }: Built['error']): string {
  if (message === undefined) return code === undefined ? '' : ` (${code})`;
  return `: ${message}${code === undefined ? '' : ` (${code})`}`;
}

/** What stands between a build that is ready and its domains, for people. */
export function describeChecks({ checksState, checksConclusion }: Pick<Built, 'checksState' | 'checksConclusion'>): string | undefined {
  if (checksState === 'registered' || checksState === 'running') return 'its checks are running';
  if (checksState === 'completed' && checksConclusion !== undefined && checksConclusion !== 'succeeded' && checksConclusion !== 'skipped') return `its checks ended as ${checksConclusion.slice(0, 20)}`;
  return undefined;
}
