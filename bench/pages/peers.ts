import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measurement } from './ours.ts';
import type { Pack } from './pack.ts';

const PEERS = ['readability-linkedom', 'readability-jsdom', 'defuddle'] as const;
export type Peer = (typeof PEERS)[number];

/** Each peer over the same pages in a process of its own, so that its memory is its own. */
export async function measurePeers(pack: Pack): Promise<readonly Measurement[]> {
  return PEERS.map((peer) => {
    const script = fileURLToPath(new URL('peer-process.ts', import.meta.url));
    const output = execFileSync(process.execPath, [script, peer, pack.folder], {
      maxBuffer: 1 << 30,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(output) as Measurement;
  });
}
