import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../shared/test/support/job.ts';
import { findEngine } from '../../test-e2e/support/engines.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-engines-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a program on the PATH of `evaluate`. */
const put = (name: string, script: string): void => {
  mkdirSync(path.join(folder, 'bin'), { recursive: true });
  writeFileSync(path.join(folder, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
};

/** What an expression of a module is, in a process of its own: the modules ask for the environment. */
function evaluate(module: string, expression: string, env: Readonly<Record<string, string>> = {}): unknown {
  const code = `import * as m from ${JSON.stringify(path.join(ROOT, 'scripts/engines', module))}; console.log(JSON.stringify(await (${expression}) ?? null))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', env: { PATH: `${path.join(folder, 'bin')}:/usr/bin:/bin`, ...env } });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('the Docker Engine of the machine', () => {
  const docker = (host: string, version: string): void => put('docker', `case "$1" in context) echo ${host} ;; version) ${version} ;; esac`);

  test('is used where it answers', () => {
    docker('unix:///run/docker.sock', 'echo 28.0.0');
    expect(evaluate('machine.mjs', 'm.dockerOfMachine()')).toEqual({ host: 'unix:///run/docker.sock' });
  });
  test('is not used where it does not answer', () => {
    docker('unix:///run/docker.sock', 'exit 1');
    expect(evaluate('machine.mjs', 'm.dockerOfMachine()')).toEqual({ why: 'no engine answers at unix:///run/docker.sock' });
  });
  test.each(['ssh://deploy@production.example', 'tcp://10.0.0.4:2376'])('is not used where it is another machine: %s', (host) => {
    docker(host, 'echo 28.0.0');
    expect(evaluate('machine.mjs', 'm.dockerOfMachine()')).toEqual({ why: 'the engine that docker talks to is not on this machine' });
  });
});

describe('the Compose of the machine', () => {
  test.each([
    ['2.40.3', 2],
    ['v5.1.0', 5],
  ])('is whichever it is: %s', (version, major) => {
    put('docker', `case "$1" in compose) echo ${version} ;; info) echo '[{"Name":"buildx","Path":"/x"},{"Name":"compose","Path":"/usr/libexec/compose"}]'; exit 1 ;; esac`);
    expect(evaluate('machine.mjs', 'm.composeOfMachine()')).toEqual({ major, plugin: '/usr/libexec/compose' });
  });
  test('is missing where docker does not know it', () => {
    put('docker', 'echo unknown command >&2; exit 1');
    expect(evaluate('machine.mjs', 'm.composeOfMachine()')).toEqual({ why: 'docker compose is not on this machine' });
  });
});

describe('the cluster of the machine', () => {
  const kubectl = (server: string, ready: string): void => put('kubectl', `case "$1" in config) echo ${server} ;; get) ${ready} ;; esac`);
  const look = (env: Readonly<Record<string, string>> = { KUBECONFIG: path.join(folder, 'bin/kubectl') }): unknown => evaluate('machine.mjs', 'm.clusterOfMachine()', env);

  test('is used where it runs on this machine', () => {
    kubectl('https://127.0.0.1:6443', 'echo ok');
    expect(look()).toEqual({ kubeconfig: path.join(folder, 'bin/kubectl'), kubectl: path.join(folder, 'bin/kubectl') });
  });
  test.each(['https://production.example:6443', 'https://127.0.0.1.production.example'])('is not used where it is elsewhere: %s', (server) => {
    kubectl(server, 'echo ok');
    expect(look()).toEqual({ why: 'the cluster of KUBECONFIG is not on this machine' });
  });
  test('is not used where nobody has named it, or it is not ready', () => {
    kubectl('https://127.0.0.1:6443', 'exit 1');
    expect([look({}), look()]).toEqual([{ why: 'KUBECONFIG names no file' }, { why: 'the cluster of KUBECONFIG does not answer' }]);
  });
});

describe('what is built once', () => {
  const build = (body: string): unknown => evaluate('recipes.mjs', `m.buildOnce(${JSON.stringify(path.join(folder, 'cache/tool-1'))}, async (making) => { const fs = await import('node:fs'); ${body} }).then(() => 'built', (error) => error.message)`);
  const cached = (): readonly string[] => readdirSync(path.join(folder, 'cache'), { recursive: true }).map(String).toSorted();
  beforeEach(() => put('go', ''));

  test('gets its name when it is whole', () => {
    expect(build("fs.writeFileSync(making + '/program', ''); if (fs.existsSync(making.replace(/\\.making.*/, ''))) throw new Error('too early')")).toBe('built');
    expect(cached()).toEqual(['tool-1', 'tool-1/program']);
  });
  test('leaves nothing behind when it fails, and is begun again', () => {
    expect(build("fs.writeFileSync(making + '/program', 'half'); throw new Error('no space left')")).toBe('no space left');
    expect(cached()).toEqual([]);
    expect(build("fs.writeFileSync(making + '/program', '')")).toBe('built');
  });
  test('is not built again', () => {
    mkdirSync(path.join(folder, 'cache/tool-1'), { recursive: true });
    expect(build("throw new Error('built again')")).toBe('built');
  });
  test('clears away what a killed build has left, and nothing of one that runs', () => {
    const dead = spawnSync('true').pid;
    for (const pid of [dead, process.pid]) mkdirSync(path.join(folder, `cache/tool-1.making-${pid}`), { recursive: true });
    expect(build('')).toBe('built');
    expect(cached()).toEqual(['tool-1', `tool-1.making-${process.pid}`]);
  });
});

describe('what a test finds', () => {
  test('an engine of which the variables are set', () => {
    const found = findEngine('compose-v5', { SUREFOOT_DOCKER_HOST: 'unix:///run/docker.sock', SUREFOOT_COMPOSE_V5: folder });
    expect(found).toEqual({ ok: true, engine: { name: 'compose-v5', program: 'docker', env: { DOCKER_HOST: 'unix:///run/docker.sock', DOCKER_BUILDKIT: '0', DOCKER_CONFIG: folder } } });
  });
  test('the reason why there is none', () => {
    expect(findEngine('compose-v5', { SUREFOOT_COMPOSE_V5: folder })).toEqual({ ok: false, why: 'SUREFOOT_DOCKER_HOST is not set' });
    expect(findEngine('nginx', { SUREFOOT_NGINX: path.join(folder, 'gone') })).toEqual({ ok: false, why: 'SUREFOOT_NGINX names a file that is not there' });
  });
});
