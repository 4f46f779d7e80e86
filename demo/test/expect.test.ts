import { describe, expect, test } from '@jest/globals';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { differences } from '../expect.ts';
import type { Story } from '../story.ts';
import { storyWith } from './story.ts';

const story = storyWith();
const badRecord = (change: Partial<ReleaseRecord>): Partial<Story> => ({ bad: { ...story.bad, record: { schema: 'surefoot/release@1', environment: 'production', ...story.bad.record, ...change } } });

describe('differences', () => {
  test('a story that went as it should has none', () => expect(differences(story)).toEqual([]));

  const changed: readonly (readonly [string, Partial<Story>, RegExp])[] = [
    ['the bad release serves in the end', { servedInTheEnd: 'e93a' }, /should serve in the end/],
    ['nobody was told', { messages: [] }, /2 messages, but shows 0/],
    ['the message was not changed', { messages: story.messages.map((message) => ({ ...message, states: message.states.slice(-1) })) }, /should have been updated/],
    ['the messages say the other word', { messages: [...story.messages].reverse() }, /should say Succeeded/],
    ['the watch saw nothing', { bad: { ...story.bad, steps: story.good.steps } }, /"Watch" should be unhealthy, but was healthy/],
    ['a step is missing', { good: { ...story.good, steps: story.good.steps.slice(1) } }, /"Announce" should be sent, but was missing/],
    ['the rollback went elsewhere', badRecord({ rollback: { to_release_id: 'r1', verified: true } }), /should go to r2, but went to r1/],
    ['the bad release was never well', badRecord({ health: { was_healthy: false } }), /should have been healthy at first/],
    ['the rollback was not verified', badRecord({ rollback: { to_release_id: 'r2' } }), /should have been verified/],
  ];
  test.each(changed)('%s', (_name, change, difference) => expect(differences({ ...story, ...change }).join('\n')).toMatch(difference));
});
