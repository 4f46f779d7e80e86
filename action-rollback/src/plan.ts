import { formatDuration } from '../../shared/kernel/duration.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { describeLive } from '../../shared/platforms/live-words.ts';
import { fitSchema } from '../../shared/rollback-decision/schema-gate.ts';
import type { Story } from './story.ts';

export interface PlanStep {
  readonly words: string;
  /** What the platform would run, one line each. */
  readonly commands?: readonly string[];
}

/** What a real run does next, in order; the same for a dry run, a plan and the real thing. */
export function planSteps(story: Story): readonly PlanStep[] {
  const { decision, request } = story;
  if (decision.kind === 'hotfix') return request.checks.length === 0 ? [{ words: 'leave the release as it is for the hotfix; there is nothing to watch it with.' }] : [{ words: `watch ${countOf(story)} for ${formatDuration(decision.watchMs)}; healthy by then: keep the release. Else:` }, ...rollbackSteps(story)];
  if (decision.kind === 'keep') return [{ words: 'keep the release; nothing is changed.' }];
  return decision.kind === 'hold' ? [{ words: 'hold; nothing is changed, and a person looks.' }] : rollbackSteps(story);
}

function rollbackSteps(story: Story): readonly PlanStep[] {
  const { request, platform, live, safety, evidence } = story;
  if (safety.kind === 'refused') return [{ words: `refuse the rollback (${safety.reasonCode}): ${safety.reason}` }];
  const id = quote(safety.target.releaseId);
  const fit = fitSchema(evidence.migration);
  return [
    { words: `leave the schema as it is${fit.kind === 'fits' ? `: ${fit.words}` : ''}.` },
    ...(safety.target.origin === 'named' ? [{ words: `trust the person who named release ${id}: this run knows neither its health nor which migrations came after it.` }] : []),
    { words: live.kind === 'unknown' ? 'what is live cannot be compared right before the switch: the target has no "current" command.' : `ask once more what is live, and stop unless it still is ${describeLive(live)}.` },
    { words: `put release ${id} live by platform ${platform.name}:`, commands: platform.plan('rollback', safety.target.releaseId) },
    { words: `ask the platform until release ${id} is live${request.verify && request.checks.length > 0 ? `, then verify it with ${countOf(story)}` : '; it is not verified'}; all within ${formatDuration(request.timeoutMs)}.` },
  ];
}

const countOf = ({ request }: Story): string => `${request.checks.length} check${request.checks.length === 1 ? '' : 's'}`;
