import { firstId } from '../order.ts';
import type { PlaceOrder } from '../order.ts';

/** An order that a client repeats is answered at once, without a transaction. */
export const placeOrder: PlaceOrder = async (pool, order) => {
  const client = await pool.connect();
  const known = await client.query('select id from orders where order_key = $1', [order.key]);
  if (known.rows.length > 0) return firstId(known.rows); // the bug: this connection never goes back to the pool
  try {
    const stored = await client.query('insert into orders (item, quantity, order_key) values ($1, $2, $3) returning id', [order.item, order.quantity, order.key]);
    return firstId(stored.rows);
  } finally {
    client.release();
  }
};
