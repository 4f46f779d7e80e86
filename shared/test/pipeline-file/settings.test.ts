import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { boolean, duration, list, oneOf, text, yaml } from '../../action/codecs.ts';
import { commonInputs } from '../../action/common-inputs.ts';
import { atTheirSources, parseInputs } from '../../action/parse-inputs.ts';
import type { InputSpecs, InputTexts } from '../../action/parse-inputs.ts';
import { readYaml } from '../../documents/read-yaml.ts';
import type { ActionName } from '../../kernel/outcomes.ts';
import { settingsFor } from '../../pipeline-file/settings.ts';

const anything = yaml(z.unknown(), 'YAML', 'a: 1');
const specs: InputSpecs = {
  ...commonInputs,
  url: { codec: text() },
  checks: { codec: anything },
  conditions: { codec: list() },
  headers: { codec: anything },
  timeout: { codec: duration(), default: '5m' },
  platform: { codec: text() },
  target: { codec: anything },
  'required-env': { codec: anything },
  'environment-url': { codec: text() },
  strategy: { codec: oneOf(['rolling', 'recreate']), default: 'rolling' },
  verify: { codec: boolean(), default: 'true' },
  'slack-channel': { codec: text() },
  'slack-channels': { codec: anything },
  mention: { codec: anything },
};

const read = (document: unknown, { action = 'action-healthcheck', given = { environment: 'production' } }: { action?: ActionName; given?: InputTexts } = {}) => settingsFor(document, { action, specs, given, file: 'p.yml' });
const production = (settings: unknown, options: { action?: ActionName; given?: InputTexts } = {}) => read({ environments: { production: settings } }, options);
const texts = (settings: ReturnType<typeof read>): Record<string, string> => {
  expect(settings.problems).toEqual([]);
  return Object.fromEntries(settings.settings.map(({ input, text }) => [input, text]));
};
const complaints = (settings: ReturnType<typeof read>): readonly string[] => settings.problems.map((problem) => problem.message);

describe('what a file without settings for the step says', () => {
  test.each([null, {}, { environments: null }, { environments: { production: null } }, { environments: { production: {} } }, { service: null }])('%j makes no setting', (document) => expect(texts(read(document))).toEqual({}));

  test('the service counts whatever the environment', () => expect(texts(read({ service: 'shop-api' }, { given: {} }))).toEqual({ service: 'shop-api' }));

  test('without an environment none is guessed, not even the only one', () => expect(texts(read({ environments: { production: { url: 'https://a.example' } } }, { given: {} }))).toEqual({}));

  test('an environment that is not in the file is said, with the one that may be meant', () => {
    expect(read({ environments: { production: {} } }, { given: { environment: 'prodution' } })).toMatchObject({ settings: [], problems: [], elsewhere: 'p.yml has no environment "prodution"; did you mean "production"?' });
    expect(read({ environments: { production: {}, staging: {} } }, { given: { environment: 'pr/1' } }).elsewhere).toBe('p.yml has no environment "pr/1"; it has "production", "staging"');
  });

  test('an environment of the name of an inherited property is not one', () => expect(texts(read({ environments: { production: {} } }, { given: { environment: 'toString' } }))).toEqual({}));
});

