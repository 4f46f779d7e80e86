import { describe, expect, test } from '@jest/globals';
import { logShare, trafficChart } from '../report/charts.ts';
import type { TrafficChart } from '../report/charts.ts';

const CHART: TrafficChart = {
  from: 1_000,
  to: 11_000,
  bins: [
    { from: 1_000, to: 6_000, requests: 10, failed: 0, p50: 2, p95: 4 },
    { from: 6_000, to: 11_000, requests: 10, failed: 5, p50: 30, p95: 900 },
  ],
  markers: [{ at: 6_000, label: 'found', tone: 'bad' }],
  served: [{ from: 1_000, to: 6_000, name: '1.1', tone: 'good' }, { from: 6_000, to: 11_000, name: '1.2', tone: 'bad' }],
  objectiveMs: 500,
};
const svg = (more: Partial<TrafficChart> = {}): string => trafficChart({ ...CHART, ...more }).source;

describe('trafficChart', () => {
  test('half of the requests failing is a bar of half the height, in its own stretch', () => expect(svg()).toContain('<rect class="failed" x="50%" width="46%" y="368" height="42"/>'));
  test('a stretch without failures has no bar', () => expect(svg().match(/class="failed"/g)).toHaveLength(1));
  test('a marker stands at its time and has its number', () => expect(svg()).toMatch(/<title>found<\/title><line x1="50%" x2="50%"[^>]*\/><circle cx="50%"[^>]*\/><text x="50%" y="14">1<\/text>/));
  test('markers that come close do not cover each other', () => expect(svg({ markers: [...CHART.markers, { at: 6_100, label: 'switched', tone: 'back' }] })).toMatch(/cy="10"[\s\S]*cy="30"/));
  test('each stretch tells its numbers', () => expect(svg()).toContain('<title>5.0 s: 10 requests, 5 failed; p50 30 ms, p95 900 ms</title>'));
  test('the objective is drawn where there is one', () => {
    expect(svg()).toContain('objective 500 ms');
    expect(svg({ objectiveMs: undefined })).not.toContain('objective');
  });
  test('a stretch without requests leaves no hole in numbers', () => expect(svg({ bins: [...CHART.bins, { from: 11_000, to: 12_000, requests: 0, failed: 0 }] })).not.toMatch(/NaN|Infinity|undefined/));
  test('labels are text', () => {
    const hostile = '</title><script>alert(1)</script>';
    const source = svg({ markers: [{ at: 2_000, label: hostile, tone: 'bad' }], served: [{ from: 1_000, to: 11_000, name: hostile, tone: 'good' }] });
    expect(source).not.toContain('<script');
    expect(source).toContain('&#60;script&#62;');
  });
});

test.each([[1, 0], [3_000, 1], [0, 0], [60_000, 1]])('%d ms lie at %d of the height', (ms, share) => expect(logShare(ms)).toBeCloseTo(share));
