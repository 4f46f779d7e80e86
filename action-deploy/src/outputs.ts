/** The outputs of its own, besides those of every action; compared with `action.yml` by a test. */
export const outputs = ['release-id', 'previous-release-id', 'url', 'logs-url', 'github-deployment-id', 'duration-seconds'] as const;
