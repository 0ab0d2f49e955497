import { printable } from '../../../../text/printable.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Begins what Slack would make a link of by itself. */
const LINK_START = /\b(https?:\/\/|[a-z][a-z0-9+.-]*:\/\/|www\.)(?=\S)/giu;
const EMOJI_CODE = /:(?=[a-z0-9_+'-]{2,}:)/giu;

/**
 * Foreign text for a field that Slack reads as mrkdwn. Slack knows no escape but the three entities, so what it would
 * turn into a link, an emoji or a code block is broken by a space. Only the fallback text needs this: blocks carry
 * foreign text in elements that are never parsed.
 */
export function escapeMrkdwn(text: string): string {
  return printable(text)
    .replace(/[&<>]/gu, (found) => ENTITIES[found] ?? found)
    .replace(/```/gu, "'''")
    .replace(LINK_START, '$1 ')
    .replace(EMOJI_CODE, ': ');
}
