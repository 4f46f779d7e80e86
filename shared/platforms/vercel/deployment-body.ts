import type { RunFacts } from '../../action/run-facts.ts';
import { clip } from '../../kernel/untrusted-text.ts';
import type { Project } from './answers.ts';

/** A file of a deployment; `mode` is what `stat` says, by which a link is told from a file. */
export interface DeploymentFile {
  /** Relative to the root, with `/`. */
  readonly file: string;
  readonly sha: string;
  readonly size: number;
  readonly mode: number;
}

export type DeploymentSource =
  | { readonly kind: 'git'; readonly gitSource: GitSource }
  | { readonly kind: 'prebuilt'; readonly files: readonly DeploymentFile[] }
  | { readonly kind: 'redeploy'; readonly deploymentId: string };

export interface GitSource {
  readonly type: 'github' | 'github-limited';
  readonly repoId?: number;
  readonly org?: string;
  readonly repo?: string;
  readonly ref: string;
  readonly sha: string;
}

export interface DeploymentOrder {
  readonly project: Project;
  /** What to call it where the project's answer has no name: the project as the target names it. */
  readonly name: string;
  readonly source: DeploymentSource;
  /** `production`, `preview` or a custom environment. */
  readonly target: string;
  /** Whether the domains are left alone when the build is ready; production only. */
  readonly staged: boolean;
  readonly meta: Readonly<Record<string, string>>;
}

/**
 * The body of `POST /v13/deployments`. A custom environment is named apart from `target`, and a preview is what has neither, as in
 * Vercel's own client (client/src/deploy.ts). `autoAssignCustomDomains` is what its `--skip-domain` sends.
 */
export function deploymentBody({ project, name, source, target, staged, meta }: DeploymentOrder): Readonly<Record<string, unknown>> {
  return {
    name: project.name ?? name,
    project: project.id,
    meta,
    ...(target === 'production' ? { target } : target === 'preview' ? {} : { customEnvironmentSlugOrId: target }),
    ...(staged ? { autoAssignCustomDomains: false } : {}),
    ...(source.kind === 'git' ? { gitSource: source.gitSource } : source.kind === 'prebuilt' ? { files: source.files } : { deploymentId: source.deploymentId }),
  };
}

/** The query beside it: `forceNew` builds what was built before once more, `prebuilt` skips the build. */
export function deploymentQuery({ source }: Pick<DeploymentOrder, 'source'>): Readonly<Record<string, string>> {
  return { skipAutoDetectionConfirmation: '1', ...(source.kind === 'redeploy' ? { forceNew: '1' } : source.kind === 'prebuilt' ? { prebuilt: '1' } : {}) };
}

export interface ReleaseFacts {
  readonly version: string;
  readonly commit: string | undefined;
  readonly environment: string;
  readonly run: Pick<RunFacts, 'repository' | 'refName' | 'ref' | 'sha' | 'runUrl'>;
  /** By which this run finds the deployment again when the answer to its request is lost. */
  readonly order: string;
}

const LONGEST_VALUE = 250;

/** What a deployment remembers. Vercel shows the `github…` keys as its commit; with `source: git` it writes them itself. */
export function metaOf({ version, commit, environment, run, order }: ReleaseFacts, source: DeploymentSource['kind']): Readonly<Record<string, string>> {
  const [org, repo] = run.repository.split('/');
  const git = source !== 'prebuilt' || commit === undefined ? {} : { githubDeployment: '1', githubCommitSha: commit, githubOrg: org, githubRepo: repo, githubCommitOrg: org, githubCommitRepo: repo, ...(commit === run.sha ? { githubCommitRef: run.refName } : {}) };
  const all = { surefootVersion: version, surefootEnvironment: environment, surefootRun: run.runUrl, surefootCommit: commit, surefootOrder: order, ...git };
  return Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, clip(value, LONGEST_VALUE)]])));
}

export type GitChoice = { readonly kind: 'source'; readonly gitSource: GitSource; readonly warning?: string } | { readonly kind: 'failed'; readonly reason: string };

/**
 * What Vercel is to build: the repository that the project is connected to, else that of the run, at the commit.
 * The `ref` is only a name beside the commit: that of the run where it is its commit, else the branch that production comes from.
 */
export function gitSourceOf({ link }: Pick<Project, 'link'>, commit: string | undefined, run: Pick<RunFacts, 'repository' | 'refName' | 'ref' | 'sha'>): GitChoice {
  if (commit === undefined) return { kind: 'failed', reason: '"source: git" builds a commit, and which one is not known here' };
  const ref = commit === run.sha && /^refs\/(?:heads|tags)\//.test(run.ref) && run.refName !== '' ? run.refName : (link?.productionBranch ?? commit);
  if (link === undefined) {
    const [org, repo] = run.repository.split('/');
    return org === undefined || repo === undefined || org === '' ? { kind: 'failed', reason: 'the project is connected to no repository, and the repository of this run is not known' } : { kind: 'source', gitSource: { type: 'github', org, repo, ref, sha: commit } };
  }
  const { type, org, repo, repoId } = link;
  if (type !== 'github' && type !== 'github-limited') return { kind: 'failed', reason: `the project is connected to a repository at "${clip(type.replace(/[^\w-]/g, '?'), 30)}", not at GitHub` };
  const linked = `${org ?? ''}/${repo ?? ''}`;
  const warning = linked.toLowerCase() === run.repository.toLowerCase() ? undefined : `The project is connected to the repository ${linked}, and this run is of ${run.repository}: Vercel looks for the commit in the former.`;
  if (repoId !== undefined) return { kind: 'source', gitSource: { type, repoId, ref, sha: commit }, ...(warning === undefined ? {} : { warning }) };
  if (org === undefined || repo === undefined) return { kind: 'failed', reason: 'the project does not say which repository it is connected to' };
  return { kind: 'source', gitSource: { type, org, repo, ref, sha: commit }, ...(warning === undefined ? {} : { warning }) };
}
