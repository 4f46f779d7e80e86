import { describe, expect, test } from '@jest/globals';
import { explainFailure } from '../../../platforms/railway/failure.ts';
import { pickLines } from '../../../platforms/railway/log-lines.ts';
import { RAILWAY_SCHEMA } from '../../support/railway.ts';

const event = (step: string, payload: { readonly error?: string; readonly reason?: string; readonly skipped?: boolean } | undefined = undefined, completedAt: string | null = 'y') => ({ step, payload, completedAt });

describe('why a deployment failed', () => {
  test.each([...(/enum DeploymentEventStep \{([^}]*)\}/.exec(RAILWAY_SCHEMA)?.[1]?.trim().split(/\s+/) ?? [])])('%s has words', (step) => expect(explainFailure([event(step, { error: 'x' })])?.reason).toMatch(new RegExp(`^in [a-z][a-z -]+ \\(${step}\\): x$`)));

  test.each<[string, Parameters<typeof explainFailure>[0], object | undefined]>([
    ['the step with an error', [event('BUILD_IMAGE', { error: 'exit\ncode 1', reason: 'r' }), event('HEALTHCHECK', {})], { reason: 'in building the image (BUILD_IMAGE): exit code 1: r', advice: expect.stringMatching(/build log/) }],
    ['the last of them', [event('BUILD_IMAGE', { error: 'a' }), event('HEALTHCHECK', { error: 'b' })], { reason: 'in the health check (HEALTHCHECK): b', advice: expect.stringMatching(/healthcheck\.railway\.app/) }],
    ['else the one that was not completed', [event('BUILD_IMAGE'), event('PRE_DEPLOY_COMMAND', undefined, null)], { reason: 'in the pre-deploy command (PRE_DEPLOY_COMMAND)', advice: expect.stringMatching(/not tried again/) }],
    ['with its reason', [event('CREATE_CONTAINER', { reason: 'no such image' }, null)], { reason: 'in creating the container (CREATE_CONTAINER): no such image' }],
    ['but none that was skipped', [event('PRE_DEPLOY_COMMAND', { skipped: true }, null)], undefined],
    ['a step that nobody knows', [event('constructor', { error: 'x' })], { reason: 'in step (constructor): x' }],
    ['nothing', [], undefined],
    ['all went well', [event('BUILD_IMAGE')], undefined],
  ])('%s', (_, events, expected) => (expected === undefined ? expect(explainFailure(events)).toBeUndefined() : expect(explainFailure(events)).toMatchObject(expected)));
});

describe('the lines that matter', () => {
  const log = (name: string, ...messages: readonly string[]) => ({ name, lines: messages.map((message) => ({ message, severity: 'info' })) });
  test('none', () => {
    expect(pickLines([])).toBeUndefined();
    expect(pickLines([log('build'), log('run', '', ' \n')])).toBeUndefined();
  });
  test('the end, and errors before it, each with its log', () => {
    const noise = Array.from({ length: 60 }, (_, index) => `line ${index}`);
    const text = pickLines([{ name: 'build', lines: [{ message: 'first' }, { message: 'bad', severity: 'error' }, { message: 'npm ERR! failed' }, ...noise.map((message) => ({ message, severity: null }))] }, log('run', 'up\u001b[31m\nand gone')]) ?? '';
    expect(text.split('\n').slice(0, 3)).toEqual(['[build] bad', '[build] npm ERR! failed', '[build] line 20']);
    expect(text).toMatch(/\[build\] line 59\n\[run\] up\n\[run\] and gone$/);
    expect(text).not.toContain('first');
  });
  test('they are bounded', () => {
    const text = pickLines([log('build', ...Array.from({ length: 500 }, () => `error ${'x'.repeat(900)}`)), log('run', 'the end')]) ?? '';
    expect(text.length).toBeLessThanOrEqual(8_000);
    expect(text).toMatch(/\[run\] the end$/);
  });
});
