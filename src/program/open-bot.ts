import { COMMANDS, INTERNAL_COMMANDS } from '../bot/commands/index.ts';
import { createDispatch } from '../bot/dispatch.ts';
import { createBot } from '../bot/handle.ts';
import { MENUS } from '../bot/menus.ts';
import type { BotNeeds } from '../bot/needs.ts';
import type { Bot } from '../ports/platform.ts';

/** The bot with all its commands. */
export function openBot(needs: BotNeeds): Bot {
  return createBot({
    needs,
    commands: COMMANDS,
    menus: MENUS,
    dispatch: createDispatch([...COMMANDS, ...INTERNAL_COMMANDS]),
  });
}
