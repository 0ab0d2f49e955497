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

export const ATTRIBUTE_NAMES = Object.keys(NONE) as readonly AttributeName[];
export const NO_ATTRIBUTES: Attributes = NONE;

/** To be filled. All have one shape, since engines find a property of many shapes slowly. */
export function blankAttributes(): Record<AttributeName, string | undefined> {
  return { ...NONE };
}
