import type { ActionContext } from '../../shared/action/action.ts';
import { comparable } from '../../shared/ledger/facts.ts';
import type { Platform } from '../../shared/platforms/port.ts';
import { earlierAttempt, entryOf, isCandidate, isSameRelease, listCandidates } from '../../shared/rollback-decision/candidates.ts';
import { decideRollback, forcedDecision } from '../../shared/rollback-decision/decide.ts';
import type { RollbackDecision } from '../../shared/rollback-decision/decide.ts';
import { gatherEvidence } from '../../shared/rollback-decision/evidence-from-record.ts';
import type { Evidence } from '../../shared/rollback-decision/evidence.ts';
import { refuseFlags } from '../../shared/rollback-decision/flag-safety.ts';
import { checkSafety } from '../../shared/rollback-decision/safety.ts';
import type { SafetyFacts } from '../../shared/rollback-decision/safety.ts';
import { schemaPath } from '../../shared/rollback-decision/schema-gate.ts';
import { releaseToLeave } from '../../shared/rollback-decision/target.ts';
import type { Aim } from './find-target.ts';
import type { RollbackRequest } from './inputs.ts';
import type { Sight } from './look.ts';
import type { Story } from './story.ts';

/** What the evidence says, and what is decided from it. */
export function judgeEvidence({ mode, report, settings }: RollbackRequest, { record, clock }: Pick<ActionContext, 'record' | 'clock'>, { live, known }: Pick<Sight, 'live' | 'known'>): { readonly evidence: Evidence; readonly decision: RollbackDecision } {
  const evidence = gatherEvidence(record, { live, now: clock.now(), report, isSame: (a, b) => isSameRelease(a, b, known) });
  return { evidence, decision: mode === 'force' ? forcedDecision(evidence, settings) : decideRollback(evidence, settings) };
}

/** Whether a rollback to the target would be safe, whatever was decided. */
export function judgeSafety(request: RollbackRequest, { live, known, aim, evidence, platform, runId, gitopsOwner }: Pick<Sight, 'live' | 'known'> & { readonly aim: Aim; readonly evidence: Evidence; readonly platform: Platform; readonly runId: string | undefined; readonly gitopsOwner: string | undefined }): Pick<Story, 'safety' | 'safetyFacts' | 'flagRefusal' | 'leaving'> {
  const leavingId = releaseToLeave(known, live);
  const { putBack, heldBy } = known.history ?? {};
  // A hold has a word of its own for that, and who lifts it knows what was put back.
  const cascades = request.to === undefined && (request.mode === 'force' || (heldBy === undefined && !request.releaseHold)) && leavingId !== undefined && putBack?.releaseId === comparable(leavingId);
  const facts: SafetyFacts = {
    mode: request.mode === 'force' ? 'force' : 'auto',
    target: aim.target,
    live,
    can: platform.capabilities,
    platform: platform.name,
    migration: evidence.migration,
    earlier: earlierAttempt(known, runId),
    putBack: cascades ? putBack : undefined,
    failureAgeMs: evidence.failureAgeMs,
    maxFailureAgeMs: request.settings.maxFailureAgeMs,
    path: aim.target && schemaPath(aim.target.releaseId, leavingId, known),
    heldBy: request.releaseHold ? undefined : heldBy,
    ambiguous: aim.ambiguous,
    gone: aim.gone,
    redeploy: request.redeploy,
    remembers: known.history !== undefined,
    onPlatform: listCandidates(known).filter((candidate) => candidate.origin === 'platform' && !isCandidate(candidate, leavingId)).length,
    gitopsOwner,
  };
  return { safety: checkSafety(facts), safetyFacts: facts, flagRefusal: request.flags && refuseFlags(facts), leaving: entryOf(leavingId, known) };
}
