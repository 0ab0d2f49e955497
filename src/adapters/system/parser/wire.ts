import type { Article } from '../../../domain/article.ts';
import type { Feed, FeedItem, RawDocument } from '../../../domain/source.ts';
import type { FeedLink } from '../../../ports/parser.ts';
import type { SentError } from './sent-error.ts';

/** Instants can't be sent between threads; they travel as nanoseconds since 1970. */
type Sent<Value> = Value extends Temporal.Instant
  ? bigint
  : Value extends Uint8Array
    ? Value
    : Value extends object
      ? { readonly [Key in keyof Value]: Sent<Value[Key]> }
      : Value;

export type FeedHead = Pick<Feed, 'title' | 'link' | 'language'>;

/** What the worker is asked; `id` comes back with the answer. */
export type ParserTask =
  | { readonly task: 'readArticle'; readonly document: RawDocument }
  | { readonly task: 'readFeed'; readonly document: RawDocument }
  | { readonly task: 'findFeeds'; readonly document: RawDocument }
  /** The next items of the feed that was read last: it comes in parts, so that no message holds up whoever takes it. */
  | { readonly task: 'moreItems' }
  | { readonly task: 'readItem'; readonly item: FeedItem; readonly feed: FeedHead };

export type ParserResult = Article | Feed | readonly FeedItem[] | readonly FeedLink[];

export interface TaskMessage {
  readonly id: number;
  readonly task: Sent<ParserTask>;
}

export type AnswerMessage =
  | { readonly id: number; readonly result: Sent<ParserResult>; readonly hasMore: boolean }
  | { readonly id: number; readonly error: SentError };

/** The names of all fields that hold instants, in everything that crosses the border. */
const INSTANTS: ReadonlySet<string> = new Set(['fetchedAt', 'publishedAt', 'updatedAt']);

/** A copy that can be posted to another thread. */
export function toWire<Value>(value: Value): Sent<Value> {
  return convert(value, (field) => (field as Temporal.Instant).epochNanoseconds) as Sent<Value>;
}

/** What `toWire` was given, on the other side. */
export function fromWire<Value>(value: Sent<Value>): Value {
  return convert(value, (field) => Temporal.Instant.fromEpochNanoseconds(field as bigint)) as Value;
}

/** Copies plain objects and lists; what holds no instant deeper down is taken as it is. */
function convert(value: unknown, convertInstant: (field: unknown) => unknown): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return typeof items[0] === 'object'
      ? items.map((item) => convert(item, convertInstant))
      : items;
  }
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const copy: Record<string, unknown> = { ...value };
  for (const [name, field] of Object.entries(copy)) {
    if (typeof field !== 'object' && typeof field !== 'bigint') continue;
    if (field === null) continue;
    copy[name] = INSTANTS.has(name) ? convertInstant(field) : convert(field, convertInstant);
  }
  return copy;
}
