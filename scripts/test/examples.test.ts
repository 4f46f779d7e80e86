import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { parseInputs } from '../../shared/action/parse-inputs.ts';
import type { InputSpecs } from '../../shared/action/parse-inputs.ts';
import { PLATFORM_NAMES } from '../../shared/kernel/outcomes.ts';
import type { ActionName, PlatformName } from '../../shared/kernel/outcomes.ts';
import { settingsFor } from '../../shared/pipeline-file/settings.ts';
import { choosePlatform } from '../../shared/platforms/registry.ts';
import { ROOT } from '../../shared/test/support/job.ts';
import { actions } from '../generate.mjs';
import { calleeOf, problemsOfWorkflow } from './support/workflow-rules.ts';
import type { Callee } from './support/workflow-rules.ts';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const yamlFiles = (folder: string): readonly string[] => readdirSync(path.join(ROOT, folder)).filter((file) => file.endsWith('.yml')).map((file) => `${folder}/${file}`);
const PIPELINE_FILE = 'examples/surefoot.yml';
const POLICY = 'examples/decide-policy.yml';
const workflows = [...yamlFiles('.github/workflows'), ...yamlFiles('examples').filter((file) => file !== PIPELINE_FILE && file !== POLICY)];

/** The workflows that a document shows, complete ones only. */
const shownIn = (file: string): readonly string[] => [...read(file).matchAll(/```yaml\n(.*?)```/gs)].map((match) => match[1] ?? '').filter((text) => /^on:/m.test(text));

/** The file of the project that a `yaml-language-server` line names, where there is one. */
function schemaOf(text: string): string | undefined {
  const [, file = ''] = /^# yaml-language-server: \$schema=https:\/\/raw\.githubusercontent\.com\/OWNER\/surefoot\/v1\/(\S+)\n/.exec(text) ?? [];
  return existsSync(path.join(ROOT, file)) ? file : undefined;
}

const callees: Readonly<Record<string, Callee>> = Object.fromEntries([
  ...actions().map((action) => [action, calleeOf(read(`${action}/action.yml`))] as const),
  ...yamlFiles('.github/workflows').filter((file) => /^ {2}workflow_call:/m.test(read(file))).map((file) => [file, calleeOf(read(file))] as const),
]);

