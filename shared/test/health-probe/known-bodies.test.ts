import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type KnownBody, readKnownBody } from '../../health-probe/known-bodies.ts';

const read = (body: unknown, contentType = 'application/json'): KnownBody | undefined => readKnownBody(contentType, typeof body === 'string' ? body : JSON.stringify(body));
const up = (name: string, message = '') => ({ name, state: 'up', message });
const down = (name: string, message = '') => ({ name, state: 'down', message });

describe('{status, checks{}} and {status, services{}}', () => {
  test('the failing component is named with its message', () => {
    expect(read({ status: 'degraded', version: '1.4.2', checks: { database: 'healthy', redis: 'unhealthy: Connection refused' } })).toEqual({
      shape: 'checks',
      state: 'degraded',
      components: [up('database'), down('redis', 'Connection refused')],
      version: '1.4.2',
    });
  });

  test.each([
    [{ redis: true }, [up('redis')]],
    [{ redis: false }, [down('redis')]],
    [{ redis: { status: 'FAIL', message: 'no route' } }, [down('redis', 'no route')]],
    [{ redis: { status: 'error', error: 'no route' } }, [down('redis', 'no route')]],
    [{ redis: { status: 'fail', output: 'no route' } }, [down('redis', 'no route')]],
    [{ redis: { state: 'down', error: { message: 'no route' } } }, [down('redis', 'no route')]],
    [{ redis: { healthy: false, reason: 'no route' } }, [down('redis', 'no route')]],
    [{ redis: { ok: false, message: ' ', details: { error: 'no route' } } }, [down('redis', 'no route')]],
    [{ redis: { status: 'down: no route' } }, [down('redis', 'no route')]],
    [{ redis: { status: 'up', message: 'fine' } }, [up('redis', 'fine')]],
    [{ redis: 'error while connecting' }, [down('redis', 'error while connecting')]],
    [{ redis: 'DOWN (no route)' }, [down('redis', 'no route')]],
    [{ redis: 'failed - no route' }, [down('redis', 'no route')]],
    [{ redis: 'Not ready' }, [down('redis')]],
    [{ redis: 'warn, slow' }, [{ name: 'redis', state: 'degraded', message: 'slow' }]],
    [{ redis: 'degraded since noon' }, [{ name: 'redis', state: 'degraded', message: 'degraded since noon' }]],
    [{ redis: 'up to its neck in trouble' }, [{ name: 'redis', state: 'unknown', message: 'up to its neck in trouble' }]],
    [{ redis: 'disabled' }, [{ name: 'redis', state: 'unknown', message: 'disabled' }]],
    [{ redis: 'step 3: wait' }, [{ name: 'redis', state: 'unknown', message: 'step 3: wait' }]],
    [{ redis: 'phase: wait' }, [{ name: 'redis', state: 'unknown', message: 'phase: wait' }]],
    [{ redis: { latency: 3 } }, [{ name: 'redis', state: 'unknown', message: '' }]],
    [{ uptime: 12, cache: null, redis: 'ok: 3 ms' }, [up('redis', '3 ms')]],
    [
      [{ name: 'redis', status: 'DOWN', data: { error: 'no route' } }, { component: 'db', status: 'UP' }, { status: 'UP' }],
      [down('redis', 'no route'), up('db'), up('3')],
    ],
    [
      ['odd', { name: 'redis', status: 'down' }],
      [{ name: '1', state: 'unknown', message: 'odd' }, down('redis')],
    ],
    [{ redis: { status: 'down', checks: { replica: { status: 'down', message: 'gone' }, main: 'ok' } } }, [down('redis/replica', 'gone'), up('redis/main')]],
    [{ redis: { status: 'down', message: 'quorum', checks: { main: 'ok' } } }, [up('redis/main'), down('redis', 'quorum')]],
  ])('%j', (checks, components) => {
    expect(read({ status: 'ok', checks })).toMatchObject({ shape: 'checks', components });
    expect(read({ status: 'ok', services: checks })).toMatchObject({ shape: 'services', components });
    expect(read({ status: 'ok', dependencies: checks })).toMatchObject({ shape: 'services', components });
  });
});

