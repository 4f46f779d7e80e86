import { quote } from '../../kernel/untrusted-text.ts';
import type { Log } from '../../runtime/log.ts';
import { halt } from './halt.ts';

/**
 * Says which key of the compose file stands in the way of a service that was to be rolled, and what to do. It is no refusal: most
 * files publish a port of the host, and `rolling` is what a deployment does where nobody asks for another way.
 */
export function tellObstructed(services: readonly { readonly service: string; readonly why: string }[], log: Log): void {
  if (services.length === 0) return;
  const names = services.map(({ service }) => service);
  log.warning(`No two containers can run side by side, as strategy "rolling" would have it: ${describe(services)}. ${names.length === 1 ? 'It is' : 'They are'} recreated in place, and away for a moment. Say that this is meant by recreate: [${names.join(', ')}] in the target; for no gap, remove the key and let a proxy in the same project take the port${services.some(({ why }) => why.includes('"volumes"')) ? '; where two containers may write there at once, share-volumes says so in the target' : ''}.`);
}

/** @throws {Halt} always */
export function refuseColours(services: readonly { readonly service: string; readonly why: string }[]): never {
  return halt('strategy-unavailable', `Nothing was touched: strategy "blue-green" runs both releases at once, and ${describe(services)}.`, 'Remove the key and let a proxy, which "switch" points from one to the other, take the port; or give strategy: recreate.');
}

const describe = (services: readonly { readonly service: string; readonly why: string }[]): string => services.map(({ service, why }) => `service ${quote(service)} has ${why}`).join('; ');
