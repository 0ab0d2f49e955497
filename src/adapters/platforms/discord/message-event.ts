import type { GatewayMessageCreateDispatchData } from 'discord.js';
import type { MessageEvent, Place } from '../../../domain/chat.ts';
import { guildOwner, personOwner, placeOf, type ChannelFacts } from './owner.ts';

/** A person's own words and a person's reply; anything else is Discord speaking. */
const SPOKEN = new Set([0, 19]);

/** What the message itself doesn't say. */
export interface MessageFacts {
  readonly botId: string;
  readonly channel: ChannelFacts;
  readonly isManager: boolean;
  /** The channel is a thread that the bot opened. */
  readonly isOwnThread: boolean;
}

/**
 * A message that is meant for the bot (a mention, a reply to one of its posts, a direct message) or was said in a
 * thread of its own to nobody else. `null` for any other, for those of bots, and for those that come without their
 * text, as all others do without the message-content intent.
 */
export function messageEvent(
  message: GatewayMessageCreateDispatchData,
  { botId, channel, isManager, isOwnThread }: MessageFacts,
): MessageEvent | null {
  const { author, guild_id: guildId } = message;
  if (author.bot === true || author.id === botId || message.webhook_id !== undefined) return null;
  if (!SPOKEN.has(message.type)) return null;
  const isReply = message.referenced_message?.author.id === botId;
  const isMention = message.mentions.some(({ id }) => id === botId);
  const text = withoutMention(message.content, botId);
  const isAddressed = guildId === undefined || isMention || isReply;
  const isForOthers = message.mentions.length > 0 || message.referenced_message != null;
  if (!isAddressed && (!isOwnThread || isForOthers)) return null;
  if (text === '' && !isMention) return null;
  const owner = guildId === undefined ? personOwner(author.id) : guildOwner(guildId);
  const place = placeOf(owner, channel);
  return {
    id: message.id,
    type: 'message',
    place,
    user: {
      id: author.id,
      name: author.global_name ?? author.username,
      isManager: guildId === undefined || isManager,
      locale: null,
      timeZone: null,
    },
    text,
    message: { place, id: message.id },
    repliesTo: repliesTo(message, place, isReply),
    isAddressed,
  };
}

function repliesTo(
  message: GatewayMessageCreateDispatchData,
  place: Place,
  isReply: boolean,
): MessageEvent['repliesTo'] {
  const id = message.referenced_message?.id;
  return isReply && id !== undefined ? { place, id } : null;
}

function withoutMention(content: string, botId: string): string {
  return content
    .replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
