import { isHidden } from './hidden.ts';

/** Style sheets of a page are read up to here. */
const MAX_LENGTH = 200_000;
/** Declarations that may hide something; all others are passed over quickly. */
const TELLING =
  /display:\s*none|visibility:|font-size:\s*[01]\D|:\s*-\d{3}|[^-]color:\s*(?:#fff|white|transparent)|clip/i;
/** One class or id alone: anything longer depends on what is around it. */
const SIMPLE = /^(?:[a-z][a-z0-9]*)?([.#])(-?[_a-z][\w-]*)$/i;

/** Names of elements. */
export interface ElementNames {
  readonly classes: Set<string>;
  readonly ids: Set<string>;
}

/** Adds the names that one of a page's own style sheets keeps from the reader's eye. */
export function collectHidden(sheet: string, { classes, ids }: ElementNames): void {
  const plain = sheet.slice(0, MAX_LENGTH).replace(/\/\*[^]*?\*\//g, '');
  forEachRule(plain, (selectors, style) => {
    if (!TELLING.test(style) || !hides(style)) return;
    for (const selector of selectors.split(',')) {
      const [, sign, name = ''] = SIMPLE.exec(selector.trim()) ?? [];
      if (sign === '.') classes.add(name);
      else if (sign === '#') ids.add(name);
    }
  });
}

/** What a sheet makes transparent or tiny, a script or an animation mostly shows again. */
function hides(style: string): boolean {
  const lasting = style.replace(/(?:opacity|transform|max-height|height|width)\s*:[^;]*;?/gi, '');
  return isHidden('div', { style: lasting }, /background/i.test(style));
}

/** Rules for print, small screens or motion hold only sometimes: blocks that begin with "@" are passed over. */
function forEachRule(sheet: string, visit: (selectors: string, style: string) => void): void {
  let at = 0;
  for (let open = sheet.indexOf('{'); open !== -1; open = sheet.indexOf('{', at)) {
    const head = sheet.slice(at, open);
    const selectors = head.slice(head.lastIndexOf(';') + 1).trim();
    if (selectors.startsWith('@')) at = endOfBlock(sheet, open + 1);
    else {
      const close = sheet.indexOf('}', open);
      at = close === -1 ? sheet.length : close + 1;
      visit(selectors, sheet.slice(open + 1, close === -1 ? at : close));
    }
  }
}

/** Where the block ends whose content begins at `start`, with all blocks in it. */
function endOfBlock(sheet: string, start: number): number {
  let open = sheet.indexOf('{', start);
  let close = sheet.indexOf('}', start);
  for (let depth = 1; close !== -1;) {
    if (open !== -1 && open < close) {
      depth += 1;
      open = sheet.indexOf('{', open + 1);
    } else {
      if (--depth === 0) return close + 1;
      close = sheet.indexOf('}', close + 1);
    }
  }
  return sheet.length;
}
