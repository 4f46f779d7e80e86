import { saveState } from '@actions/core';
import type { ActionName } from '../kernel/outcomes.ts';
import { CodedError, messageOf } from '../kernel/coded-error.ts';
import { valid } from '../kernel/problem.ts';
import type { Checked, Problem } from '../kernel/problem.ts';
import { applyPipelineFile } from '../pipeline-file/apply.ts';
import type { RecordKey } from '../record/record-store.ts';
import type { ReleaseRecord } from '../record/schema.ts';
import { childEnvironment } from '../runtime/child-environment.ts';
import { systemClock } from '../runtime/clock.ts';
import { systemHttp } from '../runtime/http.ts';
import { killRemainingGroups } from '../runtime/process-group.ts';
import { systemShell } from '../runtime/shell.ts';
import type { Action, ActionContext, Report } from './action.ts';
import { watchForCancel } from './cancellation.ts';
import { atTheirSources, parseInputs, readInputTexts } from './parse-inputs.ts';
import type { InputSpecs, InputTexts } from './parse-inputs.ts';
import { laterInputProblems } from './later-inputs.ts';
import { publish } from './publish.ts';
import { readRunFacts } from './run-facts.ts';
import type { RunFacts } from './run-facts.ts';
import { createRunnerLog } from './runner-log.ts';
import type { RunnerLog } from './runner-log.ts';
import { Secrets } from './secrets.ts';

/** The state that tells a `post:` entry that its step began its work. */
const STAGE = 'stage';
/** How long a cancelled use case may take to end its children and report: the runner sends SIGTERM after 7.5 s. */
const CANCEL_GRACE_MS = 6_500;

/** The state of one run of one action, as far as it is known; publishing needs it on every way out. */
interface Session {
  readonly secrets: Secrets;
  readonly log: RunnerLog;
  readonly run: RunFacts;
  record: ReleaseRecord | undefined;
  key: RecordKey | undefined;
}

/** Runs an action as the runner's step: inputs in, exactly one report out, then the process ends. */
export async function runAction<A extends ActionName, S extends InputSpecs, R>(action: Action<A, S, R>): Promise<never> {
  const secrets = new Secrets();
  const session: Session = { secrets, log: createRunnerLog(secrets), run: readRunFacts(process.env), record: undefined, key: undefined };
  const cancel = watchForCancel();
  if (action.post && isPostEntry()) return settle(action, session, cancel);
  const late = cancel.afterGrace(CANCEL_GRACE_MS).then((): Report<ActionName> => ({ ...failure('cancelled', 'The run was cancelled, and the work in hand did not end in time.'), outcome: action.name === 'action-notify' ? 'not-sent' : 'cancelled' }));
  const report = await Promise.race([attempt(action, session, cancel.signal), late]);
  await finish(action, session, report);
  killRemainingGroups();
  process.exit(report.failed ? 1 : 0);
}

/**
 * The `post:` entry is a file of its own that loads the same program. A saved state cannot tell it: a step that was killed
 * before it could save anything would be run in full by its own `post:`.
 */
const isPostEntry = (): boolean => /(?:^|[\\/])post\.js$/.test(process.argv[1] ?? '');

async function attempt<A extends ActionName, S extends InputSpecs, R>(action: Action<A, S, R>, session: Session, signal: AbortSignal): Promise<Report<ActionName>> {
  try {
    const prepared = await prepare(action, session, signal);
    if (!prepared.ok) return prepared.report;
    if (action.post) saveState(STAGE, 'started');
    return await action.run(prepared.request, prepared.context);
  } catch (error) {
    if (error instanceof CodedError) return { ...failure(error.code, error.message), advice: error.advice };
    if (process.env['RUNNER_DEBUG'] === '1' && error instanceof Error) session.log.foreign(error.stack ?? '');
    return { ...failure('unexpected-error', `Unexpected error in ${action.name}: ${messageOf(error)}`), advice: 'This is a defect of the action. Please report it, with the log of a run with debug logging turned on.' };
  }
}

/** Runs the `post:` entry. The job has its outcome; what cannot be settled is said and left to the next run. */
async function settle<A extends ActionName, S extends InputSpecs, R>(action: Action<A, S, R>, session: Session, cancel: ReturnType<typeof watchForCancel>): Promise<never> {
  if (process.env[`STATE_${STAGE}`] !== 'started') process.exit(0);
  const work = async (): Promise<void> => {
    const prepared = await prepare(action, session, cancel.signal);
    if (prepared.ok) await action.post?.(prepared.request, { ...prepared.context, state: savedState() });
  };
  await Promise.race([work(), cancel.afterGrace(CANCEL_GRACE_MS)]).catch((error: unknown) => session.log.warning(`What this step left open could not be settled: ${messageOf(error)}`));
  killRemainingGroups();
  process.exit(0);
}

function savedState(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (name.startsWith('STATE_') ? [[name.slice('STATE_'.length), value ?? '']] : [])));
}

type Prepared<R> = { readonly ok: true; readonly request: R; readonly context: ActionContext } | { readonly ok: false; readonly report: Report<ActionName> };

