import { describe, expect, test } from '@jest/globals';
import { durationOf, listOf } from '../../../platforms/compose/target.ts';
import { choosePlatform } from '../../../platforms/registry.ts';

const problemsOf = async (target: unknown): Promise<readonly string[]> => {
  const chosen = await choosePlatform('compose', target);
  return chosen.ok ? [] : chosen.problems.map(({ message }) => message.replace('Input "target" is not valid for platform "compose"', ''));
};

describe('the target', () => {
  test.each([
    {},
    { files: 'compose.yaml' },
    { files: ['compose.yaml', 'compose.prod.yaml'], 'working-directory': 'deploy', project: 'shop', services: ['web', 'worker_1'], 'env-file': 'prod.env', profiles: 'web' },
    { 'docker-host': 'ssh://deploy@shop.example:22', pull: 'always', build: true, 'keep-images': 50 },
    { 'docker-host': 'unix:///run/docker.sock' },
    { 'docker-host': 'tcp://[::1]:2376' },
    { 'docker-context': 'prod', build: 'missing' },
    { recreate: 'scheduler', 'share-volumes': ['web'], switch: 'nginx -s reload', 'pre-stop': 'touch /tmp/draining', drain: '30s', 'stable-for': 10 },
  ])('takes %j', async (target) => expect(await problemsOf(target)).toEqual([]));

  test.each([
    [{ files: '-f' }, 'expected a path that does not begin with "-"'],
    [{ files: [] }, 'is too short'],
    [{ 'env-file': ['a', '--x'] }, 'expected a path that does not begin with "-"'],
    [{ services: '--all' }, 'expected the name of a service'],
    [{ services: ['web', ''] }, 'expected the name of a service'],
    [{ project: 'Shop' }, 'expected lower-case letters'],
    [{ 'docker-host': '-H' }, 'expected ssh://user@host'],
    [{ 'docker-host': 'ssh://deploy:s3cr3t@shop.example' }, 'without a password'],
    [{ 'docker-host': 'ssh://-oProxyCommand=x' }, 'expected ssh://user@host'],
    [{ 'docker-context': '--help' }, 'expected the name of a context'],
    [{ 'docker-host': 'tcp://x:1', 'docker-context': 'x' }, 'not both'],
    [{ pull: 'sometimes' }, 'missing, always, never'],
    [{ build: 'yes' }, 'expected true, false or missing'],
    [{ 'keep-images': 0 }, 'at least 1'],
    [{ drain: 'soon' }, 'expected a duration of at most 10 minutes'],
    [{ drain: '1h' }, 'expected a duration of at most 10 minutes'],
    [{ 'stable-for': -1 }, 'expected a duration'],
    [{ service: 'web' }, 'did you mean "services"?'],
  ])('says what is wrong with %j', async (target, words) => {
    const problems = await problemsOf(target);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
    expect(problems[0]).not.toContain('s3cr3t');
  });

  test('gives one or several as a list, and durations in milliseconds', () => {
    expect([listOf(undefined), listOf('a'), listOf(['a', 'b'])]).toEqual([[], ['a'], ['a', 'b']]);
    expect([durationOf('1m30s'), durationOf(5), durationOf('x')]).toEqual([90_000, 5_000, 0]);
  });
});
