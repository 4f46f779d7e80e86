import { quote } from '../kernel/untrusted-text.ts';
import { covers } from './policy-conditions.ts';
import type { Test } from './policy-conditions.ts';
import type { PlacedRule } from './policy-order.ts';
import type { RuleName } from './rules.ts';
import type { Thresholds } from './thresholds.ts';

/** Conditions under which a rule of the table, or one before it, decides for sure, so that no later rule is asked. */
export function decidedBy(thresholds: Thresholds): Readonly<Partial<Record<RuleName, readonly (readonly Test[])[]>>> {
  return {
    superseded: [[{ name: 'live', anyOf: ['other-release'] }]],
    'platform-already-rolled-back': [[{ name: 'live', anyOf: ['other-release', 'previous-release'] }]],
    'data-corruption': [[{ name: 'issue', anyOf: ['data-corruption'] }]],
    security: [[{ name: 'issue', anyOf: ['data-corruption', 'security'] }]],
    'migration-failed': [[{ name: 'migration', anyOf: ['not-completed'] }, { name: 'deployment', anyOf: ['not-attempted'] }]],
    'wont-start': [[{ name: 'deployment', anyOf: ['wont-start', 'crashed', 'timed-out'] }], [{ name: 'issue', anyOf: ['data-corruption', 'security', 'wont-start'] }]],
    'database-down': [[{ name: 'issue', anyOf: ['data-corruption', 'security', 'wont-start', 'database-down'] }]],
    'severe-slowdown': [[{ name: 'slowdown', operator: '>=', limit: thresholds['severe-slowdown'].atLeast }]],
    degraded: [[{ name: 'verdict', anyOf: ['unhealthy', 'degraded'] }], [{ name: 'slowdown', operator: '>', limit: 0 }]],
    cosmetic: [[{ name: 'issue', anyOf: ['data-corruption', 'security', 'wont-start', 'database-down', 'minor-ui'] }]],
    cancelled: [[{ name: 'verdict', anyOf: ['unhealthy', 'degraded', 'cancelled'] }]],
    inconclusive: [[{ name: 'verdict', anyOf: ['unhealthy', 'degraded', 'cancelled', 'inconclusive'] }]],
  };
}

/** Finds added rules that can never match, because what they match is decided before them. */
export function findUnreachable(order: readonly PlacedRule[], thresholds: Thresholds, complain: (path: string, message: string) => void): void {
  const sure = decidedBy(thresholds);
  for (const [index, { name, rule, path = '' }] of order.entries()) {
    if (!rule) continue;
    const earlier = order.slice(0, index);
    const same = earlier.find((other) => other.rule && isWithin(rule.when, other.rule.when));
    const table = earlier.find((other) => !other.rule && sure[other.name as RuleName]?.some((when) => isWithin(rule.when, when)));
    if (same?.rule) complain(path, `${quote(name)} can never match: ${quote(same.name)} stands before it and ${isWithin(same.rule.when, rule.when) ? 'has the same "when"' : 'matches whatever it matches'}`);
    else if (table) complain(path, `${quote(name)} can never match: it stands behind ${quote(table.name)} of the table, which matches whatever it matches; name an earlier rule in "before"`);
  }
}

/** Whether all that meets the first conditions meets the second too. */
const isWithin = (narrow: readonly Test[], wide: readonly Test[]): boolean => wide.every((test) => narrow.some((other) => covers(test, other)));
