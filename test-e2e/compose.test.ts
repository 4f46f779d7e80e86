import { afterAll, beforeAll } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { systemHttp } from '../shared/runtime/http.ts';
import { describePlatform } from '../shared/test/platforms/conformance.ts';
import type { Fate, World } from '../shared/test/platforms/conformance.ts';
import { openProject } from './support/compose-project.ts';
import { COMPOSE_VERSIONS, describeEngine } from './support/engines.ts';
import { uniqueName } from './support/run.ts';
import { TINY_PORT, buildTinyImage, removeImages } from './support/tiny-image.ts';

const VERSIONS = ['1.0', '1.1', '1.2'] as const;
/** The variables of a compose file, by how the next release is to turn out. */
const FATES: Readonly<Record<Fate, string>> = { good: 'BEHAVIOUR=healthy\nSTART_PERIOD=0s\n', bad: 'BEHAVIOUR=unhealthy\nSTART_PERIOD=0s\n', endless: 'BEHAVIOUR=never-listens\nSTART_PERIOD=60s\n' };
const HEALTHCHECK = { test: ['CMD', '/bin/busybox', 'wget', '-q', '-O', '/dev/null', `http://127.0.0.1:${TINY_PORT}/health`], interval: '1s', timeout: '1s', retries: 2, start_period: '${START_PERIOD}' };

for (const compose of COMPOSE_VERSIONS) {
  describeEngine([compose, 'docker', 'busybox'], `platform compose with ${compose}`, (engine) => {
    const name = uniqueName('surefoot-conform');
    const image = (version: string): string => `${name}:${version}`;
    beforeAll(async () => {
      for (const version of VERSIONS) await buildTinyImage({ tag: image(version), version });
    });
    afterAll(() => removeImages(...VERSIONS.map(image)));

    /** One service behind a switch that only notes where it points to. */
    async function open(): Promise<World> {
      const project = openProject(engine);
      const pointed = path.join(project.folder, 'pointed');
      const next = (fate: Fate): void => void project.write('fate.env', FATES[fate]);
      project.write('compose.yaml', { services: { web: { image: image('1.0'), environment: { BEHAVIOUR: '${BEHAVIOUR}' }, healthcheck: HEALTHCHECK } } });
      next('good');
      await project.byHand('--env-file', 'fate.env', 'up', '--detach', '--wait');
      const id = (await project.byHand('--env-file', 'fate.env', 'ps', '--quiet', 'web')).stdout.trim();
      project.write('pointed', `web ${await project.docker('inspect', '--format', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}', id)}`);
      const target = { services: 'web', 'env-file': 'fate.env', switch: `printf '%s' "$SUREFOOT_ADDRESSES" > '${pointed}'` };
      return {
        connect: async (version) => project.platform(target, { version, ...(version === '' ? {} : { image: image(version) }) }),
        next,
        serves: async () => {
          const address = readFileSync(pointed, 'utf8').split('\n')[0]?.split(' ')[1] ?? '';
          const answer = await systemHttp.send({ method: 'GET', url: `http://${address}:${TINY_PORT}/`, timeoutMs: 2_000 });
          return answer.kind === 'answered' ? answer.body.trim() : undefined;
        },
        close: () => project.close(),
      };
    }

    describePlatform(`compose (${compose})`, { versions: VERSIONS, open, patienceMs: 30_000, image });
  });
}
