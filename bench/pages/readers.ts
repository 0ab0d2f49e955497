import type { Prediction } from './pack.ts';

/** Reads a page; what was found is made a prediction when that is asked for, outside the time that reading takes. */
export type Read = (bytes: Uint8Array, url: string) => Promise<(id: string) => Prediction>;

export const OURS = 'Broadsheet';
export const PEERS = ['readability-linkedom', 'readability-jsdom', 'defuddle'] as const;
export type Peer = (typeof PEERS)[number];
export type ReaderName = typeof OURS | Peer;

/** Loads one reader and nothing of the others, which would add to its memory. */
export async function loadReader(name: ReaderName): Promise<Read> {
  if (name === OURS) return (await import('./ours.ts')).readOurs;
  return (await import('./peers.ts')).readAs(name);
}
