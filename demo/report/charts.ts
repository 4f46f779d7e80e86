import { html } from './html.ts';
import type { Html } from './html.ts';
import type { Bin } from './measure.ts';

/** Charts as SVG that fills whatever width it gets: places are percentages, texts keep their size. */

export interface Marker {
  readonly at: number;
  readonly label: string;
  readonly tone: Tone;
}

export type Tone = 'good' | 'bad' | 'back' | 'info' | 'quiet';

/** A stretch in which one release served. */
export interface Served {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly tone: Tone;
}

export interface TrafficChart {
  readonly bins: readonly Bin[];
  readonly from: number;
  readonly to: number;
  /** In time order; shown by their numbers, from 1. */
  readonly markers: readonly Marker[];
  readonly served: readonly Served[];
  /** The objective for the 95th percentile, in milliseconds. */
  readonly objectiveMs: number | undefined;
}

const LATENCY = { top: 92, height: 190 };
const ERRORS = { top: 326, height: 84 };
const SERVED = { top: 448, height: 22 };
const HEIGHT = 492;
/** Latency is drawn on a logarithmic scale: a usual answer and one that never comes are a thousandfold apart. */
const LEAST_MS = 1;
const MOST_MS = 3_000;
const BOX = 1_000;
/** Room left of the chart for its scale, in pixels; the style sheet keeps it free. */
const GUTTER = 46;

export function trafficChart(chart: TrafficChart): Html {
  const x = (at: number): number => (100 * (at - chart.from)) / (chart.to - chart.from);
  return html`<div class="chart-frame"><svg class="chart" width="100%" height="${HEIGHT}" role="img" aria-label="Latency and failed requests over time">
${latencyPanel(chart, x)}
${errorPanel(chart, x)}
${servedPanel(chart, x)}
${secondsAxis(chart, x)}
${markers(chart.markers, x)}
${titles}
${chart.bins.map((bin) => html`<rect class="hover" x="${pct(x(bin.from))}" width="${pct(x(bin.to) - x(bin.from))}" y="${LATENCY.top}" height="${ERRORS.top + ERRORS.height - LATENCY.top}"><title>${describe(bin, chart.from)}</title></rect>`)}
</svg></div>`;
}

const panelTitle = (top: number, text: Html | string): Html => html`<text class="panel" x="${-GUTTER}" y="${top - 15}">${text}</text>`;
/** Drawn last, so that no marker goes through them. */
const titles = html`${panelTitle(LATENCY.top, html`How long clients waited: <tspan class="p95">p95</tspan> and <tspan class="p50">p50</tspan>`)}${panelTitle(ERRORS.top, 'Requests that failed')}${panelTitle(SERVED.top, 'Release that served')}`;

/** From 0 at the bottom to 1 at the top, of a wait in milliseconds. */
export const logShare = (ms: number): number => Math.log10(Math.min(MOST_MS, Math.max(LEAST_MS, ms)) / LEAST_MS) / Math.log10(MOST_MS / LEAST_MS);

function latencyPanel(chart: TrafficChart, x: (at: number) => number): Html {
  const y = (ms: number): number => LATENCY.top + LATENCY.height * (1 - logShare(ms));
  const grid = [1, 10, 100, 1_000].map((ms) => html`<line class="grid" x1="0" x2="100%" y1="${fixed(y(ms))}" y2="${fixed(y(ms))}"/><text class="tick" x="${-GUTTER}" y="${fixed(y(ms) + 4)}">${ms < 1_000 ? `${ms} ms` : '1 s'}</text>`);
  const seen = chart.bins.filter((bin): bin is Bin & { readonly p50: number; readonly p95: number } => bin.p50 !== undefined);
  const points = (value: 'p50' | 'p95'): string[] => seen.map((bin) => `${fixed((BOX / 100) * x((bin.from + bin.to) / 2))},${fixed(BOX * (1 - logShare(bin[value])))}`);
  const objective = chart.objectiveMs === undefined ? undefined : html`<line class="objective" x1="0" x2="100%" y1="${fixed(y(chart.objectiveMs))}" y2="${fixed(y(chart.objectiveMs))}"/><text class="tick" x="0.5%" y="${fixed(y(chart.objectiveMs) - 5)}">objective ${chart.objectiveMs} ms</text>`;
  return html`${grid}${objective}
<svg y="${LATENCY.top}" width="100%" height="${LATENCY.height}" viewBox="0 0 ${BOX} ${BOX}" preserveAspectRatio="none"><polygon class="between" points="${[...points('p95'), ...points('p50').reverse()].join(' ')}"/><polyline class="line p50" points="${points('p50').join(' ')}"/><polyline class="line p95" points="${points('p95').join(' ')}"/></svg>`;
}

