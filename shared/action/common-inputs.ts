import { boolean, freeText, name, secret, text } from './codecs.ts';
import type { InputSpec } from './parse-inputs.ts';

/** Inputs that every action has. `environment` is required by deploy and rollback only; they override it. */
export const commonInputs = {
  environment: { codec: name({ max: 255 }) },
  service: { codec: name({ example: 'api' }) },
  config: { codec: text({ max: 500, accepts: 'a path', example: '.github/surefoot.yml' }) },
  record: { codec: freeText({ max: 200_000 }) },
  'github-token': { codec: secret('${{ github.token }}'), default: '${{ github.token }}' },
  'dry-run': { codec: boolean(), default: 'false' },
} as const satisfies Record<string, InputSpec>;

/** Outputs that every action sets on every way out. */
export const COMMON_OUTPUTS = ['outcome', 'reason-code', 'reason', 'result', 'record'] as const;
