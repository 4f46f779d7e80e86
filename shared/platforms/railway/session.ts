import type { Accepted, LiveRelease, PlatformParts } from '../port.ts';
import type { ReasonCode } from '../../kernel/reason-codes.ts';
import { quote } from '../../kernel/untrusted-text.ts';
import { readPastOf, readServingOf } from './answers.ts';
import type { Past, Serving } from './answers.ts';
import { shrinking } from './client.ts';
import type { Answer, Client, Limits } from './client.ts';
import { readHistory, readServing } from './documents.ts';
import { SPARE } from './spare-fields.ts';
import type { Spare, Without } from './spare-fields.ts';
import type { Scope, ScopeAnswer } from './scope.ts';
import { joinLive, upIn } from './serving.ts';
import type { RailwayTarget } from './target.ts';

/** What every question and order to Railway goes through. */
export interface Session {
  readonly target: RailwayTarget;
  readonly parts: PlatformParts;
  readonly client: Client;
  readonly findScope: (limits: Limits) => Promise<ScopeAnswer>;
  /** Fields that this server could not fill: they are not asked for any more. */
  readonly without: Set<Spare>;
  /** Deployments that this run saw taking requests. */
  readonly served: Set<string>;
}

/** Why something could not be asked or done, as the port says it. */
export type NotDone = Exclude<Accepted, { readonly kind: 'accepted' }>;

/** The variables of a document that are one for each service: `s0`, `s1` … */
export const numbered = (letter: string, values: readonly unknown[]): Readonly<Record<string, unknown>> => Object.fromEntries(values.map((value, index) => [`${letter}${index}`, value]));

interface Question {
  /** The document, or one for each set of fields that are left out. */
  readonly document: string | ((without: Without) => string);
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Asks; nothing is changed by it. Where a field that can be done without spoils the answer, it is asked for without it. */
export async function question(session: Session, { headers }: Scope, { document, variables }: Question, limits: Limits): Promise<Answer> {
  const { client, parts, without } = session;
  const left = shrinking(limits, parts.clock);
  for (;;) {
    const text = typeof document === 'string' ? document : document(without);
    const answer = await client.ask({ signal: left.signal, timeoutMs: left.timeoutMs, document: text, variables, headers, changes: false });
    const spoilt = typeof document === 'string' ? [] : spoiltBy(answer).filter((field) => !without.has(field));
    if (spoilt.length === 0) return answer;
    for (const field of new Set(spoilt)) {
      without.add(field);
      parts.log.info(`Railway could not tell ${quote(field)}; from now on this run does without it.`);
    }
  }
}

/** Which of the fields that can be done without took a part of the answer away: the one nearest to where it went wrong. */
function spoiltBy(answer: Answer): readonly Spare[] {
  const lost = answer.kind === 'data' || answer.kind === 'refused' ? answer.lost : [];
  return lost.flatMap(([, ...names]) => names.flatMap((name) => SPARE.find((field) => field === name) ?? []).slice(-1));
}

export interface Sight {
  readonly kind: 'seen';
  /** In the order of the services. */
  readonly servings: readonly (Serving | undefined)[];
  readonly live: LiveRelease;
}
/** `refused` where asking again will not help. */
export type NotSeen = { readonly kind: 'unseen'; readonly reason: string; readonly refused?: { readonly advice?: string } } | { readonly kind: 'cancelled' };

/** Looks what serves. */
export async function lookAtServing(session: Session, scope: Scope, limits: Limits): Promise<Sight | NotSeen> {
  const ids = scope.services.map(({ id }) => id);
  const answer = await question(session, scope, { document: (without) => readServing(ids.length, without), variables: { environment: scope.environmentId, ...numbered('s', ids) } }, limits);
  return answer.kind === 'data' ? sightOf(session, scope, answer.data) : notSeen(answer);
}

export interface SightWithPast extends Sight {
  readonly pasts: readonly Past[];
}

/** Looks what serves, and at the newest deployments of each service. */
export async function lookAtPast(session: Session, scope: Scope, first: number, limits: Limits): Promise<SightWithPast | NotSeen> {
  const { services, projectId, environmentId } = scope;
  const ids = services.map(({ id }) => id);
  const inputs = ids.map((serviceId) => ({ projectId, environmentId, serviceId }));
  const answer = await question(session, scope, { document: (without) => readHistory(ids.length, without), variables: { environment: environmentId, first, ...numbered('s', ids), ...numbered('i', inputs) } }, limits);
  if (answer.kind !== 'data') return notSeen(answer);
  const pasts = services.map((_, index) => readPastOf(answer.data, `h${index}`));
  if (!pasts.every((past) => past !== undefined)) return { kind: 'unseen', reason: `Railway's list of deployments could not be read${answer.errors.map((error) => `: ${error}`).join('')}` };
  return { ...sightOf(session, scope, answer.data), pasts };
}

export function sightOf({ served }: Session, { services }: Scope, data: object): Sight {
  const servings = services.map((_, index) => readServingOf(data, `s${index}`));
  for (const id of servings.map((serving) => serving && upIn(serving))) if (id !== undefined) served.add(id);
  return { kind: 'seen', servings, live: joinLive(services, servings) };
}

export function notSeen(answer: Exclude<Answer, { readonly kind: 'data' }>): NotSeen {
  if (answer.kind === 'cancelled') return answer;
  const refused = answer.kind === 'refused' && answer.why !== 'other' && answer.why !== 'no-api' ? { refused: answer.advice === undefined ? {} : { advice: answer.advice } } : {};
  return { kind: 'unseen', reason: answer.reason, ...refused };
}

/** Why there is no scope, as an order that failed. */
export function withoutScope(answer: Exclude<ScopeAnswer, { readonly kind: 'known' }>): NotDone {
  if (answer.kind === 'cancelled') return answer;
  if (answer.kind === 'unanswered') return unreachable(answer.reason);
  return { kind: 'failed', reasonCode: 'bad-input', reason: `${answer.reason}.`, ...(answer.advice === undefined ? {} : { advice: answer.advice }) };
}

export function withoutSight(answer: NotSeen): NotDone {
  if (answer.kind === 'cancelled') return answer;
  return answer.refused ? failed('bad-input', `Nothing was changed: ${answer.reason}.`, answer.refused.advice) : unreachable(answer.reason);
}

const unreachable = (reason: string): NotDone => ({ kind: 'failed', reasonCode: 'platform-unreachable', reason: `Nothing was changed: ${reason}.`, advice: 'See https://status.railway.com, then run this again.' });

export const failed = (reasonCode: ReasonCode, reason: string, advice?: string): NotDone => ({ kind: 'failed', reasonCode, reason, ...(advice === undefined ? {} : { advice }) });

/** For pages of Railway's: a service, or a deployment of it. */
export const pageOf = ({ projectId, environmentId, services }: Scope, deploymentId?: string): string =>
  `https://railway.com/project/${encodeURIComponent(projectId)}/service/${encodeURIComponent(services[0].id)}?environmentId=${encodeURIComponent(environmentId)}${deploymentId === undefined ? '' : `&id=${encodeURIComponent(deploymentId)}`}`;
