import { own } from '../../kernel/own-property.ts';
import { clip, lastLines, printable } from '../../kernel/untrusted-text.ts';
import { within } from './questions.ts';
import type { Vercel } from './session.ts';
import type { Asked } from './vercel-api.ts';

const MOST_EVENTS = 500;
const MOST_CHARACTERS = 8_000;
const LONGEST_LINE = 500;
/** For lines that are errors and stand before the end. */
const MOST_ERRORS = 20;

interface BuildLine {
  readonly text: string;
  readonly error: boolean;
}

/** The lines of a build log that matter, from `GET /v3/deployments/{id}/events`. */
export async function readBuildLog(id: string, { api }: Vercel, asked: Asked): Promise<string | undefined> {
  const answer = await api.call({ method: 'GET', path: `/v3/deployments/${encodeURIComponent(id)}/events`, query: { builds: '1', direction: 'backward', limit: String(MOST_EVENTS) }, ...within(asked) });
  return answer.kind === 'ok' ? tellingLines(linesOf(answer.body)) : undefined;
}

/** @returns the oldest line first; events come the newest first, in either of two shapes */
export function linesOf(body: unknown): readonly BuildLine[] {
  if (!Array.isArray(body)) return [];
  return body.flatMap((event) => {
    const text = own(event, 'text') ?? own(own(event, 'payload'), 'text');
    const type = own(event, 'type');
    if (typeof text !== 'string' || text.trim() === '') return [];
    return [{ text: clip(printable(text).trimEnd(), LONGEST_LINE), error: own(event, 'level') === 'error' || type === 'fatal' }];
  }).reverse();
}

/** The end of the log, and before it the errors that came earlier. */
export function tellingLines(lines: readonly BuildLine[]): string | undefined {
  const all = lines.map(({ text }) => text).join('\n');
  if (all === '') return undefined;
  if (all.length <= MOST_CHARACTERS) return all;
  const end = lastLines(all, MOST_CHARACTERS / 2);
  const kept = end.split('\n').length;
  const errors = lines.slice(0, -kept).filter(({ error }) => error).slice(-MOST_ERRORS).map(({ text }) => text).join('\n');
  return errors === '' ? lastLines(all, MOST_CHARACTERS) : `${lastLines(errors, MOST_CHARACTERS / 2 - 10)}\n…\n${end}`;
}
