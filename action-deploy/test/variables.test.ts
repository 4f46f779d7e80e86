import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gitHubModel } from '../../shared/test/support/github.ts';
import type { GitHubModel } from '../../shared/test/support/github.ts';
import { run } from './support/run.ts';
import type { Given, Ran } from './support/run.ts';

const roots: string[] = [];
const folder = (files: Readonly<Record<string, string>> = {}): string => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'surefoot-variables-'));
  roots.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
};
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

const known = (...names: readonly string[]) => ({ names: { kind: 'known', names } }) as const;
const SECRET = 'hunter2hunter2';
/** Everything that a person could read. */
const visible = ({ report, lines }: Ran): string => [...lines, JSON.stringify(report)].join('\n');

describe('variables', () => {
  test('go with the release: those of the file, and over them those of the input', async () => {
    const workspace = folder({ 'conf/.env.production': `# production\nexport A=from-file\nB="${SECRET} # not a comment"\nNEW_CHECKOUT=false\n` });
    const ran = await run({ workspace, inputs: { 'variables-file': 'conf/.env.production', variables: `A=${SECRET}\nC=1` } });
    expect(ran.platform.deployed[0]?.variables).toEqual({ A: SECRET, B: `${SECRET} # not a comment`, C: '1', NEW_CHECKOUT: 'false' });
    expect(ran.report).toMatchObject({ outcome: 'deployed', reason: expect.not.stringContaining('still set') });
    expect(ran.masked).toEqual([SECRET, `${SECRET} # not a comment`]);
    expect(ran.lines).toContain('Setting on the platform with this release: A, B, NEW_CHECKOUT, C. A rollback does not bring back what was set there before.');
    expect(ran.report.summary).toContain('<code>NEW_CHECKOUT</code> <code>C</code>');
    expect(visible(ran)).not.toContain('hunter2');
  });

  test('a value that is in the open anyway is not masked: logs and outputs would be blanked for it', async () => {
    const ran = await run({ inputs: { 'environment-url': 'https://shop.example.com', service: 'storefront', variables: 'NODE_ENV=production\nLOG_LEVEL=debug\nHOST=shop.example.com\nNAME=storefront\nFLAG=true\nKEY=production-hunter2' } });
    expect(ran.masked).toEqual(['production-hunter2']);
  });

  test('where there are none, none are spoken of', async () => {
    const ran = await run();
    expect(ran.platform.deployed[0]?.variables).toEqual({});
    expect(visible(ran)).not.toMatch(/variable|Setting/i);
  });

  test.each<readonly [string, Given, string]>([
    ['the release fails', { script: { state: () => ({ kind: 'failed', reason: 'crashed' }) } }, ' Set on the platform with this release, and still set: A, B and C. Live now:'],
    ['the platform does not take the release', { script: { deploy: () => ({ kind: 'failed', reasonCode: 'set-variables-failed', reason: 'No.' }) } }, ' These may have been set on the platform, and then still are: A, B and C. Live now:'],
  ])('%s: what was set is named, and stays', async (_, given, words) => {
    const ran = await run({ ...given, inputs: { variables: `A=${SECRET}\nB=2\nC=3` } });
    expect(ran.report).toMatchObject({ failed: true, reason: expect.stringContaining(words) });
    expect(visible(ran)).not.toContain('hunter2');
  });

  test('what is refused before, sets nothing', async () => {
    const ran = await run({ inputs: { variables: 'A=1', 'required-env': '- B' } });
    expect(ran.report).toMatchObject({ outcome: 'refused', reason: expect.not.stringContaining('still set') });
    expect(ran.platform.orders).toEqual([]);
  });

  test.each<readonly [string, (workspace: string) => string, RegExp]>([
    ['is not there', () => 'none.env', /"none\.env" does not exist in the workspace/],
    ['leads out', () => '../x', /does not exist|leads out/],
    ['is elsewhere', () => '/etc/passwd', /leads out of the workspace/],
    ['is a link that leads out', (workspace) => (symlinkSync('/etc/passwd', path.join(workspace, 'link')), 'link'), /"link" leads out of the workspace/],
    ['is a folder', (workspace) => (mkdirSync(path.join(workspace, 'd')), 'd'), /"d" is not a file/],
    ['is large', (workspace) => (writeFileSync(path.join(workspace, 'big'), `A=${'x'.repeat(70_000)}`), 'big'), /"big" has 70002 bytes, at most 65536 are read/],
    ['is empty', (workspace) => (writeFileSync(path.join(workspace, 'e'), '# nothing\n'), 'e'), /"e" sets no variable/],
    ['is something else', (workspace) => (writeFileSync(path.join(workspace, 's'), `${SECRET}\n`.repeat(9)), 's'), /"s" has lines that are not NAME=value: line 1 has no "="; .*; and 4 more\./],
    ['has too many', (workspace) => (writeFileSync(path.join(workspace, 'm'), Array.from({ length: 101 }, (_, index) => `A${index}=1`).join('\n')), 'm'), /there are 101 of them, at most 100/],
    ['has too much', (workspace) => (writeFileSync(path.join(workspace, 'l'), `A=${'x'.repeat(20_000)}\nB=${'x'.repeat(20_000)}`), 'l'), /they have 40005 characters, at most 24000/],
  ])('a file that %s is bad input', async (_, make, words) => {
    const workspace = folder();
    const refused = run({ workspace, inputs: { 'variables-file': make(workspace) } });
    await expect(refused).rejects.toMatchObject({ code: 'bad-input', message: expect.stringMatching(words) });
    await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('hunter2') });
  });

  test.each(['A', 'A=1\nA=2', '1A=2', `${SECRET}`])('%j are none', async (variables) => {
    const refused = run({ inputs: { variables } });
    await expect(refused).rejects.toThrow(/Input "variables" is not valid/);
    await expect(refused).rejects.not.toThrow(/hunter2/);
  });
});

