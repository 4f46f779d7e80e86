import { boolean, oneOf } from '../../shared/action/codecs.ts';
import type { InputSpec, InputValues } from '../../shared/action/parse-inputs.ts';
import { invalid, valid } from '../../shared/kernel/problem.ts';
import type { Checked } from '../../shared/kernel/problem.ts';

/** Inputs about what earlier runs left: holds, releases that are gone, deployments that are under way, the schema. */
export const memoryInputs = {
  'release-hold': { codec: boolean(), default: 'false' },
  redeploy: { codec: boolean(), default: 'false' },
  'cancel-running': { codec: boolean(), default: 'false' },
  database: { codec: oneOf(['keep', 'downgrade', 'restore']), default: 'keep' },
  'allow-database-change': { codec: boolean(), default: 'false' },
} as const satisfies Record<string, InputSpec>;

/** What a person allows about earlier runs. */
export interface MemoryRequest {
  /** Lifts a hold that an earlier decision left. */
  readonly releaseHold: boolean;
  /** Deploys the target's version anew where the platform can no longer put it back. */
  readonly redeploy: boolean;
  /** Stops the runs that are deploying to this environment. */
  readonly cancelRunning: boolean;
}

export function readMemory(values: InputValues<typeof memoryInputs>): Checked<MemoryRequest> {
  if (values.database !== 'keep') return invalid({ subject: 'database', message: `Input "database" is not valid: "${values.database}" is not in this version; expected keep. Take the schema back with action-migrate (operation downgrade or restore), then run this action with mode: force.` });
  return valid({ releaseHold: values['release-hold'], redeploy: values.redeploy, cancelRunning: values['cancel-running'] });
}
