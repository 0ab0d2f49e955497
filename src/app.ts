import { createSources } from './adapters/sources/index.ts';
import { openStore } from './adapters/stores/index.ts';
import { createSystemClock } from './adapters/system/clock.ts';
import { createHttp } from './adapters/system/http/index.ts';
import { createLog } from './adapters/system/log.ts';
import { openParser } from './app/open-parser.ts';
import type { BotNeeds } from './bot/needs.ts';
import type { Configuration } from './config/configuration.ts';
import type { Settings } from './config/settings.ts';
import { keepConfiguredSources, type ConfiguredSource } from './core/configured-sources.ts';
import { createSeenItems } from './core/ingest/seen-items.ts';
import type { IngestNeeds } from './core/ingest/needs.ts';
import type { SourceId } from './domain/identity.ts';
import type { Clock } from './ports/clock.ts';
import type { Embedder } from './ports/embedder.ts';
import type { Log } from './ports/log.ts';
import type { Parser } from './ports/parser.ts';
import type { Store } from './ports/store.ts';
import { openModels } from './app/open-models.ts';
import { readSmallTexts } from './app/read-small-texts.ts';
import { createRedactor } from './text/redact.ts';

/** What reading files takes: no store, no network. */
export interface ReadingRoom extends AsyncDisposable {
  readonly parser: Parser;
  readonly clock: Clock;
}

export function openReadingRoom(): ReadingRoom {
  const parser = openParser();
  return {
    parser,
    clock: createSystemClock(),
    [Symbol.asyncDispose]: () => parser[Symbol.asyncDispose](),
  };
}

/** Everything but the platforms: what commands, verbs and the reading of sources need. */
export interface Newsroom extends AsyncDisposable {
  readonly needs: BotNeeds & IngestNeeds;
  /** The configured sources, in the configuration's order. */
  readonly configured: readonly SourceId[];
  /** `null` where sections are found by their words alone. */
  readonly embedder: Embedder | null;
}

export interface NewsroomOptions {
  readonly settings: Settings;
  readonly version: string;
  readonly platforms: readonly string[];
}

export function openLog(
  { logLevel, secrets }: Pick<Settings, 'logLevel' | 'secrets'>,
  clock: Clock,
): Log {
  return createLog({ level: logLevel, redact: createRedactor(secrets), now: () => clock.now() });
}

export async function openNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const { settings, version, platforms } = options;
  const { configuration } = settings;
  const clock = createSystemClock();
  const log = openLog(settings, clock);
  const held = await openStore('sqlite', { path: settings.databasePath, clock });
  const parser = readSmallTexts(openParser());
  const http = createHttp({
    clock,
    allowedHosts: configuration.allowPrivate,
    userAgent: userAgent(version, configuration.contact),
  });
  const models = await openModels({ settings, store: held, clock, log });
  const { summarizer, embedder, modelTrouble } = models;
  const store = embedder === null ? held : await searchedByMeaning(held, embedder, log);
  const configured = await keepConfiguredSources(store, configuredSources(configuration));
  return {
    configured,
    embedder,
    needs: {
      store,
      summarizer,
      parser,
      http,
      clock,
      log,
      about: {
        version,
        platforms,
        startedAt: clock.now(),
        writtenBy: summarizer.id,
        modelTrouble,
        model: {
          ...configuration.model,
          dailyTokens: configuration.model.dailyTokens ?? null,
          placeDailyTokens: configuration.model.placeDailyTokens ?? null,
        },
        timeZone: configuration.timezone,
        language: configuration.language ?? null,
      },
      sources: createSources({ http, parser, clock }),
      seenItems: createSeenItems(),
      random: Math.random,
      leastMinutes: configuration.pollMinutes,
    },
    async [Symbol.asyncDispose]() {
      await parser[Symbol.asyncDispose]();
      await http[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

async function searchedByMeaning(store: Store, embedder: Embedder, log: Log): Promise<Store> {
  const { createMeaningSearch } = await import('./core/meaning-search.ts');
  return { ...store, searchSections: createMeaningSearch({ store, embedder, log }) };
}

function configuredSources({ files, pages, feeds }: Configuration): readonly ConfiguredSource[] {
  return [
    ...files.map(({ path, name }) => ({
      kind: 'file' as const,
      address: path,
      name: name ?? null,
    })),
    ...pages.map(({ url, name }) => ({ kind: 'page' as const, address: url, name: name ?? null })),
    ...feeds.map(({ url, name }) => ({ kind: 'feed' as const, address: url, name: name ?? null })),
  ];
}

function userAgent(version: string, contact: string | undefined): string {
  return `Broadsheet/${version} (${contact ?? 'a self-hosted news digest'})`;
}
