import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { composition, releaseInPlace } from '../../../platforms/compose/composition.ts';
import { releaseIdOf } from '../../../platforms/compose/release.ts';
import { decideLive } from '../../../platforms/compose/sight.ts';
import type { PlaceNow } from '../../../platforms/compose/sight.ts';
import { partOf, pointerTo, readMemory, repositoryFor, superseded, tagFilters, tagsFor } from '../../../platforms/compose/tags.ts';
import { container } from './container.fixture.ts';

const image = (digit: string): string => `sha256:${digit.repeat(64)}`;
const part = (service: string, digit: string, hash = digit) => ({ service, imageId: image(digit), configHash: hash.repeat(16), neutralHash: 'e'.repeat(16) });
const linesOf = (tags: readonly { readonly imageId: string; readonly reference: string }[]): string => tags.map(({ imageId, reference }) => `${reference.slice(0, reference.lastIndexOf(':'))} ${reference.slice(reference.lastIndexOf(':') + 1)} ${imageId}`).join('\n');

const names = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,30}$/);
const projects = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,30}$/);

describe('the tags of a release', () => {
  test('tell all of it again', () => {
    fc.assert(
      fc.property(projects, fc.uniqueArray(names, { minLength: 1, maxLength: 5 }), fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/), fc.integer({ min: 1, max: 4e12 }), fc.boolean(), (project, services, version, at, isKnown) => {
        const parts = services.map((service, index) => ({ ...part(service, String(index)), neutralHash: isKnown ? 'e'.repeat(16) : undefined }));
        const tags = tagsFor(project, parts, { at, version });
        for (const { reference } of tags) expect(reference).toMatch(/^[a-z0-9]+(?:(?:\.|__?|-+|\/)[a-z0-9]+)*:[\w][\w.-]{0,127}$/);
        const { releases } = readMemory(linesOf(tags), project);
        expect(releases).toEqual([{ releaseId: releaseIdOf(parts), at, version, complete: true, parts: parts.map((each, index) => ({ ...each, reference: tags[index]?.reference })) }]);
      }),
    );
  });

  test('of another project, or of nobody, are none', () => {
    const tags = linesOf(tagsFor('shop', [part('web', '1')], { at: 1, version: '' }));
    expect(readMemory(tags, 'shop-blue').releases).toEqual([]);
    expect(readMemory(tags, 'sho').releases).toEqual([]);
    expect(readMemory(`surefoot/shop/web latest ${image('1')}\nsurefoot/shop/web <none> <none>\n\n<none> <none> ${image('2')}\n${tags.replace(image('1'), '<none>')}`, 'shop').releases).toEqual([]);
  });

  test('leave a version out that does not fit, and keep a commit', () => {
    expect(readMemory(linesOf(tagsFor('shop', [part('web', '1')], { at: 1, version: 'release of monday' })), 'shop').releases[0]?.version).toBeUndefined();
    expect(readMemory(linesOf(tagsFor('shop', [part('web', '1')], { at: 1, version: 'a'.repeat(40) })), 'shop').releases[0]?.version).toBe('a'.repeat(40));
  });

  test('are not all there where one was taken away', () => {
    const tags = tagsFor('shop', [part('web', '1'), part('api', '2')], { at: 1, version: '' });
    expect(readMemory(linesOf(tags.slice(1)), 'shop').releases[0]).toMatchObject({ complete: false });
  });

  test('of one release that was remembered twice count once, the later ones', () => {
    const [first, second] = [tagsFor('shop', [part('web', '1')], { at: 1, version: 'a' }), tagsFor('shop', [part('web', '1')], { at: 2, version: 'b' })];
    expect(readMemory(linesOf([...first, ...second]), 'shop').releases).toMatchObject([{ at: 2, version: 'b', parts: [{ reference: second[0]?.reference }] }]);
  });

  test('are newest first; of two at one moment the order is the same every time', () => {
    const [a, b, c] = [tagsFor('shop', [part('web', '1')], { at: 5, version: 'a' }), tagsFor('shop', [part('web', '2')], { at: 9, version: 'b' }), tagsFor('shop', [part('web', '3')], { at: 5, version: 'c' })];
    const order = (tags: readonly { readonly imageId: string; readonly reference: string }[]): readonly unknown[] => readMemory(linesOf(tags), 'shop').releases.map(({ version }) => version);
    expect(order([...a, ...b, ...c])[0]).toBe('b');
    expect(order([...a, ...b, ...c])).toEqual(order([...c, ...b, ...a]));
  });

  test('say where the last switch went to', () => {
    expect(readMemory(`surefoot/shop live-green ${image('1')}`, 'shop').pointers).toEqual(['green']);
    expect(readMemory(`surefoot/shop2 live-green ${image('1')}`, 'shop').pointers).toEqual([]);
    expect([pointerTo('shop', 'base'), tagFilters('shop')]).toEqual(['surefoot/shop:live-base', ['reference=surefoot/shop/*', 'reference=surefoot/shop']]);
  });

  test('names that no repository may have are written in hexadecimal, and never meet', () => {
    expect(repositoryFor('shop', 'web')).toBe('surefoot/shop/web');
    expect(repositoryFor('shop', 'Web')).toBe('surefoot/shop/x-576562');
    expect(repositoryFor('shop', 'x-576562')).not.toBe(repositoryFor('shop', 'Web'));
  });
});

