import type { Applied, ShiftOrder } from '../port.ts';
import type { Answer, Ask, Client } from './client.ts';
import { isOf, rolloutOfDeployment } from './live.ts';
import { readVariant } from './wire.ts';
import type { Deployment, Variant } from './wire.ts';

/** The versions that run side by side on a stack. */
export async function readVariants(client: Client, path: string, ask: Ask): Promise<Answer<readonly Variant[]>> {
  const answer = await client.list(`${path}/application_variants`, readVariant, ask, { pages: 3 });
  return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.items } : answer;
}

/** The versions side by side; nothing where the stack has none at all, which Cloud 66 says by 404: that is not asked again. */
export type VariantsReader = (path: string, ask: Ask) => Promise<Answer<readonly Variant[] | undefined>>;

export function variantsReader(client: Client): VariantsReader {
  let none = false;
  return async (path, ask) => {
    const answer = none ? undefined : await readVariants(client, path, ask);
    none ||= answer?.kind === 'refused' && answer.status === 404;
    return answer === undefined || none ? { kind: 'ok', value: undefined } : answer;
  };
}

/** What a share means for a variant: the whole is committed, which takes the old version away; a canary's part is a percentage. */
export type Change = { readonly kind: 'send'; readonly body: Readonly<Record<string, string | number>> } | { readonly kind: 'nothing' } | { readonly kind: 'impossible'; readonly reason: string };

/**
 * `commit` is documented for both; the percentage goes with it as the Go client sends it. Giving a rollout up altogether is not
 * documented, so what is documented is done: it takes no requests any more.
 */
export function changeFor(variant: Variant, share: number): Change {
  if (share >= 1) return { kind: 'send', body: { operation: 'commit' } };
  const percentage = share <= 0 ? 0 : Math.min(99, Math.max(1, Math.round(share * 100)));
  if (variant.percentage === percentage) return { kind: 'nothing' };
  if (variant.canary) return { kind: 'send', body: { operation: 'commit', canary_percentage: percentage } };
  if (percentage > 0) return { kind: 'impossible', reason: 'The new version is a blue-green one, which takes all requests or none.' };
  return variant.percentage === undefined ? { kind: 'nothing' } : { kind: 'impossible', reason: 'The new version takes requests already, and Cloud 66 documents no way to take them back from a blue-green one.' };
}

const BY_HAND = 'The rollout panel of the stack at Cloud 66 finalises or discards it; so does `cx stacks variants`.';

/** Shifts the requests of a stack to the variant that a deployment made. */
export async function shiftVariant(deployment: Deployment, { share }: ShiftOrder, client: Client, path: string, ask: Ask): Promise<Applied> {
  const variants = await readVariants(client, path, ask);
  if (variants.kind !== 'ok') return declinedShift(variants);
  const variant = rolloutOfDeployment(variants.value, deployment);
  if (variant === undefined) {
    const over = variants.value.every(({ kind }) => kind !== 'rollout') && variants.value.some((candidate) => candidate.kind === 'active' && isOf(candidate, deployment));
    if (over && share >= 1) return { kind: 'accepted' };
    return { kind: 'failed', reasonCode: 'deploy-command-failed', reason: `Deployment ${deployment.id} is not one of the versions of a rollout.`, advice: BY_HAND };
  }
  const change = changeFor(variant, share);
  if (change.kind === 'nothing') return { kind: 'accepted' };
  if (change.kind === 'impossible') return { kind: 'failed', reasonCode: 'deploy-command-failed', reason: change.reason, advice: BY_HAND };
  const at = `${path}/application_variants/${variant.uid}`;
  // The Go client says PATCH, the docs say PUT; a route that is not there did nothing.
  const patched = await client.send('PATCH', at, change.body, Boolean, ask);
  const answer = patched.kind === 'refused' && (patched.status === 404 || patched.status === 405) ? await client.send('PUT', at, change.body, Boolean, ask) : patched;
  if (answer.kind === 'ok') return { kind: 'accepted' };
  return (await wasShifted(answer, variant, share, client, path, ask)) ? { kind: 'accepted' } : declinedShift(answer);
}

/** An answer that did not come is no proof that nothing happened: the variants tell. */
async function wasShifted(answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>, { uid }: Variant, share: number, client: Client, path: string, ask: Ask): Promise<boolean> {
  if (answer.kind !== 'unanswered' || !answer.happened) return false;
  const variants = await readVariants(client, path, ask);
  if (variants.kind !== 'ok') return false;
  const now = variants.value.find((candidate) => candidate.uid === uid);
  if (share >= 1) return now?.kind === 'active' || (now?.percentage ?? 0) >= 100;
  return now?.percentage === Math.round(share * 100);
}

function declinedShift(answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>): Applied {
  if (answer.kind === 'cancelled') return answer;
  if (answer.kind === 'refused') return { kind: 'failed', reasonCode: 'deploy-command-failed', reason: answer.reason, advice: `${answer.advice} ${BY_HAND}` };
  return { kind: 'failed', reasonCode: 'platform-unreachable', reason: `${answer.reason}.`, advice: BY_HAND };
}
