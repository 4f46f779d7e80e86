import type { ActionContext, Report } from '../../shared/action/action.ts';
import { withHeartbeat } from '../../shared/action/progress.ts';
import { secretsIn } from '../../shared/health-probe/check-headers.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { messageOf } from '../../shared/kernel/coded-error.ts';
import { clip, oneLine, quote } from '../../shared/kernel/untrusted-text.ts';
import { timestamp } from '../../shared/runtime/clock.ts';
import type { HealthcheckRequest } from './inputs.ts';
import { reportFile, reportText } from './report-file.ts';
import { planned, reportOf } from './report.ts';

/** Probes the service and says what that proved. */
export async function healthcheck(request: HealthcheckRequest, context: ActionContext): Promise<Report<'action-healthcheck'>> {
  const startedAt = timestamp(context.clock);
  const { health, chosen } = request;
  const secrets = secretsIn(health.checks);
  for (const secret of secrets) context.maskSecret(secret);
  announce(request, context);
  if (request.dryRun) return planned(request);
  const { checkHealth } = await import('../../shared/health-probe/engine.ts');
  const label = request.phase === 'baseline' ? 'Recording the baseline' : 'Checking health';
  const result = await withHeartbeat(context, label, health.timeoutMs + health.watchMs, () => checkHealth(health, context));
  if (chosen.skipped.length > 0 && result.verdict !== 'cancelled') context.log.warning(`Not probed, since the release record cannot repeat them: ${chosen.skipped.map(quote).join(', ')}. Give the input "checks" again, or "headers" where only these are missing.`);
  const report = await keepReport(request, context, () => reportText(request, result, secrets));
  const published = reportOf(request, result, { startedAt, finishedAt: timestamp(context.clock), report });
  if (result.verdict === 'degraded' && !published.failed) context.log.warning(result.reason);
  if (request.phase === 'verify') {
    const { noteVerdict } = await import('./note-verdict.ts');
    await noteVerdict(result.verdict, request.githubToken, context);
  }
  return published;
}

function announce({ health, chosen, phase }: HealthcheckRequest, { log }: ActionContext): void {
  const source = { inputs: '', record: ' of the release record', deployment: ', the address of the deployment', nowhere: '' }[chosen.from];
  const version = health.version === undefined ? '' : health.version.source === 'explicit' ? `; version ${quote(health.version.expected)} must be served` : `; version ${quote(health.version.expected)} is expected where a commit id is shown`;
  const time = `${formatDuration(health.timeoutMs)} to become healthy${health.watchMs > 0 ? `, then ${formatDuration(health.watchMs)} of watch` : ''}`;
  log.info(`${phase === 'baseline' ? 'Baseline' : 'Health check'} by ${health.checks.length === 1 ? 'one check' : `${health.checks.length} checks`}${source}: ${time}${version}.`);
  for (const check of health.checks) log.info(`  ${quote(check.name)}: ${clip(oneLine(check.url), 200)}${check.critical ? '' : ' (not critical)'}`);
}

/** A report that cannot be written must not change the verdict. */
async function keepReport(request: HealthcheckRequest, { run, log }: ActionContext, write: () => string): Promise<string | undefined> {
  const file = reportFile(run.temp, request);
  try {
    const { writePrivateFile } = await import('../../shared/runtime/files.ts');
    await writePrivateFile(file, write());
    return file;
  } catch (error) {
    log.warning(`The report could not be written: ${messageOf(error)}.`);
    return undefined;
  }
}