describe('the state of the whole', () => {
  test.each([
    ...['ok', 'OK', 'pass', 'UP', 'Healthy', ' healthy ', 'success', 'true', true, 'operational'].map((word) => [word, 'up'] as const),
    ...['warn', 'Warning', 'degraded', 'partial outage', 'partial-outage'].map((word) => [word, 'degraded'] as const),
    ...['fail', 'DOWN', 'unhealthy', 'error', 'outage', 'OUT_OF_SERVICE', 'critical', 'False', false, 'shutting_down'].map((word) => [word, 'down'] as const),
    ...['starting', 'UNKNOWN', '', 'constructor', '__proto__', 'okay-ish', 'not sure'].map((word) => [word, 'unknown'] as const),
  ])('%j is %s', (status, state) => expect(read({ status })?.state).toBe(state));

  test.each([
    ['ok', 'down', 'degraded'],
    ['ok', 'warn', 'degraded'],
    ['ok', 'disabled', 'up'],
    ['degraded', 'down', 'degraded'],
    ['fail', 'ok', 'down'],
    ['fail', 'warn', 'down'],
    ['whatever', 'down', 'degraded'],
    ['whatever', 'ok', 'unknown'],
  ])('%s with a component that is %s is %s', (status, database, state) => expect(read({ status, checks: { database } })?.state).toBe(state));

  test('a service that is not well and names no component says why', () => {
    expect(read({ status: 'error', message: 'migrations pending' })).toEqual({ shape: 'status', state: 'down', components: [down('service', 'migrations pending')], version: undefined });
    expect(read({ status: 'error', error: { message: 'no disk' } })?.components).toEqual([down('service', 'no disk')]);
    expect(read({ status: 'fail: no disk' })?.components).toEqual([down('service', 'no disk')]);
    expect(read({ status: 'fail', message: 'no disk', checks: { a: 'ok' } })?.components).toEqual([down('service', 'no disk'), up('a')]);
    expect(read({ status: 'fail', message: 'see below', checks: { a: 'down' } })?.components).toEqual([down('a')]);
    expect(read({ status: 'ok', message: 'all good' })?.components).toEqual([]);
  });
});

describe('application/health+json', () => {
  const checks = {
    'cassandra:responseTime': [{ componentId: 'node-1', status: 'pass' }, { componentId: 'node-2', status: 'fail', output: 'timeout' }, 'odd'],
    'memory:utilization': [{ status: 'warn', output: '91 %' }],
    uptime: [{ observedValue: 12 }],
  };
  const components = [up('cassandra:responseTime/node-1'), down('cassandra:responseTime/node-2', 'timeout'), { name: 'memory:utilization', state: 'degraded', message: '91 %' }, { name: 'uptime', state: 'unknown', message: '' }];

  test('each entry of each name is a component', () => {
    expect(read({ status: 'fail', version: '1', releaseId: '1.2.2', checks }, 'application/health+json; charset=utf-8')).toEqual({ shape: 'health+json', state: 'down', components, version: '1' });
  });
  test('is known by its lists too', () => expect(read({ status: 'fail', checks })).toMatchObject({ shape: 'health+json', components }));
  test('needs no checks', () => expect(read({ status: 'pass' }, 'application/health+json')).toMatchObject({ shape: 'health+json', state: 'up', components: [] }));
  test('without a status it is unknown', () => expect(read({}, 'application/health+json')).toMatchObject({ shape: 'health+json', state: 'unknown' }));
  test('lists beside words are the plain shape', () => expect(read({ status: 'ok', checks: { a: [{ status: 'fail' }], b: 'ok' } })).toMatchObject({ shape: 'checks', components: [down('a'), up('b')] }));
  test('no checks at all are no lists', () => expect(read({ status: 'pass', checks: {} })?.shape).toBe('checks'));
});

