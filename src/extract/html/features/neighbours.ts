import { linkShare } from '../measure.ts';
import type { Scene } from '../scene.ts';

const OFFSETS = [-3, -2, -1, 1, 2, 3];
const WINDOW = 6;
const TAGS = 'p h1 h2 h3 h4 h5 h6 li div td'.split(' ');

export const NEIGHBOUR_FEATURES: readonly string[] = [
  ...OFFSETS.flatMap((offset) => [
    `beside${offset}.weight`,
    `beside${offset}.linkShare`,
    `beside${offset}.tag`,
    `beside${offset}.steps`,
  ]),
  'window.before',
  'window.linksBefore',
  'window.after',
  'window.linksAfter',
];

export function neighbourFeatures(scene: Scene, position: number): readonly number[] {
  const own = scene.blocks[position];
  const values: number[] = [];
  for (const offset of OFFSETS) {
    const other = scene.blocks[position + offset];
    if (other === undefined || own === undefined) values.push(-1, -1, -2, -1);
    else {
      values.push(
        Math.log2(1 + (scene.weights[position + offset] ?? 0)),
        linkShare(other),
        TAGS.indexOf(other.element.tag),
        other.element === own.element ? 0 : other.element.parent === own.element.parent ? 1 : 2,
      );
    }
  }
  return [...values, ...window(scene, position, -1), ...window(scene, position, 1)];
}

function window(scene: Scene, position: number, step: 1 | -1): readonly [number, number] {
  let text = 0;
  let links = 0;
  for (let offset = 1; offset <= WINDOW; offset++) {
    const block = scene.blocks[position + step * offset];
    if (block === undefined) break;
    const weight = scene.weights[position + step * offset] ?? 0;
    text += weight;
    links += weight * linkShare(block);
  }
  return [Math.log2(1 + text), links / (text || 1)];
}
