import * as z from 'zod/mini';
import { parseDuration } from '../../kernel/duration.ts';

const MOST = 50;
const LONGEST_DRAIN_MS = 10 * 60_000;
const LONGEST_STABLE_MS = 5 * 60_000;

/** Nothing that goes into an argument may look like an option. */
const file = z.string().check(z.maxLength(500), z.regex(/^(?!-)[^\p{Cc}]+$/u, 'expected a path that does not begin with "-"'));
const service = z.string().check(z.maxLength(100), z.regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/, 'expected the name of a service in the compose file'));
const script = z.string().check(z.minLength(1), z.maxLength(20_000));
const oneOrMore = <T extends z.ZodMiniType<string, string>>(item: T) => z.union([item, z.array(item).check(z.minLength(1), z.maxLength(MOST))]);

/** Docker's own forms of an address; a password in it would end up in logs, and none of these needs one. */
const DOCKER_HOST = /^(?:(?:unix|npipe):\/\/\/?[^\s\p{Cc}]+|(?:ssh|tcp|https?):\/\/(?:[A-Za-z0-9._-]+@)?(?:[A-Za-z0-9][A-Za-z0-9._-]*|\[[0-9a-fA-F:]+\])(?::\d{1,5})?(?:\/[^\s\p{Cc}@]*)?)$/u;

/** The target of platform `compose`. */
const keys = z.strictObject({
  /** Compose files in the order in which Compose merges them; without it, those that Compose itself would take. */
  files: z.optional(oneOrMore(file)),
  /** Where paths begin, within the workspace. */
  'working-directory': z.optional(file),
  /** The name of the project; without it, the one that Compose finds. */
  project: z.optional(z.string().check(z.maxLength(63), z.regex(/^[a-z0-9][a-z0-9_-]*$/, 'expected lower-case letters, digits, "-" and "_"'))),
  /** The services that are the release; without it, all of the file. */
  services: z.optional(oneOrMore(service)),
  'env-file': z.optional(oneOrMore(file)),
  profiles: z.optional(oneOrMore(service)),
  'docker-host': z.optional(z.string().check(z.maxLength(500), z.regex(DOCKER_HOST, 'expected ssh://user@host, tcp://host:2376 or unix:///path, without a password'))),
  'docker-context': z.optional(z.string().check(z.maxLength(100), z.regex(/^[A-Za-z0-9][A-Za-z0-9_.+-]*$/, 'expected the name of a context of docker'))),
  pull: z._default(z.enum(['missing', 'always', 'never']), 'missing'),
  /** `true` builds anew, `missing` only what there is no image of. */
  build: z._default(z.union([z.boolean(), z.literal('missing')], 'expected true, false or missing'), 'missing'),
  /** How many releases can be put back. */
  'keep-images': z._default(z.int().check(z.minimum(1), z.maximum(50)), 5),
  /** Services that are recreated in place with every strategy: those that must not run twice at once. */
  recreate: z.optional(oneOrMore(service)),
  /** Services of which two containers may write to the same volume for a while: uploads, say, and never a database. */
  'share-volumes': z.optional(oneOrMore(service)),
  /** A shell command that points the proxy to the new containers. */
  switch: z.optional(script),
  /** A shell command that is run in each old container before it is stopped. */
  'pre-stop': z.optional(script),
  /** How long an old container still runs after it was taken out of use. */
  drain: z._default(duration('5s', LONGEST_DRAIN_MS), '0s'),
  /** How long a container without a health check must run, without a restart, to be taken for well. */
  'stable-for': z._default(duration('5s', LONGEST_STABLE_MS), '5s'),
});

/** A bare number is seconds. */
function duration(example: string, most: number) {
  const isOne = (value: string | number): boolean => (millisecondsOf(value) ?? Number.POSITIVE_INFINITY) <= most;
  return z.union([z.string().check(z.maxLength(20)), z.number()]).check(z.refine(isOne, `expected a duration of at most ${most / 60_000} minutes, e.g. ${example}`));
}

const millisecondsOf = (value: string | number): number | undefined => parseDuration(String(value));

export const composeTarget = keys.check(z.refine((target) => target['docker-host'] === undefined || target['docker-context'] === undefined, 'expected either "docker-host" or "docker-context", not both'));

export type ComposeTarget = z.infer<typeof keys>;

/** One or several, as a list. */
export const listOf = (value: string | readonly string[] | undefined): readonly string[] => (value === undefined ? [] : typeof value === 'string' ? [value] : value);

/** A duration of the target, in milliseconds. */
export const durationOf = (value: string | number): number => millisecondsOf(value) ?? 0;
