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
}

/**
 * A message that is meant for the bot: a mention, a reply to one of its posts or a direct message. `null` for any
 * other, and for those of bots. Without the message-content intent others come without their text anyway.
 */
export function messageEvent(
  message: GatewayMessageCreateDispatchData,
  { botId, channel, isManager }: MessageFacts,
): MessageEvent | null {
  const { author, guild_id: guildId } = message;
  if (author.bot === true || author.id === botId || message.webhook_id !== undefined) return null;
  if (!SPOKEN.has(message.type)) return null;
  const isReply = message.referenced_message?.author.id === botId;
  const isMention = message.mentions.some(({ id }) => id === botId);
  const text = withoutMention(message.content, botId);
  if (guildId !== undefined && !isMention && !isReply) return null;
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
    isAddressed: true,
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
