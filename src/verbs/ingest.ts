import { addFeed } from '../core/feeds/add.ts';
import type { FindNeeds } from '../core/feeds/find.ts';
import { ingest } from '../core/ingest.ts';
import { BroadsheetError } from '../domain/errors.ts';
import type { IngestNeeds } from '../core/ingest/needs.ts';
import type { SourceOutcome } from '../core/ingest/source.ts';
import type { SourceId } from '../domain/identity.ts';
import { redactUrl } from '../text/redact.ts';
import { PROGRAM_OWNER } from './options.ts';
import type { Verb } from './verb.ts';

type Needs = IngestNeeds & Pick<FindNeeds, 'http' | 'parser'>;

/** `broadsheet ingest [SOURCE…]`: reads the configured sources, or the given addresses and files, once. */
export const ingestVerb: Verb<Needs> = {
  async *run(needs, { words }) {
    const only = words.length === 0 ? await allSources(needs) : await saveGiven(needs, words);
    const { outcomes } = await ingest(needs, { only });
    for (const outcome of outcomes) {
      yield { line: outcomeJson(outcome), isError: outcome.fault !== null };
    }
  },
};

async function allSources({ store }: Needs): Promise<readonly SourceId[]> {
  const sources = await store.listSources(null);
  return sources.filter(({ isPaused }) => !isPaused).map(({ id }) => id);
}

/** Addresses and files that nobody reads yet become sources of this machine's prompt. */
async function saveGiven(needs: Needs, given: readonly string[]): Promise<readonly SourceId[]> {
  const held = await needs.store.listSources(PROGRAM_OWNER);
  const ids: SourceId[] = [];
  for (const address of given) {
    const known = held.find((source) => source.address === address || source.name === address);
    ids.push(known?.id ?? (await saveNew(needs, address)));
  }
  return ids;
}

/** A web address is a feed, or leads to one; where there is none it is a page. Anything else is a file. */
async function saveNew(needs: Needs, address: string): Promise<SourceId> {
  if (!/^https?:\/\//iu.test(address)) return saveAs(needs, 'file', address);
  try {
    const { source } = await addFeed(needs, { owner: PROGRAM_OWNER, address, name: null });
    return source.id;
  } catch (error) {
    const isNoFeed = error instanceof BroadsheetError && error.code === 'not-found';
    if (isNoFeed) return saveAs(needs, 'page', address);
    throw error;
  }
}

function saveAs({ store }: Needs, kind: 'file' | 'page', address: string): Promise<SourceId> {
  return store.saveSource({
    id: `${PROGRAM_OWNER}:${kind}:${address}` as SourceId,
    owner: PROGRAM_OWNER,
    kind,
    address,
    name: address,
    isPaused: false,
  });
}

function outcomeJson({ source, added, changed, unchanged, fault }: SourceOutcome): object {
  return {
    source: redactUrl(source.name),
    address: redactUrl(source.address),
    added: added.length,
    changed: changed.length,
    unchanged,
    fault,
  };
}
