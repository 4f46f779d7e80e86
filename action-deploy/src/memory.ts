import type { ActionContext } from '../../shared/action/action.ts';
import { messageOf } from '../../shared/kernel/coded-error.ts';
import type { Outcome } from '../../shared/kernel/outcomes.ts';
import { clip } from '../../shared/kernel/untrusted-text.ts';
import { connectLedger } from '../../shared/ledger/connect.ts';
import type { Facts } from '../../shared/ledger/facts.ts';
import type { LedgerHistory } from '../../shared/ledger/history.ts';
import type { Ancestry, HistoryAnswer, Ledger, Note, ShownState, Unavailable } from '../../shared/ledger/port.ts';
import type { Accepted, LiveRelease } from '../../shared/platforms/port.ts';
import { migrationOf } from '../../shared/rollback-decision/evidence-from-record.ts';
import type { DeployRequest } from './inputs.ts';
import type { DeployEnding } from './report.ts';
import { settleEarlier } from './settle-earlier.ts';

/** The states that the `post:` entry reads. */
export const STATE = { deployment: 'deployment', release: 'release', ending: 'ending', staged: 'staged' } as const;
/** In place of an id: GitHub was asked to make the deployment, and nobody knows yet what came of it. */
export const ASKED = 'asked';

/** How long the end of the step waits for what is still being told about earlier runs. */
const LAST_WORDS_MS = 2_000;

/**
 * What is remembered of an environment across runs, and what is told of this run's deployment. Nothing here throws or
 * fails the deployment; without a memory every question is answered at once, and people are told so once.
 */
export interface Memory {
  /** The deployment at GitHub, once it is opened. */
  readonly deploymentId: string | undefined;
  recall(): Promise<LedgerHistory | undefined>;
  /** Reads again what is remembered, to see what other runs did meanwhile. */
  refresh(): Promise<LedgerHistory | undefined>;
  /** How the commit of this run stands to another. */
  standing(commit: string | undefined): Promise<Ancestry>;
  /** A file of the repository as it was in a commit; undefined where GitHub did not give it. */
  fileAt(commit: string, file: string): Promise<string | undefined>;
  /** Opens the deployment, and settles those that earlier runs left open, without waiting for it. */
  open(live: LiveRelease): Promise<void>;
  /** From now on the release counts as one that was put live, or is about to be. */
  accepted(release: Extract<Accepted, { kind: 'accepted' }>): void;
  close(ending: DeployEnding): Promise<void>;
}

/** How the deployment of each ending is shown to people; those that went well stay under way until they are verified. */
const SHOWN: Readonly<Record<Outcome<'action-deploy'>, ShownState | undefined>> = { deployed: undefined, unchanged: undefined, planned: undefined, refused: undefined, superseded: 'failure', failed: 'failure', 'timed-out': 'error', cancelled: 'error', 'rolled-back-by-platform': 'inactive' };

export async function connectMemory(request: DeployRequest, context: ActionContext): Promise<Memory> {
  // A signal of its own: what a cancel leaves open must still be told.
  const ledger = await connectLedger({ ...context, signal: new AbortController().signal, token: request.githubToken, environment: request.environment, service: request.service, wanted: request.githubDeployment });
  return createMemory(ledger, request, context);
}

