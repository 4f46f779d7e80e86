import * as z from 'zod/mini';

const line = (max: number) => z.string().check(z.minLength(1), z.maxLength(max), z.regex(/^[^\p{Cc}\u2028\u2029]+$/u, 'expected one line of text'));

/** A service, or a service with the image tag or git reference that it always gets, e.g. `worker:stable`. */
const service = z.string().check(z.maxLength(300), z.regex(/^[A-Za-z0-9][\w.-]{0,127}(?::[\w][\w./-]{0,127})?$/, 'expected the name of a service, e.g. web, or a service with a tag, e.g. web:stable'));

/** Nobody but this machine can listen on the way to these. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  return username === '' && password === '' && search === '' && hash === '' && (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname)));
}

/** The target of platform `cloud66`: one stack. */
export const cloud66Target = z.strictObject({
  /** Its uid, or its whole name where only one stack has that name. */
  stack: line(255),
  /** Which of several stacks of one name: `production`, `staging`, … as Cloud 66 calls it. */
  'stack-environment': z.optional(line(100)),
  /** For stacks of containers: what gets the new image tag. */
  services: z.optional(z.union([z.pipe(service, z.transform((one) => [one])), z.array(service).check(z.minLength(1), z.maxLength(50))])),
  'deploy-strategy': z.optional(z.enum(['serial', 'parallel', 'rolling', 'fast'])),
  'rollout-strategy': z.optional(z.enum(['none', 'blue_green_immediate', 'blue_green_delayed', 'canary'])),
  'deployment-profile': z.optional(line(200)),
  /** The number of the account, where the token's user has several. */
  account: z.optional(z.union([z.string().check(z.regex(/^\d{1,12}$/, 'expected the number of an account, e.g. 12345')), z.number().check(z.int(), z.positive())])),
  /** The stack's redeploy hook; whoever knows it can deploy. Checked where it is used, so that no message quotes it. */
  'hook-url': z.optional(z.string()),
  'api-url': z._default(z.string().check(z.maxLength(500), z.refine(isSafeAddress, 'expected an https address without a user, a query or a fragment, e.g. https://app.cloud66.com/api/3')), 'https://app.cloud66.com/api/3'),
});

export type Cloud66Target = z.infer<typeof cloud66Target>;
