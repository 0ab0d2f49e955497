import { createNameTable } from './names.ts';
import type { NameTable } from './names.ts';

const NONE = {
  id: undefined,
  class: undefined,
  style: undefined,
  hidden: undefined,
  'aria-hidden': undefined,
  role: undefined,
  open: undefined,
  color: undefined,
  bgcolor: undefined,
  size: undefined,
  itemprop: undefined,
  itemtype: undefined,
  href: undefined,
  rel: undefined,
  property: undefined,
  name: undefined,
  content: undefined,
  'http-equiv': undefined,
  datetime: undefined,
  lang: undefined,
  type: undefined,
  'data-testid': undefined,
  'data-component': undefined,
  media: undefined,
} as const;

/** An attribute that extraction asks for; the values of all others are never read. */
export type AttributeName = keyof typeof NONE;
export type Attributes = Readonly<Record<AttributeName, string | undefined>>;

export const NO_ATTRIBUTES: Attributes = NONE;

/** Asked of elements of one kind alone and read on no others: most links have nothing but an address. */
const OF_ONE_KIND: Readonly<Record<string, readonly AttributeName[]>> = {
  html: ['lang'],
  meta: ['name', 'property', 'http-equiv'],
  link: ['href'],
  a: ['href'],
  script: ['type'],
  input: ['type', 'name'],
  style: ['media'],
  dialog: ['open'],
  font: ['size'],
};
const OF_ALL = Array.from(
  new Set(Object.keys(NONE) as readonly AttributeName[]).difference(
    new Set(Object.values(OF_ONE_KIND).flat()),
  ),
);
const ALL_TABLE = createNameTable(OF_ALL);
const TABLES: ReadonlyMap<string, NameTable<AttributeName>> = new Map(
  Object.entries(OF_ONE_KIND).map(([tag, names]) => [tag, createNameTable([...OF_ALL, ...names])]),
);

/** The attributes that are asked of an element. */
export function attributesOf(tag: string): NameTable<AttributeName> {
  return TABLES.get(tag) ?? ALL_TABLE;
}

/** To be filled. All have one shape, since engines find a property of many shapes slowly. */
export function blankAttributes(): Record<AttributeName, string | undefined> {
  return { ...NONE };
}
