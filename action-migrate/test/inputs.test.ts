import { describe, expect, test } from '@jest/globals';
import type { RequestContext } from '../../shared/action/action.ts';
import { parseInputs } from '../../shared/action/parse-inputs.ts';
import type { Problem } from '../../shared/kernel/problem.ts';
import { inputs, toRequest } from '../src/inputs.ts';
import type { MigrateRequest } from '../src/inputs.ts';

async function read(texts: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): Promise<MigrateRequest | readonly Problem[]> {
  const parsed = await parseInputs(inputs, texts);
  if (!parsed.ok) return parsed.problems;
  const request = toRequest(parsed.value, { env, run: { workspace: '/nowhere' } as RequestContext['run'], record: undefined });
  return request.ok ? request.value : request.problems;
}
const COMMANDS = 'status: "true"\npending: "true"\nupgrade: "true"';

describe('the request', () => {
  test('with nothing given', async () => {
    expect(await read({})).toMatchObject({ operation: 'upgrade', to: 'head', timeoutMs: 1_800_000, dryRun: false, database: undefined, environment: undefined });
  });

  test('the input wins over the variable', async () => {
    expect(await read({}, { DATABASE_URL: 'postgresql://db/a' })).toMatchObject({ database: { database: 'a' } });
    expect(await read({ 'database-url': 'postgresql://db/b' }, { DATABASE_URL: 'postgresql://db/a' })).toMatchObject({ database: { database: 'b' } });
    expect(await read({}, { DATABASE_URL: ' ' })).toMatchObject({ database: undefined });
  });

  test('commands, by name and by auto', async () => {
    expect(await read({ tool: 'command', commands: COMMANDS })).toMatchObject({ operation: 'upgrade' });
    expect(await read({ commands: 'status: "true"\npending: "true"', operation: 'status' })).toMatchObject({ operation: 'status' });
    expect(await read({ tool: 'alembic', 'run-prefix': 'docker compose run --rm backend' })).toMatchObject({ operation: 'upgrade' });
  });

  test.each<[Record<string, string>, string, string]>([
    [{ tool: 'abacus' }, 'tool', 'expected one of auto, alembic, command'],
    [{ tool: 'prisma' }, 'tool', 'not in this version'],
    [{ operation: 'downgrade' }, 'operation', 'one of upgrade, status'],
    [{ tool: 'command' }, 'commands', 'is required for tool "command"'],
    [{ tool: 'command', commands: 'status: "true"\nupgrade: "true"' }, 'commands', '"pending" is missing'],
    [{ commands: 'status: "true"\npending: "true"' }, 'commands', '"upgrade" is missing'],
    [{ commands: 'stauts: "true"' }, 'commands', 'status'],
    [{ tool: 'alembic', commands: COMMANDS }, 'commands', 'for tool "command" only'],
    [{ commands: COMMANDS, 'run-prefix': 'poetry run' }, 'run-prefix', 'has no use'],
    [{ 'run-prefix': 'a && b' }, 'run-prefix', 'no shell reads it'],
    [{ 'run-prefix': '--rm backend' }, 'run-prefix', 'expected a program first'],
    [{ to: '--sql' }, 'to', 'cannot begin with a dash'],
    [{ timeout: '5 fortnights' }, 'timeout', 'duration'],
    [{ 'dry-run': 'yes' }, 'dry-run', 'true or false'],
  ])('%j is refused', async (texts, subject, words) => {
    const problems = await read(texts);
    const found = Array.isArray(problems) ? (problems as readonly Problem[]).find((problem) => problem.subject === subject) : undefined;
    expect(found?.message).toContain(words);
    expect(found?.message).toContain(`"${subject}"`);
  });

  test('an address that is no URL is refused by its place, and never quoted', async () => {
    for (const [texts, env, place] of [[{ 'database-url': 'SENTINEL' }, {}, 'input "database-url"'], [{}, { DATABASE_URL: 'SENTINEL' }, 'the variable DATABASE_URL']] as const) {
      const problems = JSON.stringify(await read(texts, env)).replaceAll('\\"', '"');
      expect(problems).toContain(place);
      expect(problems).not.toContain('SENTINEL');
    }
  });

  test('every problem is told at once', async () => {
    expect(await read({ tool: 'abacus', to: '-x', 'run-prefix': '"', 'database-url': 'x' })).toHaveLength(4);
  });
});
