import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { writeReport } from '../report/report.ts';
import { storyWith } from './story.ts';

const HOSTILE = `</pre></style><script>alert(1)</script><img src="http://evil.example/x" onerror='x'>`;

describe('the report', () => {
  const report = writeReport(storyWith(), [], 'name: Deploy');

  test('tells when the bad release was found and taken back', () => expect(/<h1>(.*?)<\/h1>/.exec(report)?.[1]).toBe('A bad release, found in 900\u00a0ms and taken back in 600\u00a0ms'));

  test('loads nothing and runs nothing', () => {
    expect(report).not.toMatch(/<(?:script|img|iframe|object|embed|link|form)\b|\b(?:src|href|style|on[a-z]+)=|@import|url\(/i);
    const style = /<style>([\s\S]*?)<\/style>/.exec(report)?.[1] ?? '';
    expect(report).toContain(`style-src &#39;sha256-${createHash('sha256').update(style).digest('base64')}&#39;`);
    expect(report).toContain('default-src &#39;none&#39;');
  });

  test('shows every text as text', () => {
    const hostile = writeReport(storyWith({ text: HOSTILE }), [HOSTILE], HOSTILE);
    expect(hostile).not.toMatch(/<script|<img|onerror='/);
    expect(hostile.match(/<style>/g)).toHaveLength(1);
    expect(hostile.match(/&#60;script&#62;/g)?.length).toBeGreaterThan(10);
  });

  test('says what went another way, and then claims nothing else', () => {
    const failed = writeReport(storyWith(), ['the watch should be unhealthy'], '');
    expect(failed).toContain('<li>the watch should be unhealthy</li>');
    expect(failed).not.toMatch(/taken back in|serves again\./);
  });

  test('stands even where nothing happened', () => {
    const story = storyWith();
    const empty = { ...story, good: { ...story.good, steps: [], record: undefined }, bad: { ...story.bad, steps: [], record: undefined }, lives: [], samples: [], messages: [] };
    expect(writeReport(empty, [], '')).not.toMatch(/NaN|undefined|Infinity/);
  });
});
