import type { StoryChange } from '../../core/corrections.ts';
import { reply, type Block, type Inline, type Reply } from '../../domain/reply.ts';
import { closeQuotes } from '../../text/close-quotes.ts';
import { withoutLabel } from '../../text/editors-note.ts';
import { paragraph } from './notice.ts';

/** What became of one story of a post. */
export interface Correction {
  /** The headline as it was shown. */
  readonly headline: string;
  readonly change: StoryChange;
}

const CORRECTED = 'Corrected';
const WITHDRAWN = 'Withdrawn';
const NOBODY = 'The outlet';

/** A part of a post as it has to read now; `null` where none of it changes. */
export function correctedPart(part: Reply, corrections: readonly Correction[]): Reply | null {
  const sentences = replacements(corrections);
  let current: Correction | undefined;
  const blocks = part.blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'heading' && block.level === 2) {
      current = corrections.find(({ headline }) => headline === block.text);
    }
    return correctBlock(block, { current, sentences, part });
  });
  const stands = new Set(blocks.flatMap(citationsOf));
  const gone = new Set(part.blocks.flatMap(citationsOf).filter((number) => !stands.has(number)));
  const sources = part.sources.filter(({ number }) => !gone.has(number));
  const now = reply(part.kind, { ...part, blocks, sources });
  return JSON.stringify(now) === JSON.stringify(part) ? null : now;
}

/** Sentences that were shown, as they were shown, and what is shown instead. */
function replacements(corrections: readonly Correction[]): ReadonlyMap<string, string | null> {
  const changes = corrections.flatMap(({ change }) => change.claims);
  return new Map(
    changes.map(({ from, to }) => [closeQuotes(from), to === null ? null : closeQuotes(to)]),
  );
}

interface Context {
  readonly current: Correction | undefined;
  readonly sentences: ReadonlyMap<string, string | null>;
  readonly part: Reply;
}

function correctBlock(block: Block, { current, sentences, part }: Context): readonly Block[] {
  const now = (text: string) => (sentences.has(text) ? (sentences.get(text) ?? null) : text);
  switch (block.type) {
    case 'heading':
      return [
        block.level === 2 && current !== undefined ? correctedHeading(block, current, part) : block,
      ];
    case 'caption':
      return [current === undefined ? block : { ...block, parts: marked(block.parts, current) }];
    case 'bullets': {
      const items = block.items.flatMap((item) => {
        const text = now(item.text);
        return text === null ? [] : [{ ...item, text }];
      });
      if (items.length > 0) return [{ ...block, items }];
      // Where a story goes on in a further message, the one with its headline tells.
      return current === undefined ? [] : [paragraph(nothingLeft(current))];
    }
    case 'paragraph': {
      const [text] = block.content;
      if (typeof text !== 'string' || !sentences.has(text)) return [block];
      const to = now(text);
      return to === null ? [] : [{ ...block, content: [to, ...block.content.slice(1)] }];
    }
    default:
      return [block];
  }
}

type Heading = Extract<Block, { type: 'heading' }>;

function correctedHeading(block: Heading, { change }: Correction, { sources }: Reply): Heading {
  if (change.isWithdrawn) return { ...block, url: null };
  const text = change.headline?.to ?? block.text;
  const url = sources.find(({ headline }) => headline === text)?.url ?? block.url;
  return { ...block, text, url };
}

function marked(parts: readonly Inline[], { change }: Correction): readonly Inline[] {
  const text = change.isWithdrawn ? WITHDRAWN : CORRECTED;
  return [{ type: 'strong', text }, ...parts.filter((part) => !isMark(part))];
}

function isMark(part: Inline): boolean {
  if (typeof part === 'string' || part.type !== 'strong') return false;
  return part.text === CORRECTED || part.text === WITHDRAWN;
}

function nothingLeft({ change }: Correction): string {
  return !change.isWithdrawn
    ? 'What stood here was taken back by its outlet.'
    : 'This report was withdrawn by its outlet.';
}

function citationsOf(block: Block): readonly number[] {
  if (block.type === 'bullets') return block.items.flatMap(({ citations }) => citations);
  return block.type === 'paragraph' || block.type === 'quote' ? block.citations : [];
}

/** What is said in the thread below a post that was corrected; nobody is pinged. */
export function correctionNote(corrections: readonly Correction[]): Reply {
  const isOnlyWithdrawn = corrections.every(({ change }) => change.isWithdrawn);
  return reply('notice', {
    title: isOnlyWithdrawn ? WITHDRAWN : CORRECTED,
    blocks: [{ type: 'list', items: corrections.flatMap(linesOf) }],
    attention: 'silent',
  });
}

function linesOf({ headline, change }: Correction): readonly (readonly Inline[])[] {
  const withdrawn = change.reports.filter((report) => report.isWithdrawn);
  const noted = change.reports.flatMap((report) =>
    report.correction === null
      ? []
      : [
          [
            bold(report.outlet),
            ` corrects “${report.headline}”: ${withoutLabel(report.correction)}`,
          ],
        ],
  );
  const claims = change.claims.flatMap(({ from, to, outlet }): readonly (readonly Inline[])[] => {
    if (to !== null) return [[bold(outlet), ` now gives: “${to}” Posted here was: “${from}”`]];
    return withdrawn.length > 0 ? [] : [[bold(outlet), ` took back: “${from}”`]];
  });
  const { headline: changed } = change;
  return [
    ...withdrawn.map((report) => [bold(report.outlet), ` has withdrawn “${report.headline}”.`]),
    ...noted,
    ...claims,
    ...(changed === null || withdrawn.length > 0
      ? []
      : [[`“${headline}” is now headed “${changed.to}”.`]]),
  ];
}

function bold(outlet: string | null): Inline {
  return { type: 'strong', text: outlet ?? NOBODY };
}
