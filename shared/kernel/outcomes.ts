/** How each action can end: the closed lists of the interface, and which of them make a job red. */

export const OUTCOMES = {
  'action-deploy': ['deployed', 'unchanged', 'superseded', 'rolled-back-by-platform', 'refused', 'failed', 'timed-out', 'cancelled', 'planned'],
  'action-migrate': ['migrated', 'up-to-date', 'pending', 'downgraded', 'restored', 'backed-up', 'rehearsed', 'refused', 'failed', 'timed-out', 'cancelled', 'planned'],
  'action-healthcheck': ['healthy', 'degraded', 'unhealthy', 'inconclusive', 'failed', 'cancelled', 'planned'],
  'action-rollback': ['kept', 'rolled-back', 'flag-disabled', 'hotfix', 'held', 'refused', 'failed', 'planned', 'cancelled'],
  'action-notify': ['sent', 'partly-sent', 'not-sent', 'skipped', 'failed', 'planned'],
} as const;

export type ActionName = keyof typeof OUTCOMES;
export type Outcome<A extends ActionName = ActionName> = (typeof OUTCOMES)[A][number];

export const DECISIONS = ['keep', 'rollback', 'hotfix', 'hold'] as const;
export type Decision = (typeof DECISIONS)[number];

export const SEVERITIES = ['P0', 'P1', 'P2', 'P3'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const VERDICTS = ['healthy', 'degraded', 'unhealthy', 'inconclusive'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const MIGRATION_CLASSES = ['none', 'additive', 'expand', 'contract', 'irreversible', 'unknown'] as const;
export type MigrationClass = (typeof MIGRATION_CLASSES)[number];

export const PLATFORM_NAMES = ['railway', 'cloud66', 'vercel', 'compose', 'kubernetes', 'command'] as const;
export type PlatformName = (typeof PLATFORM_NAMES)[number];
