import { isMap, ownOf } from './json-body.ts';

/** The way to a value in a JSON body: a text is a key of a map, a number the place in a list. */
export type BodyPath = readonly (string | number)[];

const SEGMENT = /^([^[\]]*)((?:\[\d{1,9}\])*)$/;

/**
 * Reads what follows `[BODY]`: `.a.b[0].c`, `[0].id`. Keys keep their case and may hold anything but dots and brackets.
 * @returns undefined when it is no path
 */
export function parseBodyPath(text: string): BodyPath | undefined {
  if (!text.startsWith('.') && !text.startsWith('[')) return undefined;
  const steps: (string | number)[] = [];
  for (const segment of text.replace(/^\./, '').split('.')) {
    const [, key, places] = SEGMENT.exec(segment) ?? [];
    if (key === undefined || places === undefined || segment === '') return undefined;
    if (key !== '') steps.push(key);
    for (const place of places.matchAll(/\d+/g)) steps.push(Number(place[0]));
  }
  return steps;
}

/**
 * Follows a path to its end. Unlike Gatus, which stops at the first list, number or boolean on the way and takes that
 * for the value, a path that leads on from there finds nothing.
 * @returns undefined when nothing is there; null counts as nothing, as in Gatus
 */
export function valueAt(root: unknown, path: BodyPath): unknown {
  let value = root;
  for (const step of path) value = typeof step === 'number' ? itemAt(value, step) : ownOf(value, step);
  return value ?? undefined;
}

const itemAt = (value: unknown, index: number): unknown => (Array.isArray(value) ? value[index] : undefined);

/** A JSON value as Gatus writes it, to compare and to measure. */
export interface Written {
  readonly text: string;
  /** Items of a list, else bytes of the text in UTF-8. */
  readonly length: number;
}

/**
 * A list reads `[a b map[k:v]]` (Go's `%v`), a map is JSON without spaces and with sorted keys, the rest is itself.
 * Numbers are written in full, where Gatus turns 1000000 into `1e+06` and then finds it unequal to 1000000.
 */
export function writeValue(value: unknown): Written {
  if (Array.isArray(value)) return { text: asGoPrints(value), length: value.length };
  const text = isMap(value) ? asGoMarshals(value) : String(value);
  return { text, length: bytesOf(text) };
}

export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function asGoPrints(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asGoPrints).join(' ')}]`;
  if (!isMap(value)) return value === null ? '<nil>' : String(value);
  return `map[${sortedEntries(value)
    .map(([key, inner]) => `${key}:${asGoPrints(inner)}`)
    .join(' ')}]`;
}

// Go's encoder escapes these five for the sake of HTML and JavaScript.
function asGoMarshals(value: unknown): string {
  return asSortedJson(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function asSortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asSortedJson).join(',')}]`;
  if (!isMap(value)) return JSON.stringify(value);
  return `{${sortedEntries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}:${asSortedJson(inner)}`)
    .join(',')}}`;
}

const sortedEntries = (map: Readonly<Record<string, unknown>>): [string, unknown][] => Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
