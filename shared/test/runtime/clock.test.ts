import { expect, test } from '@jest/globals';
import { systemClock, timestamp } from '../../runtime/clock.ts';
import { jumpingClock } from '../support/fake-clock.ts';

test('a sleep lasts, and a cancelled one ends at once without a rejection', async () => {
  const started = systemClock.monotonic();
  await systemClock.sleep(30);
  expect(systemClock.monotonic() - started).toBeGreaterThanOrEqual(25);
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 10);
  await systemClock.sleep(60_000, cancel.signal);
  await systemClock.sleep(60_000, AbortSignal.abort());
  expect(systemClock.monotonic() - started).toBeLessThan(5_000);
});

test('times are in UTC with whole seconds', () => {
  expect(timestamp(jumpingClock(Date.UTC(2026, 0, 2, 3, 4, 5, 678)))).toBe('2026-01-02T03:04:05Z');
  expect(timestamp(systemClock)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});
