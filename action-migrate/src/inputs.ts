import type { RequestContext } from '../../shared/action/action.ts';
import { duration, name, oneOf, secret, text, yaml } from '../../shared/action/codecs.ts';
import { commonInputs } from '../../shared/action/common-inputs.ts';
import type { InputSpec, InputValues } from '../../shared/action/parse-inputs.ts';
import { parseDatabaseUrl } from '../../shared/database-url/database-url.ts';
import type { DatabaseUrl } from '../../shared/database-url/database-url.ts';
import { databaseEnvironment } from '../../shared/database-url/hand-over.ts';
import { invalid, valid } from '../../shared/kernel/problem.ts';
import type { Checked, Problem } from '../../shared/kernel/problem.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { migrationCommands } from '../../shared/migrations/commands.ts';
import { refusalOf } from '../../shared/migrations/detect-tool.ts';
import { HEAD, TOOL_NAMES, isRevision } from '../../shared/migrations/port.ts';
import type { Migrator, ToolName } from '../../shared/migrations/port.ts';
import { openMigrator } from '../../shared/migrations/registry.ts';
import type { MigratorEffects } from '../../shared/migrations/registry.ts';
import { splitWords } from '../../shared/migrations/shell-words.ts';

export const inputs = {
  ...commonInputs,
  operation: { codec: oneOf(['upgrade', 'status']), default: 'upgrade' },
  tool: { codec: name({ max: 40, example: 'alembic' }), default: 'auto' },
  'database-url': { codec: secret('${{ secrets.DATABASE_URL }}') },
  'working-directory': { codec: text({ max: 500, accepts: 'a path', example: 'api' }), default: '.' },
  'run-prefix': { codec: text({ max: 1_000, accepts: 'the beginning of a command', example: 'docker compose run --rm backend' }) },
  to: { codec: name({ max: 200, example: HEAD }), default: HEAD },
  commands: { codec: yaml(migrationCommands, 'a YAML map of shell commands', 'status: ./db status') },
  timeout: { codec: duration({ min: 1_000, example: '30m' }), default: '30m' },
} as const satisfies Record<string, InputSpec>;

/** What one migration is asked to do. */
export interface MigrateRequest {
  readonly operation: 'upgrade' | 'status';
  readonly environment: string | undefined;
  readonly to: string;
  readonly timeoutMs: number;
  readonly dryRun: boolean;
  /** Absent where the tool knows its database by itself. */
  readonly database: DatabaseUrl | undefined;
  /** Makes the tool's adapter; rejects with a CodedError when there is none to make. */
  readonly open: (effects: MigratorEffects) => Promise<Migrator>;
}

type Values = InputValues<typeof inputs>;

export function toRequest(values: Values, context: RequestContext): Checked<MigrateRequest> {
  const database = databaseOf(values, context);
  const prefix = splitWords(values['run-prefix'] ?? '');
  const words = prefix.ok ? prefix.words : [];
  const problems: Problem[] = [...toolProblems(values), ...commandProblems(values), ...(database.ok ? [] : database.problems)];
  if (!prefix.ok) problems.push({ subject: 'run-prefix', message: `Input "run-prefix" is not valid: ${prefix.problem}; got ${quote(values['run-prefix'] ?? '')}. Expected the beginning of a command, e.g. docker compose run --rm backend.` });
  if (words[0]?.startsWith('-')) problems.push({ subject: 'run-prefix', message: `Input "run-prefix" is not valid: got ${quote(values['run-prefix'] ?? '')}; expected a program first, not an option, e.g. docker compose run --rm backend.` });
  if (!isRevision(values.to)) problems.push({ subject: 'to', message: `Input "to" is not valid: got ${quote(values.to)}; expected ${HEAD} or a revision of the migration tool, which cannot begin with a dash.` });
  if (problems.length > 0 || !database.ok) return invalid(...problems);
  const order = {
    tool: values.tool as ToolName | 'auto', // toolProblems has checked it
    workspace: context.run.workspace,
    workingDirectory: values['working-directory'],
    runPrefix: words,
    to: values.to,
    environment: values.environment ?? '',
    env: databaseEnvironment(database.value),
    commands: values.commands,
  };
  return valid({ operation: values.operation, environment: values.environment, to: values.to, timeoutMs: values.timeout, dryRun: values['dry-run'], database: database.value, open: (effects) => openMigrator(order, effects) });
}

function databaseOf(values: Values, context: RequestContext): Checked<DatabaseUrl | undefined> {
  if (values['database-url'] !== undefined) return parseDatabaseUrl(values['database-url'], 'input "database-url"');
  const fromEnvironment = context.env['DATABASE_URL'];
  return fromEnvironment === undefined || fromEnvironment.trim() === '' ? valid(undefined) : parseDatabaseUrl(fromEnvironment, 'the variable DATABASE_URL');
}

function toolProblems(values: Values): readonly Problem[] {
  const refusal = refusalOf(values.tool);
  if (refusal === undefined) return [];
  return [{ subject: 'tool', message: refusal === '' ? `Input "tool" is not valid: got ${quote(values.tool)}; expected one of auto, ${TOOL_NAMES.join(', ')}.` : `Input "tool": ${refusal}` }];
}

/** Commands are for tool `command`, which `auto` chooses when they are given. */
function commandProblems(values: Values): readonly Problem[] {
  const { commands, tool } = values;
  const subject = 'commands';
  if (tool === 'alembic') return commands === undefined ? [] : [{ subject, message: 'Input "commands" is for tool "command" only; tool "alembic" is driven by its own command line. Leave out one of the two.' }];
  if (commands === undefined) return tool === 'command' ? [{ subject, message: 'Input "commands" is required for tool "command": a YAML map of shell commands, e.g. status: ./db status' }] : [];
  const needed = values.operation === 'upgrade' ? (['status', 'pending', 'upgrade'] as const) : (['status', 'pending'] as const);
  const problems = needed.filter((step) => commands[step] === undefined).map((step) => ({ subject, message: `Input "commands" is not valid: ${quote(step)} is missing. ${MEANINGS[step]}` }));
  return values['run-prefix'] === undefined ? problems : [...problems, { subject: 'run-prefix', message: 'Input "run-prefix" has no use with tool "command": write it into the commands.' }];
}

const MEANINGS = {
  status: 'It prints the present revision, or nothing where there is none.',
  pending: 'It prints the revisions that are still to be applied, one per line, in order; success is proven by it.',
  upgrade: 'It applies what is pending, up to the revision in SUREFOOT_TO.',
} as const;
