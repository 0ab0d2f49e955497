import type { Place } from '../../../domain/chat.ts';
import { BroadsheetError } from '../../../domain/errors.ts';
import type { Call } from './calls.ts';
import { guildOf } from './owner.ts';

/** What discord.js holds of a channel. */
export interface KnownChannel {
  /** Discord's. */
  readonly type: number;
  /** `null` for a direct conversation. */
  readonly guildId: string | null;
}

interface GuardNeeds {
  readonly call: Call;
  readonly findChannel: (channel: string) => KnownChannel | null;
}

/** Channels of other processes' shards, and new ones. */
const MAX_ASKED = 10_000;

/**
 * Rejects for a channel of another guild than the place's own, and for another person's conversation: anyone can type
 * an id where they order posts.
 */
export function createForeignGuard({
  call,
  findChannel,
}: GuardNeeds): (place: Place) => Promise<void> {
  const asked = new Map<string, string | null>();

  async function guildIdOf(channel: string): Promise<string | null> {
    const known = findChannel(channel)?.guildId ?? asked.get(channel);
    if (known !== undefined) return known;
    const found = (await call('get', `/channels/${channel}`)) as { readonly guild_id?: string };
    const [oldest] = asked.keys();
    if (asked.size >= MAX_ASKED && oldest !== undefined) asked.delete(oldest);
    asked.set(channel, found.guild_id ?? null);
    return found.guild_id ?? null;
  }

  return async ({ kind, channel, owner }) => {
    if (kind === 'direct') return;
    const guild = guildOf(owner);
    if (guild !== null && (await guildIdOf(channel)) === guild) return;
    throw new BroadsheetError('forbidden', `discord: ${channel} is no channel of ${owner}`, {
      advice: 'That is no channel of this server: choose another one.',
    });
  };
}
