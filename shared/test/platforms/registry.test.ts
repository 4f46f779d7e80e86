import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { PLATFORM_NAMES } from '../../kernel/outcomes.ts';
import { choosePlatform } from '../../platforms/registry.ts';
import { systemClock } from '../../runtime/clock.ts';
import { inertParts } from './inert-parts.ts';

const messages = async (...given: Parameters<typeof choosePlatform>): Promise<readonly string[]> => {
  const chosen = await choosePlatform(...given);
  return chosen.ok ? [] : chosen.problems.map(({ message }) => message);
};

describe.each(PLATFORM_NAMES)('platform %s', (name) => {
  test('without a target says what one is, with an example that is right', async () => {
    const [message = ''] = await messages(name, undefined);
    const [, example = ''] = /^Input "target" is required for platform "[a-z0-9]+": a YAML map, e\.g\. (.+)$/.exec(message) ?? [];
    expect(message).toContain(`"${name}"`);
    expect(await messages(name, parse(example))).toEqual([]);
  });

  test('is made without doing anything', async () => {
    const [message = ''] = await messages(name, undefined);
    const chosen = await choosePlatform(name, parse(message.split('e.g. ')[1] ?? ''));
    if (!chosen.ok) throw new Error('the example is not right');
    const platform = await chosen.value.connect(inertParts(systemClock));
    expect(platform.name).toBe(name);
    expect(platform.plan('deploy').length).toBeGreaterThan(0);
  });

  test.each([['a list', []], ['a text', 'x'], ['nothing', null], ['a number', 7]])('%s is no target', async (_, target) => {
    for (const message of await messages(name, target)) expect(message).toMatch(new RegExp(`^Input "target" is not valid for platform "${name}"`));
    expect(await messages(name, target)).not.toEqual([]);
  });

  test('a key that it does not know is named', async () => expect(await messages(name, { 'no-such-key': 1 })).toEqual(expect.arrayContaining([expect.stringContaining('no-such-key')])));
});

test('where in the target something is wrong is said', async () => expect(await messages('command', { deploy: 7 })).toEqual(['Input "target" is not valid for platform "command" at deploy: got 7; expected text.']));
