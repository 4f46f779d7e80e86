import * as z from 'zod/mini';
import type { RequestContext } from '../../shared/action/action.ts';
import { boolean, duration, httpUrl, name, oneOf, secret, text, yaml } from '../../shared/action/codecs.ts';
import { commonInputs } from '../../shared/action/common-inputs.ts';
import type { InputSpec, InputValues } from '../../shared/action/parse-inputs.ts';
import { invalid, valid } from '../../shared/kernel/problem.ts';
import type { Checked } from '../../shared/kernel/problem.ts';
import { isCommit } from '../../shared/ledger/commit.ts';
import { STRATEGIES } from '../../shared/platforms/port.ts';
import type { Strategy } from '../../shared/platforms/port.ts';
import { AVAILABLE_PLATFORMS, choosePlatform } from '../../shared/platforms/registry.ts';
import type { PlatformChoice } from '../../shared/platforms/registry.ts';
import { requiredEnvRules } from './required-env.ts';
import type { RequiredEnv } from './required-env.ts';

export const inputs = {
  ...commonInputs,
  environment: { codec: name({ max: 255 }), required: true },
  platform: { codec: oneOf(AVAILABLE_PLATFORMS) },
  target: { codec: yaml(z.unknown(), 'a YAML map with the settings of the platform', 'deploy: ./deploy.sh') },
  token: { codec: secret('${{ secrets.RAILWAY_TOKEN }}') },
  version: { codec: name({ max: 200, example: '${{ github.sha }}' }) },
  image: { codec: text({ max: 500, accepts: 'a container image reference', example: 'ghcr.io/acme/app:1.4.2' }) },
  strategy: { codec: oneOf(STRATEGIES), default: 'rolling' },
  timeout: { codec: duration({ min: 1_000, example: '15m' }), default: '15m' },
  'required-env': { codec: yaml(requiredEnvRules, 'a YAML list of variable names or a map of names to rules', 'DATABASE_URL: { url: true }') },
  'allow-older': { codec: boolean(), default: 'false' },
  'allow-bad': { codec: boolean(), default: 'false' },
  'github-deployment': { codec: boolean(), default: 'true' },
  'environment-url': { codec: httpUrl('https://app.example.com') },
} as const satisfies Record<string, InputSpec>;

/** What one deployment is asked to do. */
export interface DeployRequest {
  readonly environment: string;
  readonly service: string | undefined;
  readonly platform: PlatformChoice;
  readonly version: string;
  /** The commit that is being shipped: the version where it is one, else that of the run. */
  readonly commit: string;
  readonly image: string | undefined;
  readonly strategy: Strategy;
  readonly timeoutMs: number;
  readonly requiredEnv: RequiredEnv;
  readonly allowOlder: boolean;
  readonly allowBad: boolean;
  readonly githubDeployment: boolean;
  readonly githubToken: string | undefined;
  readonly environmentUrl: string | undefined;
  readonly dryRun: boolean;
}

export async function toRequest(values: InputValues<typeof inputs>, context: RequestContext): Promise<Checked<DeployRequest>> {
  const version = values.version ?? context.run.sha;
  if (version === '') return invalid({ subject: 'version', message: 'Input "version" is required outside of GitHub Actions, where GITHUB_SHA is not set: give what is being shipped, e.g. 1.4.2.' });
  if (values.platform === undefined) return invalid({ subject: 'platform', message: `Input "platform" is required: give one of ${AVAILABLE_PLATFORMS.join(', ')} in the workflow, or set it for the environment in the pipeline file.` });
  const platform = await choosePlatform(values.platform, values.target);
  if (!platform.ok) return platform;
  return valid({
    environment: values.environment,
    service: values.service,
    platform: platform.value,
    version,
    commit: isCommit(version) ? version : context.run.sha,
    image: values.image,
    strategy: values.strategy,
    timeoutMs: values.timeout,
    requiredEnv: values['required-env'] ?? {},
    allowOlder: values['allow-older'],
    allowBad: values['allow-bad'],
    githubDeployment: values['github-deployment'],
    githubToken: values['github-token'],
    environmentUrl: values['environment-url'],
    dryRun: values['dry-run'],
  });
}
