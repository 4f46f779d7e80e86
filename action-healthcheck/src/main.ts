import { runAction } from '../../shared/action/run-action.ts';
import { inputs, toRequest } from './inputs.ts';
import { outputs } from './outputs.ts';

await runAction({ name: 'action-healthcheck', inputs, outputs, request: toRequest, run: async (request, context) => (await import('./healthcheck.ts')).healthcheck(request, context) });
