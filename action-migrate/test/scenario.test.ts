import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationSection } from '../../shared/record/schema.ts';
import { Job, readRunnerFile } from '../../shared/test/support/job.ts';
import type { StepOptions, StepResult } from '../../shared/test/support/job.ts';

const SECRET = 'SENTINEL-p4ss:w/rd';
const URL_WITH_SECRET = `postgresql://app:${encodeURIComponent(SECRET)}@db.example.com:5432/shop`;

/** Applied revisions stand in the file `applied`, what is to come in `pending`; both one per line. */
const STATUS = 'tail -n 1 applied';
const PENDING = 'cat pending';
const UPGRADE = 'cat pending >> applied; : > pending; echo upgraded';

let job: Job;
beforeEach(() => {
  job = new Job();
  file('applied', 'r1\n');
  file('pending', 'r2\nr3\n');
});
afterEach(() => job.cleanup());

const file = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(job.workspace, name)), { recursive: true });
  writeFileSync(path.join(job.workspace, name), text);
};
const contents = (name: string): string => readFileSync(path.join(job.workspace, name), 'utf8');
const commands = (parts: Readonly<Record<string, string>> = {}): string => JSON.stringify({ status: STATUS, pending: PENDING, upgrade: UPGRADE, ...parts });
const migration = (result: StepResult): MigrationSection => (JSON.parse(result.outputs['record'] ?? '{}') as { readonly migration: MigrationSection }).migration;

async function migrate(inputs: Readonly<Record<string, string>> = {}, options: StepOptions = {}): Promise<StepResult> {
  const result = await job.step('action-migrate', { environment: 'test', ...inputs }, options);
  // Threats 6, 27 and 43: on every way out.
  expect(result.stdout).not.toMatch(/^\s*::(?!add-mask|error|warning)/m);
  expect(result.visible).not.toContain('SENTINEL');
  expect(JSON.parse(result.outputs['result'] ?? '')).toMatchObject({ schema: 'surefoot/result@1', action: 'action-migrate', outcome: result.outputs['outcome'] });
  expect(result.code).toBe(['migrated', 'up-to-date', 'pending', 'planned'].includes(result.outputs['outcome'] ?? '') ? 0 : 1);
  return result;
}

/** Whoever of this machine's processes has the marker among its arguments. */
const alive = (marker: string): readonly string[] => readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && commandLine(pid).includes(marker));
function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
const uniqueSleep = (): string => `sleep 300.${randomInt(1e9)}`;

