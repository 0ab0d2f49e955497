import { keepVectors } from '../app/keep-vectors.ts';
import { forgetWhatIsDue } from '../core/forget.ts';
import { runIngest } from '../core/ingest/loop.ts';
import { runRereads } from '../core/reread.ts';
import { startDelivery } from './start-delivery.ts';
import type { Newsroom } from '../app.ts';
import type { DigestOrder } from '../config/configuration.ts';
import type { SourceOutcome } from '../core/ingest/source.ts';
import type { ChatPlatform } from '../ports/platform.ts';

const FORGET_EVERY_MS = 3_600_000;

export interface Background {
  readonly platforms: readonly ChatPlatform[];
  readonly digests: readonly DigestOrder[];
  readonly onOutcome?: (outcome: SourceOutcome) => void;
  readonly signal: AbortSignal;
}

/** What goes on beside answering, until `signal` is aborted; resolves when all that was in flight has ended. */
export async function runBackground(
  room: Newsroom,
  { platforms, digests, signal, onOutcome }: Background,
): Promise<void> {
  const delivery = await startDelivery(room.needs, platforms, digests);
  await Promise.all([
    runIngest(room.needs, { signal, ...(onOutcome && { onOutcome }) }),
    runRereads(room.needs, signal),
    keepVectors(room, signal),
    forgetRegularly(room.needs, signal),
  ]);
  await delivery.stop();
}

async function forgetRegularly(needs: Newsroom['needs'], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await forgetWhatIsDue(needs).catch((error: unknown) =>
      needs.log.error('forgetting failed', { error }),
    );
    await needs.clock.sleep(FORGET_EVERY_MS, signal);
  }
}
