// Writes what follows from the sources, so that it cannot drift from them: the JSON Schemas of what users write, the list of
// reason codes, the table of platforms, and the inputs, outputs and permissions in the README of each action.
// `node scripts/generate.mjs [--check]`; with --check nothing is written, and files that are out of date are named.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { REASON_CODES } from '../shared/kernel/reason-codes.ts';
import { pipelineFile } from '../shared/pipeline-file/schema.ts';
import { evidenceDocument } from '../shared/rollback-decision/evidence-document.ts';
import { policyDocument } from '../shared/rollback-decision/policy.ts';
import { TRIED } from './platform-evidence.ts';
import { platformMatrix } from './platform-matrix.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const BEGIN = '<!-- generated -->';
const END = '<!-- /generated -->';

/** @typedef {{ description?: string, required?: boolean, default?: string }} Entry */
/** @typedef {{ inputs?: Record<string, Entry>, outputs?: Record<string, Entry> }} Metadata */

/** The folders of the actions that exist. */
export const actions = () => readdirSync(root).filter((name) => name.startsWith('action-') && existsSync(path.join(root, name, 'action.yml')));

/** @returns {Promise<{ file: string, text: string }[]>} every generated file as it must be */
export async function generatedFiles() {
  const platforms = 'docs/platforms/README.md';
  return [
    { file: 'shared/pipeline-file/surefoot.schema.json', text: jsonSchema(pipelineFile, 'Surefoot pipeline file', 'Settings of .github/surefoot.yml; an input given in a workflow wins over them.') },
    { file: 'docs/evidence.schema.json', text: jsonSchema(evidenceDocument, 'Surefoot evidence', 'What is known of a release, to try out how it is decided; see decision.md.') },
    { file: 'docs/policy.schema.json', text: jsonSchema(policyDocument, 'Surefoot policy', 'What a team shapes of the decision table; see decision.md.') },
    { file: 'docs/reason-codes.md', text: reasonCodes(REASON_CODES) },
    { file: platforms, text: withGenerated(read(platforms), await platformMatrix(TRIED, root), platforms) },
    ...actions().map((action) => {
      const readme = read(`${action}/README.md`);
      return { file: `${action}/README.md`, text: withGenerated(readme, usage(action, parse(read(`${action}/action.yml`)), permissionsOf(action)), `${action}/README.md`) };
    }),
  ];
}

/** @param {z.ZodMiniType} type @param {string} title @param {string} description */
function jsonSchema(type, title, description) {
  const schema = z.toJSONSchema(type, { io: 'input', reused: 'ref' });
  return `${JSON.stringify({ ...schema, title, description }, undefined, 2)}\n`;
}

/** @param {Readonly<Record<string, string>>} codes */
export function reasonCodes(codes) {
  const rows = Object.entries(codes).map(([code, meaning]) => `| \`${code}\` | ${cell(meaning)} |`);
  return ['# Reason codes', '', 'Every action says in its output `reason-code` why it ended as it did. The list is closed: a workflow may rely on it.', '', '| code | meaning |', '| --- | --- |', ...rows, ''].join('\n');
}

/**
 * @param {string} action @param {Metadata} metadata of its action.yml @param {readonly string[]} permissions
 * @returns {string} the generated part of a README
 */
export function usage(action, { inputs = {}, outputs = {} }, permissions) {
  const describe = (/** @type {string} */ kind, /** @type {string} */ name, /** @type {Entry} */ entry) => {
    if (typeof entry?.description !== 'string' || entry.description.trim() === '') throw new Error(`${action}/action.yml: ${kind} "${name}" has no description`);
    return cell(entry.description);
  };
  const preset = (/** @type {Entry} */ entry) => (entry.required ? 'required' : entry.default === undefined ? '' : `\`${cell(String(entry.default))}\``);
  return [
    '## Reference',
    '',
    `\`uses: OWNER/surefoot/${action}@v1\``,
    '',
    '| input | default | |',
    '| --- | --- | --- |',
    ...Object.entries(inputs).map(([name, entry]) => `| \`${name}\` | ${preset(entry)} | ${describe('input', name, entry)} |`),
    '',
    '| output | |',
    '| --- | --- |',
    ...Object.entries(outputs).map(([name, entry]) => `| \`${name}\` | ${describe('output', name, entry)} |`),
    '',
    permissions.length === 0 ? 'Permissions: none (`permissions: {}`).' : `Permissions: ${permissions.join('; ')}.`,
  ].join('\n');
}

/** Replaces what stands between the markers. @param {string} readme @param {string} part @param {string} file for messages */
export function withGenerated(readme, part, file) {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${file} lacks the markers ${BEGIN} and ${END}`);
  return `${readme.slice(0, begin + BEGIN.length)}\n${part}\n${readme.slice(end)}`;
}

/** What the token must be allowed, as the sources show it. @param {string} action */
function permissionsOf(action) {
  const { inputs = {} } = /** @type {Metadata} */ (parse(read(`${action}/action.yml`)));
  const sources = readdirSync(path.join(root, action, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => read(`${action}/src/${file}`)).join('\n');
  return [
    ...(/shared\/ledger\//.test(sources) ? ['`deployments: write`, to keep GitHub Deployments'] : []),
    ...('cancel-running' in inputs ? ['`actions: write`, where `cancel-running` is on'] : []),
    ...('incident-issue' in inputs ? ['`issues: write`, where `incident-issue` is on'] : []),
  ];
}

/** @param {string} text */
const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

/** @param {string} file */
const read = (file) => (existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : '');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = (await generatedFiles()).filter(({ file, text }) => read(file) !== text);
  if (process.argv.includes('--check')) {
    for (const { file } of stale) console.error(`${file} is out of date; run "npm run generate"`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else for (const { file, text } of stale) writeFileSync(path.join(root, file), text);
}
