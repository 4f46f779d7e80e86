import type { ReasonCode } from '../kernel/reason-codes.ts';
import { quote } from '../kernel/untrusted-text.ts';

/** Why something could not be sent. */
export interface SlackProblem {
  readonly code: Extract<ReasonCode, 'slack-rejected' | 'slack-unreachable' | 'cancelled'>;
  /** Slack's own name for it, where Slack answered: `not_in_channel`. */
  readonly error: string | undefined;
  readonly message: string;
  readonly advice: string | undefined;
}

/** What to do about the errors that people meet (docs.slack.dev, `chat.postMessage` and "Incoming webhooks"). */
const ADVICE: Readonly<Record<string, string>> = {
  not_in_channel: 'Invite the app to the channel (/invite @app), or give it the scope chat:write.public.',
  channel_not_found: 'Check the name of the channel; a private channel is found only after the app was invited to it, and best by its id (C…).',
  is_archived: 'The channel is archived: take it out of the archive or name another one.',
  channel_is_archived: 'The channel is archived: make a webhook for another one.',
  missing_scope: 'Add the scope chat:write to the app\'s bot token (OAuth & Permissions) and install the app again.',
  invalid_auth: 'The token is not valid: copy the bot token (xoxb-…) of the app into the secret again.',
  not_authed: 'The token is not valid: copy the bot token (xoxb-…) of the app into the secret again.',
  token_revoked: 'The token was revoked: install the app again and renew the secret.',
  token_expired: 'The token has expired: renew the secret, or turn token rotation off.',
  account_inactive: 'The app was removed from the workspace: install it again and renew the secret.',
  not_allowed_token_type: 'This kind of token cannot post: use the bot token (xoxb-…) of the app.',
  restricted_action: 'A rule of the workspace forbids the app to post there: ask an administrator.',
  restricted_action_read_only_channel: 'Only some people may post in this channel: let the app post, or name another channel.',
  restricted_action_thread_only_channel: 'This channel takes replies only: name another channel.',
  msg_too_long: 'Slack found the message too long.',
  no_service: 'The webhook was removed: make a new one and renew the secret.',
  no_active_hooks: 'The webhook was turned off: make a new one and renew the secret.',
  invalid_token: 'The webhook\'s address is not valid: copy it into the secret again.',
  action_prohibited: 'A rule of the workspace forbids this webhook to post: ask an administrator.',
  posting_to_general_channel_denied: 'A rule of the workspace forbids to post in this channel: name another one.',
  team_access_not_granted: 'The app is not approved for this workspace: ask an administrator.',
};

/** Errors that blame the blocks: the same message goes through as text. */
export const blamesBlocks = (problem: SlackProblem): boolean => /^(?:invalid_blocks(?:_format)?|msg_blocks_too_long|msg_too_long|invalid_payload|block_mismatch)$/.test(problem.error ?? '');

/** Errors of `chat.update` after which only a new message can be posted: this one is gone, frozen, or not ours. */
export const isGone = (problem: SlackProblem): boolean => /^(?:message_not_found|cant_update_message|edit_window_closed|is_inactive|channel_not_found|thread_not_found)$/.test(problem.error ?? '');

/**
 * Puts a refusal into words.
 * @param error Slack's name for it, untrusted
 * @param where the channel, or the webhook's host
 * @param hints `response_metadata.messages` of the answer
 */
export function explainRefusal(error: string, where: string, hints: readonly string[] = []): SlackProblem {
  const name = /^[a-z0-9_]{1,80}$/.test(error) ? error : undefined;
  const hint = hints.length > 0 ? ` (${hints.slice(0, 3).map(quote).join('; ')})` : '';
  return {
    code: 'slack-rejected',
    error: name,
    message: `Slack refused the message for ${where}: ${name ?? quote(error)}${hint}.`,
    advice: name !== undefined && Object.hasOwn(ADVICE, name) ? ADVICE[name] : undefined,
  };
}

/** An answer that is not Slack's: a proxy's page, an outage. */
export const explainStatus = (status: number, where: string): SlackProblem => ({
  code: status >= 500 ? 'slack-unreachable' : 'slack-rejected',
  error: undefined,
  message: `Slack answered with HTTP ${status} for ${where}.`,
  advice: status >= 500 ? 'It may have taken the message all the same, so a new one is not sent again. See slack-status.com.' : status >= 300 && status < 400 ? 'Redirects are not followed: give the address itself.' : undefined,
});

export const unreachable = (why: string, where: string, advice?: string): SlackProblem => ({ code: 'slack-unreachable', error: undefined, message: `Slack could not be reached for ${where}: ${why}.`, advice });

export const stopped = (where: string): SlackProblem => ({ code: 'cancelled', error: undefined, message: `The run was cancelled before the message for ${where} was sent.`, advice: undefined });
