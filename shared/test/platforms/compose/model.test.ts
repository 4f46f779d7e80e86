import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readContainer } from '../../../platforms/compose/containers.ts';
import { colourFile, nameIn, nameOutside, otherColour, projectOf } from '../../../platforms/compose/colours.ts';
import { imageTargets, isImageReference, repositoryOf } from '../../../platforms/compose/image-reference.ts';
import { imageOf, jobsOf, neededBy, readHashes, readModel } from '../../../platforms/compose/model.ts';
import type { Model } from '../../../platforms/compose/model.ts';
import { neutralHash } from '../../../platforms/compose/neutral-hash.ts';
import { describePlan } from '../../../platforms/compose/plan.ts';
import { scopeOf } from '../../../platforms/compose/scope.ts';
import { composeTarget } from '../../../platforms/compose/target.ts';
import { decideSteps } from '../../../platforms/compose/steps.ts';
import type { Situation } from '../../../platforms/compose/steps.ts';
import { container, service } from './container.fixture.ts';

/** As Compose 2.40 and 5.5 print it. */
const PRINTED = {
  name: 'shop',
  networks: { default: { name: 'shop_default', ipam: {} }, back: { name: 'backend', external: true }, odd: null },
  volumes: { data: { name: 'shop_data' } },
  services: {
    db: { image: 'postgres:17', healthcheck: { test: ['CMD', 'pg_isready'] }, volumes: [{ type: 'volume', source: 'data', target: '/data', volume: {} }] },
    migrate: { build: { context: '/srv' }, command: null, depends_on: { db: { condition: 'service_healthy', required: true } }, healthcheck: { disable: true } },
    web: {
      build: { context: '/srv' },
      image: 'acme/web:1',
      container_name: 'shop-web',
      platform: 'linux/amd64',
      mac_address: '02:42:ac:11:00:02',
      environment: { DATABASE_URL: 'postgres://x', EMPTY: null, 'not-a-name': '1' },
      depends_on: { migrate: { condition: 'service_completed_successfully', required: true }, cache: {} },
      deploy: { replicas: 2, resources: {} },
      networks: { default: { aliases: ['www'] }, back: { ipv4_address: '172.31.99.5' } },
      ports: [{ mode: 'ingress', target: 80, published: '18999', protocol: 'tcp' }, { target: 9090 }, { target: 9091, published: '18800-18805' }, { target: 9092, published: 0 }],
    },
    cache: { image: 'redis', network_mode: 'host', scale: 0 },
  },
};
const read = (change: object = {}): Model => {
  const model = readModel(JSON.stringify({ ...PRINTED, ...change }));
  if (model === undefined) throw new Error('not read');
  return model;
};

