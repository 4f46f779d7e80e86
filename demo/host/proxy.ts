import http from 'node:http';

interface Upstream {
  readonly port: number;
  readonly agent: http.Agent;
  inFlight: number;
}

export interface ReverseProxy {
  readonly server: http.Server;
  /**
   * Sends every request from now on to another port, or to none.
   * @returns once the requests that the former port still works on are answered, or after `drainMs`
   */
  switchTo(port: number | undefined, drainMs: number): Promise<void>;
}

/** The address that stays while releases come and go. */
export function createProxy(): ReverseProxy {
  let upstream: Upstream | undefined;
  const server = http.createServer((request, response) => {
    if (upstream) forward(request, response, upstream);
    else response.writeHead(503, { 'content-type': 'text/plain' }).end('nothing is live\n');
  });
  server.keepAliveTimeout = 60_000;
  return {
    server,
    async switchTo(port, drainMs) {
      const former = upstream;
      upstream = port === undefined ? undefined : { port, agent: new http.Agent({ keepAlive: true }), inFlight: 0 };
      if (!former) return;
      for (const deadline = Date.now() + drainMs; former.inFlight > 0 && Date.now() < deadline; ) await new Promise((resolve) => setTimeout(resolve, 20));
      former.agent.destroy();
    },
  };
}

function forward(request: http.IncomingMessage, response: http.ServerResponse, upstream: Upstream): void {
  upstream.inFlight++;
  response.once('close', () => upstream.inFlight--);
  const { method, url: path, headers } = request;
  const onward = http.request({ host: '127.0.0.1', port: upstream.port, agent: upstream.agent, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502, { 'content-type': 'text/plain' }).end('the release did not answer\n');
  });
  response.once('close', () => onward.destroy());
  request.pipe(onward);
}
