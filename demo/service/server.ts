import http from 'node:http';
import type { Pool } from 'pg';
import type { Order, PlaceOrder } from './order.ts';

const LARGEST_BODY = 10_000;

export interface ServiceParts {
  readonly pool: Pool;
  readonly placeOrder: PlaceOrder;
  /** The commit that this process was built from; `/health` shows it. */
  readonly version: string;
}

/** A small shop: `GET /health`, `GET /orders` with the latest ones, `POST /orders`. */
export function createService(parts: ServiceParts): http.Server {
  const server = http.createServer((request, response) => {
    const answer = (status: number, body: unknown): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    handle(request, parts).then(
      ({ status, body }) => answer(status, body),
      (error: unknown) => {
        console.log(`${request.method} ${request.url}: ${String(error)}`);
        answer(503, { error: 'the order could not be handled, try again' });
      },
    );
  });
  server.keepAliveTimeout = 60_000; // longer than the proxy keeps a connection idle
  return server;
}

async function handle(request: http.IncomingMessage, parts: ServiceParts): Promise<{ status: number; body: unknown }> {
  switch (`${request.method} ${request.url}`) {
    case 'GET /health':
      return health(parts);
    case 'GET /orders': {
      const latest = await parts.pool.query('select id, item, quantity, placed_at from orders order by id desc limit 20');
      return { status: 200, body: { orders: latest.rows } };
    }
    case 'POST /orders': {
      const order = JSON.parse(await bodyOf(request)) as Order;
      return { status: 201, body: { id: await parts.placeOrder(parts.pool, order) } };
    }
    default:
      return { status: 404, body: { error: 'not found' } };
  }
}

async function health({ pool, version }: ServiceParts): Promise<{ status: number; body: unknown }> {
  const database = await pool.query('select 1').then(
    () => 'healthy',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const healthy = database === 'healthy';
  return { status: healthy ? 200 : 503, body: { status: healthy ? 'healthy' : 'unhealthy', version, checks: { database } } };
}

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LARGEST_BODY) throw new Error('the body is too large');
  }
  return text;
}
