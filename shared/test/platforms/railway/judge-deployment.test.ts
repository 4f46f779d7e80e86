import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SETTLE_MS, isOnItsWay, judgeDeployment } from '../../../platforms/railway/judge-deployment.ts';
import type { DeploymentSighting } from '../../../platforms/railway/judge-deployment.ts';
import { RAILWAY_SCHEMA } from '../../support/railway.ts';

const deployment = (id: string, status: string, createdAt = '2026-01-01T00:00:00Z') => ({ id, status, createdAt });
const domains = { serviceDomains: [{ domain: 'api.up.railway.app' }], customDomains: [] };

/** A deployment `d2` that is live and probed; what is given changes that. */
const seen = (status: string, change: { readonly instances?: readonly string[]; readonly startedMs?: number; readonly restarted?: boolean; readonly settleMs?: number; readonly served?: boolean; readonly ours?: readonly string[]; readonly mayEnd?: boolean; readonly serving?: Partial<DeploymentSighting['serving']> } = {}): DeploymentSighting => ({
  deployment: { id: 'd2', status, createdAt: '2026-01-01T00:00:00Z', instances: (change.instances ?? ['RUNNING']).map((state) => ({ id: 'i', status: state })) },
  serving: { healthcheckPath: '/health', latestDeployment: deployment('d2', status), activeDeployments: [deployment('d2', status)], domains, ...change.serving },
  startedMs: change.startedMs ?? 0,
  ...(change.restarted === undefined ? {} : { restarted: change.restarted }),
  ...(change.settleMs === undefined ? {} : { settleMs: change.settleMs }),
  ...(change.served === undefined ? {} : { served: change.served }),
  ...(change.ours === undefined ? {} : { ours: new Set(change.ours) }),
  ...(change.mayEnd === undefined ? {} : { mayEnd: change.mayEnd }),
});
const verdict = (...args: Parameters<typeof seen>) => judgeDeployment(seen(...args));

describe('every status of the schema has a meaning', () => {
  const statuses = /enum DeploymentStatus \{([^}]*)\}/.exec(RAILWAY_SCHEMA)?.[1]?.trim().split(/\s+/) ?? [];
  test('there are thirteen', () => expect(statuses).toHaveLength(13));
  test.each(statuses)('%s', (status) => expect(verdict(status).kind).not.toBe('unknown'));

  test.each<[string, string, RegExp]>([
    ['QUEUED', 'in-progress', /queued/],
    ['INITIALIZING', 'in-progress', /prepared/],
    ['BUILDING', 'in-progress', /building/],
    ['DEPLOYING', 'in-progress', /starting/],
    ['WAITING', 'in-progress', /"Wait for CI"/],
    ['NEEDS_APPROVAL', 'in-progress', /approve/],
    ['FAILED', 'failed', /failed/],
    ['CRASHED', 'failed', /crashed/],
    ['SKIPPED', 'failed', /watch paths/],
    ['REMOVED', 'failed', /another deployment took its place/],
    ['REMOVING', 'failed', /removed/],
    ['CANCELLED', 'failed', /cancelled/],
    ['CANCELED', 'failed', /cancelled/],
    ['HIBERNATED', 'unknown', /"HIBERNATED", which is not known/],
  ])('%s is %s', (status, kind, words) => expect(verdict(status)).toMatchObject({ kind, [kind === 'in-progress' ? 'phase' : 'reason']: expect.stringMatching(words) }));

  test.each(['WAITING', 'NEEDS_APPROVAL'])('%s is worth a warning that says what to do', (status) => expect(verdict(status)).toMatchObject({ notice: expect.stringMatching(/Turn "Wait for CI" off|open it on Railway/) }));

  test('a status that nobody knows is neither success nor failure', () =>
    fc.assert(
      fc.property(
        fc.string().filter((text) => !statuses.includes(text) && !/^CANCEL/.test(text)),
        (status) => verdict(status).kind === 'unknown',
      ),
    ));
});

describe('one that was started is live', () => {
  test('when it serves', () => expect(verdict('SUCCESS')).toEqual({ kind: 'live' }));
  test('when it sleeps, whatever its containers do', () => expect(verdict('SLEEPING', { instances: ['EXITED'], serving: { activeDeployments: [] } })).toEqual({ kind: 'live' }));
  test('beside the one that it replaces', () => expect(verdict('SUCCESS', { serving: { activeDeployments: [deployment('d1', 'SUCCESS', '2025-01-01T00:00:00Z'), deployment('d2', 'SUCCESS')] } })).toEqual({ kind: 'live' }));
  test('without a list of containers', () => expect(verdict('SUCCESS', { instances: [] })).toEqual({ kind: 'live' }));
  test('beside containers that were removed', () => expect(verdict('SUCCESS', { instances: ['REMOVED', 'REMOVING', 'SKIPPED'] })).toEqual({ kind: 'live' }));
  test('not while another serves and it is the latest', () => expect(verdict('SUCCESS', { serving: { activeDeployments: [deployment('d1', 'SUCCESS')] } })).toMatchObject({ kind: 'in-progress', phase: expect.stringMatching(/taking over/) }));
  test('not when a later one serves', () => expect(verdict('SUCCESS', { serving: { latestDeployment: deployment('d3', 'SUCCESS'), activeDeployments: [deployment('d3', 'SUCCESS')] } })).toEqual({ kind: 'replaced' }));
  test('not when nothing serves and there is a later one', () => expect(verdict('SUCCESS', { serving: { latestDeployment: deployment('d3', 'BUILDING'), activeDeployments: [] } })).toEqual({ kind: 'replaced' }));
  test('not when what serves is not known', () => expect(verdict('SUCCESS', { serving: { activeDeployments: [deployment('d2', 'HIBERNATED')] } })).toMatchObject({ kind: 'unknown' }));
});