describe('tool command', () => {
  test('applies what is pending and writes down what it did', async () => {
    const result = await migrate({ commands: commands(), 'database-url': URL_WITH_SECRET });
    expect(result.outputs).toMatchObject({ outcome: 'migrated', 'reason-code': 'revisions-applied', 'from-revision': 'r1', 'to-revision': 'r3', 'applied-count': '2', 'pending-count': '0', 'migration-class': 'unknown', reversible: '' });
    expect(migration(result)).toMatchObject({ outcome: 'migrated', reason_code: 'revisions-applied', tool: 'command', from_revision: 'r1', to_revision: 'r3', applied_count: 2, pending_count: 0, migration_class: 'unknown' });
    expect(migration(result).finished_at).toMatch(/Z$/);
    expect(result.summary).toContain('<code>db.example.com:5432/shop</code>');
    expect(result.summary).toContain('1. <code>r2</code>');
    expect(result.stdout).toContain('Database: db.example.com:5432/shop.');
    expect(result.stdout).toContain('  | upgraded');
  });

  test('nothing is pending', async () => {
    file('pending', '');
    const result = await migrate({ commands: commands({ upgrade: 'touch ran' }) });
    expect(result.outputs).toMatchObject({ outcome: 'up-to-date', 'from-revision': 'r1', 'to-revision': 'r1', 'applied-count': '0', 'migration-class': 'none' });
    expect(existsSync(path.join(job.workspace, 'ran'))).toBe(false);
  });

  test.each([{ operation: 'status' }, { 'dry-run': 'true' }])('%j changes nothing, in the record neither', async (inputs) => {
    await migrate({ commands: commands({ upgrade: `head -n 1 pending >> applied; sed -i 1d pending` }), to: 'r2' });
    const before = contents('applied');
    const result = await migrate({ commands: commands(), ...inputs });
    expect(result.outputs).toMatchObject({ 'pending-count': '1', 'applied-count': '0', 'migration-class': 'none', outcome: 'operation' in inputs ? 'pending' : 'planned' });
    expect(result.summary).toContain('<code>r3</code>');
    expect(contents('applied')).toBe(before);
    expect(migration(result)).toMatchObject({ outcome: 'migrated', to_revision: 'r2' });
  });

  test('status without anything pending', async () => {
    file('pending', '');
    file('applied', '');
    const result = await migrate({ operation: 'status', commands: JSON.stringify({ status: STATUS, pending: PENDING }) });
    expect(result.outputs).toMatchObject({ outcome: 'up-to-date', 'from-revision': '', 'pending-count': '0' });
    expect(result.outputs['reason']).toContain('no revision');
  });

  test('an upgrade that ends well and did nothing is no success', async () => {
    const result = await migrate({ commands: commands({ upgrade: 'echo all done' }) });
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'migration-not-complete', 'pending-count': '2', 'applied-count': '0', 'to-revision': 'r1' });
    expect(migration(result)).toMatchObject({ outcome: 'failed', to_revision: 'r1', migration_class: 'none' });
  });

  test('an upgrade that failed half way says how far it got', async () => {
    const result = await migrate({ commands: commands({ upgrade: 'head -n 1 pending >> applied; sed -i 1d pending; echo "ERROR: relation exists" >&2; exit 3' }) });
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'migration-tool-failed', 'pending-count': '1', 'applied-count': '1', 'to-revision': 'r2' });
    expect(result.outputs['reason']).toContain('exited with code 3; its last words: "ERROR: relation exists"');
    expect(result.outputs['reason']).toContain('The database is at revision "r2" now; 1 of 2 revisions is applied.');
    expect(migration(result)).toMatchObject({ outcome: 'failed', to_revision: 'r2', applied_count: 1, pending_count: 1 });
  });

  test('an exit code that lies the other way', async () => {
    const result = await migrate({ commands: commands({ upgrade: `${UPGRADE}; exit 1` }) });
    expect(result.outputs).toMatchObject({ outcome: 'migrated', 'applied-count': '2' });
    expect(result.stdout).toMatch(/^::warning::.*although the tool reported an error/m);
  });

  test('what cannot be asked afterwards is no success', async () => {
    const result = await migrate({ commands: commands({ upgrade: 'rm pending' }) });
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'applied-count': '', 'to-revision': '', 'pending-count': '' });
    expect(result.outputs['reason']).toContain('not known');
  });

  // Threat 56: a child gets what it needs and nothing of the runner's.
  test('commands get their data as variables, and nothing of the runner', async () => {
    await migrate({ commands: commands({ upgrade: `env > environment; ${UPGRADE}` }), 'database-url': URL_WITH_SECRET, to: 'r3', 'github-token': 'ghs_SENTINEL' }, { env: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x', KEPT: 'yes' } });
    const environment = readRunnerFile(path.join(job.workspace, 'environment'));
    expect(environment).toMatchObject({ SUREFOOT_TO: 'r3', SUREFOOT_ENVIRONMENT: 'test', DATABASE_URL: URL_WITH_SECRET, KEPT: 'yes' });
    expect(Object.keys(environment).filter((name) => /^(INPUT_|ACTIONS_|STATE_)|^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/.test(name))).toEqual([]);
  });

  test('without an environment there is no record', async () => {
    const result = await migrate({ environment: '', commands: commands() });
    expect(result.outputs).toMatchObject({ outcome: 'migrated', record: '' });
  });

  test('a working directory within the workspace', async () => {
    file('api/applied', '');
    file('api/pending', 'x1\n');
    expect((await migrate({ commands: commands(), 'working-directory': 'api' })).outputs).toMatchObject({ outcome: 'migrated', 'to-revision': 'x1' });
    expect(contents('applied')).toBe('r1\n');
  });
});

