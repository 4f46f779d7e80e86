import type { ReleaseRecord } from '../../shared/record/schema.ts';
import type { StepResult } from '../runner.ts';
import { FIRST, GOOD, LEAKING } from '../service/releases.ts';
import type { Run, Story } from '../story.ts';

/** A story that went as it should, with texts that a caller may make hostile. */
export function storyWith({ text = 'A reason.' } = {}): Story {
  const step = (name: string, from: number, outcome: string): StepResult =>
    outcome === 'skipped' ? { name, action: 'action-rollback', from, to: from, outputs: {}, log: '' } : { name, action: 'action-deploy', code: 0, from, to: from + 900, outputs: { outcome, reason: text, verified: 'true' }, log: text };
  const run = (release: Run['release'], at: number, outcomes: Readonly<Record<string, string>>, record: ReleaseRecord): Run => ({ release, record, steps: Object.entries(outcomes).map(([name, outcome], index) => step(name, at + index * 1_000, outcome)) });
  const base = { schema: 'surefoot/release@1', environment: 'production' } as const;
  const good = run(GOOD, 1_000, { Announce: 'sent', Migrate: 'migrated', 'Look before': 'healthy', Deploy: 'deployed', Watch: 'healthy', 'Take back': 'skipped', 'Tell how it ended': 'sent' }, base);
  const bad = run({ ...LEAKING, message: text }, 10_000, { Announce: 'sent', Migrate: 'up-to-date', 'Look before': 'healthy', Deploy: 'deployed', Watch: 'unhealthy', 'Take back': 'rolled-back', 'Tell how it ended': 'sent' }, {
    ...base,
    health: { outcome: 'unhealthy', was_healthy: true, reason: text, success_rate: 0.4, samples: 30, max_error_rate: 0.01, p95_ms: 900, max_p95_ms: 500, failing_checks: [{ name: text, component: text, message: text }] },
    decision: { decision: 'rollback', rule: text, severity: 'P1', reason: text, would_change: text },
    rollback: { outcome: 'rolled-back', from_release_id: 'r3', to_release_id: 'r2', verified: true, reason: text },
  });
  const message = (word: string, ts: string) => ({ ts, channel: '#deployments', threadTs: undefined, states: ['Started', word].map((said, index) => ({ at: index, text: said, attachments: [], blocks: [{ type: 'header', text: { type: 'plain_text', text: `${said} ${text}` } }] })) });
  return {
    from: 0,
    to: 20_000,
    good,
    bad,
    lives: [{ at: -50, id: 'r1', version: FIRST.commit }, { at: 4_500, id: 'r2', version: GOOD.commit }, { at: 13_500, id: 'r3', version: LEAKING.commit }, { at: 15_500, id: 'r2', version: GOOD.commit }],
    samples: Array.from({ length: 200 }, (_, index) => ({ at: index * 100, ms: 3, ok: index < 140 || index > 156 })),
    messages: [message('Succeeded', '1.1'), message('Rolled back', '1.2')],
    servedInTheEnd: GOOD.commit,
  };
}
