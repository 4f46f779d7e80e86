/**
 * What we write on an action of Cloud 66 (`user_reference`, at most 255 characters): it finds our action again when its id was not
 * given, and it keeps what a deployment of Cloud 66 does not, the tags of the services, for a later rollback.
 */
export interface Reference {
  readonly version?: string;
  /** `web:1.4.2` for each service. */
  readonly services?: readonly string[];
}

const BEGINNING = 'surefoot/1';
const LONGEST = 255;
const TAGGED = /^[A-Za-z0-9][\w.-]{0,127}:[\w][\w./-]{0,127}$/;

/**
 * Writes a reference. What does not fit is left out; then it cannot be gone back to by tags.
 * @param unique tells this request from every other one: run, attempt and moment
 */
export function writeReference(unique: string, { version, services }: Reference): string {
  const parts = [services === undefined ? undefined : `services=${services.join(',')}`, version === undefined ? undefined : `version=${encodeURIComponent(version.toWellFormed())}`];
  return parts.reduce<string>((written, part) => (part === undefined || written.length + 1 + part.length > LONGEST ? written : `${written} ${part}`), `${BEGINNING} ${unique}`);
}

/** Reads what another run wrote. Whoever may deploy to the stack can write one, so every part is checked. */
export function readReference(text: string | undefined): Reference {
  const [beginning, , ...parts] = text?.split(' ') ?? [];
  if (beginning !== BEGINNING) return {};
  const part = (name: string): string | undefined => parts.find((candidate) => candidate.startsWith(`${name}=`))?.slice(name.length + 1);
  const services = part('services')?.split(',');
  const version = decode(part('version'));
  return { ...(version === undefined ? {} : { version }), ...(services?.every((service) => TAGGED.test(service)) ? { services } : {}) };
}

function decode(text: string | undefined): string | undefined {
  try {
    const decoded = decodeURIComponent(text ?? '');
    return decoded === '' || decoded.length > 200 || /[\p{Cc}\u2028\u2029]/u.test(decoded) ? undefined : decoded;
  } catch {
    return undefined; // a stray `%`
  }
}
