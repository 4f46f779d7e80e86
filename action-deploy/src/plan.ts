import type { Report } from '../../shared/action/action.ts';
import { block, md } from '../../shared/action/markdown.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { formatShare } from '../../shared/kernel/share.ts';
import { liveWords } from '../../shared/platforms/live-words.ts';
import type { LiveRelease, Platform } from '../../shared/platforms/port.ts';
import { isStaged } from './abilities.ts';
import type { GuardAnswer } from './guard.ts';
import type { DeployRequest } from './inputs.ts';

/** What a dry run says. */
export function planned(request: DeployRequest, platform: Platform, before: LiveRelease, guard: GuardAnswer): Report<'action-deploy'> {
  const go = guard.kind === 'go';
  const names = Object.keys(request.variables);
  const set = names.length === 0 ? '' : `These variables would be set with the release, and a rollback would not bring back what they were before: ${md(names.join(', '), 2_000)}.\n\n`;
  return {
    outcome: 'planned',
    reasonCode: 'dry-run',
    reason: `Dry run: version "${request.version}" would be ${go ? '' : 'refused, not '}deployed to "${request.environment}" by platform ${platform.name}.${go ? '' : ` ${guard.reason}`} Live now: ${liveWords(before, [])}.`,
    failed: false,
    outputs: { 'previous-release-id': liveId(before) },
    summary: `${set}These commands would run:\n\n${block([...(names.length === 0 ? [] : platform.plan('set-variables')), ...platform.plan('deploy')].join('\n'))}${stepsOf(request)}`,
  };
}

/** What would follow once a release is ready that is made ready first. */
function stepsOf({ strategy, canary }: DeployRequest): string {
  if (!isStaged(strategy)) return '';
  const watched = canary ? `by ${canary.checks.map(({ name }) => `"${name}"`).join(', ')}` : '';
  const steps = (canary?.steps ?? []).map((share) => `shift ${formatShare(share)} of the requests to it, and watch them for ${formatDuration(canary?.holdMs ?? 0)} ${watched}`);
  return `\n\nBy strategy ${md(strategy)} the new release would be made ready first. Then:\n\n${block([...steps, 'shift all of the requests to it, where nobody else has put another release live meanwhile'].map((step, index) => `${index + 1}. ${step}`).join('\n'))}`;
}

/** What a dry run of a restart says. */
export function plannedRestart({ environment }: DeployRequest, platform: Platform, before: LiveRelease): Report<'action-deploy'> {
  return {
    outcome: 'planned',
    reasonCode: 'dry-run',
    reason: `Dry run: what is live on "${environment}" would be restarted by platform ${platform.name}. Live now: ${liveWords(before, [])}.`,
    failed: false,
    outputs: { 'previous-release-id': liveId(before) },
    summary: `These commands would run:\n\n${block(platform.plan('restart', liveId(before)).join('\n'))}`,
  };
}

const liveId = (live: LiveRelease): string | undefined => (live.kind === 'live' ? live.releaseId : undefined);
