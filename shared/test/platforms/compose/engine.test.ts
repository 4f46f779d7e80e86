import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createEngine } from '../../../platforms/compose/engine.ts';
import { defaultFiles } from '../../../platforms/compose/files.ts';
import { Halt } from '../../../platforms/compose/halt.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { systemShell } from '../../../runtime/shell.ts';
import type { Shell } from '../../../runtime/shell.ts';
import { openWorld } from './world.ts';
import type { ComposeWorld } from './world.ts';

const signal = new AbortController().signal;
const order = { version: 'v2', image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 5_000 } as const;

describe('what the command line says of itself', () => {
  let world: ComposeWorld;
  beforeEach(async () => {
    world = await openWorld();
    world.write({ web: { image: 'acme/web:1' } });
  });
  afterEach(() => world.close());

  test.each([
    ['permission', 'permission denied while trying to connect to the Docker daemon socket'],
    ['no daemon, Compose 2', "unable to get image 'cxlab:1': Cannot connect to the Docker daemon at unix:///nope.sock. Is the docker daemon running?"],
    ['no daemon, Compose 5', 'failed to connect to the docker API at unix:///nope.sock; check if the path is correct and if the daemon is running: dial unix /nope.sock: connect: no such file or directory'],
    ['no answer by ssh', 'error during connect: Get "http://docker.example.com/v1.50/containers/json": command [ssh -o ConnectTimeout=30 -T -l nobody -- 127.0.0.1 docker system dial-stdio] has exited with exit status 255, stderr=ssh: connect to host 127.0.0.1 port 22: Connection refused\n\n'],
    ['no such context', 'Failed to initialize: unable to resolve docker endpoint: context "nope": context not found: open /x/meta.json: no such file or directory'],
  ])('%s: the engine cannot be reached', async (_, stderr) => {
    world.docker.intercept = () => ({ code: 1, stderr });
    const platform = world.platform({ 'docker-context': 'nope' });
    expect(await platform.current(signal, 5_000)).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('The Docker engine at nope cannot be reached') });
    expect(await platform.deploy(order, signal)).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable', reason: expect.not.stringMatching(/\?\.|\.\./) });
  });

  test('a registry that cannot be reached is no engine that cannot', async () => {
    world.docker.intercept = ({ args }) => (args[0] === 'pull' ? { code: 1, stderr: 'Error response from daemon: Get "https://registry.example/v2/": dial tcp 203.0.113.7:443: connect: connection refused' } : undefined);
    expect(await world.platform().deploy(order, signal)).toMatchObject({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: expect.stringContaining('could not be pulled') });
  });

  test.each(["docker: 'compose' is not a docker command.\nSee 'docker --help'", "docker: unknown command: docker compose\n\nRun 'docker --help' for more information", "unknown shorthand flag: 'p' in -p", 'unknown flag: --project-name'])('the plugin is missing: %j', async (stderr) => {
    world.docker.intercept = ({ args }) => (args[0] === 'compose' ? { code: 125, stderr } : undefined);
    expect(await world.platform().deploy(order, signal)).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable', reason: expect.stringContaining('Docker Compose is not on this machine'), advice: expect.stringContaining('2.24') });
  });

  test('what hangs ends with the time that it was given', async () => {
    world.docker.intercept = () => ({ hang: true });
    const started = Date.now();
    expect(await world.platform().current(signal, 600)).toEqual({ kind: 'unknown', reason: 'the engine did not answer in time' });
    expect(await world.platform().deploy({ ...order, timeoutMs: 600 }, signal)).toEqual({ kind: 'timed-out' });
    expect(Date.now() - started).toBeLessThan(4_000);
    expect(world.docker.killed.length).toBeGreaterThan(0);
  });

  test('what hangs ends with a cancel', async () => {
    world.docker.intercept = () => ({ hang: true });
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 100);
    expect(await world.platform().current(cancel.signal, 60_000)).toEqual({ kind: 'unknown', reason: 'the question was cancelled' });
    expect(await world.platform().logs('0123456789ab', cancel.signal, 60_000)).toBeUndefined();
    expect(await world.platform().startable?.('0123456789ab', cancel.signal, 60_000)).toEqual({ kind: 'unknown' });
  });

  test.each([
    ['containers', 'ps', 'not an id'],
    ['a container', 'container', '{"id":"x"}'],
    ['images', 'image', undefined],
  ])('an answer about %s that cannot be understood is no answer', async (_, command, stdout) => {
    world.upByHand();
    world.docker.engine.addImage('acme/web:1');
    world.upByHand('web');
    world.docker.intercept = ({ args }) => (args[0] === command ? (stdout === undefined ? { code: 1, stderr: 'no' } : { code: 0, stdout }) : undefined);
    expect(await world.platform().current(signal, 5_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/could not be understood|did not list/) });
    expect(await world.platform().history?.(signal, 5_000)).toMatchObject({ kind: 'unknown' });
    expect(await world.platform().state('0123456789ab', signal, 5_000)).toMatchObject({ kind: 'unknown' });
  });

  test('the engine is reached where the target says, by every call and by the user\'s own commands', async () => {
    world.docker.engine.addImage('acme/web:1');
    const given = world.platform({ 'docker-host': 'ssh://deploy@shop.example', switch: 'docker ps --all --no-trunc --filter label=com.docker.compose.oneoff=False --format x > reached' }, { version: '1', image: 'acme/web:1' });
    expect(await given.deploy({ ...order, image: 'acme/web:1' }, signal)).toMatchObject({ kind: 'accepted' });
    expect(new Set(world.docker.calls.map(({ env }) => `${env['DOCKER_HOST']} ${env['DOCKER_CONTEXT']} ${env['SUREFOOT_ENVIRONMENT']} ${env['SUREFOOT_VERSION']} ${env['SUREFOOT_IMAGE']}`))).toEqual(new Set(['ssh://deploy@shop.example  production 1 acme/web:1']));
    const count = world.docker.calls.length;
    await world.platform({ 'docker-context': 'prod' }).current(signal, 5_000);
    expect(world.docker.calls.slice(count).every(({ env }) => env['DOCKER_CONTEXT'] === 'prod' && env['DOCKER_HOST'] === '')).toBe(true);
  });

  test('files, profiles and variables come as the target has them, and none is an option', async () => {
    world.docker.engine.addImage('acme/web:1');
    writeFileSync(path.join(world.folder, 'prod.env'), 'A=b\n');
    await world.platform({ files: ['compose.yaml'], 'env-file': 'prod.env', profiles: ['web', 'jobs'] }).variableNames?.(signal, 5_000);
    expect(world.docker.calls[0]?.args).toEqual(['compose', '--project-name', 'shop', '--file', 'compose.yaml', '--env-file', 'prod.env', '--profile', 'web', '--profile', 'jobs', 'config', '--format', 'json']);
  });
});

