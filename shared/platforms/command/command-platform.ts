import { clip, lastLines, oneLine, printable, quote } from '../../kernel/untrusted-text.ts';
import type { ShellResult } from '../../runtime/shell.ts';
import type { Accepted, Applied, LiveRelease, Platform, PlatformParts, ReleaseState, VariableNames, Variables } from '../port.ts';
import { isReleaseId } from '../release-id.ts';
import { isVariableName, writeVariables } from '../variables.ts';
import type { CommandTarget } from './target.ts';

/** How long a question to the platform may take. */
const QUESTION_MS = 60_000;
/** A question changes nothing, so it needs no time to clean up. */
const QUESTION_KILL_MS = 1_000;
const LOG_CHARACTERS = 8_000;

/** What of the parts this platform takes. */
export type CommandParts = Pick<PlatformParts, 'shell' | 'log' | 'environment' | 'version' | 'image'>;

/** Platform `command`: everything is asked of the user's own shell commands, which get their data as variables only. */
export function createCommandPlatform(target: CommandTarget, parts: CommandParts): Platform {
  const given = { SUREFOOT_ENVIRONMENT: parts.environment, SUREFOOT_VERSION: parts.version, SUREFOOT_IMAGE: parts.image ?? '' };
  /** Asks: what is printed is read, not shown. */
  const run = (script: string, releaseId: string | undefined, signal: AbortSignal, timeoutMs: number): Promise<ShellResult> => parts.shell.run({ command: { script }, env: { ...given, SUREFOOT_RELEASE_ID: releaseId ?? '' }, timeoutMs, signal, killAfterMs: QUESTION_KILL_MS });
  /** Runs a command that changes something: people see what it prints. */
  const order = (script: string, env: Readonly<Record<string, string>>, signal: AbortSignal, timeoutMs: number): Promise<ShellResult> =>
    parts.shell.run({ command: { script }, env: { ...given, SUREFOOT_RELEASE_ID: '', ...env }, timeoutMs, signal, onLine: parts.log.foreign });
  const { 'set-variables': setVariables, restart, variables: names } = target;
  const applyVariables = async (variables: Variables, signal: AbortSignal, timeoutMs: number): Promise<Applied> => {
    const result = await order(setVariables ?? 'exit 1', { SUREFOOT_VARIABLES: writeVariables(variables) }, signal, timeoutMs);
    return result.kind === 'exited' && result.code === 0 ? APPLIED : notAccepted('set-variables', result);
  };

  return {
    name: 'command',
    capabilities: { strategies: ['rolling'], current: target.current !== undefined, status: target.status !== undefined, earlyFailure: target.status !== undefined, rollback: target.rollback !== undefined, logs: target.logs !== undefined },
    plan: (step, releaseId) => [...(step === 'rollback' ? [`SUREFOOT_RELEASE_ID=${releaseId ?? ''}`] : []), ...linesOf(target[step] ?? '')],
    async current(signal, timeoutMs): Promise<LiveRelease> {
      if (target.current === undefined) return { kind: 'unknown', reason: 'the target has no "current" command' };
      const result = await run(target.current, undefined, signal, Math.min(timeoutMs, QUESTION_MS));
      if (result.kind !== 'exited' || result.code !== 0) return { kind: 'unknown', reason: `the "current" command ${howItEnded(result)}` };
      const id = lastLine(result.stdout);
      if (id === '') return { kind: 'none' };
      return isReleaseId(id) ? { kind: 'live', releaseId: id } : { kind: 'unknown', reason: `the "current" command printed ${quote(id)}, which is not a release id` };
    },
    async deploy({ timeoutMs, variables }, signal): Promise<Accepted> {
      const set = Object.keys(variables).length === 0 ? APPLIED : await applyVariables(variables, signal, timeoutMs);
      if (set.kind !== 'accepted') return set;
      return acceptedFrom('deploy', await order(target.deploy, {}, signal, timeoutMs));
    },
    async state(releaseId, signal, timeoutMs): Promise<ReleaseState> {
      if (target.status === undefined) return { kind: 'unknown', reason: 'the target has no "status" command' };
      const result = await run(target.status, releaseId, signal, Math.min(timeoutMs, QUESTION_MS));
      if (result.kind !== 'exited' || result.code !== 0) return { kind: 'unknown', reason: `the "status" command ${howItEnded(result)}` };
      const word = lastLine(result.stdout);
      if (word === 'live' || word === 'in-progress') return { kind: word };
      if (word === 'failed') return { kind: 'failed', reason: 'the "status" command printed "failed"' };
      return { kind: 'unknown', reason: `the "status" command printed ${quote(word)}; known are in-progress, live and failed` };
    },
    async rollback({ releaseId, strategy, timeoutMs }, signal): Promise<Accepted> {
      if (target.rollback === undefined) return { kind: 'failed', reasonCode: 'no-rollback-command', reason: 'The target has no "rollback" command.', advice: 'Add a "rollback" command to the target; it gets the release to put live in SUREFOOT_RELEASE_ID.' };
      const result = await order(target.rollback, { SUREFOOT_RELEASE_ID: releaseId, SUREFOOT_ROLLBACK_STRATEGY: strategy }, signal, timeoutMs);
      // What a rollback prints is free: only `deploy` and `current` print ids. The id asked for is the one to ask about.
      return result.kind === 'exited' && result.code === 0 ? { kind: 'accepted', releaseId } : notAccepted('rollback', result);
    },
    async logs(releaseId, signal, timeoutMs): Promise<string | undefined> {
      if (target.logs === undefined) return undefined;
      const result = await run(target.logs, releaseId, signal, Math.min(timeoutMs, QUESTION_MS));
      const text = result.kind === 'not-started' ? '' : printable(result.stdout).trim();
      return text === '' ? undefined : lastLines(text, LOG_CHARACTERS);
    },
    ...(setVariables === undefined ? {} : { setVariables: applyVariables }),
    ...(restart === undefined ? {} : { restart: async (signal: AbortSignal, timeoutMs: number) => acceptedFrom('restart', await order(restart, {}, signal, timeoutMs)) }),
    ...(names === undefined ? {} : { variableNames: async (signal: AbortSignal, timeoutMs: number) => namesFrom(await run(names, undefined, signal, Math.min(timeoutMs, QUESTION_MS))) }),
  };
}

