import type { ReleaseRecord } from '../shared/record/schema.ts';
import type { Sample } from './load.ts';
import type { StepResult } from './runner.ts';
import type { ServiceRelease } from './service/releases.ts';
import type { Message } from './slack/messages.ts';

/** One run of the workflow, as it went. */
export interface Run {
  readonly release: ServiceRelease;
  readonly steps: readonly StepResult[];
  /** What the actions of the run told each other. */
  readonly record: ReleaseRecord | undefined;
}

/** A release that the host put live. */
export interface LiveEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly id: string;
  readonly version: string;
}

/** Everything that happened, for the last lines and for the report. */
export interface Story {
  readonly from: number;
  readonly to: number;
  readonly good: Run;
  readonly bad: Run;
  readonly lives: readonly LiveEvent[];
  readonly samples: readonly Sample[];
  readonly messages: readonly Message[];
  /** What the service answers in the end, asked as a client. */
  readonly servedInTheEnd: string;
}

export const stepOf = (run: Run, name: string): StepResult | undefined => run.steps.find((step) => step.name === name);
