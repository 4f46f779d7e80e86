import type { PostContext } from '../../shared/action/action.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { connectLedger } from '../../shared/ledger/connect.ts';
import { comparable } from '../../shared/ledger/facts.ts';
import type { LedgerEntry } from '../../shared/ledger/history.ts';
import { lastWordsOf } from '../../shared/platforms/ask-live.ts';
import type { LiveRelease } from '../../shared/platforms/port.ts';
import { connectPlatform } from './connect.ts';
import { giveUp } from './give-up.ts';
import type { DeployRequest } from './inputs.ts';
import { ASKED, STATE } from './memory.ts';
import { settlementOf } from './settlement.ts';

const QUESTION_MS = 10_000;

/** Settles the deployment of this job: whatever became of the step, nothing stays under way, and no verdict is overwritten. */
export async function settleDeployment(request: DeployRequest, context: PostContext): Promise<void> {
  await giveUpStaged(request, context);
  const saved = context.state[STATE.deployment] ?? '';
  if (saved === '') return;
  const ledger = await connectLedger({ ...context, token: request.githubToken, environment: request.environment, service: request.service, wanted: request.githubDeployment });
  const answer = await ledger.history(({ entries }) => saved !== ASKED && entries.some((candidate) => candidate.deploymentId === saved));
  const deploymentId = saved === ASKED ? await ledger.ofThisRun() : saved;
  if (answer.kind === 'unavailable') return context.log.info(`${answer.why} What this step left open is settled by the next run.`);
  if (deploymentId === undefined) return;
  const entry = answer.history.entries.find((candidate) => candidate.deploymentId === deploymentId);
  if (!entry && answer.history.truncated) return; // too far back to be read: what is said of it there must not be overwritten
  // Killed before anything was said of it: nothing can have been switched.
  const found = entry ?? { open: true, verdict: undefined, bad: false, releaseId: undefined };
  if (!found.open && !mayStillBecomeLive(entry, context)) return;
  const live = await liveNow(request, context);
  const isLive = isOurs(found.releaseId, live, context);
  if (!found.open && !isLive) return;
  const note = settlementOf({ ...found, open: true }, isLive);
  if (!note) return;
  const facts = entry ? note.facts : { version: request.version, ...(request.service === undefined ? {} : { service: request.service }), ...note.facts };
  const written = await ledger.note(deploymentId, { ...note, facts, environmentUrl: request.environmentUrl });
  if (written) context.log.info(`GitHub deployment ${deploymentId} is settled as "${note.state}": its release ${isLive ? 'is live' : `is not what is live (${live.kind === 'live' ? quote(live.releaseId) : live.kind === 'none' ? 'nothing is' : 'nobody can say'})`}.`);
}

/** A step that was killed may have left a release that was made ready and takes a share of the requests. */
async function giveUpStaged(request: DeployRequest, context: PostContext): Promise<void> {
  const releaseId = context.state[STATE.staged] ?? '';
  if (releaseId === '') return;
  const platform = await connectPlatform(request, context);
  const live = await platform.current(context.signal, QUESTION_MS);
  if (live.kind === 'live' && live.releaseId === releaseId) return;
  const failed = await giveUp(releaseId, { platform, lastWords: lastWordsOf(context), clock: context.clock, signal: context.signal });
  if (failed === undefined) context.log.info(`Release ${quote(releaseId)} was left half-way by the step; it is given up.`);
  else context.log.warning(`Release ${quote(releaseId)} was left half-way by the step, and could not be given up: ${failed}. It may still take requests: take its share away on the platform's own page.`);
}

/** A release that was on its way when the step gave up may have become live since. */
const mayStillBecomeLive = (entry: LedgerEntry | undefined, { state }: PostContext): boolean =>
  (state[STATE.ending] === 'cancelled' || state[STATE.ending] === 'timed-out') && entry?.state === 'error' && entry.verdict === 'not-verified' && state[STATE.release] !== undefined;

/** Where the platform cannot say, what the step itself saw counts. */
function isOurs(remembered: string | undefined, live: LiveRelease, { state }: PostContext): boolean {
  const ended = state[STATE.ending];
  if (live.kind === 'unknown') return ended === 'deployed' || ended === 'unchanged';
  const saved = state[STATE.release];
  return live.kind === 'live' && comparable(live.releaseId) === (saved === undefined ? remembered : comparable(saved));
}

async function liveNow(request: DeployRequest, context: PostContext): Promise<LiveRelease> {
  const platform = await connectPlatform(request, context);
  return platform.current(context.signal, QUESTION_MS);
}