describe('Spring Actuator', () => {
  test('nested components are named by their way', () => {
    const body = {
      status: 'DOWN',
      components: {
        db: { status: 'DOWN', components: { primary: { status: 'UP', details: { database: 'PostgreSQL' } }, replica: { status: 'DOWN', details: { error: 'java.net.ConnectException: Connection refused' } } } },
        discovery: { description: 'not initialized', status: 'UNKNOWN' },
        diskSpace: { status: 'UP', details: { total: 1, free: 1, exists: true } },
        ping: { status: 'UP' },
      },
      groups: ['liveness'],
    };
    expect(read(body, 'application/vnd.spring-boot.actuator.v3+json')).toEqual({
      shape: 'spring-actuator',
      state: 'down',
      components: [up('db/primary'), down('db/replica', 'java.net.ConnectException: Connection refused'), { name: 'discovery', state: 'unknown', message: 'not initialized' }, up('diskSpace'), up('ping')],
      version: undefined,
    });
  });

  test('details of Spring Boot 2.0', () => {
    const body = { status: 'DOWN', details: { db: { status: 'DOWN', details: { main: { status: 'DOWN', details: { error: 'refused' } } } }, disk: { status: 'UP', details: { free: 1 } } } };
    expect(read(body)).toMatchObject({ shape: 'spring-actuator', components: [down('db/main', 'refused'), up('disk')] });
  });

  test('details that are a bag of facts are no components', () => expect(read({ status: 'UP', details: { region: 'eu', db: { status: 'UP' } } })).toMatchObject({ shape: 'status', components: [] }));
  test('nor are maps without a status among them', () => expect(read({ status: 'UP', details: { db: { status: 'UP' }, place: { region: 'eu' } } })).toMatchObject({ shape: 'status', components: [] }));
  test('empty details neither', () => expect(read({ status: 'UP', details: {} })).toMatchObject({ shape: 'status' }));
});

describe('ASP.NET', () => {
  test.each(['entries', 'results'])('%s', (key) => {
    const body = { status: 'Unhealthy', totalDuration: '00:00:01', [key]: { sql: { status: 'Unhealthy', description: null, exception: 'Login failed', data: {} }, queue: { status: 'Degraded', description: 'slow' }, self: { status: 'Healthy' } } };
    expect(read(body)).toMatchObject({ shape: 'aspnet', state: 'down', components: [down('sql', 'Login failed'), { name: 'queue', state: 'degraded', message: 'slow' }, up('self')] });
  });
  test.each([
    ['Healthy', 'up'],
    ['Degraded', 'degraded'],
    ['Unhealthy\n', 'down'],
  ])('the plain text %j is %s', (text, state) => expect(readKnownBody('text/plain', text)).toEqual({ shape: 'aspnet', state, components: [], version: undefined }));
  test.each(['results', 'entries'])('a list of %s is what was searched for, not health', (key) => expect(read({ status: 'success', [key]: [{ name: 'job', status: 'failed' }] })).toMatchObject({ shape: 'status', state: 'up', components: [] }));
});

describe('Terminus', () => {
  const info = { disk: { status: 'up' } };
  const error = { redis: { status: 'down', message: 'Connection is closed.' } };
  test('details hold them all', () => {
    expect(read({ status: 'error', info, error, details: { ...info, ...error } })).toMatchObject({ shape: 'terminus', state: 'down', components: [up('disk'), down('redis', 'Connection is closed.')] });
  });
  test('else info and error do', () => {
    expect(read({ status: 'error', info, error })).toMatchObject({ shape: 'terminus', components: [up('disk'), down('redis', 'Connection is closed.')] });
    expect(read({ status: 'error', error })).toMatchObject({ shape: 'terminus', components: [down('redis', 'Connection is closed.')] });
    expect(read({ status: 'ok', info })).toMatchObject({ shape: 'terminus', state: 'up', components: [up('disk')] });
  });
  test('nothing checked', () => expect(read({ status: 'ok', info: {}, error: {}, details: {} })).toEqual({ shape: 'terminus', state: 'up', components: [], version: undefined }));
});

test.each(['', 'ok', '<html></html>', '[]', '"healthy"', 'null', '42', '{}', '{"status":200}', '{"status":null}', '{"state":"up"}', '{"checks":{"db":"down"}}', '{"status":{"a":1}}', `Healthy${' '.repeat(200)}`])('%j is of no known shape', (body) => {
  expect(readKnownBody(undefined, body)).toBeUndefined();
});

