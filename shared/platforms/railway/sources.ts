import { quote } from '../../kernel/untrusted-text.ts';
import type { DeployOrder } from '../port.ts';
import type { Limits } from './client.ts';
import { DEPLOY, REDEPLOY, SET_IMAGE } from './documents.ts';
import { give } from './order.ts';
import type { Ordered } from './order.ts';
import type { Scope } from './scope.ts';
import { failed } from './session.ts';
import type { NotDone, Session, SightWithPast } from './session.ts';
import type { Start } from './start-all.ts';
import { packFolder } from './pack.ts';
import type { RailwayTarget } from './target.ts';
import { upload } from './upload.ts';

/** In full, of SHA-1 or SHA-256. */
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;

type Source = NonNullable<RailwayTarget['source']>;

/** What is said, else `image` where the deployment has one, else `commit`. */
export const sourceOf = ({ source }: RailwayTarget, image: string | undefined): Source => source ?? (image === undefined ? 'commit' : 'image');

type Prepared = { readonly kind: 'ready'; readonly starts: readonly Start[] } | NotDone;

interface Release {
  readonly session: Session;
  readonly scope: Scope;
  readonly order: DeployOrder;
  readonly before: SightWithPast;
  readonly limits: Limits;
}

/** How each service's new deployment is begun, from what the release is made of. */
export function prepareStarts(release: Release): Promise<Prepared> | Prepared {
  const { session, order } = release;
  return PREPARE[sourceOf(session.target, order.image)](release);
}

const PREPARE: Readonly<Record<Source, (release: Release) => Promise<Prepared> | Prepared>> = { commit: fromCommit, image: fromImage, redeploy: fromLatest, up: fromFolder };

const deploy = (session: Session, scope: Scope, service: string, commit: string | undefined, limits: Limits): Promise<Ordered> =>
  give(session, scope, { document: DEPLOY, variables: { service, environment: scope.environmentId, ...(commit === undefined ? {} : { commit }) }, field: 'serviceInstanceDeployV2', gives: 'id' }, limits);

function fromCommit({ session, scope, order }: Release): Prepared {
  // The run's commit belongs to the run's version: another version, as a rollback deploys it, must be a commit itself.
  const commit = COMMIT.test(order.version) ? order.version.toLowerCase() : order.version === session.parts.version ? session.parts.commit : undefined;
  if (commit === undefined) return failed('bad-input', `Source "commit" needs the commit to deploy, in full, and version ${quote(order.version)} is none.`, 'Give the commit as "version", or leave "version" out: the commit of the run is taken then.');
  return { kind: 'ready', starts: scope.services.map((service) => ({ service, commit, begin: (limits) => deploy(session, scope, service.id, commit, limits) })) };
}

function fromImage({ session, scope, order }: Release): Prepared {
  const { image } = order;
  if (image === undefined) return failed('bad-input', 'Source "image" needs the input "image".', 'Give the container image to deploy, e.g. ghcr.io/acme/app:1.4.2, best by its digest.');
  return {
    kind: 'ready',
    starts: scope.services.map((service) => ({
      service,
      commit: undefined,
      begin: async (limits): Promise<Ordered> => {
        const set = await give(session, scope, { document: SET_IMAGE, variables: { service: service.id, environment: scope.environmentId, input: { source: { image } } }, field: 'serviceInstanceUpdate', gives: 'true' }, limits);
        // The image is a setting of the service; that it is not known whether it was set begins nothing.
        if (set.kind === 'uncertain') return { kind: 'refused', reason: `${set.reason}; whether the image was set is not known, and nothing was deployed` };
        return set.kind === 'done' ? deploy(session, scope, service.id, undefined, limits) : set;
      },
    })),
  };
}

/** Their image was made once, so that it need not be made again. */
const HAD_IMAGE = ['SUCCESS', 'SLEEPING', 'CRASHED'];

function fromLatest({ session, scope, before }: Release): Prepared {
  const starts: Start[] = [];
  for (const [index, service] of scope.services.entries()) {
    const latest = before.servings[index]?.latestDeployment;
    if (!latest) return failed('deploy-command-failed', `Service ${quote(service.name)} has no deployment that could be deployed again.`, 'Deploy it once by "source: commit", "image" or "up".');
    const past = before.pasts[index]?.deployments.find(({ id }) => id === latest.id);
    starts.push({ service, commit: past?.commit, begin: (limits) => redeploy(session, scope, latest.id, HAD_IMAGE.includes(latest.status), limits) });
  }
  return { kind: 'ready', starts };
}

/** A new deployment of what an earlier one was made of, with the variables of today. @param sameImage false builds it again from the same source */
export const redeploy = (session: Session, scope: Scope, id: string, sameImage: boolean, limits: Limits): Promise<Ordered> =>
  give(session, scope, { document: REDEPLOY, variables: { id, sameImage }, field: 'deploymentRedeploy', gives: 'id' }, limits);

async function fromFolder({ session, scope, order, limits }: Release): Promise<Prepared> {
  if (order.version !== session.parts.version) return failed('bad-input', 'Source "up" uploads the files of this job: an earlier version cannot be deployed by it.', 'Check out the version that is meant and run action-deploy.');
  const packed = await packFolder(session, limits);
  if (packed.kind !== 'packed') return packed;
  return { kind: 'ready', starts: scope.services.map((service) => ({ service, commit: undefined, begin: (within) => upload(session, scope, { service, archive: packed.archive, message: order.version }, within) })) };
}
