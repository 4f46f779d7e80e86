import { duration, list, oneOf, share } from '../../shared/action/codecs.ts';
import type { Codec } from '../../shared/action/codecs.ts';
import type { InputSpec, InputValues } from '../../shared/action/parse-inputs.ts';
import { checkInputs } from '../../shared/health-probe/checks-input.ts';
import { chooseChecks } from '../../shared/health-probe/recorded-checks.ts';
import type { Check } from '../../shared/health-probe/types.ts';
import { invalid, valid } from '../../shared/kernel/problem.ts';
import type { Checked } from '../../shared/kernel/problem.ts';
import { parseShare } from '../../shared/kernel/share.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { STRATEGIES } from '../../shared/platforms/port.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';

const MOST_STEPS = 20;

/** Inputs about how the new release takes over, and by what it is judged while it takes a share of the requests. */
export const strategyInputs = {
  strategy: { codec: oneOf(STRATEGIES), default: 'rolling' },
  'canary-steps': { codec: { ...list({ commas: true, max: MOST_STEPS }), accepts: `at most ${MOST_STEPS} rising shares between 0 % and 100 %`, example: '5%,25%,50%' } as Codec<readonly string[]>, default: '5%,25%,50%' },
  'canary-hold': { codec: duration({ min: 1_000, example: '5m' }), default: '5m' },
  ...checkInputs,
  'max-error-rate': { codec: share('1%'), default: '1%' },
  'max-p95': { codec: duration({ min: 1, example: '500ms' }), default: '500ms' },
} as const satisfies Record<string, InputSpec>;

/** How a release is tried on a share of the requests. */
export interface Canary {
  /** Rising shares, each more than 0 and less than 1. */
  readonly steps: readonly number[];
  /** How long each of them is watched. */
  readonly holdMs: number;
  /** What is probed meanwhile. */
  readonly checks: readonly Check[];
  /** The names of the record's checks that cannot be repeated from it. */
  readonly skippedChecks: readonly string[];
  readonly maxErrorRate: number;
  readonly maxP95Ms: number;
}

/** @returns undefined where the strategy is another one */
export function readCanary(values: InputValues<typeof strategyInputs> & { readonly 'environment-url': string | undefined }, record: ReleaseRecord | undefined): Checked<Canary | undefined> {
  if (values.strategy !== 'canary') return valid(undefined);
  const steps = readSteps(values['canary-steps']);
  const chosen = chooseChecks(values, withAddress(record, values['environment-url']));
  const problems = [...(steps.ok ? [] : steps.problems), ...(chosen.ok ? [] : chosen.problems)];
  if (!steps.ok || !chosen.ok) return invalid(...problems);
  const { checks, skipped } = chosen.value;
  return valid({ steps: steps.value, holdMs: values['canary-hold'], checks, skippedChecks: skipped, maxErrorRate: values['max-error-rate'], maxP95Ms: values['max-p95'] });
}

/**
 * Why a canary cannot be watched; undefined where it can. It is asked before anything is touched, and not where the inputs are
 * read: the end of the job reads them again, with a record that has gone on.
 */
export function unwatchable({ checks, skippedChecks }: Canary): string | undefined {
  if (checks.length === 0) return `Input "url" or "checks" is required for strategy "canary": give what to watch while the new release takes a share of the requests, e.g. https://app.example.com/health, or set it in the pipeline file.${skippedChecks.length > 0 ? ' The checks of the release record need what it does not hold.' : ''}`;
  return checks.some(({ critical }) => critical) ? undefined : 'Input "checks" is not valid for strategy "canary": none of them is critical, so that nothing could give the release up. Take "critical: false" away from one of them.';
}

/** The address of the environment is what paths belong to, and what is probed where nobody says anything else. */
function withAddress(record: ReleaseRecord | undefined, url: string | undefined): ReleaseRecord | undefined {
  return url === undefined ? record : { ...(record ?? { schema: 'surefoot/release@1', environment: '' }), deployment: { ...record?.deployment, url } };
}

function readSteps(texts: readonly string[]): Checked<readonly number[]> {
  const wrong = (what: string) => invalid({ subject: 'canary-steps', message: `Input "canary-steps" is not valid: ${what}; expected rising shares, each more than 0 % and less than 100 %, e.g. 5%,25%,50%. After the last one everything is shifted.` });
  const steps: number[] = [];
  for (const text of texts) {
    const step = parseShare(text);
    if (step === undefined || step <= 0 || step >= 1) return wrong(`got ${quote(text)}`);
    if (step <= (steps.at(-1) ?? 0)) return wrong(`${quote(text)} is not more than the step before it`);
    steps.push(step);
  }
  return steps.length === 0 ? wrong('it has no step') : valid(steps);
}
