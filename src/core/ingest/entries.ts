import { BroadsheetError } from '../../domain/errors.ts';
import type { ItemIdentity } from '../../extract/feed/identity.ts';
import { isRetractionNotice } from '../../text/editors-note.ts';
import { whyUnreadable } from '../unreadable.ts';
import { faultOf } from './health.ts';
import { isHeldInFull, withHeldText } from './held-text.ts';
import type { Article } from '../../domain/article.ts';
import type { ArticleId } from '../../domain/identity.ts';
import type { SourceSpec } from '../../domain/source.ts';
import type { SourceEntry } from '../../ports/source.ts';
import { identify, printOf } from './item-prints.ts';
import type { IngestNeeds } from './needs.ts';
import { changesAtEachPoll, type ItemPrint } from './seen-items.ts';

/** Items of one poll that are looked at; whole archives don't belong into a newspaper. */
const MAX_ENTRIES = 500;
/** Pages that one poll fetches for the full text of its items. */
const MAX_PAGES = 60;

export interface SavedEntries {
  readonly added: readonly ArticleId[];
  readonly changed: readonly ArticleId[];
  readonly unchanged: number;
  /** Why single items could not be read, in a person's words. */
  readonly faults: readonly string[];
}

type Saved =
  | {
      readonly outcome: 'added' | 'changed' | 'unchanged';
      readonly id: ArticleId | null;
      /** Its page was asked for and gave no more than the feed. */
      readonly isExcerpt?: boolean;
    }
  | { readonly outcome: 'failed'; readonly fault: string };

/** Reads and saves what is new or changed, one after the other; an item that can't be read stops no other. */
export async function saveEntries(
  needs: IngestNeeds,
  source: SourceSpec,
  entries: readonly SourceEntry[],
  signal?: AbortSignal,
): Promise<SavedEntries> {
  const considered = entries.slice(0, MAX_ENTRIES);
  const identities = identify(considered);
  const prints = considered.map(({ item }, index) => printOf(item, identities[index] ?? null));
  const news = prints.map((print) =>
    print === null ? 'unknown' : needs.seenItems.compare(source.id, print),
  );
  const tellsChanges = !changesAtEachPoll(news);
  const results: Saved[] = [];
  for (const [index, entry] of considered.entries()) {
    signal?.throwIfAborted();
    if (news[index] === 'unchanged') {
      results.push({ outcome: 'unchanged', id: null });
      continue;
    }
    const mayFetchPage = results.filter(wasRead).length < MAX_PAGES;
    results.push(
      await saveEntry(needs, source, {
        entry,
        identity: identities[index] ?? null,
        isChanged: tellsChanges && news[index] === 'changed',
        mayFetchPage,
        ...(signal && { signal }),
      }),
    );
  }
  needs.seenItems.remember(
    source.id,
    prints.flatMap((print, index) => printToKeep(needs, source, print, results[index])),
  );
  return countSaved(results);
}

/** A page may be out of reach for a moment: an item that stayed an excerpt is read again at the next poll, once. */
function printToKeep(
  { seenItems }: IngestNeeds,
  { id }: SourceSpec,
  print: ItemPrint | null,
  result: Saved | undefined,
): readonly ItemPrint[] {
  if (print === null || result === undefined || result.outcome === 'failed') return [];
  const again = { ...print, text: `${print.text} again` };
  const isLastTry = seenItems.compare(id, again) === 'unchanged';
  return [result.isExcerpt === true && !isLastTry ? again : print];
}

/** Whether an item was not known to be unchanged without reading it, so that its page may have been fetched. */
function wasRead(result: Saved): boolean {
  return result.outcome === 'failed' || result.id !== null;
}

interface EntryToSave {
  readonly entry: SourceEntry;
  /** `null` for a page or file. */
  readonly identity: ItemIdentity | null;
  /** Its feed says that it is another than at the last poll. */
  readonly isChanged: boolean;
  readonly mayFetchPage: boolean;
  readonly signal?: AbortSignal;
}

async function saveEntry(
  needs: IngestNeeds,
  source: SourceSpec,
  { entry, identity, isChanged, mayFetchPage, signal }: EntryToSave,
): Promise<Saved> {
  const { item } = entry;
  if (item !== null && !isChanged && (await isHeldInFull(needs, source, item))) {
    return { outcome: 'unchanged', id: null };
  }
  const article = await readEntry(entry, { mayFetchPage, ...(signal && { signal }) });
  if (article instanceof BroadsheetError) return { outcome: 'failed', fault: faultOf(article) };
  const fault = whyUnreadable(article);
  if (fault !== null) return { outcome: 'failed', fault };
  const isLinkShared = item !== null && identity !== null && identity.link === null;
  const saved = await needs.store.saveArticle({
    owner: source.owner,
    source: source.id,
    guid: identity?.guid ?? null,
    article: isLinkShared ? { ...article, url: null } : await withHeldText(needs, source, article),
    seenAt: needs.clock.now(),
  });
  const isRetracted = isRetractionNotice(article);
  // A notice may have been saved just before a crash.
  if (isRetracted || saved.outcome !== 'unchanged') {
    await needs.store.withdrawArticle(saved.id, isRetracted ? needs.clock.now() : null);
  }
  return { ...saved, isExcerpt: mayFetchPage && article.access === 'excerpt' };
}

async function readEntry(
  entry: SourceEntry,
  options: { readonly mayFetchPage: boolean; readonly signal?: AbortSignal },
): Promise<Article | BroadsheetError> {
  try {
    return await entry.readArticle(options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof BroadsheetError) return error;
    throw error;
  }
}

function countSaved(results: readonly Saved[]): SavedEntries {
  const idsOf = (wanted: 'added' | 'changed'): readonly ArticleId[] =>
    results.flatMap((result) =>
      result.outcome === wanted && result.id !== null ? [result.id] : [],
    );
  return {
    added: idsOf('added'),
    changed: idsOf('changed'),
    unchanged: results.filter(({ outcome }) => outcome === 'unchanged').length,
    faults: results.flatMap((result) => (result.outcome === 'failed' ? [result.fault] : [])),
  };
}
