/** The outputs of its own, besides those of every action; compared with `action.yml` by a test. */
export const outputs = ['success-rate', 'p95-ms', 'samples', 'failing-checks', 'observed-version', 'time-to-healthy-ms', 'report'] as const;
