import { quote } from '../../kernel/untrusted-text.ts';
import { own } from '../../kernel/own-property.ts';
import type { DeployOrder } from '../port.ts';
import type { Limits } from './client.ts';
import { readAutoDeploy } from './documents.ts';
import type { Scope } from './scope.ts';
import { lookAtPast, numbered, question, withoutSight } from './session.ts';
import type { NotDone, Session } from './session.ts';
import { prepareStarts, sourceOf } from './sources.ts';
import { startAll } from './start-all.ts';
import type { Begun } from './start-all.ts';
import { setOnAll } from './variables.ts';

/** What was there before; only what is newer can be this run's. */
const NEWEST = 20;
const QUESTION_MS = 30_000;

/** Begins a release in all services: first whatever can go wrong without a trace, then the variables, then the deployments. */
export async function beginRelease(session: Session, scope: Scope, order: DeployOrder, signal: AbortSignal): Promise<Begun | NotDone> {
  const { clock } = session.parts;
  const deadline = clock.monotonic() + order.timeoutMs;
  const limits = (): Limits => ({ signal, timeoutMs: Math.max(1, deadline - clock.monotonic()) });
  const asking = { signal, timeoutMs: Math.min(order.timeoutMs, QUESTION_MS) };
  const commits = sourceOf(session.target, order.image) === 'commit';
  const [before] = await Promise.all([lookAtPast(session, scope, NEWEST, asking), commits ? warnOfAutoDeploy(session, scope, asking) : undefined]);
  if (before.kind !== 'seen') return withoutSight(before);
  const prepared = await prepareStarts({ session, scope, order, before, limits: limits() });
  if (prepared.kind !== 'ready') return prepared;
  const notSet = await setOnAll(session, scope, order.variables, limits());
  if (notSet) return notSet;
  if (signal.aborted) return { kind: 'cancelled' };
  if (clock.monotonic() >= deadline) return { kind: 'timed-out' };
  return startAll({ session, scope, starts: prepared.starts, before, what: 'The deployment', reasonCode: 'deploy-command-failed', deadline, signal });
}

/** Railway may deploy each push by itself as well, and the two overtake each other. That it could not be asked is no matter. */
async function warnOfAutoDeploy(session: Session, scope: Scope, limits: Limits): Promise<void> {
  const { services, projectId: project, environmentId: environment } = scope;
  const answer = await question(session, scope, { document: readAutoDeploy(services.length), variables: { project, environment, ...numbered('s', services.map(({ id }) => id)) } }, limits);
  if (answer.kind !== 'data') return;
  const names = services.filter((_, index) => own(own(answer.data, `a${index}`), 'enabled') === true).map(({ name }) => quote(name));
  if (names.length > 0) session.parts.log.warning(`Railway also deploys each push to ${names.join(', ')} by itself: every release is deployed twice, and a push may overtake this one. Turn automatic deployments off in the settings of the service.`);
}
