/** What happened, as a message can tell it. The headline holds exactly one of these, in words. */
export const EVENTS = ['started', 'succeeded', 'failed', 'rolled-back', 'held'] as const;
export type NotifyEvent = (typeof EVENTS)[number];

/** After these, people want to know why. */
export const isTrouble = (event: NotifyEvent): boolean => event === 'failed' || event === 'rolled-back' || event === 'held';

/** One thing that fails, with its message. */
export interface FailingPart {
  readonly name: string;
  readonly message: string;
}

export interface DecisionFacts {
  readonly decision: string;
  readonly rule: string | undefined;
  readonly severity: string | undefined;
  readonly respondWithin: string | undefined;
  readonly wouldChange: string | undefined;
}

/** Everything that a message may say. All of it is untrusted text, but the event and the mention. */
export interface MessageFacts {
  readonly event: NotifyEvent;
  readonly environment: string | undefined;
  readonly service: string | undefined;
  readonly repository: string;
  readonly version: string | undefined;
  readonly commit: { readonly message: string; readonly author: string } | undefined;
  readonly actor: string | undefined;
  readonly runId: string | undefined;
  readonly durationMs: number | undefined;
  /** What the health check concluded, in words. */
  readonly health: string | undefined;
  /** What is live now, in words. */
  readonly live: string | undefined;
  /** Why it did not go well. */
  readonly error: string | undefined;
  /** What became of a rollback, in words. */
  readonly rollback: string | undefined;
  readonly decision: DecisionFacts | undefined;
  readonly failing: readonly FailingPart[];
  readonly applicationUrl: string | undefined;
  readonly logsUrl: string | undefined;
  readonly errorUrl: string | undefined;
  /** Who is called: one of Slack's own forms, see {@link isMention}. Written by the workflow's author. */
  readonly mention: string | undefined;
}

/** The forms with which an app may call people (docs.slack.dev, "Formatting message text"). */
export const isMention = (text: string): boolean => /^<(?:!here|!channel|!everyone|@[UW][A-Z0-9]{1,30}|!subteam\^S[A-Z0-9]{1,30})>$/.test(text);
