import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgePreview, judgeServing, servingOf } from '../../../platforms/vercel/judge-serving.ts';
import type { Intent, ServingFacts, SwitchRequest } from '../../../platforms/vercel/judge-serving.ts';

const DEPLOYMENT: ServingFacts['deployment'] = { id: 'new', readySubstate: undefined, aliasAssigned: false, aliasError: undefined, url: 'https://own', alias: undefined, checksState: undefined, checksConclusion: undefined };
const on = (id: string, alias?: string): ServingFacts['project']['production'] => ({ kind: 'deployment', id, alias });
interface Change {
  readonly deployment?: Partial<ServingFacts['deployment']>;
  readonly project?: Partial<ServingFacts['project']>;
  readonly intent?: Intent;
  readonly asked?: Partial<SwitchRequest>;
  readonly rolling?: Partial<NonNullable<ServingFacts['rolling']>>;
}
const judge = ({ deployment, project, intent = 'assigned', asked, rolling }: Change) =>
  judgeServing({
    deployment: { ...DEPLOYMENT, ...deployment },
    project: { production: on('old'), autoAssign: true, aliasRequest: undefined, ...project },
    intent,
    asked: asked && { kind: 'promote', priorRequestedAt: 5, queued: false, ...asked },
    rolling: rolling && { state: 'ACTIVE', canaryId: 'new', baseId: 'old', activeIndex: 0, activePercent: 10, stages: [], ...rolling },
  });
const request = (jobStatus: string, toDeploymentId = 'new', requestedAt = 6) => ({ toDeploymentId, jobStatus, requestedAt });

describe('a deployment that Vercel assigns the domains to', () => {
  test.each<[string, Change, object]>([
    ['has them', { deployment: { aliasAssigned: true }, project: { production: on('new', 'https://www') } }, { kind: 'live', url: 'https://www' }],
    ['has them, with an address of its own only', { deployment: { aliasAssigned: true, alias: 'https://alias' }, project: { production: on('new') } }, { kind: 'live', url: 'https://alias' }],
    ['has them, with no alias at all', { deployment: { aliasAssigned: true }, project: { production: on('new') } }, { kind: 'live', url: 'https://own' }],
    ['has them, with no address', { deployment: { aliasAssigned: true, url: undefined }, project: { production: on('new') } }, { kind: 'live' }],
    ['is production before it has all domains', { project: { production: on('new') } }, { kind: 'in-progress', phase: expect.stringContaining('domains') }],
    ['has not got them yet', {}, { kind: 'in-progress', phase: 'ready; its domains are not assigned yet' }],
    ['waits for checks', { deployment: { checksState: 'running' } }, { kind: 'in-progress', phase: 'ready; its checks are running' }],
    ['is called assigned, and is staged', { deployment: { aliasAssigned: true, readySubstate: 'STAGED' } }, { kind: 'in-progress' }],
    ['got them while another serves', { deployment: { aliasAssigned: true } }, { kind: 'live' }],
    ['served, and another took its place', { deployment: { readySubstate: 'PROMOTED' } }, { kind: 'live' }],
    ['could not get them', { deployment: { aliasError: { code: 'cert_missing', message: 'no certificate' } } }, { kind: 'failed', reason: 'its domains could not be assigned: no certificate (cert_missing)' }],
    ['could not get them, without a code', { deployment: { aliasError: { code: '', message: 'no' } } }, { kind: 'failed', reason: 'its domains could not be assigned: no' }],
    ['is production, with an error', { deployment: { aliasAssigned: true, aliasError: { code: 'x', message: 'y' } }, project: { production: on('new') } }, { kind: 'failed' }],
    ['is not told who serves', { deployment: { aliasAssigned: true }, project: { production: undefined } }, { kind: 'unknown' }],
    ['is not told whether domains are assigned', { deployment: { aliasAssigned: true }, project: { autoAssign: undefined } }, { kind: 'unknown' }],
    ['finds a rollback made meanwhile', { deployment: { readySubstate: 'STAGED' }, project: { autoAssign: false } }, { kind: 'failed', reason: expect.stringContaining('meanwhile') }],
    ['is the first of all', { project: { production: { kind: 'none' } } }, { kind: 'in-progress' }],
  ])('%s', (_, change, expected) => expect(judge(change)).toMatchObject(expected));
});

