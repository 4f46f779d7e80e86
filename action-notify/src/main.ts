import { runAction } from '../../shared/action/run-action.ts';
import { inputs, toRequest } from './inputs.ts';
import { outputs } from './outputs.ts';

await runAction({ name: 'action-notify', inputs, outputs, request: toRequest, run: async (request, context) => (await import('./notify.ts')).notify(request, context) });
