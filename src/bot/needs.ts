import type { Clock } from '../ports/clock.ts';
import type { Http } from '../ports/http.ts';
import type { Log } from '../ports/log.ts';
import type { Parser } from '../ports/parser.ts';
import type { Store } from '../ports/store.ts';
import type { Summarizer } from '../ports/summarizer.ts';

/** What is told of the program itself. */
export interface About {
  readonly version: string;
  readonly startedAt: Temporal.Instant;
  /** "extractive", or the model's name. */
  readonly writtenBy: string;
  /** Why the model doesn't serve at present, in the operator's words; `null` where it does. */
  readonly modelTrouble?: () => string | null;
  /** IANA name of the zone for times that people give without one. */
  readonly timeZone: string;
  /** BCP 47; `null` for the language of the articles. */
  readonly language: string | null;
  readonly model: ModelTerms;
  /** "discord", "slack", "terminal". */
  readonly platforms: readonly string[];
}

/** What the operator pays for the model, in any currency, and how much of it a day. */
interface ModelTerms {
  readonly inputPricePerMillion: number;
  readonly outputPricePerMillion: number;
  /** `null` for no limit. */
  readonly dailyTokens: number | null;
  /** Of one channel. */
  readonly placeDailyTokens: number | null;
}

/** Everything that commands may ask for; each command names its own slice of it. */
export interface BotNeeds {
  readonly store: Store;
  readonly summarizer: Summarizer;
  readonly parser: Parser;
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly about: About;
}
