import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Report } from '../../action/action.ts';
import { publish } from '../../action/publish.ts';
import { readRunnerFile } from '../support/job.ts';

const action = { name: 'action-deploy', outputs: ['release-id', 'url', 'seconds', 'findings'] } as const;
const report: Report = { outcome: 'deployed', reasonCode: 'live', reason: 'Release r1 is live.', failed: false, outputs: { 'release-id': 'r1', seconds: 1.5, findings: '[{"a":1}]' } };

let folder = '';
let said: string[] = [];
const log = { info: (text: string) => void said.push(`info ${text}`), warning: (text: string) => void said.push(`warning ${text}`), foreign: () => undefined, error: (text: string) => void said.push(`error ${text}`), notice: () => undefined };
const redact = (text: string): string => text.replaceAll('hunter2', '***');
const before = { ...process.env };

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-publish-'));
  said = [];
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
    process.env[name] = path.join(folder, name);
    writeFileSync(path.join(folder, name), '');
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
});

const outputs = (): Record<string, string> => readRunnerFile(path.join(folder, 'GITHUB_OUTPUT'));
const summary = (): string => readFileSync(path.join(folder, 'GITHUB_STEP_SUMMARY'), 'utf8');

describe('publish', () => {
  test('sets every output, the empty ones too, and one result', () => {
    publish(action, report, '{"schema":"x"}', { log, redact });
    expect(outputs()).toEqual({ 'release-id': 'r1', url: '', seconds: '1.5', findings: '[{"a":1}]', outcome: 'deployed', 'reason-code': 'live', reason: 'Release r1 is live.', result: expect.any(String), record: '{"schema":"x"}' });
    expect(JSON.parse(outputs()['result'] ?? '')).toEqual({ schema: 'surefoot/result@1', action: 'action-deploy', outcome: 'deployed', reason_code: 'live', reason: 'Release r1 is live.', release_id: 'r1', seconds: 1.5, findings: [{ a: 1 }] });
    expect(said).toEqual(['info ✅ Deploy: deployed. Release r1 is live. [live]']);
    expect(summary()).toBe('### ✅ Deploy: deployed.\n\nRelease r1 is live.\n\n<sub>live</sub>\n\n');
  });

  test('a failure is an error with advice', () => {
    publish(action, { ...report, outcome: 'failed', reasonCode: 'release-failed', reason: 'It *failed*.', advice: 'Look <there>.', failed: true, summary: 'body' }, undefined, { log, redact });
    expect(said).toEqual(['error It *failed*. Look <there>. [release-failed]']);
    expect(summary()).toBe('### ❌ Deploy: failed.\n\nIt \\*failed\\*.\n\n**What to do:** Look &lt;there&gt;.\n\nbody\n\n<sub>release-failed</sub>\n\n');
    expect(outputs()['record']).toBe('');
  });

  test.each(['cancelled', 'degraded', 'partly-sent', 'not-sent'] as const)('%s without failing is a warning', (outcome) => {
    publish(action, { ...report, outcome }, undefined, { log, redact });
    expect(summary()).toMatch(/^### ⚠️ Deploy/);
  });

  test('secrets are nowhere', () => {
    publish(action, { ...report, reason: 'hunter2', advice: 'hunter2', summary: 'hunter2', outputs: { url: 'https://hunter2', findings: '{"x":"hunter2"}' } }, undefined, { log, redact });
    expect(summary() + readFileSync(path.join(folder, 'GITHUB_OUTPUT'), 'utf8')).not.toContain('hunter2');
    expect(JSON.parse(outputs()['result'] ?? '')).toMatchObject({ findings: { x: '***' } });
  });

  test('a value of several lines cannot become another output', () => {
    const hostile = 'a\noutcome=evil\nghadelimiter_x\noutcome<<E\nevil\nE';
    publish(action, { ...report, outputs: { url: hostile } }, undefined, { log, redact });
    expect(outputs()).toMatchObject({ url: hostile, outcome: 'deployed' });
  });

  test('text that only looks like JSON stays text', () => {
    publish(action, { ...report, outputs: { findings: '[not JSON' } }, undefined, { log, redact });
    expect(JSON.parse(outputs()['result'] ?? '')).toMatchObject({ findings: '[not JSON' });
  });

  test('a summary stays far below the size that the runner drops', () => {
    publish(action, { ...report, summary: 'x'.repeat(300_000) }, undefined, { log, redact });
    expect(summary().length).toBeLessThanOrEqual(128 * 1024 + 2);
    expect(summary()).toMatch(/…\n\n$/);
  });

  test('a file of the runner that cannot be written does not hide the outcome', () => {
    rmSync(path.join(folder, 'GITHUB_STEP_SUMMARY'));
    mkdirSync(path.join(folder, 'GITHUB_STEP_SUMMARY'));
    publish(action, report, undefined, { log, redact });
    expect(said).toEqual([expect.stringMatching(/^warning A file of the runner could not be written: EISDIR/), 'info ✅ Deploy: deployed. Release r1 is live. [live]']);
  });

  test('without the runner there is no summary to write', () => {
    delete process.env['GITHUB_STEP_SUMMARY'];
    publish(action, report, undefined, { log, redact });
    expect(said).toHaveLength(1);
  });
});
