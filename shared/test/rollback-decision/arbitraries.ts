import fc from 'fast-check';
import { MIGRATION_CLASSES, SEVERITIES, VERDICTS } from '../../kernel/outcomes.ts';
import { ISSUES } from '../../rollback-decision/evidence.ts';
import type { Evidence } from '../../rollback-decision/evidence.ts';

/** Each key there or not, as evidence comes. */
const some = <T extends object>(shape: { readonly [K in keyof T]-?: fc.Arbitrary<NonNullable<T[K]>> }): fc.Arbitrary<T> => fc.record(shape, { requiredKeys: [] }) as unknown as fc.Arbitrary<T>;
const id = fc.constantFrom('r1', 'r2', 'r3');
const name = fc.oneof(fc.constantFrom('health', 'orders', 'db', 'primaryDatabase', 'redis'), fc.string({ unit: 'binary', maxLength: 300 }));
const check = fc.tuple(name, fc.boolean(), fc.option(name, { nil: undefined }), fc.option(name, { nil: undefined })).map(([named, critical, component, message]) => ({ name: named, critical, ...(component === undefined ? {} : { component }), ...(message === undefined ? {} : { message }) }));
const checks = fc.array(check, { maxLength: 5 });
const side = fc.tuple(fc.option(fc.constantFrom(...VERDICTS), { nil: undefined }), checks).map(([verdict, failing]) => ({ failing, ...(verdict === undefined ? {} : { verdict }) }));
const ms = fc.double({ min: 0, max: 1e9, noNaN: true });

export const anyEvidence: fc.Arbitrary<Evidence> = some<Evidence>({
  live: fc.oneof(fc.record({ kind: fc.constantFrom('this-release' as const, 'previous-release' as const, 'other-release' as const), releaseId: id }), fc.constant({ kind: 'nothing' as const })),
  deployment: fc.constantFrom('served', 'wont-start', 'crashed', 'timed-out', 'rolled-back-by-platform', 'superseded', 'cancelled', 'not-attempted'),
  health: some<NonNullable<Evidence['health']>>({
    verdict: fc.constantFrom(...VERDICTS, 'cancelled' as const),
    wasHealthy: fc.boolean(),
    failing: checks,
    passing: fc.array(name, { maxLength: 3 }),
    successShare: fc.double({ min: 0, max: 1, noNaN: true }),
    samples: fc.nat(200),
    failuresInARow: fc.nat(20),
    p95: fc.record({ ms, objectiveMs: ms, proven: fc.boolean() }),
    observedVersion: fc.string(),
    wrongVersionOnly: fc.constant(true as const),
  }),
  baseline: side,
  stable: side,
  migration: fc.tuple(fc.constantFrom('completed' as const, 'not-completed' as const), fc.constantFrom(...MIGRATION_CLASSES)).map(([state, of]) => ({ state, class: of })),
  report: some<NonNullable<Evidence['report']>>({ issue: fc.constantFrom(...ISSUES), severity: fc.constantFrom(...SEVERITIES), fixableWithinMs: fc.nat(1e6) }),
  failureAgeMs: fc.nat(1e7),
});
