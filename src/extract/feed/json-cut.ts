const ITEMS = /"items"\s*:\s*\[/;
/** Code units that matter between the parts of a list: quote, backslash, braces. */
const SIGNS = /["\\{}\]]/g;

/**
 * The whole items of a JSON Feed that breaks off or is broken, with what stands before them; `null` without a list
 * of items. One pass: objects are found by their braces outside of strings.
 */
export function readCutJson(text: string): Readonly<Record<string, unknown>> | null {
  const list = ITEMS.exec(text);
  if (list === null) return null;
  const head = parseObject(`${text.slice(0, list.index)}"items":[]}`);
  const items = findObjects(text, list.index + list[0].length)
    .map(parseObject)
    .filter((item) => item !== null);
  return items.length === 0 && head === null ? null : { ...head, items };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : null;
  } catch {
    return null; // one broken item costs no other
  }
}

/** The sources of the objects that lie side by side from `start` on. */
function findObjects(text: string, start: number): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let begin = start;
  let isString = false;
  SIGNS.lastIndex = start;
  for (let match = SIGNS.exec(text); match !== null; match = SIGNS.exec(text)) {
    const sign = match[0];
    if (sign === '\\') SIGNS.lastIndex += 1;
    else if (sign === '"') isString = !isString;
    else if (!isString && sign === '{') {
      if (depth === 0) begin = match.index;
      depth += 1;
    } else if (!isString && sign === '}' && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push(text.slice(begin, match.index + 1));
    } else if (!isString && sign === ']' && depth === 0) break;
  }
  return found;
}
