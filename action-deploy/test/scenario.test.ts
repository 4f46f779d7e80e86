import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseRecord } from '../../shared/record/record-text.ts';
import { Job } from '../../shared/test/support/job.ts';
import type { StepOptions, StepResult } from '../../shared/test/support/job.ts';

const OUTPUTS = ['outcome', 'reason-code', 'reason', 'result', 'record', 'release-id', 'previous-release-id', 'url', 'logs-url', 'github-deployment-id', 'duration-seconds'];

let job: Job;
beforeEach(() => {
  job = new Job();
});
afterEach(() => job.cleanup());

/** A platform of files: `live` holds the id that serves, `state` what `status` prints. */
const target = (commands: Readonly<Record<string, string>> = {}): string =>
  JSON.stringify({ deploy: 'echo r2 > live; echo live > state; echo r2', current: 'cat live 2>/dev/null || true', status: 'cat state', ...commands });
const given = (inputs: Readonly<Record<string, string>> = {}): Record<string, string> => ({ environment: 'production', platform: 'command', target: target(), 'github-deployment': 'false', ...inputs });
const put = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(job.workspace, file)), { recursive: true });
  writeFileSync(path.join(job.workspace, file), text);
};
const deploy = async (inputs: Readonly<Record<string, string>> = {}, options: StepOptions = {}): Promise<StepResult> => {
  const step = await job.step('action-deploy', given(inputs), options);
  expect(Object.keys(step.outputs)).toEqual(expect.arrayContaining(OUTPUTS));
  expect(step.visible).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)$/m);
  expect(JSON.parse(step.outputs['result'] ?? '')).toMatchObject({ schema: 'surefoot/result@1', action: 'action-deploy', outcome: step.outputs['outcome'], reason_code: step.outputs['reason-code'] });
  return step;
};
const ended = (step: StepResult): readonly unknown[] => [step.code, step.outputs['outcome'], step.outputs['reason-code']];
const isAlive = (file: string): boolean => {
  try {
    const pid = Number(readFileSync(path.join(job.workspace, file), 'utf8'));
    process.kill(pid, 0);
    return !/^\S+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

describe('a release that goes live', () => {
  test('after another', async () => {
    put('live', 'r1\n');
    const step = await deploy({ 'environment-url': 'https://app.example.com' });
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(step.outputs).toMatchObject({ 'release-id': 'r2', 'previous-release-id': 'r1', url: 'https://app.example.com', reason: 'Release "r2" is live. Live now: release r2 (this run\'s).' });
    expect(parseRecord(step.outputs['record'] ?? '', 'output')).toMatchObject({ ok: true, value: { environment: 'production', version: job.sha, commit: { sha: job.sha, message: 'feat: a thing', author: 'author' }, run: { id: '4711', url: 'https://github.example/acme/app/actions/runs/4711' }, deployment: { outcome: 'deployed', release_id: 'r2', previous_release_id: 'r1', live_release_id: 'r2' } } });
    expect(step.summary).toContain('| **Live before** | <code>r1</code> |');
    const file = path.join(job.temp, 'surefoot/production.json');
    expect(readFileSync(file, 'utf8')).toBe(step.outputs['record']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(step.errors).toEqual([]);
    expect(step.stderr).toBe('');
  });

  test('for the first time', async () => expect((await deploy()).outputs).toMatchObject({ outcome: 'deployed', 'previous-release-id': '' }));
  test('that was live before', async () => {
    put('live', 'r2');
    expect(ended(await deploy())).toEqual([0, 'unchanged', 'already-live']);
  });
  test('slowly', async () => {
    const step = await deploy({ target: target({ deploy: 'echo in-progress > state; (sleep 0.6; echo r2 > live; echo live > state) >/dev/null 2>&1 & echo r2' }) });
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(step.stdout).toMatch(/Release "r2": in-progress \(.* left\)\./);
  });
  test('as far as anybody can say', async () => expect(ended(await deploy({ target: 'deploy: echo r2' }))).toEqual([0, 'deployed', 'live-not-confirmed']));
  test('with the settings of the pipeline file', async () => {
    put('.github/surefoot.yml', `service: api\nenvironments:\n  production:\n    url: https://app.example.com\n    platform: command\n    target: ${target()}\n    required-env: [HOME]\n    deploy: { timeout: 1m }\n    healthcheck: { watch: 5m }\n`);
    const step = await deploy({ platform: '', target: '' });
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(step.outputs['url']).toBe('https://app.example.com');
    expect(existsSync(path.join(job.temp, 'surefoot/production.api.json'))).toBe(true);
  });
});

describe('a release that does not', () => {
  beforeEach(() => put('live', 'r1\n'));

  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['fails to start', { deploy: 'echo broke >&2; exit 3' }, 'failed', 'deploy-command-failed'],
    ['has no id', { deploy: 'true' }, 'failed', 'no-release-id'],
    ['has an id with a control character', { deploy: "printf 'r\\033[31m2'" }, 'failed', 'no-release-id'],
    ['has an id without end', { deploy: 'head -c 5000 /dev/zero | tr "\\0" a' }, 'failed', 'no-release-id'],
    ['is called failed', { deploy: 'echo failed > state; echo r2 > live; echo r2' }, 'failed', 'release-failed'],
    ['is called failed because another one is live', { deploy: 'echo failed > state; echo r3 > live; echo r2' }, 'superseded', 'another-release-is-live'],
    ['is not begun for want of time', { deploy: 'echo r2 > live; echo r2', current: 'sleep 30' }, 'timed-out', 'not-live-in-time'],
    ['is failed, and the platform back on the old one', { deploy: 'echo failed > state; echo r2' }, 'rolled-back-by-platform', 'previous-is-live'],
    ['is called live while the old one serves', { deploy: 'echo live > state; echo r2' }, 'rolled-back-by-platform', 'previous-is-live'],
    ['is overtaken', { deploy: 'echo live > state; echo r3 > live; echo r2' }, 'superseded', 'another-release-is-live'],
    ['is never live', { deploy: 'echo in-progress > state; echo r2' }, 'timed-out', 'not-live-in-time'],
    ['has a state that nobody understands', { deploy: 'echo LIVE > state; echo r2 > live; echo r2' }, 'timed-out', 'not-live-in-time'],
    ['cannot be asked for', { deploy: 'echo r2', status: 'exit 1' }, 'timed-out', 'not-live-in-time'],
    ['takes too long to start', { deploy: 'sleep 30' }, 'timed-out', 'not-live-in-time'],
  ])('%s', async (_what, commands, outcome, code) => {
    const step = await deploy({ target: target(commands), timeout: '2s' });
    expect(ended(step)).toEqual([1, outcome, code]);
    expect(step.errors).toHaveLength(1);
    expect(step.errors[0]).toContain(`[${code}]`);
    expect(step.outputs['reason']).toMatch(/Live now: /);
    expect(step.ms).toBeLessThan(15_000);
  });

  test('shows the last lines of its log', async () => {
    const step = await deploy({ target: target({ deploy: 'echo failed > state; echo r2 > live; echo r2', logs: 'echo "<b>panic</b> of $SUREFOOT_RELEASE_ID"' }) });
    expect(step.summary).toContain('<pre>&lt;b&gt;panic&lt;/b&gt; of r2</pre>');
  });

  test('is refused for a variable, without its value', async () => {
    const step = await deploy({ 'required-env': 'DATABASE_URL: { protocol: postgresql }\nNOT_THERE: {}' }, { env: { DATABASE_URL: 'mysql://u:hunter22@h/d' } });
    expect(ended(step)).toEqual([1, 'refused', 'required-env-missing']);
    expect(step.outputs['reason']).toContain('DATABASE_URL has the protocol "mysql", not postgresql; NOT_THERE is missing');
    expect(step.visible).not.toContain('hunter22');
    expect(readFileSync(path.join(job.workspace, 'live'), 'utf8')).toBe('r1\n');
  });
});

test('a dry run changes nothing and says what would be done', async () => {
  put('live', 'r1');
  const step = await deploy({ 'dry-run': 'true', target: target({ deploy: 'touch deployed; echo r2' }) });
  expect(ended(step)).toEqual([0, 'planned', 'dry-run']);
  expect(existsSync(path.join(job.workspace, 'deployed'))).toBe(false);
  expect(step.summary).toContain('touch deployed; echo r2');
});

describe('variables', () => {
  const SET = 'printf "%s\\n" "$SUREFOOT_VARIABLES" >> set; test ! -e broken';
  const set = (): string => (existsSync(path.join(job.workspace, 'set')) ? readFileSync(path.join(job.workspace, 'set'), 'utf8') : '');
  const withVariables = (commands: Readonly<Record<string, string>> = {}): string => target({ 'set-variables': SET, ...commands });

  test('of a file and of the workflow are set before the release, and no value is seen', async () => {
    put('live', 'r1');
    put('.env.production', '# what production needs\nexport API_KEY="s3cr3t-k3y # it is"\nNEW_CHECKOUT=true\n');
    const step = await deploy({ target: withVariables({ deploy: 'test -e set || exit 9; echo r2 > live; echo live > state; echo "the key is s3cr3t-k3y # it is"; echo r2' }), 'variables-file': '.env.production', variables: 'NEW_CHECKOUT=false\nDB_PASSWORD=hunter22' });
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(set()).toBe('API_KEY=s3cr3t-k3y # it is\nNEW_CHECKOUT=false\nDB_PASSWORD=hunter22\n');
    expect(step.visible).not.toMatch(/s3cr3t-k3y|hunter22/);
    expect(step.stdout).toContain('Setting on the platform with this release: API_KEY, NEW_CHECKOUT, DB_PASSWORD.');
    expect(step.summary).toContain('<code>API_KEY</code> <code>NEW_CHECKOUT</code> <code>DB_PASSWORD</code>');
    expect(readFileSync(path.join(job.temp, 'surefoot/production.json'), 'utf8')).not.toMatch(/s3cr3t|hunter22/);
  });

  test('of a release that fails stay set, and are named', async () => {
    const step = await deploy({ target: withVariables({ deploy: 'echo failed > state; echo r2' }), variables: 'DB_PASSWORD=hunter22' });
    expect(step.outputs['reason']).toContain('Set on the platform with this release, and still set: DB_PASSWORD. Live now:');
    put('broken', '');
    const broken = await deploy({ target: withVariables(), variables: 'DB_PASSWORD=hunter22' });
    expect([...ended(broken), broken.outputs['reason']]).toEqual([1, 'failed', 'set-variables-failed', expect.stringContaining('may have been set on the platform, and then still are: DB_PASSWORD')]);
    expect(broken.visible).not.toContain('hunter22');
  });

  test('a dry run names them, and sets none', async () => {
    const step = await deploy({ 'dry-run': 'true', target: withVariables(), variables: 'DB_PASSWORD=hunter22' });
    expect([step.summary.includes('DB\\_PASSWORD'), step.visible.includes('hunter22'), set()]).toEqual([true, false, '']);
  });

  test('that are required are looked for on the platform', async () => {
    put('names', 'DATABASE_URL=postgresql://u:hunter22@h/d\nA_FLAG\n');
    const required = { target: withVariables({ variables: 'cat names' }), 'required-env': 'DATABASE_URL: { protocol: postgresql }\nJWT_SECRET: { min-length: 8 }\nA_FLAG:' };
    const refused = await deploy(required, { env: { JWT_SECRET: 'long enough' } });
    expect([...ended(refused), refused.outputs['reason']]).toEqual([1, 'refused', 'required-env-missing', expect.stringMatching(/^Nothing was deployed: JWT_SECRET is missing on the platform\. Live now/)]);
    expect(refused.stdout).toMatch(/could not be checked: DATABASE_URL\./);
    const set = await deploy({ ...required, variables: 'JWT_SECRET=long enough' });
    expect(ended(set)).toEqual([0, 'deployed', 'live']);
    expect([refused.visible, set.visible].join()).not.toContain('hunter22');
  });

  test('that the code needs since this commit are looked for too', async () => {
    put('names', 'A');
    put('.env.example', 'A=\nNEW_KEY=\n');
    const given = { target: withVariables({ variables: 'cat names' }) };
    const unsure = await deploy(given);
    expect([...ended(unsure), unsure.stdout.split('\n').filter((line) => line.startsWith('::warning'))]).toEqual([0, 'deployed', 'live', [expect.stringMatching(/\.env\.example names NEW_KEY, which is not set on the platform\. Whether it is new is not known/)]]);
    const off = await deploy({ ...given, 'env-example': 'off' });
    expect(off.stdout).not.toContain('NEW_KEY');
  });
});

describe('restart', () => {
  const RESTART = { restart: 'echo in-progress > state; (sleep 0.4; echo live > state) >/dev/null 2>&1 & cat live', deploy: 'touch deployed; echo r2' };

  test('starts what is live once more, and waits for it', async () => {
    put('live', 'r1');
    const step = await deploy({ operation: 'restart', target: target(RESTART), 'required-env': '- NOT_THERE' }, { env: { GITHUB_SHA: '' } });
    expect(ended(step)).toEqual([0, 'deployed', 'restarted']);
    expect(step.outputs).toMatchObject({ 'release-id': 'r1', reason: 'Release "r1" was restarted and is live. Live now: release r1 (this run\'s).' });
    expect(step.stdout).toContain('in-progress');
    expect(existsSync(path.join(job.workspace, 'deployed'))).toBe(false);
    expect(JSON.parse(step.outputs['record'] ?? '')).toMatchObject({ deployment: { outcome: 'deployed', reason_code: 'restarted', release_id: 'r1' } });
  });

  test.each([
    [{ restart: 'exit 3' }, 'failed', 'restart-failed'],
    [{ restart: 'true' }, 'failed', 'no-release-id'],
    [{ restart: 'echo failed > state; cat live' }, 'failed', 'release-failed'],
    [{ restart: 'echo in-progress > state; cat live' }, 'timed-out', 'not-live-in-time'],
  ])('%j: %s', async (commands, outcome, code) => {
    put('live', 'r1');
    const step = await deploy({ operation: 'restart', target: target({ ...RESTART, ...commands }), timeout: '1s' });
    expect(ended(step)).toEqual([1, outcome, code]);
    expect(JSON.parse(step.outputs['record'] ?? '')).not.toHaveProperty('deployment');
  });

  test('a dry run restarts nothing', async () => {
    put('live', 'r1');
    const step = await deploy({ operation: 'restart', 'dry-run': 'true', target: target({ restart: 'touch restarted; cat live' }) });
    expect([...ended(step), existsSync(path.join(job.workspace, 'restarted'))]).toEqual([0, 'planned', 'dry-run', false]);
    expect(step.summary).toContain('touch restarted; cat live');
  });
});

describe('cancelled', () => {
  test('while the platform deploys, with a child and a grandchild that ignore it', async () => {
    put('live', 'r1');
    const ignoring = "trap '' INT TERM; ";
    const script = `${ignoring}bash -c '${ignoring.replaceAll("'", "'\\''")}echo $$ > grandchild; while :; do sleep 0.1; done' & echo $$ > child; echo begun; while :; do sleep 0.1; done`;
    const step = await deploy({ target: target({ deploy: script }) }, { cancelWhen: /\| begun/ });
    expect(ended(step)).toEqual([1, 'cancelled', 'cancelled']);
    expect(step.outputs['reason']).toContain('Live now: release r1');
    expect([isAlive('child'), isAlive('grandchild')]).toEqual([false, false]);
  }, 30_000);

  test('while a question is asked that never ends, in every stage', async () => {
    const stubborn = (file: string): string => `trap '' INT TERM; echo $$ > ${file}; while :; do sleep 0.1; done`;
    const before = await deploy({ target: target({ deploy: 'echo r2', current: stubborn('child') }) }, { cancelWhen: /add-mask/ });
    expect(ended(before)).toEqual([1, 'cancelled', 'cancelled']);
    expect(isAlive('child')).toBe(false);
    const during = await deploy({ target: target({ deploy: `echo begun; ${stubborn('grandchild')}`, current: `test -f grandchild || exit 0; ${stubborn('child')}` }) }, { cancelWhen: /\| begun/ });
    expect(ended(during)).toEqual([1, 'cancelled', 'cancelled']);
    expect(during.ms).toBeLessThan(9_000);
    expect(JSON.parse(during.outputs['record'] ?? '')).toMatchObject({ deployment: { outcome: 'cancelled' } });
    expect([isAlive('child'), isAlive('grandchild')]).toEqual([false, false]);
  }, 30_000);

  test('while it waits', async () => {
    put('live', 'r1');
    const step = await deploy({ target: target({ deploy: 'echo in-progress > state; echo r2' }) }, { cancelWhen: /in-progress/ });
    expect(ended(step)).toEqual([1, 'cancelled', 'cancelled']);
    expect(step.outputs).toMatchObject({ 'release-id': 'r2', 'previous-release-id': 'r1' });
    expect(step.ms).toBeLessThan(8_000);
  });
});

describe('what others wrote', () => {
  test('a child sees nothing of the runner and of the inputs', async () => {
    const step = await deploy({ target: target({ deploy: 'env > seen; echo r2 > live; echo live > state; echo r2' }), token: 'platform-t0ken' }, { env: { ACTIONS_RUNTIME_TOKEN: 'x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' } });
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(readFileSync(path.join(job.workspace, 'seen'), 'utf8')).not.toMatch(/^(INPUT_|ACTIONS_|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)=)/im);
    expect(step.visible).not.toContain('platform-t0ken');
  });

  test('lines of a child are shown, never obeyed', async () => {
    const step = await deploy({ target: target({ deploy: "printf '::error::planted\\n::add-mask::production\\n##[error]planted\\n\\033[2J::warning::x\\n'; echo r2 > live; echo live > state; echo r2" }) });
    expect(step.stdout).toContain('  | ::error::planted');
    expect(step.stdout).not.toMatch(/^\s*::(error|warning)/m);
    expect(step.stdout).not.toMatch(/##\[/);
    expect(step.outputs['reason']).toContain('Live now');
  });

  test('an id that is markup and commands stays an id', async () => {
    const id = '<img src=x>|`a`$(touch hacked)::error::x%0A';
    writeFileSync(path.join(job.workspace, 'id'), id);
    const step = await deploy({ target: target({ deploy: 'cp id live; echo live > state; cat id', status: '[ "$SUREFOOT_RELEASE_ID" = "$(cat id)" ] && cat state' }) });
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(step.outputs['release-id']).toBe(id);
    expect(step.summary).not.toContain('<img');
    expect(existsSync(path.join(job.workspace, 'hacked'))).toBe(false);
    expect(step.stdout).not.toMatch(/^\s*::error/m);
  });

  test('a secret is nowhere, in no encoding', async () => {
    const secret = 's3cret/Va+lue==';
    const step = await deploy({ token: secret, version: `v-${secret}`, target: target({ deploy: `echo '${secret}'; printf '%s' 'x${secret}' | base64; echo '${encodeURIComponent(secret)}' >&2; exit 1` }) });
    expect(ended(step)).toEqual([1, 'failed', 'deploy-command-failed']);
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(`x${secret}`).toString('base64').slice(2, -2)]) expect(step.visible).not.toContain(form);
    expect(readdirSync(path.join(job.temp, 'surefoot')).map((file) => readFileSync(path.join(job.temp, 'surefoot', file), 'utf8')).join()).not.toContain(secret);
  });
});

