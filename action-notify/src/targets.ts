import type { Severity } from '../../shared/kernel/outcomes.ts';
import type { NotificationsSection } from '../../shared/record/schema.ts';
import { isTrouble } from '../../shared/slack-notification/facts.ts';
import type { NotifyEvent } from '../../shared/slack-notification/facts.ts';
import { placeOf } from '../../shared/slack-notification/web-api.ts';
import type { MessagePlace } from '../../shared/slack-notification/web-api.ts';

export type Told = NonNullable<NotificationsSection['slack']>[number];

/** A channel that hears of this event. */
export interface Target {
  readonly channel: string;
  /** The message that is changed; undefined for a new one. */
  readonly known: MessagePlace | undefined;
  /** Whether this event's details are to go into its thread: they are given once. */
  readonly details: boolean;
}

/** The name under which the record keeps a message that went by webhook. */
export const WEBHOOK = 'webhook';
const MOST_TOLD = 20;

/** Who hears of it: the channel, the one for this severity, and those that heard of this release before. */
export function chooseTargets(event: NotifyEvent, destination: { readonly channel: string; readonly bySeverity: Readonly<Partial<Record<Severity, string | undefined>>> }, severity: Severity | undefined, told: readonly Told[]): readonly Target[] {
  const special = isTrouble(event) && severity !== undefined ? destination.bySeverity[severity] : undefined;
  const configured = [destination.channel, ...Object.values(destination.bySeverity)].filter((channel) => channel !== undefined);
  const heard = event === 'started' ? [] : configured.filter((channel) => told.some((entry) => isOf(entry, channel)));
  const channels = [destination.channel, ...(special === undefined ? [] : [special]), ...heard];
  const unique = channels.filter((channel, index) => channels.findIndex((other) => sameChannel(other, channel) || told.some((entry) => isOf(entry, other) && isOf(entry, channel))) === index);
  return unique.map((channel) => {
    const before = told.findLast((entry) => isOf(entry, channel));
    // A start after an end is another deployment of the same job: it gets a message of its own.
    const over = event === 'started' && before !== undefined && before.event !== 'started';
    return { channel, known: before === undefined || over ? undefined : placeOf({ channel: before.channel_id, ts: before.ts }), details: isTrouble(event) && before?.event !== event };
  });
}

/** Whether a beginning was told of that has no end yet, or had one. */
export const wasAnnounced = (told: readonly Told[]): boolean => told.length > 0;

/** The messages to remember, with the new ones in place of those of the same channels. A channel's name is kept beside its id. */
export function remember(told: readonly Told[], added: readonly Told[]): Told[] {
  const named = added.map((entry) => (entry.channel === entry.channel_id ? { ...entry, channel: told.findLast((other) => other.channel_id === entry.channel)?.channel ?? entry.channel } : entry));
  return [...told.filter((entry) => !named.some((other) => isOf(entry, other.channel) || isOf(other, entry.channel))), ...named].slice(-MOST_TOLD);
}

/** Whether a message stands in this channel, under its name or by its id. Ids are in capitals, as no name is. */
const isOf = (entry: Told, channel: string): boolean => sameChannel(entry.channel, channel) || entry.channel_id === channel;

const sameChannel = (a: string, b: string): boolean => a.replace(/^#/, '').toLowerCase() === b.replace(/^#/, '').toLowerCase();
