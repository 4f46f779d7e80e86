import { clip, oneLine } from '../kernel/untrusted-text.ts';
import { type HealthState, readHealthWord } from './health-words.ts';
import { type JsonMap, isMap, ownOf } from './json-body.ts';

export interface HealthComponent {
  readonly name: string;
  readonly state: HealthState;
  readonly message: string;
}

const DEEPEST = 6;
const MOST_LOOKED_AT = 5_000;
const MOST_KEPT = 100;
const LONGEST_NAME = 80;
const LONGEST_MESSAGE = 200;

const STATE_KEYS = ['status', 'state', 'healthy', 'health', 'ok', 'up', 'alive', 'available'];
const MESSAGE_KEYS = ['message', 'error', 'output', 'reason', 'exception', 'description', 'detail', 'details', 'data'];
/** Where a component keeps its own parts. `details` only counts where it holds nothing but components (Spring Boot 2.0). */
const PART_KEYS = ['components', 'checks', 'details'];

/** Collects the components of a container: a map by name, or a list of maps that name themselves. Bounded in number and depth. */
export function readComponents(container: unknown): readonly HealthComponent[] {
  const found: HealthComponent[] = [];
  const budget = { left: MOST_LOOKED_AT };
  addAll(found, '', container, { budget, depth: 0 });
  if (found.length <= MOST_KEPT) return found;
  return [...found.filter(isFailing), ...found.filter((component) => !isFailing(component))].slice(0, MOST_KEPT);
}

export const isFailing = (component: HealthComponent): boolean => component.state === 'down' || component.state === 'degraded';

/** Whether every value of a map is a map with a status: then it is a container and not a bag of facts. */
export function holdsComponents(value: unknown): value is JsonMap {
  if (!isMap(value)) return false;
  const inner = Object.values(value);
  return inner.length > 0 && inner.every((item) => isMap(item) && stateOf(item) !== undefined);
}

interface Walk {
  readonly budget: { left: number };
  readonly depth: number;
}

function addAll(found: HealthComponent[], prefix: string, container: unknown, walk: Walk): void {
  if (walk.depth > DEEPEST) return;
  if (Array.isArray(container)) {
    for (const [index, item] of container.slice(0, MOST_LOOKED_AT).entries()) add(found, joined(prefix, nameOf(item) ?? String(index + 1)), item, walk);
  } else if (isMap(container)) {
    for (const name of Object.keys(container).slice(0, MOST_LOOKED_AT)) add(found, joined(prefix, name), container[name], walk);
  }
}

function add(found: HealthComponent[], name: string, value: unknown, walk: Walk): void {
  if (walk.budget.left-- <= 0) return;
  if (Array.isArray(value)) addList(found, name, value, walk);
  else if (isMap(value)) addMap(found, name, value, walk);
  else if (typeof value === 'string' || typeof value === 'boolean') found.push(component(name, readHealthWord(value)));
}

// `application/health+json` gives a list for every name; one entry needs no name of its own.
function addList(found: HealthComponent[], name: string, list: readonly unknown[], walk: Walk): void {
  const [only] = list;
  if (list.length === 1 && isMap(only)) addMap(found, name, only, walk);
  else addAll(found, name, list.filter(isMap), { ...walk, depth: walk.depth + 1 });
}

function addMap(found: HealthComponent[], name: string, map: JsonMap, walk: Walk): void {
  const before = found.length;
  for (const key of PART_KEYS) {
    const parts = ownOf(map, key);
    if (key === 'details' ? holdsComponents(parts) : isMap(parts) || Array.isArray(parts)) addAll(found, name, parts, { ...walk, depth: walk.depth + 1 });
  }
  const word = readHealthWord(stateOf(map));
  const partsTell = found.length > before && (!isFailing({ name, ...word }) || found.slice(before).some(isFailing));
  if (!partsTell) found.push(component(name, { state: word.state, message: messageOf(map) || word.message }));
}

const component = (name: string, { state, message }: { readonly state: HealthState; readonly message: string }): HealthComponent => ({
  name: clip(oneLine(name.slice(0, 400)), LONGEST_NAME),
  state,
  message: clip(oneLine(message.slice(0, 2_000)), LONGEST_MESSAGE),
});

const joined = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix.slice(0, 400)}/${name}`);

function stateOf(map: JsonMap): string | boolean | undefined {
  for (const key of STATE_KEYS) {
    const value = ownOf(map, key);
    if (typeof value === 'string' || typeof value === 'boolean') return value;
  }
  return undefined;
}

function nameOf(item: unknown): string | undefined {
  return ['name', 'component', 'service', 'key', 'componentId', 'id'].map((key) => ownOf(item, key)).find((name): name is string => typeof name === 'string' && name !== '');
}

/** What a component says of itself: the first text under the usual keys, one level down too (`details.error`). */
export function messageOf(map: JsonMap): string {
  for (const key of MESSAGE_KEYS) {
    const value = ownOf(map, key);
    const text = isMap(value) ? ['error', 'message', 'reason'].map((inner) => ownOf(value, inner)).find(isText) : value;
    if (isText(text)) return text;
  }
  return '';
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
