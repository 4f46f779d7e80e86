import type { Model } from './model.ts';
import { imageOf } from './model.ts';

/** Docker's own form of a reference, as far as it matters here: nothing in it can be an option, a blank or a variable. */
const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._/:@-]{0,499}$/;
export const isImageReference = (text: string): boolean => REFERENCE.test(text);

/** The name of an image without its tag and digest; `nginx` and `docker.io/library/nginx` are one. */
export function repositoryOf(reference: string): string {
  const withoutDigest = reference.split('@', 1)[0] ?? '';
  const slash = withoutDigest.lastIndexOf('/');
  const colon = withoutDigest.indexOf(':', slash + 1);
  return (colon < 0 ? withoutDigest : withoutDigest.slice(0, colon)).replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
}

export type ImageTargets = { readonly kind: 'known'; readonly services: readonly string[] } | { readonly kind: 'ambiguous'; readonly reason: string };

/**
 * The services that a given image is for: those whose image has the same name, else the only one there is, with those that share its image.
 * @param serving the services of the release that keep running
 */
export function imageTargets(image: string, { services, project }: Model, { all, serving }: { readonly all: readonly string[]; readonly serving: readonly string[] }): ImageTargets {
  const named = all.flatMap((name) => {
    const service = services.get(name);
    return service === undefined ? [] : [{ name, image: imageOf(service, project) }];
  });
  const same = named.filter((each) => repositoryOf(each.image) === repositoryOf(image));
  if (same.length > 0) return { kind: 'known', services: same.map(({ name }) => name) };
  const [only] = named.filter(({ name }) => serving.includes(name));
  if (only !== undefined && serving.length === 1) return { kind: 'known', services: named.filter((each) => each.image === only.image).map(({ name }) => name) };
  return { kind: 'ambiguous', reason: `the image ${repositoryOf(image)} is none of these services' (${named.map((each) => `${each.name}: ${repositoryOf(each.image)}`).join(', ')})` };
}
