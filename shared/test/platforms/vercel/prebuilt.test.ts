import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { collectOutput } from '../../../platforms/vercel/prebuilt-files.ts';
import { HICCUPS, fakeVercel } from '../../support/vercel.ts';
import type { FakeVercel } from '../../support/vercel.ts';
import { SHAS, connect, lastState, order, signal } from './connect.ts';

let world: FakeVercel;
let root = '';
beforeEach(async () => {
  world = await fakeVercel();
  root = mkdtempSync(path.join(os.tmpdir(), 'surefoot-vercel-'));
});
afterEach(async () => {
  await world.close();
  rmSync(root, { recursive: true, force: true });
  expect(world.violations).toEqual([]);
});
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const output = (folder = ''): void => {
  write(path.join(folder, '.vercel/output/config.json'), '{"version":3}');
  write(path.join(folder, '.vercel/output/builds.json'), '{"target":"production","builds":[{"use":"x"}]}');
  write(path.join(folder, '.vercel/output/static/index.html'), '<p>hällo</p>');
  write(path.join(folder, '.vercel/output/static/copy.html'), '<p>hällo</p>');
};
const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
const collect = (change: object = {}) => collectOutput({ workspace: root, folder: '.', rootDirectory: undefined, target: 'production', ...change });
const files = async (change: object = {}): Promise<readonly string[]> => {
  const found = await collect(change);
  return found.kind === 'output' ? found.files.map(({ file }) => file) : [found.reason];
};
const uploads = (): readonly string[] => world.received.filter(({ url }) => url.startsWith('/v2/files')).map(({ headers }) => String(headers['x-vercel-digest']));
const platform = (target: object = {}) => {
  const connected = connect(world.url, { source: 'prebuilt', ...target });
  return connected;
};
const connectIn = (target: object = {}) => connect(world.url, { source: 'prebuilt', ...target }, { run: { ...RUN, workspace: root } });
const RUN = { repository: 'acme/app', sha: SHAS[1], ref: 'refs/heads/main', refName: 'main', runId: '1', runAttempt: '1', workflow: '', job: '', actor: '', eventName: '', serverUrl: '', apiUrl: '', graphqlUrl: '', runUrl: undefined, temp: '', headCommit: undefined };

describe('deploying what was built in the workflow', () => {
  test('sends only the files that Vercel lacks, the same bytes once', async () => {
    output();
    const { platform: vercel } = connectIn();
    const accepted = await vercel.deploy(order(), signal());
    expect(accepted).toMatchObject({ kind: 'accepted' });
    expect([...uploads()].sort()).toEqual([sha1('{"version":3}'), sha1('{"target":"production","builds":[{"use":"x"}]}'), sha1('<p>hällo</p>')].sort());
    const create = world.received.filter(({ method, url }) => method === 'POST' && url.startsWith('/v13/'));
    expect(create.map(({ url }) => url)).toEqual(['/v13/deployments?skipAutoDetectionConfirmation=1&prebuilt=1', '/v13/deployments?skipAutoDetectionConfirmation=1&prebuilt=1']);
    expect(JSON.parse(create[1]?.body ?? '')).toMatchObject({ target: 'production', meta: { githubCommitSha: SHAS[1], githubCommitRef: 'main' }, files: expect.arrayContaining([{ file: '.vercel/output/static/index.html', sha: sha1('<p>hällo</p>'), size: 13, mode: expect.any(Number) }]) });
    expect(world.deployments).toHaveLength(2);
    expect(await lastState(vercel, accepted.kind === 'accepted' ? accepted.releaseId : '')).toMatchObject({ kind: 'live' });
    const before = uploads().length;
    await connectIn().platform.deploy(order(), signal());
    expect(uploads()).toHaveLength(before);
  });
  test.each([['500', HICCUPS.serverError, 1, 'accepted'], ['429', { status: 429, body: {} }, 2, 'accepted'], ['500 for good', HICCUPS.serverError, 99, 'failed'], ['403', { status: 403, body: { error: { code: 'forbidden', message: 'no' } } }, 1, 'failed']] as const)('an upload answered by %s', async (_, answer, times, kind) => {
    output();
    let left: number = times;
    world.fault(({ url }) => (url.startsWith('/v2/files') && left-- > 0 ? answer : undefined));
    const answered = await connectIn().platform.deploy(order(), signal());
    expect(answered).toMatchObject(kind === 'accepted' ? { kind } : { kind, reason: expect.stringMatching(/^Nothing was deployed: the file .vercel\/output\/.* was not uploaded/) });
    expect(world.deployments).toHaveLength(kind === 'accepted' ? 2 : 1);
  });
  test('files that stay missing end it', async () => {
    output();
    world.fault(({ method, url }) => (method === 'POST' && url.startsWith('/v13') ? { status: 400, body: { error: { code: 'missing_files', message: 'Missing files', missing: [sha1('{"version":3}')] } } } : undefined));
    expect(await connectIn().platform.deploy(order(), signal())).toMatchObject({ kind: 'failed', reason: expect.stringContaining('missing_files') });
    expect(uploads()).toHaveLength(2);
  });
  test('a file that vanishes is a failure', async () => {
    output();
    world.fault(({ method, url }) => {
      if (method === 'POST' && url.startsWith('/v13')) rmSync(path.join(root, '.vercel/output/config.json'), { force: true });
      return undefined;
    });
    expect(await connectIn().platform.deploy(order(), signal())).toMatchObject({ kind: 'failed', reason: expect.stringContaining('can no longer be read') });
  });
  test('cancelled in the middle', async () => {
    output();
    const controller = new AbortController();
    world.fault(({ url }) => {
      if (url.startsWith('/v2/files')) controller.abort();
      return undefined;
    });
    expect(await connectIn().platform.deploy(order(), controller.signal)).toEqual({ kind: 'cancelled' });
  });
  test('without an output it says what to run', async () => expect(await platform({ path: 'nowhere' }).platform.deploy(order(), signal())).toMatchObject({ kind: 'failed', reasonCode: 'bad-input', advice: expect.stringContaining('vercel build') }));
});

