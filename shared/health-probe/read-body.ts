import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';

/** More of a body is not read: no health answer is this long, and a compressed one can be a thousand times its size. */
export const LARGEST_BODY_BYTES = 1024 * 1024;

/** The body as text; `too-large` and `unreadable` ones are not looked at. */
export type ReadBody = { readonly kind: 'whole'; readonly text: string } | { readonly kind: 'too-large' | 'unreadable' };

/**
 * Reads a body, decompressed, up to {@link LARGEST_BODY_BYTES} of decoded bytes.
 * @throws Error when it ends early or is not what its encoding says
 */
export async function readBody(incoming: IncomingMessage, hasBody: boolean): Promise<ReadBody> {
  const encoding = (incoming.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const decoder = hasBody ? await decoderOf(encoding) : 'none';
  if (decoder === 'unknown') {
    incoming.destroy();
    return { kind: 'unreadable' };
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of decoder === 'none' ? incoming : decoded(incoming, decoder)) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > LARGEST_BODY_BYTES) {
      incoming.destroy();
      return { kind: 'too-large' };
    }
    chunks.push(bytes);
  }
  return { kind: 'whole', text: Buffer.concat(chunks).toString('utf8') };
}

function decoded(incoming: IncomingMessage, decoder: Transform): Transform {
  incoming.on('error', (error) => decoder.destroy(error));
  return incoming.pipe(decoder);
}

async function decoderOf(encoding: string): Promise<Transform | 'none' | 'unknown'> {
  if (encoding === 'identity' || encoding === '') return 'none';
  const { createBrotliDecompress, createGunzip, createInflate } = await import('node:zlib');
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'deflate') return createInflate();
  return encoding === 'br' ? createBrotliDecompress() : 'unknown';
}
