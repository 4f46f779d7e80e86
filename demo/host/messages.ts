/** What the host's process tells the one that started it. */
export type HostMessage =
  | { readonly kind: 'ready'; /** Where the service is. */ readonly url: string; /** Where `cli.ts` asks. */ readonly apiUrl: string }
  | { readonly kind: 'live'; /** Milliseconds since 1970. */ readonly at: number; readonly id: string; readonly version: string };
