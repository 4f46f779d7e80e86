/** The outputs of its own, besides those of every action; compared with `action.yml` by a test. */
export const outputs = ['slack-ts', 'slack-channel-id'] as const;
