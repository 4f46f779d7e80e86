import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './job.ts';
import type { Received } from './loopback.ts';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly nullable?: boolean;
}
interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const FILE = path.join(process.env['SUREFOOT_CONTRACTS'] ?? path.join(ROOT, '../shared/contracts'), 'github-deployments-openapi.json');

/** GitHub's own description of its deployments API, where it lies beside the project. */
export const githubApi = (): OpenApi | undefined => (existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as OpenApi) : undefined);

/** What is wrong with a request in the eyes of an OpenAPI description: its path, method, and a body with unknown, missing or ill-typed properties. */
export function requestProblems(api: OpenApi, { method, url, body }: Pick<Received, 'method' | 'url' | 'body'>): readonly string[] {
  const at = url.split('?')[0] ?? '';
  const found = Object.entries(api.paths).find(([template]) => new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(at));
  const operation = found?.[1][method.toLowerCase()];
  if (!operation) return [`there is no ${method} ${at}`];
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (!schema) return body === '' ? [] : ['no body is expected'];
  return problemsOf(schema, JSON.parse(body) as unknown, 'body');
}

function problemsOf(schema: Schema, value: unknown, where: string): readonly string[] {
  if (value === null && schema.nullable) return [];
  if (schema.oneOf) return schema.oneOf.filter((option) => problemsOf(option, value, where).length === 0).length === 1 ? [] : [`${where} is none of its forms`];
  const is = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  if (schema.type !== undefined && schema.type !== is) return [`${where} is ${is}, not ${schema.type}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${where} is none of ${schema.enum.join(', ')}`];
  const { items, properties } = schema;
  if (Array.isArray(value)) return items ? value.flatMap((item, index) => problemsOf(items, item, `${where}[${index}]`)) : [];
  if (typeof value !== 'object' || value === null || !properties) return [];
  const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name)).map((name) => `${where}.${name} is missing`);
  const wrong = Object.entries(value).flatMap(([name, inner]) => (Object.hasOwn(properties, name) ? problemsOf(properties[name] ?? {}, inner, `${where}.${name}`) : [`${where}.${name} is not known`]));
  return [...missing, ...wrong];
}