describe('what is found', () => {
  test('everything below the output, by its name from the root', async () => {
    output();
    expect(await files()).toEqual(['.vercel/output/builds.json', '.vercel/output/config.json', '.vercel/output/static/copy.html', '.vercel/output/static/index.html']);
  });
  test('in a monorepo, and in a folder of the workspace', async () => {
    output('apps/web');
    expect(await files({ rootDirectory: 'apps/web' })).toContain('apps/web/.vercel/output/config.json');
    expect(await files({ folder: 'apps/web' })).toContain('.vercel/output/config.json');
    expect(await files()).toEqual(['There is no .vercel/output in ".".']);
    expect(await files({ rootDirectory: '../..' })).toEqual(['There is no .vercel/output in ".".']);
  });
  test('links stay links', async () => {
    output();
    symlinkSync('index.html', path.join(root, '.vercel/output/static/link.html'));
    const found = await collect();
    const link = found.kind === 'output' ? found.files.find(({ file }) => file.endsWith('link.html')) : undefined;
    expect(link).toMatchObject({ sha: sha1('index.html'), size: 10 });
    expect((link?.mode ?? 0) & 0o170000).toBe(0o120000);
    expect(Buffer.from((await link?.bytes()) ?? []).toString()).toBe('index.html');
  });
  test('what functions refer to, and nothing outside of the root', async () => {
    const outside = mkdtempSync(path.join(os.tmpdir(), 'surefoot-outside-'));
    writeFileSync(path.join(outside, 'secret'), 's3cr3t');
    output();
    write('node_modules/dep/index.js', 'x');
    symlinkSync(outside, path.join(root, 'way-out'));
    write('.vercel/output/functions/a.func/.vc-config.json', JSON.stringify({ filePathMap: { a: 'node_modules/dep/index.js', b: '../../etc/passwd', c: '/etc/passwd', d: 'way-out/secret', e: 7 } }));
    write('.vercel/output/functions/b.func/.vc-config.json', '{}');
    const found = await files();
    expect(found).toContain('node_modules/dep/index.js');
    expect(found.join()).not.toMatch(/passwd|secret/);
    rmSync(outside, { recursive: true });
  });
  test.each([
    ['{"target":"preview"}', 'built for "preview", and is to be deployed to "production"'],
    ['{"error":{"message":"it broke"}}', 'failed: "it broke"'],
    ['{"builds":[{"error":{}}]}', 'in .vercel/output failed.'],
    ['{', 'could not be read'],
  ])('a build that is not for this is refused: %s', async (manifest, reason) => {
    output();
    write('.vercel/output/builds.json', manifest);
    expect((await files())[0]).toContain(reason);
  });
  test('a folder outside of the workspace is refused, by name and by link', async () => {
    output();
    symlinkSync(os.tmpdir(), path.join(root, 'out'));
    expect((await files({ folder: '..' }))[0]).toContain('not within the workspace');
    expect((await files({ folder: 'out' }))[0]).toContain('not within the workspace');
    expect((await files({ folder: 'missing' }))[0]).toContain('could not be read');
  });
  test('too many files are refused', async () => {
    output();
    expect(await collectOutput({ workspace: root, folder: '.', rootDirectory: undefined, target: 'production' }, 3)).toMatchObject({ kind: 'failed', reason: 'The output has 4 files; Vercel takes at most 3.' });
  });
});
