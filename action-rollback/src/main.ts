import { runAction } from '../../shared/action/run-action.ts';
import { inputs, toRequest } from './inputs.ts';
import { outputs } from './outputs.ts';

await runAction({ name: 'action-rollback', inputs, outputs, request: toRequest, run: async (request, context) => (await import('./rollback.ts')).rollback(request, context) });
