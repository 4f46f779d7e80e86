import { clip, quote } from '../../kernel/untrusted-text.ts';
import { describeLive } from '../live-words.ts';
import type { LiveRelease, PlatformHistory, ReleaseState, VariableNames } from '../port.ts';
import { isSame } from './composition.ts';
import { isAlive } from './containers.ts';
import type { Limits } from './engine.ts';
import { expectedOf, logsOf } from './follow.ts';
import { fileArgs, readFile } from './ground.ts';
import type { Ground } from './ground.ts';
import { Halt, whyHalted } from './halt.ts';
import { judgeReadiness, observe } from './readiness.ts';
import { liveOf, look, lookAgain } from './sight.ts';
import type { PlaceNow, Sight } from './sight.ts';
import { durationOf, listOf } from './target.ts';

const LOG_CHARACTERS = 8_000;

/** The answer to a question, or why there is none. */
export async function asked<T>(ask: () => Promise<T>): Promise<T | { readonly kind: 'unknown'; readonly reason: string }> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Halt) return { kind: 'unknown', reason: whyHalted(error) };
    throw error;
  }
}

export const currentRelease = async (ground: Ground, limits: Limits): Promise<LiveRelease> => liveOf(await look(ground, limits));

/** How a release stands. What this run has found out counts; else what runs is looked at. @throws {Halt} */
export async function stateOf(ground: Ground, releaseId: string, limits: Limits): Promise<ReleaseState> {
  const sight = await lookAgain(ground, limits);
  const serving = liveOf(sight);
  const failure = ground.notes.failures.get(releaseId);
  // Where another release serves it does so all along: a new one takes over only when it is ready.
  if (failure !== undefined) return { kind: 'failed', reason: failure.reason, ...(failure.advice === undefined ? {} : { advice: failure.advice }), ...(sight.live?.releaseId === releaseId ? {} : { neverServed: true as const }), serving };
  const place = sight.live?.releaseId === releaseId ? sight.live : sight.places.find((each) => each.releaseId === releaseId);
  if (place === undefined) return { ...notInPlace(ground, serving, releaseId), serving };
  const half = whatLacks(sight, place, releaseId);
  return half === undefined ? { ...judge(ground, sight, place), serving } : { kind: 'failed', reason: half, serving };
}

/** What this run has put in place and something else has replaced will not serve again; of other releases nothing is known. */
function notInPlace({ notes }: Ground, serving: LiveRelease, releaseId: string): ReleaseState {
  if (serving.kind === 'none') return { kind: 'unknown', reason: 'no container of it runs' };
  const reason = `it is not in place: ${describeLive(serving)} is`;
  return notes.touched.has(releaseId) ? { kind: 'failed', reason } : { kind: 'unknown', reason };
}

/** The service that has the release only in part: that its newer half is in place makes it no success. */
function whatLacks({ memory }: Sight, { parts, all }: PlaceNow, releaseId: string): string | undefined {
  const remembered = memory.releases.find((release) => release.releaseId === releaseId)?.parts ?? [];
  const other = remembered.find((part) => parts.some(({ service }) => service === part.service) && !parts.some((own) => isSame(own, part)));
  if (other !== undefined) return `service ${quote(other.service)} is not of this release: it was put in place only in part`;
  const gone = remembered.find(({ service }) => !all.some((container) => container.service === service));
  return gone && `service ${quote(gone.service)} has no container`;
}

function judge({ notes, target, parts: { clock } }: Ground, { live, memory }: Sight, place: PlaceNow): ReleaseState {
  const releaseId = place.releaseId ?? '';
  const touched = notes.touched.get(releaseId) ?? new Set();
  const remembered = memory.releases.find((release) => release.releaseId === releaseId)?.parts ?? place.parts;
  const names = remembered.map(({ service }) => service).filter((name) => touched.size === 0 || touched.has(name));
  const containers = place.all.filter(({ service }) => names.includes(service));
  const nowMs = clock.monotonic();
  notes.observations = new Map([...notes.observations, ...observe(notes.observations, containers, nowMs)]);
  const judged = judgeReadiness(expectedOf(names, notes.model, containers), containers, { observations: notes.observations, nowMs, stableMs: durationOf(target['stable-for']) });
  if (judged.kind === 'waiting') return { kind: 'in-progress', phase: judged.phase };
  if (judged.kind === 'failed') return { kind: 'failed', reason: judged.reason };
  return { kind: place.slot === live?.slot ? 'live' : 'staged' };
}

/** The log of a release: what was kept when it failed, else the last lines of its containers. */
export async function logsFor(ground: Ground, releaseId: string, limits: Limits): Promise<string | undefined> {
  const kept = ground.notes.failures.get(releaseId)?.logs;
  if (kept !== undefined) return clip(kept, LOG_CHARACTERS);
  const { places } = await look(ground, limits);
  const containers = places.find((place) => place.releaseId === releaseId)?.containers ?? [];
  return containers.length === 0 ? undefined : clip(await logsOf(ground, containers, limits), LOG_CHARACTERS);
}

/** What the engine keeps images of, newest first; what is live comes first. @throws {Halt} */
export async function historyOf(ground: Ground, limits: Limits): Promise<PlatformHistory> {
  const { memory, live } = await look(ground, limits);
  const remembered = memory.releases.map(({ releaseId, at, version, complete }) => ({
    releaseId,
    ...(version === undefined ? {} : { version }),
    ...(version !== undefined && /^[0-9a-f]{40}$/.test(version) ? { commit: version } : {}),
    createdAt: new Date(at).toISOString(),
    live: releaseId === live?.releaseId,
    startable: complete ? ({ kind: 'yes' } as const) : ({ kind: 'no', reason: 'the engine has not all of its images any more' } as const),
  }));
  const unknown = live?.releaseId !== undefined && !remembered.some((release) => release.live) ? [{ releaseId: live.releaseId, live: true, startable: { kind: 'yes' } as const }] : [];
  return { kind: 'known', releases: [...unknown, ...remembered.toSorted((a, b) => Number(b.live) - Number(a.live))] };
}

/** The names of the variables that the compose file gives the services, never a value. @throws {Halt} */
export async function namesOf(ground: Ground, limits: Limits): Promise<VariableNames> {
  const model = await readFile(ground, await fileArgs(ground), limits);
  const wanted = listOf(ground.target.services);
  const services = [...model.services.values()].filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  return { kind: 'known', names: [...new Set(services.flatMap(({ variables }) => variables))] };
}

export const aliveOf = ({ live }: Sight): readonly string[] => (live?.containers ?? []).filter(isAlive).map(({ id }) => id);
