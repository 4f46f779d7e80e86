import { nearest } from '../../kernel/did-you-mean.ts';
import { clip, oneLine, quote } from '../../kernel/untrusted-text.ts';
import { own } from '../../kernel/own-property.ts';
import type { Clock } from '../../runtime/clock.ts';
import { readOwner, readProject } from './answers.ts';
import type { Answer, Client, Limits } from './client.ts';
import { READ_PROJECT, WHO_AM_I, readProbe } from './documents.ts';
import type { Refusal } from './graphql-answer.ts';
import type { RailwayTarget } from './target.ts';
import { headersOf } from './token.ts';
import type { Credentials, TokenKind } from './token.ts';

export interface Service {
  readonly id: string;
  readonly name: string;
}

/** What the target means: its ids, and how to ask about them. */
export interface Scope {
  readonly headers: Readonly<Record<string, string>>;
  readonly projectId: string;
  readonly environmentId: string;
  /** In the order of the target. */
  readonly services: readonly [Service, ...Service[]];
}

export type ScopeAnswer =
  | { readonly kind: 'known'; readonly scope: Scope }
  /** It will not get better by asking again. */
  | { readonly kind: 'wrong'; readonly reason: string; readonly advice?: string }
  | { readonly kind: 'unanswered'; readonly reason: string }
  | { readonly kind: 'cancelled' };

type Wrong = Extract<ScopeAnswer, { readonly kind: 'wrong' }>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @returns a question that costs at most three requests the first time, and none once it was answered */
export function createScopeReader(target: RailwayTarget, credentials: Credentials, client: Client, clock: Clock): (limits: Limits) => Promise<ScopeAnswer> {
  let known: ScopeAnswer | undefined;
  let asking: Promise<ScopeAnswer> | undefined;
  const ask = async (limits: Limits): Promise<ScopeAnswer> => {
    const answer = await findOut(target, credentials, client, limits);
    if (answer.kind === 'known') known = answer;
    asking = undefined;
    return answer;
  };
  return async (limits) => {
    if (known) return known;
    if (!asking) {
      asking = ask(limits);
      return asking;
    }
    // Whoever asked first may have more time, or be cancelled.
    const answer = await inTime(asking, limits, clock);
    return answer.kind === 'cancelled' && !limits.signal.aborted ? ask(limits) : answer;
  };
}

async function inTime(asking: Promise<ScopeAnswer>, { signal, timeoutMs }: Limits, clock: Clock): Promise<ScopeAnswer> {
  const ended = new AbortController();
  const late = clock.sleep(timeoutMs, AbortSignal.any([signal, ended.signal])).then((): ScopeAnswer => (signal.aborted ? { kind: 'cancelled' } : { kind: 'unanswered', reason: 'Railway did not answer in time' }));
  const answer = await Promise.race([asking, late]);
  ended.abort();
  return answer;
}

async function findOut(target: RailwayTarget, { token, from, kinds }: Credentials, client: Client, limits: Limits): Promise<ScopeAnswer> {
  let before: Wrong | undefined;
  for (const kind of kinds) {
    const tried = await findOutAs(kind, { target, headers: headersOf(kind, token), from, client, limits });
    const answer = tried.kind === 'not-this-kind' ? tried.answer : tried;
    if (answer.kind !== 'wrong') return answer;
    const advice = answer.advice ?? before?.advice;
    before = before ? { kind: 'wrong', reason: `${before.reason}; as a token of an account or a workspace: ${answer.reason}`, ...(advice === undefined ? {} : { advice }) } : answer;
    if (tried.kind !== 'not-this-kind') return before;
  }
  return before ?? { kind: 'wrong', reason: 'There is no token' };
}

interface Attempt {
  readonly target: RailwayTarget;
  readonly headers: Readonly<Record<string, string>>;
  readonly from: string;
  readonly client: Client;
  readonly limits: Limits;
}

type Tried = ScopeAnswer | { readonly kind: 'not-this-kind'; readonly answer: Wrong };

