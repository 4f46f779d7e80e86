import { MIGRATION_CLASSES, VERDICTS } from '../kernel/outcomes.ts';
import type { MigrationClass, Verdict } from '../kernel/outcomes.ts';

/**
 * What the suite remembers about one deployment, as it is written into the descriptions of GitHub deployment statuses:
 * a marker, then `key=value` words. Values are percent-encoded, so that a word never holds a space.
 */
export interface Facts {
  readonly version?: string;
  readonly service?: string;
  /** Who wrote the commit, so that a list of releases can say whose they are. */
  readonly author?: string;
  /** The release as the platform calls it. */
  readonly release?: string;
  /** The schema revision that the database is at with this release. */
  readonly schema?: string;
  readonly class?: MigrationClass;
  readonly verdict?: Verdict | 'not-verified';
  readonly bad?: true;
  /** The release that was put live in place of this one. */
  readonly rolledBackTo?: string;
  /** The release that a rollback tried to put live in place of this one, and could not. */
  readonly attemptedTo?: string;
  /** The rule under which automatic rollbacks are held from now on. */
  readonly heldBy?: string;
  readonly holdReleased?: true;
}

export const MARKER = 'surefoot/1';
/** GitHub's own limit on a status description. */
export const LONGEST_DESCRIPTION = 140;
/** What is left beside the marker and the longest key, `rolled-back to=`. A release id has at most 100 characters. */
const LONGEST_VALUE = 112;

/** Writes facts as descriptions of at most {@link LONGEST_DESCRIPTION} characters each: one where they fit, else several. */
export function writeFacts(facts: Facts): readonly string[] {
  const descriptions: string[] = [];
  for (const word of wordsOf(facts)) {
    const last = descriptions.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LONGEST_DESCRIPTION) descriptions[descriptions.length - 1] = `${last} ${word}`;
    else descriptions.push(`${MARKER} ${word}`);
  }
  return descriptions;
}

function wordsOf(facts: Facts): readonly string[] {
  const pair = (key: string, value: string | undefined): string[] => (value === undefined ? [] : [`${key}=${storedValue(value)}`]);
  return [
    ...pair('version', facts.version),
    ...pair('service', facts.service),
    ...pair('author', facts.author),
    ...pair('release', facts.release),
    ...pair('schema', facts.schema),
    ...pair('class', facts.class),
    ...pair('verdict', facts.verdict),
    ...(facts.bad ? ['bad'] : []),
    ...(facts.rolledBackTo === undefined ? [] : [`rolled-back to=${storedValue(facts.rolledBackTo)}`]),
    ...(facts.attemptedTo === undefined ? [] : [`attempted to=${storedValue(facts.attemptedTo)}`]),
    ...(facts.heldBy === undefined ? [] : [`held rule=${storedValue(facts.heldBy)}`]),
    ...(facts.holdReleased ? ['hold-released'] : []),
  ];
}

/**
 * A value as it is stored: percent, white space and everything beyond printable ASCII are percent-encoded. One that would
 * not fit keeps its beginning and a hash of the whole, so that equal values stay equal and different ones different.
 */
export function storedValue(value: string): string {
  const encoded = encode(value);
  if (encoded.length <= LONGEST_VALUE) return encoded;
  let beginning = '';
  for (const character of value) {
    if (beginning.length + encode(character).length > LONGEST_VALUE - 17) break;
    beginning += encode(character);
  }
  return `${beginning}~${hashOf(value)}`;
}

/** A value as it will be read back: itself, or its beginning and hash. Compare what was read with this. */
export const comparable = (value: string): string => decodeURIComponent(storedValue(value));

const encode = (value: string): string => value.toWellFormed().replace(/[^!-$&-~]/gu, (character) => encodeURIComponent(character));

/** Reads one description; undefined when it does not carry the marker. Words that are not known are passed over. */
export function readFacts(description: string): Facts | undefined {
  const [marker, ...words] = description.trim().split(/ +/);
  if (marker !== MARKER) return undefined;
  const facts: { -readonly [K in keyof Facts]: Facts[K] } = {};
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const at = word.indexOf('=');
    const key = at < 0 ? word : word.slice(0, at);
    const value = at < 0 ? undefined : decoded(word.slice(at + 1));
    if (key === 'bad' && value === undefined) facts.bad = true;
    else if (key === 'hold-released' && value === undefined) facts.holdReleased = true;
    else if (value === undefined || value === '') continue;
    else if (key === 'to' && before === 'rolled-back') facts.rolledBackTo = value;
    else if (key === 'to' && before === 'attempted') facts.attemptedTo = value;
    else if (key === 'rule' && before === 'held') facts.heldBy = value;
    else if (key === 'version' || key === 'service' || key === 'author' || key === 'release' || key === 'schema') facts[key] = value;
    else if (key === 'class') assign(facts, 'class', MIGRATION_CLASSES.find((known) => known === value));
    else if (key === 'verdict') assign(facts, 'verdict', [...VERDICTS, 'not-verified' as const].find((known) => known === value));
  }
  return facts;
}

function assign<K extends 'class' | 'verdict'>(facts: { -readonly [P in keyof Facts]: Facts[P] }, key: K, value: Facts[K] | undefined): void {
  if (value !== undefined) facts[key] = value as Facts[K];
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** FNV-1a, 64 bits: short, stable, and enough to tell the versions of one environment apart. It protects nothing. */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
