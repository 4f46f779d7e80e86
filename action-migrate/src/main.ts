import { runAction } from '../../shared/action/run-action.ts';
import { inputs, toRequest } from './inputs.ts';
import { migrate } from './migrate.ts';
import { outputs } from './outputs.ts';

await runAction({ name: 'action-migrate', inputs, outputs, request: toRequest, run: migrate });
