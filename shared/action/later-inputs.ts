import type { ActionName } from '../kernel/outcomes.ts';
import type { Problem } from '../kernel/problem.ts';
import { quote } from '../kernel/untrusted-text.ts';

/**
 * Inputs of the interface that this version does not have yet, with the values that ask for nothing. The runner hands on
 * whatever a workflow gives, and a backup that was asked for and silently not made is worse than none.
 */
const LATER_INPUTS: Readonly<Record<ActionName, Readonly<Record<string, readonly string[]>>>> = {
  'action-deploy': {},
  'action-migrate': {
    backup: ['off'],
    'backup-to': [],
    'backup-store': [],
    'backup-command': [],
    'backup-encrypt-to': [],
    'backup-keep': [],
    rehearse: ['off'],
    'scratch-database-url': [],
    scratch: [],
    lint: ['off'],
    'lint-exclude': [],
    'allow-class': ['additive,expand'],
    'lock-wait': ['60s'],
    'lock-timeout': ['5s'],
    'statement-timeout': [],
  },
  'action-healthcheck': { 'max-false-alarm': ['0.1%'], 'compare-with': ['auto', 'none'], metrics: [] },
  'action-rollback': { database: ['keep'], 'allow-database-change': ['false'] },
  'action-notify': { 'teams-webhook-url': [], 'incident-issue': ['off'] },
};

/** Whole families of inputs that come later. */
const LATER_PREFIXES: Readonly<Partial<Record<ActionName, RegExp>>> = { 'action-notify': /^(?:sentry|posthog|datadog)-/ };

/** One problem for each input that asks for something that this version cannot do. */
export function laterInputProblems(action: ActionName, declared: Readonly<Record<string, unknown>>, env: NodeJS.ProcessEnv): readonly Problem[] {
  return Object.entries(env).flatMap(([variable, value]) => {
    if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '') return [];
    const input = variable.slice('INPUT_'.length).toLowerCase();
    if (Object.hasOwn(declared, input)) return [];
    const harmless = Object.hasOwn(LATER_INPUTS[action], input) ? LATER_INPUTS[action][input] : LATER_PREFIXES[action]?.test(input) ? [] : undefined;
    if (harmless === undefined || harmless.includes(value.replaceAll(/\s/g, ''))) return [];
    const without = harmless.length > 0 ? `, or give ${harmless.map(quote).join(' or ')}` : '';
    return [{ subject: input, message: `Input "${input}" is not in this version: ${action} cannot do this yet, and nothing was done. Take it out${without}.` }];
  });
}
