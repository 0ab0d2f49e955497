import { NO_ATTRIBUTES } from './attributes.ts';
import { isHidden } from './hidden.ts';

/** Style sheets of a page are read up to here. */
const MAX_LENGTH = 200_000;
/** Declarations that may hide something; from the colon on, which few places of a sheet have, all others are passed over. */
const TELLING =
  /:(?:\s*-\d{3}|(?<=display:)\s*none|(?<=visibility:)|(?<=font-size:)\s*[01]\D|(?<=[^-]color:)\s*(?:#fff|white|transparent))|clip/i;
const NEXT_TELLING = new RegExp(TELLING, 'gi');
/** One class or id alone: anything longer depends on what is around it. */
const SIMPLE = /^(?:[a-z][a-z0-9]*)?([.#])(-?[_a-z][\w-]*)$/i;

/** Names of elements. */
export interface ElementNames {
  readonly classes: Set<string>;
  readonly ids: Set<string>;
}

/** Adds the names that one of a page's own style sheets keeps from the reader's eye. */
export function collectHidden(sheet: string, { classes, ids }: ElementNames): void {
  const start = sheet.slice(0, MAX_LENGTH);
  const plain = start.includes('/*') ? start.replace(/\/\*[^]*?\*\//g, '') : start;
  forEachTellingRule(plain, (selectors, style) => {
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
  return isHidden('div', { ...NO_ATTRIBUTES, style: lasting }, /background/i.test(style));
}

/** Rules for print, small screens or motion hold only sometimes: blocks that begin with "@" are passed over. */
function forEachTellingRule(
  sheet: string,
  visit: (selectors: string, style: string) => void,
): void {
  let at = 0;
  let telling = nextTelling(sheet, 0);
  while (telling < sheet.length) {
    const open = sheet.indexOf('{', at);
    if (open === -1) return;
    const head = sheet.slice(at, open);
    if (head.includes('@') && selectorsIn(head).startsWith('@')) at = endOfBlock(sheet, open + 1);
    else {
      const close = sheet.indexOf('}', open);
      const end = close === -1 ? sheet.length : close;
      at = end + 1;
      if (telling <= open) telling = nextTelling(sheet, open + 1);
      if (telling < end) visit(selectorsIn(head), sheet.slice(open + 1, end));
    }
  }
}

function selectorsIn(head: string): string {
  return head.slice(head.lastIndexOf(';') + 1).trim();
}

function nextTelling(sheet: string, from: number): number {
  NEXT_TELLING.lastIndex = from;
  return NEXT_TELLING.exec(sheet)?.index ?? Number.POSITIVE_INFINITY;
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
