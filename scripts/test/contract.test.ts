import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { COMMON_OUTPUTS, commonInputs } from '../../shared/action/common-inputs.ts';
import { parseInputs } from '../../shared/action/parse-inputs.ts';
import type { InputSpecs } from '../../shared/action/parse-inputs.ts';
import { knownKeysAt } from '../../shared/documents/known-keys.ts';
import { OUTCOMES } from '../../shared/kernel/outcomes.ts';
import type { ActionName } from '../../shared/kernel/outcomes.ts';
import { pipelineFile } from '../../shared/pipeline-file/schema.ts';
import { secretsIn } from '../../shared/pipeline-file/secret-keys.ts';
import { ROOT } from '../../shared/test/support/job.ts';
import { actions } from '../generate.mjs';

/** action.yml is what users and the runner see, inputs.ts and outputs.ts what the code does: each must say what the other says. */
interface Metadata {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description?: string; readonly required?: unknown; readonly default?: unknown; readonly deprecationMessage?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description?: string }>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

const LONGEST_DESCRIPTION = 300;

test('there is an action to compare', () => expect(actions()).toContain('action-deploy'));

describe.each(actions() as ActionName[])('%s', (action) => {
  const metadata = parse(readFileSync(path.join(ROOT, action, 'action.yml'), 'utf8')) as Metadata;
  const source = async (): Promise<{ readonly inputs: InputSpecs; readonly outputs: readonly string[] }> => {
    const { inputs } = (await import(path.join(ROOT, action, 'src/inputs.ts'))) as { readonly inputs: InputSpecs };
    const { outputs } = (await import(path.join(ROOT, action, 'src/outputs.ts'))) as { readonly outputs: readonly string[] };
    return { inputs, outputs };
  };

  test('has the same inputs in the same order, required and preset alike', async () => {
    const { inputs } = await source();
    const inFile = Object.entries(metadata.inputs).map(([name, { required, default: preset }]) => ({ name, required: required ?? false, preset }));
    const inCode = Object.entries(inputs).map(([name, spec]) => ({ name, required: spec.required ?? false, preset: spec.default }));
    expect(inFile).toEqual(inCode);
  });

  test('has every common input, and every common output', () => {
    expect(Object.keys(metadata.inputs)).toEqual(expect.arrayContaining(Object.keys(commonInputs)));
    expect(Object.keys(metadata.outputs).slice(0, COMMON_OUTPUTS.length)).toEqual([...COMMON_OUTPUTS]);
  });

  test('has the same outputs in the same order', async () => {
    const { outputs } = await source();
    expect(Object.keys(metadata.outputs)).toEqual([...COMMON_OUTPUTS, ...outputs]);
  });

  test('describes itself, every input and every output in few words', () => {
    const described = Object.entries({ ...metadata.inputs, ...prefixed(metadata.outputs), '': { description: metadata.description } });
    for (const [name, { description }] of described) {
      expect([name, typeof description]).toEqual([name, 'string']);
      expect([name, description?.trim().length]).toEqual([name, description?.length]);
      expect(description?.length).toBeGreaterThan(5);
      expect([name, description?.includes('${{')]).toEqual([name, false]); // the runner refuses expressions there
      expect([name, (description?.length ?? 0) <= LONGEST_DESCRIPTION]).toEqual([name, true]);
      expect([name, /[.]$/.test(description ?? '')]).toEqual([name, true]);
    }
  });

  test('lists the outcomes that it can have, in the words and the order of the closed list', () => {
    const listed = /^One of (.*)\.$/.exec(metadata.outputs['outcome']?.description ?? '')?.[1]?.split(', ') ?? [];
    const sources = readdirSync(path.join(ROOT, action, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(path.join(ROOT, action, 'src', file), 'utf8')).join('\n');
    expect(listed).toEqual(OUTCOMES[action].filter((outcome) => listed.includes(outcome)));
    for (const outcome of OUTCOMES[action]) if (['failed', 'cancelled', 'planned'].includes(outcome) || new RegExp(`outcome: '${outcome}'`).test(sources)) expect(listed).toContain(outcome);
  });

  test('has presets that its own codecs read', async () => {
    const { inputs } = await source();
    const presets = Object.fromEntries(Object.entries(inputs).filter(([, spec]) => spec.default !== undefined).map(([name, spec]) => [name, spec]));
    expect(await parseInputs(presets, {})).toMatchObject({ ok: true });
  });

  test('has examples that its own codecs read', async () => {
    const { inputs } = await source();
    const texts = Object.fromEntries(Object.entries(inputs).map(([name, spec]) => [name, spec.codec.example]).filter(([, example]) => !example?.startsWith('${{')));
    const parsed = await parseInputs(inputs, texts);
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  });

  test('can be set up in the pipeline file but for its secrets', async () => {
    const { inputs } = await source();
    const settable = Object.entries(inputs).filter(([name, spec]) => !(name in commonInputs) && !spec.codec.secret).map(([name]) => name);
    expect(knownKeysAt(pipelineFile, ['environments', 'production', action.replace('action-', '')])).toEqual(expect.arrayContaining(settable));
    // Headers may hold a credential or not; the file may say those that do not.
    const secrets = Object.entries(inputs).filter(([name, spec]) => spec.codec.secret && name !== 'headers').map(([name]) => name);
    expect(secretsIn(Object.fromEntries(secrets.map((name) => [name, 'x'])))).toEqual(secrets);
  });

  test('runs on Node 24 from its bundle', () => {
    expect(metadata.runs.using).toBe('node24');
    for (const file of [metadata.runs.main, metadata.runs.post ?? metadata.runs.main]) expect([file, existsSync(path.join(ROOT, action, file))]).toEqual([file, true]);
  });
});

const prefixed = <T>(map: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(map).map(([name, value]) => [`output ${name}`, value]));