async function findOutAs(kind: TokenKind, attempt: Attempt): Promise<Tried> {
  const { target, headers, from } = attempt;
  const owner = kind === 'project' ? await readTokenOwner(attempt) : undefined;
  if (owner !== undefined && owner.kind !== 'owner') return owner;
  const projectId = owner?.projectId ?? target.project;
  const environment = target['railway-environment'];
  if (projectId === undefined || (owner === undefined && environment === undefined)) return { kind: 'wrong', reason: `The target must have ${projectId === undefined ? '"project"' : '"railway-environment"'}, because the token from ${from} is no project token`, advice: 'Name both in the target, or use a project token, which knows them by itself.' };
  if (owner && target.project !== undefined && target.project.toLowerCase() !== projectId.toLowerCase()) return { kind: 'wrong', reason: `The token from ${from} is for project ${quote(projectId)}, and the target says ${quote(target.project)}`, advice: 'Use the token of the project that is meant, or leave "project" out of the target.' };
  const wanted = [...new Set(typeof target.services === 'string' ? [target.services] : target.services)];
  const ids = servicesOf(wanted);
  // With a project token and nothing but ids there is nothing to look up.
  if (owner && ids && wanted.every((name) => UUID.test(name)) && (environment === undefined || environment.toLowerCase() === owner.environmentId.toLowerCase())) return { kind: 'known', scope: { headers, projectId, environmentId: owner.environmentId, services: ids } };
  if (owner === undefined && ids && environment !== undefined && [environment, ...wanted].every((name) => UUID.test(name))) return { kind: 'known', scope: { headers, projectId, environmentId: environment, services: ids } };
  const found = await lookUp(attempt, { projectId, environmentId: owner?.environmentId, environment, wanted });
  // A token that has named its project is a project token, whatever else is refused.
  return owner && found.kind === 'not-this-kind' ? found.answer : found;
}

function servicesOf(names: readonly string[]): Scope['services'] | undefined {
  const [first, ...others] = names.map((id) => ({ id, name: id }));
  return first && [first, ...others];
}

async function readTokenOwner({ headers, from, client, limits }: Attempt): Promise<Tried | { readonly kind: 'owner'; readonly projectId: string; readonly environmentId: string }> {
  const answer = await client.ask({ ...limits, headers, document: WHO_AM_I, variables: {}, changes: false });
  if (answer.kind !== 'data') return notTaken(answer, from);
  const owner = readOwner(answer.data);
  return owner ? { kind: 'owner', ...owner } : { kind: 'unanswered', reason: 'Railway\'s answer about the token could not be read' };
}

interface Wanted {
  readonly projectId: string;
  /** The one that a project token is for. */
  readonly environmentId: string | undefined;
  /** Name or id. */
  readonly environment: string | undefined;
  readonly wanted: readonly string[];
}

async function lookUp(attempt: Attempt, sought: Wanted): Promise<Tried> {
  const { headers, from, client, limits } = attempt;
  const { projectId, environmentId, environment, wanted } = sought;
  const answer = await client.ask({ ...limits, headers, document: READ_PROJECT, variables: { project: projectId }, changes: false });
  if (answer.kind === 'cancelled' || answer.kind === 'unanswered' || (answer.kind === 'refused' && FINAL.includes(answer.why))) return notTaken(answer, from);
  const project = answer.kind === 'data' ? readProject(answer.data) : undefined;
  if (project === undefined) return takeAsIds(attempt, sought, answer);
  const environments = project.environments.edges.map(({ node }) => node);
  const chosen = environment === undefined ? environmentId : choose(environment, environments)?.id;
  if (chosen === undefined) return notThere('environment', environment ?? '', environments);
  if (environmentId !== undefined && chosen !== environmentId) return { kind: 'wrong', reason: `The token from ${from} is for environment ${quote(environments.find(({ id }) => id === environmentId)?.name ?? environmentId)}, and the target says ${quote(environment ?? '')}`, advice: 'Use the token of the environment that is meant, or leave "railway-environment" out of the target.' };
  const known = project.services.edges.map(({ node }) => node);
  const services: Service[] = [];
  for (const name of wanted) {
    const service = choose(name, known);
    if (service === undefined) return notThere('service', name, known);
    if (!services.includes(service)) services.push(service);
  }
  const [first, ...others] = services;
  return first === undefined ? { kind: 'wrong', reason: 'The target names no service' } : { kind: 'known', scope: { headers, projectId: project.id, environmentId: chosen, services: [first, ...others] } };
}

