import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commonInputs } from '../../action/common-inputs.ts';
import { text } from '../../action/codecs.ts';
import { applyPipelineFile } from '../../pipeline-file/apply.ts';

const specs = { ...commonInputs, url: { codec: text() } };
let root = '';
let workspace = '';
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'surefoot-file-'));
  workspace = path.join(root, 'workspace');
  mkdirSync(path.join(workspace, '.github'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (file: string, content: string): void => writeFileSync(path.resolve(workspace, file), content);
const apply = (given: Record<string, string> = {}, where = workspace) => applyPipelineFile('action-healthcheck', specs, { environment: 'production', ...given }, where);
const problemsOf = async (given: Record<string, string> = {}): Promise<readonly string[]> => {
  const applied = await apply(given);
  return applied.ok ? [] : applied.problems.map((problem) => problem.message);
};
const FILE = 'environments: { production: { url: "https://app.example.com" } }\n';

describe('which file is read', () => {
  test('none is no matter where none was named', async () => expect(await apply()).toEqual({ ok: true, value: { texts: { environment: 'production' }, sources: {}, hints: [] } }));
  test('none, where not even the workspace is there', async () => expect((await apply({}, path.join(root, 'nowhere'))).ok).toBe(true));
  test('none, where a folder of the path is a file', async () => {
    rmSync(path.join(workspace, '.github'), { recursive: true });
    put('.github', '');
    expect((await apply()).ok).toBe(true);
  });

  test('the usual one', async () => {
    put('.github/surefoot.yml', FILE);
    expect(await apply()).toEqual({ ok: true, value: { texts: { environment: 'production', url: 'https://app.example.com' }, sources: { url: '.github/surefoot.yml: environments.production.url' }, hints: [] } });
  });

  test('the one that was named, also by its whole path or a link within the workspace', async () => {
    put('my.yml', FILE);
    symlinkSync('my.yml', path.join(workspace, 'link.yml'));
    for (const config of ['my.yml', './my.yml', path.join(workspace, 'my.yml'), 'link.yml', '.github/../my.yml']) expect(await apply({ config })).toMatchObject({ ok: true, value: { texts: { url: 'https://app.example.com' } } });
  });

  test('a hint goes with it where the environment is another', async () => {
    put('.github/surefoot.yml', FILE);
    expect(await apply({ environment: 'prod' })).toMatchObject({ ok: true, value: { hints: [{ subject: 'environment', message: '.github/surefoot.yml has no environment "prod"; it has "production"' }] } });
  });
});

describe('one clear error for a file that', () => {
  test('was named and is not there', async () => expect(await problemsOf({ config: 'no.yml' })).toEqual(['Input "config" is not valid: "no.yml" does not exist in the workspace. Give the path of a file in the repository, e.g. .github/surefoot.yml, and check the repository out before this step.']));
  test.each(['../outside.yml', '/etc/hostname', '.', '..'])('is outside of the workspace: %s', async (config) => {
    writeFileSync(path.join(root, 'outside.yml'), FILE);
    expect(await problemsOf({ config })).toEqual([expect.stringMatching(/^Input "config" is not valid: ".*" leads out of the workspace\./)]);
  });
  test('leads outside through a link', async () => {
    writeFileSync(path.join(root, 'outside.yml'), FILE);
    symlinkSync(path.join(root, 'outside.yml'), path.join(workspace, '.github/surefoot.yml'));
    symlinkSync(root, path.join(workspace, 'up'));
    expect(await problemsOf()).toEqual(['The pipeline file .github/surefoot.yml leads out of the workspace. Give the path of a file in the repository, e.g. .github/surefoot.yml.']);
    expect(await problemsOf({ config: 'up/outside.yml' })).toHaveLength(1);
  });
  test('is in a folder whose name only begins with two dots', async () => {
    mkdirSync(path.join(workspace, '..dots'));
    put('..dots/my.yml', FILE);
    expect(await problemsOf({ config: '..dots/my.yml' })).toEqual([]);
  });
  test('is a folder', async () => expect(await problemsOf({ config: '.github' })).toEqual(['.github is not a file. The pipeline file is one YAML document.']));
  test('never ends', async () => {
    execFileSync('mkfifo', [path.join(workspace, 'pipe.yml')]);
    expect(await problemsOf({ config: 'pipe.yml' })).toEqual(['pipe.yml is not a file. The pipeline file is one YAML document.']);
  });
  test('cannot be named', async () => expect(await problemsOf({ config: 'a\0b' })).toEqual([expect.stringMatching(/^Input "config" is not valid: "ab" cannot be read: /)]));
  test('links to itself', async () => {
    symlinkSync('loop.yml', path.join(workspace, 'loop.yml'));
    expect(await problemsOf({ config: 'loop.yml' })).toEqual([expect.stringMatching(/cannot be read: ELOOP/)]);
  });
  test('is too large', async () => {
    put('my.yml', `# ${'x'.repeat(256 * 1024)}\n`);
    expect(await problemsOf({ config: 'my.yml' })).toEqual(['my.yml cannot be read: my.yml has 262147 bytes; at most 262144 are read.']);
  });
  test('may not be read', async () => {
    put('my.yml', FILE);
    chmodSync(path.join(workspace, 'my.yml'), 0);
    if (process.getuid?.() !== 0) expect(await problemsOf({ config: 'my.yml' })).toEqual([expect.stringMatching(/^my\.yml cannot be read: EACCES/)]);
  });
  test.each(['a: [', 'a: 1\na: 2', '--- a\n--- b', '__proto__: { a: 1 }', 'a: !!js/function x'])('is not YAML of ours: %j', async (content) => {
    put('.github/surefoot.yml', content);
    expect(await problemsOf()).toEqual([expect.stringMatching(/^\.github\/surefoot\.yml is not valid YAML: .+\.$/)]);
  });
  test('has keys of its own making', async () => {
    put('.github/surefoot.yml', 'environments: { production: { urls: x } }\nservise: a');
    expect(await problemsOf()).toEqual(['.github/surefoot.yml: environments.production is not valid: unknown key "urls" (did you mean "url"?).', '.github/surefoot.yml is not valid: unknown key "servise" (did you mean "service"?).']);
  });
});