describe('what goes', () => {
  const releases = [5, 4, 3, 2, 1].map((at) => ({ releaseId: `r${at}`, at, version: undefined, complete: true, parts: [{ ...part('web', String(at)), reference: `surefoot/shop/web:r${at}` }] }));
  const goes = (keep: number, needed: readonly string[]): readonly string[] => superseded({ releases, pointers: [] }, { keep, needed }).map(({ reference }) => reference.slice(-2));

  test('is beyond the newest, and never live or needed', () => {
    expect(goes(3, ['r5', 'r4'])).toEqual(['r2', 'r1']);
    expect(goes(3, ['r1', 'r2'])).toEqual(['r4', 'r3']);
    expect(goes(1, ['r5', 'r1'])).toEqual(['r4', 'r3', 'r2']);
    expect(goes(50, [])).toEqual([]);
  });
});

describe('what is in place', () => {
  test('is one part for each service that runs or is meant to', () => {
    const parts = composition('shop', [container({ service: 'web' }), container({ service: 'web' }), container({ service: 'api', state: 'restarting' }), container({ service: 'gone', state: 'exited' }), container({ service: 'job' }), container({ service: 'x', waitsFor: ['job'] })]);
    expect(parts.map(({ service }) => service)).toEqual(['api', 'web', 'x']);
  });

  test('is the older part of a service for as long as that serves', () => {
    const [old, fresh] = [container({ imageId: image('1'), createdAt: '2026-01-01T00:00:00Z' }), container({ imageId: image('2'), createdAt: '2026-01-02T00:00:00Z' })];
    const imageOf = (...containers: Parameters<typeof composition>[1]): string | undefined => composition('shop', containers)[0]?.imageId;
    expect(imageOf(fresh, old)).toBe(image('1'));
    expect(imageOf(fresh, { ...old, health: 'unhealthy' })).toBe(image('2'));
    expect(imageOf({ ...fresh, health: 'starting' }, { ...old, state: 'restarting' })).toBe(image('1'));
    expect(imageOf({ ...fresh, health: 'none' }, { ...old, health: 'starting' })).toBe(image('2'));
  });

  test('has the configuration that it was deployed with, where its image was put back under the name of a kept one', () => {
    const [{ reference } = { reference: '' }] = tagsFor('shop', [part('web', '1', 'a')], { at: 1, version: 'v1' });
    const found = { service: 'web', imageId: image('1'), configHash: 'b'.repeat(64) };
    expect(partOf('shop', { ...found, imageName: reference }).configHash).toBe('a'.repeat(16));
    expect(partOf('shop', { ...found, imageName: 'acme/web:1' }).configHash).toBe('b'.repeat(16));
    expect(partOf('shop', { ...found, imageName: 'surefoot/shop/web:latest' }).configHash).toBe('b'.repeat(16));
    expect(partOf('other', { ...found, imageName: reference }).configHash).toBe('b'.repeat(16));
  });

  test('is the newest release where parts of several are in place, and a release of its own where anything is unknown', () => {
    const release = (at: number, ...parts: readonly ReturnType<typeof part>[]) => ({ releaseId: releaseIdOf(parts), at, version: undefined, complete: true, parts: parts.map((each) => ({ ...each, reference: '' })) });
    const [old, fresh] = [release(1, part('api', '1'), part('web', '1')), release(2, part('api', '2'), part('web', '2'))];
    expect(releaseInPlace([], [old])).toBeUndefined();
    expect(releaseInPlace([part('web', '1'), part('api', '1')], [old, fresh])).toBe(old.releaseId);
    expect(releaseInPlace([part('web', '1'), part('api', '2')], [old, fresh])).toBe(fresh.releaseId);
    expect(releaseInPlace([part('web', '1'), part('api', '2')], [fresh, old])).toBe(fresh.releaseId);
    const odd = [part('web', '1'), part('api', '3')];
    expect(releaseInPlace(odd, [old, fresh])).toBe(releaseIdOf(odd));
  });

  test('has an id that does not depend on the order, and on every part', () => {
    expect(releaseIdOf([part('a', '1'), part('b', '2')])).toBe(releaseIdOf([part('b', '2'), part('a', '1')]));
    expect(releaseIdOf([part('a', '1')])).toMatch(/^[0-9a-f]{12}$/);
    const ids = [[part('a', '1')], [part('b', '1')], [part('a', '2', '1')], [part('a', '1', '2')], []].map((parts) => releaseIdOf(parts));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the place that serves', () => {
  const place = (slot: PlaceNow['slot'], createdAt: string | undefined): PlaceNow => ({ slot, all: [], containers: createdAt === undefined ? [] : [container({ createdAt })], parts: createdAt === undefined ? [] : [part('web', '1')], releaseId: createdAt });

  test('is the one that runs; of several the one that was switched to, else the one that was there first', () => {
    expect(decideLive([place('base', undefined), place('blue', undefined)], [])).toBeUndefined();
    expect(decideLive([place('base', undefined), place('blue', '2026-01-01')], ['green'])?.slot).toBe('blue');
    expect(decideLive([place('base', '2026-01-01'), place('blue', '2026-01-02')], ['blue'])?.slot).toBe('blue');
    expect(decideLive([place('base', '2026-01-01'), place('blue', '2026-01-02')], [])?.slot).toBe('base');
    expect(decideLive([place('base', '2026-01-03'), place('blue', '2026-01-02')], ['base', 'blue'])?.slot).toBe('blue');
  });
});
