import { oneLine } from '../../kernel/untrusted-text.ts';
import { readLines } from './answers.ts';
import type { LogLine } from './answers.ts';
import type { Limits } from './client.ts';
import { BUILD_LOGS, DEPLOYMENT_LOGS } from './documents.ts';
import { pickLines } from './log-lines.ts';
import type { Scope, Service } from './scope.ts';
import { question } from './session.ts';
import type { Session } from './session.ts';

/** Enough to hold an error and what led to it; Railway gives up to 5,000. */
const LINES = 500;
/** A release of many services has one log that matters, or two. */
const MOST_DEPLOYMENTS = 3;

/** The build's and the container's log of each deployment, the lines that matter. */
export async function readLogs(session: Session, scope: Scope, deployments: readonly { readonly service: Service; readonly id: string }[], limits: Limits): Promise<string | undefined> {
  const read = async (document: string, field: string, id: string): Promise<readonly LogLine[]> => {
    const answer = await question(session, scope, { document, variables: { id, limit: LINES } }, limits);
    return answer.kind === 'data' ? (readLines(answer.data, field) ?? []) : [];
  };
  const shown = deployments.slice(0, MOST_DEPLOYMENTS);
  const prefix = ({ name }: Service): string => (shown.length > 1 ? `${oneLine(name).slice(0, 40)} ` : '');
  const logs = await Promise.all(shown.flatMap(({ service, id }) => [read(BUILD_LOGS, 'buildLogs', id).then((lines) => ({ name: `${prefix(service)}build`, lines })), read(DEPLOYMENT_LOGS, 'deploymentLogs', id).then((lines) => ({ name: `${prefix(service)}run`, lines }))]));
  return pickLines(logs);
}
