import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDeployment, readPage, readProject, readRollingRelease } from '../../../platforms/vercel/answers.ts';
import { linesOf, tellingLines } from '../../../platforms/vercel/build-log.ts';
import { planStages, whyNoCanary, whyNotBegin } from '../../../platforms/vercel/canary-stages.ts';
import { deploymentBody, deploymentQuery, gitSourceOf, metaOf } from '../../../platforms/vercel/deployment-body.ts';
import { hasServed, releaseOf } from '../../../platforms/vercel/history.ts';
import { pauseAfter } from '../../../platforms/vercel/poll-pauses.ts';
import { wasTakenUp } from '../../../platforms/vercel/switch.ts';
import { vercelTarget } from '../../../platforms/vercel/target.ts';
import { batchesOf } from '../../../platforms/vercel/upload-files.ts';
import { choosePlatform } from '../../../platforms/registry.ts';

const SHA = 'b'.repeat(40);
const RUN = { repository: 'acme/app', refName: 'main', ref: 'refs/heads/main', sha: SHA, runUrl: 'https://github.example/acme/app/actions/runs/1' };

describe('target', () => {
  test('the least gets its defaults', () => expect(vercelTarget.parse({ project: 'my-site' })).toEqual({ project: 'my-site', source: 'git', promote: 'auto', 'vercel-target': 'production', path: '.' }));
  test.each([
    [{ project: '../x' }, /at project: .*expected the name or the id/],
    [{ project: 'x', team: 'a b' }, /at team/],
    [{ project: 'x', source: 'up' }, /at source/],
    [{ project: 'x', 'api-url': 'http://api.example.com' }, /at api-url: .*expected an https address/],
    [{ project: 'x', 'api-url': 'https://user:pa55@api.example.com' }, /at api-url/],
    [{ project: 'x', 'api-url': 'https://api.example.com?x=1' }, /at api-url/],
    [{ project: 'x', 'api-url': 'api' }, /at api-url/],
    [{ project: 'x', 'bypass-secret': 'has a blank' }, /at bypass-secret/],
    [{ project: 'x', path: 'a\u0000b' }, /at path/],
    [{ project: 'x', teem: 'y' }, /team/],
  ])('%j is refused', async (target, message) => {
    const chosen = await choosePlatform('vercel', target);
    expect(chosen.ok).toBe(false);
    expect(chosen.ok ? '' : chosen.problems.map((problem) => problem.message).join('\n')).toMatch(message);
    expect(JSON.stringify(chosen)).not.toContain('pa55');
  });
  test.each(['http://localhost:3000', 'http://127.0.0.1:1/', 'http://[::1]:1', 'https://proxy.example.com/vercel'])('%s is an address', (address) => expect(vercelTarget.safeParse({ project: 'x', 'api-url': address }).success).toBe(true));
});

test('the pauses are those of Vercel\'s own command line', () => expect([0, 15_000, 15_001, 60_000, 60_001, 300_000, 300_001].map(pauseAfter)).toEqual([1_000, 1_000, 5_000, 5_000, 15_000, 15_000, 30_000]));

