import { clip, oneLine, printable } from '../../kernel/untrusted-text.ts';

/** Why kubectl failed, as far as it matters to what is done next. */
export type KubectlErrorKind =
  /** The API server turned it away, and has done nothing: ask later. */
  | 'throttled'
  /** Nobody was there to receive it. */
  | 'unreachable'
  /** It may or may not have happened. */
  | 'unclear'
  | 'forbidden'
  | 'unauthorized'
  | 'not-found'
  /** What the change was made for is not there as it was seen. */
  | 'changed'
  | 'refused';

const TABLE: readonly (readonly [RegExp, KubectlErrorKind])[] = [
  [/\(TooManyRequests\)|too many requests|the server has received too many requests/i, 'throttled'],
  [/\(Forbidden\)|is forbidden:|cannot \w+ resource/i, 'forbidden'],
  [/\(Unauthorized\)|must be logged in|provide credentials|credentials .*(?:expired|invalid)/i, 'unauthorized'],
  [/awaiting headers|unexpected EOF|connection reset|client connection lost/i, 'unclear'],
  [/connection refused|was refused - did you|no such host|no route to host|network is unreachable|Unable to connect to the server|couldn't get current server API group list/i, 'unreachable'],
  [/i\/o timeout|context deadline exceeded|TLS handshake timeout|unexpected EOF|connection reset|\bEOF\b|\(Timeout\)|\(ServerTimeout\)|\(InternalError\)|\(ServiceUnavailable\)|request timed out|unable to handle the request|http2: |client connection lost/i, 'unclear'],
  [/\(NotFound\)|the server doesn't have a resource type|no matches for kind/i, 'not-found'],
];

/** Reads what kubectl wrote to its standard error. Its exit code is 1 for all of these. */
export function classifyError(stderr: string): KubectlErrorKind {
  const text = printable(stderr);
  return TABLE.find(([pattern]) => pattern.test(text))?.[1] ?? 'refused';
}

/** The words that say why, in one line: kubectl repeats itself, and logs of its own start with a letter and the date. */
export function errorWords(stderr: string): string {
  const lines = printable(stderr).split('\n').map((line) => line.trim()).filter((line) => line !== '' && !/^[IWE]\d{4} |^Warning: /.test(line));
  const all = printable(stderr).trim();
  const words = [...new Set(lines.map((line) => line.replace(/^(?:error|Error from server(?: \(\w+\))?): /i, '').replace(/^error when \w+ing "[^"]*": /, '')))].slice(-4).join('; ');
  return clip(oneLine(words || all.split('\n').at(-1) || 'it said nothing'), 500);
}
