import { own } from '../../kernel/own-property.ts';
import type { Applied, Variables, VariableNames } from '../port.ts';
import { isVariableName } from '../variables.ts';
import type { Project } from './answers.ts';
import { timeLeft } from './session.ts';
import type { Vercel } from './session.ts';
import type { Asked } from './vercel-api.ts';
import { within } from './questions.ts';

/** A variable of the project, never its value. */
interface EnvEntry {
  readonly key: string;
  readonly type: string;
  readonly targets: readonly string[];
  readonly customEnvironmentIds: readonly string[];
  /** It is for one branch only. */
  readonly branch: boolean;
}

const ORDER_MS = 60_000;
const BUILT_IN = ['production', 'preview', 'development'];

/**
 * Sets variables of the project for its target; builds after it take them, deployments that stand do not.
 * A variable that is there keeps its type and every target it has: an upsert with fewer would leave open what becomes of the others.
 */
export async function upsertVariables(variables: Variables, project: Project, vercel: Vercel, { timeoutMs, signal }: Asked): Promise<Applied> {
  const left = timeLeft(vercel, timeoutMs);
  const place = placeOf(project, vercel.target['vercel-target']);
  if (place === undefined) return failed(`the project has no environment "${vercel.target['vercel-target']}"`);
  const listed = await listEntries(project.id, vercel, { timeoutMs: left(), signal });
  if (listed.kind === 'cancelled') return listed;
  if (listed.kind === 'failed') return failed(listed.reason);
  const body = Object.entries(variables).map(([key, value]) => {
    const there = listed.entries.find((entry) => entry.key === key && !entry.branch && isFor(entry, place));
    const wider = there !== undefined && there.targets.length + there.customEnvironmentIds.length > 1;
    if (wider) vercel.parts.log.warning(`Variable ${key} is set for ${[...there.targets, ...there.customEnvironmentIds].join(', ')} at once: it changes for all of them.`);
    const type = there !== undefined && ['plain', 'sensitive'].includes(there.type) ? there.type : 'encrypted';
    const custom = there?.customEnvironmentIds ?? place.customEnvironmentIds;
    return { key, value, type, target: there?.targets ?? place.targets, ...(custom.length === 0 ? {} : { customEnvironmentIds: custom }) };
  });
  const answer = await vercel.api.call({ method: 'POST', path: `/v10/projects/${encodeURIComponent(project.id)}/env`, query: { upsert: 'true' }, body, ...within({ timeoutMs: left(), signal }, ORDER_MS) });
  if (answer.kind === 'cancelled') return answer;
  if (answer.kind !== 'ok') return failed(answer.reason);
  const refused = refusedKeys(answer.body);
  return refused.length === 0 ? { kind: 'accepted' } : failed(`Vercel did not take ${refused.join(', ')}`);
}

const failed = (reason: string): Applied => ({ kind: 'failed', reasonCode: 'set-variables-failed', reason: `The variables were not set at Vercel: ${reason}.` });

interface Place {
  readonly targets: readonly string[];
  readonly customEnvironmentIds: readonly string[];
}

function placeOf({ customEnvironments }: Pick<Project, 'customEnvironments'>, target: string): Place | undefined {
  if (BUILT_IN.includes(target)) return { targets: [target], customEnvironmentIds: [] };
  const custom = customEnvironments.find(({ slug, id }) => slug === target || id === target);
  return custom === undefined ? undefined : { targets: [], customEnvironmentIds: [custom.id] };
}

const isFor = (entry: EnvEntry, place: Place): boolean => place.targets.some((target) => entry.targets.includes(target)) || place.customEnvironmentIds.some((id) => entry.customEnvironmentIds.includes(id));

/** An order for several is answered with 201 even where some were not taken: `{ created, failed: [{ error: { code, key } }] }`. */
function refusedKeys(body: unknown): readonly string[] {
  const list = own(body, 'failed');
  return (Array.isArray(list) ? list : []).map((item) => {
    const error = own(item, 'error');
    const [key, code] = [own(error, 'key') ?? own(error, 'envVarKey'), own(error, 'code')];
    return `${typeof key === 'string' && isVariableName(key) ? key : 'one of them'}${typeof code === 'string' && /^\w{1,60}$/.test(code) ? ` (${code})` : ''}`;
  });
}

type Listed = { readonly kind: 'listed'; readonly entries: readonly EnvEntry[] } | { readonly kind: 'failed'; readonly reason: string } | { readonly kind: 'cancelled' };

async function listEntries(projectId: string, { api }: Vercel, asked: Asked): Promise<Listed> {
  const answer = await api.call({ method: 'GET', path: `/v10/projects/${encodeURIComponent(projectId)}/env`, ...within(asked) });
  if (answer.kind === 'cancelled') return answer;
  if (answer.kind !== 'ok') return { kind: 'failed', reason: answer.reason };
  const list = own(answer.body, 'envs');
  return Array.isArray(list) ? { kind: 'listed', entries: list.flatMap(readEntry) } : { kind: 'failed', reason: 'Vercel\'s answer is not the list of variables' };
}

function readEntry(value: unknown): readonly EnvEntry[] {
  const [key, type, target, custom] = [own(value, 'key'), own(value, 'type'), own(value, 'target'), own(value, 'customEnvironmentIds')];
  if (typeof key !== 'string') return [];
  return [{ key, type: typeof type === 'string' ? type : '', targets: textsOf(target), customEnvironmentIds: textsOf(custom), branch: typeof own(value, 'gitBranch') === 'string' }];
}

const textsOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);

/** The names of the project's own variables and of those that its team shares with it. */
export async function readVariableNames(vercel: Vercel, { timeoutMs, signal }: Asked): Promise<VariableNames> {
  const left = timeLeft(vercel, timeoutMs);
  const project = await vercel.ask.project({ timeoutMs: left(), signal });
  if (project.kind !== 'known') return unknown(project.kind === 'cancelled' ? 'the question was cancelled' : project.reason);
  const place = placeOf(project.value, vercel.target['vercel-target']);
  if (place === undefined) return unknown('the project has no such environment');
  const listed = await listEntries(project.value.id, vercel, { timeoutMs: left(), signal });
  if (listed.kind !== 'listed') return unknown(listed.kind === 'cancelled' ? 'the question was cancelled' : listed.reason);
  const shared = await sharedEntries(project.value.id, vercel, { timeoutMs: left(), signal });
  if (shared === undefined) return unknown('the variables that the team shares with the project could not be listed');
  const names = [...listed.entries, ...shared].filter((entry) => !entry.branch && isFor(entry, place)).map(({ key }) => key);
  return { kind: 'known', names: [...new Set(names)].filter(isVariableName).sort() };
}

const unknown = (reason: string): VariableNames => ({ kind: 'unknown', reason });

/** Only teams share variables; leaving them out would call a variable missing that every build gets. */
async function sharedEntries(projectId: string, { api, target }: Vercel, asked: Asked): Promise<readonly EnvEntry[] | undefined> {
  if (target.team === undefined) return [];
  const answer = await api.call({ method: 'GET', path: '/v1/env', query: { projectId }, ...within(asked) });
  const list = answer.kind === 'ok' ? own(answer.body, 'data') : undefined;
  return Array.isArray(list) ? list.flatMap(readEntry) : undefined;
}
