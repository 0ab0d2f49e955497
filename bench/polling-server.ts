import { createServer } from 'node:http';

/**
 * The web of the polling measurement, a process of its own so that its work is not counted: every address of
 * 127.0.0.0/8 is a site with one feed; 127.255.255.254 takes every request and never answers.
 */
const DEAD = '127.255.255.254';

const server = createServer((request, response) => {
  const host = request.headers.host ?? '';
  if (host.startsWith(DEAD)) return;
  const etag = '"1"';
  response.setHeader('etag', etag);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('content-type', 'application/rss+xml; charset=utf-8');
  response.end(feed(host));
});

function feed(host: string): string {
  const seed = host.split(/[.:]/).reduce((sum, part) => sum + Number(part), 0);
  const hours = 1 + (seed % 24);
  const items = [0, 1, 2].map((index) => {
    const at = new Date(Date.UTC(2026, 10, 23, 10) - index * hours * 3_600_000).toUTCString();
    const text = `Site ${host} reports for the time ${index} what was decided there. `.repeat(12);
    return `<item><title>Report ${index} of ${host}</title><link>http://${host}/${index}</link><guid>${host}-${index}</guid><pubDate>${at}</pubDate><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${host}</title><link>http://${host}/</link>${items.join('')}</channel></rss>`;
}

server.listen(0, '0.0.0.0', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : 0);
});
process.on('disconnect', () => process.exit(0));
