import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { describe, it } from 'node:test';
import { createHttp } from '../../../../src/adapters/system/http/index.ts';
import { createFakeClock } from '../../../fakes/clock.ts';
import { startWebServer } from '../../../fakes/web-server.ts';

/** Made for this test alone; nobody trusts it. */
const folder = new URL('../../../fixtures/tls/', import.meta.url);

describe('a site whose certificate nobody vouches for', () => {
  it('is not read, also where the environment says not to look', async () => {
    const server = createServer(
      {
        key: readFileSync(new URL('key.pem', folder)),
        cert: readFileSync(new URL('certificate.pem', folder)),
      },
      (_request, response) => response.end('secret'),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      await using http = createHttp({
        clock: createFakeClock(),
        allowedHosts: ['localhost'],
        userAgent: 'test',
      });
      await assert.rejects(
        http.get({ url: `https://localhost:${port}/` }),
        (error: { code: string; advice: string }) =>
          error.code === 'unreachable' && error.advice.includes('certificate'),
      );
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
      server.close();
    }
  });
});

describe('a site without TLS', () => {
  it('is told apart from one with a bad certificate', async () => {
    await using plain = await startWebServer((_request, response) => response.end('hello'));
    await using http = createHttp({
      clock: createFakeClock(),
      allowedHosts: ['localhost'],
      userAgent: 'test',
    });
    await assert.rejects(
      http.get({ url: `https://localhost:${plain.port}/` }),
      (error: { code: string; advice: string }) =>
        error.code === 'unreachable' && error.advice.includes('does not answer over https'),
    );
  });
});