describe('a deployment that is not to get them by itself', () => {
  test.each<[string, Change, object]>([
    ['stands beside', { intent: 'staged' }, { kind: 'staged', url: 'https://own' }],
    ['stands beside, without an address', { intent: 'staged', deployment: { url: undefined } }, { kind: 'staged' }],
    ['is of another run', { intent: 'watched', deployment: { readySubstate: 'STAGED' } }, { kind: 'staged' }],
    ['is promoted', { intent: 'promoted' }, { kind: 'promote-now' }],
    ['is promoted though the project does not say', { intent: 'promoted', project: { autoAssign: undefined } }, { kind: 'promote-now' }],
    ['is never promoted a second time', { intent: 'promoted', deployment: { readySubstate: 'PROMOTED' } }, { kind: 'live' }],
    ['waits for its checks', { intent: 'promoted', deployment: { checksState: 'running' } }, { kind: 'in-progress', phase: 'ready; its checks are running' }],
    ['is not promoted over its checks', { intent: 'promoted', deployment: { checksState: 'completed', checksConclusion: 'failed' } }, { kind: 'failed', reason: 'its checks ended as failed, so it was not promoted' }],
    ['serves after a switch', { intent: 'staged', deployment: { readySubstate: 'PROMOTED' }, project: { production: on('new') } }, { kind: 'live' }],
    ['serves, but only just', { intent: 'staged', project: { production: on('new') } }, { kind: 'in-progress' }],
  ])('%s', (_, change, expected) => expect(judge(change)).toMatchObject(expected));
});

describe('a switch that this run asked for', () => {
  const asked = {};
  test.each<[string, Change, object]>([
    ['has not begun', { asked }, { kind: 'in-progress', phase: 'the promotion has not begun' }],
    ['is shown as the one before it', { asked, project: { aliasRequest: request('succeeded', 'new', 5) } }, { kind: 'in-progress' }],
    ['waits', { asked: { queued: true, kind: 'rollback' } }, { kind: 'in-progress', phase: 'the rollback waits behind a rolling release' }],
    ['is pending', { asked, project: { aliasRequest: request('pending') } }, { kind: 'in-progress' }],
    ['is under way', { asked, project: { aliasRequest: request('in-progress'), production: on('new') } }, { kind: 'in-progress' }],
    ['is done', { asked: { priorRequestedAt: undefined }, project: { aliasRequest: request('succeeded'), production: on('new') } }, { kind: 'live' }],
    ['failed', { asked, project: { aliasRequest: request('failed'), production: on('new') } }, { kind: 'aliases-failed' }],
    ['was skipped', { asked, project: { aliasRequest: request('skipped') } }, { kind: 'failed', reason: 'Vercel skipped the promotion' }],
    ['was skipped as it is live', { asked, project: { aliasRequest: request('skipped'), production: on('new') } }, { kind: 'live' }],
    ['is in a state that is not known', { asked, project: { aliasRequest: request('::x::'), production: on('new') } }, { kind: 'unknown', reason: expect.not.stringContaining('::') }],
    ['is not shown, but serves', { asked, project: { production: on('new') } }, { kind: 'live' }],
    ['was overtaken', { asked, project: { aliasRequest: request('succeeded', 'other', 9), production: on('other') } }, { kind: 'live' }],
    ['is overtaken just now', { asked, project: { aliasRequest: request('in-progress', 'other', 9), production: on('old') } }, { kind: 'in-progress' }],
    ['waits behind another', { asked: { queued: true }, project: { aliasRequest: request('succeeded', 'other', 9), production: on('other') } }, { kind: 'in-progress' }],
    ['counts an old error of the domains for nothing', { asked, deployment: { aliasError: { code: 'x', message: 'y' } }, project: { aliasRequest: request('succeeded'), production: on('new') } }, { kind: 'live' }],
    ['is overtaken where nothing serves', { asked, project: { aliasRequest: request('succeeded', 'other', 9), production: { kind: 'none' } } }, { kind: 'in-progress' }],
  ])('%s', (_, change, expected) => expect(judge(change)).toMatchObject(expected));
});

