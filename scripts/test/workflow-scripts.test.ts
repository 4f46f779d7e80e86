import { afterEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../shared/test/support/job.ts';

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly name: string; readonly run?: string }[] }>>;
}

const KEY = '-----BEGIN OPENSSH PRIVATE KEY-----\ns3cr3t\n-----END OPENSSH PRIVATE KEY-----';

/** The script of a step. */
function scriptOf(workflow: string, name: string): string {
  const { jobs } = parse(readFileSync(path.join(ROOT, '.github/workflows', workflow), 'utf8')) as Workflow;
  return Object.values(jobs).flatMap(({ steps }) => steps).find((step) => step.name === name)?.run ?? '';
}

describe.each(['deploy.yml', 'rollback.yml'])('%s: letting docker reach its machine by SSH', (workflow) => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the step as the runner does, with an agent that writes down what it gets. */
  function step(env: Readonly<Record<string, string>>) {
    const home = mkdtempSync(path.join(os.tmpdir(), 'surefoot-ssh-'));
    folders.push(home);
    const bin = path.join(home, 'bin');
    mkdirSync(bin);
    const put = (name: string, script: string): void => {
      writeFileSync(path.join(bin, name), `#!/bin/sh\n${script}\n`);
      chmodSync(path.join(bin, name), 0o755);
    };
    put('ssh-agent', 'echo "SSH_AUTH_SOCK=/run/agent; export SSH_AUTH_SOCK;"; echo "SSH_AGENT_PID=7; export SSH_AGENT_PID;"; echo "echo Agent pid 7;"');
    put('ssh-add', 'echo "$@" > "$HOME/added"; cat >> "$HOME/added"');
    const file = path.join(home, 'step.sh');
    writeFileSync(file, scriptOf(workflow, 'Let docker reach its machine by SSH'));
    const run = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], { encoding: 'utf8', env: { HOME: home, GITHUB_ENV: path.join(home, 'github-env'), PATH: `${bin}:${process.env['PATH'] ?? ''}`, KEY: '', KNOWN_HOSTS: '', ...env } });
    const read = (name: string): string | undefined => (existsSync(path.join(home, name)) ? readFileSync(path.join(home, name), 'utf8') : undefined);
    return { ...run, home, read };
  }

  test('the agent gets the key, by its input and for a while; the steps after it get the agent', () => {
    const { status, stdout, stderr, home, read } = step({ KEY, KNOWN_HOSTS: 'app.example.com ssh-ed25519 AAAA' });
    expect([status, stdout, stderr]).toEqual([0, '', '']);
    expect(read('added')).toMatch(/^-q -t \d+[mh] -\n-----BEGIN OPENSSH PRIVATE KEY-----\ns3cr3t\n-----END OPENSSH PRIVATE KEY-----\n$/);
    expect(read('github-env')).toBe('SSH_AUTH_SOCK=/run/agent\n');
    expect(read('.ssh/known_hosts')).toBe('app.example.com ssh-ed25519 AAAA\n');
    expect(statSync(path.join(home, '.ssh/known_hosts')).mode & 0o077).toBe(0);
  });

  test('without a key nothing happens', () => {
    const { status, read } = step({ KNOWN_HOSTS: 'x' });
    expect([status, read('added'), read('.ssh/known_hosts'), read('github-env')]).toEqual([0, undefined, undefined, undefined]);
  });

  test('a machine that nobody knows is an error, before the key is used', () => {
    const { status, stdout, read } = step({ KEY });
    expect([status, read('added')]).toEqual([1, undefined]);
    expect(stdout).toMatch(/^::error title=.*ssh-known-hosts/);
  });
});
