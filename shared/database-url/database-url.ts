import { invalid, valid } from '../kernel/problem.ts';
import type { Checked } from '../kernel/problem.ts';

/** An address of a database, taken apart. All of it may be shown but `text`, the password and what {@link secretsOf} names. */
export interface DatabaseUrl {
  /** As it was given, without white space around it. A secret. */
  readonly text: string;
  /** `postgresql` for `postgres://` too; the part before a plus. */
  readonly product: string;
  /** The part after the plus, as SQLAlchemy writes it: `asyncpg` of `postgresql+asyncpg://`. */
  readonly driver: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  /** User and password as they stand in the address, with their encoding. A secret where there is a password. */
  readonly credentials: string | undefined;
  /** Empty for a local socket in its usual place. A host that begins with `/` is the folder of a socket. */
  readonly hosts: readonly { readonly name: string; readonly port: string | undefined }[];
  readonly database: string | undefined;
  /** Query options such as `sslmode`, decoded. */
  readonly options: readonly (readonly [name: string, value: string])[];
}

const LONGEST = 4_000;
const EXAMPLE = 'postgresql://USER:PASSWORD@HOST:5432/NAME';
const HOST = /^(?:\[[0-9A-Fa-f:.]+(?:%25[\w.-]+|%[\w.-]+)?\]|[\w.-]+|%2[Ff][\w.%-]*|)(?::(\d{1,5})?)?$/;

/**
 * Reads a database's address in the form that libpq and SQLAlchemy share: `scheme[+driver]://user:password@host:port/name?options`,
 * with IPv6 hosts in brackets, several hosts, and sockets (`%2Fvar%2Frun`, or `host=` among the options).
 * @param subject where it came from, for messages: `input "database-url"`
 * @returns a problem that never quotes any of it, when it cannot be understood
 */
export function parseDatabaseUrl(given: string, subject: string): Checked<DatabaseUrl> {
  const text = given.trim();
  const refuse = (why: string) => invalid({ subject, message: `The database address in ${subject} is not valid: ${why}. It is not shown here because it may hold a password. Expected a URL such as ${EXAMPLE}.` });
  if (text.length > LONGEST) return refuse(`it has more than ${LONGEST} characters`);
  if (/[\p{Cc}\s]/u.test(text)) return refuse('it has white space or control characters in it');
  const scheme = /^([A-Za-z][A-Za-z0-9.-]*)(?:\+([A-Za-z0-9_.-]+))?:\/\//.exec(text);
  if (!scheme?.[1]) return refuse('it does not begin with a scheme and "://"');
  const { credentials, after } = splitCredentials(text.slice(scheme[0].length));
  const [address, query] = cut(after, '?');
  const [place, name] = cut(address, '/');
  const hosts = place === '' ? [] : place.split(',').map(hostOf);
  if (address.includes('@') || hosts.some((host) => host === undefined)) return refuse('its host, port or name cannot be told from its user and password; the characters @ : / ? # within those must be percent-encoded (%40 %3A %2F %3F %23)');
  const options = [...new URLSearchParams(query)];
  const option = (wanted: string): string | undefined => options.find(([key, value]) => key === wanted && value !== '')?.[1];
  const colon = credentials?.indexOf(':') ?? -1;
  return valid({
    text,
    product: /^postgres$/i.test(scheme[1]) ? 'postgresql' : scheme[1].toLowerCase(),
    driver: scheme[2],
    user: decoded(colon < 0 ? credentials : credentials?.slice(0, colon)) ?? option('user'),
    password: decoded(colon < 0 ? undefined : credentials?.slice(colon + 1)) ?? option('password'),
    credentials,
    hosts: hosts.length > 0 ? hosts.filter((host) => host !== undefined) : hostsOfOptions(option('host') ?? option('hostaddr'), option('port')),
    database: decoded(name) ?? option('dbname'),
    options,
  });
}

/** The place of a database for people: `127.0.0.1:5432/app`; never its user or password. */
export function describeDatabase(url: DatabaseUrl): string {
  const port = (given: string | undefined): string => (given !== undefined ? `:${given}` : url.product === 'postgresql' ? ':5432' : '');
  const places = url.hosts.map((host) => (host.name.startsWith('/') ? `socket ${host.name}` : `${host.name.includes(':') ? `[${host.name}]` : host.name}${port(host.port)}`));
  return `${places.join(',') || 'local'}${url.database === undefined ? '' : `/${url.database}`}`;
}

/**
 * Finds the end of `user:password@`. A password often has characters that belong encoded: what comes before a lone `@` is
 * taken as SQLAlchemy takes it (`sqlalchemy.engine.url`): a user without `:` and `/`, then anything.
 */
function splitCredentials(rest: string): { readonly credentials: string | undefined; readonly after: string } {
  const inAuthority = /^[^/?#]*@/.exec(rest)?.[0];
  const inPassword = inAuthority === undefined ? /^[^:/@]*:[^@]*@/.exec(rest)?.[0] : undefined;
  const found = inAuthority ?? inPassword;
  if (found === undefined) return { credentials: undefined, after: rest };
  const credentials = found.slice(0, -1);
  // Two of them leave it open which ends the password: the caller refuses what is left over.
  return credentials.includes('@') ? { credentials: undefined, after: rest } : { credentials, after: rest.slice(found.length) };
}

/** What stands before the first `mark`, and what after it. */
function cut(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function hostOf(text: string): { readonly name: string; readonly port: string | undefined } | undefined {
  const match = HOST.exec(text);
  if (!match || Number(match[1] ?? 0) > 65_535) return undefined;
  const name = text.replace(/:\d*$/, '').replace(/^\[|\]$/g, '');
  return { name: decoded(name) ?? 'localhost', port: match[1] };
}

function hostsOfOptions(hosts: string | undefined, ports: string | undefined): DatabaseUrl['hosts'] {
  const each = ports?.split(',') ?? [];
  return (hosts?.split(',') ?? []).map((name, index) => ({ name, port: each[index] ?? each[0] }));
}

/** Percent-decoded; a stray `%` stands for itself, as Python's `unquote` has it. Nothing is made of an empty text. */
function decoded(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
}
