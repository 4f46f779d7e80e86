import { isMap, isScalar, parseDocument, visit } from 'yaml';

/** What an action or a reusable workflow takes and gives, as its own file says. */
export interface Callee {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean; readonly default?: unknown; readonly type?: string } | null>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  /** Of a reusable workflow: the secrets that it takes, and what its jobs need the token to be allowed. */
  readonly secrets?: Readonly<Record<string, { readonly required?: boolean } | null>>;
  readonly permissions?: Readonly<Record<string, string>>;
}

/** The files of this project that a workflow may name, by the path behind `OWNER/surefoot/` or `$/`. */
export type Callees = Readonly<Record<string, Callee>>;

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly shell?: string;
}
interface Job {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, unknown>> | 'inherit';
  readonly permissions?: Readonly<Record<string, string>> | string;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
  readonly outputs?: Readonly<Record<string, string>>;
}
interface Trigger {
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, { readonly value: string }>>;
}
interface Workflow {
  readonly on: string | Readonly<Record<string, Trigger | null>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const OURS = /^(?:\$|OWNER\/surefoot)\/([\w./-]+?)(?:@v\d+)?$/;
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const VERSION_COMMENT = /^ v\d+\.\d+\.\d+$/;

/** What is wrong with a workflow of this project: each a sentence that names the place. */
export function problemsOfWorkflow(text: string, callees: Callees): readonly string[] {
  const document = parseDocument(text, { prettyErrors: true });
  if (document.errors.length > 0) return document.errors.map((error) => error.message);
  const workflow = document.toJS() as Workflow;
  const rules = [pinProblems(text), permissionProblems(workflow), ...Object.entries(workflow.jobs).map(([name, job]) => jobProblems(name, job, callees)), referenceProblems(text, workflow)];
  return rules.flat();
}

function permissionProblems(workflow: Workflow): readonly string[] {
  return JSON.stringify(workflow.permissions) === '{}' ? [] : ['the workflow does not begin with "permissions: {}"'];
}

/** Whatever is not ours is named by its commit, and by its version for people. */
function pinProblems(text: string): readonly string[] {
  const problems: string[] = [];
  visit(parseDocument(text), {
    Pair(_, pair) {
      if (!isScalar(pair.key) || pair.key.value !== 'uses' || !isScalar(pair.value)) return;
      const uses = String(pair.value.value);
      if (OURS.test(uses)) return;
      if (!PINNED.test(uses)) problems.push(`${uses} is not pinned by a commit`);
      else if (!VERSION_COMMENT.test(pair.value.comment ?? '')) problems.push(`${uses} does not say its version in a comment`);
    },
  });
  return problems;
}

function jobProblems(name: string, job: Job, callees: Callees): readonly string[] {
  const problems: string[] = [];
  if (typeof job.permissions !== 'object') problems.push(`job ${name} does not say its permissions`);
  if (job.uses === undefined && typeof job['timeout-minutes'] !== 'number') problems.push(`job ${name} has no timeout-minutes`);
  if (job.uses !== undefined) problems.push(...callProblems(`job ${name}`, job.uses, job.with, callees), ...callerProblems(name, job, callees));
  for (const [index, step] of (job.steps ?? []).entries()) {
    const place = `job ${name}, step ${index + 1}`;
    if (step.run?.includes('${{')) problems.push(`${place}: an expression stands inside "run"`);
    if (step.uses !== undefined) problems.push(...callProblems(place, step.uses, step.with, callees));
    const used = [...JSON.stringify(step).matchAll(/steps\.([\w-]+)\./g)].map((match) => match[1]);
    const before = job.steps?.slice(0, index).map((other) => other.id) ?? [];
    for (const id of used) if (!before.includes(id)) problems.push(`${place}: no step before it has the id ${id}`);
  }
  return [...problems, ...outputProblems(name, job, callees)];
}

/** The inputs of a call: those that are given exist, and those that are required are given. */
function callProblems(place: string, uses: string, given: Readonly<Record<string, unknown>> = {}, callees: Callees): readonly string[] {
  const name = OURS.exec(uses)?.[1];
  if (name === undefined) return [];
  const callee = callees[name];
  if (callee === undefined) return [`${place}: ${uses} does not exist`];
  const unknown = Object.keys(given).filter((input) => !Object.hasOwn(callee.inputs, input)).map((input) => `${place}: ${name} has no input ${input}`);
  const missing = Object.entries(callee.inputs).filter(([input, spec]) => spec?.required === true && given[input] === undefined).map(([input]) => `${place}: ${name} needs the input ${input}`);
  return [...unknown, ...missing];
}

/** A reusable workflow gets secrets by name, and its jobs no more than the calling job is allowed. */
function callerProblems(place: string, job: Job, callees: Callees): readonly string[] {
  const callee = callees[OURS.exec(job.uses ?? '')?.[1] ?? ''];
  const granted = typeof job.permissions === 'object' ? job.permissions : {};
  const missing = Object.entries(callee?.permissions ?? {}).filter(([scope, level]) => granted[scope] !== level && granted[scope] !== 'write').map(([scope, level]) => `job ${place} does not grant ${scope}: ${level}, which the workflow that it calls asks for`);
  if (job.secrets === 'inherit') return [...missing, `job ${place} hands on every secret`];
  return [...missing, ...Object.keys(job.secrets ?? {}).filter((secret) => !Object.hasOwn(callee?.secrets ?? {}, secret)).map((secret) => `job ${place}: there is no secret ${secret}`)];
}

/** The outputs of a job come from outputs that its steps have. */
function outputProblems(name: string, job: Job, callees: Callees): readonly string[] {
  return [...JSON.stringify([job.outputs, job.steps]).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].flatMap(([, id = '', output = '']) => {
    const step = job.steps?.find((candidate) => candidate.id === id);
    const callee = callees[OURS.exec(step?.uses ?? '')?.[1] ?? ''];
    if (step === undefined) return [`job ${name}: no step has the id ${id}`];
    return callee === undefined || Object.hasOwn(callee.outputs, output) ? [] : [`job ${name}: step ${id} has no output ${output}`];
  });
}

/** Every input and secret that is spoken of is declared, and every one that is declared is used. */
function referenceProblems(text: string, workflow: Workflow): readonly string[] {
  const triggers = typeof workflow.on === 'string' ? [] : Object.entries(workflow.on);
  const inputs = new Set(triggers.flatMap(([, trigger]) => Object.keys(trigger?.inputs ?? {})));
  const used = new Set([...text.matchAll(/\binputs\.([\w-]+)/g)].map((match) => match[1] ?? ''));
  const problems = [...used].filter((input) => !inputs.has(input)).map((input) => `there is no input ${input}`);
  problems.push(...[...inputs].filter((input) => !used.has(input)).map((input) => `the input ${input} is not used`));
  const call = triggers.find(([event]) => event === 'workflow_call')?.[1];
  if (!call) return problems;
  const secrets = new Set(Object.keys(call.secrets ?? {}));
  const named = new Set([...text.matchAll(/\bsecrets\.([\w-]+)/g)].map((match) => match[1] ?? ''));
  const outputs = Object.values(call.outputs ?? {}).map((output) => /jobs\.([\w-]+)\.outputs\.([\w-]+)/.exec(output.value) ?? []);
  return [
    ...problems,
    ...[...named].filter((secret) => !secrets.has(secret)).map((secret) => `there is no secret ${secret}`),
    ...[...secrets].filter((secret) => !named.has(secret)).map((secret) => `the secret ${secret} is not used`),
    ...outputs.filter(([, job = '', output = '']) => !Object.hasOwn(workflow.jobs[job]?.outputs ?? {}, output)).map(([value = 'an output']) => `${value} does not exist`),
  ];
}

/** Reads what an `action.yml` or a reusable workflow takes and gives. */
export function calleeOf(text: string): Callee {
  const document = parseDocument(text);
  if (!isMap(document.contents)) throw new Error('not a YAML map');
  const { on, inputs, outputs, jobs } = document.toJS() as { readonly on?: Workflow['on'] } & Partial<Callee> & Partial<Workflow>;
  if (on === undefined) return { inputs: inputs ?? {}, outputs: outputs ?? {} };
  const call = (typeof on === 'string' ? undefined : on['workflow_call']) ?? {};
  const permissions = Object.fromEntries(Object.values(jobs ?? {}).flatMap((job) => (typeof job.permissions === 'object' ? Object.entries(job.permissions) : [])));
  return { inputs: (call.inputs ?? {}) as Callee['inputs'], outputs: call.outputs ?? {}, secrets: (call.secrets ?? {}) as NonNullable<Callee['secrets']>, permissions };
}
