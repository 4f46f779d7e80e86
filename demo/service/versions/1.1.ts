import { firstId } from '../order.ts';
import type { PlaceOrder } from '../order.ts';

/** An order that a client repeats is stored once. */
export const placeOrder: PlaceOrder = async (pool, order) => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('insert into orders (item, quantity, order_key) values ($1, $2, $3) on conflict (order_key) do nothing', [order.item, order.quantity, order.key]);
    const stored = await client.query('select id from orders where order_key = $1', [order.key]);
    await client.query('commit');
    return firstId(stored.rows);
  } finally {
    client.release();
  }
};
