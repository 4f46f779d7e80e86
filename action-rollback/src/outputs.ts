/** The outputs of its own, besides those of every action; compared with `action.yml` by a test. */
export const outputs = ['decision', 'severity', 'respond-within', 'rule', 'from-release-id', 'to-release-id', 'verified', 'duration-seconds', 'candidates'] as const;
