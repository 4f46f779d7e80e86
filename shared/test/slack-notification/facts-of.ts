import type { MessageFacts } from '../../slack-notification/facts.ts';

/** Facts with nothing in them but what a test names. */
export const factsOf = (facts: Partial<MessageFacts>): MessageFacts => ({
  event: 'started',
  environment: 'production',
  service: undefined,
  repository: 'acme/app',
  version: undefined,
  commit: undefined,
  actor: undefined,
  runId: undefined,
  durationMs: undefined,
  health: undefined,
  live: undefined,
  error: undefined,
  rollback: undefined,
  decision: undefined,
  failing: [],
  applicationUrl: undefined,
  logsUrl: undefined,
  errorUrl: undefined,
  mention: undefined,
  ...facts,
});
