import type { Attributes } from './attributes.ts';

const NOT_SHOWN =
  /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0\d*)?(?:;|!|$)|content-visibility:hidden|font-size:(?:0|1px|0?\.\d+(?:px|em|rem|pt))(?:[a-z%]{0,3})?(?:;|!|$)|clip:rect\((?:0|1px)(?:px)?[,0-1px]*\)|clip-path:(?:inset\((?:50|100)%|circle\(0|polygon\(0)|transform:scale\(0|line-height:0(?:;|!|$)|color:transparent|-webkit-text-fill-color:transparent|color:rgba\([^)]*,0?\.?0+\)|text-indent:-\d{3,}|max-height:0(?:px)?(?:;|!|$)|zoom:0(?:;|!|$))/;
const OFF_SCREEN =
  /(?:^|;)(?:left|top|right|bottom|margin-left|margin-top|transform:translate[xy]?\()[:(]?-\d{3,}/;
const NO_SIZE = /(?:^|;)(?:width|height):[01](?:px)?(?:;|!|$)/;
const OVERFLOW_HIDDEN = /(?:^|;)overflow(?:-[xy])?:(?:hidden|clip)/;
const COLOUR = /(?:^|;)color:([^;!]+)/;
const BACKGROUND = /(?:^|;)background(?:-color)?:([^;!]+)/;

const COLOUR_NAMES: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  snow: '#fffafa',
  ivory: '#fffff0',
  ghostwhite: '#f8f8ff',
  whitesmoke: '#f5f5f5',
  floralwhite: '#fffaf0',
};
/** Two colours nearer than this, over the three channels, can't be told apart. */
const SAME_COLOUR = 24;

/** The inner part of what opens over a word of a sentence: "tooltiptext", "rollover-people-block". */
const HOVER_CARD =
  /(?:tooltip|popover|hovercard|rollover)[\w-]*(?:text|block|content|body|box|inner)\b/i;

/** Whether an element's own attributes keep it from the reader's eye. `onColour`: whether something coloured lies behind. */
export function isHidden(tag: string, attributes: Attributes, onColour: boolean): boolean {
  const { hidden, style } = attributes;
  if (tag === 'noscript') return true;
  if (hidden !== undefined && hidden !== 'until-found' && hidden !== 'false') return true;
  if (attributes['aria-hidden'] === 'true') return true;
  if (tag === 'span' && HOVER_CARD.test(attributes['class'] ?? '')) return true;
  if (tag === 'dialog' && attributes['open'] === undefined) return true;
  if (tag === 'font' && attributes['color'] !== undefined && attributes['size'] === '0')
    return true;
  const declared = style === undefined ? '' : compact(style);
  if (declared !== '' && isOutOfSight(declared)) return true;
  return isInvisibleInk(declared, attributes, onColour);
}

function isOutOfSight(declared: string): boolean {
  if (NOT_SHOWN.test(declared) || OFF_SCREEN.test(declared)) return true;
  return NO_SIZE.test(declared) && OVERFLOW_HIDDEN.test(declared);
}

/** A style's declarations, lower case, without comments and white space. */
function compact(style: string): string {
  return style
    .toLowerCase()
    .replace(/\/\*.*?\*\//g, '')
    .replace(/\s+/g, '');
}

/** Whether an element gives what is in it a background of its own. */
export function setsBackground(attributes: Attributes): boolean {
  if (attributes['bgcolor'] !== undefined) return !isNearWhite(attributes['bgcolor']);
  const style = attributes['style'];
  if (style === undefined || !/background/i.test(style)) return false;
  const colour = BACKGROUND.exec(compact(style))?.[1];
  return (
    colour !== undefined &&
    !isNearWhite(colour) &&
    !/^(?:none|transparent|inherit|initial)/.test(colour)
  );
}

function isInvisibleInk(declared: string, attributes: Attributes, onColour: boolean): boolean {
  const ink = valueIn(declared, COLOUR) ?? attributes['color'];
  if (ink === undefined) return false;
  const paper = valueIn(declared, BACKGROUND) ?? attributes['bgcolor'];
  if (paper !== undefined) return distance(ink, paper) < SAME_COLOUR;
  return !onColour && isNearWhite(ink);
}

function valueIn(declared: string, property: RegExp): string | undefined {
  return declared === '' ? undefined : property.exec(declared)?.[1];
}

function isNearWhite(colour: string): boolean {
  return distance(colour, '#ffffff') < SAME_COLOUR;
}

function distance(one: string, other: string): number {
  const a = channels(one);
  const b = channels(other);
  if (a === null || b === null) return Number.POSITIVE_INFINITY;
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0);
}

function channels(colour: string): readonly number[] | null {
  const text = (COLOUR_NAMES[colour.trim().toLowerCase()] ?? colour).trim().toLowerCase();
  const hex = /^#?([0-9a-f]{3,8})$/.exec(text)?.[1];
  if (hex !== undefined && [3, 4].includes(hex.length)) {
    return [0, 1, 2].map((at) => Number.parseInt(hex.charAt(at).repeat(2), 16));
  }
  if (hex !== undefined && [6, 8].includes(hex.length)) {
    return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  }
  const rgb = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(text);
  if (rgb !== null) return rgb.slice(1, 4).map(Number);
  const lightness = /^hsla?\([^,%]+[, ]+[\d.]+%[, ]+([\d.]+)%/.exec(text)?.[1];
  if (lightness !== undefined && Number(lightness) >= 98) return [255, 255, 255];
  return null;
}

/** React's streamed parts ("S:0") stand hidden at the end of a page until its script moves them into place. */
const STREAMED = /^[A-Z]:\d+$/;
const FADED_IN = /(?:^|;)\s*(?:opacity|visibility)\s*:[^;]*/gi;

/** Whether an element is hidden only in a way that scripts take away again: streamed in, faded in. */
export function awaitsScript(tag: string, attributes: Attributes, onColour: boolean): boolean {
  const { hidden, id, style } = attributes;
  if (hidden !== undefined) return STREAMED.test(id ?? '');
  if (style === undefined) return false;
  return !isHidden(tag, { ...attributes, style: style.replace(FADED_IN, ';') }, onColour);
}
