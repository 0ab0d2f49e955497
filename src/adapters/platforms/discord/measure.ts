import { takeGraphemes } from '../../../text/graphemes.ts';
import { MAX_COMPONENTS, MAX_TEXT } from './limits.ts';
import type { ContainerChild } from './payload.ts';

const SHORTENED = '\n-# Shortened to what fits one message.';

export interface Measures {
  /** Nested ones and the container itself counted. */
  readonly components: number;
  /** UTF-16 units, which are never fewer than what Discord counts. */
  readonly characters: number;
}

export function measure(children: readonly ContainerChild[]): Measures {
  const components = children.reduce((sum, child) => sum + 1 + nested(child), 1);
  const characters = children.reduce((sum, child) => sum + textOf(child).length, 0);
  return { components, characters };
}

function nested(child: ContainerChild): number {
  return child.type === 1 ? child.components.length : 0;
}

function textOf(child: ContainerChild): string {
  return child.type === 10 ? child.content : '';
}

/** The last guard: whatever was rendered, no message breaks a limit, and the reader is told what was left out. */
export function trimToLimits(children: readonly ContainerChild[]): readonly ContainerChild[] {
  const whole = measure(children);
  if (whole.components <= MAX_COMPONENTS && whole.characters <= MAX_TEXT) return children;
  const kept: ContainerChild[] = [];
  for (const child of children) {
    const sizes = measure([...kept, child]);
    if (sizes.components > MAX_COMPONENTS - 1) break;
    const room = MAX_TEXT - SHORTENED.length - measure(kept).characters;
    const text = textOf(child);
    kept.push(text.length <= room ? child : { type: 10, content: cutMarkup(text, room) });
    if (text.length > room) break;
  }
  return [...kept.filter((child) => child.type !== 10 || child.content !== ''), note()];
}

function note(): ContainerChild {
  return { type: 10, content: SHORTENED.trim() };
}

/** Ends at a line's end where it can: half a link or half an escape would turn into text. */
function cutMarkup(markup: string, room: number): string {
  const head = takeGraphemes(markup, Math.max(0, room));
  const lineEnd = head.lastIndexOf('\n');
  if (lineEnd > 0) return head.slice(0, lineEnd);
  return head.replace(/\[[^\]]*\]\([^)]*$|\[[^\]]*$|<[^>]*$|\\+$/, '');
}
