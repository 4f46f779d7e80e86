import { messageOf } from '../kernel/coded-error.ts';
import { oneLine } from '../kernel/untrusted-text.ts';

export type YamlDocument = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string };

const LARGEST_DOCUMENT = 256 * 1024;
const DEEPEST = 24;
const MOST_NODES = 20_000;
/** Keys that reach an object's prototype when code copies them carelessly; no document of ours has use for them. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses one YAML 1.2 document (JSON is one too) with the core schema: no tags that make objects, no merge keys, and
 * bounds against documents that grow when aliases are followed.
 */
export async function readYaml(text: string): Promise<YamlDocument> {
  if (text.length > LARGEST_DOCUMENT) return { ok: false, problem: `it has ${text.length} characters, at most ${LARGEST_DOCUMENT} are read` };
  const { parseDocument } = await import('yaml');
  try {
    const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true, merge: false, prettyErrors: true, logLevel: 'error' });
    const [error] = document.errors;
    if (error) return { ok: false, problem: error.code === 'MULTIPLE_DOCS' ? 'it has several documents, where one is read' : inShort(error.message) };
    const [warning] = document.warnings;
    if (warning) return { ok: false, problem: inShort(warning.message) };
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    const problem = problemIn(value);
    return problem === undefined ? { ok: true, value } : { ok: false, problem };
  } catch (error) {
    return { ok: false, problem: inShort(messageOf(error)) };
  }
}

/** The parser's messages go on with the lines of the document, which may hold secrets. */
const inShort = (message: string): string => oneLine(message.replace(/\n.*$/s, '')).replace(/:$/, '');

function problemIn(root: unknown): string | undefined {
  let nodes = 0;
  const visit = (value: unknown, depth: number): string | undefined => {
    if (++nodes > MOST_NODES) return `it has more than ${MOST_NODES} values`;
    if (depth > DEEPEST) return `it is nested more than ${DEEPEST} deep`;
    if (typeof value !== 'object' || value === null) return undefined;
    for (const key of Object.keys(value)) {
      if (PROTOTYPE_KEYS.has(key)) return `the key "${key}" is not allowed`;
      const problem = visit((value as Record<string, unknown>)[key], depth + 1);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
  return visit(root, 0);
}
