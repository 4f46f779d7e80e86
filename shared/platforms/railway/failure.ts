import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import type { DeploymentEvent } from './answers.ts';

interface Step {
  readonly words: string;
  readonly advice?: string;
}

/** The steps of a deployment (schema: DeploymentEventStep), in words, and what mends them. */
const STEPS: Readonly<Record<string, Step>> = {
  SNAPSHOT_CODE: { words: 'fetching the code', advice: 'See whether Railway may still read the repository, and whether the commit was pushed.' },
  BUILD_IMAGE: { words: 'building the image', advice: 'The build log below says why. The same build can be tried on any machine.' },
  PUBLISH_IMAGE: { words: 'publishing the image' },
  PRE_DEPLOY_COMMAND: { words: 'the pre-deploy command', advice: 'It is not tried again, and has no volumes. If it migrates the database, see what it has changed before the next try.' },
  WAIT_FOR_DEPENDENCIES: { words: 'waiting for what it depends on' },
  MIGRATE_VOLUMES: { words: 'moving its volumes' },
  CREATE_CONTAINER: { words: 'creating the container', advice: 'See whether the image exists and can be pulled, and the start command of the service.' },
  CONFIGURE_NETWORK: { words: 'setting up the network' },
  HEALTHCHECK: { words: 'the health check', advice: 'The path must answer with status 200 on the port in PORT, to requests whose Host is healthcheck.railway.app, within the health check timeout (300 s where nothing else is set).' },
  DRAIN_INSTANCES: { words: 'ending the containers of the one before' },
};

export interface Explanation {
  readonly reason: string;
  readonly advice?: string;
}

/** Which step of a failed deployment went wrong, and why, in Railway's own words; undefined where its events do not say. */
export function explainFailure(events: readonly DeploymentEvent[]): Explanation | undefined {
  const wordsOf = ({ payload }: DeploymentEvent): string => clip(oneLine([payload?.error, payload?.reason].filter((text) => text).join(': ')), 300);
  const broken = events.findLast(({ payload }) => payload?.error) ?? events.findLast(({ completedAt, payload }) => !completedAt && payload?.skipped !== true);
  if (broken === undefined) return undefined;
  const step = Object.hasOwn(STEPS, broken.step) ? STEPS[broken.step] : undefined;
  const why = wordsOf(broken);
  return { reason: `in ${step?.words ?? 'step'} (${clip(oneLine(broken.step), 40)})${why === '' ? '' : `: ${why}`}`, ...(step?.advice === undefined ? {} : { advice: step.advice }) };
}
