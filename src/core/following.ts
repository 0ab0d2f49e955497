import type { Place, User } from '../domain/chat.ts';
import type { Digest, DigestRequest } from '../domain/digest.ts';
import { storiesOf } from '../domain/digest.ts';
import { BroadsheetError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlaceSettings } from '../ports/store-conversations.ts';
import type { SourceStore } from '../ports/store.ts';
import { takeGraphemes } from '../text/graphemes.ts';
import { composeDigest, type DigestNeeds } from './digest.ts';

/** What one person follows: a topic, a story by its headline's words, or a source. */
export interface Follow {
  readonly kind: 'topic' | 'story' | 'source';
  readonly name: string;
}

export interface Reader {
  readonly place: Place;
  readonly user: Pick<User, 'id'>;
}

export interface FollowNeeds {
  readonly store: Pick<PlaceSettings, 'readPlaceSettings' | 'savePlaceSetting'> &
    Pick<SourceStore, 'listSources'>;
}

export type NewsNeeds = DigestNeeds & FollowNeeds;

export type CatchUpNeeds = NewsNeeds & { readonly clock: Pick<Clock, 'now'> };

const FOLLOWING = 'following';
const LOOKED_AT = 'looked-at';
const MAX_FOLLOWS = 50;
const MAX_NAME = 100;
const FIRST_SPAN = { hours: 24 };
const LONGEST_SPAN = { hours: 30 * 24 };
const CATCH_UP_STORIES = 12;

export async function listFollows(
  { store }: FollowNeeds,
  reader: Reader,
): Promise<readonly Follow[]> {
  const settings = await store.readPlaceSettings(ownPlace(reader));
  return JSON.parse(settings[FOLLOWING] ?? '[]') as readonly Follow[];
}

/** Follows a source where one has that name, else a topic; false where it is followed already. */
export async function follow(
  needs: FollowNeeds,
  reader: Reader,
  name: string,
  kind: Follow['kind'] | null,
): Promise<Follow & { readonly isNew: boolean }> {
  const follows = await listFollows(needs, reader);
  const added = { kind: kind ?? (await kindOf(needs, reader, name)), name: keptName(name) };
  if (follows.some((held) => isSame(held, added))) return { ...added, isNew: false };
  if (follows.length >= MAX_FOLLOWS) {
    throw new BroadsheetError('invalid-input', 'too many follows', {
      advice: `You follow ${MAX_FOLLOWS} things already; /unfollow one first.`,
    });
  }
  await saveFollows(needs, reader, [...follows, added]);
  return { ...added, isNew: true };
}

/** What is no longer followed; empty where nothing has that name. */
export async function unfollow(
  needs: FollowNeeds,
  reader: Reader,
  name: string,
): Promise<readonly Follow[]> {
  const follows = await listFollows(needs, reader);
  const wanted = keptName(name).toLowerCase();
  const gone = follows.filter((held) => held.name.toLowerCase() === wanted);
  const kept = follows.filter((held) => !gone.includes(held));
  if (gone.length > 0) await saveFollows(needs, reader, kept);
  return gone;
}

export interface CatchUpRequest extends Pick<DigestRequest, 'language'> {
  readonly since: Temporal.Instant | null;
}

/** What is new in what a person follows, since `since` or since they last looked; remembers this look. */
export async function catchUp(
  needs: CatchUpNeeds,
  reader: Reader,
  { since, language }: CatchUpRequest,
): Promise<Digest> {
  const now = needs.clock.now();
  const span = { since: since ?? (await lastLook(needs, reader, now)), until: now };
  const digest = await newsFor(needs, reader, { ...span, language, alreadyPosted: [] });
  await needs.store.savePlaceSetting(ownPlace(reader), LOOKED_AT, now.toString());
  return digest;
}

/** What came in a span of time in what a person follows. */
export async function newsFor(
  needs: NewsNeeds,
  reader: Reader,
  span: Pick<DigestRequest, 'since' | 'until' | 'alreadyPosted' | 'language'>,
): Promise<Digest> {
  const follows = await listFollows(needs, reader);
  const topics = follows.filter(({ kind }) => kind !== 'source').map(({ name }) => name);
  const sources = follows.filter(({ kind }) => kind === 'source').map(({ name }) => name);
  const request: DigestRequest = {
    owner: reader.place.owner,
    topics,
    sources: [],
    maxStories: CATCH_UP_STORIES,
    length: 'short',
    ...span,
  };
  const onTopics = onlyTopics(await composeDigest(needs, request));
  if (sources.length === 0) return onTopics;
  return await withSources(needs, { ...request, sources }, onTopics);
}

/** Without the big news of the day that nobody followed. */
function onlyTopics(digest: Digest): Digest {
  const { sections: all } = withoutOpening(digest);
  const sections = all.filter(({ topic }) => topic !== null);
  const shownStories = sections.reduce((sum, { stories }) => sum + stories.length, 0);
  return { ...digest, opening: [], sections, shownStories };
}

/** The sentences of the opening stand with their own stories again. */
function withoutOpening(digest: Digest): Digest {
  const sections = digest.sections.map((section) => ({
    ...section,
    stories: section.stories.map((story) => {
      const ids = new Set(story.articles);
      const opened = digest.opening.filter(({ citations }) =>
        citations.some(({ article }) => ids.has(article)),
      );
      return { ...story, claims: [...opened, ...story.claims] };
    }),
  }));
  return { ...digest, opening: [], sections };
}

async function withSources(
  needs: NewsNeeds,
  request: DigestRequest,
  onTopics: Digest,
): Promise<Digest> {
  const told = new Set(storiesOf(onTopics).flatMap(({ articles }) => articles));
  const fromSources = withoutOpening(await composeDigest(needs, { ...request, topics: [] }));
  const stories = storiesOf(fromSources).filter(
    ({ articles }) => !articles.some((id) => told.has(id)),
  );
  if (stories.length === 0) return onTopics;
  return {
    ...onTopics,
    sections: [...onTopics.sections, { topic: request.sources.join(', '), stories }],
    shownStories: onTopics.shownStories + stories.length,
  };
}

async function lastLook(
  { store }: FollowNeeds,
  reader: Reader,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const held = (await store.readPlaceSettings(ownPlace(reader)))[LOOKED_AT];
  if (held === undefined) return now.subtract(FIRST_SPAN);
  const looked = Temporal.Instant.from(held);
  const earliest = now.subtract(LONGEST_SPAN);
  return Temporal.Instant.compare(looked, earliest) < 0 ? earliest : looked;
}

async function kindOf(
  { store }: FollowNeeds,
  { place }: Reader,
  name: string,
): Promise<Follow['kind']> {
  const sources = await store.listSources(place.owner);
  const isSource = sources.some((source) => source.name.toLowerCase() === name.toLowerCase());
  return isSource ? 'source' : 'topic';
}

function keptName(name: string): string {
  return takeGraphemes(name, MAX_NAME);
}

function isSame(one: Follow, other: Follow): boolean {
  return one.kind === other.kind && one.name.toLowerCase() === other.name.toLowerCase();
}

async function saveFollows(
  { store }: FollowNeeds,
  reader: Reader,
  follows: readonly Follow[],
): Promise<void> {
  const value = follows.length === 0 ? null : JSON.stringify(follows);
  await store.savePlaceSetting(ownPlace(reader), FOLLOWING, value);
}

/** A person's own settings are kept as those of a place that only they are in. */
export function ownPlace({ place, user }: Reader): Place {
  return { ...place, channel: `reader:${user.id}`, thread: null, kind: 'direct' };
}
