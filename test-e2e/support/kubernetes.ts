import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createKubernetesPlatform } from '../../shared/platforms/kubernetes/kubernetes-platform.ts';
import type { KubernetesParts } from '../../shared/platforms/kubernetes/kubernetes-platform.ts';
import { kubernetesTarget } from '../../shared/platforms/kubernetes/target.ts';
import type { Platform } from '../../shared/platforms/port.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { systemShell } from '../../shared/runtime/shell.ts';
import { engine } from './engines.ts';
import { run, tryRun, uniqueName } from './run.ts';
import type { Ran } from './run.ts';

export interface Place {
  readonly namespace: string;
  /** Where the files of the workspace are. */
  readonly folder: string;
  /** What the platform has told people. */
  readonly lines: string[];
  kubectl(...args: readonly string[]): Promise<string>;
  tryKubectl(...args: readonly string[]): Promise<Ran>;
  apply(...objects: readonly object[]): Promise<void>;
  platform(target?: object, parts?: Partial<KubernetesParts>): Platform;
  /** The images of the ready pods that a Service sends requests to, without repeats. */
  images(behind?: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A namespace of its own in the cluster, and a platform of the product on it. */
export async function openNamespace(prefix: string): Promise<Place> {
  const { program, env } = engine('kubernetes');
  const namespace = uniqueName(prefix);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-k8s-'));
  const lines: string[] = [];
  const kubectl: Place['kubectl'] = (...args) => run(program, ['--namespace', namespace, ...args], { env });
  await run(program, ['create', 'namespace', namespace], { env });
  let runs = 0;
  const words = (text: string): void => void lines.push(text);
  return {
    namespace,
    folder,
    lines,
    kubectl,
    tryKubectl: (...args) => tryRun(program, ['--namespace', namespace, ...args], { env }),
    apply: async (...objects) => void (await run(program, ['--namespace', namespace, 'apply', '--filename=-'], { env, input: JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }) })),
    platform: (target = {}, parts = {}) => {
      runs += 1;
      const facts = { runId: String(4_000 + runs), runAttempt: '1', temp: folder, workspace: folder, runUrl: 'https://github.example/acme/app/actions/runs/1' } as KubernetesParts['run'];
      const parsed = kubernetesTarget.parse({ namespace, kubeconfig: env['KUBECONFIG'], deployments: 'web', service: 'web', ...target });
      return createKubernetesPlatform(parsed, { shell: systemShell, clock: systemClock, log: { info: words, warning: words, foreign: words }, env: { PATH: env['PATH'] ?? '' }, run: facts, maskSecret: () => undefined, environment: 'production', version: '', commit: undefined, image: undefined, token: undefined, ...parts });
    },
    images: async (behind = 'web') => {
      const { spec } = JSON.parse(await kubectl('get', 'service', behind, '--output', 'json')) as { spec: { selector: Record<string, string> } };
      const selector = Object.entries(spec.selector).map(([key, value]) => `${key}=${value}`).join(',');
      const pods = JSON.parse(await kubectl('get', 'pods', '--selector', selector, '--output', 'json')) as { items: { metadata: { deletionTimestamp?: string }; spec: { containers: { image: string }[] }; status: { conditions?: { type: string; status: string }[] } }[] };
      const ready = pods.items.filter(({ metadata, status }) => !metadata.deletionTimestamp && status.conditions?.some(({ type, status: is }) => type === 'Ready' && is === 'True'));
      return [...new Set(ready.map((pod) => pod.spec.containers[0]?.image ?? ''))].sort();
    },
    close: async () => {
      await tryRun(program, ['delete', 'namespace', namespace, '--wait=false'], { env });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export { imageOf, service, workload } from '../../shared/test/support/kubectl.ts';
