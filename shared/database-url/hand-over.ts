import type { DatabaseUrl } from './database-url.ts';

/**
 * How a child process learns of the database: by its environment only, since every user of a machine can read arguments.
 * `PGPASSWORD` and its like are not set: they would reach other connections that the child makes, too.
 */
export function databaseEnvironment(url: DatabaseUrl | undefined): Readonly<Record<string, string>> {
  return url === undefined ? {} : { DATABASE_URL: url.text };
}
