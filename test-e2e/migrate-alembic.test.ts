import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { PostgresServer } from '../scripts/postgres.mjs';
import { startPostgres } from '../scripts/postgres.mjs';
import type { StepResult } from '../shared/test/support/job.ts';
import { Job } from '../shared/test/support/job.ts';

/** A path to Alembic's executable, in an environment with SQLAlchemy and psycopg; `scripts/install-alembic.mjs` makes one. */
const ALEMBIC = process.env['SUREFOOT_ALEMBIC'];
const SECRET = 'SENTINEL-p4ss:w/rd';

const ENV_SCRIPT = `
import os
from logging.config import fileConfig
from alembic import context
from sqlalchemy import create_engine, pool
fileConfig(context.config.config_file_name)
url = os.environ["DATABASE_URL"].replace("postgresql+asyncpg://", "postgresql+psycopg://")
with create_engine(url, poolclass=pool.NullPool).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
`;
/** SQLAlchemy 2 rolls back what nobody commits: Alembic reports every revision as applied, and none is. */
const NEVER_COMMITS = ENV_SCRIPT.replace('    with context.begin_transaction():\n        context.run_migrations()', '    connection.begin()\n    context.run_migrations()');

const INI = `
[alembic]
script_location = %(here)s/migrations
path_separator = os
[loggers]
keys = root,alembic
[handlers]
keys = console
[formatters]
keys = plain
[logger_root]
level = WARN
handlers = console
[logger_alembic]
level = INFO
handlers =
qualname = alembic
[handler_console]
class = StreamHandler
args = (sys.stderr,)
formatter = plain
[formatter_plain]
format = %(levelname)-5.5s [%(name)s] %(message)s
`;