describe('a canary', () => {
  test.each<[Change, object]>([
    [{ rolling: {} }, { kind: 'partial', share: 0.1 }],
    [{ rolling: { activePercent: 100 } }, { kind: 'in-progress' }],
    [{ rolling: { activePercent: undefined } }, { kind: 'unknown' }],
    [{ rolling: { state: 'ABORTED' } }, { kind: 'failed' }],
    [{ rolling: { state: 'COMPLETE' } }, { kind: 'in-progress' }],
    [{ rolling: { state: 'SLEEPING' } }, { kind: 'unknown' }],
    [{ rolling: { state: 'COMPLETE' }, intent: 'staged', deployment: { readySubstate: 'PROMOTED' }, project: { production: on('new') } }, { kind: 'live' }],
  ])('%j', (change, expected) => expect(judge(change)).toMatchObject(expected));
});

test('live means that the project names this deployment, or that Vercel itself says more than it serves', () => {
  const status = fc.constantFrom('pending', 'in-progress', 'succeeded', 'failed', 'skipped', 'new-word');
  fc.assert(
    fc.property(
      fc.record({
        deployment: fc.record({ aliasAssigned: fc.boolean(), readySubstate: fc.constantFrom(undefined, 'STAGED', 'ROLLING', 'NEW'), checksState: fc.constantFrom(undefined, 'running') }),
        project: fc.record({ production: fc.constantFrom(on('old'), { kind: 'none' } as const, undefined), autoAssign: fc.constantFrom(true, false, undefined), aliasRequest: fc.option(fc.record({ toDeploymentId: fc.constantFrom('new', 'old'), jobStatus: status, requestedAt: fc.integer({ min: 0, max: 9 }) }), { nil: undefined }) }),
        intent: fc.constantFrom<Intent>('assigned', 'promoted', 'staged', 'watched'),
        asked: fc.constantFrom(undefined, {}, { queued: true }),
      }),
      (change) => {
        const { kind } = judge(change as Change);
        if (kind !== 'live') return;
        // The use case sees in `serving` that it is another one; only these two claim it at all.
        expect(change.deployment.aliasAssigned || change.project.aliasRequest?.jobStatus === 'succeeded').toBe(true);
      },
    ),
  );
});

test('who serves is what the project says', () => {
  expect(servingOf({ production: on('x') })).toEqual({ kind: 'live', releaseId: 'x' });
  expect(servingOf({ production: { kind: 'none' } })).toEqual({ kind: 'none' });
  expect(servingOf({ production: undefined }).kind).toBe('unknown');
});

test.each<[Partial<ServingFacts['deployment']>, object]>([
  [{ aliasAssigned: true }, { kind: 'live', url: 'https://own' }],
  [{ aliasAssigned: true, alias: 'https://alias' }, { kind: 'live', url: 'https://alias' }],
  [{ aliasAssigned: true, url: undefined }, { kind: 'live' }],
  [{}, { kind: 'in-progress', phase: 'ready; its domains are not assigned yet' }],
  [{ aliasAssigned: true, aliasError: { code: 'x', message: 'y' } }, { kind: 'failed', reason: 'its domains could not be assigned: y' }],
])('outside of production %j is %j', (change, expected) => expect(judgePreview({ ...DEPLOYMENT, ...change })).toMatchObject(expected));
