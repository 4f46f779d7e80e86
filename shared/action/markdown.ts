import { clip, oneLine, printable } from '../kernel/untrusted-text.ts';

/** Markdown for job summaries. Everything that did not come from this code goes through {@link md} or {@link code}. */

/** Text on one line in which nothing is markup: entities for HTML, backslashes for Markdown, no automatic links or mentions. */
export function md(text: string, max = 500): string {
  return clip(oneLine(text), max)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
    .replace(/@/g, '&#64;')
    .replace(/(https?|www)(?=:|\.)/gi, '$1&#8203;');
}

/** Inline code, for ids, versions and values. */
export function code(text: string, max = 200): string {
  const line = clip(oneLine(text), max).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\|/g, '&#124;').replace(/`/g, '&#96;').replace(/@/g, '&#64;');
  return line === '' ? '–' : `<code>${line}</code>`;
}

/** A link, when the address is http(s); else only its text. */
export function link(text: string, url: string | undefined): string {
  const parsed = url === undefined ? null : URL.parse(url);
  if (!parsed || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return md(text);
  return `[${md(text)}](${parsed.href.replace(/[()\s<>|]/g, (character) => encodeURIComponent(character).replace(/[()]/g, (p) => (p === '(' ? '%28' : '%29')))})`;
}

/** A table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Lines that came from elsewhere, as a block in which nothing is markup. */
export function block(text: string, max = 6_000): string {
  const lines = clip(printable(text), max).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<pre>${lines}</pre>`;
}

/** Folded away until somebody wants it. The title is text, the body is Markdown. */
export function details(title: string, body: string): string {
  return `<details><summary>${md(title)}</summary>\n\n${body}\n\n</details>`;
}

export interface LineChart {
  readonly title: string;
  readonly unit: string;
  /** Evenly spaced values, oldest first. */
  readonly values: readonly number[];
  /** A line to compare with, such as an objective. */
  readonly limit?: number;
  readonly from: number;
  readonly to: number;
}

const MOST_POINTS = 60;

/** A line chart that GitHub draws itself (Mermaid `xychart-beta`); empty where there is no series to draw. */
export function lineChart(chart: LineChart): string {
  if (chart.values.length < 3) return '';
  const points = downsample(chart.values, MOST_POINTS);
  const top = Math.max(...points, chart.limit ?? 0, Number.EPSILON);
  const number = (value: number): string => String(Number(value.toPrecision(4)));
  const lines = ['```mermaid', 'xychart-beta', `  title "${chart.title.replace(/["\n]/g, ' ')}"`, `  x-axis "seconds" ${number(chart.from)} --> ${number(Math.max(chart.to, chart.from + 1))}`, `  y-axis "${chart.unit.replace(/["\n]/g, ' ')}" 0 --> ${number(top * 1.1)}`, `  line [${points.map(number).join(', ')}]`];
  if (chart.limit !== undefined) lines.push(`  line [${points.map(() => number(chart.limit ?? 0)).join(', ')}]`);
  return [...lines, '```'].join('\n');
}

/** Keeps the greatest of each stretch: a short spike must stay to be seen. */
function downsample(values: readonly number[], most: number): readonly number[] {
  if (values.length <= most) return values;
  return Array.from({ length: most }, (_, index) => Math.max(...values.slice(Math.floor((index * values.length) / most), Math.max(Math.floor(((index + 1) * values.length) / most), Math.floor((index * values.length) / most) + 1))));
}
