import { formatDuration } from '../../shared/kernel/duration.ts';
import { REASON_CODES } from '../../shared/kernel/reason-codes.ts';
import { formatShare } from '../../shared/kernel/share.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { nameOf } from '../service/releases.ts';
import type { Story } from '../story.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** What was decided, by which rule, from what, and what would have changed it. */
export function decisionCard(story: Story): Html {
  const record = story.bad.record;
  const decision = record?.decision;
  if (!record || !decision) return html`<div class="card"><p>No decision was made.</p></div>`;
  const rule = decision.rule ?? '';
  const nameOfId = (id: string | undefined): string => {
    const live = story.lives.find((candidate) => candidate.id === id);
    return live ? `${nameOf(live.version)} (${live.id})` : (id ?? 'unknown');
  };
  return html`<div class="card decision"><div class="verdict"><span class="severity">${decision.severity}</span><div><b>${decision.decision}</b><span>rule <code>${rule}</code>${rule in REASON_CODES && html` · ${REASON_CODES[rule as keyof typeof REASON_CODES]}`}</span></div></div>
${decision.reason !== undefined && html`<p>${decision.reason}</p>`}
<h3>Evidence</h3><table class="evidence">${evidence(record).map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</table>
${record.rollback && html`<h3>What was done</h3><p>From release ${nameOfId(record.rollback.from_release_id)} to ${nameOfId(record.rollback.to_release_id)} in ${formatDuration((record.rollback.duration_seconds ?? 0) * 1_000)}${record.rollback.verified === true && ', and it was proven well'}.</p>`}
${decision.would_change !== undefined && html`<h3>What would have changed it</h3><p>${decision.would_change}</p>`}
${decision.respond_within !== undefined && html`<p class="lead">A person should respond within ${decision.respond_within}.</p>`}</div>`;
}

function evidence({ health, baseline, migration }: ReleaseRecord): readonly (readonly [string, Html | string])[] {
  const rows: (readonly [string, Html | string])[] = [];
  if (baseline) rows.push(['Before the deployment', baseline.outcome === 'healthy' ? 'every check passed' : (baseline.outcome ?? 'unknown')]);
  if (migration) rows.push(['Schema', migration.applied_count ? `${migration.applied_count} revisions applied, class ${migration.migration_class ?? 'unknown'}` : 'no revision applied: the former release fits']);
  if (health?.reason !== undefined) rows.push(['Verdict', health.reason]);
  if (health?.was_healthy !== undefined) rows.push(['Was it ever healthy?', health.was_healthy ? `yes, after ${formatDuration(health.time_to_healthy_ms ?? 0)}` : 'no']);
  if (health?.success_rate !== undefined) rows.push(['Probes that failed', `${formatShare(1 - health.success_rate)} of ${health.samples ?? 0}; the objective is ${formatShare(health.max_error_rate ?? 0)}`]);
  if (health?.p95_ms !== undefined) rows.push(['Answers (p95)', `${formatDuration(health.p95_ms)}; the objective is ${formatDuration(health.max_p95_ms ?? 0)}`]);
  if (health?.observed_version !== undefined) rows.push(['Served version', html`<code>${health.observed_version.slice(0, 12)}</code>${health.observed_version === health.expected_version && ', the expected one'}`]);
  for (const check of health?.failing_checks ?? []) rows.push([`Check "${check.name}"`, `${check.component === undefined ? '' : `${check.component}: `}${check.message ?? check.status ?? 'fails'}`]);
  return rows;
}
