import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import type { Platform, PlatformParts } from '../port.ts';
import { rolloutOf, tagOf, tagServices } from './redeploy-body.ts';
import type { Cloud66Target } from './target.ts';

/** What would be done, for people. */
export function planLines(step: Parameters<Platform['plan']>[0], releaseId: string | undefined, target: Cloud66Target, { version, commit, image }: Pick<PlatformParts, 'version' | 'commit' | 'image'>): readonly string[] {
  const at = `${target['api-url'].replace(/\/+$/, '')}/stacks/${oneLine(target.stack)}`;
  const { 'deploy-strategy': deploy, 'deployment-profile': profile } = target;
  const common = { ...(deploy === undefined ? {} : { deploy_strategy: deploy }), ...(profile === undefined ? {} : { deployment_profile: profile }) };
  const line = (method: string, where: string, body: object): string => clip(`${method} ${at}${where} ${JSON.stringify(body)}`, 300);
  if (step === 'restart') return [line('POST', '/actions', { command: 'restart' })];
  if (step === 'set-variables') return [`PUT ${at}/environments/NAME for each variable, applied immediately`];
  if (step === 'rollback') return [line('POST', '/deployments', { [target.services === undefined ? 'git_ref' : 'services']: `those of deployment ${oneLine(releaseId ?? '')}`, ...common, ...rolloutOf('rolling', target, true) })];
  if (target['hook-url'] !== undefined) return ['POST the redeploy hook of the stack, with an empty body', `GET ${at}/deployments until the new deployment is live`];
  const tagged = target.services && tagServices(target.services, image === undefined ? version : (tagOf(image) ?? ''));
  return [line('POST', '/deployments', { ...(target.services === undefined ? { git_ref: commit ?? version } : { services: tagged ?? target.services }), ...common, ...rolloutOf('rolling', target, false) })];
}
