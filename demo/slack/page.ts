import { page } from '../report/page.ts';
import { html } from '../report/html.ts';
import { renderMessage } from './blocks.ts';
import type { Message } from './messages.ts';

/** The channel as it stands, renewed every two seconds. */
export function slackPage(messages: readonly Message[]): string {
  const shown = messages.map((message) => message.states.slice(-1).map((state) => renderMessage(message, state)));
  return page({ title: '#deployments', refreshSeconds: 2, body: html`<main><h1># deployments</h1><div class="slack">${shown.length > 0 ? shown : 'No message yet.'}</div></main>` });
}
