import { isHidden } from './hidden.ts';

/** Style sheets of a page are read up to here. */
const MAX_LENGTH = 200_000;
/** Characters on either side of a declaration in which its rule is looked for. */
const WINDOW = 600;
/** Declarations that may hide something; all others are passed over quickly. */
const TELLING =
  /display:\s*none|visibility:|font-size:\s*[01]\D|:\s*-\d{3}|[^-]color:\s*(?:#fff|white|transparent)|clip/i;
const EVERY_TELLING = new RegExp(TELLING, 'gi');
/** One class or id alone: anything longer depends on what is around it. */
const SIMPLE = /^(?:[a-z][a-z0-9]*)?[.#]-?[_a-z][\w-]*$/i;

/** The classes (".x") and ids ("#x") that a page's own style sheets keep from the reader's eye. */
export function hiddenNames(sheets: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const sheet of sheets) {
    if (!TELLING.test(sheet)) continue;
    const plain = withoutConditions(sheet.slice(0, MAX_LENGTH));
    for (const { index } of plain.matchAll(EVERY_TELLING)) {
      const { selectors, style } = ruleAround(plain, index);
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

/** The rule that holds a declaration, as far as `WINDOW` shows it. */
function ruleAround(sheet: string, index: number): { selectors: string; style: string } {
  const before = sheet.slice(Math.max(0, index - WINDOW), index + 1);
  const brace = before.lastIndexOf('{');
  if (brace === -1) return { selectors: '', style: '' };
  const head = before.slice(0, brace);
  const start = Math.max(head.lastIndexOf('}'), head.lastIndexOf('{'), head.lastIndexOf(';')) + 1;
  const [rest = ''] = sheet.slice(index + 1, index + WINDOW).split('}', 1);
  return { selectors: head.slice(start), style: before.slice(brace + 1) + rest };
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
