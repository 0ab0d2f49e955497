import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** Sites with a feed each that together bring three new items a minute. */
export interface CrashFeeds extends AsyncDisposable {
  readonly addresses: readonly string[];
}

const FEEDS = 4;
const ITEMS = 40;
const ITEM_SECONDS = 20;
const SENTENCES = 6;
const SYLLABLES = 'ba ke li mo nu pra sto tri ver wol dan fe gir hul jas'.split(' ');

export async function startCrashFeeds(now: () => Temporal.Instant): Promise<CrashFeeds> {
  const server = createServer((request, response) => {
    const feed = /^\/feed\/(\d)$/u.exec(request.url ?? '')?.[1];
    if (feed === undefined) return void response.writeHead(404).end();
    response.setHeader('content-type', 'application/rss+xml; charset=utf-8');
    response.end(feedText(Number(feed), Math.floor(now().epochMilliseconds / 1_000)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    addresses: Array.from({ length: FEEDS }, (_, feed) => `http://127.0.0.1:${port}/feed/${feed}`),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function feedText(feed: number, seconds: number): string {
  const newest = Math.floor(seconds / ITEM_SECONDS);
  const items = Array.from({ length: ITEMS }, (_, back) => newest - back)
    .filter((number) => number % FEEDS === feed)
    .map(itemText);
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Paper ${feed}</title><link>http://paper${feed}.example/</link>${items.join('')}</channel></rss>`;
}

/** An event like no other, so that no two of them are one story. */
function itemText(number: number): string {
  const town = madeUp(number);
  const headline = `${town} decides on the ${madeUp(number * 31)} bridge`;
  const sentences = Array.from({ length: SENTENCES }, (_, index) => {
    const [who, what, why] = [53, 71, 97].map((factor) => madeUp(number * factor + index));
    return `Councillor ${who} of ${town} said that the ${what} works cost ${(number % 900) + index} million, since the committee of the ${why} district, which has met every week since spring, had asked for wider roads, deeper foundations and a second gate.`;
  });
  const at = new Date(number * ITEM_SECONDS * 1_000).toUTCString();
  return `<item><title>${headline}</title><guid>item ${number}</guid><pubDate>${at}</pubDate><content:encoded><![CDATA[<p>${sentences.join(' ')}</p>]]></content:encoded></item>`;
}

function madeUp(seed: number): string {
  let rest = (Math.imul(seed, 2_654_435_761) ^ (seed << 7)) >>> 0;
  let word = '';
  for (let syllable = 0; syllable < 4; syllable++) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}
