import { isHidden } from './hidden.ts';

/** Style sheets of a page are read up to here. */
const MAX_LENGTH = 200_000;
const RULE = /([^{}]{1,300})\{([^{}]{1,600})\}/g;
/** One class or id alone: anything longer depends on what is around it. */
const SIMPLE = /^(?:[a-z][a-z0-9]*)?[.#]-?[_a-z][\w-]*$/i;

/** The classes (".x") and ids ("#x") that a page's own style sheets keep from the reader's eye. */
export function hiddenNames(sheets: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const sheet of sheets) {
    const plain = withoutConditions(sheet.slice(0, MAX_LENGTH));
    for (const [, selectors = '', style = ''] of plain.matchAll(RULE)) {
      if (!/none|hidden|:\s*-?0|-\d{3}|transparent|color|clip/i.test(style)) continue;
      // What a sheet makes transparent or tiny, a script or an animation mostly shows again.
      const lasting = style.replace(
        /(?:opacity|transform|max-height|height|width)\s*:[^;]*;?/gi,
        '',
      );
      if (!isHidden('div', { style: lasting }, /background/i.test(style))) continue;
      for (const selector of selectors.split(',')) {
        const name = selector.trim();
        if (SIMPLE.test(name)) names.add(name.replace(/^[^.#]+/, ''));
      }
    }
  }
  return names;
}

/** Rules for print, small screens or motion hold only sometimes: they are passed over. */
function withoutConditions(sheet: string): string {
  const plain = sheet.replace(/\/\*[^]*?\*\//g, '');
  if (!plain.includes('@')) return plain;
  let kept = '';
  let depth = 0;
  let start = 0;
  for (const { index, 0: sign } of plain.matchAll(/@[a-z-]+[^;{]{0,500}[;{]|[{}]/gi)) {
    if (depth === 0 && sign.startsWith('@')) kept += plain.slice(start, index);
    if (sign.endsWith('{') && (depth > 0 || sign.startsWith('@'))) depth += 1;
    else if (sign === '}' && depth > 0) depth -= 1;
    else if (depth === 0 && !sign.startsWith('@')) continue;
    if (depth === 0) start = index + sign.length;
  }
  return depth === 0 ? kept + plain.slice(start) : kept;
}
