import { describe, expect, test } from '@jest/globals';
import { chooseTargets, remember, wasAnnounced } from '../src/targets.ts';

const destination = { channel: '#deployments', bySeverity: { P0: '#alerts', P1: 'deployments' } };
const told = (channel: string, event: string, ts = '1.1') => ({ channel, event, channel_id: 'C0X', ts });
const names = (targets: readonly { readonly channel: string }[]): readonly string[] => targets.map((target) => target.channel);

describe('who hears of it', () => {
  test('the channel, and with trouble the one for its severity', () => {
    expect(names(chooseTargets('failed', destination, 'P0', []))).toEqual(['#deployments', '#alerts']);
    expect(names(chooseTargets('failed', destination, 'P1', []))).toEqual(['#deployments']);
    expect(names(chooseTargets('failed', destination, 'P2', []))).toEqual(['#deployments']);
    expect(names(chooseTargets('failed', destination, undefined, []))).toEqual(['#deployments']);
    expect(names(chooseTargets('succeeded', destination, 'P0', []))).toEqual(['#deployments']);
  });

  test('who heard of trouble hears of its end, but of no new start', () => {
    expect(names(chooseTargets('succeeded', destination, undefined, [told('alerts', 'failed')]))).toEqual(['#deployments', '#alerts']);
    expect(names(chooseTargets('started', destination, undefined, [told('alerts', 'failed')]))).toEqual(['#deployments']);
    expect(names(chooseTargets('failed', destination, 'P2', [told('#other', 'failed')]))).toEqual(['#deployments']);
  });
});

describe('the message that stands', () => {
  test('is changed, under either way to write the channel', () => {
    expect(chooseTargets('failed', destination, undefined, [told('Deployments', 'started')])).toEqual([{ channel: '#deployments', known: { channelId: 'C0X', ts: '1.1' }, details: true }]);
  });
  test('is found by the channel\'s id too, and only once', () => {
    const named = { channel: '#deployments', channel_id: 'C0DEPLOY', event: 'started', ts: '1.1' };
    const byId = { channel: 'C0DEPLOY', bySeverity: { P0: '#deployments' } };
    expect(chooseTargets('failed', byId, 'P0', [named])).toEqual([{ channel: 'C0DEPLOY', known: { channelId: 'C0DEPLOY', ts: '1.1' }, details: true }]);
    expect(names(chooseTargets('succeeded', { channel: '#other', bySeverity: { P0: 'C0DEPLOY' } }, undefined, [named]))).toEqual(['#other', 'C0DEPLOY']);
    expect(chooseTargets('failed', { channel: 'C0OTHER', bySeverity: {} }, undefined, [named])[0]?.known).toBeUndefined();
    expect(remember([named], [{ ...named, channel: 'C0DEPLOY', event: 'failed' }])).toEqual([{ ...named, event: 'failed' }]);
    expect(remember([{ ...named, channel: 'C0DEPLOY' }], [{ ...named, event: 'failed' }])).toEqual([{ ...named, event: 'failed' }]);
    expect(remember([], [{ ...named, channel: 'C0DEPLOY' }])).toEqual([{ ...named, channel: 'C0DEPLOY' }]);
  });
  test('is left alone by a new start after an end, and changed by the same start again', () => {
    expect(chooseTargets('started', destination, undefined, [told('#deployments', 'succeeded')])[0]?.known).toBeUndefined();
    expect(chooseTargets('started', destination, undefined, [told('#deployments', 'started')])[0]?.known).toBeDefined();
  });
  test('gets the details of one event once', () => {
    expect(chooseTargets('failed', destination, undefined, [told('#deployments', 'failed')])[0]?.details).toBe(false);
    expect(chooseTargets('rolled-back', destination, undefined, [told('#deployments', 'failed')])[0]?.details).toBe(true);
    expect(chooseTargets('succeeded', destination, undefined, [told('#deployments', 'failed')])[0]?.details).toBe(false);
  });
  test.each([{ channel_id: 'https://x', ts: '1.1' }, { channel_id: 'C0X', ts: '../x' }, { ts: '1.1' }, {}])('is not looked for under %j', (place) => {
    expect(chooseTargets('failed', destination, undefined, [{ channel: '#deployments', event: 'started', ...place }])[0]?.known).toBeUndefined();
  });
});

test('what was told is remembered, the newest of each channel, twenty at most', () => {
  expect(remember([told('#a', 'started'), told('#b', 'started')], [told('a', 'failed', '2.2')])).toEqual([told('#b', 'started'), told('a', 'failed', '2.2')]);
  expect(remember(Array.from({ length: 20 }, (_, index) => told(`#${index}`, 'started')), [told('#new', 'failed')])).toHaveLength(20);
  expect([wasAnnounced([]), wasAnnounced([told('#a', 'started')])]).toEqual([false, true]);
});