/** Each with what the error must say. */
const BAD: readonly (readonly [inputs: Readonly<Record<string, string>>, says: RegExp])[] = [
  ...['', ' ', 'a\nb', 'a\u0001b', 'x'.repeat(256), '\u001b[31m', 'a\u2028b'].map((environment) => [{ environment }, /Input "environment" (is required|is not valid)/] as const),
  ...['', 'heroku', 'Command', 'command2', 'railway,command', 'constructor'].map((platform) => [{ platform }, /Input "platform" is (required|not valid)/] as const),
  ...['', 'deploy', '7', '[]', '{}', 'deploy:', 'deploy: []', 'deploy: {a: 1}', 'deploy: 7', 'depoly: x', 'deploy: a\ncurrrent: b', 'deploy: a\ndeploy: b', 'deploy: [', '__proto__: {deploy: a}', 'deploy: !!js/function a', 'deploy: a\n--- \ndeploy: b', 'a: &a [*a]', '{"deploy": null}', 'deploy: true', 'deploy: a\nstatus: [b]', '\t', 'deploy: a\n\tstatus: b', 'null', '~', 'deploy: &x a\nx: *y', `deploy: ${'x'.repeat(20_001)}`, `${'['.repeat(200)}`, `x: ${'a'.repeat(300_000)}`.slice(0, 120_000)].map((bad) => [{ target: bad }, /Input "target" is (required|not valid)/] as const),
  ...['soon', '-1', '0', '999ms', '1d', '5 m', '1h1h', '1e9', '169h', 'NaN', '٣s', 'true', '1m30', '{}'].map((timeout) => [{ timeout }, /Input "timeout" is not valid: .*such as 30s, 5m or 1h30m/] as const),
  ...['big-bang', 'ROLLING', 'rolling,canary', 'null'].map((strategy) => [{ strategy }, /Input "strategy" is not valid/] as const),
  ...['recreate', 'blue-green', 'canary'].map((strategy) => [{ strategy }, /platform command has no ".*"; it has rolling/] as const),
  ...['0%', '100%', '5', '50%,5%', 'x', '[5%]'].map((steps) => [{ strategy: 'canary', 'canary-steps': steps }, /Input "canary-steps" is not valid/] as const),
  ...['0', 'soon', '999ms'].map((hold) => [{ 'canary-hold': hold }, /Input "canary-hold" is not valid/] as const),
  ...['redeploy', 'Restart', 'deploy,restart'].map((operation) => [{ operation }, /Input "operation" is not valid/] as const),
  [{ operation: 'restart' }, /platform command has no way to restart what is live; add a "restart" command/],
  [{ operation: 'restart', variables: 'A=1' }, /Input "operation" is not valid: restart starts what is live as it is/],
  [{ variables: 'A=1' }, /platform command has no way to set variables; add a "set-variables" command/],
  ...['hunter22', '1A=hunter22', 'A B=hunter22', 'A=hunter22\nA=1', 'A=hunter22\u0007'].map((variables) => [{ variables }, /Input "variables" is not valid/] as const),
  ...['none.env', '../x', '/etc/passwd', 'link.yml', 'folder', 'x'.repeat(501), 'a\u0001b'].map((file) => [{ 'variables-file': file }, /Input "variables-file" is not valid/] as const),
  ...['none.env', '/etc/passwd', 'link.yml', 'folder', 'a\u0001b'].map((file) => [{ 'env-example': file }, /Input "env-example" is not valid/] as const),
  ...['yes', 'no', '1', '0', 'on', 'tRuE', 'null', ' ,'].map((bad) => [{ 'dry-run': bad }, /Input "dry-run" is not valid: got .*; expected true or false/] as const),
  ...['allow-older', 'allow-bad', 'github-deployment'].flatMap((input) => ['yes', '1', 'null', 'tRuE'].map((bad) => [{ [input]: bad }, new RegExp(`Input "${input}" is not valid: got .*; expected true or false`)] as const)),
  ...['app.example.com', 'ftp://a.example', 'javascript:alert(1)', 'https://u:hunter22@a.example', '//a.example', 'http://', 'https://a b'].map((bad) => [{ 'environment-url': bad }, /Input "environment-url" is not valid/] as const),
  ...['a b', '7', 'A: x', '- 1A', 'A: {minlength: 1}', 'A: {min-length: 0}', 'A: {min-length: x}', 'A: {pattern: "("}', 'A: {protocol: {}}', '- [A]', '[', 'A: [x]', '"A=B": {}'].map((bad) => [{ 'required-env': bad }, /Input "required-env" is not valid/] as const),
  ...['a\nb', 'x'.repeat(201), '\u001b[1m'].map((version) => [{ version }, /Input "version" is not valid/] as const),
  ...['x'.repeat(501), 'a\u001bb'].map((image) => [{ image }, /Input "image" is not valid/] as const),
  ...['a\nb', 'a\u001b[31mb'].map((token) => [{ token }, /Input "token" is not valid: got a value of \d+ characters/] as const),
  ...['none.yml', '../x.yml', '/etc/passwd', '.', 'a\u0001b', 'x'.repeat(501), 'link.yml', 'folder'].map((config) => [{ config }, /config|pipeline file|folder is not a file/] as const),
  ...['{', '[]', '{}', 'null', '7', '{"schema":"x"}', '{"schema":"surefoot/release@1"}', '{"schema":"surefoot/release@1","environment":"staging"}', '{"schema":"surefoot/release@1","environment":"production","service":"x"}', '{"schema":"surefoot/release@1","environment":"production","health":7}', `"${'x'.repeat(30_000)}"`].map((record) => [{ record }, /The release record from input "record" /] as const),
  ...['a\nb', 'x'.repeat(101)].map((service) => [{ service }, /Input "service" is not valid/] as const),
];

