/** How jobs ended, worst first. `skipped` says nothing about success. */
export const JOB_RESULTS = ['failure', 'cancelled', 'success', 'skipped'] as const;
export type JobResult = (typeof JOB_RESULTS)[number];

/** The result of each job that this one needs. */
export type Needs = readonly { readonly job: string; readonly result: JobResult }[];

/**
 * Reads the JSON of the `needs` context.
 * @returns undefined when it is anything else
 */
export function readNeeds(text: string): Needs | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const jobs = Object.entries(value).map(([job, entry]) => ({ job, result: resultOf(entry) }));
    return jobs.every((entry): entry is Needs[number] => entry.result !== undefined) ? jobs : undefined;
  } catch {
    return undefined;
  }
}

function resultOf(entry: unknown): JobResult | undefined {
  const result: unknown = typeof entry === 'object' && entry !== null && Object.hasOwn(entry, 'result') && 'result' in entry ? entry.result : undefined;
  return JOB_RESULTS.find((known) => known === result);
}

/**
 * The worst of the needed jobs and of this job. That this job goes well says nothing about the others, so its `success`
 * counts only where no other job is named.
 */
export function worstOf(status: JobResult | undefined, needs: Needs): JobResult | undefined {
  const own = status === undefined || (needs.length > 0 && status === 'success') ? [] : [status];
  const all: readonly JobResult[] = [...needs.map((job) => job.result), ...own];
  return JOB_RESULTS.find((result) => all.includes(result));
}
