import { TOOL_NAMES } from './port.ts';
import type { ToolName } from './port.ts';

/** One sign of a migration tool in the working directory. */
export interface ToolSign {
  /** The tool's name, whether this version drives it or not. */
  readonly tool: string;
  /** What was seen, such as `alembic.ini`. */
  readonly seen: string;
}

export type ToolChoice = { readonly kind: 'chosen'; readonly tool: ToolName; readonly why: string } | { readonly kind: 'refused'; readonly reason: string };

const isDriven = (tool: string): tool is ToolName => (TOOL_NAMES as readonly string[]).includes(tool);
const INSTEAD = 'Give "tool: command" with "commands" that ask and run it';

/** Chooses the tool for `tool: auto`: from the commands that were given, else from the one tool whose files are there. */
export function chooseTool(signs: readonly ToolSign[], hasCommands: boolean, where: string): ToolChoice {
  if (hasCommands) return { kind: 'chosen', tool: 'command', why: 'the input "commands" is given' };
  const tools = [...new Set(signs.map((sign) => sign.tool))];
  const seenOf = (tool: string): string => signs.filter((sign) => sign.tool === tool).map((sign) => sign.seen).join(' and ');
  const [only] = tools;
  if (only === undefined) return { kind: 'refused', reason: `No migration tool was recognised in "${where}": there is no alembic.ini, no pyproject.toml that names alembic, and no folder with an env.py of Alembic. Give the right "working-directory", or the "tool" itself: one of ${TOOL_NAMES.join(', ')}.` };
  if (tools.length > 1) return { kind: 'refused', reason: `Several migration tools were recognised in "${where}": ${tools.map((tool) => `${tool} (${seenOf(tool)})`).join(', ')}. Say which with the input "tool": one of ${TOOL_NAMES.join(', ')}.` };
  if (isDriven(only)) return { kind: 'chosen', tool: only, why: `there is ${seenOf(only)}` };
  return { kind: 'refused', reason: `The migrations in "${where}" are for ${only} (there is ${seenOf(only)}), which is not in this version. ${INSTEAD}.` };
}

/** Tools that are recognised, but not driven by this version. */
export const OTHER_TOOLS = ['prisma', 'django', 'rails', 'flyway', 'liquibase', 'knex', 'drizzle', 'typeorm', 'dbmate', 'goose', 'golang-migrate', 'atlas', 'sqitch'] as const;

/** Why a tool that somebody named cannot be used, or undefined when it can. */
export function refusalOf(tool: string): string | undefined {
  if (tool === 'auto' || isDriven(tool)) return undefined;
  if ((OTHER_TOOLS as readonly string[]).includes(tool)) return `Tool "${tool}" is not in this version. ${INSTEAD}.`;
  return '';
}