describe('every workflow', () => {
  test('there are some to look at', () => {
    expect(workflows).toEqual(expect.arrayContaining(['.github/workflows/deploy.yml', '.github/workflows/rollback.yml', 'examples/deploy-command-alembic.yml', 'examples/deploy-reusable.yml', 'examples/rollback.yml']));
    expect(Object.keys(callees)).toEqual(expect.arrayContaining(['action-deploy', '.github/workflows/deploy.yml', '.github/workflows/rollback.yml']));
    expect(shownIn('README.md')).toHaveLength(1);
  });

  test.each(workflows)('%s keeps the rules', (file) => expect(problemsOfWorkflow(read(file), callees)).toEqual([]));

  test.each(['README.md', ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`)].flatMap((file) => shownIn(file).map((text, index) => [file, index + 1, text] as const)))('%s, workflow %i keeps the rules', (_, __, text) => expect(problemsOfWorkflow(text, callees)).toEqual([]));
});

/** What the workflow of a platform says to an action of ours. */
interface ChainStep {
  readonly uses?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
}

const exampleOf = (name: PlatformName): string => (name === 'command' ? 'examples/deploy-command-alembic.yml' : `examples/${name}.yml`);
const shown = PLATFORM_NAMES.filter((name) => existsSync(path.join(ROOT, exampleOf(name))));

test('there is a workflow for each platform', () => expect(shown).toEqual(PLATFORM_NAMES));

describe.each(shown)('the workflow of platform %s', (name) => {
  const file = exampleOf(name);
  const { jobs } = parse(read(file)) as { readonly jobs: Readonly<Record<string, { readonly permissions: unknown; readonly environment?: unknown; readonly concurrency?: unknown; readonly env?: Readonly<Record<string, string>>; readonly steps: readonly ChainStep[] }>> };
  const [job] = Object.values(jobs);
  const steps = (job?.steps ?? []).map((step) => ({ ...step, action: /surefoot\/(action-[a-z]+)@/.exec(step.uses ?? '')?.[1] })).filter(({ action }) => action !== undefined);
  const only = (action: string): ChainStep => steps.find((step) => step.action === action) ?? {};
  /** A target that stands in the job's "env" is read there. */
  const targetOf = ({ with: given = {} }: ChainStep): string => given['target']?.replace(/^\$\{\{ env\.([A-Z_]+) \}\}$/, (_, variable: string) => job?.env?.[variable] ?? '') ?? '';

  test('has the whole chain in one job, each action where it belongs', () => {
    expect(Object.keys(jobs)).toHaveLength(1);
    expect(steps.map(({ action }) => action).filter((action) => action !== 'action-migrate')).toEqual(['action-notify', 'action-healthcheck', 'action-deploy', 'action-healthcheck', 'action-rollback', 'action-notify']);
    expect([only('action-rollback').if, steps.at(-1)?.if]).toEqual(['failure()', 'always()']);
    expect(new Set(steps.map((step) => step.with?.['environment']))).toEqual(new Set(['production']));
  });

  test('asks for the rights that it needs, and lets no run overtake another', () => {
    expect(job).toMatchObject({ permissions: { contents: 'read', deployments: 'write' }, environment: { name: 'production', deployment: false }, concurrency: { 'cancel-in-progress': false, queue: 'max' } });
  });

  test.each(['action-deploy', 'action-rollback'])('%s gets a target that the platform takes', async (action) => {
    expect(only(action).with?.['platform']).toBe(name);
    const chosen = await choosePlatform(name, parse(targetOf(only(action)).replace(/\$\{\{[^}]*\}\}/g, 'x')));
    expect(chosen.ok ? [] : chosen.problems.map(({ message }) => message)).toEqual([]);
    expect(targetOf(only('action-rollback'))).toBe(targetOf(only('action-deploy')));
  });

  test('every input is one that the action reads', async () => {
    for (const { action = '', with: given = {} } of steps) {
      const { inputs: specs } = (await import(path.join(ROOT, action, 'src/inputs.ts'))) as { readonly inputs: InputSpecs };
      const parsed = await parseInputs(specs, Object.fromEntries(Object.entries(given).filter(([, value]) => !String(value).includes('${{')).map(([input, value]) => [input, String(value)])));
      expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    }
  });
});

describe('every rule can fail', () => {
  const GOOD = `
on: { workflow_call: { inputs: { environment: { type: string } }, secrets: { TOKEN: {} }, outputs: { outcome: { value: "\${{ jobs.ship.outputs.outcome }}" } } } }
permissions: {}
jobs:
  ship:
    timeout-minutes: 5
    permissions: { contents: read }
    outputs: { outcome: "\${{ steps.deploy.outputs.outcome }}" }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
      - { id: deploy, uses: $/action-deploy, with: { environment: "\${{ inputs.environment }}", token: "\${{ secrets.TOKEN }}" } }
      - { env: { OUTCOME: "\${{ steps.deploy.outputs.outcome }}" }, run: 'echo "$OUTCOME"' }
  call:
    permissions: { contents: read, deployments: write }
    uses: OWNER/surefoot/.github/workflows/deploy.yml@v1
    with: { environment: production }
    secrets: { SLACK_TOKEN: x }
`;

  test('a good one has no problems', () => expect(problemsOfWorkflow(GOOD, callees)).toEqual([]));

  test.each([
    ['permissions: {}\njobs', 'jobs', 'the workflow does not begin with "permissions: {}"'],
    ['permissions: { contents: read }\n', '\n', 'job ship does not say its permissions'],
    ['timeout-minutes: 5', 'name: x', 'job ship has no timeout-minutes'],
    ['3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1', 'v7', 'actions/checkout@v7 is not pinned by a commit'],
    [' # v7.0.1', '', 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 does not say its version in a comment'],
    ['environment: "${{ inputs.environment }}"', 'enviroment: "${{ inputs.environment }}"', 'job ship, step 2: action-deploy has no input enviroment'],
    ['environment: "${{ inputs.environment }}"', 'service: "${{ inputs.environment }}"', 'job ship, step 2: action-deploy needs the input environment'],
    ['$/action-deploy', '$/action-deplyo', 'job ship, step 2: $/action-deplyo does not exist'],
    ['echo "$OUTCOME"', 'echo "${{ inputs.environment }}"', 'job ship, step 3: an expression stands inside "run"'],
    ['steps.deploy.outputs.outcome }}" }, run', 'steps.deplyo.outputs.outcome }}" }, run', 'job ship, step 3: no step before it has the id deplyo'],
    ['steps.deploy.outputs.outcome }}" }\n', 'steps.deploy.outputs.outcom }}" }\n', 'job ship: step deploy has no output outcom'],
    ['inputs.environment', 'inputs.enviroment', 'there is no input enviroment'],
    ['{ environment: { type: string } }', '{ environment: { type: string }, more: { type: string } }', 'the input more is not used'],
    ['secrets.TOKEN', 'secrets.TOKN', 'there is no secret TOKN'],
    ['secrets: { TOKEN: {} }', 'secrets: { TOKEN: {}, MORE: {} }', 'the secret MORE is not used'],
    ['jobs.ship.outputs.outcome', 'jobs.ship.outputs.nothing', 'jobs.ship.outputs.nothing does not exist'],
    ['{ contents: read, deployments: write }', '{ contents: read, deployments: read }', 'job call does not grant deployments: write, which the workflow that it calls asks for'],
    ['secrets: { SLACK_TOKEN: x }', 'secrets: { SLAK_TOKEN: x }', 'job call: there is no secret SLAK_TOKEN'],
    ['secrets: { SLACK_TOKEN: x }', 'secrets: inherit', 'job call hands on every secret'],
    ['with: { environment: production }', 'with: { service: api }', 'job call: .github/workflows/deploy.yml needs the input environment'],
    ['jobs:', 'jobs: [', 'Flow'],
  ])('%s → %s', (from, to, problem) => {
    expect(GOOD).toContain(from);
    expect(problemsOfWorkflow(GOOD.replace(from, to), callees).join('\n')).toContain(problem);
  });
});

describe('the policy', () => {
  const text = read(POLICY);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-policy-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The rule that decides about a release that serves. */
  function ruleFor(failing: string, more: object, policy: string): string {
    const evidence = path.join(folder, 'evidence.json');
    writeFileSync(evidence, JSON.stringify({ schema: 'surefoot/evidence@1', live: 'this-release', deployment: 'served', health: { verdict: 'unhealthy', failing_checks: [{ name: failing, critical: true, component: failing }], ...more }, failure_age: '1m' }));
    writeFileSync(path.join(folder, 'policy.yml'), policy);
    const decided = spawnSync(process.execPath, ['scripts/decide.ts', evidence, path.join(folder, 'policy.yml')], { cwd: ROOT, encoding: 'utf8' });
    return decided.status === 0 ? (/^Rule: +(\S+)$/m.exec(decided.stdout)?.[1] ?? decided.stdout) : decided.stderr;
  }

  test('names the schema that editors use', () => expect(schemaOf(text)).toBe('docs/policy.schema.json'));

  test.each([
    ['checkout', { success_rate: 0.8, samples: 40 }, 'checkout-down'],
    ['payment-provider', { was_healthy: true, success_rate: 0.5, samples: 60 }, 'provider-down'],
    ['other', { was_healthy: true, success_rate: 0.65, samples: 60 }, 'majority-failing'],
  ])('%s decides as it says', (failing, more, rule) => expect(ruleFor(failing, more, text)).toBe(rule));

  test('a rule that does not exist would be found', () => expect(ruleFor('checkout', {}, text.replace('before: never-healthy', 'before: nver-healthy'))).toContain('never-healthy'));
});

describe('the pipeline file', () => {
  const text = read(PIPELINE_FILE);
  const document: unknown = parse(text);

  test('names the schema that editors use', () => expect(schemaOf(text)).toBe('shared/pipeline-file/surefoot.schema.json'));

  test.each(actions().flatMap((action) => ['staging', 'production'].map((environment) => [action, environment] as const)))('sets up %s for %s', async (action, environment) => {
    const { inputs: specs } = (await import(path.join(ROOT, action, 'src/inputs.ts'))) as { readonly inputs: InputSpecs };
    const { problems, settings, elsewhere } = settingsFor(document, { action: action as ActionName, specs, given: { environment }, file: PIPELINE_FILE });
    expect(problems).toEqual([]);
    expect(elsewhere).toBeUndefined();
    expect(settings.length).toBeGreaterThan(1);
    const parsed = await parseInputs(specs, { environment, ...Object.fromEntries(settings.map((setting) => [setting.input, setting.text])) });
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  });

  test('a setting that does not exist would be found', () => {
    expect(settingsFor(parse(text.replace('hotfix-within', 'hotfix-wthin')), { action: 'action-rollback', specs: {}, given: { environment: 'production' }, file: PIPELINE_FILE }).problems).toHaveLength(1);
  });
});
