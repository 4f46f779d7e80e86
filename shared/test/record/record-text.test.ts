import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DECISIONS, OUTCOMES } from '../../kernel/outcomes.ts';
import { applyChange, LARGEST_RECORD_BYTES, parseRecord, stringifyRecord } from '../../record/record-text.ts';
import type { ReleaseRecord } from '../../record/schema.ts';

const asIs = (text: string): string => text;
const minimal: ReleaseRecord = { schema: 'surefoot/release@1', environment: 'production' };
const problem = (text: string): string => {
  const parsed = parseRecord(text, 'input "record"');
  return parsed.ok ? 'none' : (parsed.problems[0]?.message ?? '');
};

const line = fc.oneof(fc.string({ maxLength: 3_000 }), fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('\u001b[31m', 'a\nb', '\ud800', '\u202e', '::error::x'), fc.nat(4_000).map((length) => '😀'.repeat(length)));
const time = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const health = fc.record(
  {
    outcome: fc.constantFrom(...OUTCOMES['action-healthcheck']),
    reason: line,
    success_rate: fc.double({ min: 0, max: 1, noNaN: true }),
    p95_ms: fc.double({ min: 0, max: 1e12, noNaN: true }),
    started_at: time,
    checks: fc.array(fc.record({ name: line, url: fc.webUrl(), conditions: fc.array(line, { maxLength: 20 }) }), { maxLength: 50 }),
    failing_checks: fc.array(fc.record({ name: line, message: line, component: line }), { maxLength: 50 }),
    passing_checks: fc.array(line, { maxLength: 100 }),
    observed_version: line,
  },
  { requiredKeys: [] },
);
const records = fc.record(
  {
    schema: fc.constant('surefoot/release@1' as const),
    environment: fc.string({ minLength: 1, maxLength: 255 }).filter((name) => name.trim() === name && name !== '' && !/[\p{Cc}\s]/u.test(name)),
    version: line,
    commit: fc.record({ sha: fc.constant('a'.repeat(40)), message: line, author: line }),
    baseline: health,
    health,
    decision: fc.record({ decision: fc.constantFrom(...DECISIONS), reason: line, would_change: line, decided_at: time }),
    notifications: fc.record({ slack: fc.array(fc.record({ channel: fc.string({ maxLength: 50 }), ts: fc.string({ maxLength: 30 }) }), { maxLength: 20 }) }),
  },
  { requiredKeys: ['schema', 'environment'] },
) as unknown as fc.Arbitrary<ReleaseRecord>;