/** What is wrong whatever is asked, and however. */
const FINAL: readonly Refusal[] = ['two-factor', 'no-api'];

/** Where the project cannot be read, what the target names may be ids all the same: whether they are is asked. */
async function takeAsIds({ headers, from, client, limits }: Attempt, { projectId, environmentId, environment, wanted }: Wanted, unread: Extract<Answer, { readonly kind: 'data' | 'refused' }>): Promise<Tried> {
  const why = unread.kind === 'refused' ? unread.reason : 'Railway\'s answer about the project could not be read';
  if (environmentId !== undefined && environment !== undefined && environment !== environmentId) return { kind: 'wrong', reason: `The token from ${from} is for environment ${quote(environmentId)}, and nobody can tell whether that is ${quote(environment)}: ${why}`, advice: 'Leave "railway-environment" out of the target, as the token knows it, or give its id.' };
  const chosen = environmentId ?? environment;
  const services = servicesOf(wanted);
  if (chosen === undefined || services === undefined) return { kind: 'wrong', reason: why };
  const answer = await client.ask({ ...limits, headers, document: readProbe(services.length), variables: { environment: chosen, ...Object.fromEntries(wanted.map((id, index) => [`s${index}`, id])) }, changes: false });
  if (answer.kind === 'cancelled') return answer;
  if (answer.kind === 'unanswered') return { kind: 'unanswered', reason: answer.reason };
  const missing = answer.kind === 'data' ? wanted.filter((_, index) => (own(answer.data, `s${index}`) ?? undefined) === undefined) : wanted;
  if (answer.kind === 'data' && missing.length === 0) return { kind: 'known', scope: { headers, projectId, environmentId: chosen, services } };
  const refusal = answer.kind === 'refused' ? answer.reason : (answer.errors[0] ?? 'Railway knows nothing of it');
  const advice = (unread.kind === 'refused' ? unread.advice : undefined) ?? (answer.kind === 'refused' ? answer.advice : undefined);
  const wrong = { kind: 'wrong', reason: `${why}, with the token from ${from}; and ${missing.map((name) => quote(name)).join(', ')} taken as ${missing.length === 1 ? 'the id of a service' : 'ids of services'}: ${refusal}`, ...(advice === undefined ? {} : { advice }) } as const;
  return { kind: 'not-this-kind', answer: wrong };
}

/** By its id, by its name, or by its name in other letters where only one fits. */
function choose(wanted: string, known: readonly Service[]): Service | undefined {
  const exact = known.find(({ id }) => id === wanted) ?? known.find(({ name }) => name === wanted);
  if (exact) return exact;
  const alike = known.filter(({ id, name }) => id.toLowerCase() === wanted.toLowerCase() || name.toLowerCase() === wanted.toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
}

function notThere(what: 'environment' | 'service', wanted: string, known: readonly Service[]): ScopeAnswer {
  const names = known.map(({ name }) => clip(oneLine(name), 60));
  const meant = nearest(wanted, names);
  return { kind: 'wrong', reason: `The project has no ${what} ${quote(wanted)}${meant === undefined ? '' : ` (did you mean ${quote(meant)}?)`}; it has ${names.length === 0 ? 'none' : clip(names.join(', '), 400)}`, advice: `Name the ${what} in the target as on Railway, or give its id.` };
}

/** Only a refusal can mean that the token is of another kind. */
function notTaken(answer: Exclude<Answer, { readonly kind: 'data' }>, from: string): Tried {
  if (answer.kind !== 'refused') return answer.kind === 'cancelled' ? answer : { kind: 'unanswered', reason: answer.reason };
  const wrong = { kind: 'wrong', reason: `${answer.reason}, with the token from ${from}`, ...(answer.advice === undefined ? {} : { advice: answer.advice }) } as const;
  return FINAL.includes(answer.why) ? wrong : { kind: 'not-this-kind', answer: wrong };
}
