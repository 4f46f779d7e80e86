import { CodedError } from '../../kernel/coded-error.ts';
import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import type { Http } from '../../runtime/http.ts';
import { declined, newest } from './find-ours.ts';
import type { StartParts, Started } from './find-ours.ts';
import { untilListed } from './start.ts';
import type { Ask } from './client.ts';
import type { Cloud66Target } from './target.ts';

/** What has not begun by then will not: a hook says nothing of a request that it ignores. */
const HOOK_MS = 5 * 60_000;
const REQUEST_MS = 30_000;

/**
 * The address of a redeploy hook with what is to be deployed. The address is the secret: no message quotes it.
 * @throws CodedError where it is no https address (http on this machine only)
 */
export function hookAddress({ 'hook-url': text, 'deployment-profile': profile }: Cloud66Target, services: readonly string[] | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || text.length > 2_000 || !(url.protocol === 'https:' || (url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)))) throw new CodedError('bad-input', 'Input "target" is not valid for platform "cloud66" at hook-url: expected the https address of the redeploy hook, as the stack\'s settings at Cloud 66 show it.');
  if (services !== undefined) url.searchParams.set('services', services.map((service) => service.split(':', 1)[0]).join(','));
  if (profile !== undefined) url.searchParams.set('deployment_profile', profile);
  return url.href;
}

export interface HookOrder {
  readonly address: string;
  readonly path: string;
  /** What its deployment must have as its commit: a hook deploys the head of the stack's branch, whatever that is by then. */
  readonly commit: string | undefined;
}

/**
 * Deploys by the stack's redeploy hook, and follows it by the API. What the hook answers is not documented and proves nothing; it
 * gets an empty body, since one like GitHub's makes it compare branches and skip without a word.
 */
export async function startByHook({ address, path, commit }: HookOrder, parts: StartParts & { readonly http: Http }, ask: Ask): Promise<Started> {
  const { clock, http } = parts;
  const before = await newest(parts.client, path, ask);
  if (before.kind !== 'ok') return declined(before, 'deploy-command-failed', 'Nothing was deployed.');
  const result = await http.send({ method: 'POST', url: address, body: '', timeoutMs: Math.max(1, Math.min(REQUEST_MS, ask.deadline - clock.monotonic())), signal: ask.signal });
  if (result.kind === 'failed' && result.why === 'cancelled') return { kind: 'cancelled' };
  if (result.kind === 'failed' && result.unsent === true) return { kind: 'failed', reasonCode: 'platform-unreachable', reason: 'The redeploy hook could not be reached. Nothing was deployed.' };
  if (result.kind === 'answered' && result.status >= 300 && result.status < 500) return { kind: 'failed', reasonCode: 'deploy-command-failed', reason: `The redeploy hook answered with HTTP ${result.status}: ${clip(oneLine(result.body), 200) || 'nothing'}.`, advice: 'Copy the address of the hook anew from the settings of the stack.' };
  // Any other answer, and none, may have begun a deployment: what counts is what the stack lists.
  const deadline = Math.min(ask.deadline, clock.monotonic() + HOOK_MS);
  const started = await untilListed({ path, commit, after: before.value, via: 'hook', reference: '', actionId: undefined, ordered: false, stopMs: 0, reasonCode: 'deploy-command-failed' }, parts, { ...ask, deadline });
  if (started.kind !== 'timed-out' || ask.deadline <= clock.monotonic()) return started;
  return { kind: 'failed', reasonCode: 'no-release-id', reason: `The redeploy hook took the request, but no deployment${commit === undefined ? '' : ` of commit ${commit.slice(0, 12)}`} began within 5 minutes.`, advice: 'The hook deploys the head of the stack\'s own branch; see its branch and its redeploy settings, or leave "hook-url" out to deploy by the API.' };
}
