import { pollSource, type SourceOutcome } from './ingest/source.ts';
import { hostName } from '../text/urls.ts';
import type { SourceId } from '../domain/identity.ts';
import type { SourceHealth, SourceSpec } from '../domain/source.ts';
import type { IngestNeeds } from './ingest/needs.ts';

/** Hosts that are asked beside each other: many, since most of the time is waiting for slow ones. */
const MAX_HOSTS = 256;

export interface DueSource {
  readonly source: SourceSpec;
  readonly health: SourceHealth | null;
}

export interface IngestOptions {
  /** Sources that are asked now, due or not; those that are due when left out. */
  readonly only?: readonly SourceId[];
  readonly signal?: AbortSignal;
  /** Called as soon as each source is done, so that progress can be shown and notices be posted. */
  readonly onOutcome?: (outcome: SourceOutcome) => void;
}

export interface IngestReport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly outcomes: readonly SourceOutcome[];
}

/** Asks every source that is due once, and resolves when all are done. */
export async function ingest(
  needs: IngestNeeds,
  options: IngestOptions = {},
): Promise<IngestReport> {
  const { only } = options;
  const due = await findDue(needs);
  const chosen = only === undefined ? due : await findSources(needs, only);
  const outcomes: SourceOutcome[] = [];
  await pollAll(needs, chosen, {
    ...options,
    onOutcome: (outcome) => {
      outcomes.push(outcome);
      options.onOutcome?.(outcome);
    },
  });
  return {
    added: outcomes.reduce((sum, { added }) => sum + added.length, 0),
    changed: outcomes.reduce((sum, { changed }) => sum + changed.length, 0),
    unchanged: outcomes.reduce((sum, { unchanged }) => sum + unchanged, 0),
    failed: outcomes.filter(({ fault }) => fault !== null).length,
    outcomes,
  };
}

/** The sources whose next poll is due, longest overdue first; none of who removed the bot, whose data is about to go. */
export async function findDue(
  needs: Pick<IngestNeeds, 'store' | 'clock'>,
): Promise<readonly DueSource[]> {
  const removed = await needs.store.listRemovedOwners(needs.clock.now().add({ hours: 1 }));
  const now = needs.clock.now().epochMilliseconds;
  const at = ({ health }: DueSource): number => health?.nextPollAt?.epochMilliseconds ?? 0;
  return (await listWithHealth(needs))
    .filter((due) => !due.source.isPaused && at(due) <= now)
    .filter(({ source }) => !removed.includes(source.owner))
    .sort((left, right) => at(left) - at(right));
}

async function findSources(
  needs: IngestNeeds,
  wanted: readonly SourceId[],
): Promise<readonly DueSource[]> {
  return (await listWithHealth(needs)).filter(({ source }) => wanted.includes(source.id));
}

async function listWithHealth({
  store,
}: Pick<IngestNeeds, 'store'>): Promise<readonly DueSource[]> {
  const [sources, healths] = await Promise.all([store.listSources(null), store.listHealth(null)]);
  const healthOf = new Map(healths.map((health) => [health.source, health]));
  return sources.map((source) => ({ source, health: healthOf.get(source.id) ?? null }));
}

/** The sources of each host one after the other, hosts beside each other: a slow host holds up its own alone. Ends early by `signal`. */
export async function pollAll(
  needs: IngestNeeds,
  due: readonly DueSource[],
  { signal, onOutcome }: IngestOptions,
): Promise<void> {
  const lanes = [...Map.groupBy(due, ({ source }) => hostOf(source)).values()];
  const next = lanes.values();
  function stopOrThrow(error: unknown): null {
    if (signal?.aborted === true) return null;
    throw error;
  }
  async function work(): Promise<void> {
    for (const lane of next) {
      for (const { source, health } of lane.toSorted(byFailures)) {
        const outcome = await pollSource(needs, source, health, signal).catch(stopOrThrow);
        if (outcome === null) return;
        onOutcome?.(outcome);
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(MAX_HOSTS, lanes.length) }, work));
}

/** What failed last waits for what did not, so that a dead feed does not hold up its healthy neighbours. */
function byFailures(left: DueSource, right: DueSource): number {
  return (left.health?.failures ?? 0) - (right.health?.failures ?? 0);
}

/** Files have no host: they are one lane. */
export function hostOf({ kind, address }: SourceSpec): string {
  return kind === 'file' ? 'file' : (URL.parse(address)?.host ?? hostName(address) ?? address);
}
