import { describe, expect, test } from '@jest/globals';
import { withHeartbeat } from '../../action/progress.ts';
import { jumpingClock } from '../support/fake-clock.ts';

describe('withHeartbeat', () => {
  const parts = () => {
    const lines: string[] = [];
    return { lines, clock: jumpingClock(), log: { info: (text: string) => void lines.push(text), warning: () => undefined, foreign: () => undefined } };
  };

  test('says every half a minute that it is alive, and stops when the work ends', async () => {
    const { lines, clock, log } = parts();
    const result = await withHeartbeat({ clock, log }, 'Waiting', 120_000, async () => {
      while (lines.length < 3) await new Promise((resolve) => setImmediate(resolve));
      return 'done';
    });
    expect(result).toBe('done');
    expect(lines.slice(0, 3)).toEqual(['Waiting: 30 s so far, 1 min 30 s left.', 'Waiting: 1 min 00 s so far, 1 min 00 s left.', 'Waiting: 1 min 30 s so far, 30 s left.']);
    const after = lines.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(lines.length).toBeLessThanOrEqual(after + 1);
  });

  test('stops too when the work fails', async () => {
    const { lines, clock, log } = parts();
    await expect(withHeartbeat({ clock, log }, 'Waiting', 1_000, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(lines.length).toBeLessThanOrEqual(1);
  });
});
