import { nearest } from '../kernel/did-you-mean.ts';
import { quote } from '../kernel/untrusted-text.ts';
import type { AddedRule } from './policy.ts';

/** One row of the table as the policy makes it: a rule of the table, by its name, or one that was added. */
export interface PlacedRule {
  readonly name: string;
  readonly rule?: AddedRule;
  /** Where it stands in the policy. */
  readonly path?: string;
}

type Written = AddedRule & { readonly path: string };

/**
 * Puts added rules in front of those that they name, in the order in which they are written.
 * @param names every rule that the policy and the table have, also those that are not right in themselves
 * @param complain called for a name that is nowhere, and for rules that stand in front of each other in a circle
 */
export function placeRules(added: readonly Written[], { known, names }: { readonly known: readonly string[]; readonly names: readonly string[] }, complain: (path: string, message: string) => void): readonly PlacedRule[] {
  let order: readonly PlacedRule[] = known.map((name) => ({ name }));
  let left = added.filter((rule) => {
    if (names.includes(rule.before)) return true;
    const meant = nearest(rule.before, names);
    complain(`${rule.path}.before`, `there is no rule ${quote(rule.before)}${meant === undefined ? `; the table has ${known.join(', ')}` : ` (did you mean "${meant}"?)`}`);
    return false;
  });
  for (;;) {
    const placeable = left.filter(({ before }) => order.some(({ name }) => name === before));
    if (placeable.length === 0) break;
    for (const rule of placeable) order = insert(order, rule);
    left = left.filter((rule) => !placeable.includes(rule));
  }
  for (const rule of left) if (isInCircle(rule, left)) complain(`${rule.path}.before`, `the rules stand in front of each other in a circle: ${circle(rule, left).join(' before ')}`);
  return order;
}

function insert(order: readonly PlacedRule[], { path, ...rule }: Written): readonly PlacedRule[] {
  const at = order.findIndex(({ name }) => name === rule.before);
  return order.toSpliced(at, 0, { name: rule.name, rule, path });
}

/** The names from a rule along "before", to where they come round again or end. */
function circle(from: Written, rules: readonly Written[]): readonly string[] {
  const names = [from.name];
  for (let next: string | undefined = from.before; next !== undefined; next = rules.find(({ name }) => name === next)?.before) {
    names.push(next);
    if (names.indexOf(next) < names.length - 1) break;
  }
  return names;
}

const isInCircle = (rule: Written, rules: readonly Written[]): boolean => circle(rule, rules).at(-1) === rule.name;
