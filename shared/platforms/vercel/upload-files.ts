import type { LocalFile } from './prebuilt-files.ts';
import { timeLeft } from './session.ts';
import type { Vercel } from './session.ts';
import type { Asked } from './vercel-api.ts';

/** All uploads together hold at most about this much in memory, or a single larger file. */
const MOST_BYTES = 128 * 1024 ** 2;
const MOST_AT_ONCE = 8;

export type Uploaded = { readonly kind: 'uploaded' } | { readonly kind: 'failed'; readonly reason: string } | { readonly kind: 'cancelled' };

/** Sends files to Vercel, several at once; the first that fails ends it. */
export async function uploadFiles(files: readonly LocalFile[], vercel: Vercel, { timeoutMs, signal }: Asked): Promise<Uploaded> {
  const left = timeLeft(vercel, timeoutMs);
  for (const batch of batchesOf(files)) {
    const answers = await Promise.all(
      batch.map(async (file) => {
        try {
          return { file, answer: await vercel.api.upload({ sha1: file.sha, bytes: await file.bytes() }, { timeoutMs: left(), signal }) };
        } catch {
          return { file, answer: { kind: 'unanswered', reason: 'it can no longer be read', happened: false } as const };
        }
      }),
    );
    if (answers.some(({ answer }) => answer.kind === 'cancelled')) return { kind: 'cancelled' };
    for (const { file, answer } of answers) if (answer.kind === 'refused' || answer.kind === 'unanswered') return { kind: 'failed', reason: `the file ${file.file} was not uploaded: ${answer.reason}` };
  }
  return { kind: 'uploaded' };
}

/** Files with the same bytes are sent once. */
export function batchesOf<F extends Pick<LocalFile, 'sha' | 'size'>>(files: readonly F[]): readonly (readonly F[])[] {
  const batches: F[][] = [];
  let bytes = 0;
  for (const file of new Map(files.map((item) => [item.sha, item])).values()) {
    const batch = batches.at(-1);
    if (batch === undefined || batch.length >= MOST_AT_ONCE || bytes + file.size > MOST_BYTES) {
      batches.push([file]);
      bytes = file.size;
    } else {
      batch.push(file);
      bytes += file.size;
    }
  }
  return batches;
}