describe('the environment as a whole', () => {
  const settings = { url: 'https://app.example.com', platform: 'command', target: { deploy: './d' }, 'required-env': { A: { url: true } } };

  test('speaks for deploy', () => expect(texts(production(settings, { action: 'action-deploy' }))).toEqual({ platform: 'command', target: '{"deploy":"./d"}', 'required-env': '{"A":{"url":true}}', 'environment-url': 'https://app.example.com' }));
  test('has the checks of the health check for a canary, which is watched, and for no other strategy', () => {
    const watched = { ...settings, healthcheck: { checks: ['/health'], conditions: ['[STATUS] == 200'], 'expect-status': 200 } };
    const canary = { checks: '["https://app.example.com/health"]', conditions: '[STATUS] == 200' };
    const deploy = (more: object, given: InputTexts = {}) => texts(production({ ...watched, ...more }, { action: 'action-deploy', given: { environment: 'production', ...given } }));
    expect(deploy({})).not.toHaveProperty('checks');
    expect(deploy({}, { strategy: 'rolling' })).not.toHaveProperty('checks');
    expect(deploy({}, { strategy: 'canary' })).toMatchObject(canary);
    expect(deploy({ deploy: { strategy: 'canary' } })).toMatchObject({ ...canary, strategy: 'canary', 'environment-url': 'https://app.example.com' });
    expect(deploy({ deploy: { strategy: 'canary' } }, { strategy: 'recreate' })).not.toHaveProperty('checks');
    expect(deploy({ deploy: { strategy: 'canary', checks: ['tcp://a:1'] } })).toMatchObject({ checks: '["tcp://a:1"]' });
    expect(texts(production(settings, { action: 'action-deploy', given: { environment: 'production', strategy: 'canary' } }))).toMatchObject({ url: 'https://app.example.com' });
    // What a canary does not need cannot stand in the way of any other deployment.
    expect(deploy({ url: null, 'required-env': null })).toEqual({ platform: 'command', target: '{"deploy":"./d"}' });
  });
  test('speaks for healthcheck', () => expect(texts(production(settings))).toEqual({ url: 'https://app.example.com' }));
  test('speaks for rollback', () => expect(texts(production(settings, { action: 'action-rollback' }))).toEqual({ platform: 'command', target: '{"deploy":"./d"}', url: 'https://app.example.com' }));
  test.each<ActionName>(['action-migrate', 'action-notify'])('has nothing for %s', (action) => expect(texts(production(settings, { action }))).toEqual({}));
  test('gives way to the section of the action', () => expect(texts(production({ ...settings, deploy: { platform: 'other', 'environment-url': 'https://b.example' } }, { action: 'action-deploy' }))).toMatchObject({ platform: 'other', 'environment-url': 'https://b.example' }));
});

describe('which address is probed', () => {
  const url = 'https://app.example.com/base';
  const checks = [{ url: '/health' }, { url: 'https://other.example/x', steps: [{ url: '/login' }, 'odd', 7] }, 'odd', { name: 'no url' }];
  const resolved = '[{"url":"https://app.example.com/health"},{"url":"https://other.example/x","steps":[{"url":"https://app.example.com/login"},"odd",7]},"odd",{"name":"no url"}]';

  test('checks win over the address of the environment, which completes theirs', () => expect(texts(production({ url, healthcheck: { checks } }))).toEqual({ checks: resolved }));
  test('rollback verifies with the checks of the health check', () => expect(texts(production({ url, healthcheck: { checks, conditions: ['[STATUS] == 200'], headers: { a: 'b' } } }, { action: 'action-rollback' }))).toEqual({ checks: resolved, conditions: '[STATUS] == 200', headers: '{"a":"b"}' }));
  test('rollback verifies with the address of the health check', () => expect(texts(production({ url, healthcheck: { url: '/live' } }, { action: 'action-rollback' }))).toEqual({ url: 'https://app.example.com/live' }));
  test('rollback has its own where its section says one', () => expect(texts(production({ url, healthcheck: { checks }, rollback: { url: '/mine' } }, { action: 'action-rollback' }))).toEqual({ url: 'https://app.example.com/mine' }));
  test('the section of the health check wins', () => expect(texts(production({ url, healthcheck: { url: 'https://b.example' } }))).toEqual({ url: 'https://b.example' }));
  test('an address from the workflow completes the checks of the file, in the action itself', () => {
    expect(texts(production({ url, healthcheck: { checks: ['/health'] } }, { given: { environment: 'production', url: 'https://w.example' } }))).toEqual({ checks: '["/health"]' });
    expect(texts(production({ url, healthcheck: { url } }, { given: { environment: 'production', url: 'https://w.example' } }))).toEqual({});
  });
  test('checks from the workflow win over those of the file, and have its address to complete theirs', () => expect(texts(production({ url, healthcheck: { checks } }, { given: { environment: 'production', checks: '[/a]' } }))).toEqual({ url }));
  test('checks that are only an address are completed too', () => expect(texts(production({ url, healthcheck: { checks: ['/health', 'tcp://db:5432'] } }))).toEqual({ checks: '["https://app.example.com/health","tcp://db:5432"]' }));
  test('an address and checks of one section go on both', () => expect(texts(production({ healthcheck: { url, checks: ['https://b.example'] } }))).toEqual({ url, checks: '["https://b.example"]' }));
  test('an address cannot lead to another host', () => expect(texts(production({ url, healthcheck: { url: '//elsewhere.example/x' } }))).toEqual({ url: 'https://app.example.com//elsewhere.example/x' }));
  test.each([{}, { url: 'ftp://a.example' }, { url: 'app.example.com' }])('without a base that serves, %j, an address without a host is refused', (base) =>
    expect(complaints(production({ ...base, healthcheck: { checks: [{ url: '/a' }, { steps: [{ url: '/b' }] }] } }))).toEqual([
      'p.yml: environments.production.healthcheck.checks[0].url is an address without a host, and the environment has no "url" to complete it by: give "url", e.g. https://app.example.com.',
      'p.yml: environments.production.healthcheck.checks[1].steps[0].url is an address without a host, and the environment has no "url" to complete it by: give "url", e.g. https://app.example.com.',
    ]));
  test('checks as YAML text stay as they are', () => expect(texts(production({ url, healthcheck: { checks: '- url: /health' } }))).toEqual({ checks: '- url: /health' }));
});

