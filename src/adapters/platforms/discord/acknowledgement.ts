import type { APIInteraction } from 'discord.js';
import type { ChatEvent, CommandDefinition } from '../../../domain/chat.ts';
import { EPHEMERAL } from './payload.ts';

/** How an interaction is acknowledged, which settles who sees the answer. */
export interface Acknowledgement {
  /** 5: an answer will come; 6: the pressed message will change. */
  readonly type: 5 | 6;
  readonly visibility: 'public' | 'private';
  /** The bot may open a form, which must come before any acknowledgement. */
  readonly mayOpenForm: boolean;
}

/** A pressed button's command stands before "?" in its id. */
const ACTION_COMMAND = /^[^?]*/;
/** Turns a page of the same reply. */
const PAGING = /[?&]page=/;

export function acknowledgement(
  interaction: APIInteraction,
  event: ChatEvent,
  commands: readonly CommandDefinition[],
): Acknowledgement {
  switch (event.type) {
    case 'command': {
      const definition = commands.find(({ name }) => name === event.command);
      const isPrivate =
        definition?.isPrivate === true ||
        definition?.access === 'manager' ||
        event.options['private'] === 'true';
      return {
        type: 5,
        visibility: isPrivate ? 'private' : 'public',
        mayOpenForm: definition?.mayOpenForm === true,
      };
    }
    case 'action': {
      const command = ACTION_COMMAND.exec(event.action)?.[0];
      const mayOpenForm = commands.some((known) => known.name === command && known.mayOpenForm);
      const isOwnPage = isPrivateMessage(interaction) && PAGING.test(event.action);
      return { type: isOwnPage ? 6 : 5, visibility: 'private', mayOpenForm };
    }
    default:
      return { type: 5, visibility: 'private', mayOpenForm: false };
  }
}

function isPrivateMessage(interaction: APIInteraction): boolean {
  const flags = 'message' in interaction ? (interaction.message?.flags ?? 0) : 0;
  return (flags & EPHEMERAL) !== 0;
}
