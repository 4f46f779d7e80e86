import type { ActionContext, PostContext, Report } from '../../../shared/action/action.ts';
import { parseInputs } from '../../../shared/action/parse-inputs.ts';
import type { RunFacts } from '../../../shared/action/run-facts.ts';
import type { ReleaseRecord } from '../../../shared/record/schema.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { systemHttp } from '../../../shared/runtime/http.ts';
import type { Http } from '../../../shared/runtime/http.ts';
import { systemShell } from '../../../shared/runtime/shell.ts';
import type { Shell, ShellResult } from '../../../shared/runtime/shell.ts';
import type { GitHubModel } from '../../../shared/test/support/github.ts';
import { orderedClock } from '../../../shared/test/support/ordered-clock.ts';
import { deploy } from '../../src/deploy.ts';
import { inputs, toRequest } from '../../src/inputs.ts';
import { settleDeployment } from '../../src/post.ts';
import { stagingPlatform } from './staging-platform.ts';
import type { Script, StagingPlatform } from './staging-platform.ts';

// The engine loads these when it first needs them, which takes longer than the clock of these tests stands still.
await Promise.all([import('../../../shared/health-probe/engine.ts'), import('../../../shared/health-probe/command-probe.ts')]);

const API = 'https://api.github.example';
export const COMMIT = 'b'.repeat(40);

export interface Given {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly script?: Script;
  readonly record?: ReleaseRecord;
  readonly env?: Readonly<Record<string, string>>;
  readonly workspace?: string;
  readonly sha?: string;
  /** Aborted when the platform or a check is about to be asked this for the nth time. */
  readonly cancelAt?: readonly [what: string, count: number];
  /** How a probe ends, by the share of the requests that the new release takes; `error` when it cannot run at all. */
  readonly probe?: (share: number, count: number) => 'pass' | 'fail' | 'error';
  /** GitHub in memory; without it there is no token. */
  readonly github?: Pick<GitHubModel, 'answer'>;
  readonly platform?: StagingPlatform;
  /** Runs git and the like for real. */
  readonly shell?: 'real';
  readonly clock?: Clock;
}

export interface Ran {
  readonly report: Report<'action-deploy'>;
  readonly platform: StagingPlatform;
  readonly lines: readonly string[];
  readonly masked: readonly string[];
  readonly state: Readonly<Record<string, string>>;
  readonly elapsedMs: number;
  /** The end of the job, after which this is called with the state that the step left. */
  post(state?: Readonly<Record<string, string>>): Promise<readonly string[]>;
}

/** Runs the use case on a platform in memory, with a clock that stands still while something is done. */
export async function run({ inputs: given = {}, script = {}, record, env = {}, workspace = '/nowhere', sha = COMMIT, cancelAt, probe, github, platform: own, shell, clock = orderedClock(Date.parse('2026-01-01T00:00:00Z'), setImmediate) }: Given = {}): Promise<Ran> {
  const cancel = new AbortController();
  const lines: string[] = [];
  const masked: string[] = [];
  const state: Record<string, string> = {};
  const facts = { repository: 'acme/app', sha, runId: '4711', runAttempt: '1', actor: 'author', workspace, apiUrl: API, graphqlUrl: `${API}/graphql` } as RunFacts;
  const parsed = await parseInputs(inputs, { ...(github ? { 'github-token': 'ghs_x' } : {}), environment: 'production', platform: 'command', target: 'deploy: "true"', ...given });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('; '));
  const request = await toRequest(parsed.value, { env, run: facts, record });
  if (!request.ok) throw new Error(request.problems.map(({ message }) => message).join('; '));
  const note = (what: string, count: number): void => {
    script.before?.(what, count);
    if (cancelAt?.[0] === what && cancelAt[1] === count) cancel.abort();
  };
  const platform = own ?? stagingPlatform({ ...script, before: note });
  let probes = 0;
  const probing: Shell = {
    run: async (order) => {
      if (!('script' in order.command)) return shell === 'real' ? systemShell.run(order) : { kind: 'not-started', reason: 'no git here', missing: true };
      note('probe', (probes += 1));
      return ENDINGS[probe?.(platform.truth.share, probes) ?? 'pass'];
    },
  };
  const log = { info: (text: string) => void lines.push(text), warning: (text: string) => void lines.push(`warning: ${text}`), foreign: (text: string) => void lines.push(`| ${text}`) };
  const context: ActionContext = { env, run: facts, record, signal: cancel.signal, maskSecret: (value) => void masked.push(value), saveState: (name, value) => void (state[name] = value), clock, shell: probing, http: github ? gitHubHttp(github) : systemHttp, log };
  const asked = { ...request.value, platform: { name: platform.name, connect: async () => platform } };
  const started = clock.monotonic();
  const report = await deploy(asked, context);
  const post: Ran['post'] = async (saved = state) => {
    const from = lines.length;
    const settling: PostContext = { ...context, signal: new AbortController().signal, state: saved };
    await settleDeployment(asked, settling);
    return lines.slice(from);
  };
  return { report, platform, lines, masked, state, elapsedMs: clock.monotonic() - started, post };
}

const ENDINGS: Readonly<Record<'pass' | 'fail' | 'error', ShellResult>> = {
  pass: { kind: 'exited', code: 0, stdout: 'ok\n', stderr: '', truncated: false },
  fail: { kind: 'exited', code: 1, stdout: '', stderr: 'down\n', truncated: false },
  error: { kind: 'not-started', reason: 'spawn bash ENOENT', missing: true },
};

function gitHubHttp(github: Pick<GitHubModel, 'answer'>): Http {
  return {
    async send({ method, url, body = '' }) {
      const { status = 200, headers = {}, body: answer = '' } = github.answer({ method, url: url.slice(API.length), body: String(body) });
      return { kind: 'answered', status, headers, body: typeof answer === 'string' ? answer : JSON.stringify(answer), truncated: false };
    },
  };
}
