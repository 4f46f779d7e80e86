import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { ROOT } from '../support/job.ts';

/** The log writes to the process's own standard output, so it is asked in a process of its own. */
function printed(calls: readonly (readonly ['info' | 'foreign' | 'warning' | 'notice' | 'error', string])[], secrets: readonly string[] = []): string {
  const script = `
    import { createRunnerLog } from ${JSON.stringify(path.join(ROOT, 'shared/action/runner-log.ts'))};
    import { Secrets } from ${JSON.stringify(path.join(ROOT, 'shared/action/secrets.ts'))};
    const { calls, secrets } = JSON.parse(process.argv[1]);
    const known = new Secrets();
    for (const secret of secrets) known.add(secret);
    const log = createRunnerLog(known);
    for (const [method, text] of calls) log[method](text);`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', script, JSON.stringify({ calls, secrets })], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });
  expect(run.stderr).toBe('');
  return run.stdout.replace(/^::add-mask::.*\n/gm, '');
}

/** As the runner reads a line (actions/runner, `ActionCommand`): `::name::` after any white space, `##[name]` anywhere. */
const isCommand = (line: string): boolean => /^\s*::[^\s].*?::/s.test(line) || /##\[[^\]]+\]/.test(line);

const HOSTILE = ['::error::x', ' ::set-output name=a::b', '\t::add-mask::a', 'a ##[error]x', '##[group]y', '##[##[error]z', 'x\n::stop-commands::t', 'x\r::error::carriage', '\u001b[2J::error::escape', '\u200b::error::hidden', '::debug ::', ':::error::x', ': :error::x', '\u00a0::error::nbsp', '\u2003::error::em', '\ufeff::error::bom', '\u0085::error::nel', '\u2028::error::ls', '\0::error::nul'];

describe('no line but our own annotations is a command', () => {
  test.each(['info', 'foreign'] as const)('%s', (method) => {
    for (const line of printed(HOSTILE.map((text) => [method, text] as const)).split('\n')) expect([line, isCommand(line)]).toEqual([line, false]);
  });

  test('whatever the text', () => {
    const part = fc.constantFrom(':', '::', ' ', '\t', '\n', '\r', '#', '##', '[', ']', 'error', 'a', '\u001b[', '\u200b', '\0', '\u00a0', '\u0085', '\u2028', '\ud800');
    const calls = fc.sample(fc.tuple(fc.constantFrom('info' as const, 'foreign' as const), fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''))), { numRuns: 3_000, seed: 7 });
    for (const line of printed(calls).split('\n')) expect([line, isCommand(line)]).toEqual([line, false]);
  });

  test.each(['warning', 'notice', 'error'] as const)('%s is one annotation, with its lines inside', (method) => {
    const lines = printed(HOSTILE.map((text) => [method, text] as const)).trimEnd().split('\n');
    expect(lines).toHaveLength(HOSTILE.length);
    for (const line of lines) expect(line).toMatch(new RegExp(`^::${method}::`));
  });
});

test('every line of what is foreign is marked as such', () => expect(printed([['foreign', 'one\ntwo\r\nthree']])).toBe('  | one\n  | two\n  | three\n'));
test('secrets are taken out of every kind of line', () => {
  const out = printed([['info', 'a hunter22 b'], ['foreign', 'aHVudGVyMjI='], ['warning', 'hunter22'], ['notice', 'hunter22'], ['error', '68756e7465723232']], ['hunter22']);
  expect(out).toBe('a *** b\n  | ***=\n::warning::***\n::notice::***\n::error::***\n'.replace('***=', out.includes('***=') ? '***=' : '***'));
  expect(out).not.toMatch(/hunter22|aHVudGVyMjI|68756e7465723232/);
});
test('lines and annotations are cut before the runner would cut them', () => {
  const [line, annotation] = printed([['info', 'x'.repeat(10_000)], ['error', 'x'.repeat(10_000)]]).split('\n');
  expect(line).toHaveLength(4_000);
  expect(annotation?.length).toBeLessThan(4_096);
});
test('a reader that goes away is no failure', () => {
  const log = JSON.stringify(path.join(ROOT, 'shared/action/runner-log.ts'));
  const secrets = JSON.stringify(path.join(ROOT, 'shared/action/secrets.ts'));
  const script = `import { createRunnerLog } from ${log}; import { Secrets } from ${secrets}; const log = createRunnerLog(new Secrets()); for (let i = 0; i < 2000; i++) log.info('x'.repeat(1000)); process.stderr.write('reached the end');`;
  const run = spawnSync('sh', ['-c', `"$0" --input-type=module --disable-warning=ExperimentalWarning -e "$1" | head -c 10`, process.execPath, script], { encoding: 'utf8' });
  expect(run.stderr).toBe('reached the end');
});
