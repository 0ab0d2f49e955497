import type { Inline, Reply, ReplyKind } from '../../../domain/reply.ts';
import { clipText } from '../../../text/graphemes.ts';
import { listSources } from '../../../text/listed-sources.ts';
import { printableLine } from '../../../text/printable.ts';
import { splitReply } from '../../../text/split-reply.ts';
import { escapeLine } from './escape.ts';
import {
  MAX_COMPONENTS,
  MAX_FOOTER_PARTS,
  MAX_SOURCE_TEXT,
  MAX_TEXT,
  MAX_TITLE,
  SNOWFLAKE,
} from './limits.ts';
import { measure, trimToLimits } from './measure.ts';
import {
  COMPONENTS_V2,
  NO_MENTIONS,
  SUPPRESS_EMBEDS,
  SUPPRESS_NOTIFICATIONS,
  type ContainerChild,
  type MessagePayload,
} from './payload.ts';
import { renderBlocks } from './render-blocks.ts';
import { renderSmallPrint, renderSource } from './render-text.ts';
import { withUniqueIds } from './unique-ids.ts';

const INK = 0x2b3a55;
const SLATE = 0x8a94a6;
const RED = 0xc0392b;

const ACCENTS: Readonly<Record<ReplyKind, number>> = {
  summary: INK,
  answer: INK,
  digest: INK,
  article: INK,
  story: INK,
  list: SLATE,
  help: SLATE,
  notice: SLATE,
  error: RED,
};

/** A container must hold something. */
const NOTHING: ContainerChild = { type: 10, content: '-# Nothing to show.' };

/**
 * A reply, or one part of it (`splitForDiscord`), as a Components V2 message. A reply that was not split is trimmed to
 * the limits with a line that says so.
 */
export function renderReply(reply: Reply): MessagePayload {
  const role = roleOf(reply);
  const children = trimToLimits(withUniqueIds(renderChildren(reply)));
  const components = children.length === 0 ? [NOTHING] : children;
  return {
    flags:
      COMPONENTS_V2 | SUPPRESS_EMBEDS | (reply.attention === 'silent' ? SUPPRESS_NOTIFICATIONS : 0),
    components: [{ type: 17, accent_color: ACCENTS[reply.kind], components }],
    allowed_mentions: role === null ? NO_MENTIONS : { ...NO_MENTIONS, roles: [role] },
    ...(reply.files.length === 0
      ? {}
      : {
          attachments: reply.files.map(({ name }, id) => ({
            id: String(id),
            filename: fileName(name),
          })),
        }),
  };
}

/** Parts that each fit one message. */
export function splitForDiscord(reply: Reply): readonly Reply[] {
  return splitReply(reply, fits);
}

function fits(reply: Reply): boolean {
  const { components, characters } = measure(renderChildren(reply));
  return components <= MAX_COMPONENTS && characters <= MAX_TEXT;
}

function renderChildren(reply: Reply): readonly ContainerChild[] {
  const title = clipText(printableLine(reply.title ?? ''), MAX_TITLE);
  const footer = renderSmallPrint(reply.footer.slice(0, MAX_FOOTER_PARTS).map(clipInline));
  const role = roleOf(reply);
  return [
    ...(role === null ? [] : [text(`<@&${role}>`)]),
    ...(title === '' ? [] : [text(`## ${escapeLine(title)}`)]),
    ...renderBlocks(reply.blocks),
    ...(reply.sources.length === 0
      ? []
      : [text(listSources(reply.sources).map(renderSource).join('\n'))]),
    ...(footer === '' ? [] : [text(footer)]),
    ...reply.files.map(({ name }): ContainerChild => ({
      type: 13,
      file: { url: `attachment://${fileName(name)}` },
    })),
  ];
}

/** The role that a manager wants notified; anything that is no id of one is nobody. */
function roleOf({ attention }: Reply): string | null {
  return typeof attention === 'object' && SNOWFLAKE.test(attention.role) ? attention.role : null;
}

function clipInline(part: Inline): Inline {
  if (typeof part === 'string') return clipText(part, MAX_SOURCE_TEXT);
  return part.type === 'link' || part.type === 'instant'
    ? part
    : { ...part, text: clipText(part.text, MAX_SOURCE_TEXT) };
}

/** Discord keeps letters, digits, dots, dashes and underscores of a name. */
export function fileName(name: string): string {
  return name.replace(/[^\w.-]+/g, '_');
}

function text(content: string): ContainerChild {
  return { type: 10, content };
}
