import * as z from 'zod/mini';

/** Projects, environments and services have UUIDs; environments and services are known by their names too. */
const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'expected the id of the project, from its settings, e.g. 5999b763-474b-4eaf-a5fa-fb64bff0ba80'));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100), z.regex(/^[^\p{Cc}]*$/u, 'expected a name or an id, without control characters'));
/** As many ids as one release id can name. */
const MOST_SERVICES = 11;
/** Nobody but this machine can listen on the way to these. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const address = z.string().check(z.maxLength(500), z.refine(isSafeAddress, 'expected an https address without a user, a query or a fragment, e.g. https://backboard.railway.com/graphql/v2'));

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username !== '' || password !== '' || search !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}

/** Where the code of a release comes from. */
export const SOURCES = ['commit', 'image', 'redeploy', 'up'] as const;

/** The target of platform `railway`. */
export const railwayTarget = z.strictObject({
  /** With a project token both are known by the token, and are only compared with it. */
  project: z.optional(id),
  'railway-environment': z.optional(name),
  /** Names or ids; several are one release: they go live and back together. */
  services: z.union([name, z.array(name).check(z.minLength(1), z.maxLength(MOST_SERVICES))]),
  /** `commit` where nothing is said, and `image` where the deployment has one. */
  source: z.optional(z.enum(SOURCES)),
  /** For `up`: the folder to upload, within the workspace. */
  path: z.optional(z.string().check(z.minLength(1), z.maxLength(500), z.regex(/^[^\p{Cc}]*$/u, 'expected a path without control characters'))),
  'api-url': z.optional(address),
  /** For `up`; the origin of `api-url` where it is missing. */
  'upload-url': z.optional(address),
});

export type RailwayTarget = z.infer<typeof railwayTarget>;
