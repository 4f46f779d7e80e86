import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { hasPostgres, startPostgres } from '../scripts/postgres.mjs';
import type { PostgresServer } from '../scripts/postgres.mjs';
import { procedureFor } from '../shared/rollback-decision/emergency.ts';

const queries = procedureFor('', { report: { issue: 'database-down' } }).steps.flatMap(({ run }) => run?.split('\n') ?? []);

(hasPostgres() ? describe : describe.skip)('the queries that people are told to run', () => {
  let folder: string;
  let server: PostgresServer;
  let client: pg.Client;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-queries-'));
    server = await startPostgres({ dir: folder });
    client = new pg.Client({ connectionString: server.url });
    await client.connect();
  }, 60_000);
  afterAll(async () => {
    await client.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('there are some', () => expect(queries.length).toBeGreaterThan(5));
  test.each(queries)('%s', async (query) => expect(await client.query(query)).toHaveProperty('rows'));

  test('who waits for a lock is found, with the one that holds it', async () => {
    const [holder, waiter] = [new pg.Client({ connectionString: server.url }), new pg.Client({ connectionString: server.url })];
    await Promise.all([holder.connect(), waiter.connect()]);
    await holder.query('BEGIN; CREATE TABLE IF NOT EXISTS held (id int); LOCK TABLE pg_catalog.pg_description IN ACCESS EXCLUSIVE MODE');
    const waiting = waiter.query('SELECT count(*) FROM pg_catalog.pg_description');
    const locks = queries.find((query) => query.includes('pg_blocking_pids')) ?? '';
    let found: pg.QueryResult = await client.query(locks);
    for (let tries = 0; tries < 50 && found.rows.length === 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      found = await client.query(locks);
    }
    expect(found.rows).toHaveLength(1);
    await holder.query('ROLLBACK');
    await waiting;
    await Promise.all([holder.end(), waiter.end()]);
  });
});
