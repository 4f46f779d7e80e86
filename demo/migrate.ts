// A migration tool of one page, for `tool: command` of action-migrate.
// `node migrate.ts status | pending | sql | upgrade [REVISION]`, with DATABASE_URL
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

const FOLDER = path.join(import.meta.dirname, 'migrations');
const all = readdirSync(FOLDER).filter((file) => file.endsWith('.sql')).sort().map((file) => path.basename(file, '.sql'));
const sqlOf = (revision: string): string => readFileSync(path.join(FOLDER, `${revision}.sql`), 'utf8');

const [command, to = process.env['SUREFOOT_TO'] ?? 'head'] = process.argv.slice(2);
const database = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
await database.connect();
try {
  await database.query('create table if not exists schema_revisions (revision text primary key, applied_at timestamptz not null default now())');
  const { rows } = await database.query<{ revision: string }>('select revision from schema_revisions order by revision');
  const applied = rows.map((row) => row.revision);
  const pending = all.filter((revision) => !applied.includes(revision));
  if (command === 'status') console.log(applied.at(-1) ?? '');
  else if (command === 'pending') console.log(pending.join('\n'));
  else if (command === 'sql') console.log(pending.map(sqlOf).join('\n'));
  else if (command === 'upgrade') for (const revision of pending.filter((name) => to === 'head' || name <= to)) await apply(revision);
  else throw new Error(`unknown command "${command ?? ''}": status, pending, sql or upgrade`);
} finally {
  await database.end();
}

/** A revision and the note that it was applied go in one transaction, but for what PostgreSQL does only outside of one. */
async function apply(revision: string): Promise<void> {
  const sql = sqlOf(revision);
  const transaction = !/\bconcurrently\b/i.test(sql);
  if (transaction) await database.query('begin');
  await database.query(sql);
  await database.query('insert into schema_revisions (revision) values ($1)', [revision]);
  if (transaction) await database.query('commit');
  console.log(`applied ${revision}`);
}
