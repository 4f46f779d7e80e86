import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { RULES } from '../../shared/rollback-decision/rules.ts';
import { RESPOND_WITHIN } from '../../shared/rollback-decision/severity.ts';
import { ROOT } from '../../shared/test/support/job.ts';

const readme = readFileSync(path.join(ROOT, 'action-rollback/README.md'), 'utf8');

test('the rules apply in the order in which the README lists them', () => {
  const documented = readme.slice(readme.indexOf('<!-- decision table -->'), readme.indexOf('<!-- /decision table -->'));
  expect([...documented.matchAll(/^\| `([\w-]+)` \|/gm)].map((match) => match[1])).toEqual(RULES.map(({ name }) => name));
});

test('the README says how soon somebody must respond', () => expect(readme).toContain(Object.entries(RESPOND_WITHIN).map(([severity, { words }]) => `${severity} ${words}`).join(', ')));
