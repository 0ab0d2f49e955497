import { BroadsheetError } from '../domain/errors.ts';
import type { Owner } from '../domain/identity.ts';
import type { SourceHealth, SourceSpec } from '../domain/source.ts';
import type { SourceStore } from '../ports/store.ts';
import { words } from '../text/words.ts';

export interface FeedRow {
  readonly source: SourceSpec;
  /** `null` until it was asked for the first time. */
  readonly health: SourceHealth | null;
  readonly state: 'new' | 'well' | 'failing' | 'paused';
}

/** A source of an owner's, named as a person names it. */
export interface FeedChoice {
  readonly owner: Owner;
  /** A name or an address, in any case; the beginning of a name where only one begins so. */
  readonly feed: string;
}

type FeedsNeeds = { readonly store: SourceStore };

/** All sources that an owner reads, by name, each with how it fares. */
export async function listFeeds({ store }: FeedsNeeds, owner: Owner): Promise<readonly FeedRow[]> {
  const [sources, healths] = await Promise.all([store.listSources(owner), store.listHealth(owner)]);
  const healthOf = new Map(healths.map((health) => [health.source, health]));
  return sources.map((source) => {
    const health = healthOf.get(source.id) ?? null;
    return { source, health, state: stateOf(source, health) };
  });
}

/** The sources that fail, longest first; each `health.fault` says why. */
export async function feedErrors(needs: FeedsNeeds, owner: Owner): Promise<readonly FeedRow[]> {
  const since = ({ health }: FeedRow): number => health?.failingSince?.epochMilliseconds ?? 0;
  return (await listFeeds(needs, owner))
    .filter(({ health }) => (health?.failures ?? 0) > 0)
    .sort((left, right) => since(left) - since(right));
}

/** Its articles stay. Rejects with a `BroadsheetError` for an unknown one, and for one of the operator's. */
export async function removeFeed(needs: FeedsNeeds, choice: FeedChoice): Promise<SourceSpec> {
  const source = await chooseOwn(needs, choice);
  await needs.store.removeSource(source.id);
  return source;
}

/** It is asked no more until it is resumed. Rejects as `removeFeed` does. */
export async function pauseFeed(needs: FeedsNeeds, choice: FeedChoice): Promise<SourceSpec> {
  return await setPaused(needs, choice, 'paused');
}

export async function resumeFeed(needs: FeedsNeeds, choice: FeedChoice): Promise<SourceSpec> {
  return await setPaused(needs, choice, 'running');
}

async function setPaused(
  needs: FeedsNeeds,
  choice: FeedChoice,
  state: 'paused' | 'running',
): Promise<SourceSpec> {
  const source = { ...(await chooseOwn(needs, choice)), isPaused: state === 'paused' };
  await needs.store.saveSource(source);
  return source;
}

/** The source that a person means; `null` for none, or for several. */
export function chooseFeed(sources: readonly SourceSpec[], feed: string): SourceSpec | null {
  const wanted = feed.trim().toLowerCase();
  if (wanted === '') return null;
  const [found] = sources.filter(({ id, address }) => id === feed || sameAddress(address, wanted));
  if (found !== undefined) return found;
  const named = [
    sources.filter(({ name }) => name.toLowerCase() === wanted),
    sources.filter(({ name }) => name.toLowerCase().startsWith(wanted)),
    sources.filter(({ name }) => hasWords(name, wanted)),
  ];
  const [only, ...others] = named.find((list) => list.length > 0) ?? [];
  return others.length === 0 ? (only ?? null) : null;
}

/** "gazette" means "Kilbride Gazette". */
function hasWords(name: string, wanted: string): boolean {
  const all = words(name);
  const asked = words(wanted);
  return asked.length > 0 && asked.every((word) => all.includes(word));
}

async function chooseOwn({ store }: FeedsNeeds, { owner, feed }: FeedChoice): Promise<SourceSpec> {
  const readable = await store.listSources(owner);
  const own = readable.filter((source) => source.owner === owner);
  const others = readable.filter((source) => source.owner !== owner);
  const source = chooseFeed([...own, ...others], feed) ?? chooseFeed(own, feed);
  if (source === null) {
    throw new BroadsheetError('not-found', `no source named ${feed.slice(0, 100)}`, {
      advice:
        'No such feed is read here, or several are called so. /feed list shows all: give the address of one.',
    });
  }
  if (source.owner !== owner) {
    throw new BroadsheetError('forbidden', `${source.id} belongs to the operator`, {
      advice: 'This feed comes from the configuration, so only the operator can change it.',
    });
  }
  return source;
}

function sameAddress(left: string, right: string): boolean {
  const fold = (address: string): string =>
    address
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/+$/, '');
  return fold(left) === fold(right);
}

function stateOf(source: SourceSpec, health: SourceHealth | null): FeedRow['state'] {
  if (source.isPaused) return 'paused';
  if (health === null || health.lastTriedAt === null) return 'new';
  return health.failures > 0 ? 'failing' : 'well';
}
