import type { MessageRef, Place } from '../../../domain/chat.ts';
import { personOf } from '../../../domain/personal-place.ts';
import type { Reply } from '../../../domain/reply.ts';
import { clipText } from '../../../text/graphemes.ts';
import { printableLine } from '../../../text/printable.ts';
import type { PostLookup } from '../../../ports/platform.ts';
import type { Call } from './calls.ts';
import { readFailure, toBroadsheetError } from './errors.ts';
import { nonceFor, withKey } from './key-print.ts';
import { MAX_THREAD_NAME } from './limits.ts';
import { findPost } from './find-post.ts';
import { createForeignGuard, type KnownChannel } from './foreign-guard.ts';
import { channelOf, isForum } from './owner.ts';
import { renderReply } from './render.ts';
import type { SendQueue } from './send-queue.ts';

/** Discord: "Cannot send messages in a non-text channel", which is what a forum answers. */
const NOT_A_TEXT_CHANNEL = 50_008;
/** Discord: "A thread has already been created for this message"; it has the message's own id. */
const THREAD_EXISTS = 160_004;
/** Threads are put away after a week of silence. */
const ARCHIVE_MINUTES = 10_080;
/** The end of a key that counts the parts of one delivery. */
const LATER_PART = /\/[1-9]\d*$/;

export interface PostingNeeds {
  /** Repeats what failed without harm. */
  readonly call: Call;
  /** Never repeats, for what Discord can't tell twice apart (threads). */
  readonly callOnce: Call;
  readonly queue: SendQueue;
  /** What is known of a channel without asking; `null` for one that isn't. */
  readonly findChannel: (channel: string) => KnownChannel | null;
}

export interface Posting {
  post(place: Place, reply: Reply, key: string, answeredMessage?: string): Promise<MessageRef>;
  edit(message: MessageRef, reply: Reply): Promise<void>;
  openThread(message: MessageRef, name: string): Promise<Place>;
  find(place: Place, key: string): Promise<PostLookup>;
}

export function createPosting(needs: PostingNeeds): Posting {
  const refuseForeign = createForeignGuard(needs);
  return {
    post: (place, reply, key, answeredMessage) =>
      inOrder(needs, place, async () => {
        await refuseForeign(place);
        const open = await openDirect(needs, place);
        if (isForumPlace(needs, open)) return postToForum(needs, open, reply, key);
        try {
          return await postMessage(needs, open, reply, { key, answeredMessage });
        } catch (error) {
          if (readFailure(error).code !== NOT_A_TEXT_CHANNEL) throw error;
          return postToForum(needs, open, reply, key);
        }
      }),
    edit: (message, reply) =>
      inOrder(needs, message.place, async () => {
        await needs.call('patch', `/channels/${channelOf(message.place)}/messages/${message.id}`, {
          body: renderReply(reply),
          files: reply.files,
        });
      }),
    openThread: (message, name) =>
      inOrder(needs, message.place, () => openThread(needs, message, name)),
    async find(place, key) {
      try {
        return await findPost(needs.call, await openDirect(needs, place), key);
      } catch (error) {
        const failure = toBroadsheetError(error);
        if (failure.isTransient) throw failure;
        return failure.code === 'not-found' ? 'absent' : 'unknown';
      }
    },
  };
}

/** One message after the other in each channel, every failure in the product's words. */
async function inOrder<Result>(
  { queue }: PostingNeeds,
  place: Place,
  send: () => Promise<Result>,
): Promise<Result> {
  try {
    return await queue.run(channelOf(place), send);
  } catch (error) {
    throw toBroadsheetError(error);
  }
}

/** A person's direct channel is opened by the first message; Discord gives the same one again. */
async function openDirect({ call }: PostingNeeds, place: Place): Promise<Place> {
  const person = personOf(place);
  if (person === null) return place;
  const body = { recipient_id: person };
  const channel = (await call('post', '/users/@me/channels', { body })) as { id: string };
  return { ...place, channel: channel.id };
}

async function openThread(
  { callOnce }: PostingNeeds,
  { place, id }: MessageRef,
  name: string,
): Promise<Place> {
  if (place.kind === 'direct' || place.thread !== null) return place;
  try {
    const body = { name: threadName(name), auto_archive_duration: ARCHIVE_MINUTES };
    await callOnce('post', `/channels/${place.channel}/messages/${id}/threads`, { body });
  } catch (error) {
    if (readFailure(error).code !== THREAD_EXISTS) throw error;
  }
  return { ...place, thread: id };
}

function isForumPlace({ findChannel }: PostingNeeds, { channel, thread, kind }: Place): boolean {
  if (thread !== null) return false;
  return kind === 'forum' || isForum(findChannel(channel)?.type ?? 0);
}

interface PostOptions {
  readonly key: string;
  readonly answeredMessage: string | undefined;
}

async function postMessage(
  { call }: PostingNeeds,
  place: Place,
  reply: Reply,
  { key, answeredMessage }: PostOptions,
): Promise<MessageRef> {
  const reference = { message_id: answeredMessage, fail_if_not_exists: false };
  const body = {
    ...withKey(renderReply(reply), key),
    nonce: nonceFor(key),
    enforce_nonce: true,
    ...(answeredMessage === undefined ? {} : { message_reference: reference }),
  };
  const route = `/channels/${channelOf(place)}/messages` as const;
  const message = (await call('post', route, { body, files: reply.files })) as { id: string };
  return { place, id: message.id };
}

/**
 * A post in a forum is a thread with a first message. Discord can't tell two of them apart, so it is looked for first;
 * later parts ("…/1", "…/2") go into the thread of the first ("…/0").
 */
async function postToForum(
  needs: PostingNeeds,
  place: Place,
  reply: Reply,
  key: string,
): Promise<MessageRef> {
  const { call, callOnce } = needs;
  const earlier = await findInForum(call, place, key);
  if (earlier !== null) return earlier;
  const first = LATER_PART.test(key)
    ? await findInForum(call, place, key.replace(LATER_PART, '/0'))
    : null;
  if (first !== null)
    return postMessage(needs, first.place, reply, { key, answeredMessage: undefined });
  const thread = (await callOnce('post', `/channels/${place.channel}/threads`, {
    body: {
      name: threadName(reply.title ?? 'News'),
      auto_archive_duration: ARCHIVE_MINUTES,
      message: withKey(renderReply(reply), key),
    },
    files: reply.files,
  })) as { id: string };
  return { place: { ...place, thread: thread.id }, id: thread.id };
}

/** A forum whose threads can't be listed is posted to nevertheless; no answer at all is another matter. */
async function findInForum(call: Call, place: Place, key: string): Promise<MessageRef | null> {
  try {
    const found = await findPost(call, { ...place, kind: 'forum' }, key);
    return typeof found === 'object' ? found : null;
  } catch (error) {
    if (readFailure(error).status === null) throw error;
    return null;
  }
}

export function threadName(text: string): string {
  return clipText(printableLine(text), MAX_THREAD_NAME) || 'News';
}
