import { formatDuration } from '../../shared/kernel/duration.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { describeLive } from '../../shared/platforms/live-words.ts';
import type { Variables } from '../../shared/platforms/port.ts';
import { describeVariables } from '../../shared/platforms/variables.ts';
import { versionToDeploy } from '../../shared/rollback-decision/safety.ts';
import type { Refusal } from '../../shared/rollback-decision/safety.ts';
import { fitSchema } from '../../shared/rollback-decision/schema-gate.ts';
import { nameFlags, wayToSet } from './disable-flags.ts';
import type { Story } from './story.ts';

export interface PlanStep {
  readonly words: string;
  /** What the platform would run, one line each. */
  readonly commands?: readonly string[];
}

/** What a real run does next, in order; the same for a dry run, a plan and the real thing. */
export function planSteps(story: Story): readonly PlanStep[] {
  const { decision, request } = story;
  if (decision.kind === 'hotfix') return request.checks.length === 0 ? [{ words: 'leave the release as it is for the hotfix; there is nothing to watch it with.' }] : [{ words: `watch ${countOf(story)} for ${formatDuration(decision.watchMs)}; healthy by then: keep the release. Else:` }, ...takeBackSteps(story)];
  if (decision.kind === 'keep' && !refusalToGoOn(story)) return [{ words: 'keep the release; nothing is changed.' }];
  return decision.kind === 'hold' ? [{ words: 'hold; nothing is changed, and a person looks.' }] : takeBackSteps(story);
}

/** Where this run has rolled back and what it put back is live, it is not said to be kept: what failed is asked about a second time. */
export const refusalToGoOn = ({ decision, evidence: { live }, safety }: Pick<Story, 'decision' | 'evidence' | 'safety'>): Refusal | undefined => (decision.kind === 'keep' && live?.kind === 'previous-release' && live.byThisRun && safety.kind === 'refused' ? safety : undefined);

const takeBackSteps = (story: Story): readonly PlanStep[] => (story.request.flags === undefined ? rollbackSteps(story) : flagSteps(story, story.request.flags));

function rollbackSteps(story: Story): readonly PlanStep[] {
  const { request, platform, live, safety, safetyFacts, known, gone, leaving, toStop } = story;
  if (safety.kind === 'refused') return [{ words: `refuse the rollback (${safety.reasonCode}): ${safety.reason}` }];
  const id = quote(safety.target.releaseId);
  const fit = fitSchema(safetyFacts.migration, safetyFacts.path);
  return [
    ...(toStop.length > 0 ? [{ words: `stop what is deploying here first: run ${toStop.join(', run ')}.` }] : []),
    { words: `leave the schema as it is${fit.kind === 'fits' ? `: ${fit.words}` : ''}.` },
    ...(safety.target.origin === 'named' || safety.target.origin === 'platform' ? [{ words: `trust the person who named release ${id}: this run knows neither its health nor which migrations came after it.` }] : []),
    { words: live.kind === 'unknown' ? 'what is live cannot be compared right before the switch: with this target the platform cannot say it.' : `ask once more what is live, and stop unless it still is ${describeLive(live)}${known.history ? ' and nothing newer has begun' : ''}.` },
    gone === undefined ? { words: `put release ${id} live by platform ${platform.name}:`, commands: platform.plan('rollback', safety.target.releaseId) } : { words: `deploy version ${quote(versionToDeploy(safety.target) ?? '')} anew by platform ${platform.name}, since release ${id} can no longer be started:`, commands: platform.plan('deploy') },
    { words: `ask the platform until release ${id} is live${request.verify && request.checks.length > 0 ? `, then verify it with ${countOf(story)}` : '; it is not verified'}; all within ${formatDuration(request.timeoutMs)}.` },
    ...(leaving ? [{ words: `remember in the GitHub deployments that ${describeLive(live)} is bad${request.mode !== 'force' ? ', and hold further automatic rollbacks until a newer version is deployed' : ''}.` }] : []),
  ];
}

/** What is done in place of a rollback, in order. */
function flagSteps(story: Story, flags: Variables): readonly PlanStep[] {
  const { request, platform } = story;
  const way = wayToSet(story);
  if (way.kind === 'refused') return [{ words: `refuse to turn the feature off (${way.reasonCode}): ${way.reason}` }];
  return [
    { words: 'in place of the rollback, leave the release and the schema as they are, and set these variables:', commands: describeVariables(flags) },
    { words: `by platform ${platform.name}:`, commands: platform.plan('set-variables') },
    { words: `${request.verify && request.checks.length > 0 ? `verify the service with ${countOf(story)}` : 'the service is not verified'}; all within ${formatDuration(request.timeoutMs)}.` },
  ];
}

/** The same in a few words, to complete "a real run would". */
export function wouldFlags(story: Story, flags: Variables): string {
  const way = wayToSet(story);
  return way.kind === 'refused' ? `refuse to turn the feature off (${way.reasonCode})` : `set ${nameFlags(flags)} in place of the rollback`;
}

const countOf = ({ request }: Story): string => `${request.checks.length} check${request.checks.length === 1 ? '' : 's'}`;