(ALEMBIC ? describe : describe.skip)('action-migrate with Alembic and PostgreSQL', () => {
  let folder: string;
  let server: PostgresServer;
  let job: Job;
  let url: string;
  let database: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-e2e-'));
    server = await startPostgres({ dir: path.join(folder, 'postgres') });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    database = `app_${randomUUID().slice(0, 8)}`;
    await query(`create database ${database}`, 'postgres');
    url = `postgresql://postgres:${encodeURIComponent(SECRET)}@127.0.0.1:${server.port}/${database}`;
    job = new Job({ env: { PATH: `${path.dirname(ALEMBIC ?? '')}${path.delimiter}${process.env['PATH']}` } });
    mkdirSync(path.join(job.workspace, 'api/migrations/versions'), { recursive: true });
    writeFileSync(path.join(job.workspace, 'api/alembic.ini'), INI);
    writeFileSync(path.join(job.workspace, 'api/migrations/env.py'), ENV_SCRIPT);
    revision('a001', undefined, 'create users', 'create table users (id int primary key, email text)');
    revision('a002', 'a001', 'create orders', 'create table orders (id int)');
    revision('a003', 'a002', 'fill users', "insert into users values (1, 'a@example.com'), (2, 'a@example.com')");
  });
  afterEach(() => job.cleanup());

  async function query(sql: string, name = database): Promise<readonly Record<string, unknown>[]> {
    const client = new pg.Client(`postgresql://postgres@127.0.0.1:${server.port}/${name}`);
    await client.connect();
    try {
      return (await client.query(sql)).rows as readonly Record<string, unknown>[];
    } finally {
      await client.end();
    }
  }

  function revision(id: string, follows: string | undefined, description: string, sql: string): void {
    const text = `"""${description}"""\nrevision = "${id}"\ndown_revision = ${follows === undefined ? 'None' : `"${follows}"`}\nfrom alembic import op\ndef upgrade():\n    op.execute("""${sql}""")\ndef downgrade():\n    pass\n`;
    writeFileSync(path.join(job.workspace, `api/migrations/versions/${id}.py`), text);
  }

  async function migrate(inputs: Readonly<Record<string, string>> = {}, options: { readonly cancelWhen?: RegExp } = {}): Promise<StepResult> {
    const result = await job.step('action-migrate', { 'working-directory': 'api', 'database-url': url, environment: 'test', ...inputs }, options);
    expect(result.visible).not.toContain('SENTINEL');
    expect(result.stdout).not.toMatch(/^::(?!add-mask|error|warning)/m);
    return result;
  }

  const applied = async (): Promise<unknown> => (await query("select to_regclass('alembic_version') as t"))[0]?.['t'] && (await query('select version_num from alembic_version'))[0]?.['version_num'];
  const migration = (result: StepResult): unknown => (JSON.parse(result.outputs['record'] ?? '{}') as { migration?: unknown }).migration;

  test('status of an empty database lists what is pending and changes nothing', async () => {
    const result = await migrate({ operation: 'status' });
    expect(result.outputs).toMatchObject({ outcome: 'pending', 'reason-code': 'revisions-pending', 'pending-count': '3', 'applied-count': '0', 'from-revision': '' });
    expect(result.code).toBe(0);
    expect(result.stdout).toContain('Migration tool: alembic, because there is alembic.ini.');
    expect(await applied()).toBeNull();
  });

  test('a dry run shows the revisions and the command', async () => {
    const result = await migrate({ 'dry-run': 'true' });
    expect(result.outputs).toMatchObject({ outcome: 'planned', 'pending-count': '3', 'migration-class': 'none' });
    expect(result.summary).toContain('alembic upgrade a003');
    expect(await applied()).toBeNull();
  });

  test('applies what is pending, then finds nothing to do', async () => {
    const first = await migrate({ 'database-url': url.replace('postgresql:', 'postgresql+asyncpg:') });
    expect(first.outputs).toMatchObject({ outcome: 'migrated', 'to-revision': 'a003', 'applied-count': '3', 'pending-count': '0', 'migration-class': 'unknown' });
    expect(first.code).toBe(0);
    expect(first.summary).toContain('create orders');
    expect(first.summary).toContain(`127.0.0.1:${server.port}/${database}`);
    expect(migration(first)).toMatchObject({ outcome: 'migrated', to_revision: 'a003', applied_count: 3, tool: 'alembic' });
    expect(await applied()).toBe('a003');
    const second = await migrate();
    expect(second.outputs).toMatchObject({ outcome: 'up-to-date', 'from-revision': 'a003', 'to-revision': 'a003', 'applied-count': '0' });
  });

  test('goes as far as it is told', async () => {
    expect((await migrate({ to: 'a002' })).outputs).toMatchObject({ outcome: 'migrated', 'to-revision': 'a002', 'applied-count': '2' });
    expect((await migrate({ to: '+1' })).outputs).toMatchObject({ outcome: 'migrated', 'from-revision': 'a002', 'to-revision': 'a003' });
    expect((await migrate({ to: 'a009' })).outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'unknown-revision' });
  });

  test('shows the error of the database, the revision and where the database is', async () => {
    revision('a004', 'a003', 'one address each', 'create unique index users_email on users (email)');
    await migrate({ to: 'a001' });
    const result = await migrate();
    expect(result.code).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'migration-tool-failed', 'from-revision': 'a001', 'to-revision': 'a001', 'pending-count': '3' });
    expect(result.outputs['reason']).toContain('in revision "a004"');
    expect(result.outputs['reason']).toContain('could not create unique index "users_email" DETAIL: Key (email)=(a@example.com) is duplicated.');
    expect(result.outputs['reason']).toContain('The database is at revision "a001" now; 0 of 3 revisions are applied.');
    expect(migration(result)).toMatchObject({ outcome: 'failed', to_revision: 'a001' });
  });

  test('does not believe a tool whose work was never committed', async () => {
    writeFileSync(path.join(job.workspace, 'api/migrations/env.py'), NEVER_COMMITS);
    const result = await migrate();
    expect(result.stdout).toContain('Running upgrade a002 -> a003');
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'migration-not-complete', 'pending-count': '3', 'applied-count': '0' });
  });

  test('several heads are named, and can be applied together', async () => {
    revision('b001', 'a002', 'side by side', 'create table side (id int)');
    const result = await migrate();
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'several-heads' });
    expect(result.outputs['reason']).toMatch(/2 heads: "(a003|b001)", "(a003|b001)"/);
    const both = await migrate({ to: 'heads' });
    expect(both.outputs).toMatchObject({ outcome: 'migrated', 'applied-count': '4' });
    expect(both.outputs['to-revision']?.split(',').sort()).toEqual(['a003', 'b001']);
  });

  test('a database that is ahead of the code', async () => {
    await migrate();
    rmSync(path.join(job.workspace, 'api/migrations/versions/a003.py'));
    expect((await migrate()).outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'unknown-revision' });
  });

  test('a database that cannot be reached, and one that refuses the login', async () => {
    const closed = await migrate({ 'database-url': url.replace(String(server.port), '9') });
    expect(closed.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'database-unreachable' });
    const stranger = await migrate({ 'database-url': url.replace('postgres:', 'nobody:').replace('postgresql:nobody', 'postgresql:postgres') });
    expect(stranger.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'database-unreachable' });
    expect(stranger.outputs['reason']).toContain('role "nobody" does not exist');
  });

  test('a cancel ends the migration and says where the database is', async () => {
    revision('a004', 'a003', 'a long one', 'select pg_sleep(120)');
    const result = await migrate({}, { cancelWhen: /Running upgrade a003 -> a004/ });
    expect(result.outputs).toMatchObject({ outcome: 'cancelled', 'reason-code': 'cancelled', 'applied-count': '0' });
    expect(result.outputs['reason']).toContain('The database is at no revision now; 0 of 4 revisions are applied.');
    expect(result.ms).toBeLessThan(20_000);
    expect(migration(result)).toMatchObject({ outcome: 'cancelled' });
  });
});
