import type { Place } from '../../src/domain/chat.ts';
import { BroadsheetError } from '../../src/domain/errors.ts';
import { placeKey } from '../../src/domain/place-key.ts';
import type { Reply } from '../../src/domain/reply.ts';
import type { ChatPlatform } from '../../src/ports/platform.ts';

/** What happens at one call of `post`: nothing bad, or a fault before or after the message stands there. */
type PostingFault = 'ok' | (string & {});

interface VisiblePost {
  readonly key: string;
  readonly reply: Reply;
}

export interface PostingPlatform extends ChatPlatform {
  /** What a person sees in a place, oldest first. */
  visible(place: Place): readonly VisiblePost[];
  calls(): number;
  edits(): number;
}

export interface PostingOptions {
  readonly name?: string;
  /** Faults of the calls of `post`, in order; all well after them. */
  readonly script?: readonly PostingFault[];
  /** Faults of the calls of `edit`, in order. */
  readonly editScript?: readonly PostingFault[];
  /** Faults hit only posts in these channels; all where left out. */
  readonly only?: (place: Place) => boolean;
  readonly canRead?: boolean;
  readonly delayMs?: (place: Place) => number;
}

const REPLY_LIMIT = 3;

/** A platform without any memory for keys of its own, as Slack is: what is posted twice stands there twice. */
export function createPostingPlatform(options: PostingOptions = {}): PostingPlatform {
  const posts = new Map<string, VisiblePost[]>();
  const script = [...(options.script ?? [])];
  let calls = 0;
  let edits = 0;
  function show(place: Place, reply: Reply, key: string) {
    const list = posts.get(placeKey(place)) ?? [];
    posts.set(placeKey(place), list);
    list.push({ key, reply });
    return { place, id: `${key}:${list.length}` };
  }
  return {
    name: options.name ?? 'discord',
    start: async () => {},
    stop: async () => {},
    async edit({ place, id }, reply) {
      edits += 1;
      const fault = options.editScript?.[edits - 1] ?? 'ok';
      const list = posts.get(placeKey(place)) ?? [];
      const index = list.findIndex(({ key }, at) => `${key}:${at + 1}` === id);
      const held = list[index];
      if (held === undefined) throw errorOf('404');
      if (fault === 'ok' || fault.endsWith('-after')) list[index] = { ...held, reply };
      if (fault !== 'ok') throw errorOf(fault);
    },
    edits: () => edits,
    openThread: async ({ place, id }) => ({ ...place, thread: id }),
    split: (reply) => [reply],
    calls: () => calls,
    visible: (place) => posts.get(placeKey(place)) ?? [],
    async post(place, reply, key) {
      calls += 1;
      const delay = options.delayMs?.(place) ?? 0;
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      const isHit = options.only?.(place) ?? true;
      const fault = (isHit ? script.shift() : undefined) ?? 'ok';
      if (fault === '400-too-long' && reply.blocks.length > REPLY_LIMIT) script.unshift(fault);
      else if (fault === '400-too-long') return show(place, reply, key);
      if (fault.endsWith('-after')) show(place, reply, key);
      if (fault !== 'ok') throw errorOf(fault);
      return show(place, reply, key);
    },
    async find(place, key) {
      if (options.canRead === false) return 'unknown';
      const found = posts.get(placeKey(place))?.find((post) => post.key === key);
      return found === undefined ? 'absent' : { place, id: key };
    },
  };
}

function errorOf(fault: string): BroadsheetError {
  if (fault === '429') return limited('place');
  if (fault === '429-global') return limited('platform');
  if (fault === '400') return new BroadsheetError('invalid-input', 'a wrong form');
  if (fault === '403') return new BroadsheetError('forbidden', 'no access');
  if (fault === '404') return new BroadsheetError('not-found', 'unknown channel');
  if (fault === 'revoked') return new BroadsheetError('forbidden', 'token', { scope: 'platform' });
  if (fault === '400-too-long') return new BroadsheetError('too-large', 'message too long');
  return new BroadsheetError('unreachable', fault, { isTransient: true });
}

function limited(scope: 'place' | 'platform'): BroadsheetError {
  return new BroadsheetError('rate-limited', 'slow down', {
    isTransient: true,
    retryAfterMs: 1500,
    scope,
  });
}