describe('required-env', () => {
  test('is asked of the platform, where it can list names', async () => {
    const { report, platform, lines } = await run({ env: { A: 'x', B: 'x' }, inputs: { 'required-env': '{ A: {}, B: {}, C: { min-length: 3 }, D: { min-length: 3 }, E: { min-length: 9 } }', variables: 'D=1234\nE=short' }, script: known('A', 'C') });
    expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'required-env-missing', reason: expect.stringContaining('Nothing was deployed: B is missing on the platform; E is shorter than the 9 characters it needs. Live now: release r1') });
    expect(report.advice).toContain('on the platform');
    expect(lines.filter((line) => line.includes('could not be checked'))).toEqual(["Set on the platform and not in the step's environment, so that the rules for it could not be checked: C."]);
    expect(platform.orders).toEqual([]);
  });

  test('is judged by the step alone where the platform cannot list them, and that it did not say is said once', async () => {
    const inputs = { 'required-env': '- A' };
    const silent = await run({ env: { A: 'x' }, inputs });
    expect([silent.report.outcome, silent.lines.filter((line) => line.startsWith('warning'))]).toEqual(['deployed', []]);
    const workspace = folder({ '.env.example': 'A=' });
    const unknown = await run({ workspace, env: { A: 'x' }, inputs, script: { names: { kind: 'unknown', reason: 'HTTP 502' } } });
    expect([unknown.report.outcome, unknown.lines.filter((line) => line.startsWith('warning'))]).toEqual(['deployed', ["warning: Which variables are set on platform kubernetes is not known: HTTP 502. Only the step's own environment is checked."]]);
    expect((await run({ inputs, script: { names: { kind: 'unknown', reason: 'HTTP 502' } } })).report).toMatchObject({ outcome: 'refused', advice: expect.stringContaining('"env"') });
  });

  test('is not asked for where nobody requires anything', async () => {
    const asked: string[] = [];
    await run({ script: { ...known(), before: (what) => void asked.push(what) } });
    expect(asked).not.toContain('names');
  });
});

