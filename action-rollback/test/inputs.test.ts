import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { COMMON_OUTPUTS } from '../../shared/action/common-inputs.ts';
import { parseInputs } from '../../shared/action/parse-inputs.ts';
import type { InputSpecs } from '../../shared/action/parse-inputs.ts';
import type { RunFacts } from '../../shared/action/run-facts.ts';
import { ROOT } from '../../shared/test/support/job.ts';
import { inputs, toRequest } from '../src/inputs.ts';
import { outputs } from '../src/outputs.ts';
import { UNHEALTHY } from './support/run.ts';

const metadata = parse(readFileSync(path.join(ROOT, 'action-rollback/action.yml'), 'utf8')) as { readonly inputs: Record<string, { readonly default?: string; readonly required?: boolean }>; readonly outputs: Record<string, unknown> };
const given = { environment: 'production', platform: 'command', target: 'deploy: "true"' };

async function request(texts: Readonly<Record<string, string>>, record = UNHEALTHY) {
  const values = await parseInputs(inputs, { ...given, ...texts });
  return values.ok ? toRequest(values.value, { env: {}, run: {} as RunFacts, record }) : values;
}

test('action.yml and the code know the same inputs, defaults and outputs', () => {
  const specs: InputSpecs = inputs;
  expect(Object.keys(metadata.inputs).sort()).toEqual(Object.keys(specs).sort());
  for (const [name, { default: text, required }] of Object.entries(metadata.inputs)) expect([name, text, required]).toEqual([name, specs[name]?.default, specs[name]?.required]);
  expect(Object.keys(metadata.outputs).sort()).toEqual([...COMMON_OUTPUTS, ...outputs].sort());
});

describe('a request', () => {
  test('has what the interface says where nothing was given', async () =>
    expect(await request({})).toMatchObject({ ok: true, value: { mode: 'auto', report: {}, settings: { hotfixWithinMs: 300_000, maxFailureAgeMs: 1_200_000 }, verify: true, timeoutMs: 600_000, dryRun: false, checks: [] } }));

  test('hands on what a person reports', async () =>
    expect(await request({ issue: 'slow', severity: 'P3', 'fixable-within': '3m' })).toMatchObject({ value: { report: { issue: 'slow', severity: 'P3', fixableWithinMs: 180_000 } } }));

  test('probes the checks of its inputs, then those of the record, then the address of the deployment', async () => {
    const deployment = { ...UNHEALTHY.deployment, url: 'https://app.example.com' };
    const health = { ...UNHEALTHY.health, checks: [{ name: 'health', url: 'https://app.example.com/health' }, { name: 'smoke' }, { name: 'shell', url: 'command:touch pwned' }] };
    expect(await request({ url: 'https://other.example.com/' }, { ...UNHEALTHY, deployment, health })).toMatchObject({ value: { checks: [{ url: 'https://other.example.com/' }], skippedChecks: [] } });
    expect(await request({}, { ...UNHEALTHY, deployment, health })).toMatchObject({ value: { checks: [{ name: 'health' }], skippedChecks: ['smoke', 'shell'] } });
    expect(await request({}, { ...UNHEALTHY, deployment })).toMatchObject({ value: { checks: [{ url: 'https://app.example.com' }] } });
  });

  test.each([
    ['platform', { platform: '' }],
    ['platform', { platform: 'heroku' }],
    ['target', { target: 'rollback: x' }],
    ['mode', { mode: 'maybe' }],
    ['to', { to: 'r'.repeat(101) }],
    ['to', { to: 'r1\n::error::x' }],
    ['to', { to: 'r1\u2028x' }],
    ['severity', { severity: 'P9' }],
    ['issue', { issue: 'bad' }],
    ['fixable-within', { 'fixable-within': '-3m' }],
    ['max-failure-age', { 'max-failure-age': '0' }],
    ['timeout', { timeout: 'soon' }],
    ['database', { database: 'downgrade', 'allow-database-change': 'true' }],
    ['database', { database: 'drop' }],
    ['release-hold', { 'release-hold': 'yes' }],
    ['redeploy', { redeploy: '1' }],
    ['cancel-running', { 'cancel-running': 'on' }],
    ['url', { url: 'not a url' }],
  ])('a bad "%s" is one clear problem: %j', async (name, texts: Record<string, string>) => {
    const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
    const result = await (texts['platform'] === '' ? withoutPlatform() : request(given));
    expect(result).toMatchObject({ ok: false, problems: [{ subject: name, message: expect.stringMatching(new RegExp(`^Input "${name}"`)) }] });
  });
});

async function withoutPlatform() {
  const { platform: _platform, ...texts } = given;
  const values = await parseInputs(inputs, texts);
  return values.ok ? toRequest(values.value, { env: {}, run: {} as RunFacts, record: undefined }) : values;
}
