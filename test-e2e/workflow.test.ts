import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { ACT, LEAKED, act, closeAll, commit, copyWorkflow, fakeSlack, makeWorld, migrationOf, putFile, serviceOf, targetOf } from './support/act.ts';
import type { World } from './support/act.ts';

afterAll(closeAll);

/** A workflow that calls the reusable one with inputs only. */
const callerOf = (world: World, appUrl: string, slackUrl: string): object => ({
  name: 'Ship',
  on: 'push',
  jobs: {
    production: {
      uses: './.github/workflows/surefoot-deploy.yml',
      with: {
        environment: 'production',
        platform: 'command',
        target: stringify(targetOf(world)),
        url: `${appUrl}/health`,
        'health-timeout': '10s',
        watch: '1s',
        'migrate-tool': 'command',
        'migrate-commands': stringify(migrationOf(world)),
        'slack-channel': '#deployments',
        'slack-api-url': `${slackUrl}/api/`,
      },
      secrets: { SLACK_TOKEN: '${{ secrets.SLACK_TOKEN }}', DATABASE_URL: '${{ secrets.DATABASE_URL }}' },
    },
  },
});

const pushOf = (commitId: string, message: string): { readonly event: 'push'; readonly payload: object } => ({ event: 'push', payload: { head_commit: { id: commitId, message, author: { username: 'author' } } } });

(ACT ? describe : describe.skip)('the reusable workflow under act', () => {
  test('ships a good release, then takes a bad one back', async () => {
    const world = makeWorld();
    copyWorkflow(world, '.github/workflows/deploy.yml', 'surefoot-deploy.yml');
    const bad = new Set<string>();
    const service = await serviceOf(world, bad);
    const chat = await fakeSlack();
    putFile(world, '.github/workflows/ship.yml', callerOf(world, service.url, chat.url));

    const good = commit(world, 'feat: the first');
    const first = await act(world, pushOf(good, 'feat: the first'));
    expect(first.log).toMatch(/Deploy: deployed/);
    expect(first.code).toBe(0);
    expect(world.live()).toBe('r1');
    expect(readFileSync(path.join(world.platform, 'revision'), 'utf8').trim()).toBe('001');
    expect(chat.texts().map((text) => text.split(' ')[0])).toEqual(['chat.postMessage', 'chat.update']);
    expect(chat.texts()[1]).toMatch(/Succeeded/);

    bad.add(commit(world, 'feat: the second'));
    const second = await act(world, pushOf([...bad][0] ?? '', 'feat: the second'));
    expect(second.code).not.toBe(0);
    expect(second.log).toMatch(/Rollback: rolled-back/);
    expect(world.live()).toBe('r1');
    const messages = chat.texts().filter((text) => text.startsWith('chat.postMessage') && !text.includes('thread_ts'));
    expect(messages).toHaveLength(2); // one for each run; everything else changed it, or went into its thread
    expect(chat.texts().filter((text) => text.startsWith('chat.update')).at(-1)).toMatch(/Rolled back/);
    for (const { log } of [first, second]) expect(log).not.toMatch(LEAKED);
  }, 180_000);
});