describe('.env.example', () => {
  let repository: string;
  let before: string;
  let now: string;
  beforeAll(() => {
    repository = folder();
    const git = (...argv: readonly string[]): string => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main', ...argv], { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const commit = (files: Readonly<Record<string, string>>): string => {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(repository, file)), { recursive: true });
        writeFileSync(path.join(repository, file), text);
      }
      git('add', '-A');
      git('commit', '-q', '-m', 'x');
      return git('rev-parse', 'HEAD');
    };
    git('init', '-q');
    before = commit({ '.env.example': '# what the service needs\nA=\nOLD=1\n', 'api/.env.sample': 'A=\n' });
    now = commit({ '.env.example': 'A=\nOLD=1\nNEW_KEY=\nexport OTHER="x"\n', 'api/.env.sample': 'A=\nAPI_KEY=\n', 'fresh/.env.example': 'NEW_KEY=\n' });
  });

  /** GitHub remembers that the release that is live is of the commit. */
  const remembered = (commit: string): GitHubModel => {
    const github = gitHubModel();
    const deployment = github.add({ sha: commit, payload: { surefoot: 1, run: '1', attempt: '1' } });
    github.say(deployment, 'in_progress', 'surefoot/1 release=r1');
    github.say(deployment, 'success', 'surefoot/1 verdict=healthy');
    return github;
  };
  const deploy = (given: Given): Promise<Ran> => run({ workspace: repository, sha: now, github: remembered(before), shell: 'real', ...given, inputs: { 'allow-older': 'true', ...given.inputs } });

  test('a name that is new and missing on the platform is refused, before anything is deployed or remembered', async () => {
    const github = remembered(before);
    const { report, platform, lines } = await deploy({ github, script: known('A', 'OTHER') });
    expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'required-env-missing', failed: true });
    expect(report.reason).toMatch(/^Nothing was deployed: \.env\.example names NEW_KEY, which is new .*Live now: release r1/);
    expect(lines).toContain('.env.example names OLD, which is not set on the platform, and was not needed to be by the release that is live.');
    expect([platform.orders, github.deployments.length]).toEqual([[], 1]);
  });

  test.each<readonly [string, Given]>([
    ['everything is there', { script: known('A', 'OLD', 'NEW_KEY', 'OTHER', 'PATH') }],
    ['what is new comes with the release', { script: known('A', 'OLD'), inputs: { variables: 'NEW_KEY=1\nOTHER=2' } }],
    ['it is turned off', { script: known(), inputs: { 'env-example': 'off' } }],
  ])('%s: it goes on', async (_, given) => {
    const { report, lines } = await deploy(given);
    expect([report.outcome, lines.filter((line) => line.startsWith('warning'))]).toEqual(['deployed', []]);
  });

  test('what the live commit named too is done without, and said', async () => {
    const { report, lines } = await deploy({ script: known('A'), github: remembered(now) });
    expect([report.outcome, lines.filter((line) => line.startsWith('.env.example'))]).toEqual(['deployed', [expect.stringMatching(/names OLD, NEW_KEY and OTHER, which are not set/)]]);
  });

  test('another file, in a folder of its own', async () => {
    const { report } = await deploy({ script: known('A'), inputs: { 'env-example': 'api/.env.sample' } });
    expect(report).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('api/.env.sample names API_KEY') });
  });

  test.each<readonly [string, Given, RegExp]>([
    ['nobody remembers what is live', { github: gitHubModel() }, /which commit is live is not known/],
    ['the live commit has no such file', { inputs: { 'env-example': 'fresh/.env.example' } }, /that commit has no such file/],
    ['the live commit is nowhere to be had', { github: remembered('d'.repeat(40)) }, /neither in this checkout nor could GitHub give the file \(dddddddddddd\)/],
  ])('%s: one warning, and it goes on', async (_, given, words) => {
    const { report, lines } = await deploy({ script: known('A', 'OLD', 'OTHER'), ...given });
    expect(report.outcome).toBe('deployed');
    expect(lines.filter((line) => line.startsWith('warning'))).toEqual([expect.stringMatching(words)]);
  });

  test('a commit that is not in the checkout is asked of GitHub', async () => {
    const github = remembered('d'.repeat(40));
    const asked: string[] = [];
    const answer: GitHubModel['answer'] = (request) => {
      if (!request.url.includes('/contents/')) return github.answer(request);
      asked.push(request.url);
      return { body: { encoding: 'base64', content: Buffer.from('A=\nOLD=\nNEW_KEY=\n').toString('base64').replace(/.{10}/g, '$&\n') } };
    };
    const { report } = await deploy({ github: { answer }, script: known('A', 'OLD') });
    expect(asked).toEqual([`/repos/acme/app/contents/.env.example?ref=${'d'.repeat(40)}`]);
    expect(report).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('.env.example names OTHER, which is new') });
  });

  test('without a list of names nothing is compared', async () => {
    const { report, lines } = await deploy({});
    expect(report.outcome).toBe('deployed');
    expect(lines).toContain('.env.example is not compared: which variables are set on the platform is not known.');
  });

  test('without such a file nothing is said, and one that was named must be there', async () => {
    const workspace = folder();
    expect((await run({ workspace, script: known() })).lines.join()).not.toContain('.env.example');
    await expect(run({ workspace, inputs: { 'env-example': 'x.env' } })).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('"env-example" is not valid: "x.env" does not exist') });
    mkdirSync(path.join(workspace, '.env.example'));
    const odd = await run({ workspace, script: known() });
    expect([odd.report.outcome, odd.lines.filter((line) => line.includes('.env.example'))]).toEqual(['deployed', ['.env.example is not compared: it is not a file.']]);
  });

  test('a dry run says that it would be refused', async () => {
    const { report } = await deploy({ script: known('A', 'OTHER'), inputs: { 'dry-run': 'true' } });
    expect(report).toMatchObject({ outcome: 'planned', reason: expect.stringMatching(/would be refused, not deployed .*NEW_KEY/) });
  });
});
