import { clip, oneLine } from '../kernel/untrusted-text.ts';

/** Inputs that hold secrets; a file in a repository is no place for one. */
const SECRET_INPUTS: ReadonlySet<string> = new Set(['token', 'github-token', 'database-url', 'scratch-database-url', 'slack-token', 'slack-webhook-url', 'teams-webhook-url', 'sentry-auth-token', 'sentry-token', 'posthog-api-key', 'posthog-token', 'datadog-api-key', 'datadog-app-key', 'datadog-application-key']);

/** The places of keys that are names of secret inputs: in the file, its environments and their sections. */
export function secretsIn(document: unknown): readonly string[] {
  return [
    ...keysOf(document, ''),
    ...mapsIn(own(document, 'environments'), 'environments.').flatMap(([environment, path]) => [
      ...keysOf(environment, path),
      // What is below `target` and `required-env` are the platform's keys and the service's variables, not inputs.
      ...mapsIn(environment, path).filter(([, place]) => !/\.(?:target|required-env)\.$/.test(place)).flatMap(([section, place]) => keysOf(section, place)),
    ]),
  ];
}

const keysOf = (value: unknown, path: string): readonly string[] => Object.keys(asMap(value)).filter((key) => SECRET_INPUTS.has(key)).map((key) => path + key);

const mapsIn = (value: unknown, path: string): readonly (readonly [unknown, string])[] => Object.entries(asMap(value)).map(([key, inner]) => [inner, `${path}${clip(oneLine(key), 100)}.`]);

const own = (value: unknown, key: string): unknown => (Object.hasOwn(asMap(value), key) ? asMap(value)[key] : undefined);

const asMap = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {});
