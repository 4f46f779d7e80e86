import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createKubernetesPlatform } from '../../../platforms/kubernetes/kubernetes-platform.ts';
import type { KubernetesParts } from '../../../platforms/kubernetes/kubernetes-platform.ts';
import { kubernetesTarget } from '../../../platforms/kubernetes/target.ts';
import type { Platform } from '../../../platforms/port.ts';
import { systemClock } from '../../../runtime/clock.ts';
import type { FakeCluster } from '../../support/kubectl.ts';

let runs = 0;

/** A platform on a fake cluster, as an action connects it; its own run, unless a test says which. */
export function connect(cluster: FakeCluster, target: object = {}, parts: Partial<KubernetesParts> & { readonly lines?: string[] } = {}): Platform {
  runs += 1;
  const { lines = [], ...given } = parts;
  const say = (line: string): void => void lines.push(line);
  const [temp, workspace] = [path.join(cluster.folder, 'temp'), path.join(cluster.folder, 'workspace')];
  for (const folder of [temp, workspace]) mkdirSync(folder, { recursive: true });
  const run = { runId: String(4_000 + runs), runAttempt: '1', temp, workspace, runUrl: 'https://github.example/acme/app/actions/runs/1' } as KubernetesParts['run'];
  const env = { PATH: `${cluster.bin}${path.delimiter}${process.env['PATH'] ?? ''}` };
  const all = { shell: cluster.shell, clock: systemClock, log: { info: say, warning: say, foreign: say }, env, run, maskSecret: () => undefined, environment: 'production', version: '', commit: undefined, image: undefined, token: undefined, ...given };
  return createKubernetesPlatform(kubernetesTarget.parse({ deployments: 'web', service: 'web', ...target }), all);
}

export const signal = new AbortController().signal;