describe('answers', () => {
  test('a deployment', () => {
    expect(readDeployment({ id: 'dpl_1', status: 'READY', aliasAssigned: 1763700000000, aliasError: null, url: 'a.vercel.app', alias: ['a.vercel.app', 'www.example.com'], inspectorUrl: 'https://vercel.com/x', createdAt: 1, meta: { githubCommitSha: SHA, surefootVersion: '1.2' } })).toMatchObject({ id: 'dpl_1', readyState: 'READY', aliasAssigned: true, aliasError: undefined, url: 'https://a.vercel.app', alias: 'https://www.example.com', inspectorUrl: 'https://vercel.com/x', commit: SHA, version: '1.2', createdAt: 1 });
  });
  test('an error of the domains may be a text', () => {
    expect(readDeployment({ id: 'x', aliasError: 'no\n::error::y' })?.aliasError).toEqual({ code: '', message: 'no ::error::y' });
    expect(readDeployment({ id: 'x', aliasError: {} })?.aliasError).toEqual({ code: '', message: '' });
  });
  test.each<[unknown, boolean | undefined, number | undefined]>([[true, true, undefined], [false, false, undefined], [1763700000000, true, 1763700000000], [0, false, undefined], [null, false, undefined], [undefined, undefined, undefined], ['yes', undefined, undefined]])('aliasAssigned %j', (aliasAssigned, assigned, at) => expect(readDeployment({ id: 'x', aliasAssigned })).toMatchObject({ aliasAssigned: assigned, assignedAt: at }));
  test.each([['production', 'production'], [null, 'preview'], [undefined, undefined], [7, undefined]])('target %j', (target, expected) => expect(readDeployment({ id: 'x', target })?.target).toBe(expected));
  test.each([{ alias: null }, { alias: 'www.example.com' }, { aliasError: null }, { meta: null }, { url: null }, { createdAt: null, created: '1' }, { checks: null }, { errorStep: null }, { isRollbackCandidate: null }])('%j makes it no worse', (change) => expect(readDeployment({ id: 'x', readyState: 'READY', ...change })).toMatchObject({ id: 'x', readyState: 'READY' }));
  test.each([null, [], 'x', {}, { id: 7 }, { id: '' }, { id: 'a\nb' }, { id: 'x'.repeat(101) }])('%j is no deployment', (body) => expect(readDeployment(body)).toBeUndefined());
  test('words that are none are none', () => expect(readDeployment({ id: 'x', errorCode: ' ', errorMessage: 'm' })?.error).toEqual({ code: undefined, message: 'm', step: undefined }));
  test('addresses that are none are left out', () => {
    expect(readDeployment({ id: 'x', url: 'evil.example/@x', alias: ['a b', 3], inspectorUrl: 'javascript:alert(1)' })).toMatchObject({ url: undefined, alias: undefined, inspectorUrl: undefined });
    expect(readDeployment({ id: 'x', inspectorUrl: 'https://u:p@vercel.com' })?.inspectorUrl).toBeUndefined();
    expect(readDeployment({ id: 'x', meta: { githubCommitSha: 'main' } })?.commit).toBeUndefined();
  });
  test('a project', () => {
    const project = { id: 'prj_1', name: 'web' };
    expect(readProject(project)).toMatchObject({ production: undefined, autoAssign: undefined, aliasRequest: undefined, rollingStages: undefined, link: undefined, customEnvironments: [], bypassSecrets: [] });
    expect(readProject({ ...project, targets: {} })?.production).toEqual({ kind: 'none' });
    expect(readProject({ ...project, targets: { production: null } })?.production).toEqual({ kind: 'none' });
    expect(readProject({ ...project, targets: { production: { id: 7 } } })?.production).toBeUndefined();
    expect(readProject({ ...project, targets: { production: { id: 'x', alias: ['a.vercel.app'] } } })?.production).toEqual({ kind: 'deployment', id: 'x', alias: 'https://a.vercel.app' });
    expect(readProject({ ...project, autoAssignCustomDomains: 'false' })?.autoAssign).toBeUndefined();
    expect(readProject({ ...project, rollingRelease: { stages: [{ targetPercentage: 10, requireApproval: true }, { targetPercentage: '50' }, { targetPercentage: 100 }] } })?.rollingStages).toEqual([{ percent: 10, requiresApproval: true }, { percent: 100, requiresApproval: false }]);
    expect(readProject({ ...project, lastAliasRequest: { toDeploymentId: 'x', jobStatus: 'pending', requestedAt: 'now' } })?.aliasRequest).toBeUndefined();
    expect(readProject({ ...project, customEnvironments: [{ id: 'env_1', slug: 'qa' }, { id: 'env_2' }, 3], passwordProtection: { deploymentType: 'all' }, protectionBypass: { s1: {} }, rootDirectory: '' })).toMatchObject({ customEnvironments: [{ id: 'env_1', slug: 'qa' }], protection: 'all', bypassSecrets: ['s1'], rootDirectory: undefined });
    expect(readProject({ ...project, link: { type: 'github', org: 7 } })?.link).toEqual({ type: 'github', org: undefined, repo: undefined, repoId: undefined, productionBranch: undefined });
    expect(readProject({ id: 'prj_1', name: null })).toMatchObject({ id: 'prj_1', name: undefined });
    expect(readProject({ id: 'prj_1', name: '' })?.name).toBeUndefined();
    expect(readProject({ id: 'prj_1', autoAssignCustomDomains: null, lastRollbackTarget: null, lastAliasRequest: null, targets: null, link: null, rollingRelease: null, customEnvironments: null, rootDirectory: null, ssoProtection: null, protectionBypass: null })).toMatchObject({ id: 'prj_1', production: undefined, autoAssign: undefined, aliasRequest: undefined });
    expect(readProject({ id: 'prj_1', lastAliasRequest: { fromDeploymentId: 'y', toDeploymentId: 'x', jobStatus: 'pending', requestedAt: 7, type: 'rollback' } })?.aliasRequest).toEqual({ fromDeploymentId: 'y', toDeploymentId: 'x', jobStatus: 'pending', requestedAt: 7 });
    expect(readProject({ id: 'prj_1', lastAliasRequest: { fromDeploymentId: null, toDeploymentId: 'x', jobStatus: 'pending', requestedAt: null } })?.aliasRequest).toEqual({ fromDeploymentId: undefined, toDeploymentId: 'x', jobStatus: 'pending', requestedAt: 0 });
    expect(readProject({ ...project, id: '\n' })).toBeUndefined();
    expect(readProject('')).toBeUndefined();
  });
  test('a page, and a rolling release', () => {
    expect(readPage({ deployments: [{ uid: 'a' }, { name: 'x' }], pagination: { next: 5 } })).toMatchObject({ deployments: [{ id: 'a' }], next: 5 });
    expect(readPage({ deployments: [], pagination: { next: null } })).toEqual({ deployments: [], next: undefined });
    expect(readPage({})).toBeUndefined();
    expect(readRollingRelease({ rollingRelease: null })).toBeNull();
    expect(readRollingRelease({})).toBeUndefined();
    expect(readRollingRelease({ rollingRelease: { state: 'ACTIVE', activeStage: { index: 0, targetPercentage: 5 }, stages: [{ index: 0, targetPercentage: 5 }, { index: '1' }], canaryDeployment: { id: 'c' } } })).toEqual({ state: 'ACTIVE', canaryId: 'c', baseId: undefined, activeIndex: 0, activePercent: 5, stages: [{ index: 0, percent: 5 }] });
    expect(readRollingRelease({ rollingRelease: { state: 'ABORTED' } })).toMatchObject({ activeIndex: undefined, stages: [] });
  });
  test('nothing that comes makes them throw', () => {
    fc.assert(fc.property(fc.jsonValue(), (body) => void [readDeployment(body), readProject(body), readPage(body), readRollingRelease(body), linesOf(body)]));
    expect(readDeployment(JSON.parse('{"__proto__":{"id":"x"}}'))).toBeUndefined();
    expect(readPage(JSON.parse('{"__proto__":{"deployments":[]}}'))).toBeUndefined();
  });
});

