import { BroadsheetError } from '../../domain/errors.ts';
import type { OpmlEntry } from '../../extract/opml.ts';
import { feedSpec, MAX_FEEDS_PER_OWNER, tooMany } from './add.ts';
import type { Owner } from '../../domain/identity.ts';
import type { Http } from '../../ports/http.ts';
import type { SourceStore } from '../../ports/store.ts';

// What reads and writes lists is loaded where one is at hand: a start need not wait for it.

/** A list of thousands of feeds takes a tenth of this. */
const MAX_OPML = 2_000_000;

export interface ImportInput {
  readonly owner: Owner;
  readonly opml: string;
}

export interface ImportedFeeds {
  readonly added: readonly OpmlEntry[];
  /** Feeds of the list that were read here before. */
  readonly known: readonly OpmlEntry[];
}

type StoreNeeds = { readonly store: SourceStore };

/**
 * Adds the feeds of an OPML list. None of them is asked now: they are read as they fall due, and those that can't be
 * show up in `feedErrors`.
 */
export async function importFeeds(
  { store }: StoreNeeds,
  { owner, opml }: ImportInput,
): Promise<ImportedFeeds> {
  const { readOpml } = await import('../../extract/opml.ts');
  const entries = opml.length > MAX_OPML ? [] : readOpml(opml);
  if (entries.length === 0) {
    throw new BroadsheetError('invalid-input', 'no feed in the list', {
      advice: 'No feed was found in that list. Give an OPML file, as feed readers export it.',
    });
  }
  const readable = await store.listSources(owner);
  const held = readable.filter((source) => source.owner === owner);
  // A second source of the operator's articles would tell each of them twice.
  const read = readable.filter((source) => source.owner === owner || !source.isPaused);
  const addresses = new Set(read.map(({ address }) => address));
  const added = entries.filter(({ address }) => !addresses.has(address));
  if (held.length + added.length > MAX_FEEDS_PER_OWNER) throw tooMany();
  await Promise.all(
    added.map(async ({ address, name }) => store.saveSource(feedSpec(owner, address, name))),
  );
  return { added, known: entries.filter(({ address }) => addresses.has(address)) };
}

/** As `importFeeds`, from a list on the web. */
export async function importFeedsFrom(
  needs: StoreNeeds & { readonly http: Http },
  { owner, address }: { readonly owner: Owner; readonly address: string },
): Promise<ImportedFeeds> {
  const { http: fetcher } = needs;
  const answer = await fetcher.get({ url: address, maxBytes: MAX_OPML });
  if (answer.status !== 200) {
    throw new BroadsheetError('not-found', `${address} answered ${answer.status}`, {
      advice: `The site does not show that list (${answer.status}).`,
    });
  }
  const { decodeText } = await import('../../extract/charset.ts');
  return await importFeeds(needs, { owner, opml: decodeText(answer.body, answer.contentType) });
}

/** The feeds of an owner as an OPML list, those of the operator included. */
export async function exportFeeds(
  { store }: StoreNeeds,
  { owner, title }: { readonly owner: Owner; readonly title: string },
): Promise<string> {
  const { writeOpml } = await import('../../extract/opml.ts');
  const feeds = (await store.listSources(owner)).filter(({ kind }) => kind === 'feed');
  return writeOpml(
    feeds.map(({ name, address }) => ({ name, address })),
    title,
  );
}
