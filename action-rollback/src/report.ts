import type { Report } from '../../shared/action/action.ts';
import type { Outcome, Severity } from '../../shared/kernel/outcomes.ts';
import { clip } from '../../shared/kernel/untrusted-text.ts';
import { withoutUndefined } from '../../shared/kernel/without-undefined.ts';
import { liveWords } from '../../shared/platforms/live-words.ts';
import type { LiveRelease } from '../../shared/platforms/port.ts';
import type { DecisionSection, RollbackSection } from '../../shared/record/schema.ts';
import { respondWithin } from '../../shared/rollback-decision/severity.ts';
import { timestamp } from '../../shared/runtime/clock.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { candidatesJson } from './candidates.ts';
import { adviceOf } from './first-steps.ts';
import { refusalToGoOn, wouldFlags } from './plan.ts';
import type { Ending, Story } from './story.ts';
import { summaryOf } from './summary.ts';

/** Somebody must act: these make the job red. */
const RED: readonly Outcome<'action-rollback'>[] = ['refused', 'failed', 'held', 'hotfix'];
/** What is live must stay to be read after a long reason. */
const LONGEST_REASON = 850;

export function reportOf(story: Story, ending: Ending, clock: Clock): Report<'action-rollback'> {
  const { record } = story;
  const seconds = secondsOf(story, clock);
  const severity = ending.severity ?? story.decision.severity;
  const reason = reasonOf(story, ending.reason);
  // An attempt stands: what comes after it in the same run must not make another one possible.
  const attempted = record?.rollback?.outcome === 'rolled-back' || record?.rollback?.outcome === 'failed';
  const rollback: RollbackSection = withoutUndefined({
    outcome: ending.outcome,
    reason_code: ending.reasonCode,
    reason,
    started_at: story.started.at,
    finished_at: timestamp(clock),
    from_release_id: fromOf(story),
    to_release_id: toOf(story, ending),
    verified: ending.verified,
    live_release_id: ending.live.kind === 'live' ? ending.live.releaseId : undefined,
    duration_seconds: seconds,
    requested_reason: story.request.reason === undefined ? undefined : clip(story.request.reason, 500),
  });
  return {
    outcome: ending.outcome,
    reasonCode: ending.reasonCode,
    reason: `${reason} Live now: ${words(story, ending.live, ending.attempt?.releaseId)}.`,
    advice: adviceOf(story, ending),
    failed: RED.includes(ending.outcome),
    outputs: { ...outputsOf(story, severity, clock, ending), verified: ending.verified, 'duration-seconds': seconds },
    ...(attempted ? {} : { change: { decision: decisionSection(story, severity, clock), rollback } }),
    summary: summaryOf(story, { ending, severity, seconds, now: clock.now() }),
  };
}

/** A plan changes nothing; only `mode: plan`, whose work is to decide, writes the decision down. */
export function planned(story: Story, clock: Clock): Report<'action-rollback'> {
  const { decision, safety, request } = story;
  const again = refusalToGoOn(story);
  const would = { keep: again ? `refuse the rollback (${again.reasonCode})` : 'keep the release', hold: 'hold', hotfix: 'wait for the hotfix', rollback: request.flags ? wouldFlags(story, request.flags) : safety.kind === 'safe' ? `roll back to release ${safety.target.releaseId}` : `refuse the rollback (${safety.reasonCode})` }[decision.kind];
  const refusal = decision.kind === 'rollback' && !request.flags && safety.kind === 'refused' ? ` ${safety.reason}` : '';
  return {
    outcome: 'planned',
    reasonCode: 'dry-run',
    reason: `${reasonOf(story, `A real run would ${would}. ${decision.reason}${refusal}`)} Live now: ${words(story, story.live)}.`,
    failed: false,
    outputs: { ...outputsOf(story, decision.severity, clock), 'duration-seconds': secondsOf(story, clock) },
    ...(request.mode === 'plan' && !request.dryRun ? { change: { decision: decisionSection(story, decision.severity, clock) } } : {}),
    summary: summaryOf(story, { severity: decision.severity, seconds: secondsOf(story, clock), now: clock.now() }),
  };
}

/** The ending first, then why it was decided so, where that is not the same. */
function reasonOf({ decision }: Story, ending: string): string {
  const both = ending.includes(decision.reason) ? ending : `${ending} Decided: ${decision.reason}`;
  return clip(both, LONGEST_REASON);
}

function outputsOf(story: Story, severity: Severity | undefined, clock: Clock, ending?: Ending): Report['outputs'] {
  const { decision } = story;
  return {
    decision: decision.kind,
    severity,
    'respond-within': severity && respondWithin(severity, story.request.settings).duration,
    rule: decision.rule,
    'from-release-id': fromOf(story),
    'to-release-id': harmless(toOf(story, ending)),
    candidates: candidatesJson(story, clock.now()),
  };
}

function decisionSection({ decision, request }: Story, severity: Severity | undefined, clock: Clock): DecisionSection {
  const { kind, rule, reason, wouldChange } = decision;
  return withoutUndefined({ decision: kind, rule, severity, respond_within: severity && respondWithin(severity, request.settings).duration, reason: clip(reason, 1_000), would_change: clip(wouldChange, 1_000), decided_at: timestamp(clock) });
}

/** A person may name any text as the target; as an output, which callers paste into commands, only what looks like an id goes on. */
const harmless = (releaseId: string | undefined): string | undefined => (releaseId !== undefined && /^[\w.:/@+=~-]+$/.test(releaseId) ? releaseId : undefined);

const fromOf = ({ live }: Story): string | undefined => (live.kind === 'live' ? live.releaseId : undefined);

/** Where it goes, or would have gone; nothing goes anywhere where the release is kept. */
const toOf = ({ decision, safety, target, request }: Story, ending?: Ending): string | undefined => (decision.kind === 'keep' || decision.kind === 'hold' || request.flags ? undefined : ending?.attempt ? ending.attempt.releaseId : safety.kind === 'safe' ? safety.target.releaseId : target?.releaseId);

const secondsOf = ({ started }: Story, clock: Clock): number => Math.round((clock.monotonic() - started.ms) / 100) / 10;

function words({ record, target, request }: Story, live: LiveRelease, put?: string): string {
  return liveWords(live, [
    [record?.deployment?.release_id, 'this run\'s'],
    [record?.deployment?.previous_release_id, 'the previous one'],
    ...[target?.releaseId, put].map((id) => [id, request.to === undefined ? 'the last verified one' : 'the one asked for'] as const),
  ]);
}
