import { COLUMNS, FAR, MARKS } from '../ancestry.ts';
import { HINTS } from '../hints.ts';
import { isProse } from '../measure.ts';
import type { HtmlElement, TextBlock } from '../page.ts';
import type { Scene } from '../scene.ts';
import type { RowWriter } from './rows.ts';

export const PLACE_FEATURES = [
  'place.block',
  'place.text',
  'place.inCore',
  'place.coreShare',
  'place.coreDistance',
  'place.coreSteps',
  'place.afterHeadline',
  'place.headlineDistance',
  'place.alike',
  'place.alikeText',
  'place.alikeLinks',
  'place.proseBefore',
  'place.commentsBefore',
  'page.text',
  'page.blocks',
  'page.prose',
  'page.linkShare',
  'page.posts',
  'page.commentShare',
  'page.articles',
  'page.isArticle',
  'page.stated',
] as const;

/** Facts of the page as a whole, and of the blocks that are built alike. */
interface Overview {
  readonly coreFirst: number;
  readonly coreLast: number;
  readonly headline: number;
  readonly alike: ReadonlyMap<HtmlElement, Alike>;
  readonly page: readonly number[];
  readonly coreSteps: Uint8Array;
  /** Weight of the prose before each block: outside of comments, and in them. */
  readonly prose: Float64Array;
  readonly comments: Float64Array;
}

interface Alike {
  count: number;
  text: number;
  links: number;
}

const NO_ONE: Alike = { count: 1, text: 0, links: 0 };

/** Where a block stands on its page, and what the page is like. */
export function describePlace(scene: Scene): RowWriter {
  const { coreSteps, coreFirst, coreLast, headline, alike: groups, page, ...told } = look(scene);
  const { text, prose } = scene.measures;
  const coreShare = (prose[scene.core.index] ?? 0) / (prose[0] || 1);
  return (position, table, start) => {
    const { element } = scene.blocks[position] as TextBlock;
    const before = scene.before[position] as number;
    const alike = groups.get(element) ?? NO_ONE;
    const steps = coreSteps[element.index] as number;
    let at = start;
    table[at++] = position / scene.blocks.length;
    table[at++] = before / (text[0] || 1);
    table[at++] = steps === 0 ? 1 : 0;
    table[at++] = coreShare;
    table[at++] = position < coreFirst ? position - coreFirst : Math.max(0, position - coreLast);
    table[at++] = steps;
    table[at++] = headline === -1 ? 0 : position > headline ? 1 : -1;
    table[at++] =
      headline === -1 ? -1 : Math.log2(1 + Math.abs(before - (scene.before[headline] ?? 0)));
    table[at++] = Math.log2(alike.count);
    table[at++] = Math.log2(1 + alike.text / alike.count);
    table[at++] = alike.links / (alike.text || 1);
    table[at++] = Math.log2(1 + (told.prose[position] as number));
    table[at++] = Math.log2(1 + (told.comments[position] as number));
    for (const fact of page) table[at++] = fact;
  };
}

function look(scene: Scene): Overview {
  const coreSteps = stepsToCore(scene);
  const { prose, comments } = divideProse(scene);
  const isInCore = (block: TextBlock) => coreSteps[block.element.index] === 0;
  return {
    coreSteps,
    coreFirst: scene.blocks.findIndex(isInCore),
    coreLast: scene.blocks.findLastIndex(isInCore),
    headline: findHeadline(scene),
    alike: groupAlike(scene),
    page: pageFacts(scene, comments.at(-1) ?? 0),
    prose,
    comments,
  };
}

/** Where names say that a comment is. */
const COMMENT_COLUMN = MARKS.length + HINTS.indexOf('comment');

/** A comment follows what it is about; posts that are the page's own follow nothing. */
function divideProse({ blocks, weights, ancestry }: Scene) {
  const prose = new Float64Array(blocks.length + 1);
  const comments = new Float64Array(blocks.length + 1);
  for (const [position, block] of blocks.entries()) {
    const weight = weights[position] as number;
    const told = isProse(block, weight) ? weight : 0;
    const isComment = ancestry[block.element.index * COLUMNS + COMMENT_COLUMN] !== FAR;
    prose[position + 1] = (prose[position] as number) + (isComment ? 0 : told);
    comments[position + 1] = (comments[position] as number) + (isComment ? told : 0);
  }
  return { prose, comments };
}

/** Blocks are alike when their elements and the ones around them have the same tags and classes. */
function groupAlike(scene: Scene): ReadonlyMap<HtmlElement, Alike> {
  const groups = new Map<string, Alike>();
  const byElement = new Map<HtmlElement, Alike>();
  for (const [position, block] of scene.blocks.entries()) {
    const { element } = block;
    let group = byElement.get(element);
    if (group === undefined) {
      const key = signature(element);
      group = groups.get(key) ?? { count: 0, text: 0, links: 0 };
      groups.set(key, group);
      byElement.set(element, group);
    }
    group.count += 1;
    group.text += scene.weights[position] ?? 0;
    group.links += block.linkLength;
  }
  return byElement;
}

function signature({ tag, parent, attributes }: HtmlElement): string {
  return `${parent?.tag ?? ''}.${parent?.attributes['class'] ?? ''}>${tag}.${attributes['class'] ?? ''}`;
}

const MAX_STEPS = 20;

/** Steps from each element up to one that is in the core, 0 inside; outside, to the root. */
function stepsToCore({ page, core }: Scene): Uint8Array {
  const steps = new Uint8Array(page.elements.length);
  for (const { index, parent } of page.elements) {
    const isInside = index === core.index || (parent !== null && steps[parent.index] === 0);
    steps[index] = isInside ? 0 : Math.min(MAX_STEPS, (steps[parent?.index ?? 0] ?? 0) + 1);
    if (parent === null && index !== core.index) steps[index] = 1;
  }
  return steps;
}

/** The first h1, or the heading that says what the title says. */
function findHeadline({ blocks }: Scene): number {
  return blocks.findIndex((block) => block.element.tag === 'h1');
}

const POST_HINTS = (1 << HINTS.indexOf('comment')) | (1 << HINTS.indexOf('forum'));

function pageFacts(scene: Scene, commentProse: number): readonly number[] {
  const { page, measures } = scene;
  const text = measures.text[0] ?? 0;
  const posts = page.elements.filter(
    (element) =>
      ((measures.hints[element.index] ?? 0) & POST_HINTS) !== 0 &&
      (measures.prose[element.index] ?? 0) > 0,
  ).length;
  const articles = page.elements.filter(
    (element) => element.tag === 'article' && (measures.blocks[element.index] ?? 0) > 0,
  ).length;
  const type = page.metas.find((meta) => meta.name === 'og:type')?.content ?? '';
  return [
    Math.log2(1 + text),
    Math.log2(1 + scene.blocks.length),
    (measures.prose[0] ?? 0) / (text || 1),
    (measures.links[0] ?? 0) / (text || 1),
    Math.log2(1 + posts),
    commentProse / (measures.prose[0] || 1),
    Math.log2(1 + articles),
    type.includes('article') ? 1 : 0,
    scene.statedBody.length < 200 ? 0 : 1,
  ];
}
