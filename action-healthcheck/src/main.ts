import { runAction } from '../../shared/action/run-action.ts';
import { healthcheck } from './healthcheck.ts';
import { inputs, toRequest } from './inputs.ts';
import { outputs } from './outputs.ts';

await runAction({ name: 'action-healthcheck', inputs, outputs, request: toRequest, run: healthcheck });
