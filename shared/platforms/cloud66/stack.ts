import { quote } from '../../kernel/untrusted-text.ts';
import type { Answer, Ask, Client } from './client.ts';
import type { Cloud66Target } from './target.ts';
import { readStack } from './wire.ts';
import type { Stack } from './wire.ts';

/** The stack of a target, by its uid; its name does too where it is the whole name of exactly one stack. */
export interface StackFinder {
  /** As it stands now. */
  read(ask: Ask): Promise<Answer<Stack>>;
  /** `/stacks/{uid}`. */
  path(ask: Ask): Promise<Answer<string>>;
}

const UID = /^[A-Za-z0-9][\w-]{0,99}$/;
const MOST_PAGES = 20;

export function findStack(client: Client, { stack: named, 'stack-environment': environment }: Cloud66Target): StackFinder {
  let uid: string | undefined;
  const one = async (id: string, ask: Ask): Promise<Answer<Stack>> => {
    const answer = await client.get(pathOf(id), readStack, ask);
    // A server that looks by name too may answer with a stack that was not meant.
    return answer.kind === 'ok' && answer.value.uid !== id ? notFound(`Cloud 66 answered for another stack, ${quote(answer.value.uid)}`) : answer;
  };
  const byName = async (ask: Ask): Promise<Answer<Stack>> => {
    const answer = await client.list('/stacks', readStack, ask, { pages: MOST_PAGES });
    if (answer.kind === 'refused' && answer.status === 404) return notFound('no stack has this uid, and Cloud 66 lists none to look for a name in');
    if (answer.kind !== 'ok') return answer;
    const { items, truncated } = answer.value;
    const found = items.filter((stack) => stack.name === named && (environment === undefined || stack.environment === environment));
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0 && !truncated) return { kind: 'ok', value: only };
    if (found.length > 1) return notFound(`${found.length} stacks are named so (${found.slice(0, 5).map((stack) => `${stack.uid}, ${stack.environment ?? 'no environment'}`).join('; ')})`);
    if (truncated) return notFound(`the token sees more than ${items.length} stacks, too many to look for a name in`);
    const alike = items.filter(({ name }) => name?.toLowerCase().includes(named.toLowerCase())).slice(0, 3);
    return notFound(`no stack that the token sees has this uid or exactly this name${alike.length === 0 ? '' : `; alike are ${alike.map((stack) => `${quote(stack.name ?? '')} (${stack.uid})`).join(', ')}`}`);
  };
  const notFound = (why: string): Answer<never> => ({ kind: 'refused', status: 404, reason: `Cloud 66 has no stack ${quote(named)}${environment === undefined ? '' : ` of environment ${quote(environment)}`}: ${why}.`, advice: 'Give the uid of the stack as "stack" in the target (Stack information, or the address of its page), and "account" where the token\'s user has several.' });
  const read = async (ask: Ask): Promise<Answer<Stack>> => {
    if (uid !== undefined) return one(uid, ask);
    const direct = UID.test(named) ? await one(named, ask) : undefined;
    const answer = direct === undefined || (direct.kind === 'refused' && direct.status === 404) ? await byName(ask) : direct;
    if (answer.kind === 'ok') uid = answer.value.uid;
    return answer;
  };
  return {
    read,
    path: async (ask) => {
      const answer = uid === undefined ? await read(ask) : undefined;
      return answer !== undefined && answer.kind !== 'ok' ? answer : { kind: 'ok', value: pathOf(uid ?? '') };
    },
  };
}

const pathOf = (uid: string): string => `/stacks/${encodeURIComponent(uid)}`;

/** Where people reach what runs on a stack. */
export function addressOf({ application_address: address, fqdn }: Stack): string | undefined {
  const text = address?.trim() || (fqdn?.trim() ? `https://${fqdn.trim()}` : '');
  const url = /^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/i.test(text) ? text : /^[\w.-]+(?::\d+)?(?:\/\S*)?$/.test(text) ? `https://${text}` : undefined;
  return url !== undefined && url.length <= 2_000 && URL.canParse(url) ? url : undefined;
}
