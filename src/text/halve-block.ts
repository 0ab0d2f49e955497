import type { Block, Inline } from '../domain/reply.ts';
import { takeGraphemes } from './graphemes.ts';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * A block in two: between its items, else at the sentence's end, word or grapheme nearest to its middle. `null` for a
 * block that can't be cut (a divider, one button, a single letter).
 */
export function halveBlock(block: Block): readonly [Block, Block] | null {
  switch (block.type) {
    case 'bullets':
      return halveItems(block.items, (items) => ({ ...block, items }), halveCited);
    case 'list':
      return halveItems(block.items, (items) => ({ ...block, items }), halveInlines);
    case 'buttons':
      return halveItems(
        block.buttons,
        (buttons) => ({ ...block, buttons }),
        () => null,
      );
    case 'select':
      return halveItems(
        block.options,
        (options) => ({ ...block, options }),
        () => null,
      );
    case 'caption':
      return halveItems(block.parts, (parts) => ({ ...block, parts }), halveInline);
    case 'paragraph':
      return pairUp(halveInlines(block.content), (content, isFirst) => ({
        ...block,
        content,
        citations: isFirst ? [] : block.citations,
      }));
    case 'quote':
      return pairUp(halveText(block.text), (text, isFirst) => ({
        ...block,
        text,
        citations: isFirst ? [] : block.citations,
      }));
    case 'heading':
      return pairUp(halveText(block.text), (text) => ({ ...block, text }));
    default:
      return null;
  }
}

type Pair<Part> = readonly [Part, Part] | null;

function pairUp<Part>(
  pair: Pair<Part>,
  make: (part: Part, isFirst: boolean) => Block,
): Pair<Block> {
  return pair === null ? null : [make(pair[0], true), make(pair[1], false)];
}

/** Many items are cut between two of them; a single one inside itself. */
function halveItems<Item>(
  items: readonly Item[],
  make: (items: readonly Item[]) => Block,
  halve: (item: Item) => Pair<Item>,
): Pair<Block> {
  const [first] = items;
  if (first === undefined) return null;
  if (items.length === 1) return pairUp(halve(first), (item) => make([item]));
  const middle = Math.ceil(items.length / 2);
  return [make(items.slice(0, middle)), make(items.slice(middle))];
}

function halveCited<Item extends { readonly text: string; readonly citations: readonly number[] }>(
  item: Item,
): Pair<Item> {
  const pair = halveText(item.text);
  return (
    pair && [
      { ...item, text: pair[0], citations: [] },
      { ...item, text: pair[1] },
    ]
  );
}

function halveInlines(content: readonly Inline[]): Pair<readonly Inline[]> {
  const [first] = content;
  if (first === undefined) return null;
  if (content.length === 1) {
    const pair = halveInline(first);
    return pair && [[pair[0]], [pair[1]]];
  }
  const longest = content.reduce(
    (best, part, index) => (lengthOf(part) > lengthOf(content[best] ?? '') ? index : best),
    0,
  );
  const total = content.reduce((sum, part) => sum + lengthOf(part), 0);
  const part = content[longest] ?? '';
  const pair = lengthOf(part) * 2 > total ? halveInline(part) : null;
  if (pair !== null) {
    return [
      [...content.slice(0, longest), pair[0]],
      [pair[1], ...content.slice(longest + 1)],
    ];
  }
  const middle = Math.ceil(content.length / 2);
  return [content.slice(0, middle), content.slice(middle)];
}

function lengthOf(part: Inline): number {
  if (typeof part === 'string') return part.length;
  if (part.type === 'instant') return 1;
  return part.type === 'link' ? part.label.length : part.text.length;
}

function halveInline(part: Inline): Pair<Inline> {
  if (typeof part === 'string') return halveText(part);
  if (part.type === 'instant') return null;
  if (part.type === 'link') {
    const pair = halveText(part.label);
    return (
      pair && [
        { ...part, label: pair[0] },
        { ...part, label: pair[1] },
      ]
    );
  }
  const pair = halveText(part.text);
  return (
    pair && [
      { ...part, text: pair[0] },
      { ...part, text: pair[1] },
    ]
  );
}

/** At the end of a sentence near the middle, else of a word, else between two graphemes. */
function halveText(text: string): Pair<string> {
  const cut =
    sentenceEnd(text) ?? wordEnd(text) ?? takeGraphemes(text, Math.ceil(text.length / 2)).length;
  const head = text.slice(0, cut).trimEnd();
  const tail = text.slice(cut).trimStart();
  return head === '' || tail === '' ? null : [head, tail];
}

function sentenceEnd(text: string): number | null {
  const ends = [...SENTENCES.segment(text)].map(({ index }) => index).filter((index) => index > 0);
  return nearest(ends, text.length / 2);
}

function wordEnd(text: string): number | null {
  const ends = [...text.matchAll(/\s+/gu)].map(({ index }) => index).filter((index) => index > 0);
  return nearest(ends, text.length / 2);
}

function nearest(positions: readonly number[], target: number): number | null {
  return positions.reduce<number | null>(
    (best, position) =>
      best === null || Math.abs(position - target) < Math.abs(best - target) ? position : best,
    null,
  );
}
