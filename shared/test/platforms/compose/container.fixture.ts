import type { Container } from '../../../platforms/compose/containers.ts';
import type { Service } from '../../../platforms/compose/model.ts';

let count = 0;

/** A container that is well, with what a test changes of it. */
export function container(change: Partial<Container> = {}): Container {
  count += 1;
  return {
    id: count.toString(16).padStart(64, '0'),
    name: `shop-web-${count}`,
    project: 'shop',
    service: 'web',
    imageId: `sha256:${'1'.repeat(64)}`,
    imageName: 'acme/web:1',
    configHash: 'c'.repeat(64),
    state: 'running',
    exitCode: 0,
    outOfMemory: false,
    restarts: 0,
    restartPolicy: 'no',
    health: 'healthy',
    healthWords: '',
    startedAt: '2026-01-01T00:00:00Z',
    createdAt: `2026-01-01T00:00:${String(count % 60).padStart(2, '0')}Z`,
    publishes: false,
    waitsFor: [],
    writable: [],
    addresses: ['172.18.0.2'],
    ...change,
  };
}

export function service(change: Partial<Service> = {}): Service {
  return { name: 'web', image: 'acme/web:1', builds: false, platform: undefined, containerName: undefined, fixedPorts: [], publishes: false, networkMode: undefined, fixedAddresses: [], checked: false, dependsOn: new Map(), variables: [], replicas: 1, ...change };
}
