import { cancelDeployment } from './cancel.ts';
import type { Ask } from './client.ts';
import { lookForOurs } from './find-ours.ts';
import type { Ours, StartParts } from './find-ours.ts';

const LONGEST_MS = 2_500;
const SHARE = 0.2;
const PAUSE_MS = 400;

/** How much of an order's time is kept back to stop what it began. */
export const stopMsOf = (timeoutMs: number): number => Math.min(LONGEST_MS, SHARE * Math.max(0, timeoutMs));

/**
 * Cancels the deployment of an order that nobody waits for any more. Cloud 66 cancels by id, so one that it does not list yet
 * cannot be cancelled.
 * @returns its id where it was cancelled
 */
export async function stopOurs(ours: Ours, actionId: string | undefined, { client, clock }: StartParts, stopMs: number): Promise<string | undefined> {
  const deadline = clock.monotonic() + stopMs;
  const ask: Ask = { signal: new AbortController().signal, deadline };
  while (clock.monotonic() < deadline) {
    const { action, match } = await lookForOurs(ours, actionId, client, ask);
    if (match?.kind === 'ours') return (await cancelDeployment(match.deployment.id, client, ours.path, ask)).kind === 'accepted' ? match.deployment.id : undefined;
    if (action?.finishedAt !== undefined) return undefined;
    await clock.sleep(Math.min(PAUSE_MS, Math.max(0, deadline - clock.monotonic())), ask.signal);
  }
  return undefined;
}