describe('how settings become texts', () => {
  test('scalars, lists, maps', () =>
    expect(texts(production({ healthcheck: { timeout: 300, conditions: ['[STATUS] == 200', 7, true], url: 'https://a.example', headers: [{ a: 1 }] } }))).toEqual({ timeout: '300', conditions: '[STATUS] == 200\n7\ntrue', url: 'https://a.example', headers: '[{"a":1}]' }));
  test('an empty text or list is no setting', () => expect(texts(production({ healthcheck: { url: ' ', conditions: [], timeout: null } }))).toEqual({}));
  test('an input of one value gets a map as JSON, for its own message', () => expect(texts(production({ notify: { mention: { P0: '<!here>' }, channels: { P0: '#alerts' }, 'slack-channel': '#d' } }, { action: 'action-notify' }))).toEqual({ mention: '{"P0":"<!here>"}', 'slack-channels': '{"P0":"#alerts"}', 'slack-channel': '#d' }));
  test('an item of several lines would be two', () => expect(complaints(production({ healthcheck: { conditions: ['a\nb'] } }))).toEqual(['p.yml: environments.production.healthcheck.conditions is not valid: an item of this list has several lines; write one line for each.']));
  test('what the workflow gives wins, but not what is only the default', () => {
    expect(texts(production({ healthcheck: { timeout: '1m' } }, { given: { environment: 'production', timeout: '2m' } }))).toEqual({});
    expect(texts(production({ healthcheck: { timeout: '1m' } }, { given: { environment: 'production', timeout: '5m' } }))).toEqual({ timeout: '1m' });
  });
  test('maps survive the way through text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[a-z-]{1,12}$/).filter((key) => !['constructor', 'prototype'].includes(key)), fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.array(fc.string()))), async (target) => {
        const written = texts(production({ target }, { action: 'action-deploy' }))['target'] ?? '{}';
        expect(await readYaml(written)).toEqual({ ok: true, value: JSON.parse(JSON.stringify(target)) });
      }),
    );
  });
});

