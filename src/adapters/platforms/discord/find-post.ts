import type { Place } from '../../../domain/chat.ts';
import type { PostLookup } from '../../../ports/platform.ts';
import type { Call } from './calls.ts';
import { componentIdFor, nonceFor } from './key-print.ts';
import { channelOf, guildOf } from './owner.ts';

/** Discord gives a hundred messages at a time. */
const PAGE = 100;
/** A channel in which this many were written since is too busy to tell. */
const PAGES = 5;
/** Of a forum's threads, the newest. */
const THREADS = 25;

interface ReadMessage {
  readonly id: string;
  readonly nonce?: string | number;
  readonly components?: readonly { readonly id?: number }[];
}

/** Looks for a post of ours among the latest messages, by the print of its key that its container bears. */
export async function findPost(call: Call, place: Place, key: string): Promise<PostLookup> {
  if (place.kind === 'forum' && place.thread === null) return findInForum(call, place, key);
  let before: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const messages: readonly ReadMessage[] = await readPage(call, channelOf(place), before);
    const found = messages.find((message) => bears(message, key));
    if (found !== undefined) return { place, id: found.id };
    before = messages.at(-1)?.id ?? null;
    if (messages.length < PAGE || before === null) return 'absent';
  }
  return 'unknown';
}

async function readPage(
  call: Call,
  channel: string,
  before: string | null,
): Promise<readonly ReadMessage[]> {
  const query = { limit: String(PAGE), ...(before === null ? {} : { before }) };
  return (await call('get', `/channels/${channel}/messages`, { query })) as readonly ReadMessage[];
}

function bears(message: ReadMessage, key: string): boolean {
  const id = componentIdFor(key);
  return (
    message.nonce === nonceFor(key) || (message.components ?? []).some((part) => part.id === id)
  );
}

async function findInForum(call: Call, place: Place, key: string): Promise<PostLookup> {
  const guild = guildOf(place.owner);
  if (guild === null) return 'unknown';
  const { threads } = (await call('get', `/guilds/${guild}/threads/active`)) as {
    threads: readonly { readonly id: string; readonly parent_id?: string }[];
  };
  const newest = threads
    .filter(({ parent_id: parent }) => parent === place.channel)
    .toSorted((first, second) => (BigInt(first.id) < BigInt(second.id) ? 1 : -1))
    .slice(0, THREADS);
  for (const { id } of newest) {
    const messages = await readPage(call, id, null);
    const found = messages.find((message) => bears(message, key));
    if (found !== undefined) return { place: { ...place, thread: id }, id: found.id };
  }
  return 'absent';
}
