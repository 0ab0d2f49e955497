import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BenchOptions } from './options.ts';
import { openPack } from './pack.ts';

interface Task {
  run(options: BenchOptions): Promise<void>;
}

/** One line per measurement; each prints one table. */
const TASKS: Readonly<Record<string, () => Promise<Task>>> = {
  answers: () => import('./answers.ts'),
  feeds: () => import('./feeds.ts'),
  clusters: () => import('./clusters.ts'),
  delivery: () => import('./delivery.ts'),
  pages: () => import('./pages.ts'),
  picture: () => import('./picture.ts'),
  search: () => import('./search.ts'),
  grounding: () => import('./grounding.ts'),
  ingest: () => import('./ingest.ts'),
  polling: () => import('./polling.ts'),
  'train-pages': () => import('./train-pages.ts'),
  evidence: () => import('./evidence.ts'),
  'train-answers': () => import('./train-answers.ts'),
  'train-focus': () => import('./train-focus.ts'),
  topics: () => import('./topics.ts'),
  summarize: () => import('./summarize.ts'),
  support: () => import('./support.ts'),
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      peers: { type: 'boolean', default: false },
    },
  });
  const [name = '', ...rest] = positionals;
  const load = TASKS[name];
  if (load === undefined) {
    console.error(
      `usage: npm run bench -- <${Object.keys(TASKS).join('|')}> [--data PACK] [--out FILE] [--peers]`,
    );
    process.exitCode = 64;
    return;
  }
  const task = await load();
  await task.run({
    data: typeof values.data === 'string' ? openPack(values.data) : null,
    peers: values.peers === true,
    writePredictions: (predictions) => {
      if (typeof values.out !== 'string') return;
      writeFileSync(values.out, predictions.map((line) => `${JSON.stringify(line)}\n`).join(''));
    },
    rest,
  });
}

await main();
