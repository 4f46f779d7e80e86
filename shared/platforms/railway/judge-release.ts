import { quote } from '../../kernel/untrusted-text.ts';
import type { LiveRelease, ReleaseState } from '../port.ts';
import type { DeploymentVerdict } from './judge-deployment.ts';

/** One service of the release. */
export interface PartVerdict {
  readonly service: string;
  readonly verdict: DeploymentVerdict;
  /** Whether this release's deployment is the one that serves. */
  readonly serves: boolean;
}

/**
 * One state for all services of a release: they go live together, and one that failed fails them all, once the others are decided.
 * @param live what serves, of all services
 */
export function judgeParts(parts: readonly PartVerdict[], live: LiveRelease, url: string | undefined): ReleaseState {
  const several = parts.length > 1;
  const named = ({ service }: PartVerdict, words: string): string => (several ? `service ${quote(service)}: ${words}` : words);
  const failed = parts.flatMap((part) => (part.verdict.kind === 'failed' ? [{ part, verdict: part.verdict }] : [])).sort((a, b) => Number(a.verdict.consequence ?? false) - Number(b.verdict.consequence ?? false));
  const serving = several && live.kind === 'live' ? unmixed(parts, live) : live;
  const waiting = parts.flatMap((part) => (part.verdict.kind === 'in-progress' ? [named(part, part.verdict.phase)] : []));
  // While another part is on its way nobody can say yet what will serve in the end.
  if (failed.length > 0 && waiting.length > 0) return { kind: 'in-progress', phase: [...failed.map(({ part, verdict }) => named(part, verdict.reason)), ...waiting].join('; '), serving };
  if (failed.length > 0) {
    const advice = failed.map(({ verdict }) => verdict.advice).find((text) => text !== undefined);
    return { kind: 'failed', reason: failed.map(({ part, verdict }) => named(part, verdict.reason)).join('; ') + (several ? mixed(parts) : ''), ...(advice === undefined ? {} : { advice }), ...(failed.every(({ verdict }) => verdict.neverServed) ? { neverServed: true } : {}), serving };
  }
  const unknown = parts.find(({ verdict }) => verdict.kind === 'unknown');
  if (unknown?.verdict.kind === 'unknown') return { kind: 'unknown', reason: named(unknown, unknown.verdict.reason), serving };
  if (waiting.length > 0) return { kind: 'in-progress', phase: waiting.join('; '), serving };
  return { kind: 'live', ...(url === undefined ? {} : { url }), serving: live };
}

/** Half of this release and half of another is nobody's release: it says nothing of what took over. */
function unmixed(parts: readonly PartVerdict[], live: LiveRelease): LiveRelease {
  const serving = parts.filter(({ serves }) => serves).length;
  return serving === 0 || serving === parts.length ? live : { kind: 'unknown', reason: `the services serve different releases${mixed(parts)}` };
}

function mixed(parts: readonly PartVerdict[]): string {
  const names = parts.filter(({ serves }) => serves).map(({ service }) => quote(service));
  return names.length === 0 || names.length === parts.length ? '' : ` (${names.join(', ')} of this release ${names.length === 1 ? 'serves' : 'serve'} already)`;
}
