/** What each commit of the demo's service is: the code that it runs, and what its author said of it. */
export interface ServiceRelease {
  readonly name: string;
  readonly commit: string;
  readonly message: string;
}

/** Runs already when the story begins. */
export const FIRST = { name: '1.0', commit: '5c1fe07a9d3b4826e0f71c5d8ab9240e6d3f7b18', message: 'feat(orders): take orders' } as const satisfies ServiceRelease;
/** Shipped by the first run: needs the new column `order_key`. */
export const GOOD = { name: '1.1', commit: 'b7d40c2e91f5a3608cde714fb2096a8e53d1c7f4', message: 'feat(orders): accept an order once, however often a client repeats it' } as const satisfies ServiceRelease;
/** Shipped by the second run: answers well, until it runs out of database connections. */
export const LEAKING = { name: '1.2', commit: 'e93a615bd80c47f2a1e6b35c9d07f84218ca5e6d', message: 'perf(orders): answer a repeated order without a transaction' } as const satisfies ServiceRelease;

export const RELEASES: readonly ServiceRelease[] = [FIRST, GOOD, LEAKING];

/** The name of a commit's release, or the short commit where it is none of the story's. */
export const nameOf = (commit: string): string => RELEASES.find((release) => release.commit === commit)?.name ?? commit.slice(0, 7);
