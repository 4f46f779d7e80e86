// The process of one release: `SERVICE_COMMIT` says which code it runs, `DATABASE_URL` where its orders are.
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { PlaceOrder } from './order.ts';
import { nameOf } from './releases.ts';
import { createService } from './server.ts';

const version = process.env['SERVICE_COMMIT'] ?? '';
const { placeOrder } = (await import(`./versions/${nameOf(version)}.ts`)) as { readonly placeOrder: PlaceOrder };

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 16, connectionTimeoutMillis: 1_000 });
pool.on('error', (error) => console.log(`database: ${error.message}`));

const server = createService({ pool, placeOrder, version });
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));

process.on('disconnect', () => process.exit(0)); // without its host there is nobody to serve