describe('what is asked for', () => {
  const project = readProject({ id: 'prj_1', name: 'web' });
  if (!project) throw new Error('no project');
  const gitSource = { type: 'github', repoId: 1, ref: 'main', sha: SHA } as const;
  test.each([
    ['production', { target: 'production' }],
    ['preview', {}],
    ['qa', { customEnvironmentSlugOrId: 'qa' }],
  ])('target %s', (target, expected) => expect(deploymentBody({ project, name: 'given', source: { kind: 'git', gitSource }, target, staged: false, meta: {} })).toEqual({ name: 'web', project: 'prj_1', meta: {}, gitSource, ...expected }));
  test('sources', () => {
    const body = (source: Parameters<typeof deploymentBody>[0]['source']) => deploymentBody({ project, name: 'given', source, target: 'production', staged: true, meta: {} });
    expect(body({ kind: 'redeploy', deploymentId: 'dpl_1' })).toMatchObject({ deploymentId: 'dpl_1', autoAssignCustomDomains: false });
    expect(body({ kind: 'prebuilt', files: [] })).toMatchObject({ files: [] });
    expect(deploymentBody({ project: { ...project, name: undefined }, name: 'given', source: { kind: 'redeploy', deploymentId: 'x' }, target: 'preview', staged: false, meta: {} })).toMatchObject({ name: 'given', project: 'prj_1' });
    expect(deploymentQuery({ source: { kind: 'redeploy', deploymentId: 'x' } })).toEqual({ skipAutoDetectionConfirmation: '1', forceNew: '1' });
    expect(deploymentQuery({ source: { kind: 'prebuilt', files: [] } })).toEqual({ skipAutoDetectionConfirmation: '1', prebuilt: '1' });
    expect(deploymentQuery({ source: { kind: 'git', gitSource } })).toEqual({ skipAutoDetectionConfirmation: '1' });
  });
  test('what a deployment remembers', () => {
    const facts = { version: 'v'.repeat(400), commit: SHA, environment: 'production', run: RUN, order: 'o' };
    expect(metaOf(facts, 'git')).toEqual({ surefootVersion: `${'v'.repeat(249)}…`, surefootEnvironment: 'production', surefootRun: RUN.runUrl, surefootCommit: SHA, surefootOrder: 'o' });
    expect(metaOf(facts, 'prebuilt')).toMatchObject({ githubCommitSha: SHA, githubCommitRef: 'main', githubOrg: 'acme', githubRepo: 'app' });
    expect(metaOf({ ...facts, commit: 'd'.repeat(40) }, 'prebuilt')).not.toHaveProperty('githubCommitRef');
    expect(metaOf({ ...facts, commit: undefined, version: '', run: { ...RUN, runUrl: undefined } }, 'prebuilt')).toEqual({ surefootEnvironment: 'production', surefootOrder: 'o' });
  });

  const link = { type: 'github', org: 'acme', repo: 'app', repoId: 7, productionBranch: 'prod' };
  test.each([
    ['the repository of the project', link, SHA, {}, { kind: 'source', gitSource: { type: 'github', repoId: 7, ref: 'main', sha: SHA } }],
    ['another commit than that of the run', link, 'd'.repeat(40), {}, { gitSource: { ref: 'prod' } }],
    ['another commit, and no branch', { ...link, productionBranch: undefined }, 'd'.repeat(40), {}, { gitSource: { ref: 'd'.repeat(40) } }],
    ['a pull request', link, SHA, { ref: 'refs/pull/1/merge', refName: '1/merge' }, { gitSource: { ref: 'prod' } }],
    ['a link without the number', { ...link, repoId: undefined }, SHA, {}, { gitSource: { type: 'github', org: 'acme', repo: 'app' } }],
    ['a link that says nothing', { ...link, repoId: undefined, org: undefined }, SHA, {}, { kind: 'failed' }],
    ['another repository', { ...link, repo: 'other' }, SHA, {}, { kind: 'source', warning: expect.stringContaining('acme/other') }],
    ['another repository by name', { ...link, repo: 'other', repoId: undefined }, SHA, {}, { kind: 'source', warning: expect.stringContaining('acme/other') }],
    ['GitLab', { ...link, type: 'gitlab' }, SHA, {}, { kind: 'failed', reason: expect.stringContaining('"gitlab", not at GitHub') }],
    ['a link without names', { ...link, org: undefined, repo: undefined }, SHA, {}, { kind: 'source', warning: expect.any(String) }],
    ['no link', undefined, SHA, {}, { gitSource: { type: 'github', org: 'acme', repo: 'app', ref: 'main', sha: SHA } }],
    ['no link and no repository', undefined, SHA, { repository: '' }, { kind: 'failed' }],
    ['no commit', link, undefined, {}, { kind: 'failed' }],
  ])('%s', (_, given, commit, run, expected) => expect(gitSourceOf({ link: given }, commit, { ...RUN, ...run })).toMatchObject(expected));
});

