import { pipeline } from 'node:stream/promises';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import { BroadsheetError } from '../../../domain/errors.ts';
import type { Readable, Transform } from 'node:stream';

/** Words that servers put where an encoding belongs and that change nothing. */
const NO_ENCODING: ReadonlySet<string> = new Set([
  '',
  'identity',
  'none',
  'utf-8',
  'utf8',
  'binary',
]);

/** Low four bits of the first byte of a zlib stream (RFC 1950); without them "deflate" is meant literally. */
const ZLIB_METHOD = 8;

const DECODERS: ReadonlyMap<string, (first: number) => Transform> = new Map(
  Object.entries({
    gzip: () => createGunzip(),
    'x-gzip': () => createGunzip(),
    br: () => createBrotliDecompress(),
    zstd: () => createZstdDecompress(),
    deflate: (first) => (first % 16 === ZLIB_METHOD ? createInflate() : createInflateRaw()),
  }),
);

/** The encodings to ask for. */
export const ACCEPT_ENCODING = 'gzip, br, zstd, deflate';

/** The body, decoded; rejects when it is larger than `maxBytes` before or after that. One layer of encoding. */
export async function readBody(
  body: Readable,
  encoding: string | null,
  maxBytes: number,
): Promise<Uint8Array> {
  const name = (encoding ?? '').trim().toLowerCase();
  if (NO_ENCODING.has(name)) return await collect(body, maxBytes);
  const decoder = DECODERS.get(name);
  if (decoder === undefined) {
    discard(body);
    throw new BroadsheetError('bad-answer', `content encoding "${name.slice(0, 80)}"`, {
      advice: 'The site packs its pages in a way that is not understood.',
    });
  }
  const packed = await collect(body, maxBytes);
  return packed.length === 0 ? packed : await unpack(packed, decoder(packed[0] ?? 0), maxBytes);
}

async function unpack(
  packed: Uint8Array,
  decoder: Transform,
  maxBytes: number,
): Promise<Uint8Array> {
  let unpacked: Uint8Array = new Uint8Array();
  try {
    await pipeline([packed], decoder, async (stream: AsyncIterable<Uint8Array>) => {
      unpacked = await collect(stream, maxBytes);
    });
  } catch (error) {
    if (error instanceof BroadsheetError) throw error;
    throw new BroadsheetError('bad-answer', 'the packed body is broken', {
      advice: 'The site sent a broken answer. A later try may do better.',
      isTransient: true,
      cause: error,
    });
  }
  return unpacked;
}

async function collect(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size);
}

/** Lets go of a body that nobody reads; its socket is closed. */
export function discard(body: Readable): void {
  body.on('error', () => {});
  body.destroy();
}

export function tooLarge(maxBytes: number): BroadsheetError {
  const megabytes = Math.round(maxBytes / 100_000) / 10;
  return new BroadsheetError('too-large', `the body is larger than ${maxBytes} bytes`, {
    advice: `The answer is larger than ${megabytes} MB, too large for a page or feed.`,
  });
}
