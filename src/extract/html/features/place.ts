import type { HtmlElement, TextBlock } from '../page.ts';
import type { Scene } from '../scene.ts';

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
  'page.text',
  'page.blocks',
  'page.prose',
  'page.linkShare',
  'page.comments',
  'page.articles',
  'page.isArticle',
  'page.stated',
] as const;

/** Facts of the page as a whole, and of the blocks that are built alike. */
interface Overview {
  readonly coreFirst: number;
  readonly coreLast: number;
  readonly headline: number;
  readonly alike: ReadonlyMap<string, Alike>;
  readonly page: readonly number[];
  readonly inCore: Uint8Array;
}

interface Alike {
  count: number;
  text: number;
  links: number;
}

const overviews = new WeakMap<Scene, Overview>();

export function placeFeatures(scene: Scene, position: number): readonly number[] {
  const overview = overviews.get(scene) ?? look(scene);
  overviews.set(scene, overview);
  const block = scene.blocks[position] as TextBlock;
  const { text, prose } = scene.measures;
  const total = text[0] || 1;
  const at = scene.before[position] ?? 0;
  const alike = overview.alike.get(signature(block)) ?? { count: 1, text: 0, links: 0 };
  const { coreFirst, coreLast, headline } = overview;
  return [
    position / scene.blocks.length,
    at / total,
    overview.inCore[block.element.index] ?? 0,
    (prose[scene.core.index] ?? 0) / (prose[0] || 1),
    position < coreFirst ? position - coreFirst : Math.max(0, position - coreLast),
    stepsToCore(overview, block.element),
    headline === -1 ? 0 : position > headline ? 1 : -1,
    headline === -1 ? -1 : Math.log2(1 + Math.abs(at - (scene.before[headline] ?? 0))),
    Math.log2(alike.count),
    Math.log2(1 + alike.text / alike.count),
    alike.links / (alike.text || 1),
    ...overview.page,
  ];
}

function look(scene: Scene): Overview {
  const alike = new Map<string, Alike>();
  const inCore = new Uint8Array(scene.page.elements.length);
  inCore[scene.core.index] = 1;
  for (const element of scene.page.elements) {
    if (element.parent !== null && inCore[element.parent.index] === 1) inCore[element.index] = 1;
  }
  let coreFirst = -1;
  let coreLast = -1;
  for (const [position, block] of scene.blocks.entries()) {
    if (inCore[block.element.index] === 1) {
      if (coreFirst === -1) coreFirst = position;
      coreLast = position;
    }
    const key = signature(block);
    const group = alike.get(key) ?? { count: 0, text: 0, links: 0 };
    group.count += 1;
    group.text += scene.weights[position] ?? 0;
    group.links += block.linkLength;
    alike.set(key, group);
  }
  const headline = findHeadline(scene);
  return { coreFirst, coreLast, headline, alike, page: pageFacts(scene), inCore };
}

function signature({ element }: TextBlock): string {
  const { parent } = element;
  return `${parent?.tag ?? ''}.${parent?.attributes['class'] ?? ''}>${element.tag}.${element.attributes['class'] ?? ''}`;
}

function stepsToCore({ inCore }: Overview, element: HtmlElement): number {
  let steps = 0;
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) {
    if (inCore[at.index] === 1) break;
    steps += 1;
  }
  return Math.min(20, steps);
}

/** The first h1, or the heading that says what the title says. */
function findHeadline({ blocks }: Scene): number {
  return blocks.findIndex((block) => block.element.tag === 'h1');
}

const COMMENT_HINT = 1 << 2;

function pageFacts(scene: Scene): readonly number[] {
  const { page, measures } = scene;
  const text = measures.text[0] ?? 0;
  const comments = page.elements.filter(
    (element) =>
      ((measures.hints[element.index] ?? 0) & COMMENT_HINT) !== 0 &&
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
    Math.log2(1 + comments),
    Math.log2(1 + articles),
    type.includes('article') ? 1 : 0,
    scene.statedBody.length < 200 ? 0 : 1,
  ];
}
