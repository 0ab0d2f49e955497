/** One line of a message, as far as a picture needs it. */
export type Line =
  | {
      readonly kind: 'title' | 'strong' | 'small' | 'bullet' | 'text';
      readonly text: string;
    }
  | { readonly kind: 'buttons'; readonly labels: readonly string[] };

interface DiscordPart {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly components?: readonly DiscordPart[];
}

const DISCORD_BUTTONS = 1;

/** The lines of a Discord message, told by its markdown. */
export function discordLines(parts: readonly DiscordPart[]): readonly Line[] {
  return parts.flatMap(({ type, content, components = [] }): readonly Line[] => {
    if (type === DISCORD_BUTTONS) {
      return [{ kind: 'buttons', labels: components.map(({ label }) => label ?? '') }];
    }
    const own = content === undefined ? [] : content.split('\n').map(discordLine);
    return [...own, ...discordLines(components)];
  });
}

function discordLine(line: string): Line {
  const plain = (text: string) => text.replace(/\*\*/gu, '').replace(/\\(?=\W)/gu, '');
  if (line.startsWith('## ')) return { kind: 'title', text: plain(line.slice(3)) };
  if (line.startsWith('-# ')) return { kind: 'small', text: plain(line.slice(3)) };
  if (line.startsWith('- ')) return { kind: 'bullet', text: plain(line.slice(2)) };
  return { kind: line.startsWith('**') ? 'strong' : 'text', text: plain(line) };
}

interface SlackElement {
  readonly type: string;
  readonly text?: string | { readonly text: string };
  readonly style?: string | { readonly bold?: boolean };
  readonly elements?: readonly SlackElement[];
}

/** The lines of a Slack message, told by its blocks. */
export function slackLines(blocks: readonly SlackElement[]): readonly Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    const { type, elements = [] } = block;
    if (type === 'header') return [{ kind: 'title', text: slackText(block) }];
    if (type === 'context') return [{ kind: 'small', text: slackText(block) }];
    if (type === 'actions') return [{ kind: 'buttons', labels: elements.map(slackText) }];
    if (type === 'rich_text_list') {
      return elements.map((item) => ({ kind: 'bullet', text: slackText(item) }));
    }
    if (type === 'rich_text') return slackLines(elements);
    const isStrong = JSON.stringify(elements[0]?.style ?? null).includes('bold');
    return [{ kind: isStrong ? 'strong' : 'text', text: slackText(block) }];
  });
}

function slackText({ text, elements = [] }: SlackElement): string {
  if (typeof text === 'string') return text;
  return text?.text ?? elements.map(slackText).join('');
}