describe('writing and reading', () => {
  test('what is written is read back by the next step, and fits', () => {
    fc.assert(
      fc.property(records, (record) => {
        const text = stringifyRecord(record, asIs);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LARGEST_RECORD_BYTES);
        expect(problem(text)).toBe('none');
      }),
      { numRuns: 200 },
    );
  });

  test('writing what was read changes nothing more', () => {
    fc.assert(
      fc.property(records, (record) => {
        const once = stringifyRecord(record, asIs);
        const read = parseRecord(once, 'x');
        expect(read.ok && stringifyRecord(read.value, asIs)).toBe(once);
      }),
    );
  });

  test('what decides is kept even where the details are too many', () => {
    const crowded = { ...minimal, deployment: { release_id: 'r1' }, health: { outcome: 'unhealthy', reason: 'why', checks: Array.from({ length: 50 }, (_, index) => ({ name: `check ${index} ${'x'.repeat(180)}`, url: `https://a.example/${'y'.repeat(1_900)}` })), failing_checks: Array.from({ length: 50 }, (_, index) => ({ name: `check ${index}`, message: 'z'.repeat(500) })), passing_checks: Array.from({ length: 100 }, () => '😀'.repeat(200)) } } as const;
    const read = parseRecord(stringifyRecord(crowded as unknown as ReleaseRecord, asIs), 'x');
    expect(read).toMatchObject({ ok: true, value: { deployment: { release_id: 'r1' }, health: { outcome: 'unhealthy', reason: 'why', failing_checks: expect.arrayContaining([expect.objectContaining({ name: 'check 0' })]) } } });
  });

  test('a small record keeps everything as it is', () => {
    const record: ReleaseRecord = { ...minimal, service: 'api', version: '1.4.2', deployment: { outcome: 'deployed', release_id: 'r 1', url: 'https://a.example/x?y=1', duration_seconds: 1.5 }, decision: { decision: 'keep', reason: 'two\nlines' } };
    expect(parseRecord(stringifyRecord(record, asIs), 'x')).toEqual({ ok: true, value: record });
  });

  test('secrets are taken out of every text', () => {
    const text = stringifyRecord({ ...minimal, version: '1-hunter2', deployment: { release_id: 'r1', url: 'https://a.example/?t=hunter2' }, commit: { message: 'uses hunter2' }, health: { failing_checks: [{ name: 'hunter2', message: 'hunter2' }] } }, (value) => value.replaceAll('hunter2', '***'));
    expect(text).not.toContain('hunter2');
    expect(JSON.parse(text)).toEqual({ ...minimal, deployment: { release_id: 'r1' }, commit: { message: 'uses ***' }, health: { failing_checks: [{ name: '***', message: '***' }] } });
  });

  test('what a record is for stays as it is, though a secret be a part of it', () => {
    expect(JSON.parse(stringifyRecord({ ...minimal, environment: 'a  b \u202e production', service: 'prod' }, (value) => value.replaceAll('prod', '***')))).toEqual({ ...minimal, environment: 'a  b \u202e production', service: 'prod' });
  });

  test('what no reader would take is left out, an id rather than cut', () => {
    const odd = { ...minimal, deployment: { release_id: 'x'.repeat(101), previous_release_id: 'r\u001b[31m0', url: 'javascript:alert(1)', outcome: 'shipped', reason: 'x'.repeat(2_000) }, health: { passing_checks: 'all', failing_checks: [{ message: 'no name' }, { name: 'db' }, null], checks: Array.from({ length: 60 }, () => ({ name: 'a' })) }, run: 'text', notifications: null } as unknown as ReleaseRecord;
    const read = JSON.parse(stringifyRecord(odd, asIs)) as ReleaseRecord;
    expect(read).toEqual({ ...minimal, deployment: { reason: `${'x'.repeat(999)}…` }, health: { failing_checks: [{ name: 'db' }], checks: Array.from({ length: 50 }, () => ({ name: 'a' })) } });
  });

  test('at its largest it still fits, with what later steps decide by', () => {
    const wide = (length: number): string => '語'.repeat(length);
    const health = { outcome: 'unhealthy', reason_code: wide(60), reason: wide(1_000), observed_version: wide(200), expected_version: wide(200), failing_checks: Array.from({ length: 50 }, () => ({ name: wide(200), component: wide(200), kind: wide(40), status: wide(20), message: wide(500) })), passing_checks: Array.from({ length: 100 }, () => wide(200)), checks: Array.from({ length: 50 }, () => ({ name: wide(200), url: wide(2_000), conditions: Array.from({ length: 20 }, () => wide(500)) })), report: wide(1_000) };
    const url = `https://a.example/${wide(1_900)}`;
    const largest = {
      schema: 'surefoot/release@1', environment: wide(255), service: wide(100), version: wide(200), commit: { sha: wide(64), message: wide(500), author: wide(100) },
      run: { id: wide(40), attempt: wide(10), repository: wide(200), workflow: wide(200), actor: wide(100), ref: wide(300), url }, baseline: health, health,
      migration: { outcome: 'migrated', reason: wide(1_000), tool: wide(40), from_revision: wide(200), to_revision: wide(200), backup_file: wide(1_000), backup_sha256: wide(64) },
      deployment: { outcome: 'deployed', reason: wide(1_000), strategy: wide(40), release_id: wide(100), previous_release_id: wide(100), live_release_id: wide(100), url, logs_url: url, github_deployment_id: wide(40) },
      decision: { decision: 'rollback', rule: wide(60), respond_within: wide(40), reason: wide(1_000), would_change: wide(1_000) },
      rollback: { outcome: 'rolled-back', reason: wide(1_000), from_release_id: wide(100), to_release_id: wide(100), live_release_id: wide(100), requested_reason: wide(500) },
      notifications: { slack: Array.from({ length: 20 }, () => ({ channel: wide(100), channel_id: wide(40), ts: wide(40), event: wide(20) })), incident_url: url },
    } as unknown as ReleaseRecord;
    const text = stringifyRecord(largest, asIs);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LARGEST_RECORD_BYTES);
    expect(parseRecord(text, 'x')).toMatchObject({ ok: true, value: { deployment: { release_id: wide(100), previous_release_id: wide(100) }, health: { outcome: 'unhealthy' }, decision: { decision: 'rollback' } } });
  });

  test('a number that is none is left out', () => expect(JSON.parse(stringifyRecord({ ...minimal, health: { p95_ms: Number.NaN, samples: 3 } }, asIs))).toEqual({ ...minimal, health: { samples: 3 } }));
});

