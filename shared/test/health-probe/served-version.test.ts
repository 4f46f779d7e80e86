import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Answer } from '../../health-probe/conditions.ts';
import { compareVersions, parseVersionPath, readServedVersion } from '../../health-probe/served-version.ts';

const SHA = '4f2a9c1d0b7e6a5f4c3d2e1f0a9b8c7d6e5f4a3b';

const answer = (body?: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({ connected: true, status: 200, headers, ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }) });

function at(path: string, seen: Answer): string | undefined {
  const parsed = parseVersionPath(path);
  if (!parsed.ok) throw new Error(path);
  return readServedVersion(seen, parsed.value);
}

describe('a version path', () => {
  test.each([
    ['[BODY].version', answer({ version: '1.2' }), '1.2'],
    [' [body].build.sha ', answer({ build: { sha: SHA } }), SHA],
    ['[BODY].items[0]', answer({ items: [42] }), '42'],
    ['[BODY]', answer(` ${SHA}\n`), SHA],
    ['[HEADER].X-Version', answer(undefined, { 'x-version': 'v2' }), 'v2'],
    ['[BODY].version', answer({ version: ' v1\u0007\n' }), 'v1'],
    ['[BODY].version', answer({ version: true }), undefined],
    ['[BODY].version', answer({ version: ' ' }), undefined],
    ['[BODY].version', answer({ version: 'x'.repeat(201) }), undefined],
    ['[BODY].version', answer({ commit: SHA }), undefined],
    ['[BODY].version', answer('<html>'), undefined],
    ['[BODY].version', answer(), undefined],
    ['[BODY]', answer(), undefined],
    ['[HEADER].x-version', answer({ version: '1' }), undefined],
    ['[HEADER].constructor', answer(), undefined],
  ])('%s', (path, seen, version) => expect(at(path, seen)).toBe(version));

  test.each(['', 'version', '[STATUS]', '[BODY].', '[HEADER]', '[BODI].version', 'len([BODY].a)'])('%j is none', (text) => {
    const parsed = parseVersionPath(text);
    expect(parsed).toMatchObject({ ok: false, problems: [{ subject: 'version-path' }] });
    expect(parsed.ok ? '' : parsed.problems[0]?.message).toMatch(/for example|did you mean/);
  });
});

describe('without a path the usual places are looked at', () => {
  test.each([
    [answer({ version: '1.4.2' }), '1.4.2'],
    [answer({ commit: SHA }), SHA],
    [answer({ git_sha: SHA.slice(0, 7) }), SHA.slice(0, 7)],
    [answer({ build: { version: '7' } }), '7'],
    [answer({ build: 7 }), '7'],
    [answer({ git: { commit: { id: 'abc1234', time: 'x' } } }), 'abc1234'],
    [answer({ git: { commit: { id: { full: SHA, abbrev: 'x' } } } }), SHA],
    [answer({ releaseId: 'r-5' }), 'r-5'],
    [answer({ version: '1.4.2', commit: SHA }), SHA],
    [answer({ version: '1.4.2' }, { 'x-git-sha': SHA }), SHA],
    [answer({ version: '1.4.2', sha: 'main' }, { 'x-version': '3' }), '1.4.2'],
    [answer('ok', { 'x-version': '3' }), '3'],
    [answer(undefined, { 'x-revision': SHA }), SHA],
    [answer({ version: '', commit: '9' }), '9'],
    [answer('{"__proto__":{"version":"1"}}'), undefined],
    [answer({ status: 'ok' }), undefined],
    [answer(SHA), undefined],
    [answer(), undefined],
  ])('%#', (seen, version) => expect(readServedVersion(seen, undefined)).toBe(version));
});

describe('comparing', () => {
  test.each([
    [SHA, SHA, 'same', 'same'],
    [SHA, SHA.slice(0, 7), 'same', 'same'],
    [SHA.slice(0, 12), SHA, 'same', 'same'],
    [SHA, SHA.slice(0, 9).toUpperCase(), 'same', 'same'],
    [SHA, ` ${SHA} `, 'same', 'same'],
    [SHA, 'abcdef0', 'different', 'different'],
    ['1111111', '2222222', 'different', 'different'],
    [SHA, SHA.slice(0, 6), 'different', 'not-comparable'],
    [SHA, '1.4.2', 'different', 'not-comparable'],
    ['1.4.2', SHA, 'different', 'not-comparable'],
    ['1.4.2', '1.4.2', 'same', 'not-comparable'],
    ['1.4.2', '1.4.3', 'different', 'not-comparable'],
    ['v1', 'V1', 'different', 'not-comparable'],
    ['AB12', 'ab12', 'same', 'not-comparable'],
    [`${SHA}${SHA}`, `${SHA}${SHA}`.toUpperCase(), 'same', 'not-comparable'],
    ['', 'x', 'different', 'not-comparable'],
    [SHA, undefined, 'missing', 'not-comparable'],
    [SHA, ' ', 'missing', 'not-comparable'],
    [SHA, '20261121', 'different', 'not-comparable'],
    [SHA, '20261121093000', 'different', 'not-comparable'],
    [SHA, '1795254600', 'different', 'not-comparable'],
    ['20261121aaaaaaa', '20261121', 'same', 'same'],
  ] as const)('expected %s, served %s: explicit %s, recorded %s', (expected, served, explicit, recorded) => {
    expect([compareVersions(expected, served, 'explicit'), compareVersions(expected, served, 'recorded')]).toEqual([explicit, recorded]);
  });

  test('a commit id is the same as every part of its start from seven digits on, either way round', () => {
    const commit = fc.stringMatching(/^[0-9a-f]{40}$/);
    fc.assert(
      fc.property(commit, fc.integer({ min: 7, max: 40 }), fc.constantFrom('explicit' as const, 'recorded' as const), (id, length, source) => {
        expect([compareVersions(id, id.slice(0, length), source), compareVersions(id.slice(0, length), id, source)]).toEqual(['same', 'same']);
      }),
    );
  });

  test('a recorded version never speaks against what is no commit id', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (expected, served) => /^[0-9a-f]{7,40}$/i.test(served.trim()) || compareVersions(expected, served, 'recorded') === 'not-comparable'));
  });
});

test('never throws, and a version is one short printable line', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string({ unit: 'binary' }),
        fc.record({ version: fc.oneof(fc.string({ unit: 'binary' }), fc.double()), build: fc.jsonValue() }).map((body) => JSON.stringify(body)),
      ),
      fc.dictionary(fc.constantFrom('x-version', 'x-commit', 'other'), fc.string({ unit: 'binary' })),
      (body, headers) => {
        const version = readServedVersion({ connected: true, headers, body }, undefined);
        return version === undefined || (/^[^\u0000-\u001f]+$/.test(version) && version.length <= 400);
      },
    ),
  );
});
