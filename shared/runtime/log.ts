/** Where an action tells people what it is doing. Every form redacts secrets and neutralises workflow commands. */
export interface Log {
  /** A line of the action's own. */
  info(text: string): void;
  /** Something a person should look at, that does not fail the action. Becomes an annotation. */
  warning(text: string): void;
  /** A line that came from elsewhere: a child process, a response, a platform. Shown indented, never interpreted. */
  foreign(text: string): void;
}
