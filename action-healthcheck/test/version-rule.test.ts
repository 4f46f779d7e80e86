import { describe, expect, test } from '@jest/globals';
import { readVersionRule } from '../src/version-rule.ts';

const rule = (given?: string, path?: string, recorded?: string) => {
  const read = readVersionRule(given, path, recorded);
  return read.ok ? read.value : read.problems[0]?.message;
};

describe('readVersionRule', () => {
  test('what is given is explicit, what the record says is not', () => {
    expect(rule(' 1.4.2 ')).toEqual({ expected: '1.4.2', source: 'explicit', path: undefined });
    expect(rule(undefined, undefined, 'abc1234')).toEqual({ expected: 'abc1234', source: 'recorded', path: undefined });
    expect(rule('1.4.2', ' [BODY].v ', 'abc1234')).toEqual({ expected: '1.4.2', source: 'explicit', path: '[BODY].v' });
    expect(rule(undefined, '[HEADER].x-version', 'abc1234')).toEqual({ expected: 'abc1234', source: 'recorded', path: '[HEADER].x-version' });
    expect(rule()).toBeUndefined();
    expect(rule(undefined, '[BODY].v')).toBeUndefined();
  });

  test.each(['[BODY].version = 1.4.2', '[BODY].version == 1.4.2', '[body].version =  1.4.2 '])('%p has path and value', (given) => {
    expect(rule(given)).toMatchObject({ expected: '1.4.2', source: 'explicit', path: expect.stringMatching(/^\[body\]\.version$/i) });
  });

  test.each([
    ['build.sha = abc1234', '[BODY].build.sha', 'abc1234'],
    ['items[0].Sha == abc1234', '[BODY].items[0].Sha', 'abc1234'],
    ['version=1.4.2', '[BODY].version', '1.4.2'],
    ['[BODY].build.sha=abc1234', '[BODY].build.sha', 'abc1234'],
    ['[HEADER].x-version = abc1234', '[HEADER].x-version', 'abc1234'],
  ])('%p is a place and a value', (given, path, expected) => {
    expect(rule(given)).toEqual({ expected, source: 'explicit', path });
  });

  test.each(['1.4.2', 'v1.4.2', 'release-2026.01', 'feature/x', '2026 = x'])('%p is a version as it is', (given) => {
    expect(rule(given)).toEqual({ expected: given, source: 'explicit', path: undefined });
  });

  test('mistakes name their input', () => {
    expect(rule('1.4.2', 'version')).toMatch(/^Input "version-path" is not valid: /);
    expect(rule('[BODY]. = 1.4.2')).toMatch(/^Input "expect-version" is not valid: /);
    expect(rule('[BODY].v = 1', '[BODY].v')).toMatch(/^Input "version-path" and the path in "expect-version" say the same/);
  });
});
