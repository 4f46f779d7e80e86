import type { MigrationClass } from '../../../shared/kernel/outcomes.ts';
import type { LiveRelease } from '../../../shared/platforms/port.ts';
import type { ReleaseRecord } from '../../../shared/record/schema.ts';
import { gitHubModel } from '../../../shared/test/support/github.ts';
import type { FakeDeployment, GitHubModel } from '../../../shared/test/support/github.ts';
import { deployed } from './github-in-memory.ts';
import { is } from './memory-platform.ts';
import type { MemoryPlatform } from './memory-platform.ts';
import type { HistoryEvent, RollbackEvent } from './random-history.ts';
import { UNHEALTHY, run } from './run.ts';
import type { Ran } from './run.ts';

/** A deployment as it truly was, whatever GitHub remembers of it. */
export interface Deployed {
  readonly runId: string;
  readonly version: string;
  readonly releaseId: string;
  readonly previousId: string | undefined;
  readonly class: MigrationClass | undefined;
  /** Undefined where GitHub could not be told. */
  readonly deployment: FakeDeployment | undefined;
}

/** An order to the platform to put a release live, and how things stood when it was given. */
export interface Order {
  readonly to: string;
  readonly live: LiveRelease;
}

/** What one rollback did, for whoever checks it. */
export interface Attempt {
  readonly event: RollbackEvent;
  readonly runId: string;
  readonly mode: 'auto' | 'force';
  /** The deployment of the same run, where it is the run that deployed. */
  readonly chain: Deployed | undefined;
  readonly withRecord: boolean;
  readonly to: string | undefined;
  readonly order: Order | undefined;
  /** What was live when it was first asked. */
  readonly seen: LiveRelease | undefined;
  /** What the deployments said before the run, newest first; nothing where GitHub was not there. */
  readonly memory: readonly Memo[];
  /** Whether automatic rollbacks were held before the run, as far as that could be known. */
  readonly held: boolean;
  readonly ran: Ran;
}

/** What GitHub says of one deployment, read with a pencil. */
export interface Memo {
  readonly runId: string;
  readonly releaseId: string | undefined;
  /** Every id that it has had. */
  readonly ids: readonly string[];
  readonly version: string | undefined;
  readonly class: string | undefined;
  readonly verdict: string | undefined;
  readonly bad: boolean;
  readonly text: string;
}

export function readMemory(github: GitHubModel): readonly Memo[] {
  return github.deployments.map(({ payload, statuses }) => {
    const text = statuses.toReversed().map(({ description }) => description).join('\n');
    const last = (key: string): string | undefined => [...text.matchAll(new RegExp(`(?<= )${key}=(\\S+)`, 'g'))].at(-1)?.[1];
    return { runId: (payload as { readonly run: string }).run, releaseId: last('release'), ids: [...text.matchAll(/(?<= )release=(\S+)/g)].map((match) => match[1] ?? ''), version: last('version'), class: last('class'), verdict: last('verdict'), bad: / bad\b/.test(text), text };
  });
}

/** Whether a hold stands: none was released since, and no newer deployment was a success or made a release of another version. */
function isHeld({ deployments }: GitHubModel): boolean {
  const events = deployments.flatMap((deployment) => deployment.statuses.map((status) => ({ deployment, ...status }))).toSorted((a, b) => a.created_at.localeCompare(b.created_at));
  const last = events.findLastIndex(({ description }) => / held rule=| hold-released/.test(description));
  const hold = events[last];
  if (hold === undefined || !hold.description.includes(' held rule=')) return false;
  const newer = deployments.slice(0, deployments.indexOf(hold.deployment));
  return !events.slice(last + 1).some(({ deployment, state, description }) => newer.includes(deployment) && (state === 'success' || (description.includes(' release=') && deployment.sha !== hold.deployment.sha)));
}

/** An environment in memory: a platform, a database, GitHub, and people who deploy. */
export class Environment {
  readonly github = gitHubModel({ start: Date.UTC(2026, 0, 1) });
  readonly deployments: Deployed[] = [];
  readonly attempts: Attempt[] = [];
  readonly #newIds: boolean;
  /** The id that a release had when it was deployed, by each id that a rollback gave it. */
  readonly #madeFrom = new Map<string, string>();
  #live: LiveRelease = { kind: 'none' };
  #number = 0;