describe('stages', () => {
  const stages = [{ index: 0, percent: 10 }, { index: 1, percent: 25 }, { index: 2, percent: 50 }, { index: 3, percent: 100 }];
  test.each<[number, number | undefined, object]>([
    [0.1, 0, { kind: 'advance', indexes: [] }],
    [0.25, 0, { kind: 'advance', indexes: [1] }],
    [0.5, 0, { kind: 'advance', indexes: [1, 2] }],
    [0.27, 0, { kind: 'advance', indexes: [1] }],
    [0.1, 2, { kind: 'advance', indexes: [] }],
    [1, 0, { kind: 'complete' }],
    [0.3, 0, { kind: 'impossible', reason: expect.stringContaining('no stage at 30 %; their stages are 10 %, 25 %, 50 %, 100 %') }],
    [0.99, 0, { kind: 'impossible' }],
    [0.05, 0, { kind: 'impossible' }],
    [0.5, undefined, { kind: 'impossible', reason: expect.stringContaining('does not say') }],
  ])('a share of %d from stage %s', (share, activeIndex, expected) => expect(planStages(share, { stages, activeIndex })).toEqual(expect.objectContaining(expected)));
  test('never more than was asked for, and never much less', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 30 }), (share, given) => {
        const sorted = [...given].sort((a, b) => a - b).map((percent, index) => ({ index, percent }));
        const plan = planStages(share, { stages: sorted, activeIndex: -1 });
        if (plan.kind !== 'advance') return;
        const percent = sorted[plan.indexes.at(-1) ?? -1]?.percent ?? 0;
        expect(percent).toBeLessThanOrEqual(share * 100 + 0.01);
        expect(percent).toBeGreaterThanOrEqual(share * 90 - 0.01);
      }),
    );
  });
  test.each<[{ percent: number; requiresApproval: boolean }[] | undefined, RegExp | undefined]>([
    [undefined, /no rolling releases/],
    [[], /no rolling releases/],
    [[{ percent: 100, requiresApproval: false }], /no stage below/],
    [[{ percent: 10, requiresApproval: false }, { percent: 100, requiresApproval: false }], /goes on by itself from the stages at 10 %/],
    [[{ percent: 10, requiresApproval: true }, { percent: 100, requiresApproval: false }], undefined],
  ])('%j', (given, why) => (why ? expect(whyNoCanary(given)).toMatch(why) : expect(whyNoCanary(given)).toBeUndefined()));
  test('what cannot be begun', () => {
    const first = [{ percent: 10, requiresApproval: true }];
    expect(whyNotBegin(0.05, first)).toMatch(/no stage at 5 %/);
    expect(whyNotBegin(0.1, first)).toBeUndefined();
    expect(whyNotBegin(1, [])).toBeUndefined();
  });
});

