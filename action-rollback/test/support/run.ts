import type { ActionContext, Report } from '../../../shared/action/action.ts';
import { parseInputs } from '../../../shared/action/parse-inputs.ts';
import type { RunFacts } from '../../../shared/action/run-facts.ts';
import type { ReleaseRecord } from '../../../shared/record/schema.ts';
import { systemHttp } from '../../../shared/runtime/http.ts';
import type { Http } from '../../../shared/runtime/http.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import type { Shell, ShellResult } from '../../../shared/runtime/shell.ts';
import type { GitHubModel } from '../../../shared/test/support/github.ts';
import { inputs, toRequest } from '../../src/inputs.ts';
import { rollback } from '../../src/rollback.ts';
import { gitHubHttp, runFacts } from './github-in-memory.ts';
import { memoryPlatform } from './memory-platform.ts';
import type { MemoryPlatform, Script } from './memory-platform.ts';
import { orderedClock } from './ordered-clock.ts';

// The engine loads these when it first needs them, which takes longer than the clock of these tests stands still.
await Promise.all([import('../../../shared/health-probe/engine.ts'), import('../../../shared/health-probe/command-probe.ts')]);

/** Where the clock stands at first, in the words of a record. */
export const NOW = '2026-01-01T00:00:00Z';

/** A run that deployed r2 over r1 and found it unhealthy a moment ago. */
export const UNHEALTHY: ReleaseRecord = {
  schema: 'surefoot/release@1',
  environment: 'production',
  version: 'b'.repeat(40),
  deployment: { outcome: 'deployed', release_id: 'r2', previous_release_id: 'r1', live_release_id: 'r2', finished_at: NOW },
  health: { outcome: 'unhealthy', reason_code: 'never-healthy', was_healthy: false, success_rate: 0, samples: 30, failures_in_a_row: 30, failing_checks: [{ name: 'health', critical: true, component: 'redis', message: 'Connection refused' }], finished_at: NOW },
};

export interface Ran {
  readonly report: Report<'action-rollback'>;
  readonly platform: MemoryPlatform;
  readonly lines: readonly string[];
  readonly foreign: readonly string[];
  /** What was asked of GitHub, as `GET /path`. */
  readonly calls: readonly string[];
}

export interface Given {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly record?: ReleaseRecord;
  readonly script?: Script;
  /** Aborted when the platform is about to be asked this for the nth time. */
  readonly cancelAt?: readonly ['current' | 'rollback' | 'deploy' | 'state' | 'logs' | 'history' | 'probe', number];
  /** How a probe ends, by the command that its check runs and how often it has run: `pass`, `fail`, or `error` when it cannot run at all. */
  readonly probe?: (command: string, count: number) => 'pass' | 'fail' | 'error';
  /** GitHub in memory; without it there is no token. */
  readonly github?: Pick<GitHubModel, 'answer'>;
  readonly runId?: string;
  readonly clock?: Clock;
  /** Where GitHub is, and the way there, where it is not in memory. */
  readonly apiUrl?: string;
  readonly http?: Http;
  readonly onLine?: (line: string) => void;
  /** In place of one that follows a script. */
  readonly platform?: MemoryPlatform;
}

/** Runs the use case on a platform in memory, with a clock that stands still while something is done. */
export async function run({ inputs: given = {}, record = UNHEALTHY, script = {}, cancelAt, probe, github, runId = '4711', clock = orderedClock(Date.parse(NOW)), platform: ownPlatform, http = systemHttp, apiUrl, onLine }: Given = {}): Promise<Ran> {
  const cancel = new AbortController();
  const lines: string[] = [];
  const foreign: string[] = [];
  const calls: string[] = [];
  const parsed = await parseInputs(inputs, { ...(github || apiUrl ? { 'github-token': 'ghs_x' } : {}), environment: 'production', platform: 'command', target: 'deploy: "true"', ...given });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('; '));
  const request = await toRequest(parsed.value, { env: {}, run: {} as RunFacts, record });
  if (!request.ok) throw new Error(request.problems.map(({ message }) => message).join('; '));
  const before: Script['before'] = (what, count) => {
    script.before?.(what, count);
    if (cancelAt?.[0] === what && cancelAt[1] === count) cancel.abort();
  };
  const platform = ownPlatform ?? memoryPlatform({ ...script, before });
  const connect = async ({ version }: { readonly version: string }): Promise<MemoryPlatform> => Object.assign(platform, { version });
  const info = (text: string): void => {
    lines.push(text);
    onLine?.(text);
  };
  const log = { info, warning: (text: string) => void lines.push(`warning: ${text}`), foreign: (text: string) => void foreign.push(text) };
  const context: ActionContext = { env: {}, run: runFacts(runId, apiUrl), record, signal: cancel.signal, maskSecret: () => undefined, saveState: () => undefined, clock, shell: shellOf((command, count) => {
    if (cancelAt?.[0] === 'probe' && cancelAt[1] === count) cancel.abort();
    return probe?.(command, count) ?? 'pass';
  }), http: github ? gitHubHttp(github, calls) : http, log };
  const report = await rollback({ ...request.value, platform: { name: 'command', connect } }, context);
  return { report, platform, lines, foreign, calls };
}

const ENDINGS: Readonly<Record<'pass' | 'fail' | 'error', ShellResult>> = {
  pass: { kind: 'exited', code: 0, stdout: 'ok\n', stderr: '', truncated: false },
  fail: { kind: 'exited', code: 1, stdout: '', stderr: 'down\n', truncated: false },
  error: { kind: 'not-started', reason: 'spawn bash ENOENT', missing: true },
};

/** Answers probes at once, without a process. */
function shellOf(probe: NonNullable<Given['probe']>): Shell {
  let count = 0;
  return { run: async ({ command }) => ENDINGS[probe('script' in command ? command.script : '', ++count)] };
}
