import type { Problem } from '../kernel/problem.ts';
import { quote } from '../kernel/untrusted-text.ts';
import type { Codec } from './codecs.ts';
import { describeIssues } from '../documents/describe-issues.ts';
import { readYaml } from '../documents/read-yaml.ts';

/** One input of an action: the contract in `action.yml` is compared with this by a test. */
export interface InputSpec<T = unknown> {
  readonly codec: Codec<T>;
  /** As in `action.yml`; text, like every input. */
  readonly default?: string;
  readonly required?: true;
}

export type InputSpecs = Readonly<Record<string, InputSpec>>;

type ValueOf<S> = S extends { readonly codec: Codec<infer T> } ? (S extends { readonly default: string } | { readonly required: true } ? T : T | undefined) : never;
export type InputValues<S extends InputSpecs> = { readonly [K in keyof S]: ValueOf<S[K]> };

/** The text of every input that was given; absent and empty are the same. */
export type InputTexts = Readonly<Record<string, string>>;

/** Where a text came from that was not given in the workflow, by input: `.github/surefoot.yml: environments.production.url`. */
export type InputSources = Readonly<Record<string, string>>;

/** Problems in the words of the place where a person can mend them: the pipeline file rather than an input that nobody gave. */
export function atTheirSources(problems: readonly Problem[], sources: InputSources): readonly Problem[] {
  return problems.map((problem) => {
    const source = Object.hasOwn(sources, problem.subject) ? sources[problem.subject] : undefined;
    const named = `Input "${problem.subject}"`;
    return source === undefined || !problem.message.startsWith(named) ? problem : { subject: source, message: source + problem.message.slice(named.length) };
  });
}

/** Reads `INPUT_*` as the runner sets them: upper case, spaces as underscores, dashes kept. */
export function readInputTexts(specs: InputSpecs, env: NodeJS.ProcessEnv): InputTexts {
  const texts: Record<string, string> = {};
  for (const input of Object.keys(specs)) {
    const value = env[`INPUT_${input.replaceAll(' ', '_').toUpperCase()}`];
    if (value !== undefined && value.trim() !== '') texts[input] = value;
  }
  return texts;
}

/**
 * Turns texts into typed values.
 * @returns the values, or one problem for each thing that is wrong
 */
export async function parseInputs<const S extends InputSpecs>(specs: S, texts: InputTexts): Promise<{ readonly ok: true; readonly value: InputValues<S> } | { readonly ok: false; readonly problems: readonly Problem[] }> {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [input, spec] of Object.entries(specs)) {
    const given = texts[input] ?? spec.default;
    if (given !== undefined) {
      const read = await readInput(input, spec.codec, given);
      values[input] = read.value;
      problems.push(...read.problems);
    } else if (spec.required) problems.push({ subject: input, message: `Input "${input}" is required: give ${wanted(spec.codec)}.` });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: values as InputValues<S> };
}

async function readInput(input: string, codec: Codec<unknown>, given: string): Promise<{ readonly value?: unknown; readonly problems: readonly Problem[] }> {
  if (codec.format === 'text') {
    const result = codec.schema.safeParse(given);
    if (result.success) return { value: result.data, problems: [] };
    const seen = codec.secret ? `a value of ${given.length} characters` : quote(given);
    return { problems: [{ subject: input, message: `Input "${input}" is not valid: got ${seen}; expected ${wanted(codec)}.` }] };
  }
  const document = await readYaml(given);
  if (!document.ok) return { problems: [{ subject: input, message: `Input "${input}" is not valid YAML: ${document.problem}; expected ${wanted(codec)}.` }] };
  const result = codec.schema.safeParse(document.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { problems: describeIssues(result.error.issues, codec.schema).map((issue) => ({ subject: input, message: `Input "${input}" is not valid${issue.path ? ` at ${issue.path}` : ''}: ${issue.message}.` })) };
}

const wanted = (codec: Codec<unknown>): string => (codec.accepts.includes(codec.example) ? codec.accepts : `${codec.accepts}, e.g. ${codec.example}`);
