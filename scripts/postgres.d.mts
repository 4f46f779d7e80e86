export interface PostgresServer {
  /** Superuser `postgres`, without a password, on 127.0.0.1. */
  readonly url: string;
  readonly port: number;
  /** Ends the server; its folder stays. */
  stop(): Promise<void>;
}

/**
 * Makes a database cluster in `dir/data` (or goes on with the one that is there) and starts its server.
 * Rejects with the server's own words when it does not start.
 */
export function startPostgres(options: { readonly dir: string; readonly port?: number }): Promise<PostgresServer>;

/** Whether a PostgreSQL can be started on this machine: the optional package is installed and fits the system. */
export function hasPostgres(): boolean;