describe('history', () => {
  const read = (change: object) => {
    const deployment = readDeployment({ uid: 'x', readyState: 'READY', created: 0, ...change });
    if (!deployment) throw new Error('none');
    return deployment;
  };
  test('only what has served is a release', () => {
    expect(hasServed(read({ readySubstate: 'PROMOTED' }), undefined)).toBe(true);
    expect(hasServed(read({ readySubstate: 'ROLLING' }), undefined)).toBe(true);
    expect(hasServed(read({ isRollbackCandidate: true }), undefined)).toBe(true);
    expect(hasServed(read({ aliasAssigned: true }), undefined)).toBe(true);
    expect(hasServed(read({ aliasAssigned: true, readySubstate: 'STAGED' }), undefined)).toBe(false);
    expect(hasServed(read({}), 'x')).toBe(true);
    expect(hasServed(read({ readySubstate: 'STAGED' }), 'y')).toBe(false);
    expect(hasServed(read({ readyState: 'ERROR', readySubstate: 'PROMOTED' }), 'x')).toBe(false);
  });
  test('as it is told', () => {
    expect(releaseOf(read({ isRollbackCandidate: true, meta: { githubCommitSha: SHA, surefootVersion: '1' } }), 'y')).toEqual({ releaseId: 'x', live: false, startable: { kind: 'yes' }, commit: SHA, version: '1', createdAt: '1970-01-01T00:00:00.000Z' });
    expect(releaseOf(read({ isRollbackCandidate: false, created: 9e15 }), 'y')).toEqual({ releaseId: 'x', live: false, startable: { kind: 'no', reason: expect.any(String) } });
    expect(hasServed(read({ readyState: 'READY' }), undefined)).toBe(false);
    expect(releaseOf(read({ created: undefined }), 'y')).toEqual({ releaseId: 'x', live: false, startable: { kind: 'unknown' } });
    expect(releaseOf(read({ isRollbackCandidate: false }), 'x')).toMatchObject({ live: true, startable: { kind: 'yes' } });
  });
});

