import type { Block, CitedText, Inline, Reply } from '../domain/reply.ts';
import { OPENING, listSources, type ListedSource } from './listed-sources.ts';
import { printable, printableLine } from './printable.ts';

/**
 * A reply as plain text without any markup, for notifications, screen readers and logs. Buttons and selects are left
 * out: they can't be pressed there.
 */
export function plainReply(reply: Reply): string {
  return [
    ...(reply.title === null ? [] : [printableLine(reply.title)]),
    ...reply.blocks.map(plainBlock),
    ...(reply.form === null ? [] : [printableLine(reply.form.title)]),
    listSources(reply.sources).map(plainSource).join('\n'),
    plainCaption(reply.footer),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return printableLine(block.text);
    case 'caption':
      return plainCaption(block.parts);
    case 'paragraph':
      return plainInlines(block.content) + plainCitations(block.citations);
    case 'bullets':
      return block.items.map((item) => `• ${plainCited(item)}`).join('\n');
    case 'quote':
      return `“${printable(block.text)}”${plainCitations(block.citations)}`;
    case 'list':
      return block.items.map((item) => `• ${plainInlines(item)}`).join('\n');
    case 'image':
      return block.alternative === '' ? '' : `[${printableLine(block.alternative)}]`;
    default:
      return '';
  }
}

function plainCited(item: CitedText): string {
  return printable(item.text) + plainCitations(item.citations);
}

function plainCitations(citations: readonly number[]): string {
  return citations.length === 0 ? '' : ` ${citations.map((number) => `[${number}]`).join('')}`;
}

export function plainInlines(content: readonly Inline[]): string {
  return content.map(plainInline).join('');
}

function plainInline(part: Inline): string {
  if (typeof part === 'string') return printable(part);
  if (part.type === 'link') return printableLine(part.label);
  if (part.type === 'instant') return plainInstant(part.instant, part.show);
  return printable(part.text);
}

function plainCaption(parts: readonly Inline[]): string {
  return parts.map((part) => plainInline(part)).join(' · ');
}

function plainSource(source: ListedSource): string {
  const { number, headline, section, outlet, publishedAt, sameAs } = source;
  if (sameAs !== null) return `[${number}] ${printableLine(section ?? OPENING)} · in [${sameAs}]`;
  const date = publishedAt === null ? null : plainInstant(publishedAt, 'date');
  const parts = [printableLine(headline), section, outlet, date].filter((part) => part !== null);
  return `[${number}] ${parts.map(printableLine).join(' · ')}`;
}

/** In UTC, since plain text can't know where it is read. */
function plainInstant(
  instant: Temporal.Instant,
  show: 'date' | 'time' | 'date-time' | 'relative',
): string {
  const [date = '', time = ''] = instant.toString({ smallestUnit: 'minute' }).split(/[TZ]/);
  if (show === 'date') return date;
  return show === 'time' ? `${time} UTC` : `${date} ${time} UTC`;
}
