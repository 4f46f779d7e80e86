import { expect, test } from '@jest/globals';
import { is } from './support/memory-platform.ts';
import { UNHEALTHY, run } from './support/run.ts';

const OWN = 'api2+worker2';
const PREVIOUS = 'api1+worker1';
const record = { ...UNHEALTHY, deployment: { ...UNHEALTHY.deployment, release_id: OWN, previous_release_id: PREVIOUS } };

test('a release that is half live is this run\'s own, and is taken back', async () => {
  const { report, platform, lines } = await run({ record, script: { live: [is('api2+worker1')] }, inputs: { url: 'command:probe' } });
  expect(platform.rollbacks).toEqual([PREVIOUS]);
  expect(report.outcome).toBe('rolled-back');
  expect(lines.filter((line) => line.includes(`the release is half live ("api2+worker1")`))).toHaveLength(1);
});

test('half of somebody else\'s release is left alone', async () => {
  const { report, platform } = await run({ record, script: { live: [is('api2+worker3')] }, inputs: { url: 'command:probe' } });
  expect(platform.rollbacks).toEqual([]);
  expect(report).toMatchObject({ outcome: 'kept', reasonCode: 'superseded' });
});