  /** @param newIds whether the platform makes a new release, with a new id, of one that is put back */
  constructor(newIds = false) {
    this.#newIds = newIds;
  }

  /** The id that a release had when it was deployed. */
  firstId(releaseId: string): string {
    return this.#madeFrom.get(releaseId) ?? releaseId;
  }

  #putBack(releaseId: string): string {
    if (!this.#newIds) return releaseId;
    const made = `${this.firstId(releaseId)}.${this.#madeFrom.size + 1}`;
    this.#madeFrom.set(made, this.firstId(releaseId));
    return made;
  }

  async happen(event: HistoryEvent): Promise<void> {
    this.#number += 1;
    if (event.kind === 'deploy') this.#deploy(event);
    else if (event.kind === 'foreign') this.#live = is(`f${this.#number}`);
    else if (event.kind === 'self-rollback') this.#live = this.#releaseOr(this.deployments.at(-1)?.previousId);
    else await this.#rollback(event);
  }

  #releaseOr(releaseId: string | undefined): LiveRelease {
    return releaseId === undefined ? { kind: 'none' } : is(releaseId);
  }

  #deploy(event: HistoryEvent & { readonly kind: 'deploy' }): void {
    const number = this.#number;
    const runId = String(4_000 + number);
    const version = (event.sameVersion ? this.deployments.at(-1)?.version : undefined) ?? number.toString(16).padStart(40, 'e');
    const releaseId = `r${number}`;
    const previousId = this.#live.kind === 'live' ? this.#live.releaseId : undefined;
    const opening = { version, ...(event.class === undefined ? {} : { class: event.class }) };
    const ends = { healthy: ['success', { verdict: 'healthy' }], unhealthy: ['failure', { verdict: 'unhealthy' }], unverified: ['success', { verdict: 'not-verified' }], 'wont-start': ['failure', { verdict: 'not-verified' }], cancelled: ['error', { verdict: 'not-verified' }], crashed: undefined } as const;
    const end = ends[event.ends];
    const deployment = event.remembered ? deployed(this.github, runId, version, ['in_progress', opening], ['in_progress', { release: releaseId }], ...(end ? [end] : [])) : undefined;
    this.deployments.push({ runId, version, releaseId, previousId, class: event.class, deployment });
    if (event.ends === 'wont-start') this.#live = event.leavesNothingLive ? { kind: 'none' } : this.#live;
    else if (event.ends !== 'cancelled') this.#live = is(releaseId);
  }

  async #rollback(event: RollbackEvent): Promise<void> {
    const last = this.deployments.at(-1);
    const chain = event.how === 'chain' || event.how === 'lost' ? last : undefined;
    const runId = chain?.runId ?? String(5_000 + this.#number);
    const to = typeof event.to === 'number' ? this.deployments[event.to]?.[event.to % 2 === 0 ? 'releaseId' : 'version'] : event.to;
    const record = chain && event.how === 'chain' ? this.#recordOf(chain) : EMPTY;
    const first = await this.#attempt(event, { runId, chain, to, record });
    if (event.again === undefined || event.cancelAt !== undefined) return;
    const kept: ReleaseRecord = { ...record, ...first.ran.report.change?.rollback && { rollback: first.ran.report.change.rollback } } as ReleaseRecord;
    await this.#attempt({ ...event, race: undefined, gitHubFailsAt: undefined }, { runId, chain, to, record: event.again === 'with-record' ? kept : EMPTY });
  }

  #recordOf({ releaseId, previousId, version, class: of, deployment }: Deployed): ReleaseRecord {
    const { health } = UNHEALTHY;
    const finished_at = this.#time(0);
    return {
      ...UNHEALTHY,
      version,
      deployment: { outcome: 'deployed', release_id: releaseId, ...(previousId === undefined ? {} : { previous_release_id: previousId }), ...(deployment && { github_deployment_id: String(deployment.id) }), finished_at },
      health: { ...health, finished_at },
      ...(of === undefined ? {} : { migration: { outcome: of === 'none' ? 'up-to-date' as const : 'migrated' as const, applied_count: of === 'none' ? 0 : 1, migration_class: of } }),
    };
  }

  #time(later: number): string {
    const newest = this.github.deployments.flatMap(({ created_at, statuses }) => [created_at, ...statuses.map((status) => status.created_at)]).toSorted().at(-1) ?? '2026-01-01T00:00:00Z';
    return new Date(Date.parse(newest) + later).toISOString();
  }

  async #attempt(event: RollbackEvent, { runId, chain, to, record }: { readonly runId: string; readonly chain: Deployed | undefined; readonly to: string | undefined; readonly record: ReleaseRecord }): Promise<Attempt> {
    const memory = event.gitHubFailsAt === 1 ? [] : readMemory(this.github);
    const held = event.gitHubFailsAt !== 1 && isHeld(this.github);
    const orders: Order[] = [];
    let calls = 0;
    const github = { answer: (request: Parameters<GitHubModel['answer']>[0]) => ((calls += 1) >= (event.gitHubFailsAt ?? Number.POSITIVE_INFINITY) ? { status: 500, body: { message: 'oops' } } : this.github.answer(request)) };
    let seen: LiveRelease | undefined;
    let asked = 0;
    const platform = this.#platform(event, {
      current: () => {
        if ((asked += 1) === 2) this.#race(event);
        seen ??= this.#live;
        return this.#live;
      },
      order: (id) => orders.push({ to: id, live: this.#live }),
    });
    const mode = event.how === 'force' ? 'force' : 'auto';
    const inputs = { mode, ...(to === undefined ? {} : { to }), ...(event.how === 'manual' || event.how === 'lost' ? { issue: 'security' } : {}), 'release-hold': String(event.releaseHold), ...(event.probes === undefined ? {} : { url: 'command:probe' }), timeout: '5s' };
    const { orderedClock } = await import('./ordered-clock.ts');
    const ran = await run({ inputs, record, platform, github, runId, clock: orderedClock(Date.parse(this.#time(60_000)), setImmediate), probe: () => (event.probes === 'fail' ? 'fail' : 'pass'), ...(event.cancelAt === 'probe' ? { cancelAt: ['probe', 1] as const } : {}) });
    const attempt = { event, runId, mode, chain, withRecord: record.deployment !== undefined, to, order: orders[0], seen, memory, held, ran } as const;
    if (orders.length > 1) throw new Error(`run ${runId} gave the platform ${orders.length} orders`);
    this.attempts.push(attempt);
    return attempt;
  }

  /** Right before the switch somebody else comes. */
  #race({ race }: RollbackEvent): void {
    if (race === 'live') this.#live = is(`x${this.#number}`);
    if (race === 'opened') deployed(this.github, String(6_000 + this.#number), 'f'.repeat(40), ['in_progress', { version: `race-${this.#number}` }]);
  }

  #platform(event: RollbackEvent, see: { readonly current: () => LiveRelease; readonly order: (to: string) => void }): MemoryPlatform {
    const none: readonly never[] = [];
    return {
      name: 'command',
      version: '',
      rollbacks: none,
      orders: none,
      variables: none,
      deployments: none,
      capabilities: { strategies: ['rolling'], current: true, status: true, earlyFailure: true, rollback: true, logs: false },
      plan: () => [],
      current: async () => see.current(),
      deploy: async () => ({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: 'not in this test' }),
      state: async (id) => (this.#live.kind === 'live' && this.#live.releaseId === id ? { kind: 'live' } : { kind: 'failed', reason: 'it does not serve' }),
      rollback: async ({ releaseId }) => {
        see.order(releaseId);
        if (event.platformDoes === 'fail') return { kind: 'failed', reasonCode: 'rollback-command-failed', reason: 'It failed.' };
        const made = this.#putBack(releaseId);
        if (event.platformDoes === 'what-it-should') this.#live = is(made);
        return { kind: 'accepted', releaseId: made };
      },
      logs: async () => undefined,
    };
  }

  get live(): LiveRelease {
    return this.#live;
  }
}

const EMPTY: ReleaseRecord = { schema: 'surefoot/release@1', environment: 'production' };
