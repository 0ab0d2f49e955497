import type { Block, CitedText, SelectOption } from '../../../domain/reply.ts';
import { clipText } from '../../../text/graphemes.ts';
import { printableLine } from '../../../text/printable.ts';
import { safeUrl } from '../../../text/safe-link.ts';
import { escapeLine, escapeText } from './escape.ts';
import {
  MAX_BUTTON_LABEL,
  MAX_BUTTONS_IN_ROW,
  MAX_CUSTOM_ID,
  MAX_GALLERY_ITEMS,
  MAX_IMAGE_DESCRIPTION,
  MAX_PLACEHOLDER,
  MAX_SELECT_OPTIONS,
  MAX_SELECT_TEXT,
} from './limits.ts';
import type { ActionRow, ButtonComponent, ContainerChild, MediaGallery } from './payload.ts';
import { renderCitations, renderInlines, renderLink, renderSmallPrint } from './render-text.ts';

const BUTTON_STYLES = { primary: 1, normal: 2, danger: 4 } as const;

/** Blocks in reading order; texts that follow one another share one text display. */
export function renderBlocks(blocks: readonly Block[]): readonly ContainerChild[] {
  const children: ContainerChild[] = [];
  let previous: Block | null = null;
  for (const block of blocks) {
    const rendered = renderBlock(block);
    const last = children.at(-1);
    const [first] = rendered;
    if (first?.type === 10 && last?.type === 10 && previous !== null) {
      const content = `${last.content}${gap(previous, block)}${first.content}`;
      children.splice(-1, 1, { type: 10, content });
    } else if (first?.type === 12 && last?.type === 12) {
      children.splice(-1, 1, ...joinGalleries(last, first));
    } else children.push(...rendered);
    if (rendered.length > 0) previous = block;
  }
  return children;
}

/** What belongs together stands close: a heading, its small print, what it heads. */
function gap(previous: Block, next: Block): string {
  const isClose =
    previous.type === 'heading' || previous.type === 'caption' || next.type === 'caption';
  return isClose ? '\n' : '\n\n';
}

function renderBlock(block: Block): readonly ContainerChild[] {
  switch (block.type) {
    case 'buttons':
      return inRows(
        block.buttons.map((button): ButtonComponent => ({
          type: 2,
          style: BUTTON_STYLES[button.style],
          label: clipText(printableLine(button.label), MAX_BUTTON_LABEL) || '…',
          custom_id: button.id.slice(0, MAX_CUSTOM_ID),
        })),
      );
    case 'select':
      return inSelects(block);
    case 'image':
      return renderImage(block.url, block.alternative);
    case 'divider':
      return [{ type: 14, divider: true, spacing: 1 }];
    default: {
      const content = renderTextBlock(block);
      return content === '' ? [] : [{ type: 10, content }];
    }
  }
}

type TextBlock = Exclude<Block, { type: 'buttons' | 'select' | 'image' | 'divider' }>;

function renderTextBlock(block: TextBlock): string {
  switch (block.type) {
    case 'heading': {
      const label = block.url === null ? escapeLine(block.text) : renderLink(block.text, block.url);
      if (label === '') return '';
      return block.level === 1 ? `### ${label}` : `**${label}**`;
    }
    case 'caption':
      return renderSmallPrint(block.parts);
    case 'paragraph':
      return renderInlines(block.content) + renderCitations(block.citations);
    case 'bullets':
      return block.items.map(renderBullet).join('\n');
    case 'quote':
      return `${escapeText(block.text)}${renderCitations(block.citations)}`.replace(/^/gm, '> ');
    default:
      return block.items.map((item) => `- ${oneLine(renderInlines(item))}`).join('\n');
  }
}

function renderBullet({ text, citations }: CitedText): string {
  return `- ${escapeLine(text)}${renderCitations(citations)}`;
}

function oneLine(markup: string): string {
  return markup.replace(/\s*\n\s*/g, ' ');
}

function renderImage(url: string, alternative: string): readonly ContainerChild[] {
  const address = safeUrl(url);
  if (address === null) return [];
  const description = clipText(printableLine(alternative), MAX_IMAGE_DESCRIPTION);
  const item = { media: { url: address }, ...(description === '' ? {} : { description }) };
  return [{ type: 12, items: [item] }];
}

function joinGalleries(first: MediaGallery, second: MediaGallery): readonly MediaGallery[] {
  const items = [...first.items, ...second.items];
  return items.length > MAX_GALLERY_ITEMS ? [first, second] : [{ type: 12, items }];
}

function inRows(buttons: readonly ButtonComponent[]): readonly ActionRow[] {
  return chunks(buttons, MAX_BUTTONS_IN_ROW).map((components) => ({ type: 1, components }));
}

function inSelects(block: Extract<Block, { type: 'select' }>): readonly ActionRow[] {
  const placeholder = clipText(printableLine(block.placeholder), MAX_PLACEHOLDER);
  return chunks(selectOptions(block.options), MAX_SELECT_OPTIONS).map((options) => ({
    type: 1,
    components: [
      {
        type: 3,
        custom_id: block.id.slice(0, MAX_CUSTOM_ID),
        ...(placeholder === '' ? {} : { placeholder }),
        options,
      },
    ],
  }));
}

/** One of each value, since Discord refuses two. */
export function selectOptions(options: readonly SelectOption[]): readonly {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}[] {
  const byValue = new Map(
    options.map((option) => [option.value.slice(0, MAX_SELECT_TEXT), option]),
  );
  return [...byValue].map(([value, { label, description }]) => ({
    label: clipText(printableLine(label), MAX_SELECT_TEXT) || value,
    value,
    ...(description === null
      ? {}
      : { description: clipText(printableLine(description), MAX_SELECT_TEXT) || '…' }),
  }));
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
