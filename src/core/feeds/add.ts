import { BroadsheetError } from '../../domain/errors.ts';
import { takeGraphemes } from '../../text/graphemes.ts';
import { chooseFeed } from '../feeds.ts';
import { findFeed, type FeedPreview, type FindNeeds } from './find.ts';
import type { Owner, SourceId } from '../../domain/identity.ts';
import type { SourceSpec } from '../../domain/source.ts';
import type { SourceStore } from '../../ports/store.ts';

/** No team reads more, and no single one may fill the machine. */
export const MAX_FEEDS_PER_OWNER = 1_000;
const MAX_NAME = 100;

export interface AddFeedInput {
  readonly owner: Owner;
  /** A feed's address, a site's, or a handle of a known service. */
  readonly address: string;
  /** `null` for the feed's own title. */
  readonly name: string | null;
}

export interface AddedFeed {
  readonly source: SourceSpec;
  readonly preview: FeedPreview;
  /** It was read here already: it keeps its articles and has the new name, unless it is everybody's. */
  readonly wasKnown: boolean;
}

type AddNeeds = FindNeeds & { readonly store: SourceStore };

/**
 * Finds the feed and keeps it as a source; nothing is kept of an address without one. Its articles come with the next
 * look at what is due, or at once with `ingest(needs, { only: [source.id] })`.
 */
export async function addFeed(needs: AddNeeds, input: AddFeedInput): Promise<AddedFeed> {
  const readable = await needs.store.listSources(input.owner);
  const held = readable.filter(({ owner }) => owner === input.owner);
  if (held.length >= MAX_FEEDS_PER_OWNER) throw tooMany();
  const preview = await findFeed(needs, input.address);
  const known = held.find(({ address }) => address === preview.address);
  const shared = readable.find(
    ({ address, owner, isPaused }) =>
      address === preview.address && owner !== input.owner && !isPaused,
  );
  // A second source of the same articles would tell each of them twice.
  if (known === undefined && shared !== undefined) {
    return { source: shared, preview, wasKnown: true };
  }
  const name = takeGraphemes(input.name?.trim() || known?.name || preview.title, MAX_NAME);
  const spec = feedSpec(input.owner, preview.address, name);
  const id = await needs.store.saveSource(spec);
  return { source: { ...spec, id }, preview, wasKnown: known !== undefined };
}

export interface TestFeedInput {
  readonly owner: Owner;
  /** An address, or the name of a feed that is read here. */
  readonly feed: string;
}

/** Reads a feed as `addFeed` would, and keeps nothing. */
export async function testFeed(
  needs: AddNeeds,
  { owner, feed }: TestFeedInput,
): Promise<FeedPreview> {
  const held = chooseFeed(await needs.store.listSources(owner), feed);
  if (held?.kind === 'file') {
    throw new BroadsheetError('invalid-input', `${held.id} is a file`, {
      advice: 'That is a file of the operator’s, not a feed.',
    });
  }
  return await findFeed(needs, held?.address ?? feed);
}

/** A feed as a source of its owner; the same owner and address give the same id. */
export function feedSpec(owner: Owner, address: string, name: string): SourceSpec {
  const id = `${owner}:feed:${address}` as SourceId;
  return { id, owner, kind: 'feed', address, name, isPaused: false };
}

export function tooMany(): BroadsheetError {
  return new BroadsheetError('invalid-input', 'too many feeds', {
    advice: `No more than ${MAX_FEEDS_PER_OWNER} feeds can be read here. Remove some first.`,
  });
}