describe('tool alembic', () => {
  /** Behaves as Alembic 1.20 does with two revisions, and keeps how it was called. */
  const FAKE = `#!/bin/sh
here="$(dirname "$0")"
{ tr '\\0' ' ' < /proc/$$/cmdline; echo; } >> "$here/calls"
env > "$here/environment"
case "$1" in
  history) printf 'a001 -> a002 (head), add orders\\n<base> -> a001, create users\\n' ;;
  current) echo "INFO  [alembic.runtime.migration] Context impl PostgresqlImpl." >&2; cat "$here/current" ;;
  upgrade) . "$here/upgrade" ;;
esac
`;
  let bin: string;
  const calls = (): readonly string[] => readFileSync(path.join(bin, 'calls'), 'utf8').trim().split('\n').map((line) => line.trim().replace(/^.*bin\/alembic/, 'alembic'));
  const run = (inputs: Readonly<Record<string, string>> = {}, options: StepOptions = {}): Promise<StepResult> => migrate({ 'database-url': URL_WITH_SECRET, ...inputs }, { ...options, env: { PATH: `${bin}${path.delimiter}${process.env['PATH']}`, ...options.env } });
  const script = (name: string, text: string): void => {
    writeFileSync(path.join(bin, name), text);
    chmodSync(path.join(bin, name), 0o755);
  };

  beforeEach(() => {
    bin = path.join(job.root, 'bin');
    mkdirSync(bin);
    file('alembic.ini', '[alembic]\n');
    script('alembic', FAKE);
    script('current', '');
    script('upgrade', 'echo "INFO  [alembic.runtime.migration] Running upgrade  -> a001, create users" >&2\necho "a002 (head)" > "$here/current"\n');
  });

  // Threat 26: the address is in the environment of the child, never among its arguments.
  test('is called with arguments and without a shell, the address in its environment only', async () => {
    const result = await run();
    expect(result.outputs).toMatchObject({ outcome: 'migrated', 'from-revision': '', 'to-revision': 'a002', 'applied-count': '2' });
    expect(calls()).toEqual(['alembic history', 'alembic current', 'alembic upgrade a002', 'alembic current']);
    expect(readRunnerFile(path.join(bin, 'environment'))['DATABASE_URL']).toBe(URL_WITH_SECRET);
    expect(result.stdout).toContain('Migration tool: alembic, because there is alembic.ini.');
    expect(result.stdout).toContain('  | a001: create users');
    expect(result.summary).toContain('1. <code>a001</code> create users');
  });

  test('the address comes from the variable, too', async () => {
    await run({ 'database-url': '' }, { env: { DATABASE_URL: ` ${URL_WITH_SECRET}\n` } });
    expect(readRunnerFile(path.join(bin, 'environment'))['DATABASE_URL']).toBe(URL_WITH_SECRET);
  });

  // Threats 27 and 28: whatever the tool prints of the address, in whatever writing.
  test('what it prints of the password is not to be seen anywhere', async () => {
    const writings = [SECRET, URL_WITH_SECRET, encodeURIComponent(SECRET), encodeURIComponent(SECRET).replace(/%../g, (code) => code.toLowerCase()), JSON.stringify(SECRET), Buffer.from(SECRET).toString('base64'), Buffer.from(`app:${SECRET}`).toString('base64'), Buffer.from(SECRET).toString('hex'), `postgresql+psycopg2://app:${SECRET}@db`];
    script('writings', writings.join('\n'));
    script('upgrade', `cat "$here/writings"; cat "$here/writings" >&2
printf 'Traceback (most recent call last):\\n  File "x"\\nsqlalchemy.exc.ProgrammingError: (psycopg.Error) dsn %s broke\\nDETAIL:  %s\\n[SQL: alter role app password %s]\\n' "$DATABASE_URL" "$(cat "$here/writings" | tr '\\n' ' ')" "$DATABASE_URL" >&2
exit 1`);
    const result = await run();
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'migration-tool-failed' });
    const everything = [result.visible, result.outputs['record'] ?? '', readFileSync(path.join(job.temp, 'surefoot/test.json'), 'utf8')].join('\n');
    for (const writing of writings) expect(everything).not.toContain(writing);
    expect(result.outputs['reason']).toContain('dsn *** broke');
    expect(result.outputs['reason']).toContain('The database is at no revision now; 0 of 2 revisions are applied.');
  });

  test('run-prefix goes in front, word by word', async () => {
    script('runner', '#!/bin/sh\necho "$#: $*" >> "$(dirname "$0")/prefixed"\nshift 2\nexec "$@"\n');
    expect((await run({ 'run-prefix': "runner run 'my $stack'", tool: 'alembic' })).outputs['outcome']).toBe('migrated');
    expect(readFileSync(path.join(bin, 'prefixed'), 'utf8').split('\n')[0]).toBe('4: run my $stack alembic history');
  });

  test('a tool that is not installed', async () => {
    const result = await run({}, { env: { PATH: path.join(job.root, 'nothing') } });
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'migration-tool-missing' });
    expect(result.errors).toHaveLength(1);
    expect(result.errors[0]).toContain('run-prefix');
    expect(migration(result)).toMatchObject({ outcome: 'failed', reason_code: 'migration-tool-missing' });
  });

  test('a database ahead of the code, and several heads', async () => {
    script('alembic', FAKE.replace('cat "$here/current"', `echo "FAILED: Can't locate revision identified by 'b002'"; exit 255`));
    expect((await run()).outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'unknown-revision' });
    script('alembic', FAKE.replace('add orders', 'add orders\\na001 -> b002 (head), other'));
    expect((await run()).outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'several-heads' });
  });

  test('descriptions are not read as commands, markup or masks', async () => {
    script('alembic', FAKE.replace('create users', '::error::x <img src=x> [a](http://evil.example) \u202e ::stop-commands::t').replace('add orders', '##[error]y'));
    const result = await run();
    expect(result.outputs['outcome']).toBe('migrated');
    expect(result.errors).toEqual([]);
    expect(result.stdout).not.toContain('##[');
    expect(result.summary).not.toContain('<img');
    expect(result.summary).not.toContain('](http');
  });
});

