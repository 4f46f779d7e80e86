import { describe, expect, test } from '@jest/globals';
import type { Serving } from '../../../platforms/railway/answers.ts';
import { joinLive, liveOf, takesRequests, urlOf } from '../../../platforms/railway/serving.ts';

const at = (id: string, status: string, day = 1) => ({ id, status, createdAt: `2026-01-0${day}T00:00:00Z` });
const of = (activeDeployments: Serving['activeDeployments'], latestDeployment?: Serving['latestDeployment']): Serving => ({ healthcheckPath: null, latestDeployment, activeDeployments, domains: undefined });

describe('what a service serves', () => {
  test.each<[string, Serving, object]>([
    ['the active one', of([at('a', 'SUCCESS')], at('b', 'BUILDING', 2)), { kind: 'live', id: 'a' }],
    ['the newer of two', of([at('a', 'SUCCESS'), at('b', 'SUCCESS', 2)]), { kind: 'live', id: 'b' }],
    ['the newer one first', of([at('b', 'SUCCESS', 2), at('a', 'SUCCESS')]), { kind: 'live', id: 'b' }],
    ['the one that is well', of([at('a', 'SUCCESS'), at('b', 'CRASHED', 2)]), { kind: 'live', id: 'a' }],
    ['one that crashed, where there is nothing else', of([at('b', 'CRASHED', 2), at('a', 'REMOVING')]), { kind: 'live', id: 'b' }],
    ['one that is being removed, until it is', of([at('a', 'REMOVING')]), { kind: 'live', id: 'a' }],
    ['one that sleeps', of([], at('a', 'SLEEPING')), { kind: 'live', id: 'a' }],
    ['the latest, where none is called active', of([], at('a', 'SUCCESS')), { kind: 'live', id: 'a' }],
    ['nothing after a failure', of([], at('a', 'FAILED')), { kind: 'none' }],
    ['nothing at first', of([]), { kind: 'none' }],
    ['nothing of what is gone', of([at('a', 'REMOVED')]), { kind: 'none' }],
    ['nobody knows, with a status that nobody knows', of([at('a', 'HIBERNATED')]), { kind: 'unknown', reason: 'deployment "a" is called active and HIBERNATED' }],
    ['the latest, where the active ones are not told', of(undefined, at('a', 'SUCCESS')), { kind: 'live', id: 'a' }],
    ['nobody knows, where the active ones are not told and the latest is not up', of(undefined, at('b', 'FAILED')), { kind: 'unknown', reason: 'Railway does not say which deployment is active, and the latest one, "b", is FAILED' }],
    ['nothing, where there is no latest', of(undefined), { kind: 'none' }],
    ['two without a time', of([{ ...at('a', 'SUCCESS'), createdAt: undefined }, { ...at('b', 'SUCCESS'), createdAt: undefined }]), { kind: 'live', id: 'a' }],
  ])('%s', (_, serving, expected) => expect(liveOf(serving)).toEqual(expected));
});

describe('several services', () => {
  const services = [{ id: '1', name: 'api' }, { id: '2', name: 'worker' }];
  test('are one release', () => expect(joinLive(services, [of([at('a', 'SUCCESS')]), of([at('b', 'SUCCESS')])])).toEqual({ kind: 'live', releaseId: 'a+b' }));
  test('one that serves nothing has no part in it', () => expect(joinLive(services, [of([]), of([at('b', 'SUCCESS')])])).toEqual({ kind: 'live', releaseId: 'b' }));
  test('none', () => expect(joinLive(services, [of([]), of([])])).toEqual({ kind: 'none' }));
  test('one that could not be read', () => expect(joinLive(services, [of([at('a', 'SUCCESS')]), undefined])).toEqual({ kind: 'unknown', reason: 'Railway\'s answer about service "worker" could not be read' }));
  test('one that nobody understands', () => expect(joinLive(services, [of([at('a', 'ODD')]), of([])])).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/^service "api": /) }));
});

describe('the address', () => {
  const domains = { serviceDomains: [{ domain: 'api.up.railway.app' }], customDomains: [{ domain: 'app.example.com' }] };
  test.each<[Parameters<typeof urlOf>, string | undefined]>([
    [[{ ...of([]), domains }, { staticUrl: 'API-1.up.railway.app' }], 'https://api-1.up.railway.app'],
    [[{ ...of([]), domains }, { url: 'b.example.com' }], 'https://b.example.com'],
    [[{ ...of([]), domains }], 'https://api.up.railway.app'],
    [[{ ...of([]), domains: { serviceDomains: [], customDomains: domains.customDomains } }], 'https://app.example.com'],
    [[{ ...of([]), domains: { serviceDomains: [{ domain: 'evil.example/?x' }, { domain: 'localhost' }], customDomains: [] } }], undefined],
    [[undefined], undefined],
  ])('%j', (args, url) => expect(urlOf(...args)).toBe(url));

  test.each<[Parameters<typeof takesRequests>[0], boolean]>([
    [{ healthcheckPath: '/', domains: undefined }, true],
    [{ healthcheckPath: null, domains }, true],
    [{ healthcheckPath: null, domains: { serviceDomains: [], customDomains: [] } }, false],
    [{ healthcheckPath: null, domains: undefined }, false],
  ])('requests come in: %j', (serving, expected) => expect(takesRequests(serving)).toBe(expected));
});
