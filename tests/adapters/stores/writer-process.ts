import { createSqliteStore } from '../../../src/adapters/stores/sqlite/store.ts';
import { ADA, article, NOW, section, seen } from '../../contracts/store/samples.ts';

/** Saves numbered articles for ever and prints each number once its article is acknowledged; run by power-cuts.ts. */
async function main(): Promise<void> {
  const path = process.argv[2] ?? '';
  const store = createSqliteStore({ path, clock: { now: () => NOW } });
  for (let number = await store.countArticles(ADA); ; number += 1) {
    const sections = [section(null, `The article ${number} of many tells of Norway. `.repeat(40))];
    await store.saveArticle(seen(article(`Number ${number}`, { sections })));
    process.stdout.write(`${number}\n`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

await main();
