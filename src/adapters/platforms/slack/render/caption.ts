import type { ContextBlock, KnownBlock, PlainTextElement } from '@slack/types';
import type { Inline } from '../../../../domain/reply.ts';
import { plainInlines } from '../../../../text/plain-reply.ts';
import { printableLine } from '../../../../text/printable.ts';
import { contextDate } from './instants.ts';
import { MAX_CONTEXT_ELEMENTS, MAX_TEXT } from './limits.ts';
import { richInlines, richText } from './rich-text.ts';

const SEPARATOR = ' · ';

/**
 * Small print, its parts joined by " · ". A link has no literal form in a context block, and a long text no room:
 * then it is rich text.
 */
export function renderCaption(parts: readonly Inline[]): KnownBlock[] {
  const shown = parts.filter((part) => plainInlines([part]).trim() !== '');
  if (shown.length === 0) return [];
  const hasLink = shown.some((part) => typeof part !== 'string' && part.type === 'link');
  const elements = contextElements(shown);
  if (!hasLink && fitsContext(elements)) return [{ type: 'context', elements }];
  const joined = shown.flatMap((part, index) => [
    ...(index === 0 ? [] : richText(SEPARATOR)),
    ...richInlines([part]),
  ]);
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: joined }] }];
}

function fitsContext(elements: ContextBlock['elements']): boolean {
  return (
    elements.length <= MAX_CONTEXT_ELEMENTS &&
    elements.every((element) => !('text' in element) || element.text.length <= MAX_TEXT)
  );
}

/** Slack sets elements of a context block side by side: neighbouring texts become one, dates stand alone. */
function contextElements(parts: readonly Inline[]): ContextBlock['elements'] {
  const elements: ContextBlock['elements'] = [];
  for (const [index, part] of parts.entries()) {
    const end = index === parts.length - 1 ? '' : SEPARATOR;
    if (typeof part !== 'string' && part.type === 'instant') {
      elements.push(contextDate(part));
      if (end !== '') elements.push(plainText('·'));
      continue;
    }
    const text = `${printableLine(plainInlines([part]))}${end}`;
    const previous = elements.at(-1);
    if (previous?.type === 'plain_text') {
      const gap = previous.text.endsWith(' ') ? '' : ' ';
      elements.splice(-1, 1, plainText(`${previous.text}${gap}${text}`));
    } else elements.push(plainText(text));
  }
  return elements.map((element) =>
    element.type === 'plain_text' ? plainText(element.text.trimEnd()) : element,
  );
}

/** Text that Slack neither parses nor decorates. */
export function plainText(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
