import type { Check, HealthRequest, Measurement } from '../../../health-probe/types.ts';
import { parseCondition } from '../../../health-probe/conditions.ts';
import type { Condition } from '../../../health-probe/conditions.ts';

export function condition(text: string): Condition {
  const parsed = parseCondition(text);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.value;
}

export const check = (more: Partial<Omit<Check, 'conditions'>> & { readonly conditions?: readonly string[] } = {}): Check => ({
  name: '/health',
  url: 'http://127.0.0.1:1/health',
  method: 'GET',
  headers: {},
  body: undefined,
  critical: true,
  timeoutMs: 10_000,
  ...more,
  conditions: (more.conditions ?? []).map(condition),
});

export const request = (more: Partial<HealthRequest> = {}): HealthRequest => ({
  checks: [check()],
  version: undefined,
  timeoutMs: 10_000,
  intervalMs: 1_000,
  successThreshold: 2,
  failureThreshold: 3,
  watchMs: 0,
  maxErrorRate: 0.01,
  maxP95Ms: 500,
  concurrency: 16,
  ...more,
});

export const measured = (kind: Measurement['kind'], more: Partial<Measurement> = {}): Measurement => ({
  check: '/health',
  critical: true,
  kind,
  components: [],
  atMs: 0,
  ...(kind === 'pass' ? { durationMs: 5, status: 200 } : {}),
  ...(kind === 'fail' ? { message: 'status 503, expected 200', status: 503 } : {}),
  ...more,
});

export const times = (count: number, kind: Measurement['kind'], more: Partial<Measurement> = {}): readonly Measurement[] => Array.from({ length: count }, () => measured(kind, more));
