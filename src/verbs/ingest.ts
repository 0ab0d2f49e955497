import { addFeed } from '../core/feeds/add.ts';
import type { FindNeeds } from '../core/feeds/find.ts';
import { ingest } from '../core/ingest.ts';
import { BroadsheetError } from '../domain/errors.ts';
import type { IngestNeeds } from '../core/ingest/needs.ts';
import type { SourceOutcome } from '../core/ingest/source.ts';
import type { SourceId } from '../domain/identity.ts';
import { redactUrl } from '../text/redact.ts';
import { errorJson } from './error-json.ts';
import { PROGRAM_OWNER } from './options.ts';
import type { Verb } from './verb.ts';

type Needs = IngestNeeds & Pick<FindNeeds, 'http' | 'parser'>;

/** `broadsheet ingest [SOURCE…]`: reads the configured sources, or the given addresses and files, once. */
export const ingestVerb: Verb<Needs> = {
  async *run(needs, { words }) {
    const only = words.length === 0 ? await allSources(needs) : [];
    const added = new Set<SourceId>();
    for (const address of new Set(words)) {
      try {
        only.push(await sourceOf(needs, address, added));
      } catch (error) {
        yield { line: { source: redactUrl(address), ...errorJson(error) }, isError: true };
      }
    }
    const { outcomes } = await ingest(needs, { only });
    for (const outcome of outcomes) {
      const { source, fault } = outcome;
      // What can't be read the first time was mistyped, and is not to be tried for ever.
      if (fault !== null && added.has(source.id)) await needs.store.removeSource(source.id);
      yield { line: outcomeJson(outcome), isError: fault !== null };
    }
  },
};

async function allSources({ store }: Needs): Promise<SourceId[]> {
  const sources = await store.listSources(null);
  return sources.filter(({ isPaused }) => !isPaused).map(({ id }) => id);
}

/** An address or file that nobody reads yet becomes a source of this machine's prompt, and is noted in `added`. */
async function sourceOf(needs: Needs, address: string, added: Set<SourceId>): Promise<SourceId> {
  const held = await needs.store.listSources(PROGRAM_OWNER);
  const known = held.find((source) => source.address === address || source.name === address);
  if (known !== undefined) return known.id;
  const id = await saveNew(needs, address);
  if (held.every((source) => source.id !== id)) added.add(id);
  return id;
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
