import { BroadsheetError } from '../../domain/errors.ts';
import { saveEntries, type SavedEntries } from './entries.ts';
import { faultOf, healthAfterFailure, healthAfterPoll, newHealth } from './health.ts';
import { noticeBetween, type SourceNotice } from './notice.ts';
import type { ArticleId } from '../../domain/identity.ts';
import type { SourceHealth, SourceSpec } from '../../domain/source.ts';
import type { Poll } from '../../ports/source.ts';
import type { IngestNeeds } from './needs.ts';

/** What came of asking one source. */
export interface SourceOutcome {
  readonly source: SourceSpec;
  readonly added: readonly ArticleId[];
  readonly changed: readonly ArticleId[];
  readonly unchanged: number;
  /** The first good poll of a source: what it brings is background, not news to be announced. */
  readonly isInitial: boolean;
  /** Why the source could not be read, in a person's words; `null` when it could. */
  readonly fault: string | null;
  /** What was wrong with single items, or with the source though it was read. */
  readonly problems: readonly string[];
  /** What its readers are to be told now. */
  readonly notice: SourceNotice | null;
}

const NOTHING: SavedEntries = { added: [], changed: [], unchanged: 0, faults: [] };

/**
 * Asks a source, saves what is new and keeps how it fares. Its failure is an outcome, not an error; rejects only when
 * `signal` is aborted, or when the store itself fails.
 */
export async function pollSource(
  needs: IngestNeeds,
  source: SourceSpec,
  known: SourceHealth | null,
  signal?: AbortSignal,
): Promise<SourceOutcome> {
  signal?.throwIfAborted();
  const before = known ?? newHealth(source.id);
  try {
    const poll = await needs.sources[source.kind].poll({
      source,
      etag: before.etag,
      lastModified: before.lastModified,
      ...(signal && { signal }),
    });
    const { entries } = poll;
    const saved = entries === null ? NOTHING : await saveEntries(needs, source, entries, signal);
    refuseUnreadable(poll, saved);
    return await keepSuccess(needs, source, { before, poll, saved });
  } catch (error) {
    signal?.throwIfAborted();
    return await keepFailure(needs, source, before, error);
  }
}

/** A page or file that is the whole source, and can't be read, is a failure of the source. */
function refuseUnreadable({ entries }: Poll, { faults }: SavedEntries): void {
  const [fault] = faults;
  if (fault === undefined || entries?.length !== 1 || entries[0]?.item !== null) return;
  throw new BroadsheetError('bad-answer', 'nothing readable', { advice: fault });
}

interface Success {
  readonly before: SourceHealth;
  readonly poll: Poll;
  readonly saved: SavedEntries;
}

async function keepSuccess(
  needs: IngestNeeds,
  source: SourceSpec,
  { before, poll, saved }: Success,
): Promise<SourceOutcome> {
  const { store, clock, random, leastMinutes } = needs;
  const broughtNew = saved.added.length + saved.changed.length > 0;
  const after = healthAfterPoll(before, poll, broughtNew, {
    now: clock.now(),
    chance: random(),
    ...(leastMinutes !== undefined && { leastMinutes }),
  });
  await store.saveHealth(after);
  if (poll.title !== null) await nameAfter(needs, source, poll.title);
  if (poll.movedTo !== null) await store.moveSource(source.id, poll.movedTo);
  return {
    source,
    ...saved,
    isInitial: before.lastSucceededAt === null,
    fault: null,
    problems: [...poll.problems, ...saved.faults],
    notice: noticeBetween(source, before, after),
  };
}

/** A source that nobody named has its feed's title; unless it was changed or removed while it was asked. */
async function nameAfter(
  { store }: IngestNeeds,
  { id, owner, name, address }: SourceSpec,
  title: string,
): Promise<void> {
  if (name !== address) return;
  const held = (await store.listSources(owner)).find((source) => source.id === id);
  if (held?.name === name) await store.saveSource({ ...held, name: title });
}

async function keepFailure(
  needs: IngestNeeds,
  source: SourceSpec,
  before: SourceHealth,
  error: unknown,
): Promise<SourceOutcome> {
  if (error instanceof BroadsheetError && error.code !== 'store-failed') {
    needs.log.warn('a source can’t be read', { source: source.name, fault: error.message });
  } else {
    needs.log.error('a source can’t be read', { source: source.name, error });
  }
  const after = healthAfterFailure(before, error, {
    now: needs.clock.now(),
    chance: needs.random(),
  });
  await needs.store.saveHealth(after);
  return {
    source,
    added: [],
    changed: [],
    unchanged: 0,
    isInitial: before.lastSucceededAt === null,
    fault: faultOf(error),
    problems: [],
    notice: noticeBetween(source, before, after),
  };
}
