import type { ActionName, Outcome } from '../kernel/outcomes.ts';
import type { Checked } from '../kernel/problem.ts';
import type { ReasonCode } from '../kernel/reason-codes.ts';
import type { RecordChange, ReleaseRecord } from '../record/schema.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Http } from '../runtime/http.ts';
import type { Log } from '../runtime/log.ts';
import type { Shell } from '../runtime/shell.ts';
import type { InputSpecs, InputValues } from './parse-inputs.ts';
import type { RunFacts } from './run-facts.ts';

/** The few effects that use cases and adapters work through. */
export interface Runtime {
  readonly clock: Clock;
  readonly shell: Shell;
  readonly http: Http;
  readonly log: Log;
}

/** What a use case gets besides its request. */
export interface ActionContext extends Runtime {
  /** The step's environment without the runner's own variables. */
  readonly env: Readonly<Record<string, string>>;
  readonly run: RunFacts;
  /** The release record as earlier actions left it; begun afresh where an environment is named; absent without one. */
  readonly record: ReleaseRecord | undefined;
  /** Aborted when the run is cancelled. The use case then ends its children and reports `cancelled` within six seconds. */
  readonly signal: AbortSignal;
  /** Masks a secret that was found on the way, in every encoding. */
  readonly maskSecret: (secret: string) => void;
  /** Keeps a value for this step's `post:` entry, also when the step is killed right after. */
  readonly saveState: (name: string, value: string) => void;
}

/** What a `post:` entry gets: it runs at the end of the job, whatever became of the step. */
export interface PostContext extends ActionContext {
  /** What the step saved. */
  readonly state: Readonly<Record<string, string>>;
}

/** How an action ended, as the edge publishes it. */
export interface Report<A extends ActionName = ActionName> {
  readonly outcome: Outcome<A>;
  readonly reasonCode: ReasonCode;
  /** One or two sentences: what happened, what was seen. Shown on every way out. */
  readonly reason: string;
  /** Whether the action fails the job. */
  readonly failed: boolean;
  /** What to do about it; shown after the reason where the action failed. */
  readonly advice?: string | undefined;
  /** The action's own outputs by their kebab-case names; undefined becomes an empty output. */
  readonly outputs: Readonly<Record<string, string | number | boolean | undefined>>;
  /** The sections that this action adds to the release record. */
  readonly change?: RecordChange;
  /** Markdown below the headline of the job summary. */
  readonly summary?: string;
}

/** One of the five actions: what it accepts, and what it does. */
export interface Action<A extends ActionName, S extends InputSpecs, R> {
  readonly name: A;
  readonly inputs: S;
  /** The names of its own outputs, besides those that every action has. */
  readonly outputs: readonly string[];
  /** Checks what one input alone cannot show, and puts the request together. Pure. */
  readonly request: (inputs: InputValues<S>, context: RequestContext) => Checked<R> | Promise<Checked<R>>;
  readonly run: (request: R, context: ActionContext) => Promise<Report<A>>;
  /** Settles what the step left open, at the end of the job. It fails nothing. */
  readonly post?: (request: R, context: PostContext) => Promise<void>;
}

/** What a request may be completed from besides its inputs. */
export interface RequestContext {
  readonly env: Readonly<Record<string, string>>;
  readonly run: RunFacts;
  readonly record: ReleaseRecord | undefined;
}
