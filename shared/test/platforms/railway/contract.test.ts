import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as documents from '../../../platforms/railway/documents.ts';
import { ROOT } from '../../support/job.ts';
import { RAILWAY_SCHEMA } from '../../support/railway.ts';

/** Railway's own schema, whole and in part, where a copy is at hand. */
const folder = process.env['SUREFOOT_CONTRACTS'] ?? path.join(ROOT, '../shared/contracts');
const all = Object.entries(documents).flatMap(([name, document]: readonly [string, string | ((count: number) => string)]) => (typeof document === 'string' ? [[name, document] as const] : [1, 2, 20].map((count) => [`${name}(${count})`, document(count)] as const)));

describe('every document fits the schema', () => {
  test('there are as many as there should be', () => expect(all.length).toBeGreaterThanOrEqual(25));

  test.each(all)('%s, in the part that the stand-in has', (_, document) => expect(validate(buildSchema(RAILWAY_SCHEMA), parse(document))).toEqual([]));

  for (const file of ['railway-trimmed.graphql', 'railway-schema.graphql']) {
    const schema = path.join(folder, file);
    (existsSync(schema) ? test : test.skip)(`all of them, in ${file}`, () => {
      const built = buildSchema(readFileSync(schema, 'utf8'));
      expect(all.flatMap(([name, document]) => validate(built, parse(document)).map(({ message }) => `${name}: ${message}`))).toEqual([]);
    });
  }

  test('a document that does not fit is found', () => expect(validate(buildSchema(RAILWAY_SCHEMA), parse('mutation{deploymentRollback(id:"x"){id status}}'))).toHaveLength(1));
});