describe('hostile bodies', () => {
  test('names and messages are one printable line and short', () => {
    const [component] = read({ status: 'ok', checks: { [`a\u001b[2J\n${'n'.repeat(500)}`]: `down: ${'\u202e\ud800m\r\n'.repeat(100_000)}` } })?.components ?? [];
    expect(component?.state).toBe('down');
    for (const [text, most] of [
      [component?.name ?? '', 80],
      [component?.message ?? '', 200],
    ] as const) {
      expect(text).toMatch(/^[^\u0000-\u001f\u202e]+$/);
      expect(Array.from(text).length).toBeLessThanOrEqual(most);
      expect(text.isWellFormed()).toBe(true);
    }
  });

  test('keys of the prototype are names as any other', () => {
    expect(read('{"__proto__":{"status":"up"},"checks":{"db":"ok"}}')).toBeUndefined();
    expect(read('{"status":"ok","checks":{"__proto__":{"status":"down"},"constructor":"down"}}')?.components).toEqual([down('__proto__'), down('constructor')]);
    expect(read('{"status":"ok","checks":{"db":{"__proto__":{"status":"up"}}}}')?.components).toEqual([{ name: 'db', state: 'unknown', message: '' }]);
    expect(Object.hasOwn(Object.prototype, 'status')).toBe(false);
  });

  test('many components: a failing one is not lost, and not all are kept', () => {
    const checks = Object.fromEntries([...Array.from({ length: 4_000 }, (_, index) => [`c${index}`, 'ok']), ['last', 'down']]) as Record<string, string>;
    const known = read({ status: 'ok', checks });
    expect(known?.components).toHaveLength(100);
    expect(known?.components[0]).toEqual(down('last'));
  });

  test('work is bounded in width and depth', () => {
    const wide = `{"status":"ok","checks":{${Array.from({ length: 30 }, (_, a) => `"${a}":{"checks":[${Array.from({ length: 1_000 }, () => '{"status":"ok","checks":[{"status":"down"}]}').join(',')}]}`).join(',')}}}`;
    let deep = '"down"';
    for (let depth = 0; depth < 90; depth++) deep = `{"status":"down","checks":{"x":${deep}}}`;
    const started = performance.now();
    expect(read(wide)?.components).toHaveLength(100);
    expect(read(deep)?.components).toEqual([down('x/x/x/x/x/x/x')]);
    expect(read(`{"status":"${'x'.repeat(1_000_000)}"}`)?.state).toBe('unknown');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('properties', () => {
  const word = fc.oneof(fc.constantFrom('ok', 'down', 'degraded', 'UNKNOWN', 'error: x', 'disabled'), fc.string(), fc.boolean());
  const value = fc.oneof(word, fc.jsonValue(), fc.record({ status: word, message: fc.string(), components: fc.dictionary(fc.string(), word), details: fc.jsonValue() }, { requiredKeys: [] }), fc.array(fc.record({ status: word, name: fc.string() }, { requiredKeys: [] })));
  const container = fc.oneof(fc.dictionary(fc.string(), value), fc.array(value), value);
  const body = fc.record({ status: word, checks: container, services: container, components: container, details: container, info: container, error: container, entries: container, results: container, version: fc.jsonValue() }, { requiredKeys: [] });

  test('never throws, and a word that is not known is never up', () => {
    fc.assert(
      fc.property(body, fc.constantFrom(undefined, 'application/json', 'application/health+json'), (json, type) => {
        const known = readKnownBody(type, JSON.stringify(json));
        if (known && known.state === 'up') expect(json.status === true || /^\s*ok\b|^\s*[a-z]+\s*$|[:;,(\u2013\u2014-]/i.test(String(json.status))).toBe(true);
        expect(known === undefined || known.components.every(({ name, message }) => name.length <= 160 && message.length <= 400)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('any text is a known body or none', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, type) => ['object', 'undefined'].includes(typeof readKnownBody(type, text))));
  });
});