// Threat 41: a migration that is broken off leaves nothing running, and says how far it got.
describe('time and cancel', () => {
  const half = 'head -n 1 pending >> applied; sed -i 1d pending; echo half';

  test('a hanging upgrade ends at the timeout', async () => {
    const sleep = uniqueSleep();
    const result = await migrate({ commands: commands({ upgrade: `${half}; ${sleep}` }), timeout: '1s' });
    expect(result.outputs).toMatchObject({ outcome: 'timed-out', 'reason-code': 'migration-timed-out', 'applied-count': '1', 'to-revision': 'r2' });
    expect(migration(result)).toMatchObject({ outcome: 'timed-out', to_revision: 'r2' });
    expect(result.ms).toBeLessThan(6_000);
    expect(alive(sleep.replace(' ', '\0'))).toEqual([]);
  });

  test('a question that hangs ends, too', async () => {
    const result = await migrate({ commands: commands({ status: uniqueSleep() }), timeout: '1s' });
    expect(result.outputs).toMatchObject({ outcome: 'timed-out', 'reason-code': 'migration-timed-out' });
    expect(result.outputs['reason']).toContain('Nothing was changed.');
  });

  test('a cancel ends even what ignores it, with all it has started', async () => {
    const sleep = uniqueSleep();
    const result = await migrate({ commands: commands({ upgrade: `trap '' INT TERM; ${half}; ${sleep} & echo waiting; wait` }) }, { cancelWhen: /waiting/ });
    expect(result.outputs).toMatchObject({ outcome: 'cancelled', 'reason-code': 'cancelled', 'applied-count': '1', 'to-revision': 'r2' });
    expect(result.outputs['reason']).toContain('The database is at revision "r2" now');
    expect(migration(result)).toMatchObject({ outcome: 'cancelled', to_revision: 'r2', applied_count: 1 });
    expect(result.ms).toBeLessThan(9_000);
    expect(alive(sleep.replace(' ', '\0'))).toEqual([]);
  });

  test('a cancel while the database cannot be asked any more still ends in time', async () => {
    const sleep = uniqueSleep();
    const result = await migrate({ commands: commands({ status: `if test -e started; then ${sleep}; fi; ${STATUS}`, upgrade: `touch started; echo waiting; ${uniqueSleep()}` }) }, { cancelWhen: /waiting/ });
    expect(result.outputs).toMatchObject({ outcome: 'cancelled', 'to-revision': '' });
    expect(result.outputs['reason']).toContain('Where the database is now is not known');
    expect(result.ms).toBeLessThan(9_000);
    expect(alive(sleep.replace(' ', '\0'))).toEqual([]);
  });

  test('a cancel before anything was changed', async () => {
    const result = await migrate({ commands: commands({ status: `echo waiting >&2; ${uniqueSleep()}` }) }, { cancelWhen: /Database/, env: { DATABASE_URL: 'postgresql://db/shop' } });
    expect(result.outputs).toMatchObject({ outcome: 'cancelled', reason: 'The run was cancelled before anything was changed.' });
    expect(contents('applied')).toBe('r1\n');
  });
});

