import { describe, expect, test } from '@jest/globals';
import { readNeeds, worstOf } from '../src/job-results.ts';
import type { JobResult } from '../src/job-results.ts';

describe('the needs context', () => {
  test('is read as GitHub writes it', () => {
    expect(readNeeds('{\n  "deploy": { "result": "success", "outputs": { "url": "https://a.example" } },\n  "rollback": { "result": "skipped", "outputs": {} }\n}')).toEqual([
      { job: 'deploy', result: 'success' },
      { job: 'rollback', result: 'skipped' },
    ]);
    expect(readNeeds('{}')).toEqual([]);
  });
  test.each(['', 'null', '[]', '7', '"x"', '{', '{"deploy":null}', '{"deploy":"success"}', '{"deploy":{"result":"fine"}}', '{"deploy":{"result":["failure"]}}', '{"deploy":{"outputs":{}}}', '{"deploy":{"__proto__":{"result":"success"}}}'])('%j is not it', (text) => expect(readNeeds(text)).toBeUndefined());
});

describe('the worst of all', () => {
  const needs = (...results: JobResult[]) => results.map((result, index) => ({ job: `job-${index}`, result }));
  test.each<[JobResult | undefined, readonly JobResult[], JobResult | undefined]>([
    ['success', [], 'success'],
    [undefined, [], undefined],
    ['failure', ['success'], 'failure'],
    ['cancelled', ['failure', 'success'], 'failure'],
    ['success', ['cancelled', 'success', 'skipped'], 'cancelled'],
    ['success', ['success', 'skipped'], 'success'],
    ['success', ['skipped', 'skipped'], 'skipped'],
    ['cancelled', ['success'], 'cancelled'],
  ])('of %s and %j is %s', (status, results, worst) => expect(worstOf(status, needs(...results))).toBe(worst));
});
