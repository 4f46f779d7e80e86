import * as z from 'zod/mini';
import { PLATFORM_NAMES } from '../kernel/outcomes.ts';

/**
 * The pipeline file, `.github/surefoot.yml`. It is checked for its shape and its keys only: what a setting may be is checked
 * where the input of that name is checked, so that there is one rule and not two.
 */

const number = z.number().check(z.refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value), { error: 'write a number this large in quotes' }));
const scalar = z.union([z.string(), number, z.boolean()]);
const about = (text: string) => z.describe(text);

/** One value: text, a number, true or false. A key with nothing after it is a setting that is not made. */
const value = z.optional(z.nullable(scalar));
/** One value or a list of them, as an input of one per line takes them. */
const values = z.optional(z.nullable(z.union([z.string(), number, z.boolean(), z.array(scalar)])));
/** A map or list, or the same as YAML text. */
const structure = z.optional(z.nullable(z.union([z.string(), z.array(z.unknown()), z.record(z.string(), z.unknown())])));

const sections = {
  migrate: z.strictObject({
    operation: value,
    tool: value,
    'working-directory': value,
    'run-prefix': value,
    to: value,
    commands: structure,
    backup: value,
    'backup-to': value,
    'backup-store': value,
    'backup-command': value,
    'backup-encrypt-to': values,
    'backup-keep': value,
    rehearse: value,
    scratch: value,
    lint: value,
    'lint-exclude': values,
    'allow-class': values,
    'lock-wait': value,
    'lock-timeout': value,
    'statement-timeout': value,
    timeout: value,
  }),
  deploy: z.strictObject({
    platform: value,
    target: structure,
    version: value,
    image: value,
    strategy: value,
    'canary-steps': values,
    'canary-hold': value,
    url: value,
    'expect-status': values,
    conditions: values,
    headers: structure,
    method: value,
    body: structure,
    checks: structure,
    'max-error-rate': value,
    'max-p95': value,
    timeout: value,
    variables: values,
    'variables-file': value,
    operation: value,
    'required-env': structure,
    'env-example': value,
    'allow-older': value,
    'allow-bad': value,
    'github-deployment': value,
    'environment-url': value,
  }),
  healthcheck: z.strictObject({
    phase: value,
    url: value,
    'expect-status': values,
    conditions: values,
    headers: structure,
    method: value,
    body: structure,
    checks: structure,
    'expect-version': value,
    'version-path': value,
    timeout: value,
    interval: value,
    'success-threshold': value,
    'failure-threshold': value,
    watch: value,
    'max-error-rate': value,
    'max-p95': value,
    'max-false-alarm': value,
    'compare-with': value,
    metrics: structure,
    concurrency: value,
    'fail-on': values,
  }),
  rollback: z.strictObject({
    mode: value,
    to: value,
    reason: value,
    severity: value,
    issue: value,
    'fixable-within': value,
    strategy: value,
    database: value,
    'allow-database-change': value,
    'disable-flags': values,
    policy: structure,
    'hotfix-within': value,
    'max-failure-age': value,
    'release-hold': value,
    redeploy: value,
    'cancel-running': value,
    url: value,
    checks: structure,
    'expect-status': values,
    conditions: values,
    headers: structure,
    method: value,
    body: structure,
    verify: value,
    platform: value,
    target: structure,
    timeout: value,
  }),
  notify: z.strictObject({
    event: value,
    status: value,
    needs: structure,
    'slack-channel': value,
    channels: structure,
    'slack-channels': structure,
    'slack-api-url': value,
    'slack-webhook-host': value,
    mention: structure,
    'sentry-url': value,
    'sentry-org': value,
    'sentry-project': values,
    'posthog-url': value,
    'posthog-project': value,
    'datadog-site': value,
    'datadog-url': value,
    'datadog-service': value,
    'incident-issue': value,
    'fail-on-error': value,
    'time-budget': value,
  }),
} as const;

const environment = z.strictObject({
  url: z.optional(z.nullable(z.string())).check(about('Address of the environment: what the health check probes where there are no checks, and the base of checks such as /health.')),
  platform: z.optional(z.nullable(z.enum(PLATFORM_NAMES))).check(about('Where releases run.')),
  target: structure.check(about("The platform's own settings, or a map of them.")),
  'required-env': structure.check(about('Variables that must be set before a deployment: a list of names, or a map of names to rules.')),
  migrate: z.optional(z.nullable(sections.migrate)).check(about('Inputs of action-migrate.')),
  deploy: z.optional(z.nullable(sections.deploy)).check(about('Inputs of action-deploy.')),
  healthcheck: z.optional(z.nullable(sections.healthcheck)).check(about('Inputs of action-healthcheck.')),
  rollback: z.optional(z.nullable(sections.rollback)).check(about('Inputs of action-rollback.')),
  notify: z.optional(z.nullable(sections.notify)).check(about('Inputs of action-notify.')),
});

export const pipelineFile = z.strictObject({
  service: z.optional(z.nullable(z.string().check(z.minLength(1), z.maxLength(100)))).check(about('The service that this repository ships.')),
  environments: z.optional(z.nullable(z.record(z.string().check(z.minLength(1), z.maxLength(255)), z.nullable(environment)))).check(about('Settings of each environment, by its name.')),
});

export type PipelineFile = z.infer<typeof pipelineFile>;
export type EnvironmentSettings = z.infer<typeof environment>;
export type SectionName = keyof typeof sections;
