import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { emptyRecord, loadRecord, recordFile, saveRecord } from '../../record/record-store.ts';
import type { RecordKey } from '../../record/record-store.ts';

const key: RecordKey = { environment: 'production', service: undefined };
let temp = '';
beforeEach(() => {
  temp = mkdtempSync(path.join(os.tmpdir(), 'surefoot-store-'));
});
afterEach(() => rmSync(temp, { recursive: true, force: true }));

const record = (more: object = {}): string => JSON.stringify({ schema: 'surefoot/release@1', environment: 'production', ...more });

describe('the file of a record', () => {
  test.each<[RecordKey, string]>([
    [key, 'production.json'],
    [{ environment: 'pr/1', service: undefined }, 'pr%2F1.json'],
    [{ environment: 'a.b', service: undefined }, 'a%2Eb.json'],
    [{ environment: 'a', service: 'b' }, 'a.b.json'],
    [{ environment: '..', service: undefined }, '%2E%2E.json'],
    [{ environment: 'ü ~', service: "it's" }, '%C3%BC%20%7E.it%27s.json'],
  ])('%j → %s', (which, name) => expect(recordFile('/t', which)).toBe(path.join('/t/surefoot', name)));

  test('no two keys share one, none leaves the folder, and all are names that every system takes', () => {
    const part = fc.string({ unit: fc.oneof(fc.constantFrom('.', '/', '%', '2', 'E', '\\', 'a', '-', '_', '😀'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), minLength: 1, maxLength: 8 }).filter((text) => text.isWellFormed());
    const keys = fc.record({ environment: part, service: fc.option(part, { nil: undefined }) });
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        expect(recordFile('/t', a) === recordFile('/t', b)).toBe(a.environment === b.environment && a.service === b.service);
        expect(path.dirname(recordFile('/t', a))).toBe(path.join('/t', 'surefoot'));
        expect(path.basename(recordFile('/t', a))).toMatch(/^[A-Za-z0-9_%.-]+$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('saving', () => {
  test('only the owner may read it, and nothing else is left behind', async () => {
    await saveRecord(temp, key, record());
    await saveRecord(temp, key, record({ version: '2' }));
    const file = recordFile(temp, key);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect(readdirSync(path.dirname(file))).toEqual(['production.json']);
    expect(readFileSync(file, 'utf8')).toContain('"version":"2"');
  });

  test('a folder that cannot be written is an error, and leaves nothing', async () => {
    writeFileSync(path.join(temp, 'surefoot'), 'in the way');
    await expect(saveRecord(temp, key, record())).rejects.toThrow(/EEXIST|ENOTDIR/);
    mkdirSync(path.join(temp, 'other/surefoot/production.json'), { recursive: true });
    await expect(saveRecord(path.join(temp, 'other'), key, record())).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(readdirSync(path.join(temp, 'other/surefoot'))).toEqual(['production.json']);
  });
});

describe('loading', () => {
  const load = (given?: string, which = key) => loadRecord(temp, which, given);

  test('nothing there is nothing', async () => expect(await load()).toEqual({ ok: true, value: undefined }));
  test('what an earlier step left', async () => {
    await saveRecord(temp, key, record({ version: 'stored' }));
    expect(await load()).toMatchObject({ ok: true, value: { version: 'stored' } });
  });
  test('what another job gave', async () => expect(await load(record({ version: 'given' }))).toMatchObject({ ok: true, value: { version: 'given' } }));

  test.each<[string | undefined, string | undefined, string]>([
    ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', 'stored'],
    ['2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', 'given'],
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'stored'],
    [undefined, '2026-01-01T00:00:00Z', 'given'],
    ['2026-01-01T00:00:00Z', undefined, 'given'],
    ['2026-01-01T00:00:00.900Z', '2026-01-01T00:00:00Z', 'given'],
  ])('of two, given at %s and stored at %s, %s counts', async (given, stored, counts) => {
    await saveRecord(temp, key, record({ version: 'stored', ...(stored && { updated_at: stored }) }));
    expect(await load(record({ version: 'given', ...(given && { updated_at: given }) }))).toMatchObject({ ok: true, value: { version: counts } });
  });

  test.each<[string, object, RecordKey, RegExp]>([
    ['another environment', { environment: 'staging' }, key, /is for environment "staging", but this step works on "production"\.$/],
    ['a service', { service: 'api' }, key, /is for environment "production", service "api", but this step works on "production"\.$/],
    ['no service', {}, { environment: 'production', service: 'api' }, /is for environment "production", but this step works on "production", service "api"\.$/],
  ])('one for %s is refused', async (_what, more, which, expected) => {
    expect(await load(record(more), which)).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(expected) }] });
    await saveRecord(temp, which, record(more));
    expect(await load(undefined, which)).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(expected) }] });
  });

  test('one that is broken is refused, wherever it is from', async () => {
    expect(await load('{')).toMatchObject({ ok: false, problems: [{ subject: 'input "record"' }] });
    await saveRecord(temp, key, 'broken');
    expect(await load()).toMatchObject({ ok: false, problems: [{ subject: recordFile(temp, key) }] });
    await saveRecord(temp, key, 'x'.repeat(30_000));
    expect(await load()).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(/cannot be read: production\.json has 30000 bytes; at most 24576 are read\.$/) }] });
  });
});

test('an empty record names what it is for', () => {
  expect(emptyRecord(key)).toEqual({ schema: 'surefoot/release@1', environment: 'production' });
  expect(emptyRecord({ environment: 'e', service: 's' })).toEqual({ schema: 'surefoot/release@1', environment: 'e', service: 's' });
});
