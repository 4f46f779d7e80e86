import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { COMMON_OUTPUTS } from '../../shared/action/common-inputs.ts';
import { parseInputs } from '../../shared/action/parse-inputs.ts';
import type { InputSpec } from '../../shared/action/parse-inputs.ts';
import { readRunFacts } from '../../shared/action/run-facts.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { ROOT } from '../../shared/test/support/job.ts';
import { inputs, toRequest } from '../src/inputs.ts';
import type { HealthcheckRequest } from '../src/inputs.ts';
import { outputs } from '../src/outputs.ts';

const record = (more: Partial<ReleaseRecord> = {}): ReleaseRecord => ({ schema: 'surefoot/release@1', environment: 'production', ...more });

async function read(texts: Readonly<Record<string, string>>, of?: ReleaseRecord): Promise<HealthcheckRequest | string> {
  const values = await parseInputs(inputs, texts);
  const request = values.ok ? toRequest(values.value, { env: {}, run: readRunFacts({}), record: of }) : values;
  return request.ok ? request.value : request.problems.map(({ message }) => message).join('\n');
}

describe('the request', () => {
  test('of a url has the defaults of the interface', async () => {
    expect(await read({ url: 'https://app.example.com/health' })).toMatchObject({
      phase: 'verify',
      dryRun: false,
      failOn: ['unhealthy', 'inconclusive'],
      health: { checks: [{ name: '/health' }], version: undefined, timeoutMs: 300_000, intervalMs: 1_000, successThreshold: 2, failureThreshold: 3, watchMs: 0, maxErrorRate: 0.01, maxP95Ms: 500, concurrency: 16 },
    });
  });

  test('takes address and version from the record', async () => {
    expect(await read({ environment: 'production' }, record({ version: 'abc1234', deployment: { url: 'https://app.example.com/' } }))).toMatchObject({ chosen: { from: 'deployment' }, health: { version: { expected: 'abc1234', source: 'recorded' } } });
  });

  test('of a baseline looks briefly, gives up early, and expects no version', async () => {
    const request = await read({ url: 'https://a.example', phase: 'baseline', 'expect-version': '1.4.2' }, record({ version: 'abc1234' }));
    expect(request).toMatchObject({ phase: 'baseline', health: { version: undefined, timeoutMs: 30_000, giveUpEarly: true } });
    expect(await read({ url: 'https://a.example', phase: 'baseline', timeout: '5s' })).toMatchObject({ health: { timeoutMs: 5_000 } });
  });

  test.each([
    [{}, undefined, /^Input "url" or "checks" is required: .*Without "environment" there is no release record/],
    [{ environment: 'production' }, record(), /^Input "url" or "checks" is required: .*The release record has no address either/],
    [{ environment: 'production' }, record({ health: { checks: [{ name: 'command' }] } }), /cannot be repeated from it/],
    [{ url: 'not a url' }, undefined, /^Input "url" is not valid/],
    [{ url: 'https://a.example', timeout: '-3s' }, undefined, /^Input "timeout" is not valid/],
    [{ url: 'https://a.example', watch: 'long' }, undefined, /^Input "watch" is not valid/],
    [{ url: 'https://a.example', 'max-error-rate': '101%' }, undefined, /^Input "max-error-rate" is not valid/],
    [{ url: 'https://a.example', 'fail-on': 'healthy' }, undefined, /^Input "fail-on" is not valid/],
    [{ url: 'https://a.example', phase: 'after' }, undefined, /^Input "phase" is not valid/],
    [{ url: 'https://a.example', concurrency: '0' }, undefined, /^Input "concurrency" is not valid/],
    [{ url: 'tcp://127.0.0.1:1', 'expect-version': '1.4.2' }, undefined, /^Input "expect-version" needs a check by http/],
    [{ url: 'https://a.example', 'version-path': 'version' }, undefined, /^Input "version-path" is not valid/],
  ])('%p is one problem', async (texts, of, why) => {
    const problem = await read(texts as Readonly<Record<string, string>>, of);
    expect(problem).toMatch(why);
    expect(String(problem).split('\n')).toHaveLength(1);
  });

  test('every mistake is told', async () => {
    expect(String(await read({ url: 'nonsense', 'version-path': 'nonsense' })).split('\n')).toHaveLength(2);
  });
});

describe('action.yml', () => {
  const metadata = parse(readFileSync(path.join(ROOT, 'action-healthcheck/action.yml'), 'utf8')) as { readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string; readonly required?: boolean }>>; readonly outputs: Readonly<Record<string, { readonly description: string }>> };

  test('has the inputs of the code, with the same defaults', () => {
    const specs: Readonly<Record<string, InputSpec>> = inputs;
    expect(Object.keys(metadata.inputs).toSorted()).toEqual(Object.keys(specs).toSorted());
    for (const [name, spec] of Object.entries(specs)) expect([name, metadata.inputs[name]?.default]).toEqual([name, spec.default]);
  });

  test('has the outputs of the code', () => {
    expect(Object.keys(metadata.outputs).toSorted()).toEqual([...COMMON_OUTPUTS, ...outputs].toSorted());
  });
});
