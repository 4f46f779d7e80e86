import { invalid, valid } from '../kernel/problem.ts';
import type { Checked } from '../kernel/problem.ts';
import { quote } from '../kernel/untrusted-text.ts';

const SLACK_HOSTS: readonly string[] = ['hooks.slack.com', 'hooks.slack-gov.com'];
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

export const isLoopback = (url: URL): boolean => LOOPBACK.test(url.hostname);

/**
 * Checks the address of an incoming webhook. Whoever knows it can post, so a message about it names the host at most.
 * @param allowedHost one more host that the workflow's author trusts: `chat.example.com` or `chat.example.com:8443`
 */
export function checkWebhookUrl(address: string, allowedHost: string | undefined): Checked<string> {
  const bad = (message: string) => invalid({ subject: 'slack-webhook-url', message: `Input "slack-webhook-url" ${message}` });
  const url = URL.parse(address);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return bad('is not an https:// address (its value is not shown). Copy it from "Incoming Webhooks" of the Slack app.');
  const host = quote(url.host);
  if (url.username !== '' || url.password !== '') return bad(`has a user name or password in it, which Slack's addresses have not (host ${host}).`);
  if (isLoopback(url)) return valid(url.href);
  const isSlack = SLACK_HOSTS.includes(url.host);
  const isAllowed = allowedHost !== undefined && (url.host === allowedHost.toLowerCase() || url.hostname === allowedHost.toLowerCase());
  if (!isSlack && !isAllowed) return bad(`points to host ${host}, not to ${SLACK_HOSTS.join(' or ')}. Correct it, or name the host in "slack-webhook-host" when it is meant.`);
  if (url.protocol !== 'https:') return bad(`begins with http://, and would send the message in the open (host ${host}). Use https://.`);
  if (isSlack && !url.pathname.startsWith('/services/')) return bad(`is not the address of an incoming webhook, whose path begins with /services/ (host ${host}). Triggers of workflows take no messages.`);
  return valid(url.href);
}
