import type { ConversationStore, PlaceSettings, RemovalStore } from './store-conversations.ts';
import type { AuditLog } from './store-audit.ts';
import type { Article, StoredArticle } from '../domain/article.ts';
import type { ArticleId, Owner, SourceId } from '../domain/identity.ts';
import type { SearchQuery, SectionHit, WordCounts } from '../domain/search.ts';
import type { SourceHealth, SourceSpec } from '../domain/source.ts';
import type { Topic } from '../domain/topic.ts';
import type { DeliveryLog, SubscriptionStore } from './store-delivery.ts';
import type { GenerationCache, UsageLog } from './store-model.ts';
import type { VectorStore } from './store-vectors.ts';
import type { InstallationStore } from './store-installations.ts';

export interface ArticleToSave {
  readonly owner: Owner;
  readonly source: SourceId;
  /** The feed's guid; `null` where there is none. */
  readonly guid: string | null;
  readonly article: Article;
  readonly seenAt: Temporal.Instant;
}

export interface SavedArticle {
  readonly id: ArticleId;
  readonly outcome: 'added' | 'changed' | 'unchanged';
}

export interface ArticleStore {
  /**
   * One transaction with its index and topics. An article seen again is known by its canonical URL, by source and guid,
   * or by its exact text. `guid` must be `null` where several items of one fetch share it, and `article.url` where
   * they share that.
   */
  saveArticle(article: ArticleToSave): Promise<SavedArticle>;
  findArticle(id: ArticleId): Promise<StoredArticle | null>;
  /** Readable by `owner`: its own, before a shared one. */
  findArticleByUrl(owner: Owner, url: string): Promise<StoredArticle | null>;
  /** Newest first by `newsInstant`, from `since` on and, where it is given, up to `until`. */
  recentArticles(
    owner: Owner,
    since: Temporal.Instant | null,
    limit: number,
    until?: Temporal.Instant,
  ): Promise<readonly StoredArticle[]>;
  /** Articles of everybody that were first seen after `after` and up to `until`, the first `limit` of them. */
  listSeen(
    after: Temporal.Instant,
    until: Temporal.Instant,
    limit: number,
  ): Promise<readonly ArticleId[]>;
  /** Its outlet took it back, or with `null` put it back; a new revision, unless it is so already. */
  withdrawArticle(id: ArticleId, at: Temporal.Instant | null): Promise<void>;
  countArticles(owner: Owner): Promise<number>;
}

export interface SectionIndex {
  /** Best first. Bounded in time however common the words are; never raises for what a person typed. */
  searchSections(query: SearchQuery): Promise<readonly SectionHit[]>;
  /** How common each word is, by which a question's telling words are known; by a sample where much is held. */
  countWords(owner: Owner, words: readonly string[]): Promise<WordCounts>;
  /** Topics that begin with `prefix` (without case and diacritics), most frequent first. */
  completeTopics(owner: Owner, prefix: string, limit: number): Promise<readonly Topic[]>;
  /** Topics nearest in spelling or words to what was asked, for "nothing is held on that". */
  nearestTopics(owner: Owner, text: string, limit: number): Promise<readonly Topic[]>;
}

export interface SourceStore {
  /**
   * Adds it; the one with the same owner and address keeps its id and takes the new name and `isPaused`. Gives the id
   * under which it is held.
   */
  saveSource(source: SourceSpec): Promise<SourceId>;
  /** Those of `owner` and the shared ones, by name; of everybody for `null`. */
  listSources(owner: Owner | null): Promise<readonly SourceSpec[]>;
  /** Its articles stay. */
  removeSource(id: SourceId): Promise<void>;
  /** The source moved for good. Where the owner has another one at that address, this one goes and that one stays. */
  moveSource(id: SourceId, address: string): Promise<void>;
  saveHealth(health: SourceHealth): Promise<void>;
  /** Of the sources that `listSources` gives. */
  listHealth(owner: Owner | null): Promise<readonly SourceHealth[]>;
}

export interface EventLog {
  /** True the first time an event id is seen, false for each later time within 24 h. */
  rememberEvent(id: string, at: Temporal.Instant): Promise<boolean>;
}

export interface ButtonStates {
  /** Keeps a state that is too long for a button's id, and gives the short key (16 characters) that stands for it. */
  keepState(owner: Owner, state: string, at: Temporal.Instant): Promise<string>;
  /** `null` for an unknown key, and for one of another owner. */
  recallState(owner: Owner, key: string): Promise<string | null>;
  /** Deletes those that were kept last before then. */
  forgetStates(before: Temporal.Instant): Promise<void>;
}

/** Each use case asks for the roles it needs. */
export interface Store
  extends
    ArticleStore,
    SectionIndex,
    SourceStore,
    EventLog,
    ButtonStates,
    ConversationStore,
    PlaceSettings,
    RemovalStore,
    SubscriptionStore,
    DeliveryLog,
    InstallationStore,
    GenerationCache,
    UsageLog,
    VectorStore,
    AuditLog,
    AsyncDisposable {
  /** All that is held of an owner, gone from the file too. */
  removeOwner(owner: Owner): Promise<void>;
}
