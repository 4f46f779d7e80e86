import { own } from '../../kernel/own-property.ts';
import type { Model } from './model.ts';
import { imageOf } from './model.ts';
import type { Slot } from './tags.ts';

export type Colour = Exclude<Slot, 'base'>;

/** The network that only the services of one colour are in, by which they find each other under their own names. */
const PRIVATE = 'surefoot';

export const projectOf = (project: string, slot: Slot): string => (slot === 'base' ? project : `${project}-${slot}`);
/** What a service is called in a place: colours stand in the networks of the project, where names must differ. */
export const nameIn = (service: string, slot: Slot): string => (slot === 'base' ? service : `${service}-${slot}`);
export const nameOutside = (name: string, slot: Slot): string => (slot !== 'base' && name.endsWith(`-${slot}`) ? name.slice(0, -slot.length - 1) : name);
/** The colour that is free while another place serves. */
export const otherColour = (live: Slot | undefined): Colour => (live === 'blue' ? 'green' : 'blue');

/**
 * The compose file of a colour: some services of the project, in its networks and with its volumes, under names of their own.
 * Among themselves they answer to the names that they have in the file, so that nothing of one colour speaks to the other.
 * @param images the images to use, by service
 */
export function colourFile({ project, services, networks, volumes, raw }: Model, { colour, names, images }: { readonly colour: Colour; readonly names: readonly string[]; readonly images: ReadonlyMap<string, string> }): object {
  const rawServices = own(raw, 'services');
  return {
    ...raw,
    name: projectOf(project, colour),
    services: Object.fromEntries(names.flatMap((name) => {
      const service = services.get(name);
      return service === undefined ? [] : [[nameIn(name, colour), colourService(own(rawServices, name), { name, image: images.get(name) ?? imageOf(service, project), colour, names })]];
    })),
    networks: { ...Object.fromEntries([...networks].map(([key, { name }]) => [key, { name, external: true }])), [PRIVATE]: {} },
    volumes: Object.fromEntries([...volumes].map(([key, { name }]) => [key, { name, external: true }])),
  };
}

function colourService(raw: unknown, { name, image, colour, names }: { readonly name: string; readonly image: string; readonly colour: Colour; readonly names: readonly string[] }): object {
  const { build: _build, container_name: _name, depends_on: _needs, networks: _networks, profiles: _profiles, ...rest } = raw as Record<string, unknown>;
  const needs = Object.entries((own(raw, 'depends_on') ?? {}) as Record<string, unknown>).filter(([on]) => names.includes(on));
  const networks = own(raw, 'network_mode') === undefined ? { networks: networksOf(own(raw, 'networks'), name) } : {};
  return { ...rest, image, depends_on: Object.fromEntries(needs.map(([on, how]) => [nameIn(on, colour), how])), ...networks };
}

/** In the project's networks under the new name only; in the private one under the names of the file. */
function networksOf(raw: unknown, name: string): object {
  const given = Object.entries((raw ?? {}) as Record<string, unknown>);
  const aliases = given.flatMap(([, attached]) => (own(attached, 'aliases') ?? []) as readonly string[]);
  const outside = given.map(([key, attached]) => {
    const { aliases: _aliases, ...rest } = (attached ?? {}) as Record<string, unknown>;
    return [key, rest] as const;
  });
  return { ...Object.fromEntries(outside), [PRIVATE]: { aliases: [...new Set([name, ...aliases])] } };
}
