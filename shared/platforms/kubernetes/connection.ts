import { randomUUID } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../../kernel/coded-error.ts';
import { quote } from '../../kernel/untrusted-text.ts';
import { writePrivateFile } from '../../runtime/files.ts';
import { findOnPath, provideTool } from '../../runtime/tools.ts';
import type { PlatformParts } from '../port.ts';
import type { Answer, Budget, Connection } from './kubectl.ts';
import { DEFAULT_KUBECTL, kubectlDownload } from './kubectl-versions.ts';
import type { KubernetesTarget } from './target.ts';

export type ConnectionParts = Pick<PlatformParts, 'shell' | 'log' | 'env' | 'run' | 'token' | 'maskSecret'>;

/** Finds kubectl and the kubeconfig when they are first needed, and keeps them. */
export function connector(target: KubernetesTarget, parts: ConnectionParts): (budget: Budget) => Promise<Answer<Connection>> {
  let found: Promise<Answer<Connection>> | undefined;
  return async (budget) => {
    found ??= connect(target, parts, budget);
    const answer = await found;
    // What failed for want of time or of a network may succeed later.
    if (answer.kind !== 'ok') found = undefined;
    return answer;
  };
}

async function connect(target: KubernetesTarget, parts: ConnectionParts, budget: Budget): Promise<Answer<Connection>> {
  const program = await findKubectl(target, parts, budget);
  if (program.kind !== 'ok') return program;
  try {
    const kubeconfig = await kubeconfigFile(target, parts);
    const { namespace, context } = target;
    return {
      kind: 'ok',
      value: { program: program.value, args: [...(kubeconfig === undefined ? [] : [`--kubeconfig=${kubeconfig}`]), ...(context === undefined ? [] : [`--context=${context}`]), ...(namespace === undefined ? [] : [`--namespace=${namespace}`])] },
    };
  } catch (error) {
    return { kind: 'error', why: 'missing', reason: `the kubeconfig could not be written to the temporary folder: ${messageOf(error)}` };
  }
}

async function findKubectl({ 'kubectl-version': wanted, 'kubectl-url': origin }: KubernetesTarget, { shell, log, env, run }: ConnectionParts, budget: Budget): Promise<Answer<string>> {
  const onPath = await findOnPath('kubectl', env['PATH'] ?? env['Path'] ?? '');
  if (onPath !== undefined) {
    const version = wanted === undefined ? undefined : await clientVersion(onPath, { shell }, budget);
    if (version === wanted?.replace(/^v/, '')) {
      log.info(`kubectl is ${onPath}${version === undefined ? '' : ` (${version})`}.`);
      return { kind: 'ok', value: onPath };
    }
    log.info(`${onPath} is version ${version ?? 'unknown'}; the target wants ${wanted ?? ''}.`);
  }
  const download = kubectlDownload(wanted ?? DEFAULT_KUBECTL, origin, process.platform, process.arch);
  if (download === undefined) return { kind: 'error', why: 'missing', reason: `kubectl is not on this machine, and there is none to download for ${process.platform} on ${process.arch}; install it in a step before` };
  const provided = await provideTool(download, { temp: run.temp, ...budget });
  if (provided.kind === 'cancelled') return provided;
  if (provided.kind === 'failed') return { kind: 'error', why: 'missing', reason: `kubectl ${onPath === undefined ? 'is not on this machine, and it' : download.version} could not be downloaded: ${provided.reason}` };
  log.info(`kubectl is ${provided.file} (${download.version}, ${download.sha256 === undefined ? 'not pinned: it was checked against the sum that its own origin gives' : 'checked against its pinned sum'}).`);
  return { kind: 'ok', value: provided.file };
}

async function clientVersion(program: string, { shell }: Pick<ConnectionParts, 'shell'>, { signal, timeoutMs }: Budget): Promise<string | undefined> {
  const result = await shell.run({ command: { argv: [program, 'version', '--client', '--output=json'] }, timeoutMs, signal, killAfterMs: 500 });
  return result.kind === 'exited' ? /"gitVersion":\s*"v?(\d+\.\d+\.\d+)/.exec(result.stdout)?.[1] : undefined;
}

/** A path, or what is in a kubeconfig: from the target, or from the input `token`, plain or in base64. */
async function kubeconfigFile({ kubeconfig }: KubernetesTarget, { env, run, token, maskSecret, log }: ConnectionParts): Promise<string | undefined> {
  const given = kubeconfig ?? token;
  if (given === undefined || given.trim() === '') return undefined;
  const content = contentOf(given);
  if (content === undefined && kubeconfig !== undefined) return path.resolve(run.workspace, kubeconfig.startsWith('~/') ? path.join(env['HOME'] ?? '~', kubeconfig.slice(2)) : kubeconfig);
  if (content === undefined) {
    log.warning('Input "token" is not used: on platform kubernetes it is a kubeconfig, plain or in base64.');
    return undefined;
  }
  for (const secret of secretsOf(content)) maskSecret(secret);
  const file = path.join(run.temp, `surefoot-kubeconfig-${randomUUID()}`);
  await writePrivateFile(file, content);
  await chmod(file, 0o600);
  return file;
}

const looksLikeKubeconfig = (text: string): boolean => /^\s*["']?(?:apiVersion|kind|clusters)["']?\s*:/m.test(text) || /^\s*\{/.test(text);

function contentOf(text: string): string | undefined {
  if (looksLikeKubeconfig(text)) return text;
  if (!/^[A-Za-z0-9+/\s]{40,}=*\s*$/.test(text)) return undefined;
  const decoded = Buffer.from(text, 'base64').toString('utf8');
  return looksLikeKubeconfig(decoded) ? decoded : undefined;
}

/** Only credentials: a server's address or a user's name masked would blank half of the log. */
const secretsOf = (content: string): readonly string[] => [...content.matchAll(/["']?(?:token|password|client-key-data|id-token|refresh-token|access-token|client-secret)["']?\s*:\s*["']?([^\s"',}]+)/g)].flatMap((match) => match[1] ?? []);

export const describeConnection = ({ namespace, context }: KubernetesTarget): string => [namespace === undefined ? '' : `--namespace=${namespace}`, context === undefined ? '' : `--context=${quote(context)}`].filter(Boolean).join(' ');
