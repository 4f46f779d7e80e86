import type { ActionContext } from '../../shared/action/action.ts';
import { isCommit } from '../../shared/ledger/commit.ts';
import type { Platform } from '../../shared/platforms/port.ts';
import type { DeployRequest } from './inputs.ts';

/** The platform of a request, ready to be asked. */
export function connectPlatform({ platform, environment, service, version, commit, image, token }: DeployRequest, context: ActionContext): Promise<Platform> {
  return platform.connect({ ...context, environment, service, version, commit: isCommit(commit) ? commit : undefined, image, token });
}
