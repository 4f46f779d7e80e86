import { CodedError } from '../../kernel/coded-error.ts';
import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import { isReleaseId } from '../release-id.ts';
import type { Capabilities, Platform, PlatformParts } from '../port.ts';
import { readBuildLog } from './build-log.ts';
import { cancelBuild } from './cancel.ts';
import { deployTo, redeployLive, setOnLive } from './deploy.ts';
import { readHistory } from './history.ts';
import { servingOf } from './judge-serving.ts';
import { pauseAfter } from './poll-pauses.ts';
import { askVercel } from './questions.ts';
import { askState } from './release-state.ts';
import { askStartable, rollBack } from './rollback.ts';
import { newSession, timeLeft } from './session.ts';
import type { Vercel } from './session.ts';
import { shiftTo } from './shift.ts';
import { VERCEL_API } from './target.ts';
import type { VercelTarget } from './target.ts';
import { readVariableNames } from './variables.ts';
import { createVercelApi } from './vercel-api.ts';

/** Platform `vercel`: one project, over Vercel's REST API. */
export function createVercelPlatform(target: VercelTarget, parts: PlatformParts): Platform {
  const token = tokenOf(parts);
  if (target['bypass-secret'] !== undefined) parts.maskSecret(target['bypass-secret']);
  const api = createVercelApi({ http: parts.http, clock: parts.clock, baseUrl: (target['api-url'] ?? VERCEL_API).replace(/\/+$/, ''), token, team: target.team });
  const vercel: Vercel = { target, api, ask: askVercel(api, { project: target.project, clock: parts.clock }), parts, session: newSession() };
  const production = target['vercel-target'] === 'production';
  return {
    name: 'vercel',
    capabilities: capabilitiesOf(target),
    plan: (step, releaseId) => planOf(step, releaseId, vercel),
    async current(signal, timeoutMs) {
      if (!production) return { kind: 'unknown', reason: `Vercel has no current deployment of "${target['vercel-target']}"` };
      const project = await vercel.ask.project({ timeoutMs, signal });
      if (project.kind === 'known') return servingOf(project.value);
      return { kind: 'unknown', reason: project.kind === 'cancelled' ? 'the question was cancelled' : project.reason };
    },
    deploy: (order, signal) => deployTo(order, vercel, signal),
    state: (releaseId, signal, timeoutMs) => askState(releaseId, vercel, { timeoutMs, signal }),
    pauseMs: (elapsedMs) => Math.max(pauseAfter(elapsedMs), api.askedPauseMs()),
    cancel: (releaseId, signal, timeoutMs) => cancelBuild(releaseId, vercel, { timeoutMs, signal }),
    rollback: async (order, signal) => (production ? rollBack(order, vercel, signal) : { kind: 'failed', reasonCode: 'no-rollback-command', reason: 'Vercel rolls back production only.' }),
    variableNames: (signal, timeoutMs) => readVariableNames(vercel, { timeoutMs, signal }),
    async logs(releaseId, signal, timeoutMs) {
      const log = isReleaseId(releaseId) ? await readBuildLog(releaseId, vercel, { timeoutMs, signal }) : undefined;
      return [token, target['bypass-secret'] ?? token].reduce((text, secret) => text?.replaceAll(secret, '***'), log);
    },
    ...(production
      ? {
          shift: (order, signal) => shiftTo(order, vercel, signal),
          restart: (signal, timeoutMs) => {
            const left = timeLeft(vercel, timeoutMs);
            return redeployLive(vercel, () => ({ timeoutMs: left(), signal }));
          },
          setVariables: (variables, signal, timeoutMs) => setOnLive(variables, vercel, { timeoutMs, signal }),
          history: (signal, timeoutMs) => readHistory(vercel, { timeoutMs, signal }),
          startable: (releaseId, signal, timeoutMs) => askStartable(releaseId, vercel, { timeoutMs, signal }),
        } satisfies Partial<Platform>
      : {}),
  };
}

function tokenOf({ token, env, maskSecret }: PlatformParts): string {
  const found = (token ?? env['VERCEL_TOKEN'])?.trim();
  if (found === undefined || found === '') throw new CodedError('bad-input', 'Platform vercel needs a token: give the input "token", e.g. ${{ secrets.VERCEL_TOKEN }}, or set VERCEL_TOKEN in the step\'s "env".');
  if (!/^[\x21-\x7e]+$/.test(found)) throw new CodedError('bad-input', 'The token for platform vercel has characters that no token has.');
  maskSecret(found);
  return found;
}

/** Outside of production nothing takes anything's place: each deployment has an address of its own, and Vercel puts none of them back. */
function capabilitiesOf(target: VercelTarget): Capabilities {
  if (target['vercel-target'] === 'production') return { strategies: ['rolling', 'blue-green', 'canary'], missing: { recreate: 'Vercel never stops the old deployment first' }, current: true, status: true, earlyFailure: true, rollback: true, logs: true };
  const only = 'it needs "vercel-target: production"';
  return { strategies: ['rolling'], missing: { 'blue-green': only, canary: only }, current: false, status: true, earlyFailure: true, rollback: false, logs: true };
}

function planOf(step: Parameters<Platform['plan']>[0], releaseId: string | undefined, { target, parts }: Vercel): readonly string[] {
  const where = `project ${target.project}${target.team === undefined ? '' : ` of team ${target.team}`}, ${target['vercel-target']}`;
  const id = clip(oneLine(releaseId ?? ''), 100);
  if (step === 'rollback') return [`Give the production domains of ${where} to deployment ${id}`, 'Follow the switch until it is done', 'Say that Vercel stops assigning domains to new deployments by itself'];
  if (step === 'restart') return [`Build what is live in ${where} once more, and give it the domains`];
  if (step === 'set-variables') return [`Set the variables of ${where}`, 'Build what is live once more, with them, and give it the domains'];
  const what = { git: `Build commit ${parts.commit ?? clip(oneLine(parts.version), 100)} at Vercel`, prebuilt: `Upload ${target.path === '.' ? '' : `${clip(oneLine(target.path), 100)}/`}.vercel/output`, redeploy: 'Build an earlier deployment once more' }[target.source];
  return [`${what}, ${where}`, target.promote === 'staged' ? 'Promote it to the production domains when it is ready' : 'Follow it until it has its domains'];
}
