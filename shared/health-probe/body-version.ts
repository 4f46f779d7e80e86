import { clip, oneLine } from '../kernel/untrusted-text.ts';
import { type BodyPath, valueAt } from './body-path.ts';

/** The usual places of a version in a JSON body, the surest first; the first commit id among them wins over any other text. */
const PLACES: readonly BodyPath[] = [
  ...['version', 'commit', 'commit_sha', 'commitSha', 'commit_id', 'commitId', 'commit_hash', 'commitHash', 'git_sha', 'gitSha', 'git_commit', 'gitCommit', 'git_hash', 'gitHash', 'sha', 'revision', 'git_revision'].map((key) => [key]),
  ...['release', 'releaseId', 'release_id', 'build_sha', 'buildSha', 'build_version', 'buildVersion', 'app_version', 'appVersion', 'build'].map((key) => [key]),
  ...['build', 'git', 'app', 'info', 'data', 'meta'].flatMap((key) => [
    [key, 'version'],
    [key, 'commit'],
    [key, 'sha'],
    [key, 'revision'],
  ]),
  ['git', 'commit', 'id'],
  ['git', 'commit', 'id', 'full'],
  ['version', 'commit'],
  ['version', 'sha'],
];

const LONGEST = 200;
const COMMIT = /^[0-9a-f]{7,40}$/i;

export const looksLikeCommit = (text: string): boolean => COMMIT.test(text);

/** The version that a JSON body tells in one of the usual places. */
export function versionInBody(body: unknown): string | undefined {
  return surest(PLACES.map((place) => asVersion(valueAt(body, place))));
}

/** The first that looks like a commit id, else the first at all. */
export function surest(found: readonly (string | undefined)[]): string | undefined {
  const versions = found.filter((version) => version !== undefined);
  return versions.find(looksLikeCommit) ?? versions[0];
}

/** A value as a version: one printable line. Empty and over-long texts and anything but texts and numbers are none. */
export function asVersion(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const text = clip(oneLine(value), LONGEST);
  return text === '' ? undefined : text;
}