describe('bad input', () => {
  test('is tried in more than a hundred ways', () => expect(BAD.length).toBeGreaterThan(100));

  test('ends with exit 1, a clear error, every output, and no stack trace', async () => {
    symlinkSync('/etc/passwd', path.join(job.workspace, 'link.yml'));
    mkdirSync(path.join(job.workspace, 'folder'));
    put('live', 'r1');
    const queue = [...BAD.entries()];
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [inputs, says] = next[1];
        const step = await deploy({ target: target({ deploy: 'touch deployed; echo r2' }), ...inputs }, { timeoutMs: 15_000 });
        const about = JSON.stringify(inputs).slice(0, 200);
        expect([about, ...ended(step)]).toEqual([about, 1, 'failed', 'bad-input']);
        expect([about, step.errors.join(' | ')]).toEqual([about, expect.stringMatching(says)]);
        for (const error of step.errors) expect(error).toMatch(/\[bad-input\]$/);
        expect(step.stderr).toBe('');
        expect(step.visible).not.toMatch(/hunter22|Invalid input|\bundefined\b|\[object Object\]/);
        expect(step.stdout.split('\n').filter((line) => !/^::(error|add-mask)::/.test(line) && line !== '')).toEqual([]);
      }
    };
    await Promise.all([work(), work(), work(), work()]);
    expect(existsSync(path.join(job.workspace, 'deployed'))).toBe(false);
  }, 180_000);

  test('tells every problem at once', async () => {
    const step = await deploy({ timeout: 'soon', strategy: 'x', environment: '' });
    expect(step.errors).toHaveLength(3);
    expect(step.outputs['record']).toBe('');
  });

  test('in the pipeline file is told with its place', async () => {
    put('.github/surefoot.yml', 'environments:\n  production:\n    deploy: { timout: 1m }\n    token: x\n');
    expect((await deploy()).errors.map((error) => error.replace(/%22/g, '"'))).toEqual([expect.stringMatching(/^\.github\/surefoot\.yml: environments\.production\.token is a secret/)]);
    put('.github/surefoot.yml', 'environments:\n  production:\n    deploy: { timeout: soon }\n    target: { depoly: x }\n');
    expect((await deploy({ target: '' })).errors).toEqual([expect.stringMatching(/^\.github\/surefoot\.yml: environments\.production\.deploy\.timeout is not valid: got "soon"; expected a duration/)]);
    put('.github/surefoot.yml', 'environments:\n  production:\n    target: { depoly: x }\n');
    expect((await deploy({ target: '' })).errors).toEqual([expect.stringMatching(/^\.github\/surefoot\.yml: environments\.production\.target is not valid for platform "command": unknown key "depoly" \(did you mean "deploy"\?\)/)]);
    put('.github/surefoot.yml', 'environments:\n  prod: { platform: command }\n');
    expect((await deploy({ platform: '' })).errors).toEqual(expect.arrayContaining([expect.stringMatching(/^Input "platform" is required/), expect.stringMatching(/has no environment "production"; it has "prod"/)]));
  });
});
