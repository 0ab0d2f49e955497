import { parseArgs } from 'node:util';
import { readHostileFeeds, readHostilePages } from './hostile-documents.ts';
import { askHostileServers } from './hostile-servers.ts';

/** Feeds, pages and servers that mean harm, with the product's own limits; throws where one gets through. */

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const maxBytes = values.short ? 1_300_000 : Infinity;

const report = {
  feeds: await readHostileFeeds(maxBytes),
  pages: await readHostilePages(maxBytes),
  ...(!values.short && { servers: await askHostileServers() }),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
process.exit(0);
