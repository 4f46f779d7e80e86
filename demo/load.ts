import http from 'node:http';

/** One request of a client: when it was sent, how long the client waited, and whether it got what it asked for. */
export interface Sample {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly ms: number;
  readonly ok: boolean;
}

const EVERY_MS = 12;
const TIMEOUT_MS = 3_000;

/**
 * Sends about 80 requests a second, whether earlier ones are answered or not, as independent clients do: two of three read
 * the latest orders, one places an order, and one order of ten is sent again, as after a lost connection.
 */
export function startLoad(url: string): { readonly samples: readonly Sample[]; stop(): Promise<void> } {
  const agent = new http.Agent({ keepAlive: true });
  const samples: Sample[] = [];
  const open = new Set<Promise<unknown>>();
  let count = 0;
  const timer = setInterval(() => {
    const sent = send(`${url}/orders`, bodyOf(count++), agent).then((sample) => samples.push(sample));
    open.add(sent);
    void sent.then(() => open.delete(sent));
  }, EVERY_MS);
  return {
    samples,
    async stop() {
      clearInterval(timer);
      await Promise.all(open);
      agent.destroy();
    },
  };
}

function bodyOf(count: number): string | undefined {
  if (count % 3 !== 0) return undefined;
  const order = count / 3;
  const key = order % 10 === 9 ? order - 1 : order;
  return JSON.stringify({ item: 'teapot', quantity: 1 + (order % 4), key: `order-${key}` });
}

function send(url: string, body: string | undefined, agent: http.Agent): Promise<Sample> {
  const at = Date.now();
  const started = performance.now();
  return new Promise((resolve) => {
    const done = (ok: boolean): void => resolve({ at, ms: performance.now() - started, ok });
    const request = http.request(url, { method: body === undefined ? 'GET' : 'POST', agent, signal: AbortSignal.timeout(TIMEOUT_MS) }, (response) => {
      response.resume();
      response.on('end', () => done((response.statusCode ?? 500) < 400));
      response.on('error', () => done(false));
    });
    request.on('error', () => done(false));
    request.end(body);
  });
}
