import { readHistory } from '../../ledger/history.ts';
import type { LedgerEntry } from '../../ledger/history.ts';

/** An entry as the ledger reads it, with what a test says of it: deployment N is release rN of version vN at commit NNN…, by run N. */
export function entryOf(id: number, more: Partial<LedgerEntry> = {}): LedgerEntry {
  const createdAt = new Date(Date.UTC(2026, 0, 1) + id * 1_000).toISOString();
  const status = { state: 'IN_PROGRESS', description: `surefoot/1 version=v${id} release=r${id}`, createdAt, creator: 'github-actions', logUrl: undefined };
  const [entry] = readHistory([{ id: String(id), commit: String(id % 10).repeat(40), createdAt, runId: `${id}/1/`, statuses: [status] }], { service: undefined, self: '' }).entries;
  if (!entry) throw new Error('no entry was read');
  return { ...entry, ...more };
}