export function createMemory(ledger: Ledger, request: DeployRequest, context: ActionContext): Memory {
  const { saveState } = context;
  let deploymentId: string | undefined;
  let told: Promise<unknown> = Promise.resolve();
  let settled: Promise<unknown> = Promise.resolve();
  let remembers = false;
  let cancelled = false;
  const { say, silence } = speaker(request, context);
  const historyOf = (answer: HistoryAnswer): LedgerHistory | undefined => {
    remembers = answer.kind === 'known';
    if (answer.kind === 'known') return answer.history;
    say(answer);
    return undefined;
  };
  const tell = (note: Note): void => {
    const id = deploymentId;
    if (id !== undefined) told = told.then(async () => (await ledger.note(id, { environmentUrl: request.environmentUrl, ...note })) || silence());
  };
  const onCancel = (): void => {
    cancelled = true;
    tell({ facts: { verdict: 'not-verified' }, state: 'error' });
  };

  return {
    get deploymentId() {
      return deploymentId;
    },
    recall: async () => historyOf(await ledger.history(({ entries }) => entries.length >= ENTRIES)),
    refresh: async () => historyOf(await ledger.refresh()),
    standing: (commit) => (commit === undefined ? Promise.resolve('unknown') : ledger.ancestry(commit, request.commit)),
    fileAt: (commit, file) => ledger.fileAt(commit, file),
    async open(live) {
      if (!remembers) return;
      saveState(STATE.deployment, ASKED);
      const answer = await ledger.open({ commit: request.commit, runCommit: context.run.sha, version: request.version, environmentUrl: request.environmentUrl });
      if (answer.kind === 'unavailable') return say(answer);
      deploymentId = answer.deploymentId;
      saveState(STATE.deployment, deploymentId);
      context.log.info(`GitHub deployment ${deploymentId} ${answer.reused ? 'is used again' : 'is opened'}.`);
      tell({ facts: openingFacts(request, context), state: 'in_progress' });
      if (context.signal.aborted) onCancel();
      else context.signal.addEventListener('abort', onCancel, { once: true });
      await told;
      settled = settleEarlier(ledger, context, { live, deploymentId }).catch((error: unknown) => context.log.info(`What earlier runs left open could not be settled: ${messageOf(error)}`));
    },
    accepted({ releaseId, url }) {
      saveState(STATE.release, releaseId);
      tell({ facts: { release: releaseId }, state: 'in_progress', ...(request.environmentUrl === undefined && url !== undefined ? { environmentUrl: url } : {}) });
    },
    async close(ending) {
      context.signal.removeEventListener('abort', onCancel);
      saveState(STATE.ending, ending.outcome);
      const note = closingNote(ending);
      if (note && !(cancelled && ending.outcome === 'cancelled')) tell(note);
      // The cancel came when the release was live already.
      if (!note && cancelled && ending.accepted) tell({ facts: { release: ending.accepted.releaseId }, state: 'in_progress' });
      await told;
      if (!context.signal.aborted) await Promise.race([settled, context.clock.sleep(LAST_WORDS_MS, context.signal)]);
    },
  };
}

/** Says once that there is no memory; nothing where nobody wants one, or where the ledger has said so itself. */
function speaker({ githubDeployment }: DeployRequest, { log }: ActionContext): { say(unavailable: Unavailable): void; silence(): void } {
  let said = !githubDeployment;
  return {
    say: ({ why, advice, expected }) => {
      if (said) return;
      said = true;
      if (expected) log.info(why);
      else log.warning(`${why}${advice === undefined ? '' : ` ${advice}`}`);
    },
    silence: () => {
      said = true;
    },
  };
}

/** So many deployments of our own are looked at for bad versions; those of others must not bury them. */
const ENTRIES = 100;
/** As long as a login can be; with a commit id it still fits one status. */
const LONGEST_AUTHOR = 39;

/** The schema is told before anything is switched: a deployment that fails has migrated the database all the same. */
function openingFacts({ version, service }: DeployRequest, { record, run }: ActionContext): Facts {
  const author = clip(record?.commit?.author || run.headCommit?.author || run.actor, LONGEST_AUTHOR);
  const migration = record?.migration && migrationOf(record.migration);
  return {
    version,
    ...(service === undefined ? {} : { service }),
    ...(author === '' ? {} : { author }),
    ...(migration?.toRevision === undefined ? {} : { schema: migration.toRevision }),
    ...(migration?.class === undefined ? {} : { class: migration.class }),
  };
}

function closingNote({ outcome, live, staysOpen }: DeployEnding): Note | undefined {
  const state = staysOpen ? undefined : SHOWN[outcome];
  if (state === undefined) return undefined;
  if (outcome === 'rolled-back-by-platform') return { facts: { bad: true, ...(live.kind === 'live' ? { rolledBackTo: live.releaseId } : {}) }, state };
  return { facts: { verdict: 'not-verified' }, state };
}
