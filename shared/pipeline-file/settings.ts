import type { ActionName } from '../kernel/outcomes.ts';
import { nearest } from '../kernel/did-you-mean.ts';
import type { Problem } from '../kernel/problem.ts';
import { clip, oneLine, quote } from '../kernel/untrusted-text.ts';
import { describeIssues } from '../documents/describe-issues.ts';
import type { InputSpec, InputSpecs, InputTexts } from '../action/parse-inputs.ts';
import { completeAddresses } from './addresses.ts';
import { pipelineFile } from './schema.ts';
import type { EnvironmentSettings, PipelineFile, SectionName } from './schema.ts';
import { secretsIn } from './secret-keys.ts';

/** One setting of the file for one input. */
interface Setting {
  readonly input: string;
  readonly value: unknown;
  /** Where it stands: `environments.production.url`. */
  readonly path: string;
}

export interface Settings {
  readonly settings: readonly { readonly input: string; readonly text: string; readonly path: string }[];
  readonly problems: readonly Problem[];
  /** The environments of the file, where the one of this step is not among them. */
  readonly elsewhere?: string;
}

/** What of the file is asked for. */
export interface Wanted {
  readonly action: ActionName;
  readonly specs: InputSpecs;
  /** What the workflow gave; these win. */
  readonly given: InputTexts;
  /** The file's name as messages show it. */
  readonly file: string;
}

/** Reads the settings for one action of one environment out of the parsed file. */
export function settingsFor(document: unknown, wanted: Wanted): Settings {
  const at = (path: string, message: string): Problem => ({ subject: wanted.file, message: `${wanted.file}${path ? `: ${path}` : ''} ${message}` });
  const secrets = secretsIn(document);
  if (secrets.length > 0) return { settings: [], problems: secrets.map((path) => at(path, 'is a secret, and a file in the repository is no place for one: give it in the workflow, as an input from secrets.')) };
  const parsed = pipelineFile.safeParse(document ?? {}, { reportInput: true });
  if (!parsed.success) return { settings: [], problems: describeIssues(parsed.error.issues, pipelineFile).map((issue) => at(issue.path, `is not valid: ${issue.message}.`)) };
  const problems: Problem[] = [];
  const chosen = settingsOf(parsed.data, wanted, (path, message) => problems.push(at(path, message)));
  return { settings: problems.length > 0 ? [] : chosen, problems, ...elsewhere(parsed.data, wanted) };
}

function settingsOf(file: PipelineFile, wanted: Wanted, complain: (path: string, message: string) => void): Settings['settings'] {
  const settings: Setting[] = [{ input: 'service', value: file.service, path: 'service' }];
  const name = wanted.given['environment'];
  const environment = own(file.environments, name);
  if (environment) settings.push(...environmentSettings(environment, `environments.${clip(oneLine(String(name)), 100)}`, wanted, complain));
  const made = settings.filter((setting) => isMade(setting.value) && !isGiven(setting.input, wanted));
  // Beside checks, an address from the workflow is the one that their paths belong to; the action completes them.
  const addressed = isGiven('url', wanted) ? made : completeAddresses(made, environment?.url ?? undefined, complain);
  return addressed.flatMap(({ input, value, path }) => {
    const spec = wanted.specs[input];
    const text = spec && textOf(value, spec);
    if (text === undefined) complain(path, 'is not valid: an item of this list has several lines; write one line for each.');
    return text === undefined || text.trim() === '' ? [] : [{ input, text, path }];
  });
}

