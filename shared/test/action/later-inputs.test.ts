import { expect, test } from '@jest/globals';
import { laterInputProblems } from '../../action/later-inputs.ts';

const problems = (action: Parameters<typeof laterInputProblems>[0], inputs: Readonly<Record<string, string>>, declared: Readonly<Record<string, unknown>> = {}): readonly string[] =>
  laterInputProblems(action, declared, Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))).map(({ message }) => message);

test('what this version cannot do is refused by name, and not passed over', () => {
  expect(problems('action-migrate', { backup: 'pg_dump' })).toEqual(['Input "backup" is not in this version: action-migrate cannot do this yet, and nothing was done. Take it out, or give "off".']);
  expect(problems('action-migrate', { 'backup-to': 'backups' })[0]).toMatch(/Take it out\.$/);
  expect(problems('action-notify', { 'sentry-token': 'x', 'incident-issue': 'P0' })).toHaveLength(2);
  expect(problems('action-healthcheck', { metrics: '- name: a' })).toHaveLength(1);
});

test('a value that asks for nothing, an absent one and an input that exists are fine', () => {
  expect(problems('action-migrate', { backup: 'off', rehearse: '', 'allow-class': 'additive, expand' })).toEqual([]);
  expect(problems('action-deploy', { variables: 'A=1' }, { variables: {} })).toEqual([]);
  expect(problems('action-deploy', { unheard: 'of' })).toEqual([]);
});
