import type { CommandEvent, MenuDefinition, MenuEvent } from '../domain/chat.ts';
import { takeGraphemes } from '../text/graphemes.ts';

/** The entries of a message's menu. */
export const MENUS: readonly MenuDefinition[] = [
  {
    id: 'summarize-links',
    label: 'Summarize links',
    translations: {
      de: 'Links zusammenfassen',
      fr: 'Résumer les liens',
      'es-ES': 'Resumir los enlaces',
      ru: 'Пересказать ссылки',
    },
  },
  {
    id: 'ask-about-this',
    label: 'Ask about this',
    translations: {
      de: 'Dazu nachfragen',
      fr: 'Demander à ce sujet',
      'es-ES': 'Preguntar sobre esto',
      ru: 'Спросить об этом',
    },
  },
];

/** Characters of a message that make a question; longer messages are asked about by their beginning. */
const MAX_QUESTION = 400;

/** The command that an entry stands for, chosen for somebody's message; its answer is private. */
export function menuCommand({
  menu,
  target,
}: MenuEvent): Pick<CommandEvent, 'command' | 'options' | 'words'> | { readonly notice: string } {
  const [url] = target.links;
  const question = takeGraphemes(target.text.trim(), MAX_QUESTION);
  if (menu === 'summarize-links') {
    if (url === undefined) return { notice: 'That message holds no link.' };
    return { command: 'article', options: { url, private: 'true' }, words: '' };
  }
  if (question === '') return { notice: 'That message holds no text to ask about.' };
  return { command: 'ask', options: { question, private: 'true' }, words: '' };
}
