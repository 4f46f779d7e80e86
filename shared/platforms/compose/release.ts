import { createHash } from 'node:crypto';

/** What one service of a release is made of. */
export interface Part {
  readonly service: string;
  /** `sha256:…` */
  readonly imageId: string;
  /** Of its configuration, the first characters of what Compose computes. */
  readonly configHash: string;
}

/** Of a hash, what tells configurations of one service apart. */
export const HASH_LENGTH = 16;
export const shortHash = (hash: string): string => hash.slice(0, HASH_LENGTH);

/** The id of a release: the same parts have the same id, on every machine. */
export function releaseIdOf(parts: readonly Part[]): string {
  const lines = parts.map(({ service, imageId, configHash }) => JSON.stringify([service, imageId, configHash])).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);
}
