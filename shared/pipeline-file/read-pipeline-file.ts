import { stat } from 'node:fs/promises';
import { messageOf } from '../kernel/coded-error.ts';
import { invalid, valid } from '../kernel/problem.ts';
import type { Checked } from '../kernel/problem.ts';
import { clip, oneLine } from '../kernel/untrusted-text.ts';
import { readYaml } from '../documents/read-yaml.ts';
import { readTextFile } from '../runtime/files.ts';
import type { AppliedFile } from './apply.ts';
import { settingsFor } from './settings.ts';
import type { Wanted } from './settings.ts';

const LARGEST_FILE_BYTES = 256 * 1024;

/** Reads a pipeline file that is there. Loaded only then: it brings the YAML parser. */
export async function readPipelineFile(location: string, wanted: Wanted): Promise<Checked<AppliedFile>> {
  const file = clip(oneLine(wanted.file), 200);
  const wrong = (message: string) => invalid({ subject: file, message: `${file} ${message}` });
  let text: string | undefined;
  try {
    if (!(await stat(location)).isFile()) return wrong('is not a file. The pipeline file is one YAML document.');
    text = await readTextFile(location, LARGEST_FILE_BYTES);
  } catch (error) {
    return wrong(`cannot be read: ${messageOf(error)}.`);
  }
  const document = await readYaml(text ?? '');
  if (!document.ok) return wrong(`is not valid YAML: ${document.problem}.`);
  const { settings, problems, elsewhere } = settingsFor(document.value, { ...wanted, file });
  if (problems.length > 0) return invalid(...problems);
  return valid({
    texts: { ...wanted.given, ...Object.fromEntries(settings.map((setting) => [setting.input, setting.text])) },
    sources: Object.fromEntries(settings.map((setting) => [setting.input, `${file}: ${setting.path}`])),
    hints: elsewhere === undefined ? [] : [{ subject: 'environment', message: elsewhere }],
  });
}