describe('bad input and hostile input', () => {
  test.each<[Record<string, string>, string]>([
    [{ tool: 'abacus' }, 'Input "tool"'],
    [{ tool: 'prisma' }, 'not in this version'],
    [{ 'working-directory': '../..' }, 'outside of the workspace'],
    [{ 'working-directory': 'out' }, 'outside of the workspace'],
    [{ 'database-url': 'postgresql://app:SENT@SENTINEL@db/shop' }, 'percent-encoded'],
    [{ 'database-url': 'SENTINEL' }, 'is not valid'],
    [{ to: '--sql' }, 'Input "to"'],
    [{ 'run-prefix': 'sh -c "$(id)"', tool: 'alembic', commands: '' }, 'Input "run-prefix"'],
    [{ commands: '' }, 'No migration tool was recognised'],
  ])('%j is one clear error', async (inputs, words) => {
    symlinkSync('/', path.join(job.workspace, 'out'));
    const result = await migrate({ commands: commands(), ...inputs });
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'bad-input' });
    expect(result.errors.filter((error) => error.includes(words))).toHaveLength(1);
    expect(contents('applied')).toBe('r1\n');
  });

  test('what a variable holds is never run', async () => {
    const result = await migrate({ commands: commands({ pending: 'printf "%s\\n" "$SUREFOOT_TO"' }), to: '$(touch pwned)`touch pwned`' });
    expect(result.outputs['outcome']).toBe('failed');
    expect(existsSync(path.join(job.workspace, 'pwned'))).toBe(false);
  });

  test('a flood of hostile lines stays within bounds and is not obeyed', async () => {
    const result = await migrate({ commands: commands({ upgrade: `seq 20000 | sed 's/.*/::set-output name=x::y/'; printf '\\033[31m##[group]\\n'; ${UPGRADE}` }) });
    expect(result.outputs['outcome']).toBe('migrated');
    expect(result.stdout).not.toContain('\u001b');
    expect(result.summary.length).toBeLessThan(10_000);
  });

  test('revisions that are none', async () => {
    const result = await migrate({ commands: commands({ pending: 'echo "--force"' }) });
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'reason-code': 'migration-tool-failed' });
    expect(result.outputs['reason']).toContain('"--force", which is not a revision');
  });
});
