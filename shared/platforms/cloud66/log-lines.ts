import { clip, lastLines, oneLine, printable } from '../../kernel/untrusted-text.ts';
import type { Ask } from './client.ts';
import type { Connection } from './connect.ts';
import { readAction, readDeployment, readLogLine } from './wire.ts';
import type { LogLine } from './wire.ts';

const MOST_PAGES = 10;
const LONGEST = 8_000;
/** Severities are 0 trace, 1 debug, 2 info, 3 notice, 4 warning, 5 error. */
const WARNING = 4;
const MOST_WARNINGS = 20;
const LAST = 40;

/** The lines of a log that matter: the warnings and errors, then the end. */
export function chooseLines(lines: readonly LogLine[]): string {
  const write = ({ v, m, t }: LogLine): string => `${t === undefined ? '' : `${clip(oneLine(t), 30)} `}${v !== undefined && v >= WARNING ? 'ERROR ' : ''}${clip(oneLine(m), 500)}`;
  const end = lines.slice(-LAST);
  const before = lines.slice(0, -LAST).filter(({ v }) => v !== undefined && v >= WARNING).slice(-MOST_WARNINGS);
  return lastLines(printable([...before.map(write), ...(before.length > 0 && end.length > 0 ? ['…'] : []), ...end.map(write)].join('\n')), LONGEST);
}

/**
 * What Cloud 66 says of a deployment: the log of its operation where an answer named that, and how its action ended. That a
 * deployment names its operation is not documented, so it is looked for and not relied on.
 */
export async function readLog(releaseId: string, { client, stack, memory }: Connection, ask: Ask): Promise<string | undefined> {
  const path = await stack.path(ask);
  if (path.kind !== 'ok' || !/^\d+$/.test(releaseId)) return undefined;
  const actionId = memory.actions.get(releaseId);
  const [deployment, action] = await Promise.all([client.get(`${path.value}/deployments/${releaseId}`, readDeployment, ask), actionId === undefined ? undefined : client.get(`${path.value}/actions/${actionId}`, readAction, ask)]);
  const ended = action?.kind === 'ok' && action.value.message !== undefined ? clip(oneLine(action.value.message), 1_000) : '';
  const operation = (deployment.kind === 'ok' ? deployment.value.operation : undefined) ?? (action?.kind === 'ok' ? action.value.operation : undefined);
  const lines = operation === undefined ? undefined : await client.list(`/operations/${operation}/logs.json?include_children=true`, readLogLine, ask, { pages: MOST_PAGES });
  const text = [lines?.kind === 'ok' ? chooseLines(lines.value.items) : '', ended].filter((part) => part !== '').join('\n');
  return text === '' ? undefined : text;
}
