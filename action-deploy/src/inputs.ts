import * as z from 'zod/mini';
import type { RequestContext } from '../../shared/action/action.ts';
import { boolean, duration, httpUrl, name, oneOf, secret, text, yaml } from '../../shared/action/codecs.ts';
import { commonInputs } from '../../shared/action/common-inputs.ts';
import type { InputSpec, InputValues } from '../../shared/action/parse-inputs.ts';
import { PLATFORM_NAMES } from '../../shared/kernel/outcomes.ts';
import { invalid, valid } from '../../shared/kernel/problem.ts';
import type { Checked } from '../../shared/kernel/problem.ts';
import { isCommit } from '../../shared/ledger/commit.ts';
import type { Strategy } from '../../shared/platforms/port.ts';
import { choosePlatform } from '../../shared/platforms/registry.ts';
import type { PlatformChoice } from '../../shared/platforms/registry.ts';
import { readCanary, strategyInputs } from './strategy-inputs.ts';
import type { Canary } from './strategy-inputs.ts';
import { readVariableInputs, variableInputs } from './variable-inputs.ts';
import type { VariableRequest } from './variable-inputs.ts';

export const inputs = {
  ...commonInputs,
  environment: { codec: name({ max: 255 }), required: true },
  platform: { codec: oneOf(PLATFORM_NAMES) },
  target: { codec: yaml(z.unknown(), 'a YAML map with the settings of the platform', 'deploy: ./deploy.sh') },
  token: { codec: secret('${{ secrets.RAILWAY_TOKEN }}') },
  version: { codec: name({ max: 200, example: '${{ github.sha }}' }) },
  image: { codec: text({ max: 500, accepts: 'a container image reference', example: 'ghcr.io/acme/app:1.4.2' }) },
  operation: { codec: oneOf(['deploy', 'restart']), default: 'deploy' },
  ...strategyInputs,
  timeout: { codec: duration({ min: 1_000, example: '15m' }), default: '15m' },
  ...variableInputs,
  'allow-older': { codec: boolean(), default: 'false' },
  'allow-bad': { codec: boolean(), default: 'false' },
  'github-deployment': { codec: boolean(), default: 'true' },
  'environment-url': { codec: httpUrl('https://app.example.com') },
} as const satisfies Record<string, InputSpec>;

/** What one deployment is asked to do. */
export interface DeployRequest extends VariableRequest {
  readonly environment: string;
  readonly service: string | undefined;
  readonly platform: PlatformChoice;
  /** `restart` ships nothing: what is live is started once more. */
  readonly operation: 'deploy' | 'restart';
  /** Empty where nothing is shipped, and nobody said. */
  readonly version: string;
  /** The commit that is being shipped: the version where it is one, else that of the run. */
  readonly commit: string;
  readonly image: string | undefined;
  readonly strategy: Strategy;
  /** Set where the strategy is `canary`. */
  readonly canary: Canary | undefined;
  /** To live, without the time for which the steps of a canary are watched. */
  readonly timeoutMs: number;
  readonly allowOlder: boolean;
  readonly allowBad: boolean;
  readonly githubDeployment: boolean;
  readonly githubToken: string | undefined;
  /** The platform's; undefined where its usual variable is to be used. */
  readonly token: string | undefined;
  readonly environmentUrl: string | undefined;
  readonly dryRun: boolean;
}

export async function toRequest(values: InputValues<typeof inputs>, context: RequestContext): Promise<Checked<DeployRequest>> {
  const version = values.version ?? context.run.sha;
  if (version === '' && values.operation === 'deploy') return invalid({ subject: 'version', message: 'Input "version" is required outside of GitHub Actions, where GITHUB_SHA is not set: give what is being shipped, e.g. 1.4.2.' });
  if (values.platform === undefined) return invalid({ subject: 'platform', message: `Input "platform" is required: give one of ${PLATFORM_NAMES.join(', ')} in the workflow, or set it for the environment in the pipeline file.` });
  const platform = await choosePlatform(values.platform, values.target);
  if (!platform.ok) return platform;
  const [canary, variables] = [values.operation === 'deploy' ? readCanary(values, context.record) : valid(undefined), readVariableInputs(values)];
  if (!canary.ok || !variables.ok) return invalid(...(canary.ok ? [] : canary.problems), ...(variables.ok ? [] : variables.problems));
  if (values.operation === 'restart' && (values.variables ?? values['variables-file']) !== undefined) return invalid({ subject: 'operation', message: 'Input "operation" is not valid: restart starts what is live as it is, and sets no variables; take out "variables" and "variables-file", or give deploy.' });
  return valid({
    ...variables.value,
    environment: values.environment,
    service: values.service,
    platform: platform.value,
    operation: values.operation,
    version,
    commit: isCommit(version) ? version : context.run.sha,
    image: values.image,
    strategy: values.strategy,
    canary: canary.value,
    timeoutMs: values.timeout,
    allowOlder: values['allow-older'],
    allowBad: values['allow-bad'],
    githubDeployment: values['github-deployment'],
    githubToken: values['github-token'],
    token: values.token,
    environmentUrl: values['environment-url'],
    dryRun: values['dry-run'],
  });
}
