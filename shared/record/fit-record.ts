import type * as z from 'zod/mini';
import { oneLine, printable } from '../kernel/untrusted-text.ts';
import { releaseRecord } from './schema.ts';
import type { ReleaseRecord } from './schema.ts';

/** Texts for people may be cut. Anything else that does not fit, such as an id, is left out: a part of it would be another. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(['reason', 'would_change', 'requested_reason', 'message', 'name', 'component', 'author', 'actor', 'workflow', 'ref', 'conditions', 'passing_checks', 'observed_version']);
/** By these a later step knows the record as its own; a workflow names them in the open. */
const IDENTITY: ReadonlySet<string> = new Set(['schema', 'environment', 'service']);
/** Of the texts for people, the ones that may have several lines. */
const PROSE: ReadonlySet<string> = new Set(['reason', 'would_change', 'requested_reason', 'message', 'conditions']);

/** What of a schema is looked at; zod keeps the definition of a schema, and of a check, at `_zod.def`. */
interface Schema {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly innerType?: Schema;
      readonly element?: Schema;
      readonly shape?: Readonly<Record<string, Schema>>;
      readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string; readonly maximum?: number } } }[];
    };
  };
}

/** The greatest length that the checks of a schema allow. */
const longestOf = ({ _zod: { def } }: Schema): number => Math.min(...(def.checks ?? []).filter((check) => check._zod.def.check === 'max_length').map((check) => Number(check._zod.def.maximum)));

export interface Fit {
  readonly redact: (text: string) => string;
  /** Characters of a text for people, where that is less than its schema allows. */
  readonly longestText: number;
}

/** The record as its own schema takes it, so that what one step writes the next can read: texts cleaned and cut, misfits left out. */
export function fitRecord(record: ReleaseRecord, fit: Fit): ReleaseRecord {
  return fitValue(record, releaseRecord as unknown as Schema, fit, '') as ReleaseRecord;
}

function fitValue(value: unknown, schema: Schema, fit: Fit, key: string): unknown {
  const { def } = schema._zod;
  if (value === undefined) return undefined;
  if (def.innerType) return fitValue(value, def.innerType, fit, key);
  if (def.shape) return fitMap(value, def.shape, fit);
  if (def.element) return fitList(value, def.element, longestOf(schema), fit, key);
  const fitted = typeof value === 'string' ? fitText(value, longestOf(schema), fit, key) : typeof value === 'number' ? Number(value.toPrecision(12)) : value;
  return (schema as unknown as z.ZodMiniType).safeParse(fitted).success ? fitted : undefined;
}

function fitMap(value: unknown, shape: Readonly<Record<string, Schema>>, fit: Fit): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(shape).map(([key, schema]) => ({ key, inner: fitValue(Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined, schema, fit, key), needed: schema._zod.def.type !== 'optional' }));
  if (entries.some(({ inner, needed }) => needed && inner === undefined)) return undefined;
  return Object.fromEntries(entries.filter(({ inner }) => inner !== undefined).map(({ key, inner }) => [key, inner]));
}

function fitList(value: unknown, element: Schema, most: number, fit: Fit, key: string): unknown {
  if (!Array.isArray(value)) return undefined;
  return value.map((item) => fitValue(item, element, fit, key)).filter((item) => item !== undefined).slice(0, most);
}

function fitText(text: string, longest: number, fit: Fit, key: string): string | undefined {
  if (FOR_PEOPLE.has(key)) return cut(fit.redact(PROSE.has(key) ? printable(text) : oneLine(text)), Math.min(longest, fit.longestText));
  return IDENTITY.has(key) || fit.redact(text) === text ? text : undefined;
}

/** Cuts to so many UTF-16 units, which is what the schema counts, and never within a character. */
function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
