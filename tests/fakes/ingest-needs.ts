import { createMemoryStore } from '../../src/adapters/stores/memory/store.ts';
import { createSources } from '../../src/adapters/sources/index.ts';
import { createSeenItems } from '../../src/core/ingest/seen-items.ts';
import { createDirectParser } from './parser.ts';
import { createFakeClock, type FakeClock } from './clock.ts';
import { createFakeHttp, type FakeHttp } from './http.ts';
import { SHARED, type SourceId } from '../../src/domain/identity.ts';
import type { IngestNeeds } from '../../src/core/ingest/needs.ts';
import type { SourceSpec } from '../../src/domain/source.ts';
import type { Log } from '../../src/ports/log.ts';
import type { Store } from '../../src/ports/store.ts';

export const SILENT_LOG: Log = { debug() {}, info() {}, warn() {}, error() {} };

export interface FakeIngest extends IngestNeeds {
  readonly store: Store;
  readonly clock: FakeClock;
  readonly http: FakeHttp;
  readonly parser: ReturnType<typeof createDirectParser>;
}

/** Real sources and parsers over a fake web, clock and (unless given) a memory store; chance is always in the middle. */
export function createFakeIngest(given: { readonly store?: Store } = {}): FakeIngest {
  const clock = createFakeClock('2026-11-24T08:00:00Z', { isEager: false });
  const http = createFakeHttp();
  const parser = createDirectParser();
  return {
    store: given.store ?? createMemoryStore({ clock }),
    sources: createSources({ http, parser, clock }),
    clock,
    http,
    parser,
    log: SILENT_LOG,
    seenItems: createSeenItems(),
    random: () => 0.5,
  };
}

export function feedSource(address: string, parts: Partial<SourceSpec> = {}): SourceSpec {
  return {
    id: `source:${address}` as SourceId,
    owner: SHARED,
    kind: 'feed',
    address,
    name: address,
    isPaused: false,
    ...parts,
  };
}
