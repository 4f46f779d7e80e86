import { listNames } from '../../shared/platforms/variables.ts';

/** What is known of the variables that the code needs. */
export interface ExampleQuestion {
  /** The file that names them. */
  readonly file: string;
  readonly names: readonly string[];
  /** What it named in the commit that is live; undefined where nobody knows. */
  readonly earlier: readonly string[] | undefined;
  /** Why nobody knows. */
  readonly why: string;
  /** The names that are set on the platform, and those that this deployment sets. */
  readonly there: readonly string[];
}

/** What follows from it, in words; `refused` where the deployment must not begin. */
export type ExampleAnswer =
  | { readonly kind: 'fine'; readonly seen?: string }
  | { readonly kind: 'unsure'; readonly warning: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly advice: string; readonly seen?: string };

/** The names that the code needs and that are not set on the platform. */
export const missingOf = (names: readonly string[], there: readonly string[]): readonly string[] => names.filter((name) => !there.includes(name));

/**
 * A name that came with this code and is not on the platform will be missed as soon as it is live: nothing is deployed. One that
 * was missing before has been done without.
 */
export function compareExample({ file, names, earlier, why, there }: ExampleQuestion): ExampleAnswer {
  const missing = missingOf(names, there);
  if (missing.length === 0) return { kind: 'fine' };
  if (earlier === undefined) return { kind: 'unsure', warning: `${file} names ${listNames(missing)}, which ${are(missing)} not set on the platform. Whether ${missing.length === 1 ? 'it is' : 'they are'} new is not known: ${why}.` };
  const fresh = missing.filter((name) => !earlier.includes(name));
  const old = missing.filter((name) => earlier.includes(name));
  const seen = old.length === 0 ? {} : { seen: `${file} names ${listNames(old)}, which ${are(old)} not set on the platform, and ${old.length === 1 ? 'was' : 'were'} not needed to be by the release that is live.` };
  if (fresh.length === 0) return { kind: 'fine', ...seen };
  return {
    kind: 'refused',
    reason: `Nothing was deployed: ${file} names ${listNames(fresh)}, which ${fresh.length === 1 ? 'is' : 'are'} new since the release that is live, and not set on the platform.`,
    advice: `Set ${fresh.length === 1 ? 'it' : 'them'} on the platform, or with this release in "variables"; set "env-example: off" where ${fresh.length === 1 ? 'it is' : 'they are'} not needed there.`,
    ...seen,
  };
}

const are = (names: readonly string[]): string => (names.length === 1 ? 'is' : 'are');
