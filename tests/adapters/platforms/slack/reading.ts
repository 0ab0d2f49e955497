type Json = Readonly<Record<string, unknown>>;

/** Blocks drawn in plain characters, close to how Slack lays them out, for people who review golden files. */
export function drawBlocks(blocks: readonly object[]): string {
  return blocks.flatMap((block) => drawBlock(block as Json)).join('\n');
}

function drawBlock(block: Json): readonly string[] {
  switch (block['type']) {
    case 'header':
      return [`# ${textOf(block['text'])}`];
    case 'section':
      return [textOf(block['text'])];
    case 'divider':
      return ['────────'];
    case 'context':
      return [`~ ${listOf(block['elements']).map(textOf).join(' ')}`];
    case 'image':
      return [`[image ${String(block['image_url'])} "${String(block['alt_text'])}"]`];
    case 'actions':
      return [listOf(block['elements']).map(drawControl).join(' ')];
    case 'input':
      return [`${textOf(block['label'])}:`, drawField(block['element'] as Json, block['hint'])];
    case 'rich_text':
      return listOf(block['elements']).flatMap(drawRichText);
    default:
      return [`[${String(block['type'])}]`];
  }
}

function drawRichText(element: Json): readonly string[] {
  const inner = listOf(element['elements']);
  switch (element['type']) {
    case 'rich_text_list':
      return inner.map((item) => `• ${listOf(item['elements']).map(drawInline).join('')}`);
    case 'rich_text_quote':
      return [`| ${inner.map(drawInline).join('')}`];
    default:
      return inner.map(drawInline).join('').split('\n');
  }
}

function drawInline(element: Json): string {
  const { type, text, url, style = {} } = element;
  const { bold, code } = style as Json;
  const shown = String(type === 'date' ? element['fallback'] : (text ?? ''));
  const linked = type === 'link' ? `[${shown}](${String(url)})` : shown;
  if (code === true) return `\`${linked}\``;
  return bold === true ? `*${linked}*` : linked;
}

function drawControl(element: Json): string {
  if (element['type'] === 'button') {
    const mark = element['style'] === 'primary' ? '*' : element['style'] === 'danger' ? '!' : '';
    return `( ${mark}${textOf(element['text'])}${mark} )`;
  }
  const options = listOf(element['options']).map((option) => textOf(option['text']));
  return `[ ${textOf(element['placeholder'])} ▾ ${options.join(' / ')} ]`;
}

function drawField(element: Json, hint: unknown): string {
  const chosen = element['initial_option'] as Json | undefined;
  const field =
    element['type'] === 'static_select'
      ? `  [ ${textOf(chosen?.['text'])} ▾ ${listOf(element['options'])
          .map((option) => textOf(option['text']))
          .join(' / ')} ]`
      : `  [ ${typeof element['initial_value'] === 'string' ? element['initial_value'] : ''} ]`;
  return hint === undefined ? field : `${field}\n  ${textOf(hint)}`;
}

/** The text of a text object; a date token shows its fallback. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('text' in value)) return '';
  const { text } = value;
  return typeof text === 'string' ? text.replace(/<!date\^[^|>]*\|([^>]*)>/gu, '$1') : '';
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
