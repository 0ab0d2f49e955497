import { createSystemClock } from '../adapters/system/clock.ts';
import { openLog, openNewsroom, openReadingRoom, type Newsroom } from '../app.ts';
import type { CommandLine } from './options.ts';
import { EXIT_CONFIGURATION } from '../config/fault.ts';
import type { LoadedSettings } from '../config/load.ts';
import { BroadsheetError } from '../domain/errors.ts';
import type { Settings } from '../config/settings.ts';
import { backUpStore } from './back-up.ts';
import { endUnread } from './end-unread.ts';
import { readFiles } from './read-configured.ts';
import { ask } from '../verbs/ask.ts';
import { digest } from '../verbs/digest.ts';
import { errorJson } from '../verbs/error-json.ts';
import { extract } from '../verbs/extract.ts';
import { feed } from '../verbs/feed.ts';
import { ingestVerb } from '../verbs/ingest.ts';
import { status } from '../verbs/status.ts';
import { summary } from '../verbs/summary.ts';
import type { VerbInput, VerbLine } from '../verbs/verb.ts';

type Load = () => Promise<LoadedSettings | null>;

/** How a verb is run: with the files alone, with the store's own file, or with the store of the configuration. */
interface RunnableVerb {
  readonly reads: ((input: VerbInput) => AsyncIterable<VerbLine>) | null;
  readonly keeps?: (settings: Settings, input: VerbInput) => AsyncIterable<VerbLine>;
  readonly asks: ((room: Newsroom, input: VerbInput) => AsyncIterable<VerbLine>) | null;
}

/** One line per verb. */
export const VERBS: Readonly<Record<string, RunnableVerb>> = {
  extract: reading(extract),
  feed: reading(feed),
  summary: asking((room, input) => summary.run(room.needs, input)),
  ask: asking((room, input) => ask.run(room.needs, input)),
  digest: asking((room, input) => digest.run(room.needs, input)),
  status: asking((room, input) => status.run(room.needs, input)),
  backup: { reads: null, keeps: backUpStore, asks: null },
  ingest: { reads: null, asks: (room, input) => ingestVerb.run(room.needs, input) },
};

/** Runs a verb, one JSON object a line; the exit code is 1 when any line is an error. */
export async function runVerb(
  line: CommandLine & { readonly verb: string },
  load: Load,
  version: string,
): Promise<number> {
  const verb = VERBS[line.verb];
  const input: VerbInput = { words: line.words, options: line.options };
  let secrets: readonly string[] = [];
  try {
    if (verb?.reads) return await printLines(verb.reads(input));
    const loaded = await load();
    if (loaded === null) return EXIT_CONFIGURATION;
    secrets = loaded.settings.secrets;
    if (verb?.keeps) return await printLines(verb.keeps(loaded.settings, input));
    await using room = await openNewsroom({
      settings: loaded.settings,
      version,
      platforms: [],
    });
    return await printLines(verb?.asks?.(room, input) ?? nothing());
  } catch (error) {
    printLine(errorJson(error));
    if (!(error instanceof BroadsheetError)) {
      const clock = createSystemClock();
      openLog({ logLevel: 'error', secrets }, clock).error('a verb failed', { error });
    }
    return 1;
  }
}

function reading(verb: typeof extract): RunnableVerb {
  return {
    asks: null,
    async *reads(input) {
      await using room = openReadingRoom();
      yield* verb.run(room, input);
    },
  };
}

/** Files are read before anything is asked, so that a first question finds what the configuration names. */
function asking(run: NonNullable<RunnableVerb['asks']>): RunnableVerb {
  return {
    reads: null,
    async *asks(room, input) {
      await readFiles(room);
      yield* run(room, input);
    },
  };
}

async function printLines(lines: AsyncIterable<VerbLine>): Promise<number> {
  let exitCode = 0;
  process.stdout.on('error', endUnread);
  for await (const { line, isError } of lines) {
    printLine(line);
    if (isError) exitCode = 1;
  }
  return exitCode;
}

function printLine(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function* nothing(): AsyncIterable<VerbLine> {
  // A verb that is not in the table was refused before.
}
