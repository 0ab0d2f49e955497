import type { Inline } from '../../../domain/reply.ts';
import { clipText } from '../../../text/graphemes.ts';
import { OPENING, type ListedSource } from '../../../text/listed-sources.ts';
import { printableLine } from '../../../text/printable.ts';
import { isMisleadingLabel, safeUrl } from '../../../text/safe-link.ts';
import { escapeCode, escapeLine, escapeText } from './escape.ts';
import { MAX_SOURCE_TEXT, MAX_TITLE, SNOWFLAKE } from './limits.ts';

/** Discord's timestamp styles: https://discord.com/developers/docs/reference#message-formatting */
const TIMESTAMP_STYLES = { date: 'D', time: 't', 'date-time': 'f', relative: 'R' } as const;

/** Discord shows instants within these bounds only, in seconds (those of a JavaScript date). */
const LAST_SECOND = 8_640_000_000_000;

export function renderInlines(content: readonly Inline[]): string {
  return joinStrings(content).map(renderInline).join('');
}

/** Neighbouring strings are escaped together, since "https:" and "//" are harmless only apart. */
function joinStrings(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const part of content) {
    const previous = joined.at(-1);
    if (typeof part === 'string' && typeof previous === 'string')
      joined.splice(-1, 1, previous + part);
    else joined.push(part);
  }
  return joined;
}

function renderInline(part: Inline): string {
  if (typeof part === 'string') return escapeText(part);
  switch (part.type) {
    case 'link':
      return renderLink(part.label, part.url);
    case 'instant':
      return renderInstant(part.instant, part.show);
    case 'strong':
      return renderStrong(part.text);
    case 'channel':
      return SNOWFLAKE.test(part.text) ? `<#${part.text}>` : escapeCode(part.text);
    default:
      return escapeCode(part.text);
  }
}

function renderInstant(instant: Temporal.Instant, show: keyof typeof TIMESTAMP_STYLES): string {
  const seconds = Math.floor(instant.epochMilliseconds / 1_000);
  if (Math.abs(seconds) > LAST_SECOND) return escapeLine(instant.toString());
  return `<t:${seconds}:${TIMESTAMP_STYLES[show]}>`;
}

function renderStrong(text: string): string {
  const line = escapeLine(text);
  return line === '' ? '' : `**${line}**`;
}

/** A label that would promise another host stands beside the link, which then carries its own host's name. */
export function renderLink(label: string, url: string | null): string {
  const line = clipText(printableLine(label), MAX_TITLE);
  const address = safeUrl(url);
  if (address === null) return escapeLine(line);
  const host = new URL(address).hostname.replace(/^www\./, '');
  if (line === '') return `[${escapeLine(host)}](${address})`;
  if (isMisleadingLabel(line, address)) {
    return `${escapeLine(line)} · [${escapeLine(host)}](${address})`;
  }
  return `[${escapeLine(line)}](${address})`;
}

/** " [1][2]", numbers of the sources below. */
export function renderCitations(citations: readonly number[]): string {
  return citations.length === 0 ? '' : ` ${citations.map((number) => `\\[${number}\\]`).join('')}`;
}

/** One line of small print: parts joined by " · ", those that are empty left out. */
export function renderSmallPrint(parts: readonly Inline[]): string {
  const line = parts
    .map((part) => renderInlines([part]).replaceAll('\n', ' '))
    .filter((part) => part !== '')
    .join(' · ');
  return line === '' ? '' : `-# ${line}`;
}

export function renderSource(source: ListedSource): string {
  const mark = `-# \\[${source.number}\\]`;
  if (source.sameAs !== null) {
    const section = escapeLine(clipText(printableLine(source.section ?? OPENING), MAX_SOURCE_TEXT));
    return `${mark} ${section} · in \\[${source.sameAs}\\]`;
  }
  const headline = clipText(printableLine(source.headline), MAX_SOURCE_TEXT);
  const details = [source.section, source.outlet]
    .filter((detail) => detail !== null)
    .map((detail) => escapeLine(clipText(printableLine(detail), MAX_SOURCE_TEXT)));
  const date = source.publishedAt === null ? [] : [renderInstant(source.publishedAt, 'date')];
  const parts = [renderLink(headline, source.url), ...details, ...date];
  return `${mark} ${parts.filter((part) => part !== '').join(' · ')}`;
}
