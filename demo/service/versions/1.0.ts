import { firstId } from '../order.ts';
import type { PlaceOrder } from '../order.ts';

export const placeOrder: PlaceOrder = async (pool, order) => {
  const stored = await pool.query('insert into orders (item, quantity) values ($1, $2) returning id', [order.item, order.quantity]);
  return firstId(stored.rows);
};