describe('a record that is not valid is refused with one clear message', () => {
  test.each<[string, RegExp]>([
    ['', /it is not JSON/],
    ['{', /it is not JSON/],
    ['null', /got nothing; expected a map/],
    ['[]', /got a list of 0; expected a map/],
    ['"text"', /got "text"; expected a map/],
    ['{}', /"schema" is missing; expected surefoot\/release@1 \(and 1 more\)/],
    [JSON.stringify({ ...minimal, schema: 'surefoot/release@2' }), /schema: got "surefoot\/release@2"; expected surefoot\/release@1/],
    [JSON.stringify({ ...minimal, environment: '' }), /environment: is too short/],
    [JSON.stringify({ ...minimal, environment: 'a\nb' }), /environment: got "a b"/],
    [JSON.stringify({ ...minimal, deployment: { release_id: 'x'.repeat(101) } }), /deployment\.release_id: is too long: at most 100 characters/],
    [JSON.stringify({ ...minimal, deployment: { release_id: 'a\u001b[31m' } }), /deployment\.release_id: got "a"/],
    [JSON.stringify({ ...minimal, deployment: { url: 'javascript:alert(1)' } }), /deployment\.url: got "javascript:alert\(1\)"/],
    [JSON.stringify({ ...minimal, deployment: { outcome: 'shipped' } }), /deployment\.outcome: got "shipped"; expected one of deployed, /],
    [JSON.stringify({ ...minimal, health: { success_rate: 1.1 } }), /health\.success_rate: is too large/],
    [JSON.stringify({ ...minimal, health: { p95_ms: -1 } }), /health\.p95_ms: is too small/],
    [JSON.stringify({ ...minimal, health: { samples: '3' } }), /health\.samples: got "3"; expected a number/],
    [JSON.stringify({ ...minimal, started_at: 'yesterday' }), /started_at: got "yesterday"/],
    [JSON.stringify({ ...minimal, version: 'x'.repeat(LARGEST_RECORD_BYTES) }), /bytes, at most 24576 are read/],
  ])('%.60s', (text, expected) => {
    expect(problem(text)).toMatch(expected);
    expect(problem(text)).toMatch(/^The release record from input "record" is not valid: [^\n]*\. Give the output "record" of an earlier action unchanged\.$/);
  });

  test('keys that reach a prototype are dropped with all other unknown ones', () => {
    const read = parseRecord('{"schema":"surefoot/release@1","environment":"e","__proto__":{"polluted":1},"constructor":{"x":1},"newer":1,"deployment":{"__proto__":{"release_id":"evil"},"release_id":"r1"}}', 'x');
    expect(read).toEqual({ ok: true, value: { schema: 'surefoot/release@1', environment: 'e', deployment: { release_id: 'r1' } } });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('any text is read or refused, never thrown at', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.json().map((inner) => `{"schema":"surefoot/release@1","environment":${inner},"health":${inner}}`)), (text) => typeof parseRecord(text, 'x').ok === 'boolean'));
  });
});

test('a change adds its sections, takes out what it names undefined, and says when', () => {
  expect(applyChange({ ...minimal, health: { outcome: 'healthy' }, version: '1' }, { health: undefined, version: '2', deployment: { release_id: 'r' } }, '2026-01-01T00:00:00Z')).toEqual({ ...minimal, version: '2', deployment: { release_id: 'r' }, updated_at: '2026-01-01T00:00:00Z' });
});
