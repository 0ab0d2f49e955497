import type { KnownBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import type { Block } from '../../../../domain/reply.ts';
import { clipText } from '../../../../text/graphemes.ts';
import { printable, printableLine } from '../../../../text/printable.ts';
import { safeUrl } from '../../../../text/safe-link.ts';
import { plainText, renderCaption } from './caption.ts';
import { renderButtons, renderSelect } from './controls.ts';
import { MAX_HEADER, MAX_IMAGE_ALTERNATIVE } from './limits.ts';
import { richCitations, richInlines, richLink, richText, type SourceIndex } from './rich-text.ts';

type HeadingBlock = Extract<Block, { readonly type: 'heading' }>;
type ImageBlock = Extract<Block, { readonly type: 'image' }>;

/** One block of a reply as Slack's blocks; none where nothing of it can be shown. */
export function renderBlock(block: Block, sources: SourceIndex): KnownBlock[] {
  switch (block.type) {
    case 'heading':
      return renderHeading(block);
    case 'caption':
      return renderCaption(block.parts);
    case 'paragraph':
      return section([...richInlines(block.content), ...richCitations(block.citations, sources)]);
    case 'bullets':
      return bulletList(
        block.items.map((item) => [
          ...richText(printable(item.text)),
          ...richCitations(item.citations, sources),
        ]),
      );
    case 'list':
      return bulletList(block.items.map(richInlines));
    case 'quote':
      return richBlock({
        type: 'rich_text_quote',
        elements: [...richText(printable(block.text)), ...richCitations(block.citations, sources)],
      });
    case 'image':
      return renderImage(block);
    case 'divider':
      return [{ type: 'divider' }];
    case 'buttons':
      return renderButtons(block.buttons);
    default:
      return renderSelect(block);
  }
}

/** Large for a part of the reply, bold for an article or story, and for what is too long to be large. */
export function renderHeading({ level, text, url }: HeadingBlock): KnownBlock[] {
  const line = printableLine(text);
  if (line === '') return [];
  if (level === 1 && url === null && line.length <= MAX_HEADER) {
    return [{ type: 'header', text: plainText(line) }];
  }
  return section(richLink(line, url, { bold: true }));
}

function renderImage({ url, alternative }: ImageBlock): KnownBlock[] {
  const address = safeUrl(url);
  if (address === null) return [];
  const text = clipText(printableLine(alternative), MAX_IMAGE_ALTERNATIVE);
  return [{ type: 'image', image_url: address, alt_text: text === '' ? 'Image' : text }];
}

function bulletList(items: readonly RichTextElement[][]): KnownBlock[] {
  const elements = items
    .filter((item) => item.length > 0)
    .map((item) => ({ type: 'rich_text_section' as const, elements: item }));
  return elements.length === 0
    ? []
    : richBlock({ type: 'rich_text_list', style: 'bullet', elements });
}

export function section(elements: RichTextElement[]): KnownBlock[] {
  return elements.length === 0 ? [] : richBlock({ type: 'rich_text_section', elements });
}

function richBlock(element: RichTextBlockElement): KnownBlock[] {
  return [{ type: 'rich_text', elements: [element] }];
}
