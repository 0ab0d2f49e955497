import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createHttp } from '../../src/adapters/system/http/index.ts';
import { createSystemClock } from '../../src/adapters/system/clock.ts';
import { BroadsheetError } from '../../src/domain/errors.ts';
import { report, watch, type Report, type Watched } from './watch.ts';
import type { HttpAnswer } from '../../src/ports/http.ts';

interface Case {
  readonly id: string;
  readonly split: string;
  readonly url: string;
  readonly expect: {
    readonly outcome: string;
    readonly within?: number;
    readonly maxRssMb?: number;
  };
}

const SERVER = new URL('../../../shared/vectors/http/server.mjs', import.meta.url);

/** The server runs in a thread of its own: its bombs are not to be taken for ours. */
async function startServer(): Promise<{
  readonly worker: Worker;
  readonly cases: readonly Case[];
}> {
  const code = `import('${SERVER.href}').then(async ({ start }) => {
    const { cases } = await start();
    require('node:worker_threads').parentPort.postMessage(cases);
  });`;
  const worker = new Worker(code, { eval: true });
  const [cases] = (await once(worker, 'message')) as [readonly Case[]];
  return { worker, cases };
}

/** Every hostile server, with the product's own limits; throws where one gets through. */
export async function askHostileServers(): Promise<Report> {
  const { worker, cases } = await startServer();
  await using http = createHttp({
    clock: createSystemClock(),
    allowedHosts: ['127.0.0.1'],
    userAgent: 'test',
  });
  const watched: Watched<HttpAnswer>[] = [];
  for (const { id, url, expect } of cases.filter(({ split }) => split === 'dev')) {
    // The server packs its bomb the first time.
    if (id.includes('bomb')) await http.get({ url }).catch(() => {});
    const figures = await watch(() => http.get({ url }));
    const { result, ms, growthMb } = figures;
    assert.ok(!(result instanceof Error) || result instanceof BroadsheetError, id);
    assert.ok(ms < (expect.within ?? 12_000), `${id}: ${ms} ms`);
    assert.ok(growthMb < (expect.maxRssMb ?? 120), `${id}: ${growthMb} MB`);
    watched.push(figures);
  }
  await worker.terminate();
  return report(watched);
}
