import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCodeOf } from '../../kernel/coded-error.ts';
import { quote } from '../../kernel/untrusted-text.ts';
import { splitDocuments } from './json-documents.ts';
import type { Answer, Budget, Kubectl } from './kubectl.ts';
import { anyObject } from './objects.ts';
import type { AnyObject } from './objects.ts';
import type { KubernetesTarget } from './target.ts';
import { workloadKindOf } from './workload-name.ts';
import type { WorkloadName } from './workload-name.ts';

/** What the manifests say, before the API server has seen it. */
export interface Manifests {
  readonly objects: readonly AnyObject[];
  readonly workloads: readonly WorkloadName[];
  /** What the files are called by kubectl, for people. */
  readonly files: readonly string[];
}

const KUSTOMIZATIONS = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Has kubectl read the files: it knows every way of writing them. A folder with a kustomization is built first. */
export async function readManifests({ manifests = [] }: KubernetesTarget, kubectl: Kubectl, workspace: string, budget: Budget): Promise<Answer<Manifests>> {
  const plain: string[] = [];
  const built: string[] = [];
  for (const file of manifests) {
    const found = await locate(file, workspace);
    if (found.kind === 'not-there') return { kind: 'error', why: 'refused', reason: `the target names the manifests ${quote(file)}, which ${found.why}` };
    (found.kustomization ? built : plain).push(found.file);
  }
  const sources = [...(plain.length === 0 ? [] : [plain.map((file) => `--filename=${file}`)]), ...built.map((file) => [`--kustomize=${file}`])];
  const objects: AnyObject[] = [];
  for (const args of sources) {
    const answer = await kubectl.run({ args: ['create', '--dry-run=client', '--validate=false', '--output=json', ...args], changes: false }, budget);
    if (answer.kind !== 'ok') return answer;
    const read = readObjects(answer.value);
    if (read === undefined) return { kind: 'error', why: 'garbled', reason: 'kubectl read the manifests as something that is not understood' };
    objects.push(...read);
  }
  const workloads = objects.flatMap((object) => {
    const kind = workloadKindOf(object.kind);
    return kind === undefined ? [] : [{ kind, name: object.metadata.name ?? '' }];
  });
  if (manifests.length > 0 && objects.length === 0) return { kind: 'error', why: 'refused', reason: 'the manifests hold no object' };
  return { kind: 'ok', value: { objects, workloads, files: sources.flat() } };
}

type Located = { readonly kind: 'there'; readonly file: string; readonly kustomization: boolean } | { readonly kind: 'not-there'; readonly why: string };

/** Links may lead out of the workspace: what is applied must be what was checked out. */
async function locate(file: string, workspace: string): Promise<Located> {
  try {
    const [root, found] = [await realpath(workspace), await realpath(path.resolve(workspace, file))];
    if (found !== root && !found.startsWith(root + path.sep)) return { kind: 'not-there', why: 'lead out of the workspace' };
    const entries = (await stat(found)).isDirectory() ? await readdir(found) : [];
    return { kind: 'there', file: found, kustomization: KUSTOMIZATIONS.some((name) => entries.includes(name)) };
  } catch (error) {
    return { kind: 'not-there', why: systemCodeOf(error) === 'ENOENT' ? 'are not in the workspace; is it checked out?' : 'cannot be read' };
  }
}

function readObjects(text: string): readonly AnyObject[] | undefined {
  const parsed = splitDocuments(text)?.flatMap((document) => {
    const items = (document as { readonly items?: unknown } | null)?.items;
    return Array.isArray(items) ? items : [document];
  });
  const read = parsed?.map((object: unknown) => anyObject.safeParse(object));
  return read?.every((one) => one.success) ? read.map((one) => one.data as AnyObject) : undefined;
}
