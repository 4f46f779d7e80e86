import type { SlackBlock } from './blocks.ts';

/** What a message said at one time: as it was posted, or after an update. */
export interface MessageState {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  readonly attachments: readonly { readonly color?: string; readonly blocks?: readonly SlackBlock[]; readonly text?: string }[];
}

export interface Message {
  readonly ts: string;
  readonly channel: string;
  /** The message that this one answers in a thread. */
  readonly threadTs: string | undefined;
  /** Oldest first; the last one is what people see. */
  readonly states: MessageState[];
}

/** The body of `chat.postMessage` and `chat.update`, as far as this Slack understands it. */
export interface MessageRequest extends Partial<Omit<MessageState, 'at'>> {
  readonly channel?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
}

export const CHANNEL_ID = 'C0DEPLOYS';

/** Answers one call of Slack's web API and keeps what it says; errors have Slack's own names. */
export function answerCall(method: string, body: MessageRequest, messages: Message[], at: number): Readonly<Record<string, unknown>> {
  const state: MessageState = { at, text: body.text ?? '', blocks: body.blocks ?? [], attachments: body.attachments ?? [] };
  const message = messages.find((candidate) => candidate.ts === body.ts);
  const empty = state.text === '' && state.blocks.length === 0 && state.attachments.length === 0;
  switch (method) {
    case 'chat.postMessage': {
      if (empty) return { ok: false, error: 'no_text' };
      const ts = `${Math.floor(at / 1_000)}.${String(messages.length + 1).padStart(6, '0')}`;
      messages.push({ ts, channel: body.channel ?? '', threadTs: body.thread_ts, states: [state] });
      return { ok: true, channel: CHANNEL_ID, ts };
    }
    case 'chat.update':
      if (!message) return { ok: false, error: 'message_not_found' };
      if (empty) return { ok: false, error: 'no_text' };
      message.states.push(state);
      return { ok: true, channel: CHANNEL_ID, ts: message.ts };
    default:
      return { ok: false, error: 'unknown_method' };
  }
}
