/** What the words of health endpoints mean. A word that is not known is `unknown`, never `up`. */

export type HealthState = 'up' | 'degraded' | 'down' | 'unknown';

const WORDS: Readonly<Record<'up' | 'degraded' | 'down', readonly string[]>> = {
  up: ['ok', 'okay', 'pass', 'passed', 'passing', 'up', 'healthy', 'success', 'successful', 'true', 'operational', 'alive', 'running', 'ready', 'available', 'live', 'online', 'connected', 'serving', 'green', 'good'],
  degraded: ['warn', 'warning', 'degraded', 'degraded_performance', 'partial', 'partial_outage', 'partially_degraded', 'yellow'],
  down: [
    ...['fail', 'failed', 'failing', 'failure', 'down', 'unhealthy', 'error', 'errored', 'outage', 'major_outage', 'critical', 'false', 'out_of_service', 'offline', 'disconnected', 'unavailable'],
    ...['unreachable', 'not_ready', 'notready', 'not_ok', 'not_serving', 'dead', 'stopped', 'crashed', 'timeout', 'timed_out', 'shutting_down', 'red', 'bad'],
  ],
};

const STATES: ReadonlyMap<string, HealthState> = new Map((['up', 'degraded', 'down'] as const).flatMap((state) => WORDS[state].map((word) => [word, state] as const)));

export interface HealthWord {
  readonly state: HealthState;
  /** What stood beside the word: `Connection refused` of `unhealthy: Connection refused`. */
  readonly message: string;
}

const LONGEST = 2_000;

/**
 * Reads a word of health, alone or with a message behind it. A word of trouble counts before any text (`error while
 * connecting`); a good one only alone or before a mark (`ok: 3 ms`), for `up` may begin many sentences.
 */
export function readHealthWord(value: unknown): HealthWord {
  if (typeof value === 'boolean') return { state: value ? 'up' : 'down', message: '' };
  if (typeof value !== 'string') return { state: 'unknown', message: '' };
  const text = value.slice(0, LONGEST).trim();
  const whole = STATES.get(normal(text));
  if (whole) return { state: whole, message: '' };
  return beforeMark(text) ?? troubleFirst(text);
}

function beforeMark(text: string): HealthWord | undefined {
  const match = /^([A-Za-z][A-Za-z_ -]{0,30}?)(?:\s*([:;,(\u2013\u2014])|\s+-)\s*(.*)$/s.exec(text);
  const state = STATES.get(normal(String(match?.[1])));
  const message = String(match?.[3]);
  return state && { state, message: match?.[2] === '(' ? message.replace(/\)$/, '') : message };
}

function troubleFirst(text: string): HealthWord {
  const first = STATES.get(normal(text.replace(/[^A-Za-z_].*$/s, '')));
  return { state: first === 'down' || first === 'degraded' ? first : 'unknown', message: text };
}

const normal = (word: string): string => word.toLowerCase().replace(/[\s-]+/g, '_');
