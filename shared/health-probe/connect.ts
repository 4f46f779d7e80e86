import { lookup } from 'node:dns/promises';
import { connect, isIP } from 'node:net';
import type { Socket } from 'node:net';
import { messageOf, systemCodeOf } from '../kernel/coded-error.ts';
import { troubleOf } from './connection-errors.ts';
import type { Trouble } from './connection-errors.ts';
import { endpoint, isForbiddenAddress } from './network-address.ts';

/** Every address of a name, in the order to try them in. */
export type Lookup = (host: string) => Promise<readonly string[]>;
export const systemLookup: Lookup = async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

export type Connection = { readonly kind: 'connected'; readonly socket: Socket; readonly address: string } | { readonly kind: 'failed'; readonly by: 'service' | 'us'; readonly message: string };

/** The next address is tried when the one before has failed, or has not answered for this long (RFC 8305 calls for 250 ms). */
const STAGGER_MS = 250;
const MOST_ADDRESSES = 8;

/**
 * Opens a TCP connection to the first address of a host that answers. Each address that was tried is named with its own
 * error. Node's own `autoSelectFamily` is not used: it gives an address up after 250 ms, and then names no reason.
 */
export async function openConnection(host: string, port: number, { signal, find = systemLookup }: { readonly signal: AbortSignal; readonly find?: Lookup }): Promise<Connection> {
  let addresses: readonly string[];
  try {
    addresses = isIP(host) ? [host] : await unlessAborted(find(host), signal);
  } catch (error) {
    const trouble = troubleOf(systemCodeOf(error), messageOf(error));
    return { kind: 'failed', by: trouble.by, message: `${host}: ${trouble.words}` };
  }
  // What the name leads to is what counts: a name can be pointed anywhere, and at something else a moment later.
  const allowed = addresses.filter((address) => !isForbiddenAddress(address)).slice(0, MOST_ADDRESSES);
  if (allowed.length > 0) return firstToConnect(allowed, port, signal);
  if (addresses.length === 0) return { kind: 'failed', by: 'service', message: `${host}: the name has no address` };
  return { kind: 'failed', by: 'us', message: `${host}: leads to ${addresses.join(', ')}, a link-local or metadata address, which is never probed` };
}

function firstToConnect(addresses: readonly string[], port: number, signal: AbortSignal): Promise<Connection> {
  return new Promise((resolve) => {
    const troubles = new Map<string, Trouble>();
    const trying = new Map<string, Socket>();
    let started = 0;
    let timer: NodeJS.Timeout | undefined;
    const settle = (connection: Connection): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      for (const socket of trying.values()) socket.destroy();
      resolve(connection);
    };
    const failed = (): Connection => {
      const tried = addresses.slice(0, started).map((address) => ({ address, trouble: troubles.get(address) ?? troubleOf('ETIMEDOUT', '') }));
      return { kind: 'failed', by: tried.some(({ trouble }) => trouble.by === 'service') ? 'service' : 'us', message: tried.map(({ address, trouble }) => `${endpoint(address, port)}: ${trouble.words}`).join('; ') };
    };
    const onAbort = (): void => settle(failed());
    const tryNext = (): void => {
      clearTimeout(timer);
      const address = addresses[started++];
      if (address === undefined) return void started--;
      const socket = connect({ host: address, port });
      trying.set(address, socket);
      socket.on('error', (error) => {
        if (!trying.delete(address)) return; // after it connected, an error is its user's to see
        troubles.set(address, troubleOf(systemCodeOf(error), messageOf(error)));
        if (troubles.size === addresses.length) settle(failed());
        else if (started < addresses.length) tryNext();
      });
      socket.once('connect', () => {
        trying.delete(address);
        settle({ kind: 'connected', socket, address });
      });
      timer = setTimeout(tryNext, STAGGER_MS);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    else tryNext();
  });
}

/** A name look-up cannot be stopped, but nobody has to wait for it. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(Object.assign(new Error('the name was not resolved in time'), { code: 'EAI_AGAIN' }));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
