import type { CommandDefinition } from '../../../../domain/chat.ts';
import type { Block, Inline, Reply, ReplyKind } from '../../../../domain/reply.ts';
import type { SlackCommandNames } from '../options.ts';

/** Replies in which every word is the bot's own: in the others only what is marked to be typed is. */
const OWN_WORDS: ReadonlySet<ReplyKind> = new Set(['notice', 'list', 'help', 'error']);
/** A command within a sentence: "(/feed errors tells why)". */
const COMMAND = /(?<before>^|[\s("“])\/(?<verb>[a-z]+)(?![\w/])/gu;

/**
 * Replies with commands as they are typed in Slack, where most follow one command: "/news feed list" for "/feed list",
 * under the names that the operator chose.
 */
export function createCommandNamer(
  names: SlackCommandNames,
  definitions: readonly CommandDefinition[],
): (reply: Reply) => Reply {
  const verbs = new Set(definitions.map(({ name }) => name.split(' ')[0]));
  const own: Readonly<Record<string, string>> = {
    summary: names.summary,
    ask: names.ask,
    digest: names.digest,
  };
  const nameIn = (text: string) =>
    text.replace(COMMAND, (whole: string, before: string, verb: string) =>
      verbs.has(verb) ? `${before}${own[verb] ?? `${names.news} ${verb}`}` : whole,
    );
  return (reply) => {
    const isOwn = OWN_WORDS.has(reply.kind);
    const name = (inline: Inline): Inline => {
      if (typeof inline === 'string') return isOwn ? nameIn(inline) : inline;
      return inline.type === 'code' ? { ...inline, text: nameIn(inline.text) } : inline;
    };
    return {
      ...reply,
      title: isOwn && reply.title !== null ? nameIn(reply.title) : reply.title,
      blocks: reply.blocks.map((block) => nameInBlock(block, name)),
      footer: reply.footer.map(name),
    };
  };
}

function nameInBlock(block: Block, name: (inline: Inline) => Inline): Block {
  switch (block.type) {
    case 'paragraph':
      return { ...block, content: block.content.map(name) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(name)) };
    case 'caption':
      return { ...block, parts: block.parts.map(name) };
    default:
      return block;
  }
}