describe('build log', () => {
  test('both shapes, the oldest first, without controls', () => {
    expect(linesOf([{ type: 'fatal', payload: { text: 'b\u001b[31m' } }, { level: 'error', text: 'a' }, { text: ' ' }, {}, null])).toEqual([{ text: 'a', error: true }, { text: 'b', error: true }]);
    expect(linesOf(null)).toEqual([]);
    expect(tellingLines([])).toBeUndefined();
  });
  test('a long one keeps its errors and its end', () => {
    const lines = Array.from({ length: 400 }, (_, index) => ({ text: `line ${index} ${'x'.repeat(60)}`, error: index === 3 }));
    const told = tellingLines(lines) ?? '';
    expect(told.length).toBeLessThanOrEqual(8_000);
    expect(told).toMatch(/^line 3 x+\n…\n/);
    expect(told).toMatch(/line 399 x+$/);
    const plain = tellingLines(lines.map((line) => ({ ...line, error: false }))) ?? '';
    expect(plain.length).toBeGreaterThan(7_000);
    expect(plain).toMatch(/^line \d+ x+\n/);
  });
});

test('files are sent in bounded batches, the same bytes once', () => {
  const file = (sha: string, size: number) => ({ sha, size });
  expect(batchesOf([file('a', 1), file('a', 1), file('b', 1)])).toEqual([[file('a', 1), file('b', 1)]]);
  expect(batchesOf(Array.from({ length: 17 }, (_, index) => file(String(index), 1))).map((batch) => batch.length)).toEqual([8, 8, 1]);
  expect(batchesOf([file('a', 100 * 1024 ** 2), file('b', 100 * 1024 ** 2), file('c', 1)]).map((batch) => batch.length)).toEqual([1, 2]);
});

test('a request is told from an older one by its time', () => {
  const aliasRequest = { toDeploymentId: 'x', jobStatus: 'pending', requestedAt: 5 };
  expect(wasTakenUp({ aliasRequest, production: undefined }, 'x', undefined)).toBe(true);
  expect(wasTakenUp({ aliasRequest, production: undefined }, 'x', 4)).toBe(true);
  expect(wasTakenUp({ aliasRequest, production: undefined }, 'x', 5)).toBe(false);
  expect(wasTakenUp({ aliasRequest, production: { kind: 'none' } }, 'y', undefined)).toBe(false);
  expect(wasTakenUp({ aliasRequest: undefined, production: { kind: 'deployment', id: 'x', alias: undefined } }, 'x', 5)).toBe(true);
});
