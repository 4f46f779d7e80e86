import { clip, oneLine } from '../kernel/untrusted-text.ts';
import { versionInBody } from './body-version.ts';
import { type HealthComponent, holdsComponents, isFailing, messageOf, readComponents } from './health-components.ts';
import { type HealthState, type HealthWord, readHealthWord } from './health-words.ts';
import { type JsonMap, isMap, ownOf, readJson } from './json-body.ts';

/** A health body of a shape that is understood without conditions. */
export interface KnownBody {
  /** `health+json` `spring-actuator` `aspnet` `terminus` `checks` `services` or `status` (no components). */
  readonly shape: string;
  /** As the body says; `degraded` also where a component is not well and the whole is said to be, or says nothing known. */
  readonly state: HealthState;
  readonly components: readonly HealthComponent[];
  readonly version: string | undefined;
}

interface Shape {
  readonly name: string;
  readonly container: unknown;
}

/** What ASP.NET answers where no writer is set (learn.microsoft.com, "Health checks in ASP.NET Core"). */
const PLAIN_ASPNET = /^(?:Healthy|Degraded|Unhealthy)$/;

/**
 * Reads the health body of a known shape.
 * @returns undefined when the body is of none of them; a known shape with a word that is not known is `unknown`
 */
export function readKnownBody(contentType: string | undefined, body: string): KnownBody | undefined {
  const text = body.length > 100 ? '' : body.trim();
  if (PLAIN_ASPNET.test(text)) return { shape: 'aspnet', state: readHealthWord(text).state, components: [], version: undefined };
  const json = readJson(body);
  if (!json.ok || !isMap(json.value)) return undefined;
  const status = ownOf(json.value, 'status');
  const isHealthJson = /^\s*application\/health\+json\b/i.test(contentType ?? '');
  if (typeof status !== 'string' && typeof status !== 'boolean' && !isHealthJson) return undefined;
  const { name, container } = shapeOf(json.value, isHealthJson);
  const word = readHealthWord(status);
  const components = withOwnMessage(json.value, word, readComponents(container));
  return { shape: name, state: overall(word.state, components), components, version: versionInBody(json.value) };
}

function shapeOf(body: JsonMap, isHealthJson: boolean): Shape {
  const [checks, details, info, error] = ['checks', 'details', 'info', 'error'].map((key) => ownOf(body, key));
  if (isHealthJson || isListOfEach(checks)) return { name: 'health+json', container: checks };
  if ((isMap(info) && isMap(error)) || holdsComponents(info) || holdsComponents(error)) return { name: 'terminus', container: isMap(details) ? details : { ...asMap(info), ...asMap(error) } };
  if (holdsComponents(details)) return { name: 'spring-actuator', container: details };
  const named = CONTAINERS.find(({ key, mayBeList }) => isMap(ownOf(body, key)) || (mayBeList && isListOfMaps(ownOf(body, key))));
  return named ? { name: named.shape, container: ownOf(body, named.key) } : { name: 'status', container: undefined };
}

/** `results` and `entries` are no lists in ASP.NET; elsewhere such a list is what was searched for, each with a status of its own. */
const CONTAINERS = [
  { key: 'components', shape: 'spring-actuator', mayBeList: true },
  { key: 'entries', shape: 'aspnet', mayBeList: false },
  { key: 'results', shape: 'aspnet', mayBeList: false },
  { key: 'checks', shape: 'checks', mayBeList: true },
  { key: 'services', shape: 'services', mayBeList: true },
  { key: 'dependencies', shape: 'services', mayBeList: true },
] as const;

const isListOfMaps = (value: unknown): boolean => Array.isArray(value) && value.some(isMap);
const asMap = (value: unknown): JsonMap => (isMap(value) ? value : {});

/** draft-inadarei-api-health-check-06 §4: `checks` has a list of details under every name. */
function isListOfEach(checks: unknown): boolean {
  if (!isMap(checks)) return false;
  const values = Object.values(checks);
  return values.length > 0 && values.every((value) => Array.isArray(value));
}

/** A service that says that it is not well and names no component may still say why. */
function withOwnMessage(body: JsonMap, word: HealthWord, components: readonly HealthComponent[]): readonly HealthComponent[] {
  const message = clip(oneLine((word.message || messageOf(body)).slice(0, 2_000)), 200);
  if (word.state === 'up' || message === '' || components.some(isFailing)) return components;
  return [{ name: 'service', state: word.state, message }, ...components];
}

function overall(said: HealthState, components: readonly HealthComponent[]): HealthState {
  return said !== 'down' && components.some(isFailing) ? 'degraded' : said;
}
