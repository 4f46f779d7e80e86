import { expect, test } from '@jest/globals';
import type { LiveRelease } from '../../shared/platforms/port.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { jumpingClock } from '../../shared/test/support/fake-clock.ts';
import type { DeployRequest } from '../src/inputs.ts';
import { reportOf } from '../src/report.ts';

const request = { environment: 'production', version: 'v2', platform: { name: 'command' }, variables: {}, strategy: 'rolling' } as unknown as DeployRequest;
const found = (record: Partial<ReleaseRecord> | undefined, before: LiveRelease = { kind: 'live', releaseId: 'r1' }) =>
  reportOf(request, { outcome: 'deployed', reasonCode: 'live', reason: 'It is live.', before, live: before }, { at: '2026-01-01T00:00:00Z', ms: 0 }, { clock: jumpingClock(), record: record && { schema: 'surefoot/release@1', environment: 'production', ...record } }).change?.deployment?.previous_verdict;

test.each<readonly [string, Partial<ReleaseRecord> | undefined, string | undefined]>([
  ['found unhealthy', { deployment: { release_id: 'r1' }, health: { outcome: 'unhealthy' } }, 'unhealthy'],
  ['came to no verdict about', { deployment: { release_id: 'r1' }, health: { outcome: 'cancelled' } }, 'not-verified'],
  ['did not check', { deployment: { release_id: 'r1' } }, 'not-verified'],
  ['found unhealthy before a deployment that came to nothing', { deployment: { previous_release_id: 'r1', previous_verdict: 'unhealthy' } }, 'unhealthy'],
  ['did not make', { deployment: { release_id: 'r0' }, health: { outcome: 'unhealthy' } }, undefined],
  ['knows nothing of', undefined, undefined],
])('the second deployment of a run keeps what was said of the first, a release that it %s', (_, record, verdict) => expect(found(record)).toBe(verdict));

test('where nothing is known to be live before, nothing is said of it', () => expect(found({ deployment: {}, health: { outcome: 'unhealthy' } }, { kind: 'none' })).toBeUndefined());
