import { findDue, hostOf, pollAll, type IngestOptions } from '../ingest.ts';
import type { IngestNeeds } from './needs.ts';

/** How often it is looked what is due. */
const TICK_MS = 15_000;
/** Hosts that are being asked at once; the others wait for the next look. */
const MAX_BUSY_HOSTS = 512;

/**
 * Asks sources as they fall due until `signal` is aborted, then resolves when what was under way is done. A host that
 * takes its time is left out of the next looks and delays none of them. Never rejects: a fault is logged, and the
 * next look tries again.
 */
export async function runIngest(
  needs: IngestNeeds,
  options: Pick<IngestOptions, 'onOutcome'> & { readonly signal: AbortSignal },
): Promise<void> {
  const busyHosts = new Set<string>();
  const running = new Set<Promise<void>>();

  async function look(): Promise<void> {
    // A poll may end while the store is read, which then knows nothing of that yet.
    const busy = new Set(busyHosts);
    const due = (await findDue(needs)).filter(({ source }) => !busy.has(hostOf(source)));
    const lanes = [...Map.groupBy(due, ({ source }) => hostOf(source))];
    for (const [host, lane] of lanes.slice(0, MAX_BUSY_HOSTS - busyHosts.size)) {
      busyHosts.add(host);
      const work = pollAll(needs, lane, options)
        .catch((error: unknown) => logFault(needs, options.signal, error))
        .finally(() => {
          busyHosts.delete(host);
          running.delete(work);
        });
      running.add(work);
    }
  }

  while (!options.signal.aborted) {
    await look().catch((error: unknown) => logFault(needs, options.signal, error));
    await needs.clock.sleep(TICK_MS, options.signal);
  }
  await Promise.all(running);
}

function logFault({ log }: IngestNeeds, signal: AbortSignal, error: unknown): void {
  if (!signal.aborted) log.error('reading sources failed', { error });
}