describe('a compose file', () => {
  test('is read for what matters', () => {
    const { project, services, networks, volumes } = read();
    expect(project).toBe('shop');
    expect(services.get('web')).toEqual(service({ builds: true, platform: 'linux/amd64', containerName: 'shop-web', fixedPorts: ['18999'], publishes: true, fixedAddresses: ['172.31.99.5', '02:42:ac:11:00:02'], dependsOn: new Map([['migrate', 'service_completed_successfully'], ['cache', 'service_started']]), variables: ['DATABASE_URL', 'EMPTY'], replicas: 2 }));
    expect(services.get('migrate')).toMatchObject({ image: undefined, builds: true, checked: false });
    expect(services.get('db')).toMatchObject({ checked: true, builds: false });
    expect(services.get('cache')).toMatchObject({ networkMode: 'host', replicas: 0 });
    expect([...networks]).toEqual([['default', { name: 'shop_default', external: false }], ['back', { name: 'backend', external: true }], ['odd', { name: 'shop_odd', external: false }]]);
    expect([...volumes]).toEqual([['data', { name: 'shop_data', external: false }]]);
    expect(read({ networks: undefined, volumes: undefined }).networks.size).toBe(0);
  });

  test('that is something else is none', () => {
    for (const text of ['', '[]', '{"name":"x"}', '<html>', '{"name":"x","services":{"web":{"image":7}}}', 'null']) expect(readModel(text)).toBeUndefined();
  });

  test('tells jobs from what keeps running, and what a service needs', () => {
    const model = read();
    expect([...jobsOf(model)]).toEqual(['migrate']);
    expect(neededBy(['web'], model)).toEqual(['migrate', 'cache', 'db']);
    expect(neededBy(['web', 'db', 'unknown'], model)).toEqual(['migrate', 'cache']);
    expect([...model.services.values()].map((each) => imageOf(each, 'shop'))).toEqual(['postgres:17', 'shop-migrate', 'acme/web:1', 'redis']);
  });

  test('is what a release is taken from: the services that keep running, and their jobs', () => {
    expect(scopeOf(read(), [], [])).toEqual({ serving: ['db', 'web'], jobs: ['migrate'] });
    expect(scopeOf(read(), ['web'], [])).toEqual({ serving: ['web'], jobs: ['migrate'] });
    expect(scopeOf(read(), ['migrate', 'web'], [])).toEqual({ serving: ['web'], jobs: ['migrate'] });
    const seed = { ...PRINTED.services, seed: { image: 'acme/web:1' } };
    const ended = container({ service: 'seed', state: 'exited', health: 'none' });
    expect(scopeOf(read({ services: seed }), [], [ended]).jobs.toSorted()).toEqual(['migrate', 'seed']);
    for (const change of [{ exitCode: 1 }, { restartPolicy: 'always' }, { state: 'running' as const }, { state: 'dead' as const }]) expect(scopeOf(read({ services: seed }), [], [{ ...ended, ...change }]).jobs).toEqual(['migrate']);
    expect(scopeOf(read(), [], [container({ service: 'db', state: 'exited' }), container({ service: 'web', state: 'exited' })]).jobs).toEqual(['migrate']);
  });

  test('has hashes of its services', () => {
    expect(readHashes(`web ${'a'.repeat(64)}\nWARN something\ndb ${'b'.repeat(64)}\nx y\n`)).toEqual(new Map([['web', 'a'.repeat(64)], ['db', 'b'.repeat(64)]]));
  });

  test('has a hash of each service without its image, whatever the order of its keys', () => {
    const web = PRINTED.services.web;
    const hash = (change: object): string => neutralHash(read({ services: { ...PRINTED.services, web: { ...web, ...change } } }), 'web');
    expect(hash({ image: 'acme/web:2', build: undefined, scale: 5, depends_on: {} })).toBe(hash({}));
    expect(hash({ environment: Object.fromEntries(Object.entries(web.environment).reverse()) })).toBe(hash({}));
    expect(hash({ environment: { DATABASE_URL: 'postgres://y' } })).not.toBe(hash({}));
    expect(hash({ ports: web.ports.toReversed() })).not.toBe(hash({}));
    expect(neutralHash(read(), 'nobody')).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('a container', () => {
  const facts = { id: 'a'.repeat(64), name: '/shop-web-1', image: 'sha256:x', imageName: 'acme/web:1', project: 'shop', service: 'web', hash: 'h', waitsFor: 'migrate:service_completed_successfully:false,db:service_healthy:true', state: { Status: 'running', ExitCode: 0, StartedAt: 's' }, restarts: 1, policy: { Name: '' }, created: 'c', ports: { '80/tcp': null }, mounts: null, networks: { a: { IPAddress: '172.18.0.2' }, b: { IPAddress: '' }, c: null } };
  const readFacts = (change: object = {}) => readContainer(JSON.stringify({ ...facts, ...change }));

  test('is read for what matters', () => {
    expect(readFacts()).toEqual({ id: 'a'.repeat(64), name: 'shop-web-1', project: 'shop', service: 'web', imageId: 'sha256:x', imageName: 'acme/web:1', configHash: 'h', state: 'running', exitCode: 0, outOfMemory: false, restarts: 1, restartPolicy: 'no', health: 'none', healthWords: '', startedAt: 's', createdAt: 'c', publishes: true, waitsFor: ['migrate'], writable: [], addresses: ['172.18.0.2'] });
    expect(readFacts({ policy: { Name: 'always' }, ports: null, networks: null, hash: null, waitsFor: null, created: null, state: { Status: 'exited', ExitCode: 137, OOMKilled: true } })).toMatchObject({ restartPolicy: 'always', publishes: false, addresses: [], configHash: '', waitsFor: [], outOfMemory: true, exitCode: 137 });
  });

  test('has the health that its check says, and its last words that were no success', () => {
    const health = (Status: string, Log: unknown = null) => readFacts({ state: { ...facts.state, Health: { Status, Log } } });
    expect(health('healthy')).toMatchObject({ health: 'healthy', healthWords: '' });
    expect(health('none')).toMatchObject({ health: 'none' });
    expect(health('')).toMatchObject({ health: 'none' });
    expect(health('resting')).toMatchObject({ health: 'unknown' });
    expect(health('unhealthy', [{ ExitCode: 1, Output: 'old' }, { ExitCode: 1, Output: ' \u001b[31mrefused\u001b[0m\n::error::x ' }, { ExitCode: 0, Output: 'ok' }])).toMatchObject({ health: 'unhealthy', healthWords: 'refused ::error::x' });
    expect(health('unhealthy', [{ ExitCode: 1 }])).toMatchObject({ healthWords: '' });
  });

  test('writes to volumes and folders, but not to sockets, nor where it may only read', () => {
    const mount = (Type: string, Name: string, Destination: string, RW = true) => ({ Type, Name, Source: Name, Destination, RW });
    expect(readFacts({ mounts: [mount('volume', 'shop_data', '/data'), mount('volume', 'a'.repeat(64), '/cache'), mount('bind', '/srv', '/srv'), mount('bind', '/run/docker.sock', '/run/docker.sock'), mount('bind', '/etc/x', '/etc/x', false), mount('tmpfs', '', '/tmp'), { Type: 'volume', Destination: '/odd', RW: true }] })?.writable).toEqual([{ kind: 'volume', at: '/data' }, { kind: 'anonymous-volume', at: '/cache' }, { kind: 'folder', at: '/srv' }, { kind: 'volume', at: '/odd' }]);
  });

  test('in a state that nobody knows is in none', () => {
    expect(readFacts({ state: { Status: 'hibernating', ExitCode: 0 } })?.state).toBe('unknown');
  });

  test('that is not described as it should be is not read', () => {
    for (const line of ['', 'null', '{}', '<html>', JSON.stringify({ ...facts, id: '--rm' }), JSON.stringify({ ...facts, restarts: 'many' })]) expect(readContainer(line)).toBeUndefined();
    fc.assert(fc.property(fc.jsonValue(), (value) => void readContainer(JSON.stringify(value))));
  });
});

describe('an image', () => {
  test.each([
    ['nginx', 'nginx'],
    ['docker.io/library/nginx:1.27', 'nginx'],
    ['index.docker.io/acme/web@sha256:abc', 'acme/web'],
    ['localhost:5000/acme/web', 'localhost:5000/acme/web'],
    ['localhost:5000/acme/web:1@sha256:abc', 'localhost:5000/acme/web'],
  ])('%s is called %s', (reference, repository) => expect(repositoryOf(reference)).toBe(repository));

  test('has a name that cannot be an option', () => {
    for (const good of ['nginx', 'ghcr.io/acme/web:1.4@sha256:abc', `sha256:${'a'.repeat(64)}`]) expect(isImageReference(good)).toBe(true);
    for (const bad of ['', '-x', '--all', 'a b', 'a;b', '$x', 'a\nb', 'ü', `a${'b'.repeat(500)}`]) expect(isImageReference(bad)).toBe(false);
  });

  test('is for the services of its name, else for the only one and those that share its image', () => {
    const model = read();
    expect(imageTargets('acme/web:2', model, { all: ['db', 'web', 'migrate'], serving: ['db', 'web'] })).toEqual({ kind: 'known', services: ['web'] });
    expect(imageTargets('ghcr.io/acme/web:2', model, { all: ['web', 'migrate'], serving: ['web'] })).toEqual({ kind: 'known', services: ['web'] });
    expect(imageTargets('ghcr.io/acme/web:2', model, { all: ['web', 'db', 'nobody'], serving: ['web', 'db'] })).toEqual({ kind: 'ambiguous', reason: "the image ghcr.io/acme/web is none of these services' (web: acme/web, db: postgres)" });
    expect(imageTargets('ghcr.io/acme/web:2', model, { all: ['nobody'], serving: ['nobody'] })).toMatchObject({ kind: 'ambiguous' });
  });
});

describe('colours', () => {
  test('take turns, and have names of their own', () => {
    expect([otherColour(undefined), otherColour('base'), otherColour('blue'), otherColour('green')]).toEqual(['blue', 'blue', 'green', 'blue']);
    expect([projectOf('shop', 'base'), projectOf('shop', 'green'), nameIn('web', 'base'), nameIn('web', 'blue')]).toEqual(['shop', 'shop-green', 'web', 'web-blue']);
    fc.assert(fc.property(fc.string(), fc.constantFrom('base', 'blue', 'green'), (name, slot) => expect(nameOutside(nameIn(name, slot), slot)).toBe(name)));
    expect(nameOutside('web-blue', 'base')).toBe('web-blue');
  });

  test('are files of their own, in the networks of the project and with its volumes', () => {
    const file = colourFile(read(), { colour: 'green', names: ['web', 'migrate', 'nobody'], images: new Map([['web', 'acme/web:2']]) }) as Record<string, Record<string, Record<string, unknown>>>;
    expect(file['name']).toBe('shop-green');
    expect(Object.keys(file['services'] ?? {})).toEqual(['web-green', 'migrate-green']);
    expect(file['services']?.['web-green']).toMatchObject({ image: 'acme/web:2', depends_on: { 'migrate-green': { condition: 'service_completed_successfully', required: true } }, networks: { default: {}, back: { ipv4_address: '172.31.99.5' }, surefoot: { aliases: ['web', 'www'] } } });
    expect(file['services']?.['web-green']).not.toHaveProperty('container_name');
    expect(file['services']?.['web-green']).not.toHaveProperty('build');
    expect(file['services']?.['migrate-green']).toMatchObject({ image: 'shop-migrate', depends_on: {}, networks: { surefoot: { aliases: ['migrate'] } } });
    expect(file['networks']).toEqual({ default: { name: 'shop_default', external: true }, back: { name: 'backend', external: true }, odd: { name: 'shop_odd', external: true }, surefoot: {} });
    expect(file['volumes']).toEqual({ data: { name: 'shop_data', external: true } });
    const host = colourFile(read(), { colour: 'blue', names: ['cache'], images: new Map() }) as Record<string, Record<string, Record<string, unknown>>>;
    expect(host['services']?.['cache-blue']).toEqual({ image: 'redis', network_mode: 'host', scale: 0, depends_on: {} });
  });
});

describe('what is done with a service', () => {
  const desired = { service: 'web', imageId: container().imageId, configHash: 'c'.repeat(16) };
  const situation = (change: Partial<Situation> = {}): Situation => ({ service: service(), desired, isJob: false, containers: [container()], inPlace: false, sharesVolumes: false, ...change });
  const stepOf = (change: Partial<Situation>, rolling = true): unknown => decideSteps('shop', [situation(change)], rolling).steps.get('web');
  const obstructed = (change: Partial<Situation>, rolling = true): unknown => {
    const decided = decideSteps('shop', [situation(change)], rolling);
    return decided.obstructed;
  };
  const old = [container({ imageId: 'sha256:old' })];

  test('is nothing where every container is as it should be, and as many as should be', () => {
    expect(stepOf({})).toBe('keep');
    expect(stepOf({ service: service({ replicas: 2 }) })).toBe('roll');
    expect(stepOf({ containers: [container(), container({ state: 'exited' })] })).toBe('keep');
    expect(stepOf({ containers: [container({ configHash: 'd'.repeat(64) })] })).toBe('roll');
    expect(stepOf({ containers: [container({ state: 'restarting' })] })).toBe('roll');
    expect(stepOf({ containers: [container({ state: 'paused' })] })).toBe('roll');
  });

  test('follows the strategy, the target, and what stands in the way', () => {
    expect(stepOf({ containers: old })).toBe('roll');
    expect(stepOf({ containers: old }, false)).toBe('recreate');
    expect(stepOf({ containers: old, inPlace: true })).toBe('recreate');
    expect(stepOf({ containers: [] })).toBe('start');
    expect(stepOf({ containers: [container({ state: 'exited' })] })).toBe('start');
    const named = service({ containerName: 'shop-web', networkMode: 'bridge' });
    expect(stepOf({ containers: old, service: named })).toBe('recreate');
    expect(obstructed({ containers: old, service: named }, false)).toEqual([]);
    expect(obstructed({ containers: old, service: named, inPlace: true })).toEqual([]);
    expect(obstructed({ containers: old, service: named })).toEqual([{ service: 'web', why: '"container_name: shop-web", a name that only one container can have' }]);
    expect(stepOf({ containers: old, service: service({ networkMode: 'none' }) })).toBe('roll');
  });

  test('runs a job where what waits for it is replaced, or where it changed itself', () => {
    const job = service({ name: 'migrate' });
    const waits = service({ dependsOn: new Map([['migrate', 'service_completed_successfully']]) });
    const decide = (web: Partial<Situation>, migrate: Partial<Situation>): unknown => {
      const decided = decideSteps('shop', [situation({ service: waits, ...web }), situation({ service: job, isJob: true, desired: { ...desired, service: 'migrate' }, ...migrate })], true);
      return decided.steps.get('migrate');
    };
    expect(decide({ containers: old }, {})).toBe('run');
    expect(decide({}, { containers: [] })).toBe('keep');
    expect(decide({}, { containers: old })).toBe('run');
    expect(decide({}, {})).toBe('keep');
  });
});

describe('a plan', () => {
  test('says what would be done', () => {
    const target = composeTarget.parse({ files: ['a.yaml', 'b.yaml'], project: 'shop', services: ['web'], switch: 'reload' });
    expect(describePlan(target, 'deploy').join('\n')).toContain('docker compose --project-name shop --file a.yaml --file b.yaml up: web');
    expect(describePlan(target, 'rollback', 'abc')[0]).toContain('abc');
    expect(describePlan(composeTarget.parse({}), 'deploy').join('\n')).not.toContain('switch');
    expect(describePlan(composeTarget.parse({}), 'rollback').join('\n')).not.toContain('switch');
    expect(describePlan(composeTarget.parse({}), 'restart')[0]).toContain('every service of the file');
    expect(describePlan(composeTarget.parse({}), 'set-variables')).toEqual([expect.stringContaining('nothing')]);
  });
});
