import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { CONDITIONS } from '../../shared/rollback-decision/policy-conditions.ts';
import { LIMITED } from '../../shared/rollback-decision/policy-limits.ts';
import { policyDocument } from '../../shared/rollback-decision/policy.ts';
import { readPolicy } from '../../shared/rollback-decision/read-policy.ts';
import { RULES } from '../../shared/rollback-decision/rules.ts';
import { RESPOND_WITHIN } from '../../shared/rollback-decision/severity.ts';
import { ROOT } from '../../shared/test/support/job.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-decide-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: unknown): string {
  const at = path.join(folder, name);
  writeFileSync(at, typeof content === 'string' ? content : JSON.stringify(content));
  return at;
}

/** The command as a person types it. */
function decide(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'decide', '--', ...args], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, npm_config_loglevel: 'silent' } });
  return { status, stdout, stderr };
}

const guide = readFileSync(path.join(ROOT, 'docs/decision.md'), 'utf8');
const blockOf = (language: string): string => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(guide)?.[1] ?? '';
const EVIDENCE = { schema: 'surefoot/evidence@1', live: 'this-release', health: { verdict: 'unhealthy', was_healthy: true, failing_checks: [{ name: 'checkout', message: 'down\n::error::\u001b[31mx' }], success_rate: 0.82, samples: 120 }, failure_age: '1m' };
const RECORD = {
  schema: 'surefoot/release@1',
  environment: 'production',
  updated_at: '2026-01-01T00:02:00Z',
  deployment: { outcome: 'deployed', release_id: 'r2', previous_release_id: 'r1', live_release_id: 'r2', finished_at: '2026-01-01T00:00:00Z' },
  health: { outcome: 'unhealthy', was_healthy: false, success_rate: 0, failures_in_a_row: 9, failing_checks: [{ name: 'health' }], finished_at: '2026-01-01T00:01:00Z' },
};

