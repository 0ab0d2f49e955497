import type { MessageEvent, MessageRef, Place } from '../../../domain/chat.ts';
import type { Reply } from '../../../domain/reply.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Log } from '../../../ports/log.ts';
import type { Bot } from '../../../ports/platform.ts';
import type { Call } from './calls.ts';
import { createDrafts } from './drafts.ts';
import { readFailure } from './errors.ts';
import { failed, ownNotice } from './own-words.ts';
import { channelOf, directPlace } from './owner.ts';
import { threadName, type Posting } from './posting.ts';
import { splitForDiscord } from './render.ts';

/** Put away after a day of silence, as the bot then leaves the conversation too. */
const ARCHIVE_MINUTES = 1_440;

/** Private, but of no use to anyone else, unless a file comes with them: they are said where they were asked for. */
const HARMLESS = new Set(['help', 'error', 'notice']);

const IN_PRIVATE = ownNotice('That is for you alone: I sent it to you in a direct message.');
const NOT_IN_PRIVATE = ownNotice(
  'That is for you alone, and I may not write to you: allow direct messages from members of this server, then ask again.',
);

export interface MessageNeeds {
  readonly bot: Bot;
  readonly call: Call;
  readonly callOnce: Call;
  readonly posting: Posting;
  readonly clock: Clock;
  readonly log: Log;
}

/** Answers a message: in a thread below it where the channel has threads, otherwise as a reply to it. */
export async function answerMessage(needs: MessageNeeds, event: MessageEvent): Promise<void> {
  const speaker = createSpeaker(needs, event);
  const drafts = createDrafts(needs.clock, (draft) => speaker.draft(draft));
  // Whether the bot has anything to say to what was not said to it, only the bot knows.
  if (event.isAddressed) showTyping(needs, event);
  const reply = await needs.bot
    .handle(event, (draft) => drafts.show(draft))
    .catch((error: unknown) => {
      needs.log.error('the bot failed', { type: event.type, error });
      return failed();
    });
  await drafts.end();
  if (reply !== null) await speaker.say(reply);
}

function showTyping({ call }: MessageNeeds, { place }: MessageEvent): void {
  void call('post', `/channels/${channelOf(place)}/typing`).catch(() => null);
}

interface Speaker {
  draft(draft: Reply): Promise<void>;
  say(reply: Reply): Promise<void>;
}

function createSpeaker(needs: MessageNeeds, event: MessageEvent): Speaker {
  const { posting, log } = needs;
  let place: Promise<Place> | null = null;
  let first: MessageRef | null = null;

  async function show(part: Reply, index: number): Promise<void> {
    if (index === 0 && first !== null) return posting.edit(first, part);
    place ??= openThread(needs, event);
    const where = await place;
    const isInPlace = where.channel === event.place.channel && where.thread === event.place.thread;
    const answered = isInPlace && index === 0 ? event.message.id : undefined;
    const message = await posting.post(where, part, `answer:${event.id}:${index}`, answered);
    if (index === 0) first = message;
  }

  /** In a direct message, with a word in the place of the question on where it is. */
  async function whisper(reply: Reply): Promise<void> {
    const to = directPlace(event.user.id);
    let note = IN_PRIVATE;
    for (const [index, part] of splitForDiscord(reply).entries()) {
      await attempt(
        () => posting.post(to, part, `private:${event.id}:${index}`),
        () => {
          note = NOT_IN_PRIVATE;
        },
      );
    }
    await attempt(() => show(note, 0));
  }

  async function attempt(send: () => Promise<unknown>, onFailure?: () => void): Promise<void> {
    try {
      await send();
    } catch (error) {
      const { message: reason } = readFailure(error);
      log.warn('an answer was not delivered', { type: event.type, reason });
      onFailure?.();
    }
  }

  return {
    async draft(draft) {
      const [part] = splitForDiscord(draft);
      if (part !== undefined && !draft.isPrivate) await attempt(() => show(part, 0));
    },
    async say(reply) {
      const isHarmless = HARMLESS.has(reply.kind) && reply.files.length === 0;
      const isSecret = reply.isPrivate && !isHarmless;
      if (isSecret && event.place.kind !== 'direct') return whisper(reply);
      for (const [index, part] of splitForDiscord(reply).entries()) {
        await attempt(() => show(part, index));
      }
    },
  };
}

/** The thread below the question; the place itself where it is a thread already or there can be none. */
async function openThread({ callOnce, log }: MessageNeeds, event: MessageEvent): Promise<Place> {
  const { place, message } = event;
  if (place.kind !== 'channel' || place.thread !== null) return place;
  try {
    const route = `/channels/${place.channel}/messages/${message.id}/threads` as const;
    const body = { name: threadName(event.text), auto_archive_duration: ARCHIVE_MINUTES };
    const thread = (await callOnce('post', route, { body })) as { id: string };
    return { ...place, thread: thread.id };
  } catch (error) {
    const { status, code } = readFailure(error);
    log.debug('no thread could be opened', { status, code });
    return place;
  }
}
