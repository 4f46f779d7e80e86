import { expect, test } from '@jest/globals';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../support/job.ts';

/** Trust is settled when Node starts (`NODE_EXTRA_CA_CERTS`), so the probe runs in a process of its own. */
test('a trusted certificate tells when it expires', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-tls-'));
  const [key, cert, script] = ['key.pem', 'cert.pem', 'probe.mjs'].map((name) => path.join(folder, name)) as [string, string, string];
  try {
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:app.example', '-keyout', key, '-out', cert], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return; // a machine without openssl
  }
  const server = https.createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) => response.end('ok'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  writeFileSync(
    script,
    `const { probeHttp } = await import(${JSON.stringify(path.join(ROOT, 'shared/health-probe/http-probe.ts'))});
const clock = { monotonic: () => performance.now(), now: () => new Date() };
const probe = (url) => probeHttp({ url, method: 'GET', headers: {}, conditions: [] }, 5_000, new AbortController().signal, { clock, find: async () => ['127.0.0.1'] });
console.log(JSON.stringify([await probe('https://127.0.0.1:${port}/'), await probe('https://app.example:${port}/'), await probe('https://other.example:${port}/')]));`,
  );
  const child = spawn(process.execPath, [script], { env: { ...process.env, NODE_EXTRA_CA_CERTS: cert }, stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  for await (const chunk of child.stdout) out += String(chunk);
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
  const [address, name, other] = JSON.parse(out) as { readonly kind: string; readonly message?: string; readonly answer?: { readonly certificateExpirationMs?: number } }[];
  for (const probed of [address, name]) {
    expect(probed?.kind).toBe('answered');
    expect((probed?.answer?.certificateExpirationMs ?? 0) / 86_400_000).toBeCloseTo(2, 1);
  }
  expect(other).toMatchObject({ kind: 'no-answer', message: `127.0.0.1:${port}: the certificate is for another name` });
});