const APPLIED: Applied = { kind: 'accepted' };

function acceptedFrom(step: 'deploy' | 'restart', result: ShellResult): Accepted {
  if (result.kind !== 'exited' || result.code !== 0) return notAccepted(step, result);
  const id = lastLine(result.stdout);
  if (isReleaseId(id)) return { kind: 'accepted', releaseId: id };
  const seen = id === '' ? 'it printed nothing' : `its last line is ${quote(id)}`;
  return { kind: 'failed', reasonCode: 'no-release-id', reason: `The "${step}" command ended without an error, but gave no release id: ${seen}.`, advice: 'Print the release id, at most 100 characters, as the last line of its standard output.' };
}

/** One name a line; `NAME=value` lines are understood too, so that a command like `env` will do, and their values are dropped. */
function namesFrom(result: ShellResult): VariableNames {
  if (result.kind !== 'exited' || result.code !== 0) return { kind: 'unknown', reason: `the "variables" command ${howItEnded(result)}` };
  const names = result.stdout.split('\n').map((line) => line.split('=', 1)[0]?.trim() ?? '');
  return { kind: 'known', names: [...new Set(names.filter(isVariableName))] };
}

const CODES = { deploy: 'deploy-command-failed', restart: 'restart-failed', rollback: 'rollback-command-failed', 'set-variables': 'set-variables-failed' } as const;

function notAccepted(step: keyof typeof CODES, result: ShellResult): Exclude<Accepted, { readonly kind: 'accepted' }> {
  if (result.kind === 'killed' && result.by === 'cancel') return { kind: 'cancelled' };
  if (result.kind === 'killed' && result.by === 'timeout') return { kind: 'timed-out' };
  const last = result.kind === 'not-started' ? '' : clip(lastLine(result.stderr) || lastLine(result.stdout), 300);
  return {
    kind: 'failed',
    reasonCode: CODES[step],
    reason: `The "${step}" command ${howItEnded(result)}${last ? `; its last words: ${quote(last)}` : ''}.`,
    advice: `Its output is in the log above. Run the command by hand with the same variables to see why.`,
  };
}

function howItEnded(result: ShellResult): string {
  if (result.kind === 'exited') return result.code === 0 ? 'ended' : `exited with code ${result.code}`;
  if (result.kind === 'not-started') return result.missing ? 'could not be started: bash is not on this machine' : `could not be started: ${oneLine(result.reason)}`;
  return result.by === 'timeout' ? 'did not end in time' : result.by === 'cancel' ? 'was cancelled' : 'was killed by a signal';
}

/** The last line that is not empty, as it stands: an id with a control character must be seen to have one. */
const lastLine = (text: string): string => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').at(-1) ?? '';

const linesOf = (script: string): readonly string[] => script.trim().split('\n').map((line) => clip(oneLine(line), 200));
