import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../support/job.ts';
import type { Received } from '../../support/loopback.ts';
import { TEAM, fakeVercel } from '../../support/vercel.ts';
import { SHAS, connect, deployed, follow, signal } from './connect.ts';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly nullable?: boolean;
  readonly additionalProperties?: unknown;
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const FILE = path.join(process.env['SUREFOOT_CONTRACTS'] ?? path.join(ROOT, '../shared/contracts'), 'vercel-deploy-openapi.json');
const api = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as OpenApi) : undefined;

/** What Vercel's own client sends and its description of that year does not have, or has by another number. */
const BEYOND = {
  paths: [/^POST \/v1\/projects\/[^/]+\/rollback\//, /^GET \/v9\/projects\/[^/]+\/rollback\/aliases/, /^POST \/v1\/projects\/[^/]+\/rolling-release\/start/, /^POST \/v2\/files/, /^(?:GET|POST) \/v10\/projects\/[^/]+\/env/, /^GET \/v1\/env/],
  query: ['prebuilt'],
  body: ['autoAssignCustomDomains', 'mode'],
};

function problemsOf({ paths }: OpenApi, { method, url, body }: Received): readonly string[] {
  const { pathname, searchParams } = new URL(url.replace('/v7/deployments', '/v6/deployments'), 'http://localhost');
  if (BEYOND.paths.some((known) => known.test(`${method} ${pathname}`))) return [];
  const operation = Object.entries(paths).find(([template]) => new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(pathname))?.[1][method.toLowerCase()];
  if (!operation) return [`there is no ${method} ${pathname}`];
  const known = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const queries = [...searchParams].flatMap(([name, value]) => {
    const parameter = known.find((candidate) => candidate.name === name);
    if (!parameter) return BEYOND.query.includes(name) ? [] : [`query ${name}`];
    // A query is text; a number in the description means text that is one.
    return parameter.schema?.enum && !parameter.schema.enum.map(String).includes(value) ? [`query ${name}=${value}`] : [];
  });
  const schema = operation.requestBody?.content['application/json']?.schema;
  // `{}` is what the command line sends where nothing is to be said.
  if (!schema) return [...queries, ...(['', '{}'].includes(body) ? [] : ['no body is expected'])];
  return [...queries, ...wrongIn(schema, JSON.parse(body) as unknown, 'body')];
}

function wrongIn(schema: Schema, value: unknown, where: string): readonly string[] {
  const forms = schema.oneOf ?? schema.anyOf;
  if (forms) return forms.some((form) => wrongIn(form, value, where).length === 0) ? [] : [`${where} is none of its forms`];
  const is = Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
  if (schema.type !== undefined && schema.type !== is && !(schema.type === 'number' && is === 'integer')) return [`${where} is ${is}, not ${schema.type}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${where} is none of ${schema.enum.join()}`];
  const { items, properties } = schema;
  if (Array.isArray(value)) return items ? value.flatMap((item, index) => wrongIn(items, item, `${where}[${index}]`)) : [];
  if (typeof value !== 'object' || value === null || !properties) return [];
  const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name)).map((name) => `${where}.${name} is missing`);
  return [...missing, ...Object.entries(value).flatMap(([name, inner]) => (Object.hasOwn(properties, name) ? wrongIn(properties[name] ?? {}, inner, `${where}.${name}`) : BEYOND.body.includes(name) ? [] : [`${where}.${name} is not known`]))];
}

(api ? describe : describe.skip)('every request is one that Vercel describes', () => {
  const described = api ?? { paths: {} };
  test('in a life of deployments, promotions, canaries and rollbacks', async () => {
    const world = await fakeVercel({ team: TEAM, rollingStages: [{ targetPercentage: 10, requireApproval: true }, { targetPercentage: 50, requireApproval: true }, { targetPercentage: 100 }] });
    const first = world.project.production ?? '';
    const { platform } = connect(world.url, { team: TEAM.slug });
    const second = await deployed(platform, { strategy: 'canary', variables: { A: '1' } });
    await follow(platform, second, 4);
    for (const share of [0.1, 0.5, 1]) await platform.shift?.({ releaseId: second, share, timeoutMs: 60_000 }, signal());
    await follow(platform, second, 3);
    await platform.rollback({ releaseId: first, strategy: 'graceful', timeoutMs: 60_000 }, signal());
    await follow(platform, first, 4);
    await platform.startable?.(second, signal(), 9_000);
    await platform.history?.(signal(), 9_000);
    await platform.logs(second, signal(), 9_000);
    await platform.variableNames?.(signal(), 9_000);
    const again = connect(world.url, { team: TEAM.id, source: 'redeploy' }, { version: '1.0' });
    world.nextSwitch('failed');
    const third = await deployed(again.platform);
    await follow(again.platform, third, 8);
    world.next('endless');
    const preview = connect(world.url, { team: TEAM.id, 'vercel-target': 'preview' }, { version: SHAS[2] });
    const fourth = await deployed(preview.platform);
    await again.platform.shift?.({ releaseId: fourth, share: 0, timeoutMs: 60_000 }, signal());
    await world.close();
    expect(world.received.length).toBeGreaterThan(40);
    expect(world.violations).toEqual([]);
    expect(world.received.flatMap((request) => problemsOf(described, request).map((problem) => `${request.method} ${request.url}: ${problem}`))).toEqual([]);
  });

  const request = (method: string, url: string, body: unknown = ''): Received => ({ method, url, headers: {}, body: body === '' ? '' : JSON.stringify(body) });
  test.each<[Received, RegExp]>([
    [request('GET', '/v9/projcts/x'), /there is no/],
    [request('GET', '/v13/deployments/x?teem=1'), /query teem/],
    [request('POST', '/v13/deployments?forceNew=2', { name: 'x' }), /query forceNew=2/],
    [request('POST', '/v13/deployments', {}), /name is missing/],
    [request('POST', '/v13/deployments', { name: 'x', gitSource: { type: 'github', sha: 'x' } }), /gitSource is none of its forms/],
    [request('POST', '/v13/deployments', { name: 'x', commit: 'y' }), /commit is not known/],
    [request('POST', '/v13/deployments', { name: 7 }), /name is integer/],
    [request('POST', '/v10/projects/p/promote/d', { x: 1 }), /no body/],
    [request('POST', '/v1/projects/p/rolling-release/approve-stage', { nextStageIndex: '1', canaryDeploymentId: 'x' }), /not number/],
  ])('and this would be seen: %j', (wrong, problem) => expect(problemsOf(described, wrong).join()).toMatch(problem));
});
