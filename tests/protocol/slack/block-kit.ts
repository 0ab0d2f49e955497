import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const SCHEMA_URL = new URL(
  '../../../../shared/specs/slack-knownblock.schema.json',
  import.meta.url,
);

/** Whether the schema of Slack's blocks lies beside the project; without it the rules on limits are checked alone. */
export const HAS_SCHEMA = existsSync(SCHEMA_URL);

type Json = Record<string, unknown>;

const validators = HAS_SCHEMA ? loadValidators() : null;

/** What is wrong with the blocks of a message or view, in Slack's manner of saying it; empty when all is well. */
export function checkBlocks(blocks: unknown, maxBlocks = 50): readonly string[] {
  if (!Array.isArray(blocks)) return ['invalid_blocks_format'];
  const found: string[] = [];
  if (blocks.length > maxBlocks) found.push(`no more than ${maxBlocks} items allowed`);
  if (JSON.stringify(blocks).length > 13_200 && maxBlocks === 50) found.push('msg_blocks_too_long');
  const ids = blocks.flatMap((block: Json) => block['block_id'] ?? []);
  if (new Set(ids).size < ids.length) found.push('block_id already exists');
  for (const [index, block] of blocks.entries()) {
    found.push(...checkBlock(block as Json).map((fault) => `/blocks/${index}${fault}`));
  }
  return found;
}

function checkBlock(block: Json): readonly string[] {
  return [...checkSchema(block), ...checkLimits(block), ...elementsOf(block).flatMap(checkElement)];
}

function checkSchema(block: Json): readonly string[] {
  if (validators === null) return [];
  const validate = validators.get(String(block['type']));
  if (validate === undefined) return [`/type unsupported type: ${JSON.stringify(block['type'])}`];
  if (validate(block)) return [];
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'anyOf')
    .map(({ instancePath, message, params }) =>
      `${instancePath} ${message} ${String(params['additionalProperty'] ?? '')}`.trim(),
    );
}

function checkLimits(block: Json): readonly string[] {
  const elements = elementsOf(block);
  const actions = elements.flatMap((element) => element['action_id'] ?? []);
  const faults = [
    ...limit('/block_id', block['block_id'], 1, 255),
    ...(new Set(actions).size < actions.length ? [' duplicate action_id'] : []),
  ];
  switch (block['type']) {
    case 'header':
      return [...faults, ...limit('/text', textOf(block['text']), 1, 150)];
    case 'section':
      return [...faults, ...limit('/text', textOf(block['text']), 1, 3_000)];
    case 'context':
      return [...faults, ...count('/elements', elements, 10)];
    case 'actions':
      return [...faults, ...count('/elements', elements, 25)];
    case 'image':
      return [
        ...faults,
        ...limit('/alt_text', block['alt_text'], 1, 2_000),
        ...limit('/image_url', block['image_url'], 1, 3_000),
      ];
    case 'input':
      return [...faults, ...limit('/label', textOf(block['label']), 1, 2_000)];
    case 'rich_text':
      return [...faults, ...checkRichText(elements)];
    default:
      return faults;
  }
}

/** Slack refuses empty texts anywhere in rich text. */
function checkRichText(elements: readonly Json[]): readonly string[] {
  return elements.flatMap((element) => [
    ...(element['type'] === 'text' ? limit('/text', element['text'], 1, 1e6) : []),
    ...(Array.isArray(element['elements']) && element['elements'].length === 0
      ? [' rich text without elements']
      : []),
    ...checkRichText(elementsOf(element)),
  ]);
}

function checkElement(element: Json): readonly string[] {
  const faults = limit('/action_id', element['action_id'], 1, 255);
  switch (element['type']) {
    case 'button':
      return [
        ...faults,
        ...limit('/button/text', textOf(element['text']), 1, 75),
        ...limit('/button/value', element['value'], 0, 2_000),
      ];
    case 'static_select':
      return [
        ...faults,
        ...limit('/placeholder', textOf(element['placeholder']), 1, 150),
        ...count('/options', listOf(element['options']), 100),
        ...listOf(element['options']).flatMap((option) => [
          ...limit('/option', textOf(option['text']), 1, 75),
          ...limit('/option/description', textOf(option['description']), 1, 75),
          ...limit('/option/value', option['value'], 1, 150),
        ]),
      ];
    case 'plain_text':
    case 'mrkdwn':
      return [...faults, ...limit('/text', element['text'], 1, 3_000)];
    default:
      return faults;
  }
}

function limit(path: string, value: unknown, min: number, max: number): readonly string[] {
  if (value === undefined) return [];
  const length = typeof value === 'string' ? Array.from(value).length : -1;
  return length < min || length > max
    ? [`${path} must be ${min}-${max} characters, is ${length}`]
    : [];
}

function count(path: string, items: readonly unknown[], max: number): readonly string[] {
  return items.length > max ? [`${path} over ${max}`] : [];
}

function elementsOf(block: Json): readonly Json[] {
  return [...listOf(block['elements']), ...listOf([block['accessory'], block['element']])];
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'object' && item !== null)
    : [];
}

function textOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined;
}

function loadValidators(): ReadonlyMap<string, ValidateFunction> {
  const schema = JSON.parse(readFileSync(SCHEMA_URL, 'utf8')) as {
    definitions: Record<string, { properties?: { type?: { const?: string } } }>;
  };
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(schema, 'blocks');
  const found = Object.entries(schema.definitions).flatMap(([name, { properties }]) => {
    const type = name === 'ImageBlock' ? 'image' : properties?.type?.const;
    if (!name.endsWith('Block') || type === undefined) return [];
    return [[type, ajv.compile({ $ref: `blocks#/definitions/${name}` })] as const];
  });
  return new Map(found);
}
