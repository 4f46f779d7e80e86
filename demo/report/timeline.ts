import { formatDuration } from '../../shared/kernel/duration.ts';
import type { StepResult } from '../runner.ts';
import type { Tone } from './charts.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

const TONES: Readonly<Record<string, Tone>> = { healthy: 'good', deployed: 'good', migrated: 'good', 'up-to-date': 'good', unchanged: 'good', kept: 'good', sent: 'info', 'rolled-back': 'back', degraded: 'back', skipped: 'quiet' };

/** What the outcome of a step is to a person who looks for trouble; whatever is not known to be good is bad. */
export const toneOf = (outcome: string): Tone => TONES[outcome] ?? 'bad';

export const outcomeOf = (step: StepResult): string => (step.code === undefined ? 'skipped' : step.outputs['outcome'] || `exit ${step.code}`);

/** The steps of one run, one below the other, on a time scale of `spanMs`. */
export function runTimeline(steps: readonly StepResult[], spanMs: number): Html {
  const start = steps[0]?.from ?? 0;
  return html`<ol class="timeline">${steps.map((step) => {
    const outcome = outcomeOf(step);
    const share = (ms: number): string => `${Number(((100 * ms) / spanMs).toFixed(2))}%`;
    const bar = step.code !== undefined && html`<rect class="bar ${toneOf(outcome)}" x="${share(step.from - start)}" width="${share(Math.max(step.to - step.from, spanMs * 0.006))}" y="3" height="14" rx="3"/>`;
    return html`<li><span class="step">${step.name}<small>${step.action}</small></span><svg class="lane" width="100%" height="20" aria-hidden="true"><rect class="track" width="100%" y="9" height="2"/>${bar}</svg><span class="outcome"><span class="chip ${toneOf(outcome)}">${outcome}</span><small>${step.code === undefined ? '' : formatDuration(step.to - step.from)}</small></span></li>`;
  })}</ol>`;
}
