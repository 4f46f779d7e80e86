import http from 'node:http';

export interface LoadOptions {
  readonly url: string;
  /** Requests a second, sent at an even pace whether or not earlier ones have been answered. */
  readonly perSecond?: number;
  /** A request without an answer counts as failed after this time. */
  readonly timeoutMs?: number;
  /** Whether connections are kept, as a browser does; without it every request makes its own, which is harder on a switch. */
  readonly keepAlive?: boolean;
}

export interface LoadFailure {
  /** Since the first request. */
  readonly atMs: number;
  /** `status 502`, or the error's code or message. */
  readonly why: string;
}

export interface LoadResult {
  readonly sent: number;
  readonly succeeded: number;
  /** Every request that got no answer, or one with a status of 400 or more. */
  readonly failures: readonly LoadFailure[];
  /** How often each body was answered, by status 2xx: which version served how much. */
  readonly bodies: ReadonlyMap<string, number>;
  readonly slowestMs: number;
}

export interface RunningLoad {
  /** What was found so far. */
  soFar(): LoadResult;
  /** Sends no more, waits for the answers under way, and says what was found. */
  stop(): Promise<LoadResult>;
}

/** Asks an address at a steady rate until it is stopped. */
export function startLoad({ url, perSecond = 200, timeoutMs = 5_000, keepAlive = false }: LoadOptions): RunningLoad {
  const agent = new http.Agent({ keepAlive, maxSockets: Number.POSITIVE_INFINITY });
  const started = performance.now();
  const failures: LoadFailure[] = [];
  const bodies = new Map<string, number>();
  const underWay = new Set<Promise<void>>();
  const counted = { sent: 0, succeeded: 0, slowestMs: 0 };

  const send = async (): Promise<void> => {
    const sentAt = performance.now();
    try {
      const { status, body } = await ask(url, agent, timeoutMs);
      if (status >= 400) throw new Error(`status ${status}`);
      counted.succeeded += 1;
      bodies.set(body, (bodies.get(body) ?? 0) + 1);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      failures.push({ atMs: sentAt - started, why: code ?? message });
    }
    counted.slowestMs = Math.max(counted.slowestMs, performance.now() - sentAt);
  };
  // What a late timer has missed is sent at once, so that the rate holds over any longer time.
  const timer = setInterval(() => {
    for (const due = ((performance.now() - started) * perSecond) / 1000; counted.sent < due; counted.sent += 1) {
      const request = send().finally(() => underWay.delete(request));
      underWay.add(request);
    }
  }, 5);
  const soFar = (): LoadResult => ({ ...counted, failures: [...failures], bodies: new Map(bodies) });
  return {
    soFar,
    stop: async () => {
      clearInterval(timer);
      await Promise.all(underWay);
      agent.destroy();
      return soFar();
    },
  };
}

/** The same for a given time. */
export async function loadFor(seconds: number, options: LoadOptions): Promise<LoadResult> {
  const load = startLoad(options);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return load.stop();
}

function ask(url: string, agent: http.Agent, timeoutMs: number): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, signal: AbortSignal.timeout(timeoutMs) }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.once('error', reject);
      // An answer that breaks off is no answer.
      response.once('close', () => (response.complete ? resolve({ status: response.statusCode ?? 0, body }) : reject(new Error('the answer broke off'))));
    });
    request.once('error', (error) => reject(error.name === 'TimeoutError' || error.name === 'AbortError' ? new Error(`no answer within ${timeoutMs} ms`) : error));
  });
}