describe('npm run --silent decide', () => {
  test('tells decision, rule, severity, respond-within, why and what would change it', () => {
    const { status, stdout, stderr } = decide(file('evidence.json', EVIDENCE));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Decision: {7}rollback\nRule: {11}objective-broken\nSeverity: {7}P1\nRespond within: 1 h\nWhy: {12}The new release was healthy.*82 % of 120 requests.*\nWould change: {3}A watch/);
    expect(stdout).not.toMatch(/^::|\u001b/m);
  });

  test('with a policy', () => {
    const { status, stdout } = decide(file('evidence.json', EVIDENCE), file('policy.yml', blockOf('yaml')));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Decision: +rollback\nRule: +checkout-down\nSeverity: +P0\nRespond within: 10 min\n/);
  });

  test('of a release record, as of the time when it was written', () => {
    const { status, stdout } = decide(file('record.json', RECORD));
    expect(status).toBe(0);
    expect(stdout).toMatch(/Rule: +majority-failing\n/);
    expect(stdout).toContain('Live at the decision: release "r2", made by this run');
    expect(stdout).toContain('Age of the evidence: 1 min 00 s');
  });

  test('no evidence is held, and exits with 0 too', () => {
    const { status, stdout } = decide(file('empty.json', { schema: 'surefoot/evidence@1' }), file('empty.yml', ''));
    expect([status, stdout.split('\n').slice(0, 2)]).toEqual([0, ['Decision:       hold', 'Rule:           inconclusive']]);
  });

  test('what is fine has no severity', () => expect(decide(file('healthy.json', { schema: 'surefoot/evidence@1', health: { verdict: 'healthy' } })).stdout).toMatch(/Severity: +–\nRespond within: –/));

  test.each<readonly [string, () => readonly string[], RegExp]>([
    ['nothing', () => [], /^Usage: npm run --silent decide -- EVIDENCE\.json \[POLICY\.yml\]\n$/],
    ['too much', () => ['a', 'b', 'c'], /^Usage/],
    ['an option', () => [file('evidence.json', EVIDENCE), '--force'], /^Usage/],
    ['a file that is not there', () => [path.join(folder, 'none.json')], /none\.json does not exist\.\n$/],
    ['a folder', () => [folder], /cannot be read: /],
    ['no JSON', () => [file('broken.json', '{')], /broken\.json is not JSON/],
    ['another document', () => [file('other.json', { schema: 'surefoot/result@1' })], /neither a release record .* nor an evidence document/],
    ['a list', () => [file('list.json', [])], /neither a release record/],
    ['evidence that is not valid', () => [file('bad.json', { ...EVIDENCE, live: 'me' })], /bad\.json is not valid at live: got "me"; expected one of/],
    ['a record that is not valid', () => [file('bad-record.json', { ...RECORD, environment: '' })], /bad-record\.json is not valid: environment/],
    ['a policy that is no YAML', () => [file('evidence.json', EVIDENCE), file('bad.yml', 'a: [')], /bad\.yml is not valid YAML/],
    ['a policy with several problems', () => [file('evidence.json', EVIDENCE), file('bad-rules.yml', 'rules: [{ rule: securty }, { rule: inconclusive, decision: rollback }]')], /bad-rules\.yml is not valid at rules\[0\]: .*did you mean "security".*\n.*bad-rules\.yml is not valid at rules\[1\]\.decision: .*no data never decides/],
    ['a policy of another shape', () => [file('evidence.json', EVIDENCE), file('shape.yml', 'ruls: []')], /shape\.yml is not valid: unknown key "ruls" \(did you mean "rules"\?\)/],
  ])('bad input exits with 2 and says what is wrong: %s', (_, args, message) => {
    const { status, stdout, stderr } = decide(...args());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('docs/decision.md', () => {
  const part = (name: string): string => guide.slice(guide.indexOf(`<!-- ${name} -->`), guide.indexOf(`<!-- /${name} -->`));
  const cells = (name: string): readonly (readonly string[])[] => [...part(name).matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map((row) => [row[1] ?? '', ...(row[2] ?? '').split('|').map((cell) => cell.trim())]);

  test('has the rules in their order, and what a policy may make of them', () => {
    expect(cells('decision table').map(([name]) => name)).toEqual(RULES.map(({ name }) => name));
    expect(cells('decision table').map((row) => row.at(-1))).toEqual(RULES.map(({ name }) => LIMITED[name as keyof typeof LIMITED]?.only.join(', ') ?? 'anything'));
  });

  test('has the same rows as the README of the action', () => {
    const readme = readFileSync(path.join(ROOT, 'action-rollback/README.md'), 'utf8');
    const table = readme.slice(readme.indexOf('<!-- decision table -->'), readme.indexOf('<!-- /decision table -->'));
    const names = [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map((row) => row[1]);
    expect(cells('decision table').map(([name]) => name)).toEqual(names);
  });

  test('has every condition, with what it takes and means', () => {
    expect(cells('evidence').map(([name, , about]) => [name, about])).toEqual(Object.entries(CONDITIONS).map(([name, { about }]) => [name, about]));
    for (const [name = '', takes = ''] of cells('evidence')) {
      const condition = CONDITIONS[name as keyof typeof CONDITIONS];
      if (condition.kind === 'words') expect([name, takes]).toEqual([name, condition.words.map((word) => `\`${word}\``).join(' ')]);
      else expect([name, takes]).toEqual([name, expect.stringMatching({ names: /^a name/, flag: /true.*false/, share: /shares/, count: /counts/, duration: /durations/ }[condition.kind])]);
    }
  });

  test('says how soon somebody must respond', () => {
    for (const [severity, { words }] of Object.entries(RESPOND_WITHIN)) expect(guide).toContain(`| ${severity} | ${words} |`);
  });

  test('has a policy and evidence that are valid', () => {
    expect(readPolicy(policyDocument.parse(parse(blockOf('yaml'))))).toMatchObject({ ok: true });
    expect(decide(file('guide.json', blockOf('json')), file('guide.yml', blockOf('yaml')))).toMatchObject({ status: 0, stdout: expect.stringContaining('checkout-down') });
  });
});
