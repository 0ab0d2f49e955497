import type { KnownBlock, RichTextElement } from '@slack/types';
import type { ReplySource } from '../../../../domain/reply.ts';
import { clipText } from '../../../../text/graphemes.ts';
import { OPENING, listSources, type ListedSource } from '../../../../text/listed-sources.ts';
import { printableLine } from '../../../../text/printable.ts';
import { section } from './block.ts';
import { richDate } from './instants.ts';
import { richLink, richText } from './rich-text.ts';

/** A source can't be cut in two, so none of its parts may take a message's room. */
const MAX_PART = 300;

/** The numbered sources, one a line: "[1] headline · section · outlet · date". */
export function renderSources(sources: readonly ReplySource[]): KnownBlock[] {
  return section(
    listSources(sources).flatMap((source, index) => [
      ...richText(index === 0 ? '' : '\n'),
      ...line(source),
    ]),
  );
}

function line(source: ListedSource): readonly RichTextElement[] {
  const { number, headline, section: heading, outlet, publishedAt, url, sameAs } = source;
  if (sameAs !== null) {
    const name = clipText(printableLine(heading ?? OPENING), MAX_PART);
    return richText(`[${number}] ${name} · in [${sameAs}]`);
  }
  const details = [heading, outlet]
    .map((part) => clipText(printableLine(part ?? ''), MAX_PART))
    .filter(Boolean);
  const elements: RichTextElement[] = [
    ...richText(`[${number}] `),
    ...richLink(clipText(printableLine(headline), MAX_PART), url),
    ...richText(details.map((part) => ` · ${part}`).join('')),
  ];
  if (publishedAt === null) return elements;
  const date = richDate({ type: 'instant', instant: publishedAt, show: 'date' });
  return [...elements, ...richText(' · '), date];
}
