import * as z from 'zod/mini';
import { formatDuration, parseDuration } from '../kernel/duration.ts';
import { parseShare } from '../kernel/share.ts';

/**
 * How one input's text becomes a value. Runner inputs are always strings and an empty one is an absent one, so zod's own
 * coercions do not serve: `z.coerce.number()` makes 0 of an empty string, `z.coerce.boolean()` makes true of `false`.
 */
export interface Codec<T> {
  /** `yaml` is parsed as YAML before the schema sees it. */
  readonly format: 'text' | 'yaml';
  readonly schema: z.ZodMiniType<T>;
  /** Completes "expected …" in an error message. */
  readonly accepts: string;
  readonly example: string;
  /** Never quoted, always masked. */
  readonly secret?: true;
}

type Read<T> = (text: string) => T | undefined;

/** A codec from a function that answers undefined for what it cannot read. */
function textCodec<T>(accepts: string, example: string, read: Read<T>): Codec<T> {
  const schema = z.pipe(
    z.string(),
    z.transform((text: string, context) => {
      const value = read(text);
      if (value !== undefined) return value;
      context.issues.push({ code: 'custom', message: `expected ${accepts}`, input: text });
      return z.NEVER;
    }),
  ) as unknown as z.ZodMiniType<T>;
  return { format: 'text', schema, accepts, example };
}

export const text = ({ max = 4_000, accepts = 'text', example = 'text' } = {}): Codec<string> =>
  textCodec(`${accepts} of at most ${max} characters without control characters`, example, (value) => (value.length <= max && !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value) ? value : undefined));

/** Free text of a person, possibly of several lines; shown escaped, never run. */
export const freeText = ({ max = 4_000 } = {}): Codec<string> => textCodec(`text of at most ${max} characters`, 'checkout fails for every customer', (value) => (value.length <= max ? value : undefined));

/** A name on one line, such as an environment's. */
export const name = ({ max = 100, example = 'production' } = {}): Codec<string> =>
  textCodec(`a name of 1 to ${max} characters on one line, without control characters`, example, (value) => (value.trim().length <= max && !/[\p{Cc}\u2028\u2029]/u.test(value.trim()) ? value.trim() : undefined));

export const secret = (example: string): Codec<string> => ({
  ...textCodec('a value without line breaks and of at most 4000 characters', example, (value) => (value.length <= 4_000 && !/[\p{Cc}]/u.test(value.trim()) ? value.trim() : undefined)),
  secret: true,
});

export const duration = ({ min = 0, max = Number.POSITIVE_INFINITY, example = '5m' } = {}): Codec<number> => {
  const bounds = [min > 0 ? `at least ${formatDuration(min)}` : '', max < Number.POSITIVE_INFINITY ? `at most ${formatDuration(max)}` : ''].filter(Boolean).join(' and ');
  return textCodec(`a duration such as 30s, 5m or 1h30m${bounds ? `, ${bounds}` : ''}`, example, (value) => {
    const ms = parseDuration(value);
    return ms !== undefined && ms >= min && ms <= max ? ms : undefined;
  });
};

export const share = (example = '1%'): Codec<number> => textCodec('a share such as 1% or 0.01', example, parseShare);

export const integer = ({ min = 0, max = 1_000_000, example = '3' } = {}): Codec<number> =>
  textCodec(`a whole number from ${min} to ${max}`, example, (value) => {
    const number = /^[+-]?\d{1,9}$/.test(value.trim()) ? Number(value) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
  });

/** The YAML 1.2 core words, as `core.getBooleanInput` reads them. */
export const boolean = (): Codec<boolean> =>
  textCodec('true or false', 'true', (value) => (/^(true|True|TRUE)$/.test(value.trim()) ? true : /^(false|False|FALSE)$/.test(value.trim()) ? false : undefined));

export const oneOf = <const T extends string>(values: readonly T[]): Codec<T> => textCodec(`one of ${values.join(', ')}`, values[0] ?? '', (value) => values.find((candidate) => candidate === value.trim()));

/** One per line; empty lines are left out. Commas separate too where `commas` says so. */
export const list = ({ commas = false, max = 200, example = 'api' } = {}): Codec<readonly string[]> =>
  textCodec(`at most ${max} values, one per line`, example, (value) => {
    const items = value.split(commas ? /[\n,]/ : '\n').map((item) => item.trim()).filter((item) => item !== '');
    return items.length <= max ? items : undefined;
  });

/** Values of a closed set, separated by commas or lines, without repetition. */
export const setOf = <const T extends string>(values: readonly T[]): Codec<readonly T[]> =>
  textCodec(`some of ${values.join(', ')}, separated by commas`, values.join(','), (text) => {
    const items = text.split(/[\n,]/).map((item) => item.trim()).filter((item) => item !== '');
    return items.every((item): item is T => (values as readonly string[]).includes(item)) ? [...new Set(items)] : undefined;
  });

/** An absolute `http:` or `https:` URL without credentials in it. */
export const httpUrl = (example = 'https://app.example.com/health'): Codec<string> =>
  textCodec('an http:// or https:// URL without user name and password in it', example, (value) => (isHttpUrl(value) ? value.trim() : undefined));

export function isHttpUrl(value: string): boolean {
  const parsed = URL.parse(value.trim());
  return parsed !== null && value.length <= 4_000 && (parsed.protocol === 'http:' || parsed.protocol === 'https:') && parsed.username === '' && parsed.password === '' && /^https?:\/\//i.test(value.trim());
}

/** A structured input: YAML that the schema describes. */
export const yaml = <T>(schema: z.ZodMiniType<T>, accepts: string, example: string): Codec<T> => ({ format: 'yaml', schema, accepts, example });