describe('without Docker', () => {
  const engineOf = (shell: Shell) => createEngine({}, { shell, clock: systemClock, log: { info: () => undefined, warning: () => undefined, foreign: () => undefined }, cwd: os.tmpdir() }, {});
  const limits = () => ({ signal, deadline: systemClock.monotonic() + 5_000 });
  const answer = (result: Awaited<ReturnType<Shell['run']>>): Shell => ({ run: async () => result });

  test('the message says what is missing', async () => {
    const shell: Shell = { run: (request) => systemShell.run({ ...request, env: { PATH: '/nowhere' } }) };
    await expect(engineOf(shell).ask(['ps'], limits())).rejects.toMatchObject({ answer: { kind: 'failed', reasonCode: 'platform-unreachable', reason: 'The command "docker" is not on this machine.' } });
    await expect(engineOf(answer({ kind: 'not-started', reason: 'EACCES', missing: false })).ask(['ps'], limits())).rejects.toMatchObject({ answer: { reason: 'The command "docker" could not be started: EACCES.' } });
  });

  test('a child that was killed, or that floods, gives no answer', async () => {
    expect(await engineOf(answer({ kind: 'killed', by: 'signal', stdout: '', stderr: '' })).ask(['ps'], limits())).toMatchObject({ ok: false, reason: 'it was killed by a signal' });
    expect(await engineOf(answer({ kind: 'exited', code: 0, stdout: 'x', stderr: '', truncated: true })).ask(['ps'], limits())).toMatchObject({ ok: false, reason: 'its answer was too long' });
    expect(await engineOf(answer({ kind: 'exited', code: 9, stdout: '', stderr: '', truncated: false })).ask(['ps'], limits())).toMatchObject({ ok: false, reason: 'it ended with code 9' });
    const scripts = (result: Awaited<ReturnType<Shell['run']>>) => engineOf(answer(result)).script('x', {}, limits());
    expect(await scripts({ kind: 'killed', by: 'signal', stdout: '', stderr: '' })).toMatchObject({ ok: false, reason: 'it was killed by a signal' });
    expect(await scripts({ kind: 'not-started', reason: 'no bash', missing: true })).toMatchObject({ ok: false, reason: 'it could not be started: no bash' });
    await expect(scripts({ kind: 'killed', by: 'cancel', stdout: '', stderr: '' })).rejects.toBeInstanceOf(Halt);
  });

  test('nothing is started when the time is over', async () => {
    await expect(engineOf({ run: () => Promise.reject(new Error('started')) }).ask(['ps'], { signal, deadline: systemClock.monotonic() - 1 })).rejects.toMatchObject({ answer: { kind: 'timed-out' } });
  });
});

describe('the files that Compose takes by itself', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const touch = (...names: readonly string[]): void => {
    for (const name of names) writeFileSync(path.join(folder, name), 'services: {}\n');
  };

  test('are the first of its names, with the one that is merged over it', async () => {
    expect(await defaultFiles(folder, {})).toEqual([]);
    touch('docker-compose.yml', 'docker-compose.override.yml');
    expect(await defaultFiles(folder, {})).toEqual(['docker-compose.yml', 'docker-compose.override.yml']);
    touch('compose.yaml', 'compose.override.yaml');
    chmodSync(path.join(folder, 'compose.yaml'), 0o600);
    expect(await defaultFiles(folder, {})).toEqual(['compose.yaml', 'compose.override.yaml']);
  });

  test('are those that COMPOSE_FILE names', async () => {
    touch('compose.yaml');
    expect(await defaultFiles(folder, { COMPOSE_FILE: 'a.yaml:b.yaml' })).toEqual(['a.yaml', 'b.yaml']);
    expect(await defaultFiles(folder, { COMPOSE_FILE: 'a.yaml;--b', COMPOSE_PATH_SEPARATOR: ';' })).toEqual(['a.yaml']);
  });
});
