import { escapeXml, GOOD_ITEMS, itemText, rssText } from './feed-texts.ts';
import type { HostileFeed } from './feeds.ts';

/** Entities that call one another, ten times each: a thousand million words if they were followed. */
function laughingEntities(): string {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`,
  );
  return `<!DOCTYPE rss [<!ENTITY a0 "lollollollol">${levels.join('')}]>\n`;
}

function entityText(declaration: string): string {
  return `<!DOCTYPE rss [<!ENTITY ${declaration}>]>\n`;
}

/** What grows, reaches out or nests without end. */
export const OVERSIZED_FEEDS: readonly HostileFeed[] = [
  {
    name: 'entities that call one another',
    outcome: 'any',
    forbid: ['lol'.repeat(1000)],
    make: () =>
      rssText([itemText(1, { title: '&a9;' }), ...GOOD_ITEMS], { doctype: laughingEntities() }),
  },
  {
    name: 'one long entity, called often',
    outcome: 'any',
    make: () =>
      rssText([itemText(1, { description: '&x;'.repeat(20_000) })], {
        doctype: entityText(`x "${'A'.repeat(50_000)}"`),
      }),
  },
  {
    name: 'an entity that is a file',
    outcome: 'any',
    forbid: ['root:x:0', 'root:*:0'],
    make: () =>
      rssText([itemText(1, { title: '&xxe;' })], {
        doctype: entityText('xxe SYSTEM "file:///etc/passwd"'),
      }),
  },
  {
    name: 'an entity that is an address',
    outcome: 'any',
    make: (canary) =>
      rssText([itemText(1, { title: '&xxe;' })], {
        doctype: entityText(`xxe SYSTEM "${canary}/xxe"`),
      }),
  },
  {
    name: 'a document type that is an address',
    outcome: 'any',
    make: (canary) => rssText(GOOD_ITEMS, { doctype: `<!DOCTYPE rss SYSTEM "${canary}/e.dtd">\n` }),
  },
  {
    name: 'a hundred thousand elements in one another',
    outcome: 'any',
    make: () =>
      rssText([
        itemText(1, { extra: '<x>'.repeat(100_000) + '</x>'.repeat(100_000) }),
        itemText(2),
      ]),
  },
  {
    name: 'a hundred thousand elements that nothing closes',
    outcome: 'any',
    make: () => rssText([itemText(1), '<x>'.repeat(100_000)]),
  },
  {
    name: 'a description fifty thousand elements deep',
    outcome: 'items',
    minItems: 1,
    make: () => {
      const deep = `${'<div>'.repeat(50_000)}core text here${'</div>'.repeat(50_000)}`;
      return rssText([itemText(1, { description: escapeXml(deep) })]);
    },
  },
  {
    name: 'an attribute of 8 MB',
    outcome: 'any',
    make: () => {
      const url = `https://news.example.com/${'a'.repeat(8e6)}`;
      const extra = `<enclosure url="${url}" length="1" type="audio/mpeg"/>`;
      return rssText([itemText(1, { extra }), itemText(2)]);
    },
  },
  {
    name: 'a description of 8 MB',
    outcome: 'any',
    make: () => rssText([itemText(1, { description: 'word '.repeat(1.6e6) }), itemText(2)]),
  },
  {
    name: 'a hundred thousand items',
    outcome: 'any',
    maxMs: 15_000,
    maxGrowthMb: 800,
    make: () => rssText(Array.from({ length: 100_000 }, (_, number) => itemText(number))),
  },
  {
    name: 'a title of 1 MB',
    outcome: 'items',
    minItems: 1,
    make: () => rssText([itemText(1, { title: 'T'.repeat(1e6) })]),
  },
];