/** The section of the action, and what it takes from the environment as a whole where its section does not say. */
function environmentSettings(environment: EnvironmentSettings, path: string, wanted: Wanted, complain: (path: string, message: string) => void): readonly Setting[] {
  const name = wanted.action.replace('action-', '') as SectionName;
  const section = Object.entries(environment[name] ?? {}).flatMap(([key, value]): Setting[] => {
    const input = name === 'notify' && key === 'channels' ? 'slack-channels' : key;
    if (!isMade(value)) return [];
    if (Object.hasOwn(wanted.specs, input)) return [{ input, value, path: `${path}.${name}.${key}` }];
    complain(`${path}.${name}.${key}`, `is not in this version: ${wanted.action} has no input "${input}" yet. Take the line out.`);
    return [];
  });
  for (const setting of section) {
    const first = section.find((other) => other.input === setting.input);
    if (first && first !== setting) complain(setting.path, `says again what ${first.path} says: keep one of the two.`);
  }
  const has = (input: string): boolean => section.some((setting) => setting.input === input);
  const checksGiven = isGiven('checks', wanted);
  const probed = has('url') || (has('checks') && !checksGiven);
  const general = generalSettings(environment, path, name === 'deploy' && isCanary(section, wanted) ? 'canary' : name).filter(({ input, value }) => isMade(value) && Object.hasOwn(wanted.specs, input) && !has(input) && !(probed && PROBES.has(input)));
  // `url` is the simple form of checks, so that of the environment gives way to the file's checks.
  const checked = !checksGiven && general.some(({ input }) => input === 'checks');
  return [...section, ...general.filter(({ input }) => !(checked && input === 'url'))];
}

/** A canary is watched, so that a deployment by this strategy needs to know what is probed; by any other it need not. */
function isCanary(section: readonly Setting[], wanted: Wanted): boolean {
  const strategy = isGiven('strategy', wanted) ? wanted.given['strategy'] : section.find(({ input }) => input === 'strategy')?.value;
  return String(strategy).trim() === 'canary';
}

/** Which inputs an environment's own keys speak for; rollback verifies, and a canary is watched, with the checks of the health check. */
function generalSettings(environment: EnvironmentSettings, path: string, section: SectionName | 'canary'): readonly Setting[] {
  const from = (key: 'url' | 'platform' | 'target' | 'required-env', input: string = key): Setting => ({ input, value: environment[key], path: `${path}.${key}` });
  const deploy = [from('platform'), from('target'), from('required-env'), from('url', 'environment-url')];
  if (section === 'deploy') return deploy;
  if (section === 'healthcheck') return [from('url')];
  if (section !== 'rollback' && section !== 'canary') return [];
  const probes = Object.entries(environment.healthcheck ?? {}).filter(([key, value]) => INHERITED.has(key) && isMade(value)).map(([key, value]): Setting => ({ input: key, value, path: `${path}.healthcheck.${key}` }));
  return [...(section === 'canary' ? deploy : [from('platform'), from('target')]), ...probes, ...(probes.some(({ input }) => input === 'url') ? [] : [from('url')])];
}

/** What of the health check holds for the verification after a rollback and for the watch of a canary too, where they have such an input. */
const INHERITED: ReadonlySet<string> = new Set(['url', 'checks', 'conditions', 'headers', 'expect-status', 'method', 'body', 'max-error-rate', 'max-p95']);

/** Two ways to say what is probed: where the section of the action says one, neither is taken from elsewhere. */
const PROBES: ReadonlySet<string> = new Set(['url', 'checks']);

const isMade = (value: unknown): boolean => value !== undefined && value !== null;

function own<T>(map: Readonly<Record<string, T>> | null | undefined, key: string | undefined): T | undefined {
  return map && key !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** The runner hands over defaults like given texts; a text that is the default counts as not given. */
const isGiven = (input: string, { given, specs }: Wanted): boolean => given[input] !== undefined && given[input] !== specs[input]?.default;

/** Scalars as text, lists of them as lines, everything else as JSON, which is YAML. */
function textOf(value: unknown, spec: InputSpec): string | undefined {
  if (typeof value !== 'object') return String(value);
  if (spec.codec.format === 'yaml' || !Array.isArray(value) || value.some((item) => typeof item === 'object')) return JSON.stringify(value);
  const lines = value.map(String);
  return lines.some((line) => /[\r\n]/.test(line.trim())) ? undefined : lines.join('\n');
}

function elsewhere(file: PipelineFile, { given, file: name }: Wanted): { readonly elsewhere?: string } {
  const asked = given['environment'];
  const known = Object.keys(file.environments ?? {});
  if (asked === undefined || known.length === 0 || known.includes(asked)) return {};
  const meant = nearest(asked, known);
  return { elsewhere: `${name} has no environment ${quote(asked)}; ${meant === undefined ? `it has ${known.slice(0, 20).map(quote).join(', ')}` : `did you mean ${quote(meant)}?`}` };
}
