import type { Block, Reply, ReplySource } from '../domain/reply.ts';
import { clipText } from './graphemes.ts';
import { halveBlock } from './halve-block.ts';

/** Said at the end of a part that goes on in the next message, and at the head of that one. */
const GOES_ON = 'continued below';
const CONTINUED = 'continued';

/** A title stands on every part, so it may not take a part's room. */
const MAX_TITLE = 100;

/** Pieces of one block carry its index, so that they are put together again where they meet in one part. */
interface Piece {
  readonly block: Block;
  readonly origin: number;
}

/**
 * A reply in parts that each fit (`fits` renders and measures one part), in order and without loss: cut between
 * blocks, then between bullets, then at a sentence's end. A part carries the sources that it cites; the last one also
 * those that nothing cites, the footer, the files and the form. A reply whose title and footer alone don't fit can't
 * be helped by cutting: it stays whole, and the renderer shortens it.
 */
export function splitReply(reply: Reply, fits: (part: Reply) => boolean): readonly Reply[] {
  if (fits(reply) || !fits(composePart(reply, [], 'last'))) return [reply];
  const pieces = [
    ...reply.blocks.map((block, origin) => ({ block, origin })),
    ...sourcePieces(reply),
  ];
  const parts = pack(reply, pieces, fits);
  return parts.map((part, index) => composePart(reply, part, placeOf(index, parts.length)));
}

type PartPlace = 'first' | 'middle' | 'last' | 'only';

function placeOf(index: number, count: number): PartPlace {
  if (count === 1) return 'only';
  if (index === 0) return 'first';
  return index === count - 1 ? 'last' : 'middle';
}

/** A source that no block cites becomes a line of its own, so that a hundred of them can be cut as well. */
type PartPiece = Piece | { readonly source: ReplySource };

function sourcePieces(reply: Reply): readonly PartPiece[] {
  const cited = new Set(reply.blocks.flatMap(citationsOf));
  return reply.sources.filter(({ number }) => !cited.has(number)).map((source) => ({ source }));
}

function pack(
  reply: Reply,
  pieces: readonly PartPiece[],
  fits: (part: Reply) => boolean,
): readonly (readonly PartPiece[])[] {
  const parts: PartPiece[][] = [[]];
  const waiting = pieces.toReversed();
  const allows = (candidate: readonly PartPiece[]): boolean =>
    fits(composePart(reply, candidate, 'middle')) && fits(composePart(reply, candidate, 'last'));
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    const part = parts.at(-1) ?? [];
    if (allows([...part, piece])) {
      part.push(piece);
    } else if (part.length > 0 && mayMove(reply, piece, allows)) {
      const lead = takeLead(part, (loose) => allows([...loose, piece]));
      parts.push([...lead, piece]);
    } else {
      const halves = 'block' in piece ? halveBlock(piece.block) : null;
      if (halves !== null && 'block' in piece) {
        const { origin } = piece;
        waiting.push(...halves.map((block) => ({ block, origin })).toReversed());
      } else if (part.length > 0) parts.push([piece]);
      else part.push(piece);
    }
  }
  return parts.filter((part) => part.length > 0);
}

/** A list that takes more than half a message is cut, and on, rather than leave that much of one empty. */
function mayMove(
  reply: Reply,
  piece: PartPiece,
  allows: (pieces: readonly PartPiece[]) => boolean,
): boolean {
  const isList = 'block' in piece && piece.block.type === 'bullets' && piece.block.items.length > 1;
  if (!isList) return allows([piece]);
  return reply.blocks[piece.origin] === piece.block && allows([piece, piece]);
}

/** Headings and captions at a part's end belong to what follows them: they move on with it where that fits. */
function takeLead(
  part: PartPiece[],
  fitsWith: (lead: readonly PartPiece[]) => boolean,
): readonly PartPiece[] {
  let start = part.length;
  while (start > 0 && isLead(part[start - 1])) start -= 1;
  return start === 0 || !fitsWith(part.slice(start)) ? [] : part.splice(start);
}

function isLead(piece: PartPiece | undefined): boolean {
  if (piece === undefined || !('block' in piece)) return false;
  return piece.block.type === 'heading' || piece.block.type === 'caption';
}

function composePart(reply: Reply, pieces: readonly PartPiece[], place: PartPlace): Reply {
  const isLast = place === 'last' || place === 'only';
  const isFirst = place === 'first' || place === 'only';
  const blocks = joinPieces(pieces.filter((piece) => 'block' in piece));
  const cited = new Set(blocks.flatMap(citationsOf));
  const own = new Set(pieces.flatMap((piece) => ('source' in piece ? [piece.source] : [])));
  return {
    ...reply,
    title: titleOf(reply, place),
    blocks,
    sources: reply.sources.filter((source) => cited.has(source.number) || own.has(source)),
    footer: isLast ? reply.footer : [GOES_ON],
    files: isLast ? reply.files : [],
    form: isLast ? reply.form : null,
    attention: isFirst || reply.attention === 'silent' ? reply.attention : 'usual',
  };
}

function titleOf(reply: Reply, place: PartPlace): string | null {
  const title = reply.title === null ? null : clipText(reply.title, MAX_TITLE);
  if (place === 'first' || place === 'only') return title;
  return title === null ? `(${CONTINUED})` : `${title} (${CONTINUED})`;
}

/** Neighbouring pieces of one list become one list again. */
function joinPieces(pieces: readonly Piece[]): readonly Block[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const previous = joined.at(-1);
    const block =
      previous?.origin === piece.origin ? joinBlocks(previous.block, piece.block) : null;
    if (block === null) joined.push(piece);
    else joined.splice(-1, 1, { block, origin: piece.origin });
  }
  return joined.map(({ block }) => block);
}

function joinBlocks(first: Block, second: Block): Block | null {
  if (first.type === 'bullets' && second.type === 'bullets') {
    return { ...first, items: [...first.items, ...second.items] };
  }
  if (first.type === 'list' && second.type === 'list') {
    return { ...first, items: [...first.items, ...second.items] };
  }
  if (first.type === 'paragraph' && second.type === 'paragraph') {
    return { ...second, content: [...first.content, ' ', ...second.content] };
  }
  return null;
}

function citationsOf(block: Block): readonly number[] {
  if (block.type === 'bullets') return block.items.flatMap(({ citations }) => citations);
  return block.type === 'paragraph' || block.type === 'quote' ? block.citations : [];
}
