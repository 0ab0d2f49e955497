import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createHttp } from '../../src/adapters/system/http/index.ts';
import { createSystemClock } from '../../src/adapters/system/clock.ts';
import { BroadsheetError } from '../../src/domain/errors.ts';
import { HOSTILE_ANSWERS } from '../fakes/hostile/server.ts';
import { report, watch, type Report, type Watched } from './watch.ts';
import type { HttpAnswer } from '../../src/ports/http.ts';

/** Milliseconds: the fetcher's own deadline is 10 s. */
const MAX_MS = 12_000;
const MAX_GROWTH_MB = 120;
const SERVER = new URL('../fakes/hostile/server.ts', import.meta.url);

/** The server runs in a thread of its own: its bombs are not to be taken for ours. */
async function startServer(): Promise<{ readonly worker: Worker; readonly origin: string }> {
  const code = `import('${SERVER.href}').then(async ({ startHostileServer }) => {
    const { origin } = await startHostileServer();
    require('node:worker_threads').parentPort.postMessage(origin);
  });`;
  const worker = new Worker(code, { eval: true });
  const [origin] = (await once(worker, 'message')) as [string];
  return { worker, origin };
}

/** Every hostile server, with the product's own limits; throws where one gets through. */
export async function askHostileServers(): Promise<Report> {
  const { worker, origin } = await startServer();
  const clock = createSystemClock();
  await using http = createHttp({ clock, allowedHosts: ['127.0.0.1'], userAgent: 'test' });
  const watched: Watched<HttpAnswer>[] = [];
  for (const { name, maxGrowthMb = MAX_GROWTH_MB } of HOSTILE_ANSWERS) {
    const figures = await watch(() => http.get({ url: `${origin}/${name}` }));
    const { result, ms, growthMb } = figures;
    assert.ok(!(result instanceof Error) || result instanceof BroadsheetError, name);
    assert.ok(ms < MAX_MS, `${name}: ${ms} ms`);
    assert.ok(growthMb < maxGrowthMb, `${name}: ${growthMb} MB`);
    watched.push(figures);
  }
  await worker.terminate();
  return report(watched);
}
