import { describe, expect, test } from '@jest/globals';
import { checkWebhookUrl } from '../../slack-notification/webhook-address.ts';

const PATH = 'services/T0SENTINEL/B0SENTINEL/SENTINEL';

// Threats 14 and 15: only the hosts that are meant, and never a word of the path.
describe('the address of a webhook', () => {
  test.each([
    [`https://hooks.slack.com/${PATH}`, undefined],
    [`https://hooks.slack-gov.com/${PATH}`, undefined],
    [`https://HOOKS.slack.com:443/${PATH}`, undefined],
    [`http://127.0.0.1:4711/${PATH}`, undefined],
    [`http://localhost:4711/x`, undefined],
    [`http://[::1]:4711/`, undefined],
    [`http://0x7f.1/x`, undefined],
    [`https://chat.example.com/hooks/x`, 'chat.example.com'],
    [`https://chat.example.com:8443/hooks/x`, 'Chat.example.com'],
    [`https://chat.example.com:8443/hooks/x`, 'chat.example.com:8443'],
  ])('%s is taken', (address, host) => expect(checkWebhookUrl(address, host)).toMatchObject({ ok: true }));

  test.each([
    [`https://hooks.slack.com.evil.invalid/${PATH}`, undefined, /evil\.invalid/],
    [`https://hooks-slack.com/${PATH}`, undefined, /slack-webhook-host/],
    [`https://hooks.slack.com:8443/${PATH}`, undefined, /8443/],
    [`https://evil.invalid/${PATH}`, 'chat.example.com', /evil\.invalid/],
    [`https://chat.example.com:1/${PATH}`, 'chat.example.com:2', /chat\.example\.com:1/],
    [`http://hooks.slack.com/${PATH}`, undefined, /https/],
    [`http://chat.example.com/${PATH}`, 'chat.example.com', /https/],
    [`https://user:SENTINEL@hooks.slack.com/${PATH}`, undefined, /user name or password/],
    [`https://hooks.slack.com@evil.invalid/${PATH}`, undefined, /user name or password/],
    [`https://hooks.slack.com/triggers/T0SENTINEL/SENTINEL`, undefined, /\/services\//],
    [`ftp://hooks.slack.com/${PATH}`, undefined, /not an https/],
    [`SENTINEL`, undefined, /not an https/],
    [`http://127.0.0.1.evil.invalid/${PATH}`, undefined, /evil/],
  ])('%s is refused', (address, host, words) => {
    const checked = checkWebhookUrl(address, host);
    const message = checked.ok ? '' : (checked.problems[0]?.message ?? '');
    expect(message).toMatch(words);
    expect(message).not.toContain('SENTINEL');
  });
});
