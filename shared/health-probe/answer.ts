/** What a probe saw of one answer. A member that is absent was not seen: it is never read as 0 or empty. */
export interface Answer {
  readonly connected: boolean;
  readonly status?: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly responseTimeMs?: number;
  /** Milliseconds until the first certificate of the chain expires. */
  readonly certificateExpirationMs?: number;
  readonly ip?: string;
}
