/**
 * What Slack accepts, written down apart from the code under test: arguments of the methods (docs.slack.dev) and the limits of
 * Block Kit (`@slack/types`). Each function answers what is wrong.
 */
const ARGUMENTS: Readonly<Record<string, Readonly<Record<string, 'string' | 'boolean' | 'array' | 'object'>>>> = {
  'chat.postMessage': { channel: 'string', text: 'string', blocks: 'array', attachments: 'array', link_names: 'boolean', parse: 'string', unfurl_links: 'boolean', unfurl_media: 'boolean', thread_ts: 'string', reply_broadcast: 'boolean', mrkdwn: 'boolean', metadata: 'object' },
  'chat.update': { channel: 'string', ts: 'string', text: 'string', blocks: 'array', attachments: 'array', link_names: 'boolean', parse: 'string', reply_broadcast: 'boolean', metadata: 'object' },
  webhook: { text: 'string', blocks: 'array', link_names: 'boolean', unfurl_links: 'boolean', unfurl_media: 'boolean' },
};
const REQUIRED: Readonly<Record<string, readonly string[]>> = { 'chat.postMessage': ['channel', 'text'], 'chat.update': ['channel', 'ts', 'text', 'blocks'], webhook: ['text'] };

type Json = Readonly<Record<string, unknown>>;

export function requestProblems(method: string, body: Json): readonly string[] {
  const known = ARGUMENTS[method] ?? {};
  const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);
  return [
    ...(REQUIRED[method] ?? ['a known method']).filter((name) => body[name] === undefined || body[name] === '').map((name) => `${name} is missing`),
    ...Object.entries(body).flatMap(([name, value]) => (known[name] === undefined ? [`${name} is not an argument`] : known[name] !== kindOf(value) ? [`${name} is a ${kindOf(value)}`] : [])),
    ...(method === 'chat.update' && !/^[CDG][A-Z0-9]+$/.test(String(body['channel'])) ? ['chat.update takes the id of a channel'] : []),
    ...textProblems('text', String(body['text']), 4_000, true),
    ...blockProblems((body['blocks'] as readonly Json[] | undefined) ?? []),
  ];
}

export function blockProblems(blocks: readonly Json[]): readonly string[] {
  const total = blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  return [...(blocks.length > 50 ? ['more than 50 blocks'] : []), ...(total > 12_500 ? [`${total} characters in all`] : []), ...blocks.flatMap((block, index) => problemsOf(block).map((problem) => `blocks/${index}: ${problem}`))];
}

function problemsOf(block: Json): readonly string[] {
  const elements = (block['elements'] ?? []) as readonly Json[];
  switch (block['type']) {
    case 'header':
      return objectProblems(block['text'] as Json, 150, ['plain_text']);
    case 'section': {
      const fields = (block['fields'] ?? []) as readonly Json[];
      if ('text' in block) return objectProblems(block['text'] as Json, 3_000);
      return [...(fields.length < 1 || fields.length > 10 ? [`${fields.length} fields`] : []), ...fields.flatMap((field) => objectProblems(field, 2_000))];
    }
    case 'context':
      return [...(elements.length < 1 || elements.length > 10 ? [`${elements.length} elements`] : []), ...elements.flatMap((element) => objectProblems(element, 3_000))];
    case 'actions': {
      const ids = elements.map((element) => element['action_id']);
      return [...(elements.length < 1 || elements.length > 25 ? [`${elements.length} elements`] : []), ...(new Set(ids).size < ids.length ? ['an action_id twice'] : []), ...elements.flatMap(buttonProblems)];
    }
    default:
      return [`type ${String(block['type'])}`];
  }
}

function buttonProblems(button: Json): readonly string[] {
  const url = String(button['url']);
  return [
    ...(button['type'] === 'button' ? [] : ['not a button']),
    ...(url.length <= 3_000 && /^https?:\/\//.test(url) && URL.canParse(url) ? [] : [`url ${url.slice(0, 40)}`]),
    ...(String(button['action_id']).length <= 255 ? [] : ['action_id']),
    ...(button['style'] === undefined || button['style'] === 'primary' || button['style'] === 'danger' ? [] : ['style']),
    ...objectProblems(button['text'] as Json, 75, ['plain_text']),
  ];
}

function objectProblems(object: Json, max: number, types: readonly string[] = ['plain_text', 'mrkdwn']): readonly string[] {
  const type = String(object['type']);
  return [...(types.includes(type) ? [] : [`a text object of type ${type}`]), ...('emoji' in object && type !== 'plain_text' ? ['emoji outside of plain_text'] : []), ...('verbatim' in object && type !== 'mrkdwn' ? ['verbatim outside of mrkdwn'] : []), ...textProblems(type, String(object['text']), max, type === 'mrkdwn')];
}

function textProblems(name: string, text: string, max: number, markup: boolean): readonly string[] {
  return [...(text.length < 1 || text.length > max ? [`${name} of ${text.length} characters`] : []), ...(text.isWellFormed() ? [] : [`${name} has half a character`]), ...(markup ? markupProblems(text) : sequenceProblems(text))];
}

/** In mrkdwn only our own links and mentions may have a `<`, and every `&` begins one of three entities. */
function markupProblems(text: string): readonly string[] {
  const foreign = text.replace(/<https?:\/\/[^<>|\s]+\|Run(?: [^<>|]*)?>/g, '').replace(/^<(?:!here|!channel|@U\w+|!subteam\^S\w+)>/, '');
  return [...(/[<>]/.test(foreign) ? [`markup in ${foreign.slice(0, 60)}`] : []), ...(/&(?!amp;|lt;|gt;)/.test(foreign) ? [`a broken entity in ${foreign.slice(-60)}`] : [])];
}

const sequenceProblems = (text: string): readonly string[] => (/<(?:[!@#]|https?:)/i.test(text) ? ['a control sequence in plain text'] : []);

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, inner]) => sum + (name === 'type' || name === 'action_id' || name === 'style' ? 0 : lengthOf(inner)), 0);
}
