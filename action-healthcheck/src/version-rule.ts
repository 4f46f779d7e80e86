import { parseVersionPath } from '../../shared/health-probe/served-version.ts';
import type { VersionRule } from '../../shared/health-probe/types.ts';
import { invalid, valid } from '../../shared/kernel/problem.ts';
import type { Checked } from '../../shared/kernel/problem.ts';
import { clip, oneLine } from '../../shared/kernel/untrusted-text.ts';

/** No version has an equals sign in it. A bare path, `build.sha`, is one in the body. */
const PATH_AND_VALUE = /^(?:(\[(?:BODY|HEADER)\].*?)|([a-z_$][\w$-]*(?:\[\d+\])*(?:\.[\w$-]+(?:\[\d+\])*)*))\s*==?\s*([^\s=].*)$/i;

/**
 * Which version must be served, and where the service shows it.
 * @param given the input `expect-version`: a version, or `path = value` with `[BODY].build.sha`, `[HEADER].x-version` or `build.sha`
 * @param recorded the version of the release record, which is only compared where a commit id is shown
 */
export function readVersionRule(given: string | undefined, versionPath: string | undefined, recorded: string | undefined): Checked<VersionRule | undefined> {
  const [, placeholder, bare, value] = PATH_AND_VALUE.exec(given?.trim() ?? '') ?? [];
  const pathOfGiven = placeholder ?? (bare === undefined ? undefined : `[BODY].${bare}`);
  if (pathOfGiven !== undefined && versionPath !== undefined) return invalid({ subject: 'version-path', message: 'Input "version-path" and the path in "expect-version" say the same: give one of them.' });
  const path = pathOfGiven ?? versionPath?.trim();
  if (path !== undefined) {
    const input = pathOfGiven === undefined ? 'version-path' : 'expect-version';
    const parsed = parseVersionPath(path);
    if (!parsed.ok) return invalid(...parsed.problems.map(({ message }) => ({ subject: input, message: `Input "${input}" is not valid: ${message.replace(/\.$/, '')}.` })));
  }
  const explicit = clip(oneLine(value ?? given ?? ''), 200);
  if (explicit !== '') return valid({ expected: explicit, source: 'explicit', path });
  return valid(recorded === undefined ? undefined : { expected: recorded, source: 'recorded', path });
}
