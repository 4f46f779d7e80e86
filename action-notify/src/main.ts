import { runAction } from '../../shared/action/run-action.ts';
import { inputs, toRequest } from './inputs.ts';
import { notify } from './notify.ts';
import { outputs } from './outputs.ts';

await runAction({ name: 'action-notify', inputs, outputs, request: toRequest, run: notify });
