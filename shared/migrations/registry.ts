import { CodedError } from '../kernel/coded-error.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Shell } from '../runtime/shell.ts';
import type { MigrationCommands } from './commands.ts';
import { chooseTool } from './detect-tool.ts';
import type { Migrator, ToolName } from './port.ts';
import { findToolSigns, findWorkingDirectory } from './project.ts';

/** Which tool is wanted, and where. */
export interface MigratorOrder {
  readonly tool: ToolName | 'auto';
  readonly workspace: string;
  readonly workingDirectory: string;
  readonly runPrefix: readonly string[];
  /** What to reach: `head` or what the tool calls a revision. */
  readonly to: string;
  readonly environment: string;
  /** For the children only: the address of the database. */
  readonly env: Readonly<Record<string, string>>;
  readonly commands: MigrationCommands | undefined;
}

export interface MigratorEffects {
  readonly shell: Shell;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Finds the folder and the tool, and makes the tool's adapter, which is loaded only now.
 * @throws CodedError `bad-input` when the folder is not usable, or `auto` finds no tool that this version drives
 */
export async function openMigrator(order: MigratorOrder, effects: MigratorEffects): Promise<Migrator> {
  const cwd = await findWorkingDirectory(order.workspace, order.workingDirectory);
  const tool = order.tool === 'auto' ? await detect(cwd, order, effects.log) : order.tool;
  if (tool === 'alembic') {
    const { createAlembic } = await import('./alembic.ts');
    return createAlembic({ ...effects, ...order, cwd });
  }
  const { createCommandTool } = await import('./command.ts');
  return createCommandTool(order.commands ?? {}, { ...effects, ...order, cwd });
}

async function detect(cwd: string, order: MigratorOrder, log: Log): Promise<ToolName> {
  const choice = chooseTool(order.commands ? [] : await findToolSigns(cwd), order.commands !== undefined, order.workingDirectory);
  if (choice.kind === 'refused') throw new CodedError('bad-input', choice.reason);
  log.info(`Migration tool: ${choice.tool}, because ${choice.why}.`);
  return choice.tool;
}
