import type { Block, Button, Inline, Reply, ReplySource } from '../../../domain/reply.ts';
import { OPENING, listSources } from '../../../text/listed-sources.ts';
import type { Layout } from './layout.ts';
import { renderForm } from './render-form.ts';
import { NO_INDENT, fill, printable, wrap, type Indent } from './wrap.ts';

const HANGING: Indent = { first: '  • ', rest: '    ' };
const QUOTE: Indent = { first: '  │ ', rest: '  │ ' };

/** A reply as lines of text. Buttons are numbered in the order of `buttonsOf`. */
export function renderReply(reply: Reply, layout: Layout): readonly string[] {
  const { style } = layout;
  const title =
    reply.title === null ? [] : [...wrap(reply.title, layout.width).map(style.heading), ''];
  let pressed = 0;
  const body = reply.blocks.flatMap((block, index) => {
    const lines = renderBlock(block, layout, pressed);
    pressed += buttonsOf({ blocks: [block] }).length;
    return index > 0 && startsGroup(block) ? ['', ...lines] : lines;
  });
  const sources = reply.sources.length === 0 ? [] : ['', ...renderSources(reply.sources, layout)];
  const footer =
    reply.footer.length === 0
      ? []
      : ['', ...wrap(joined(reply.footer, layout), layout.width).map(style.faint)];
  const files = reply.files.flatMap(({ name, text }) => [
    '',
    style.faint(printable(name)),
    ...text.split('\n').map(printable),
  ]);
  const form = reply.form === null ? [] : renderForm(reply.form, layout);
  return [...title, ...body, ...sources, ...footer, ...files, ...form];
}

/** What can be pressed, in the order of its numbers: buttons, and each option of a select. */
export function buttonsOf({ blocks }: Pick<Reply, 'blocks'>): readonly PressedButton[] {
  return blocks.flatMap((block) => {
    if (block.type === 'buttons') return block.buttons.map(({ id }) => ({ id, values: [] }));
    if (block.type !== 'select') return [];
    return block.options.map(({ value }) => ({ id: block.id, values: [value] }));
  });
}

export interface PressedButton {
  readonly id: string;
  readonly values: readonly string[];
}

function startsGroup(block: Block): boolean {
  return ['heading', 'divider', 'buttons', 'select', 'paragraph'].includes(block.type);
}

function renderBlock(block: Block, layout: Layout, pressed: number): readonly string[] {
  const { width, style } = layout;
  switch (block.type) {
    case 'heading':
      return wrap(block.text, width).map(block.level === 1 ? style.heading : style.strong);
    case 'caption':
      return wrap(joined(block.parts, layout), width).map(style.faint);
    case 'paragraph': {
      const text = block.content.map((part) => inline(part, layout)).join('');
      return wrap(text + marks(block.citations), width);
    }
    case 'bullets':
      return block.items.flatMap(({ text, citations }) =>
        wrap(text + marks(citations), width, HANGING),
      );
    case 'quote':
      return wrap(`“${block.text}”${marks(block.citations)}`, width, QUOTE);
    case 'list':
      return block.items.flatMap((item) =>
        wrap(item.map((part) => inline(part, layout)).join(''), width, HANGING),
      );
    case 'image':
      return [];
    case 'divider':
      return [style.faint('─'.repeat(Math.min(width, 24)))];
    case 'buttons':
      return fill(
        block.buttons.flatMap((button, index) => wrap(press(button, pressed + index), width)),
        { width, gap: '   ', indent: NO_INDENT },
      );
    case 'select':
      return [
        ...wrap(block.placeholder, width).map(style.faint),
        ...block.options.flatMap(({ label }, index) =>
          wrap(press({ label }, pressed + index), width),
        ),
      ];
  }
}

function press({ label }: Pick<Button, 'label'>, index: number): string {
  return `(${index + 1}) ${label}`;
}

function renderSources(sources: readonly ReplySource[], layout: Layout): readonly string[] {
  return listSources(sources).flatMap((source) => {
    const first = `[${source.number}] `;
    const indent = { first, rest: ' '.repeat(first.length) };
    const date = source.publishedAt === null ? null : day(source.publishedAt, layout);
    const section = source.section === null ? null : `“${source.section}”`;
    const parts =
      source.sameAs === null
        ? [source.headline, section, source.outlet, date, source.url]
        : [section ?? OPENING, `in [${source.sameAs}]`];
    const text = parts.filter((part) => part !== null).join(' · ');
    return wrap(text, layout.width, indent).map(layout.style.faint);
  });
}

function marks(citations: readonly number[]): string {
  return citations.length === 0 ? '' : ` ${citations.map((number) => `[${number}]`).join('')}`;
}

function joined(parts: readonly Inline[], layout: Layout): string {
  return parts.map((part) => inline(part, layout)).join(' · ');
}

function inline(part: Inline, layout: Layout): string {
  if (typeof part === 'string') return part;
  switch (part.type) {
    case 'link':
      return part.label === part.url ? part.url : `${part.label} (${part.url})`;
    case 'strong':
    case 'code':
    case 'channel':
      return part.text;
    case 'instant':
      return part.show === 'time'
        ? time(part.instant, layout)
        : whole(part.instant, part.show, layout);
  }
}

function whole(instant: Temporal.Instant, show: string, layout: Layout): string {
  return show === 'date'
    ? day(instant, layout)
    : `${day(instant, layout)}, ${time(instant, layout)}`;
}

function day(instant: Temporal.Instant, { timeZone }: Layout): string {
  return instant
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}

function time(instant: Temporal.Instant, { timeZone }: Layout): string {
  return instant.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}
