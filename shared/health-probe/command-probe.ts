import { formatDuration } from '../kernel/duration.ts';
import { clip, oneLine } from '../kernel/untrusted-text.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Shell } from '../runtime/shell.ts';
import type { Probed } from './probe.ts';
import type { Check } from './types.ts';

const LONGEST_MESSAGE = 300;
/** What a shell exits with when it cannot run a command: 126 not executable, 127 not found (POSIX, XCU 2.8.2). */
const CANNOT_RUN: readonly number[] = [126, 127];

/** Probes by a shell command of the user's own: exit code 0 passes, and its last line of output is the message. */
export async function probeCommand(check: Check, timeoutMs: number, signal: AbortSignal, { clock, shell }: { readonly clock: Clock; readonly shell: Shell }): Promise<Probed> {
  const started = clock.monotonic();
  const result = await shell.run({ command: { script: check.url.slice('command:'.length).trim() }, timeoutMs, signal });
  if (result.kind === 'not-started') return { kind: 'no-answer', by: 'us', message: result.missing ? 'the command could not be started: bash is not on this machine' : `the command could not be started: ${clip(oneLine(result.reason), LONGEST_MESSAGE)}` };
  const last = lastLine(result.stdout) || lastLine(result.stderr);
  const words = last === '' ? '' : `: ${last}`;
  if (result.kind === 'killed') {
    if (result.by === 'cancel') return { kind: 'cut-off' };
    return { kind: 'no-answer', by: 'service', message: result.by === 'timeout' ? `the command did not end within ${formatDuration(timeoutMs)}${words}` : `the command was killed by a signal${words}` };
  }
  if (result.code !== 0) return { kind: 'no-answer', by: CANNOT_RUN.includes(result.code) ? 'us' : 'service', message: `the command exited with code ${result.code}${words}` };
  return { kind: 'answered', untimed: true, answer: { connected: true, headers: {}, body: result.stdout, responseTimeMs: clock.monotonic() - started } };
}

function lastLine(text: string): string {
  return clip(oneLine(text.trimEnd().split('\n').at(-1) ?? ''), LONGEST_MESSAGE);
}
