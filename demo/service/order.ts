import type { Pool } from 'pg';

export interface Order {
  readonly item: string;
  readonly quantity: number;
  /** The client's own name for this order: the same one when it tries again. */
  readonly key: string;
}

/** Stores an order and answers its number. Each version of the service has its own. */
export type PlaceOrder = (pool: Pool, order: Order) => Promise<number>;

/** The number in the first row of an answer. */
export function firstId(rows: readonly { readonly id?: number }[]): number {
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('the database answered no row');
  return id;
}
