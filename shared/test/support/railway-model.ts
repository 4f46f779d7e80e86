import type { Clock } from '../../runtime/clock.ts';

/** What becomes of a deployment: from when on, in milliseconds after it was made, it has which status. */
export type Timeline = readonly (readonly [afterMs: number, status: string])[];

/** How a deployment turns out. */
export interface Fate {
  readonly timeline: Timeline;
  /** Its containers, while it is up. */
  readonly instances?: readonly string[];
  readonly events?: readonly { readonly step: string; readonly error?: string; readonly reason?: string; readonly completed?: boolean }[];
  readonly buildLog?: readonly string[];
  readonly runLog?: readonly string[];
}

export interface FakeDeployment {
  readonly id: string;
  readonly serviceId: string;
  readonly createdMs: number;
  readonly commit: string | undefined;
  readonly image: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
  readonly fate: Fate;
  /** Set where something else decided: it was replaced, cancelled or removed. */
  override?: string;
  wasLive: boolean;
  imageKept: boolean;
  restarts: number;
}

export interface FakeService {
  readonly id: string;
  readonly name: string;
  readonly variables: Record<string, string>;
  image: string | undefined;
  healthcheckPath: string | null;
  cronSchedule: string | null;
  /** Null where the server does not fill what its schema promises. */
  restartPolicyType: string | null;
  domain: string | undefined;
  autoDeploy: boolean;
  liveId: string | undefined;
}

export const PROJECT = '11111111-1111-4111-8111-111111111111';
export const ENVIRONMENT = '22222222-2222-4222-8222-222222222222';
const STAGING = '22222222-2222-4222-8222-222222222223';
export const ENVIRONMENTS = [{ id: ENVIRONMENT, name: 'production' }, { id: STAGING, name: 'staging' }];
const UP = ['SUCCESS', 'SLEEPING', 'CRASHED'];

/** How the usual ones turn out; `unit` is the time a step takes. */
export const fates = (unit: number) => ({
  good: { timeline: [[0, 'INITIALIZING'], [unit, 'BUILDING'], [2 * unit, 'DEPLOYING'], [3 * unit, 'SUCCESS']], instances: ['RUNNING'] } as Fate,
  bad: { timeline: [[0, 'BUILDING'], [unit, 'FAILED']], events: [{ step: 'SNAPSHOT_CODE', completed: true }, { step: 'BUILD_IMAGE', error: 'process "npm ci" did not complete successfully: exit code 1', completed: true }], buildLog: ['#1 load build definition', 'npm error code EUSAGE', 'ERROR: failed to build'] } as Fate,
  endless: { timeline: [[0, 'BUILDING']] } as Fate,
  status: (...statuses: readonly string[]): Fate => ({ timeline: statuses.map((status, index) => [index * unit, status] as const), instances: ['RUNNING'] }),
});

/** Railway's state: one project, two environments, services with their deployments. Only the clock moves it on. */
export class RailwayModel {
  readonly services: readonly FakeService[];
  /** Newest first. */
  readonly deployments: FakeDeployment[] = [];
  readonly clock: Pick<Clock, 'now'>;
  /** Whether a replaced deployment is still called active beside the new one. */
  overlaps = false;
  /** Fields of a service that the server does not fill, whatever its schema promises. */
  readonly unfilled = new Set<string>();
  /** Whether the token may not read the project, but what is in it: by an error, or by nothing at all. */
  hidden: 'refused' | 'null' | undefined;
  #fates: Fate[] = [];
  #usual: Fate;
  #made = 0;

  constructor(names: readonly string[], { clock, unit, plainIds }: { readonly clock: Pick<Clock, 'now'>; readonly unit: number; /** Ids that are no UUIDs. */ readonly plainIds?: boolean | undefined }) {
    this.clock = clock;
    this.#usual = fates(unit).good;
    this.services = names.map((name, index) => ({ id: plainIds ? `svc-${name}` : `33333333-3333-4333-8333-33333333333${index}`, name, variables: { PORT: '8080', DATABASE_URL: 's3cr3t-database-url' }, image: undefined, healthcheckPath: '/health', cronSchedule: null, restartPolicyType: 'ON_FAILURE', domain: `${name}-production.up.railway.app`, autoDeploy: false, liveId: undefined }));
  }

  /** How the next deployments turn out, one after the other; then as usual. */
  next(...next: readonly Fate[]): void {
    this.#fates.push(...next);
  }

  /** How all of them turn out. */
  usually(fate: Fate): void {
    this.#usual = fate;
    this.#fates = [];
  }

  service(id: string): FakeService {
    const found = this.services.find((service) => service.id === id);
    if (!found) throw new Error('ServiceInstance not found');
    return found;
  }

  deployment(id: string): FakeDeployment {
    const found = this.deployments.find((deployment) => deployment.id === id);
    if (!found) throw new Error('Deployment not found');
    return found;
  }

  of(serviceId: string): readonly FakeDeployment[] {
    return this.deployments.filter((deployment) => deployment.serviceId === serviceId);
  }

  make(service: FakeService, from: { readonly commit?: string | undefined; readonly image?: string | undefined; readonly variables?: Readonly<Record<string, string>> } = {}): FakeDeployment {
    this.#made += 1;
    const id = `${String(this.#made).padStart(8, '0')}-dddd-4ddd-8ddd-${service.id.slice(-12)}`;
    // Two made within the same millisecond still have an order.
    const createdMs = Math.max(this.clock.now().getTime(), (this.deployments[0]?.createdMs ?? 0) + 1);
    const deployment: FakeDeployment = { id, serviceId: service.id, createdMs, commit: from.commit, image: from.image, variables: { ...(from.variables ?? service.variables) }, fate: this.#fates.shift() ?? this.#usual, wasLive: false, imageKept: true, restarts: 0 };
    this.deployments.unshift(deployment);
    return deployment;
  }

  /** One that is live from the beginning. */
  settled(service: FakeService, from: { readonly commit?: string; readonly image?: string }): FakeDeployment {
    this.#fates.unshift({ timeline: [[0, 'SUCCESS']], instances: ['RUNNING'] });
    const made = this.make(service, from);
    this.tick();
    return made;
  }

  statusOf(deployment: FakeDeployment): string {
    if (deployment.override !== undefined) return deployment.override;
    const elapsed = this.clock.now().getTime() - deployment.createdMs;
    return deployment.fate.timeline.findLast(([after]) => after <= Math.max(0, elapsed))?.[1] ?? 'QUEUED';
  }

  /** What came up since it was last asked takes over from what was there, oldest first. */
  tick(): void {
    for (const deployment of [...this.deployments].reverse()) {
      const service = this.service(deployment.serviceId);
      if (deployment.override !== undefined || !UP.includes(this.statusOf(deployment)) || deployment.wasLive) continue;
      const before = service.liveId === undefined ? undefined : this.deployment(service.liveId);
      deployment.wasLive = true;
      if (before && before.createdMs > deployment.createdMs) deployment.override = 'REMOVED';
      else {
        if (before) before.override = 'REMOVED';
        service.liveId = deployment.id;
      }
    }
  }

  canRollback(deployment: FakeDeployment): boolean {
    return deployment.wasLive && deployment.imageKept && this.service(deployment.serviceId).liveId !== deployment.id;
  }

  /** What a service's live deployment is made of. */
  serves(service: FakeService): FakeDeployment | undefined {
    this.tick();
    const live = service.liveId === undefined ? undefined : this.deployment(service.liveId);
    return live && this.statusOf(live) !== 'CRASHED' ? live : undefined;
  }
}
