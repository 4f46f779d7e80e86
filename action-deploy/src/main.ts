import { runAction } from '../../shared/action/run-action.ts';
import { deploy } from './deploy.ts';
import { inputs, toRequest } from './inputs.ts';
import { outputs } from './outputs.ts';

await runAction({ name: 'action-deploy', inputs, outputs, request: toRequest, run: deploy });