describe('without a health check path', () => {
  const serving = { healthcheckPath: null };
  test('it is watched for some seconds', () => expect(verdict('SUCCESS', { serving, startedMs: SETTLE_MS - 1 })).toMatchObject({ kind: 'in-progress', phase: expect.stringMatching(/no health check path/) }));
  test('and then live', () => expect(verdict('SUCCESS', { serving, startedMs: SETTLE_MS })).toEqual({ kind: 'live' }));
  test.each(['CRASHED', 'RESTARTING'])('not while a container is %s', (state) => expect(verdict('SUCCESS', { serving, instances: ['RUNNING', state], startedMs: 60_000 })).toMatchObject({ kind: 'in-progress', phase: expect.stringMatching(/being restarted/) }));
});

test('is watched no longer than there is time for', () => {
  expect(verdict('SUCCESS', { serving: { healthcheckPath: null }, settleMs: 1_000, startedMs: 999 })).toMatchObject({ kind: 'in-progress' });
  expect(verdict('SUCCESS', { serving: { healthcheckPath: null }, settleMs: 1_000, startedMs: 1_000 })).toEqual({ kind: 'live' });
});

describe('one that ends badly', () => {
  const badly = ['FAILED', 'CRASHED', 'SKIPPED', 'REMOVED', 'REMOVING', 'CANCELLED'];
  test.each(badly)('%s never served, where this run never saw it serve', (status) => expect(verdict(status)).toMatchObject({ kind: 'failed', neverServed: true }));
  test.each(badly)('%s did serve, where this run saw it serve', (status) => expect(verdict(status, { served: true })).not.toHaveProperty('neverServed'));
});

describe('a newer deployment that is not this run\'s', () => {
  const newer = { latestDeployment: deployment('d3', 'BUILDING', '2026-01-01T00:00:01Z'), activeDeployments: [deployment('d1', 'SUCCESS')] };
  test.each(['REMOVED', 'REMOVING', 'CANCELLED'])('took the place of one that is %s', (status) => expect(verdict(status, { serving: newer })).toMatchObject({ kind: 'failed', neverServed: true, reason: 'a newer deployment, "d3" (BUILDING), took its place before it served' }));
  test('took the place of one that served', () => expect(verdict('REMOVED', { serving: newer, served: true })).toMatchObject({ reason: 'a newer deployment, "d3" (BUILDING), took its place' }));
  test('is the latest, where no times are told', () => expect(verdict('REMOVED', { serving: { latestDeployment: { id: 'd3', status: 'QUEUED', createdAt: undefined } } })).toMatchObject({ reason: expect.stringMatching(/^a newer deployment/) }));
  test.each<[string, Parameters<typeof verdict>[1]]>([
    ['one of this run', { serving: newer, ours: ['d3'] }],
    ['itself', {}],
    ['an older one', { serving: { latestDeployment: deployment('d1', 'SUCCESS', '2025-01-01T00:00:00Z') } }],
    ['none', { serving: { latestDeployment: null } }],
  ])('is not %s', (_, change) => expect(verdict('REMOVED', change)).toMatchObject({ reason: expect.stringMatching(/^it was removed/) }));
});

test('what is on its way can be stopped', () => expect(['QUEUED', 'INITIALIZING', 'BUILDING', 'DEPLOYING', 'WAITING', 'NEEDS_APPROVAL', 'SUCCESS', 'FAILED', 'ODD'].map(isOnItsWay)).toEqual([true, true, true, true, true, true, false, false, false]));

test('one that was restarted is watched, health check or not', () => {
  expect(verdict('SUCCESS', { restarted: true })).toMatchObject({ kind: 'in-progress', phase: expect.stringMatching(/^restarted/) });
  expect(verdict('SUCCESS', { restarted: true, startedMs: SETTLE_MS })).toEqual({ kind: 'live' });
});

describe('a container that ended by itself', () => {
  const ended = { instances: ['EXITED', 'STOPPED'], startedMs: 60_000, mayEnd: false };
  test('fails a service with a domain', () => expect(verdict('SUCCESS', { ...ended, serving: { healthcheckPath: null } })).toMatchObject({ kind: 'failed', explained: false, reason: expect.stringMatching(/ended by itself/) }));
  test('fails a service with a health check', () => expect(verdict('SUCCESS', { ...ended, serving: { domains: undefined } })).toMatchObject({ kind: 'failed' }));
  test('fails a service with a domain of its own', () => expect(verdict('SUCCESS', { ...ended, serving: { healthcheckPath: null, domains: { serviceDomains: [], customDomains: [{ domain: 'x.y' }] } } })).toMatchObject({ kind: 'failed' }));
  test('is how a job ends', () => expect(verdict('SUCCESS', { ...ended, mayEnd: true })).toEqual({ kind: 'live' }));
  test('does not fail what takes no requests', () => expect(verdict('SUCCESS', { ...ended, serving: { domains: undefined, healthcheckPath: null } })).toEqual({ kind: 'live' }));
  test('is not judged where nobody knows whether it may', () => expect(verdict('SUCCESS', { instances: ['EXITED'], startedMs: 60_000 })).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/could not be asked whether it may/) }));
  test('does not, while another runs', () => expect(verdict('SUCCESS', { ...ended, instances: ['EXITED', 'RUNNING'] })).toEqual({ kind: 'live' }));
});
