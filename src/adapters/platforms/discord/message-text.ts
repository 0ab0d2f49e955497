import type { APIMessage } from 'discord.js';

const WEB_ADDRESS = /https?:\/\/[^\s<>)\]"']+[^\s<>)\]"'.,;:!?]/giu;

/** What a person reads in a message: its text, its cards and the texts of its components. */
export function messageText(message: APIMessage): string {
  const cards = (message.embeds ?? []).map(({ title, description }) =>
    [title, description].filter((part) => part !== undefined).join('\n'),
  );
  return [message.content, ...cards, ...componentTexts(message.components ?? [])]
    .filter((part) => part !== '')
    .join('\n');
}

/** The addresses in a message, each once, in reading order. */
export function messageLinks(message: APIMessage): readonly string[] {
  const written = messageText(message).match(WEB_ADDRESS) ?? [];
  const cards = (message.embeds ?? []).flatMap(({ url }) => (url === undefined ? [] : [url]));
  return [...new Set([...written, ...cards])];
}

function componentTexts(components: readonly unknown[]): readonly string[] {
  return components.flatMap((component) => {
    const { content, components: inner = [] } = component as {
      content?: string;
      components?: readonly unknown[];
    };
    return [...(content === undefined ? [] : [content]), ...componentTexts(inner)];
  });
}
