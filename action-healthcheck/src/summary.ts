import { code, lineChart, md, table } from '../../shared/action/markdown.ts';
import { percentile } from '../../shared/health-probe/percentile.ts';
import type { HealthResult, Measurement } from '../../shared/health-probe/types.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { formatShare } from '../../shared/kernel/share.ts';
import type { HealthcheckRequest } from './inputs.ts';

/** Evenly spaced points of a chart; each stands for a stretch of time. */
const POINTS = 40;
const FEWEST_FOR_CHART = 12;

const MARKS: Readonly<Record<Measurement['kind'], string>> = { pass: '✅ passes', fail: '❌ fails', inconclusive: '⚠️ proves nothing', error: '⚠️ not carried out', blocked: '🚧 blocked' };

/** A table of the checks, what was measured of them all, and charts where there is a series. */
export function renderSummary({ health }: HealthcheckRequest, result: HealthResult): string {
  const rows = health.checks.map(({ name, critical }) => checkRow(name, critical, result));
  return [table(['Check', 'At the end', 'Status', 'p50', 'p95', 'Tries', 'Message'], rows), facts(health, result), ...charts(health, result.measurements)].filter((part) => part !== '').join('\n\n');
}

function checkRow(name: string, critical: boolean, { measurements, failing }: HealthResult): readonly string[] {
  const own = measurements.filter(({ check }) => check === name);
  const last = failing.find(({ check }) => check === name) ?? own.at(-1);
  const durations = own.flatMap(({ durationMs }) => durationMs ?? []);
  const latency = (share: number): string => (durations.length === 0 ? '–' : formatDuration(percentile(durations, share) ?? 0));
  return [`${md(name, 100)}${critical ? '' : ' (not critical)'}`, last ? MARKS[last.kind] : 'not measured', last?.status === undefined ? '–' : String(last.status), latency(0.5), latency(0.95), String(own.length), messageCell(last)];
}

function messageCell(last: Measurement | undefined): string {
  if (last === undefined) return '';
  const components = last.components.filter(({ name }) => !(last.message ?? '').includes(name)).map(({ name, message }) => `**${md(name, 100)}** ${md(message, 200)}`);
  return [md(last.message ?? '', 300), ...components].filter((part) => part !== '').join('<br>');
}

function facts({ version, watchMs, maxErrorRate, maxP95Ms }: HealthcheckRequest['health'], result: HealthResult): string {
  const rows: [string, string][] = [];
  if (result.observedVersion !== undefined || version !== undefined) rows.push(['Version served', `${code(result.observedVersion ?? '')}${version === undefined ? '' : `, expected ${code(version.expected)}`}`]);
  if (result.timeToHealthyMs !== undefined) rows.push(['Healthy after', formatDuration(result.timeToHealthyMs)]);
  if (result.successRate !== undefined) rows.push(['Requests that passed', `${formatShare(result.successRate)} of ${result.samples}${watchMs > 0 ? `, at most ${formatShare(maxErrorRate)} may fail` : ''}`]);
  if (result.p95Ms !== undefined) rows.push(['p95', `${formatDuration(result.p95Ms)}${watchMs > 0 ? `, at most ${formatDuration(maxP95Ms)}` : ''}`]);
  return rows.length === 0 ? '' : table(['', ''], rows.map(([name, value]) => [`**${name}**`, value]));
}

function charts({ watchMs, maxP95Ms, maxErrorRate }: HealthcheckRequest['health'], measurements: readonly Measurement[]): readonly string[] {
  const timed = measurements.filter(({ durationMs }) => durationMs !== undefined);
  const counted = measurements.filter(({ kind }) => kind === 'pass' || kind === 'fail');
  const limit = (value: number): { readonly limit?: number } => (watchMs > 0 ? { limit: value } : {});
  const latency = timed.length < FEWEST_FOR_CHART ? '' : lineChart({ title: 'Response time', unit: 'ms', values: stretches(timed, (part) => percentile(part.flatMap(({ durationMs }) => durationMs ?? []), 0.95)), ...limit(maxP95Ms), ...axis(timed) });
  const failures = counted.filter(({ kind }) => kind === 'fail').length;
  const errors = counted.length < FEWEST_FOR_CHART || failures === 0 ? '' : lineChart({ title: 'Failed requests', unit: '%', values: stretches(counted, (part) => (100 * part.filter(({ kind }) => kind === 'fail').length) / Math.max(1, part.length)), ...limit(maxErrorRate * 100), ...axis(counted) });
  return [latency, errors];
}

const axis = (series: readonly Measurement[]): { readonly from: number; readonly to: number } => ({ from: (series[0]?.atMs ?? 0) / 1_000, to: (series.at(-1)?.atMs ?? 0) / 1_000 });

/** Cuts a series into stretches of equal time; one without a measurement keeps the value of the one before. */
function stretches(series: readonly Measurement[], valueIn: (part: readonly Measurement[]) => number | undefined): readonly number[] {
  const from = series[0]?.atMs ?? 0;
  const count = Math.min(POINTS, series.length);
  const width = Math.max(1, ((series.at(-1)?.atMs ?? 0) - from) / count);
  const parts = Map.groupBy(series, ({ atMs }) => Math.min(count - 1, Math.floor((atMs - from) / width)));
  let value = 0;
  return Array.from({ length: count }, (_, index) => {
    const part = parts.get(index);
    value = (part && valueIn(part)) ?? value;
    return value;
  });
}
