import { describe, expect, test } from '@jest/globals';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { probeCommand } from '../../health-probe/command-probe.ts';
import { probeTcp } from '../../health-probe/tcp-probe.ts';
import { systemClock } from '../../runtime/clock.ts';
import { systemShell } from '../../runtime/shell.ts';
import type { ShellResult } from '../../runtime/shell.ts';
import { check } from './support/measurements.ts';

const never = new AbortController().signal;

describe('tcp', () => {
  const probe = (url: string, timeoutMs = 5_000, signal = never, addresses: readonly string[] = ['127.0.0.1']) => probeTcp(check({ url }), timeoutMs, signal, { clock: systemClock, find: async () => addresses });

  test('that something accepts is the answer', async () => {
    const server = net.createServer((socket) => socket.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const probed = await probe(`tcp://db.example:${port}`);
    server.close();
    expect(probed).toMatchObject({ kind: 'answered', answer: { connected: true, headers: {}, ip: '127.0.0.1' } });
    expect(probed.kind === 'answered' && probed.answer).not.toHaveProperty('status');
  });

  test('a port on which nothing listens fails', async () => {
    expect(await probeTcp(check({ url: 'tcp://127.0.0.1:1' }), 5_000, never, { clock: systemClock })).toEqual({ kind: 'no-answer', by: 'service', message: '127.0.0.1:1: connection refused' });
  });

  test('ends with its time, and with its signal', async () => {
    const hanging = () => new Promise<readonly string[]>(() => undefined);
    expect(await probeTcp(check({ url: 'tcp://db.example:1' }), 50, never, { clock: systemClock, find: hanging })).toMatchObject({ kind: 'no-answer', message: expect.stringMatching(/^no connection within 50 ms/) });
    expect(await probe('tcp://127.0.0.1:1', 5_000, AbortSignal.abort())).toEqual({ kind: 'cut-off' });
  });

  test('of an IPv6 address', async () => {
    expect(await probe('tcp://[::1]:1')).toMatchObject({ kind: 'no-answer', message: expect.stringMatching(/^\[::1\]:1: /) });
  });
});

describe('command', () => {
  const probe = (script: string, timeoutMs = 5_000, signal = never) => probeCommand(check({ url: `command: ${script}` }), timeoutMs, signal, { clock: systemClock, shell: systemShell });
  const ending = (result: ShellResult) => probeCommand(check({ url: 'command:x' }), 1_000, never, { clock: systemClock, shell: { run: async () => result } });

  test('exit code 0 passes, with its output as the body', async () => {
    expect(await probe('echo one; echo two')).toMatchObject({ kind: 'answered', untimed: true, answer: { connected: true, body: 'one\ntwo\n' } });
  });

  test('another fails, with its last line', async () => {
    expect(await probe('echo one; echo "no replica"; exit 3')).toEqual({ kind: 'no-answer', by: 'service', message: 'the command exited with code 3: no replica' });
    expect(await probe('echo "went wrong" >&2; false')).toMatchObject({ by: 'service', message: 'the command exited with code 1: went wrong' });
    expect(await probe('exit 1')).toMatchObject({ message: 'the command exited with code 1' });
  });

  test('one that cannot be run is trouble of ours', async () => {
    expect(await probe('no-such-command-anywhere')).toMatchObject({ kind: 'no-answer', by: 'us' });
    expect(await ending({ kind: 'not-started', reason: 'ENOENT', missing: true })).toMatchObject({ by: 'us', message: expect.stringMatching(/bash is not/) });
    expect(await ending({ kind: 'not-started', reason: 'EAGAIN', missing: false })).toMatchObject({ by: 'us', message: expect.stringMatching(/EAGAIN/) });
  });

  test('ends with its time, and with its signal', async () => {
    expect(await probe('echo waiting; exec sleep 60', 300)).toMatchObject({ kind: 'no-answer', by: 'service', message: 'the command did not end within 300 ms: waiting' });
    expect(await probe('exec sleep 60', 5_000, AbortSignal.timeout(100))).toEqual({ kind: 'cut-off' });
    expect(await probe('kill -9 $$')).toMatchObject({ by: 'service', message: 'the command was killed by a signal' });
  });

  test('gets none of the action\'s inputs', async () => {
    process.env['INPUT_HEADERS'] = 'Authorization: x';
    const probed = await probe('env');
    delete process.env['INPUT_HEADERS'];
    expect(probed.kind === 'answered' && probed.answer.body).not.toMatch(/INPUT_/);
  });
});