async function prepare<A extends ActionName, S extends InputSpecs, R>(action: Action<A, S, R>, session: Session, signal: AbortSignal): Promise<Prepared<R>> {
  const given = readInputTexts(action.inputs, process.env);
  for (const [input, spec] of Object.entries(action.inputs)) if (spec.codec.secret) session.secrets.add(given[input]);
  const file = await applyPipelineFile(action.name, action.inputs, given, session.run.workspace);
  if (!file.ok) return refused(file.problems, session);
  const { texts, sources, hints } = file.value;
  const inputs = await parseInputs(action.inputs, texts);
  const later = laterInputProblems(action.name, action.inputs, process.env);
  const known = await rememberRecord(action.inputs, texts, session);
  if (!inputs.ok || later.length > 0) return refused([...(inputs.ok ? [] : atTheirSources(inputs.problems, sources)), ...later, ...hints], session);
  if (!known.ok) return refused(known.problems, session);
  if (known.value) {
    session.record = known.value.record ?? known.value.begin();
    session.key = known.value.key;
  }
  const env = childEnvironment(process.env);
  const request = await action.request(inputs.value, { env, run: session.run, record: session.record });
  if (!request.ok) return refused([...atTheirSources(request.problems, sources), ...hints], session);
  const context: ActionContext = { env, run: session.run, record: session.record, signal, maskSecret: (value) => session.secrets.add(value), saveState, clock: systemClock, shell: systemShell, http: systemHttp, log: session.log };
  return { ok: true, request: request.value, context };
}

interface KnownRecord {
  readonly key: RecordKey;
  readonly record: ReleaseRecord | undefined;
  readonly begin: () => ReleaseRecord;
}

/** Reads the record before anything else can fail, so that bad input does not lose what earlier actions found out. */
async function rememberRecord(specs: InputSpecs, texts: InputTexts, session: Session): Promise<Checked<KnownRecord | undefined>> {
  const read = (input: string): { readonly success: boolean; readonly data?: unknown } => (texts[input] === undefined ? { success: true } : (specs[input]?.codec.schema.safeParse(texts[input]) ?? { success: false }));
  const [environment, service] = [read('environment'), read('service')];
  const key = environment.success && service.success ? recordKey({ environment: environment.data, service: service.data, record: texts['record'] }) : undefined;
  if (!key) return valid(undefined);
  const { emptyRecord, loadRecord } = await import('../record/record-store.ts');
  const loaded = await loadRecord(session.run.temp, key, texts['record']);
  if (!loaded.ok) return loaded;
  if (loaded.value) {
    session.record = loaded.value;
    session.key = key;
  }
  return valid({ key, record: loaded.value, begin: () => emptyRecord(key) });
}

/** Without an environment no record is kept, but one given from another job names its own. */
function recordKey(common: { readonly environment?: unknown; readonly service?: unknown; readonly record: string | undefined }): RecordKey | undefined {
  if (typeof common.environment === 'string') return { environment: common.environment, service: typeof common.service === 'string' ? common.service : undefined };
  if (common.record === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(common.record);
    const { environment, service } = parsed as { environment?: unknown; service?: unknown };
    return typeof environment === 'string' && environment !== '' ? { environment, service: typeof service === 'string' ? service : undefined } : { environment: 'unknown', service: undefined };
  } catch {
    return { environment: 'unknown', service: undefined }; // reading it will say what is wrong
  }
}

/** One error for each problem: the first is the report's own. */
function refused(problems: readonly Problem[], session: Session): { readonly ok: false; readonly report: Report<ActionName> } {
  for (const problem of problems.slice(1)) session.log.error(`${problem.message} [bad-input]`);
  return { ok: false, report: failure('bad-input', problems[0]?.message ?? 'An input is not valid.') };
}

const failure = (reasonCode: Report['reasonCode'], reason: string): Report<ActionName> => ({ outcome: 'failed', reasonCode, reason, failed: true, outputs: {} });

async function finish(action: { readonly name: ActionName; readonly outputs: readonly string[] }, session: Session, report: Report<ActionName>): Promise<void> {
  const redact = (text: string): string => session.secrets.redact(text);
  let recordText: string | undefined;
  if (session.record && session.key) {
    const [{ saveRecord }, { applyChange, stringifyRecord }] = await Promise.all([import('../record/record-store.ts'), import('../record/record-text.ts')]);
    const known = { ...session.record, commit: session.record.commit ?? commitOf(session.run), run: runOf(session.run) };
    recordText = stringifyRecord(applyChange(known, report.change ?? {}, new Date().toISOString()), redact);
    await saveRecord(session.run.temp, session.key, recordText).catch((error: unknown) => session.log.warning(`The release record could not be kept for later steps: ${messageOf(error)}. Pass it on with the output "record".`));
  }
  publish(action, report, recordText, { log: session.log, redact });
}

function runOf(run: RunFacts): NonNullable<ReleaseRecord['run']> {
  return { id: run.runId, attempt: run.runAttempt, repository: run.repository, workflow: run.workflow, actor: run.actor, ref: run.ref, ...(run.runUrl === undefined ? {} : { url: run.runUrl }) };
}

/** The commit that the run is about; a first step writes it down, so that later jobs need not ask for it. */
function commitOf(run: RunFacts): NonNullable<ReleaseRecord['commit']> {
  return { sha: run.sha, ...(run.headCommit && { message: run.headCommit.message, author: run.headCommit.author }) };
}
