import type { Place, User } from '../../../domain/chat.ts';
import type { Bot } from '../../../ports/platform.ts';

/** Lines that complete what was typed, and the part of it that they replace. */
export type Completions = [lines: string[], typed: string];

/** Completes a command's name, or the option that is being typed. */
export async function complete(
  bot: Bot,
  line: string,
  who: { readonly place: Place; readonly user: User },
): Promise<Completions> {
  const names = bot.commands.map(({ name }) => `/${name}`);
  const command = bot.commands
    .filter(({ name }) => line.startsWith(`/${name} `))
    .toSorted((one, other) => other.name.length - one.name.length)[0];
  if (command === undefined) return [names.filter((name) => name.startsWith(line)), line];
  const text = line.slice(command.name.length + 2);
  const option = command.options.find(({ isCompleted }) => isCompleted);
  if (option === undefined) return [[], line];
  const suggestions = await bot.complete({
    type: 'completion',
    id: '',
    command: command.name,
    option: option.name,
    text,
    ...who,
  });
  return [suggestions.map(({ value }) => value), text];
}