function errorPanel(chart: TrafficChart, x: (at: number) => number): Html {
  const bottom = ERRORS.top + ERRORS.height;
  const bars = chart.bins.filter((bin) => bin.failed > 0).map((bin) => {
    const height = (ERRORS.height * bin.failed) / bin.requests;
    return html`<rect class="failed" x="${pct(x(bin.from))}" width="${pct(0.92 * (x(bin.to) - x(bin.from)))}" y="${fixed(bottom - height)}" height="${fixed(height)}"/>`;
  });
  const grid = [0, 0.5, 1].map((share) => html`<line class="grid" x1="0" x2="100%" y1="${bottom - share * ERRORS.height}" y2="${bottom - share * ERRORS.height}"/>${share > 0 && html`<text class="tick" x="${-GUTTER}" y="${bottom - share * ERRORS.height + 4}">${share * 100} %</text>`}`);
  return html`${grid}${bars}`;
}

function servedPanel(chart: TrafficChart, x: (at: number) => number): Html {
  return html`${chart.served.map(({ from, to, name, tone }) => {
    const width = x(to) - x(from);
    return html`<rect class="served ${tone}" x="${pct(x(from))}" width="${pct(Math.max(0.3, width - 0.25))}" y="${SERVED.top}" height="${SERVED.height}" rx="4"><title>${name}</title></rect>${width > 5 && html`<text class="served-name" x="${pct(x(from) + width / 2)}" y="${SERVED.top + 15}">${name}</text>`}`;
  })}`;
}

function secondsAxis(chart: TrafficChart, x: (at: number) => number): Html {
  const seconds = (chart.to - chart.from) / 1_000;
  const step = seconds > 30 ? 10 : 5;
  const ticks = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, index) => index * step).filter((second) => second > 0 && second < seconds * 0.97);
  return html`${ticks.map((second) => html`<text class="tick middle" x="${pct(x(chart.from + second * 1_000))}" y="${HEIGHT - 6}">${second} s</text>`)}`;
}

/** Markers that are closer than this stand in different rows, so that they can be told apart on a telephone too. */
const CLOSE_PERCENT = 6;

function markers(list: readonly Marker[], x: (at: number) => number): Html {
  let last = -100;
  let row = 0;
  return html`${list.map(({ at, label, tone }, index) => {
    const place = x(at);
    row = place - last < CLOSE_PERCENT ? (row + 1) % 3 : 0;
    last = place;
    const y = 10 + 20 * row;
    return html`<g class="marker ${tone}"><title>${label}</title><line x1="${pct(place)}" x2="${pct(place)}" y1="${y}" y2="${SERVED.top + SERVED.height}"/><circle cx="${pct(place)}" cy="${y}" r="9"/><text x="${pct(place)}" y="${y + 4}">${index + 1}</text></g>`;
  })}`;
}

function describe(bin: Bin, start: number): string {
  const time = `${((bin.from - start) / 1_000).toFixed(1)} s: ${bin.requests} requests, ${bin.failed} failed`;
  return bin.p50 === undefined || bin.p95 === undefined ? time : `${time}; p50 ${bin.p50.toFixed(0)} ms, p95 ${bin.p95.toFixed(0)} ms`;
}

const fixed = (value: number): number => Number(value.toFixed(2));
const pct = (value: number): string => `${fixed(value)}%`;
