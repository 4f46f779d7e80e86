import type { Platform } from '../port.ts';
import { listOf } from './target.ts';
import type { ComposeTarget } from './target.ts';

/** What a person would see done, one line a step. */
export function describePlan(target: ComposeTarget, step: Parameters<Platform['plan']>[0], releaseId = ''): readonly string[] {
  const services = listOf(target.services);
  const which = services.length === 0 ? 'every service of the file' : services.join(', ');
  const files = listOf(target.files).map((file) => ` --file ${file}`).join('');
  const compose = `docker compose${target.project === undefined ? '' : ` --project-name ${target.project}`}${files}`;
  switch (step) {
    case 'deploy':
      return [
        `${compose} config: read the file, and have every image there (pull: ${target.pull}, build: ${String(target.build)})`,
        `docker tag: keep the images of what is live and of what comes, ${target['keep-images']} releases in all`,
        `${compose} up: ${which}, new containers beside the old ones, or in place with strategy recreate`,
        'docker inspect: until every container is ready',
        ...(target.switch === undefined ? [] : ['the "switch" command: point the proxy to the new containers']),
        'docker stop, docker rm: the old containers',
      ];
    case 'rollback':
      return [
        `find the images that are kept of release ${releaseId}`,
        `${compose} up --no-build --pull never: with these images, and the configuration of the present file`,
        'docker inspect: until every container is ready',
        ...(target.switch === undefined ? [] : ['the "switch" command: point the proxy to them']),
        'docker stop, docker rm: the containers of before',
      ];
    case 'restart':
      return [`docker restart: the containers of ${which}`, 'docker inspect: until every container is ready'];
    case 'set-variables':
      return ['nothing: Compose keeps no variables of its own'];
  }
}
