import { runAction } from '../../shared/action/run-action.ts';
import { inputs, toRequest } from './inputs.ts';
import { outputs } from './outputs.ts';
import { rollback } from './rollback.ts';

await runAction({ name: 'action-rollback', inputs, outputs, request: toRequest, run: rollback });
