import type { Article } from '../../domain/article.ts';
import { parseNewsDate } from '../dates.ts';
import { isCreditLine, writersIn } from '../metadata/credit-line.ts';
import { writtenDate } from '../metadata/written-date.ts';
import { MAX_HEADLINE, makeArticle } from '../build.ts';
import type { Draft } from '../build.ts';
import { endsSentence, readLines } from './lines.ts';
import type { Line } from './lines.ts';
import { findSignature, isSigned } from './outlet.ts';
import { assignRoles } from './roles.ts';
import type { Role } from './roles.ts';
import { dominantScript } from './script.ts';

/** Lines about the article itself stand above its text. */
const HEAD_LINES = 8;

/** The article in scraped text: a headline on its first line, headings on lines of their own, furniture left out. */
export function readPlainText(text: string, address: string | null): Article {
  const lines = readLines(text);
  const opensWithText = (lines[0]?.text.length ?? 0) > MAX_HEADLINE;
  const signature = findSignature(lines);
  const script = dominantScript(text);
  const [first] = lines;
  // A first line too long for a headline is clipped to one, and stands in the text as well.
  const rest = opensWithText ? lines : lines.slice(1);
  const roles = assignRoles(rest, { script, signature, hasBlankLines: hasBlankLines(rest) });
  const byline = findByline(rest);
  const dated = findDateline(rest);
  return makeArticle({
    headline: withoutSignature(first?.text ?? '', signature),
    byline: byline?.name ?? null,
    outlet: signature,
    language: null,
    publishedAt: dated?.instant ?? null,
    url: address,
    imageUrl: null,
    access: 'full',
    blocks: rest.flatMap((line, index) =>
      line === byline?.line || line === dated?.line ? [] : toBlock(line, roles[index]),
    ),
  });
}

function toBlock(line: Line, role: Role | undefined): Draft['blocks'] {
  if (role === 'heading') return [{ kind: 'heading', level: 2, text: line.text }];
  if (role === 'body')
    return [{ kind: 'paragraph', text: line.text.replace(/^[•·▪‣◦*]\s+/u, '• ') }];
  return [];
}

/** Blank lines count as separators where most lines stand alone between two of them. */
function hasBlankLines(lines: readonly Line[]): boolean {
  return lines.filter((line) => line.startsParagraph).length > lines.length / 2;
}

function withoutSignature(headline: string, signature: string | null): string {
  if (!isSigned(headline, signature)) return headline;
  return headline.slice(0, -(signature ?? '').length).replace(/[\s–—|©-]+$/u, '');
}

/** "12 May 2023", "Posted on March 3, 2022 by Dana Whitfield" */
function findDateline(
  lines: readonly Line[],
): { readonly line: Line; readonly instant: Temporal.Instant } | null {
  for (const line of creditLines(lines)) {
    const date = writtenDate(line.text);
    const instant = date === null ? null : parseNewsDate(date);
    if (instant !== null) return { line, instant };
  }
  return null;
}

function findByline(lines: readonly Line[]): { readonly line: Line; readonly name: string } | null {
  for (const line of creditLines(lines)) {
    const name = writersIn(line.text);
    if (name !== null) return { line, name };
  }
  return null;
}

function creditLines(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, HEAD_LINES).filter(({ text }) => isCreditLine(text) && !endsSentence(text));
}
