/**
 * The patterns of `pat()`: those of Go's `filepath.Match`, with slashes left out on both sides as Gatus does, so that
 * `*` crosses them. `*` is any text, `?` one character, `[a-z]` and `[^a-z]` one of a class, `\` takes the next as it is.
 * Every part between two stars is found once from left to right: the time is linear in the text, there is no backtracking.
 */
export interface Glob {
  /** What stands before the first star: bound to the start. */
  readonly first: Part;
  readonly middle: readonly Part[];
  /** What stands after the last star: bound to the end. Without a star there is none, and `first` is the whole. */
  readonly last: Part | undefined;
}

interface Part {
  readonly units: readonly Unit[];
  /** The text of a part that is one; it is searched faster. */
  readonly plain: string | undefined;
}

type Unit = { readonly kind: 'one'; readonly code: number } | { readonly kind: 'any' } | { readonly kind: 'class'; readonly negated: boolean; readonly ranges: readonly Range[] };
type Range = readonly [low: number, high: number];

const NOT_FOUND = -1;

/** @returns undefined when the pattern is malformed: an open or empty class, an escape at the end */
export function parseGlob(pattern: string): Glob | undefined {
  const points = Array.from(pattern.replaceAll('/', ''));
  const parts: Part[] = [];
  let units: Unit[] = [];
  for (let at = 0; at < points.length; ) {
    if (points[at] === '*') {
      parts.push(partOf(units));
      units = [];
      at++;
      continue;
    }
    const read = readUnit(points, at);
    if (!read) return undefined;
    units.push(read.unit);
    at = read.next;
  }
  const last = partOf(units);
  const [first, ...middle] = parts;
  return first ? { first, middle, last } : { first: last, middle, last: undefined };
}

export function matchesGlob(glob: Glob, text: string): boolean {
  const name = text.replaceAll('/', '');
  let at = endAt(glob.first, name, 0);
  if (!glob.last) return at === name.length;
  for (const part of glob.middle) if (at !== NOT_FOUND) at = firstEndFrom(part, name, at);
  const start = backFrom(name, glob.last.units.length);
  return at !== NOT_FOUND && start >= at && endAt(glob.last, name, start) === name.length;
}

function partOf(units: readonly Unit[]): Part {
  const codes = units.flatMap((unit) => (unit.kind === 'one' ? [unit.code] : []));
  return { units, plain: codes.length === units.length ? codes.map((code) => String.fromCodePoint(code)).join('') : undefined };
}

/** Where the part ends when it stands at `start`. */
function endAt(part: Part, text: string, start: number): number {
  if (part.plain !== undefined) return text.startsWith(part.plain, start) ? start + part.plain.length : NOT_FOUND;
  let at = start;
  for (const unit of part.units) {
    const code = text.codePointAt(at);
    if (code === undefined || !accepts(unit, code)) return NOT_FOUND;
    at += widthAt(text, at);
  }
  return at;
}

function firstEndFrom(part: Part, text: string, start: number): number {
  if (part.plain !== undefined) {
    const found = text.indexOf(part.plain, start);
    return found < 0 ? NOT_FOUND : found + part.plain.length;
  }
  for (let at = start; at < text.length; at += widthAt(text, at)) {
    const end = endAt(part, text, at);
    if (end !== NOT_FOUND) return end;
  }
  return NOT_FOUND;
}

/** The place that many characters before the end. */
function backFrom(text: string, characters: number): number {
  let at = text.length;
  for (let left = characters; left > 0; left--) {
    if (at === 0) return NOT_FOUND;
    at -= at > 1 && widthAt(text, at - 2) === 2 ? 2 : 1;
  }
  return at;
}

const widthAt = (text: string, at: number): 1 | 2 => (Number(text.codePointAt(at)) > 0xffff ? 2 : 1);

function accepts(unit: Unit, code: number): boolean {
  if (unit.kind === 'any') return true;
  if (unit.kind === 'one') return unit.code === code;
  return unit.ranges.some(([low, high]) => low <= code && code <= high) !== unit.negated;
}

function readUnit(points: readonly string[], at: number): { readonly unit: Unit; readonly next: number } | undefined {
  const point = points[at];
  if (point === '?') return { unit: { kind: 'any' }, next: at + 1 };
  if (point === '[') return readClass(points, at + 1);
  const literal = points[point === '\\' ? at + 1 : at];
  return literal === undefined ? undefined : { unit: { kind: 'one', code: codeOf(literal) }, next: point === '\\' ? at + 2 : at + 1 };
}

function readClass(points: readonly string[], start: number): { readonly unit: Unit; readonly next: number } | undefined {
  const negated = points[start] === '^';
  const ranges: Range[] = [];
  let at = negated ? start + 1 : start;
  while (ranges.length === 0 || points[at] !== ']') {
    const low = readMember(points, at);
    const high = low && points[low.next] === '-' ? readMember(points, low.next + 1) : low;
    if (!low || !high) return undefined;
    ranges.push([low.code, high.code]);
    at = high.next;
  }
  return { unit: { kind: 'class', negated, ranges }, next: at + 1 };
}

function readMember(points: readonly string[], at: number): { readonly code: number; readonly next: number } | undefined {
  const escaped = points[at] === '\\';
  const point = points[escaped ? at + 1 : at];
  if (point === undefined || (!escaped && (point === '-' || point === ']'))) return undefined;
  return { code: codeOf(point), next: at + (escaped ? 2 : 1) };
}

const codeOf = (point: string): number => Number(point.codePointAt(0));
