import type * as z from 'zod/mini';

/** What of a schema's definition is looked at; zod keeps it at `_zod.def`. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly left?: Schema;
  readonly right?: Schema;
  readonly options?: readonly Schema[];
  readonly items?: readonly Schema[];
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly getter?: () => Schema;
}
interface Schema {
  readonly _zod: { readonly def: Definition };
}

/** The keys that a map at this place of a document may have: zod's own issue about an unknown key does not say them. */
export function knownKeysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  let places = unwrap(schema as unknown as Schema);
  for (const part of path) places = places.flatMap((place) => stepInto(place, part)).flatMap(unwrap);
  return [...new Set(places.flatMap(keysOf))];
}

/** The schemas that a value meets before its own keys or items: the inside of optionals and pipes, every option of a union. */
function unwrap(schema: Schema): readonly Schema[] {
  const { innerType, in: input, getter, options, left, right } = schema._zod.def;
  const inside = [innerType, input, left, right, ...(options ?? []), getter?.()].filter((inner) => inner !== undefined);
  return inside.length === 0 ? [schema] : inside.flatMap(unwrap);
}

function stepInto(schema: Schema, part: PropertyKey): readonly Schema[] {
  const { shape, element, items, valueType } = schema._zod.def;
  const inner = shape ? (Object.hasOwn(shape, part) ? shape[part as string] : undefined) : (items?.[Number(part)] ?? element ?? valueType);
  return inner === undefined ? [] : [inner];
}

/** The keys of an object; those of a record where they are a closed list. */
function keysOf(schema: Schema): readonly string[] {
  const { shape, keyType } = schema._zod.def;
  return Object.keys(shape ?? keyType?._zod.def.entries ?? {});
}
