import * as z from 'zod/mini';
import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import type { Cluster } from './cluster.ts';
import { podTemplate } from './objects.ts';
import type { PodTemplate } from './objects.ts';
import type { Revision, Sight } from './sight.ts';
import type { Budget } from './kubectl.ts';

/** ConfigMaps and Secrets that a pod template refers to, as `configmap/x` and `secret/x`. */
export function referencesOf({ spec }: PodTemplate): readonly string[] {
  const found: string[] = [];
  const configMap = (name: string | null | undefined): void => void (name && found.push(`configmap/${name}`));
  const secret = (name: string | null | undefined): void => void (name && found.push(`secret/${name}`));
  for (const container of [...spec.containers, ...(spec.initContainers ?? [])]) {
    for (const from of container.envFrom ?? []) {
      configMap(from.configMapRef?.name);
      secret(from.secretRef?.name);
    }
    for (const { valueFrom } of container.env ?? []) {
      const read = keyReference.safeParse(valueFrom);
      configMap(read.data?.configMapKeyRef?.name);
      secret(read.data?.secretKeyRef?.name);
    }
  }
  for (const volume of spec.volumes ?? []) {
    configMap(volume.configMap?.name);
    secret(volume.secret?.secretName);
    for (const source of volume.projected?.sources ?? []) {
      configMap(source.configMap?.name);
      secret(source.secret?.name);
    }
  }
  return [...new Set(found)];
}

const keyReference = z.object({ configMapKeyRef: z.nullish(z.object({ name: z.nullish(z.string()) })), secretKeyRef: z.nullish(z.object({ name: z.nullish(z.string()) })) });

/** For names and times only: values stay where they are. */
const CHANGES = '{{define "one"}}{{.kind}}/{{.metadata.name}}{{range .metadata.managedFields}},{{.time}}{{end}} {{end}}{{if .items}}{{range .items}}{{template "one" .}}{{end}}{{else}}{{template "one" .}}{{end}}';

/** What going back to a pod template does not bring back, in words for people; what of it is known to have changed is named. */
export async function notBroughtBack({ kubectl }: Cluster, ways: readonly { readonly sight: Sight; readonly revision: Revision }[], budget: () => Budget): Promise<readonly string[]> {
  const general = 'Only pod templates go back: ConfigMaps, Secrets, Services, the number of replicas and autoscalers stay as they are.';
  const references = [...new Set(ways.flatMap(({ revision }) => podTemplate.safeParse(revision.template).data ?? []).flatMap(referencesOf))];
  const left = newestTime(ways);
  if (references.length === 0) return ways.length === 0 ? [] : [general];
  const ask = async (names: readonly string[]): Promise<readonly string[]> => {
    if (names.length === 0 || left === undefined) return [];
    const answer = await kubectl.run({ args: ['get', ...names, '--ignore-not-found', '--show-managed-fields', `--output=go-template=${CHANGES}`], changes: false }, { ...budget(), timeoutMs: Math.min(budget().timeoutMs, 3_000) });
    return answer.kind === 'ok' ? changedSince(answer.value, left) : [];
  };
  // A right to read Secrets is one that few have: without it the ConfigMaps are still known.
  const changed = (await Promise.all([ask(references.filter((name) => name.startsWith('configmap/'))), ask(references.filter((name) => name.startsWith('secret/')))])).flat();
  const words = changed.length > 0 ? `changed since the release that is left was deployed, and stay changed: ${changed.join(', ')}` : `which may have changed since: ${references.slice(0, 20).join(', ')}`;
  return [general, `The templates that are put back refer to ConfigMaps and Secrets ${changed.length > 0 ? 'that ' : ''}${clip(oneLine(words), 500)}.`];
}

/** When the template that is left was made; what was applied with it was, moments before. In milliseconds. */
function newestTime(ways: readonly { readonly sight: Sight }[]): number | undefined {
  const times = ways.map(({ sight }) => Date.parse(sight.revisions[0]?.createdAt ?? '')).filter((time) => !Number.isNaN(time));
  return times.length === 0 ? undefined : Math.min(...times) - 60_000;
}

/** Reads `ConfigMap/app,2026-01-01T00:00:00Z,… ` for each object. */
export const changedSince = (text: string, left: number): readonly string[] =>
  text.split(' ').flatMap((entry) => {
    const [name = '', ...times] = entry.split(',');
    return times.some((time) => Date.parse(time) > left) ? [name] : [];
  });
