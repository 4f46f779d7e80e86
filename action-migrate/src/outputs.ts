/** The outputs of its own, besides those of every action; compared with `action.yml` by a test. */
export const outputs = ['from-revision', 'to-revision', 'pending-count', 'applied-count', 'migration-class', 'reversible'] as const;
