import { CodedError } from '../../kernel/coded-error.ts';
import type { Capabilities, PlatformParts, Strategy } from '../port.ts';
import { createClient } from './client.ts';
import type { Client } from './client.ts';
import { hookAddress } from './hook.ts';
import { tagOf } from './redeploy-body.ts';
import { variantsReader } from './rollout.ts';
import type { VariantsReader } from './rollout.ts';
import { findStack } from './stack.ts';
import type { StackFinder } from './stack.ts';
import type { Cloud66Target } from './target.ts';
import { readToken } from './token.ts';
import type { Deployment } from './wire.ts';

/** What this run knows of what it began. */
export interface Memory {
  /** The action that made a deployment, or that restarts it, by the deployment's id. */
  readonly actions: Map<string, string>;
  /** The deployments that this run began. */
  readonly deployments: Map<string, Deployment>;
  /** Those that were staged and not given up: only for them variants are looked at. */
  readonly staged: Set<string>;
  /** Those that this run restarts. */
  readonly restarted: Set<string>;
  /** For how long a deployment may be done without being live, in milliseconds. */
  readonly lateMs: Map<string, number>;
  /** When a deployment was first seen to be done without being live, on the monotonic clock. */
  readonly idleSince: Map<string, number>;
}

/** A stack of Cloud 66, ready to be asked. */
export interface Connection extends Pick<PlatformParts, 'clock' | 'log' | 'http' | 'run' | 'commit' | 'version'> {
  readonly target: Cloud66Target;
  readonly client: Client;
  readonly stack: StackFinder;
  readonly memory: Memory;
  readonly variants: VariantsReader;
  /** The address of the redeploy hook; a secret. */
  readonly hook: string | undefined;
  /** Where people see the stack. */
  readonly page: (uid: string) => string;
}

/** @throws CodedError for what a user must mend before anything can be asked: the token, the image, the hook */
export function connect(target: Cloud66Target, parts: PlatformParts): Connection {
  const { http, clock, log, run, commit, version } = parts;
  const token = tokenOf(parts);
  const hook = hookAddress(target, target.services);
  for (const secret of [target['hook-url'], hook]) if (secret !== undefined) parts.maskSecret(secret);
  checkImage(target, parts, hook !== undefined);
  const baseUrl = target['api-url'].replace(/\/+$/, '');
  const client = createClient({ http, clock, log, baseUrl, token, account: target.account === undefined ? undefined : String(target.account) });
  const memory: Memory = { actions: new Map(), deployments: new Map(), staged: new Set(), restarted: new Set(), lateMs: new Map(), idleSince: new Map() };
  return { target, client, clock, log, http, run, commit, version, memory, hook, variants: variantsReader(client), stack: findStack(client, target), page: (uid) => `${new URL(baseUrl).origin}/stacks/${uid}` };
}

function tokenOf({ token, env, maskSecret }: PlatformParts): string {
  const given = token ?? env['CLOUD66_TOKEN'];
  if (given === undefined || given.trim() === '') throw new CodedError('bad-input', 'Platform cloud66 needs a token: give a personal access token of Cloud 66 with the scopes "public" and "redeploy" in input "token", e.g. ${{ secrets.CLOUD66_TOKEN }}, or in the variable CLOUD66_TOKEN.');
  const read = readToken(given);
  maskSecret(given);
  if (read === undefined) throw new CodedError('bad-input', 'The token for platform cloud66 is not one: it has blanks or characters in it that cannot be sent.');
  maskSecret(read);
  return read;
}

function checkImage({ services }: Cloud66Target, { image }: Pick<PlatformParts, 'image'>, byHook: boolean): void {
  if (image === undefined) return;
  if (byHook) throw new CodedError('bad-input', 'Input "image" cannot be used with "hook-url": a redeploy hook takes no image tag. Leave "hook-url" out to deploy by the API.');
  if (services === undefined) throw new CodedError('bad-input', 'Input "image" is given, but the target of platform "cloud66" names no services to get it: add e.g. services: [web].');
  if (tagOf(image) === undefined) throw new CodedError('bad-input', 'Input "image" is not valid for platform "cloud66": Cloud 66 takes images by tag, not by digest; give e.g. ghcr.io/acme/web:1.4.2.');
}

const STAGING = 'the target says rollout-strategy: ';

/** What the target allows. Whether the stack itself can keep two versions side by side, Cloud 66 says when it is asked to. */
export function capabilitiesOf(target: Cloud66Target): Capabilities {
  const rollout = target['rollout-strategy'];
  const byHook = target['hook-url'] !== undefined;
  const strategies: readonly Strategy[] = byHook || rollout === 'none' || rollout === 'blue_green_immediate' ? ['rolling'] : rollout === 'canary' ? ['canary'] : rollout === 'blue_green_delayed' ? ['blue-green'] : ['rolling', 'blue-green', 'canary'];
  const why = byHook ? 'a redeploy hook takes no rollout strategy; leave "hook-url" out of the target' : `${STAGING}${rollout}`;
  const lacking = (['rolling', 'blue-green', 'canary'] as const).filter((strategy) => !strategies.includes(strategy));
  return {
    strategies,
    missing: { ...Object.fromEntries(lacking.map((strategy) => [strategy, why])), recreate: 'how servers are restarted is for "deploy-strategy" in the target' },
    current: true,
    status: true,
    earlyFailure: true,
    rollback: true,
    logs: true,
  };
}
