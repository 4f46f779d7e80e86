import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { Job } from '../shared/test/support/job.ts';
import type { StepResult } from '../shared/test/support/job.ts';
import { COMPOSE_VERSIONS, describeEngine } from './support/engines.ts';
import { startLoad } from './support/load.ts';
import { startNginxProxy } from './support/nginx-proxy.ts';
import { run, tryRun, uniqueName } from './support/run.ts';
import { TINY_PORT, buildTinyImage, removeImages } from './support/tiny-image.ts';

const ROUNDS = 3;
const VERSIONS = ['1.0', '1.1', '1.2', 'crashes'];

/** What the suite adds to the bare commands, and whether a request is lost: the committed bundles on a real engine. */
for (const compose of COMPOSE_VERSIONS) {
  describeEngine([compose, 'docker', 'busybox', 'nginx'], `compose in numbers, with ${compose}`, ({ program, env }) => {
    const name = uniqueName('surefoot-bounds');
    const image = (version: string): string => `${name}:${version}`;
    let job: Job;
    let project = '';
    const docker = (...args: readonly string[]): Promise<string> => run(program, args, { env, cwd: job.workspace });
    const byHand = (version: string, ...args: readonly string[]): Promise<string> => run(program, ['compose', '--project-name', project, ...args], { env: { ...env, SUREFOOT_IMAGE: image(version) }, cwd: job.workspace });
    const target = (more: object = {}): string => stringify({ project, services: 'web', 'docker-host': env['DOCKER_HOST'], ...more });
    const common = { environment: 'production', platform: 'compose' };
    const deploy = (version: string, more: Readonly<Record<string, string>> = {}): Promise<StepResult> => job.step('action-deploy', { ...common, target: target(), version, image: image(version), strategy: 'recreate', ...more }, { env, timeoutMs: 120_000 });
    const rollBack = (more: Readonly<Record<string, string>> = {}): Promise<StepResult> => job.step('action-rollback', { ...common, target: target(), mode: 'force', to: 'previous', verify: 'false', ...more }, { env: { ...env, SUREFOOT_IMAGE: image('1.1') }, timeoutMs: 120_000 });

    beforeAll(async () => {
      for (const version of VERSIONS) await buildTinyImage({ tag: image(version), version, behaviour: version === 'crashes' ? 'crash' : 'healthy' });
    });
    afterAll(() => removeImages(...VERSIONS.map(image)));
    beforeEach(async () => {
      job = new Job();
      project = uniqueName('surefoot-bounds');
      writeFileSync(path.join(job.workspace, 'compose.yaml'), stringify({ services: { web: { image: '${SUREFOOT_IMAGE:-none}', restart: 'unless-stopped' } } }));
      await byHand('1.0', 'up', '--detach', '--wait');
    });
    afterEach(async () => {
      const ids = (await docker('ps', '--all', '--quiet', '--filter', `label=com.docker.compose.project=${project}`)).split('\n').filter((line) => line !== '');
      if (ids.length > 0) await tryRun(program, ['rm', '--force', '--volumes', ...ids], { env });
      await tryRun(program, ['network', 'rm', `${project}_default`], { env });
      const kept = (await docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', '--filter', `reference=surefoot/${project}/*`)).split('\n').filter((line) => line !== '');
      await removeImages(...kept);
      job.cleanup();
    });

    test('a deployment takes at most 10 % or one second longer than by hand, and so does a rollback', async () => {
      const took = { deployByHand: [] as number[], deploy: [] as number[], backByHand: [] as number[], back: [] as number[] };
      const timed = async (times: number[], work: () => Promise<unknown>): Promise<void> => {
        const started = performance.now();
        await work();
        times.push(performance.now() - started);
      };
      for (let round = 0; round < ROUNDS; round += 1) {
        await timed(took.deployByHand, () => byHand('1.1', 'up', '--detach', '--wait'));
        await timed(took.backByHand, () => byHand('1.0', 'up', '--detach', '--wait'));
        await timed(took.deploy, async () => expect((await deploy('1.1')).outputs).toMatchObject({ outcome: 'deployed' }));
        await timed(took.back, async () => expect((await rollBack()).outputs).toMatchObject({ outcome: 'rolled-back' }));
      }
      // The best of each: whatever else the machine does makes single runs slower, never faster.
      const [deployByHand, ours, backByHand, back] = [took.deployByHand, took.deploy, took.backByHand, took.back].map((times) => Math.min(...times)) as [number, number, number, number];
      console.log(`${compose}: deploy ${Math.round(ours)} ms, by hand ${Math.round(deployByHand)} ms; rollback ${Math.round(back)} ms, by hand ${Math.round(backByHand)} ms (the best of ${ROUNDS}, in turns)`);
      expect(ours).toBeLessThan(Math.max(deployByHand * 1.1, deployByHand + 1_000));
      expect(back).toBeLessThan(backByHand + 1_000);
    }, 300_000);

    describe('behind a proxy at 200 requests a second', () => {
      test('no request is lost while a release is rolled out, while a bad one is not, and while one is rolled back', async () => {
        const address = await docker('inspect', '--format', `{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}:${TINY_PORT}`, await byHand('1.0', 'ps', '--quiet', 'web'));
        const proxy = await startNginxProxy(address);
        const rolling = { target: target({ switch: `echo "upstream app { $(printf '%s\\n' "$SUREFOOT_ADDRESSES" | while read -r service address; do printf 'server %s:${TINY_PORT}; ' "$address"; done) } map '' \\$generation { default switched; }" > '${proxy.upstreamFile}'\n${proxy.reloadCommand}`, drain: '1s' }), strategy: 'rolling' };
        const load = startLoad({ url: proxy.url, perSecond: 200, timeoutMs: 15_000 });
        const ended = [await deploy('1.1', rolling), await deploy('crashes', rolling), await deploy('1.2', rolling), await rollBack({ target: rolling.target })];
        const { sent, failures, bodies, slowestMs } = await load.stop();
        await proxy.close();
        console.log(`${compose}: ${sent} requests, ${failures.length} lost, slowest ${Math.round(slowestMs)} ms, by version ${JSON.stringify([...bodies])}`);
        expect(ended.map(({ outputs }) => outputs['outcome'])).toEqual(['deployed', 'failed', 'deployed', 'rolled-back']);
        expect(ended[1]?.visible).toContain('FATAL cannot reach the database');
        expect(failures).toEqual([]);
        expect(sent).toBeGreaterThan(1_000);
        expect([...bodies.keys()].toSorted()).toEqual(['1.0', '1.1', '1.2']);
      }, 300_000);
    });
  });
}
