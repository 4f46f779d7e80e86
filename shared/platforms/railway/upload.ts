import { own } from '../../kernel/own-property.ts';
import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import type { HttpResult } from '../../runtime/http.ts';
import { askedWaitMs } from '../../runtime/retry-after.ts';
import { readNewId } from './answers.ts';
import { apiUrlOf } from './client.ts';
import type { Limits } from './client.ts';
import { GRACE_MS, afterwards } from './order.ts';
import type { Ordered } from './order.ts';
import type { Scope, Service } from './scope.ts';
import type { Session } from './session.ts';

const MOST_TRIES = 3;

interface Upload {
  readonly service: Service;
  readonly archive: Uint8Array;
  readonly message: string;
}

/** Uploads the archive, which begins a deployment (the endpoint of Railway's own CLI, src/commands/up.rs). */
export async function upload({ target, parts }: Session, { headers, projectId, environmentId }: Scope, { service, archive, message }: Upload, { signal, timeoutMs }: Limits): Promise<Ordered> {
  if (signal.aborted) return { kind: 'cancelled' };
  const base = (target['upload-url'] ?? new URL(apiUrlOf(target['api-url'])).origin).replace(/\/+$/, '');
  const url = `${base}/project/${encodeURIComponent(projectId)}/environment/${encodeURIComponent(environmentId)}/up?serviceId=${encodeURIComponent(service.id)}&message=${encodeURIComponent(clip(oneLine(message), 200).toWellFormed())}`;
  const deadline = parts.clock.monotonic() + timeoutMs;
  const late = afterwards(signal, GRACE_MS, parts.clock);
  for (let tries = 1; ; tries += 1) {
    const result = await parts.http.send({ method: 'POST', url, headers: { ...headers, accept: 'application/json', 'content-type': 'application/gzip' }, body: archive, timeoutMs: Math.max(1, deadline - parts.clock.monotonic()), signal: late.signal });
    const wait = laterBy(result, parts.clock.now());
    if (wait === undefined || tries === MOST_TRIES || signal.aborted || parts.clock.monotonic() + wait >= deadline) {
      late.end();
      return judgeUpload(result);
    }
    await parts.clock.sleep(wait, signal);
  }
}

const THROTTLED_MS = 5_000;

/** How long to wait before an upload that certainly began nothing is tried again; undefined where it must not be. */
function laterBy(result: HttpResult, now: Date): number | undefined {
  if (result.kind === 'failed') return result.unsent === true ? THROTTLED_MS : undefined;
  if (result.status !== 429 && !(result.status === 503 && result.headers['retry-after'] !== undefined)) return undefined;
  return askedWaitMs(result.headers, now) ?? THROTTLED_MS;
}

function judgeUpload(result: HttpResult): Ordered {
  if (result.kind === 'failed') {
    if (result.unsent === true) return { kind: 'refused', reason: `Railway could not be reached: ${clip(oneLine(result.message), 200)}` };
    return { kind: 'uncertain', reason: result.why === 'cancelled' ? 'The run was cancelled before Railway had answered' : `Railway did not answer the upload: ${clip(oneLine(result.message), 200)}` };
  }
  const { status } = result;
  const body = parse(result.body);
  const message = own(body, 'message');
  const said = clip(oneLine(typeof message === 'string' ? message : result.body), 300);
  if (status >= 200 && status < 300) {
    const id = readNewId(body, 'deploymentId');
    return id === undefined ? { kind: 'uncertain', reason: 'Railway took the upload and gave no id of a deployment' } : { kind: 'done', id };
  }
  if (status === 413) return { kind: 'refused', reason: `the upload is too large for Railway (HTTP 413${said === '' ? '' : `: ${said}`})`, advice: 'Name large files in .gitignore, or give a smaller "path" in the target.' };
  if (status === 401 || status === 403) return { kind: 'refused', reason: `Railway refused the upload: Not Authorized (HTTP ${status})`, advice: 'The least that does is a project token of this one environment.' };
  if (status < 500) return { kind: 'refused', reason: `Railway refused the upload with HTTP ${status}${said === '' ? '' : `: ${said}`}` };
  return { kind: 'uncertain', reason: `Railway answered the upload with HTTP ${status}` };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
