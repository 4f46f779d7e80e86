import { describe, expect, test } from '@jest/globals';
import { explainFailure, revisionAtWork } from '../../migrations/alembic-errors.ts';

// Recorded from Alembic 1.20.1 with SQLAlchemy 2.1.9 and PostgreSQL 15.18; frames within packages are left out.
const LOG = `INFO  [alembic.runtime.migration] Context impl PostgresqlImpl.
INFO  [alembic.runtime.migration] Will assume transactional DDL.
`;
const UNIQUE_PSYCOPG = `${LOG}INFO  [alembic.runtime.migration] Running upgrade a002 -> a003, index
INFO  [alembic.runtime.migration] Running upgrade a003 -> a004, unique email
Traceback (most recent call last):
psycopg.errors.UniqueViolation: could not create unique index "users_email"
DETAIL:  Key (email)=(a@b) is duplicated.

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/.venv/bin/alembic", line 8, in <module>
    sys.exit(main())
  File "/app/migrations/versions/a004_uniq.py", line 8, in upgrade
    op.execute("""insert into users values (1,'a@b'),(2,'a@b'); create unique index users_email on users(email)""")
sqlalchemy.exc.IntegrityError: (psycopg.errors.UniqueViolation) could not create unique index "users_email"
DETAIL:  Key (email)=(a@b) is duplicated.
[SQL: insert into users values (1,'a@b'),(2,'a@b'); create unique index users_email on users(email)]
(Background on this error at: https://sqlalche.me/e/21/gkpj)
`;
const FUNCTION_PSYCOPG2 = `${LOG}INFO  [alembic.runtime.migration] Running upgrade  -> a001, create users
Traceback (most recent call last):
psycopg2.errors.UndefinedFunction: function foo(integer) does not exist
LINE 1: select foo(1)
               ^
HINT:  No function matches the given name and argument types. You might need to add explicit type casts.


The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/migrations/env.py", line 11, in <module>
    context.run_migrations()
sqlalchemy.exc.ProgrammingError: (psycopg2.errors.UndefinedFunction) function foo(integer) does not exist
LINE 1: select foo(1)
               ^
HINT:  No function matches the given name and argument types. You might need to add explicit type casts.

[SQL: select foo(1)]
(Background on this error at: https://sqlalche.me/e/21/f405)
`;
const UNIQUE_ASYNCPG = `${LOG}INFO  [alembic.runtime.migration] Running upgrade a003 -> a004, unique email
Traceback (most recent call last):
  File "asyncpg/protocol/protocol.pyx", line 197, in bind_execute
asyncpg.exceptions.UniqueViolationError: duplicate key value violates unique constraint "users_pkey"
DETAIL:  Key (id)=(1) already exists.

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/migrations/versions/a004_uniq.py", line 8, in upgrade
sqlalchemy.exc.IntegrityError: (sqlalchemy.dialects.postgresql.asyncpg.UniqueViolationError) duplicate key value violates unique constraint "users_pkey"
[SQL: insert into users values (1,'a@b'),(1,'a@b')]
(Background on this error at: https://sqlalche.me/e/21/gkpj)
`;
const after = (frames: string): string => `Traceback (most recent call last):\n  File "/app/migrations/env.py", line 8, in <module>\n    with engine.connect() as connection:\n${frames}\n`;
const REFUSED_PSYCOPG = after(`sqlalchemy.exc.OperationalError: (psycopg.OperationalError) connection failed: connection to server at "127.0.0.1", port 55433 failed: Connection refused
	Is the server running on that host and accepting TCP/IP connections?
(Background on this error at: https://sqlalche.me/e/21/e3q8)`);
const REFUSED_ASYNCPG = after(`ConnectionRefusedError: [Errno 111] Connect call failed ('127.0.0.1', 55433)`);
const UNKNOWN_HOST_ASYNCPG = after('socket.gaierror: [Errno -2] Name or service not known');
const UNKNOWN_HOST_PSYCOPG2 = after(`sqlalchemy.exc.OperationalError: (psycopg2.OperationalError) could not translate host name "nohost.invalid" to address: Name or service not known

(Background on this error at: https://sqlalche.me/e/21/e3q8)`);
const NO_ROLE_ASYNCPG = after(`sqlalchemy.exc.DBAPIError: (sqlalchemy.dialects.postgresql.asyncpg.Error) role "u" does not exist
(Background on this error at: https://sqlalche.me/e/21/dbapi)`);
const NO_DATABASE = after(`sqlalchemy.exc.OperationalError: (psycopg.OperationalError) connection failed: connection to server at "127.0.0.1", port 55432 failed: FATAL:  database "nodb" does not exist
(Background on this error at: https://sqlalche.me/e/21/e3q8)`);
const WRONG_PASSWORD_ASYNCPG = after('asyncpg.exceptions.InvalidPasswordError: password authentication failed for user "app"');
const NO_VARIABLE = after(`KeyError: 'DATABASE_URL'`);
const NO_GREENLET = after(`ImportError: The SQLAlchemy asyncio module requires that the Python 'greenlet' library is installed.`);
const STATEMENT_TIMEOUT = `${LOG}INFO  [alembic.runtime.migration] Running upgrade a003 -> a004, slow
${after(`sqlalchemy.exc.OperationalError: (psycopg.errors.QueryCanceled) canceling statement due to statement timeout
[SQL: select pg_sleep(3)]
(Background on this error at: https://sqlalche.me/e/21/e3q8)`)}`;

const explain = (parts: { readonly code?: number; readonly stdout?: string; readonly stderr?: string }) => explainFailure('"alembic upgrade"', { code: 1, stdout: '', stderr: '', ...parts });

describe('errors of the database', () => {
  test('psycopg 3: the error, its DETAIL and the revision', () => {
    const failure = explain({ stderr: UNIQUE_PSYCOPG });
    expect(failure).toMatchObject({ reasonCode: 'migration-tool-failed', failedAt: 'a004' });
    expect(failure.reason).toBe('"alembic upgrade" failed in revision "a004": sqlalchemy.exc.IntegrityError: (psycopg.errors.UniqueViolation) could not create unique index "users_email" DETAIL: Key (email)=(a@b) is duplicated.');
    expect(failure.words).toContain('[SQL: insert into users');
    expect(failure.words).not.toContain('Background');
    expect(failure.words?.match(/DETAIL/g)).toHaveLength(1);
  });

  test('psycopg2: the HINT', () => {
    const failure = explain({ stderr: FUNCTION_PSYCOPG2 });
    expect(failure.failedAt).toBe('a001');
    expect(failure.reason).toContain('function foo(integer) does not exist HINT: No function matches');
    expect(failure.words).toContain('LINE 1: select foo(1)');
  });

  test('asyncpg: the DETAIL, which stands in the first traceback only', () => {
    const failure = explain({ stderr: UNIQUE_ASYNCPG });
    expect(failure.reason).toContain('DETAIL: Key (id)=(1) already exists.');
    expect(failure.words).toContain('DETAIL:  Key (id)=(1) already exists.');
  });

  test('an operational error of a statement is no trouble with the connection', () => {
    expect(explain({ stderr: STATEMENT_TIMEOUT })).toMatchObject({ reasonCode: 'migration-tool-failed', failedAt: 'a004' });
  });

  test.each([REFUSED_PSYCOPG, REFUSED_ASYNCPG, UNKNOWN_HOST_ASYNCPG, UNKNOWN_HOST_PSYCOPG2, NO_ROLE_ASYNCPG, NO_DATABASE, WRONG_PASSWORD_ASYNCPG])('no connection or no login: %#', (stderr) => {
    const failure = explain({ stderr });
    expect(failure.reasonCode).toBe('database-unreachable');
    expect(failure.reason).toMatch(/refused|not known|does not exist|authentication failed/);
    expect(failure.reason).not.toContain('Background');
  });
});

describe('other errors', () => {
  test.each([
    ["FAILED: Can't locate revision identified by 'b002'\n", 'unknown-revision', "Can't locate revision identified by 'b002'."],
    ["FAILED: Multiple head revisions are present for given argument 'head'; please specify a specific target revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all heads\n", 'several-heads', "or 'heads' for all heads."],
    ["FAILED: Multiple head revisions are present for given\n  argument 'head'; please specify\n", 'several-heads', "given argument 'head'; please specify."],
    ["FAILED: No 'script_location' key found in configuration.\n", 'migration-tool-failed', 'script_location'],
    ['  FAILED: Target database is not up to date.\n', 'migration-tool-failed', 'not up to date.'],
  ])('of Alembic itself: %j', (stdout, reasonCode, words) => {
    const failure = explain({ code: 255, stdout, stderr: `${LOG}ERROR [alembic.util.messaging] …\n` });
    expect(failure.reasonCode).toBe(reasonCode);
    expect(failure.reason).toContain(words);
  });

  test('only a wrong folder brings the advice to give the right one', () => {
    expect(explain({ stdout: "FAILED: No 'script_location' key found in configuration." }).advice).toContain('working-directory');
    expect(explain({ stdout: 'FAILED: something else' }).advice).toBeUndefined();
  });

  test.each([
    [NO_VARIABLE, "KeyError: 'DATABASE_URL'"],
    [NO_GREENLET, "'greenlet' library is installed."],
  ])('of an env.py: %#', (stderr, words) => {
    const failure = explain({ stderr });
    expect(failure).toMatchObject({ reasonCode: 'migration-tool-failed', failedAt: undefined });
    expect(failure.reason).toContain(words);
  });

  test('of what runs Alembic: its last words', () => {
    expect(explain({ stderr: `${LOG}service "backend" is not running\n` }).reason).toContain('it exited with code 1; its last words: "service \\"backend\\" is not running"'.replaceAll('\\"', '"'));
    expect(explain({ code: 3, stdout: 'Command not found: alembic\n' }).reason).toContain('code 3; its last words: "Command not found: alembic"');
    expect(explain({ code: 137 }).reason).toContain('exited with code 137 and said nothing');
  });

  test.each(['Traceback (most recent call last):\n', 'Traceback (most recent call last):\n  File "x", line 1\n'])('a traceback that was cut off: %j', (stderr) => {
    expect(explain({ stderr }).reason).toContain('exited with code 1; its last words');
  });

  test('control characters and floods do not get through', () => {
    const failure = explain({ stderr: after(`sqlalchemy.exc.ProgrammingError: (x) ${'\u001b[31m'}red${'\u0007'} ${'y'.repeat(100_000)}\n[SQL: ${'z'.repeat(100_000)}]`) });
    expect(failure.reason).toContain('(x) red y');
    expect(failure.reason.length).toBeLessThan(1_000);
    expect(failure.words?.length).toBeLessThanOrEqual(4_000);
  });
});

test.each([
  ['', undefined],
  ['INFO  [alembic.runtime.migration] Running upgrade  -> a001, create users\n', 'a001'],
  ['12:00 Running upgrade a003, b001 -> m001, merge\nRunning downgrade m001 -> a003\n', 'm001'],
  ['Running upgrade a -> b\n', 'b'],
])('the revision at work in %j', (stderr, revision) => expect(revisionAtWork(stderr)).toBe(revision));
