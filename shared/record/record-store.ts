import path from 'node:path';
import { messageOf } from '../kernel/coded-error.ts';
import { invalid, valid } from '../kernel/problem.ts';
import type { Checked } from '../kernel/problem.ts';
import { readTextFile, writePrivateFile } from '../runtime/files.ts';
import { LARGEST_RECORD_BYTES, parseRecord } from './record-text.ts';
import { RECORD_SCHEMA } from './schema.ts';
import type { ReleaseRecord } from './schema.ts';

/** Which record a step works on. */
export interface RecordKey {
  readonly environment: string;
  readonly service: string | undefined;
}

/** `production` → `production.json`, `pr/1` → `pr%2F1.json`: a name can never leave the folder or collide with another. */
export function recordFile(temp: string, key: RecordKey): string {
  const encode = (name: string): string => Array.from(name.toWellFormed()).map((c) => (/[A-Za-z0-9_-]/.test(c) ? c : encodeURIComponent(c).replace(/[.!'()*~]/g, (p) => `%${p.charCodeAt(0).toString(16).toUpperCase()}`))).join('');
  const names = [key.environment, ...(key.service === undefined ? [] : [key.service])].map(encode);
  return path.join(temp, 'surefoot', `${names.join('.')}.json`);
}

/**
 * The record to go on with: the one given as input or the one an earlier step of this job left, whichever was written later.
 * @returns undefined when neither is there
 */
export async function loadRecord(temp: string, key: RecordKey, given: string | undefined): Promise<Checked<ReleaseRecord | undefined>> {
  const file = recordFile(temp, key);
  const fromInput = given === undefined ? valid(undefined) : checkKey(parseRecord(given, 'input "record"'), key, 'input "record"');
  if (!fromInput.ok) return fromInput;
  let text: string | undefined;
  try {
    text = await readTextFile(file, LARGEST_RECORD_BYTES);
  } catch (error) {
    return invalid({ subject: file, message: `The release record ${file} cannot be read: ${messageOf(error)}.` });
  }
  const fromFile = text === undefined ? valid(undefined) : checkKey(parseRecord(text, file), key, file);
  if (!fromFile.ok) return fromFile;
  return valid(laterOf(fromInput.value, fromFile.value));
}

export async function saveRecord(temp: string, key: RecordKey, text: string): Promise<void> {
  await writePrivateFile(recordFile(temp, key), text);
}

/** The record that a first step begins. */
export const emptyRecord = (key: RecordKey): ReleaseRecord => ({ schema: RECORD_SCHEMA, environment: key.environment, ...(key.service === undefined ? {} : { service: key.service }) });

function checkKey(checked: Checked<ReleaseRecord>, key: RecordKey, subject: string): Checked<ReleaseRecord> {
  if (!checked.ok) return checked;
  const { environment, service } = checked.value;
  if (environment === key.environment && (service ?? '') === (key.service ?? '')) return checked;
  return invalid({ subject, message: `The release record from ${subject} is for environment "${environment}"${service === undefined ? '' : `, service "${service}"`}, but this step works on "${key.environment}"${key.service === undefined ? '' : `, service "${key.service}"`}.` });
}

function laterOf(given: ReleaseRecord | undefined, stored: ReleaseRecord | undefined): ReleaseRecord | undefined {
  if (!given || !stored) return given ?? stored;
  // As times, since one with a fraction of a second sorts before one without; a record that says no time is not the later one of a job.
  return Date.parse(stored.updated_at ?? '') >= Date.parse(given.updated_at ?? '') ? stored : given;
}
