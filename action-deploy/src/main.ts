import { runAction } from '../../shared/action/run-action.ts';
import { inputs, toRequest } from './inputs.ts';
import { outputs } from './outputs.ts';

await runAction({
  name: 'action-deploy',
  inputs,
  outputs,
  request: toRequest,
  run: async (request, context) => (await import('./deploy.ts')).deploy(request, context),
  post: async (request, context) => (await import('./post.ts')).settleDeployment(request, context),
});
