import type { RichTextElement, RichTextLink, RichTextText } from '@slack/types';
import type { Inline, ReplySource } from '../../../../domain/reply.ts';
import { printable, printableLine } from '../../../../text/printable.ts';
import { isMisleadingLabel, safeUrl } from '../../../../text/safe-link.ts';
import { richDate } from './instants.ts';

export type Style = NonNullable<RichTextText['style']>;

/** Sources by number, for the links of citations. */
export type SourceIndex = ReadonlyMap<number, ReplySource>;

/** https://docs.slack.dev/reference/objects/conversation-object */
const CHANNEL_ID = /^[CG][A-Z0-9]+$/;

/** Running text as rich text elements: Slack shows their text as it stands, whatever it holds. */
export function richInlines(content: readonly Inline[]): RichTextElement[] {
  return content.flatMap(richInline);
}

function richInline(part: Inline): RichTextElement[] {
  if (typeof part === 'string') return richText(printable(part));
  switch (part.type) {
    case 'link':
      return richLink(part.label, part.url);
    case 'instant':
      return [richDate(part)];
    case 'strong':
      return richText(printable(part.text), { bold: true });
    case 'channel':
      return CHANNEL_ID.test(part.text)
        ? [{ type: 'channel', channel_id: part.text }]
        : richText(printable(part.text), { code: true });
    default:
      return richText(printable(part.text), { code: true });
  }
}

export function richText(text: string, style?: Style): RichTextText[] {
  if (text === '') return [];
  return [{ type: 'text', text, ...(style === undefined ? {} : { style }) }];
}

/** A link if its address is fit for one; beside a label that promises another place, the link shows its host. */
export function richLink(label: string, url: string | null, style?: Style): RichTextElement[] {
  const text = printableLine(label);
  const address = safeUrl(url);
  if (address === null) return richText(text, style);
  if (isMisleadingLabel(text, address)) {
    const host = new URL(address).host;
    return [...richText(`${text} `, style), { type: 'link', url: address, text: host }];
  }
  return text === '' ? [] : [link(text, address, style)];
}

function link(text: string, url: string, style?: Style): RichTextLink {
  return { type: 'link', url, text, ...(style === undefined ? {} : { style }) };
}

/** " [1][2]", each leading to its source. */
export function richCitations(
  citations: readonly number[],
  sources: SourceIndex,
): RichTextElement[] {
  if (citations.length === 0) return [];
  const marks = citations.flatMap((number) =>
    richLink(`[${number}]`, sources.get(number)?.url ?? null),
  );
  return [...richText(' '), ...marks];
}