describe('what is wrong is said with file, place and what is accepted', () => {
  test.each<[unknown, readonly string[]]>([
    ['text', ['p.yml is not valid: got "text"; expected a map.']],
    [[], ['p.yml is not valid: got a list of 0; expected a map.']],
    [{ enviroments: {} }, ['p.yml is not valid: unknown key "enviroments" (did you mean "environments"?).']],
    [{ environments: { production: { healthchek: {} } } }, ['p.yml: environments.production is not valid: unknown key "healthchek" (did you mean "healthcheck"?).']],
    [{ environments: { production: { healthcheck: { timout: '1m', zzzzzzzz: 1 } } } }, ['p.yml: environments.production.healthcheck is not valid: unknown key "timout" (did you mean "timeout"?).', expect.stringMatching(/unknown key "zzzzzzzz"; known are phase, url, .*fail-on\.$/) as unknown as string]],
    [{ environments: { production: { platform: 'heroku' } } }, ['p.yml: environments.production.platform is not valid: got "heroku"; expected one of railway, cloud66, vercel, compose, kubernetes, command.']],
    [{ environments: { production: { healthcheck: { timeout: ['1m'] } } } }, ['p.yml: environments.production.healthcheck.timeout is not valid: got a list of 1; expected text, a number, true or false.']],
    [{ environments: { production: { healthcheck: { checks: 5 } } } }, ['p.yml: environments.production.healthcheck.checks is not valid: got 5; expected text, a list or a map.']],
    [{ environments: { production: { deploy: { timeout: 2 ** 60 } } } }, ['p.yml: environments.production.deploy.timeout is not valid: got 1152921504606847000; write a number this large in quotes.']],
    [{ environments: ['production'] }, ['p.yml: environments is not valid: got a list of 1; expected a map.']],
    [{ service: '' }, ['p.yml: service is not valid: is too short: at least 1 character.']],
  ])('%j', (document, expected) => expect(complaints(read(document))).toEqual(expected));

  test('an input that this version lacks', () => expect(complaints(production({ healthcheck: { 'max-p95': '500ms' } }))).toEqual(['p.yml: environments.production.healthcheck.max-p95 is not in this version: action-healthcheck has no input "max-p95" yet. Take the line out.']));
  test('is no matter of another action', () => expect(complaints(production({ healthcheck: { 'max-p95': '500ms' } }, { action: 'action-deploy' }))).toEqual([]));
  test('the same input by two names', () => expect(complaints(production({ notify: { channels: { P0: '#a' }, 'slack-channels': { P0: '#b' } } }, { action: 'action-notify' }))).toEqual(['p.yml: environments.production.notify.slack-channels says again what environments.production.notify.channels says: keep one of the two.']));

  test('secrets, wherever they stand, without their values', () => {
    const found = complaints(read({ token: 's3cret', environments: { production: { 'github-token': 's3cret', migrate: { 'database-url': 's3cret' }, notify: { 'slack-webhook-url': 's3cret' }, target: { token: 'not ours' } }, other: 3 } }));
    expect(found).toHaveLength(4);
    expect(found[2]).toBe('p.yml: environments.production.migrate.database-url is a secret, and a file in the repository is no place for one: give it in the workflow, as an input from secrets.');
    expect(found.join()).not.toContain('s3cret');
  });
});

test('a value that the input refuses is said at its place in the file', async () => {
  const { settings } = production({ deploy: { strategy: 'blue', timeout: 'soon' } }, { action: 'action-deploy' });
  const sources = Object.fromEntries(settings.map(({ input, path }) => [input, `p.yml: ${path}`]));
  const parsed = await parseInputs(specs, { ...Object.fromEntries(settings.map(({ input, text }) => [input, text])), verify: 'yes' });
  expect(parsed.ok ? [] : atTheirSources(parsed.problems, sources).map((problem) => problem.message)).toEqual([
    'p.yml: environments.production.deploy.timeout is not valid: got "soon"; expected a duration such as 30s, 5m or 1h30m.',
    'p.yml: environments.production.deploy.strategy is not valid: got "blue"; expected one of rolling, recreate.',
    'Input "verify" is not valid: got "yes"; expected true or false.',
  ]);
});
