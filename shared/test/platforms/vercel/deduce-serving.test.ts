import { describe, expect, test } from '@jest/globals';
import { readDeployment } from '../../../platforms/vercel/answers.ts';
import type { AliasRequest, Deployment } from '../../../platforms/vercel/answers.ts';
import { deduceProduction } from '../../../platforms/vercel/deduce-serving.ts';
import type { ServingClues } from '../../../platforms/vercel/deduce-serving.ts';

const read = (id: string, change: object = {}): Deployment => {
  const deployment = readDeployment({ uid: id, readyState: 'READY', target: 'production', readySubstate: 'PROMOTED', aliasAssigned: true, ...change });
  if (!deployment) throw new Error('no deployment');
  return deployment;
};
const request = (jobStatus: string, requestedAt = 50, toDeploymentId = 'to', fromDeploymentId?: string): AliasRequest => ({ jobStatus, requestedAt, toDeploymentId, fromDeploymentId });
const deduce = ({ request: aliasRequest, autoAssign = true, ...clues }: Partial<ServingClues> & { readonly request?: AliasRequest; readonly autoAssign?: boolean }) => deduceProduction({ project: { aliasRequest, autoAssign }, listed: [], complete: true, own: undefined, ...clues });
const live = (id: string): object => ({ kind: 'deployment', id });

describe('from the deployments alone', () => {
  test.each<[string, readonly Deployment[], object | undefined]>([
    ['the newest that serves', [read('new', { created: 2 }), read('old', { created: 1 })], live('new')],
    ['the first of the list where no times are said', [read('new'), read('old')], live('new')],
    ['the first of the list where one time is missing', [read('new'), read('old', { created: 1 })], live('new')],
    ['the one that got its domains last', [read('new', { aliasAssigned: 5 }), read('old', { aliasAssigned: 9 })], live('old')],
    ['not one that stands beside', [read('new', { readySubstate: 'STAGED' }), read('old')], live('old')],
    ['not one that takes a share', [read('new', { readySubstate: 'ROLLING' }), read('old')], live('old')],
    ['not one without its domains', [read('new', { aliasAssigned: false }), read('old')], live('old')],
    ['not one with an error', [read('new', { aliasError: { code: 'x', message: 'y' } }), read('old')], live('old')],
    ['not a preview', [read('new', { target: null }), read('old')], live('old')],
    ['not one that is built', [read('new', { readyState: 'BUILDING' }), read('old')], live('old')],
    ['one that does not say where it belongs', [read('new', { target: undefined }), read('old')], live('new')],
    ['one that only says it was promoted', [read('new', { aliasAssigned: undefined }), read('old')], live('new')],
    ['one that only says it has its domains', [read('new', { readySubstate: undefined }), read('old')], live('new')],
    ['none, as one says nothing', [read('new', { readySubstate: undefined, aliasAssigned: undefined })], undefined],
    ['none, as each stands beside', [read('new', { readySubstate: 'STAGED' }), read('other', { readySubstate: undefined, aliasAssigned: null }), read('built', { readyState: 'BUILDING' })], { kind: 'none' }],
    ['none, as there are none', [], { kind: 'none' }],
  ])('%s', (_, listed, expected) => (expected ? expect(deduce({ listed })).toMatchObject(expected) : expect(deduce({ listed })).toBeUndefined()));
  test('a list that goes on proves no absence', () => expect(deduce({ complete: false })).toBeUndefined());
  test('what was read just before counts more than the list', () => {
    expect(deduce({ own: read('x', { alias: ['www.example.com'] }), listed: [read('x', { readySubstate: 'STAGED', created: 2 }), read('old', { created: 1 })] })).toEqual({ kind: 'deployment', id: 'x', alias: 'https://www.example.com' });
    expect(deduce({ own: read('x'), listed: [read('newer', { created: 9 }), read('x', { created: 2 })] })).toMatchObject(live('newer'));
    expect(deduce({ own: read('x', { createdAt: 12 }), listed: [read('other', { created: 9 })] })).toMatchObject(live('x'));
  });
  test('without a list there is its own word only', () => {
    expect(deduce({ listed: undefined, own: read('x') })).toMatchObject(live('x'));
    expect(deduce({ listed: undefined, own: read('x', { readySubstate: 'STAGED' }) })).toBeUndefined();
    expect(deduce({ listed: undefined })).toBeUndefined();
  });
});

describe('with a request to move the domains', () => {
  const listed = [read('new', { aliasAssigned: 40 }), read('old', { aliasAssigned: 10 })];
  test.each<[string, AliasRequest, object | undefined]>([
    ['that is done', request('succeeded'), live('to')],
    ['that is older than the newest', request('succeeded', 30), live('new')],
    ['that waits', request('pending', 50, 'to', 'from'), live('from')],
    ['that is under way', request('in-progress', 50, 'to', 'from'), live('from')],
    ['that failed', request('failed', 50, 'to', 'from'), live('from')],
    ['that was skipped', request('skipped', 50, 'to', 'from'), live('from')],
    ['that is under way from who knows where', request('in-progress'), undefined],
    ['in a state that is not known', request('contemplating', 50, 'to', 'from'), undefined],
    ['with an id that is none', request('succeeded', 50, 'a\nb'), undefined],
  ])('%s', (_, given, expected) => (expected ? expect(deduce({ listed, request: given })).toMatchObject(expected) : expect(deduce({ listed, request: given })).toBeUndefined()));
  test('without times, it counts where nothing else moves the domains', () => {
    expect(deduce({ listed: [read('new')], request: request('succeeded') })).toMatchObject(live('new'));
    expect(deduce({ listed: [read('new')], request: request('succeeded'), autoAssign: false })).toMatchObject(live('to'));
  });
  test('where no deployment of the list serves, it stands', () => expect(deduce({ listed: [read('new', { readySubstate: 'STAGED' })], request: request('succeeded') })).toMatchObject(live('to')));
  test('without a list, only where nothing else moves the domains', () => {
    expect(deduce({ listed: undefined, request: request('succeeded') })).toBeUndefined();
    expect(deduce({ listed: undefined, request: request('succeeded'), autoAssign: false })).toMatchObject(live('to'));
  });
  test('the address is that of the deployment where it is at hand', () => {
    const own = read('to', { aliasAssigned: 5, alias: ['www.example.com'] });
    expect(deduce({ listed, own, request: request('succeeded') })).toEqual({ kind: 'deployment', id: 'to', alias: 'https://www.example.com' });
  });
});
