import { own } from '../../kernel/own-property.ts';
import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import type { Clock } from '../../runtime/clock.ts';
import { deduceProduction } from './deduce-serving.ts';
import { readDeployment, readPage, readProject, readRollingRelease } from './answers.ts';
import type { Deployment, DeploymentPage, Project, RollingRelease } from './answers.ts';
import type { Asked, VercelApi, VercelAnswer } from './vercel-api.ts';

/** What came of a question; what was not understood is not known. `status` is there where Vercel refused to say. */
export type Known<T> = { readonly kind: 'known'; readonly value: T } | { readonly kind: 'not-known'; readonly reason: string; readonly status?: number } | { readonly kind: 'cancelled' };

export interface Questions {
  /**
   * The project. Where it does not name its production deployment, that is deduced from the deployments.
   * @param own a deployment that was read just before
   */
  project(asked: Asked, own?: Deployment): Promise<Known<Project>>;
  deployment(id: string, asked: Asked): Promise<Known<Deployment>>;
  /** A page of deployments of the project, newest first. */
  page(query: Readonly<Record<string, string>>, asked: Asked): Promise<Known<DeploymentPage>>;
  /** The latest rolling release of the project; null where there was none. */
  rollingRelease(projectId: string, asked: Asked): Promise<Known<RollingRelease | null>>;
  /** The names of the domains that a switch could not move. */
  failedAliases(projectId: string, kind: 'promote' | 'rollback', asked: Asked): Promise<readonly string[]>;
}

/** For one question of several, so that the one that decides has time left. */
const QUESTION_MS = 20_000;

export const within = ({ timeoutMs, signal }: Asked, mostMs = QUESTION_MS): Asked => ({ timeoutMs: Math.max(1, Math.min(timeoutMs, mostMs)), signal });

/** How many of the latest deployments are looked through for the one that serves. */
const LATEST = '20';

/** @param project its name or its id, checked already */
export function askVercel(api: VercelApi, { project, clock }: { readonly project: string; readonly clock: Pick<Clock, 'monotonic'> }): Questions {
  const get = (path: string, asked: Asked, query: Readonly<Record<string, string>> = {}): Promise<VercelAnswer> => api.call({ method: 'GET', path, query, ...within(asked) });
  /** `/v7` came in 2026; where it is not known yet, `/v6` answers alike. */
  let list = '/v7/deployments';
  const page: Questions['page'] = async (query, asked) => {
    const left = countDown(clock, asked);
    const answer = await get(list, left(), query);
    if (answer.kind !== 'refused' || answer.status !== 404 || list === '/v6/deployments') return known(answer, readPage, 'the list of deployments');
    const older = known(await get('/v6/deployments', left(), query), readPage, 'the list of deployments');
    if (older.kind === 'known') list = '/v6/deployments';
    return older;
  };
  const deduced = async (value: Project, own: Deployment | undefined, asked: Asked): Promise<Known<Project>> => {
    const listed = await page({ projectId: value.id, target: 'production', state: 'READY', limit: LATEST }, asked);
    if (listed.kind === 'cancelled') return listed;
    // What may be back in a moment is waited for; what Vercel does not give at all is done without.
    if (listed.kind === 'not-known' && listed.status === undefined) return { kind: 'known', value: { ...value, whyUnknown: listed.reason } };
    const clues = listed.kind === 'known' ? { listed: listed.value.deployments, complete: listed.value.next === undefined } : { listed: undefined, complete: false };
    const production = deduceProduction({ project: value, own, ...clues });
    return { kind: 'known', value: { ...value, production, ...(listed.kind === 'not-known' ? { whyUnknown: listed.reason } : {}) } };
  };
  return {
    page,
    async project(asked, own) {
      const left = countDown(clock, asked);
      const answer = known(await get(`/v9/projects/${encodeURIComponent(project)}`, left()), readProject, 'the project');
      return answer.kind === 'known' && answer.value.production === undefined ? deduced(answer.value, own, left()) : answer;
    },
    deployment: async (id, asked) => known(await get(`/v13/deployments/${encodeURIComponent(id)}`, asked), (body) => sameId(readDeployment(body), id), 'the deployment'),
    rollingRelease: async (projectId, asked) => known(await get(`/v1/projects/${encodeURIComponent(projectId)}/rolling-release`, asked), readRollingRelease, 'the rolling release'),
    async failedAliases(projectId, kind, asked) {
      const path = kind === 'promote' ? `/v1/projects/${encodeURIComponent(projectId)}/promote/aliases` : `/v9/projects/${encodeURIComponent(projectId)}/rollback/aliases`;
      const answer = await get(path, asked, { failedOnly: 'true', limit: '20' });
      return answer.kind === 'ok' ? readAliases(answer.body) : [];
    },
  };
}

/** Several questions in the time of one. */
function countDown(clock: Pick<Clock, 'monotonic'>, { timeoutMs, signal }: Asked): () => Asked {
  const end = clock.monotonic() + timeoutMs;
  return () => ({ timeoutMs: Math.max(1, end - clock.monotonic()), signal });
}

function known<T>(answer: VercelAnswer, read: (body: unknown) => T | undefined, what: string): Known<T> {
  if (answer.kind === 'cancelled') return answer;
  if (answer.kind === 'refused') return { kind: 'not-known', reason: `Vercel did not give ${what}: ${answer.reason}`, status: answer.status };
  if (answer.kind === 'unanswered') return { kind: 'not-known', reason: answer.reason };
  const value = read(answer.body);
  return value === undefined ? { kind: 'not-known', reason: `Vercel's answer is not ${what}` } : { kind: 'known', value };
}

const sameId = (deployment: Deployment | undefined, id: string): Deployment | undefined => (deployment?.id === id ? deployment : undefined);

/** Each is `{ alias: { alias } }` in one version and `{ alias }` in another. */
function readAliases(body: unknown): readonly string[] {
  const list = own(body, 'aliases');
  return (Array.isArray(list) ? list : []).flatMap((item) => {
    const alias = own(item, 'alias');
    const name = typeof alias === 'string' ? alias : own(alias, 'alias');
    return typeof name === 'string' ? [clip(oneLine(name), 100)] : [];
  });
}
