import * as z from 'zod/mini';

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
/** Nobody but this machine can listen on the way to these. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
/** What the API is called where nothing else is said. */
export const VERCEL_API = 'https://api.vercel.com';

const name = (what: string): z.ZodMiniString => z.string().check(z.regex(ID, `expected ${what}`));
const address = z.string().check(z.maxLength(500), z.refine(isSafeAddress, `expected an https address without a user, a query or a fragment, e.g. ${VERCEL_API}`));

function isSafeAddress(text: string): boolean {
  const url = URL.parse(text);
  if (url?.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
}

/** Where the code of a release comes from. */
export const SOURCES = ['git', 'prebuilt', 'redeploy'] as const;

/** The target of platform `vercel`. */
export const vercelTarget = z.strictObject({
  /** Its name or its id. */
  project: name('the name or the id of the project, e.g. my-site or prj_2WjyKQmM8ZnGcJsPWMrHRHrE'),
  /** Its id or its slug; a project of a team is found with it only. */
  team: z.optional(name('the id or the slug of the team, e.g. my-team or team_1a2b3c4d5e6f7g8h9i0j1k2l')),
  /** `git`: Vercel builds the commit. `prebuilt`: what `vercel build` left in `.vercel/output`. `redeploy`: Vercel builds an earlier deployment once more. */
  source: z._default(z.enum(SOURCES), 'git'),
  /** `auto`: Vercel assigns the production domains when the build is ready. `staged`: the build stands beside, and this run promotes it. */
  promote: z._default(z.enum(['auto', 'staged']), 'auto'),
  /** `production`, `preview`, or the slug of a custom environment. */
  'vercel-target': z._default(name('production, preview or the slug of a custom environment'), 'production'),
  /** For `prebuilt`: the folder that has `.vercel/output` in it, within the workspace. */
  path: z._default(z.string().check(z.minLength(1), z.maxLength(300), z.regex(/^[^\p{Cc}]*$/u, 'expected a path without control characters')), '.'),
  /** The project's secret for automation, with which a health check gets through Deployment Protection. */
  'bypass-secret': z.optional(z.string().check(z.minLength(8), z.maxLength(200), z.regex(/^[\x21-\x7e]*$/, 'expected the secret as Vercel shows it'))),
  'api-url': z.optional(address),
});

export type VercelTarget = z.infer<typeof vercelTarget>;
