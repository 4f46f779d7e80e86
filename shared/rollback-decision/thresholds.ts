/** What may be tuned of the rules that the table has. */
export interface Thresholds {
  readonly 'majority-failing': { /** Share of requests that fail. */ readonly atLeast: number; /** Of at least so many requests, */ readonly samples: number; /** or with so many failures of one critical check in a row. */ readonly inARow: number };
  /** How far past the objective the 95th percentile is proven: 0.1 is 10 %. */
  readonly 'severe-slowdown': { readonly atLeast: number };
}

export const DEFAULT_THRESHOLDS: Thresholds = { 'majority-failing': { atLeast: 0.5, samples: 20, inARow: 5 }, 'severe-slowdown': { atLeast: 0.1 } };
