import { quote } from '../../kernel/untrusted-text.ts';
import type { VariableNames, Variables } from '../port.ts';
import { isVariableName } from '../variables.ts';
import { readVariableNames } from './answers.ts';
import { shrinking } from './client.ts';
import type { Limits } from './client.ts';
import { SET_VARIABLES, readVariables } from './documents.ts';
import { give } from './order.ts';
import type { Scope } from './scope.ts';
import { failed, numbered, question } from './session.ts';
import type { NotDone, Session } from './session.ts';

/**
 * Sets variables on every service, with `skipDeploys`: Railway would otherwise begin a deployment of its own for each, whose id
 * nobody gives. What begins next takes them.
 * @returns why they are not set, or undefined where they are
 */
export async function setOnAll(session: Session, scope: Scope, variables: Variables, limits: Limits): Promise<NotDone | undefined> {
  if (Object.keys(variables).length === 0) return undefined;
  const { projectId, environmentId, services } = scope;
  const left = shrinking(limits, session.parts.clock);
  const done: string[] = [];
  for (const { id: serviceId, name } of services) {
    const input = { projectId, environmentId, serviceId, variables, replace: false, skipDeploys: true };
    const ordered = await give(session, scope, { document: SET_VARIABLES, variables: { input }, field: 'variableCollectionUpsert', gives: 'true' }, { signal: left.signal, timeoutMs: left.timeoutMs });
    if (limits.signal.aborted || ordered.kind === 'cancelled') return { kind: 'cancelled' };
    if (ordered.kind !== 'done') return failed('set-variables-failed', `The variables of service ${quote(name)} ${ordered.kind === 'refused' ? 'could not be set' : 'may not be set'}: ${ordered.reason}. Nothing was deployed.${done.length > 0 ? ` They are set already on ${done.join(', ')}, from its next deployment on.` : ''}`, ordered.kind === 'refused' ? ordered.advice : undefined);
    done.push(quote(name));
  }
  return undefined;
}

/** The names of the variables that any of the services has. */
export async function listNames(session: Session, scope: Scope, limits: Limits): Promise<VariableNames> {
  const ids = scope.services.map(({ id }) => id);
  const answer = await question(session, scope, { document: readVariables(ids.length), variables: { project: scope.projectId, environment: scope.environmentId, ...numbered('s', ids) } }, limits);
  if (answer.kind !== 'data') return { kind: 'unknown', reason: answer.kind === 'cancelled' ? 'cancelled' : answer.reason };
  const names = ids.map((_, index) => readVariableNames(answer.data, `v${index}`));
  if (!names.every((list) => list !== undefined)) return { kind: 'unknown', reason: 'Railway\'s list of variables could not be read' };
  return { kind: 'known', names: [...new Set(names.flat())].filter(isVariableName) };
}
