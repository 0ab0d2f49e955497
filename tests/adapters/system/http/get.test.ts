import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import { createHttp, type HttpLimits } from '../../../../src/adapters/system/http/index.ts';
import { createFakeClock } from '../../../fakes/clock.ts';
import { startWebServer } from '../../../fakes/web-server.ts';
import type { Http } from '../../../../src/ports/http.ts';

function localHttp(limits: Partial<HttpLimits> = {}): Http & AsyncDisposable {
  return createHttp({
    clock: createFakeClock(),
    allowedHosts: ['127.0.0.1'],
    userAgent: 'Broadsheet/test',
    limits,
  });
}

describe('a body', () => {
  const packings: Readonly<Record<string, (text: string) => Buffer>> = {
    gzip: gzipSync,
    br: brotliCompressSync,
    zstd: zstdCompressSync,
    deflate: deflateSync,
    'deflate (raw)': deflateRawSync,
    identity: (text) => Buffer.from(text),
  };
  for (const [name, pack] of Object.entries(packings)) {
    it(`is unpacked from ${name}`, async () => {
      await using server = await startWebServer((_request, response) => {
        response.setHeader('content-encoding', name.split(' ')[0] ?? '');
        response.end(pack('täglich '.repeat(1_000)));
      });
      await using http = localHttp();
      const { body } = await http.get({ url: server.origin });
      assert.equal(new TextDecoder().decode(body), 'täglich '.repeat(1_000));
    });
  }

  it('is refused when it unpacks to more than the limit', async () => {
    await using server = await startWebServer((_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(Buffer.alloc(20_000_000)));
    });
    await using http = localHttp();
    await assert.rejects(http.get({ url: server.origin }), { code: 'too-large' });
  });

  for (const encoding of ['gzip, gzip', 'constructor']) {
    it(`is refused when it is packed by “${encoding}”`, async () => {
      await using server = await startWebServer((_request, response) => {
        response.setHeader('content-encoding', encoding);
        response.end(gzipSync(gzipSync('hello')));
      });
      await using http = localHttp();
      await assert.rejects(http.get({ url: server.origin }), { code: 'bad-answer' });
    });
  }

  it('is refused when its packing ends in the middle', async () => {
    await using server = await startWebServer((_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync('hello '.repeat(10_000)).subarray(0, -20));
    });
    await using http = localHttp();
    await assert.rejects(http.get({ url: server.origin }), { code: 'bad-answer' });
  });
});

describe('a conditional request', () => {
  it('sends what the last answer gave, and understands 304', async () => {
    await using server = await startWebServer((request, response) => {
      const isKnown = request.headers['if-none-match'] === '"a"';
      response.writeHead(isKnown ? 304 : 200, { etag: '"a"', 'cache-control': 'max-age=1800' });
      response.end(isKnown ? undefined : 'text');
    });
    await using http = localHttp();
    const first = await http.get({ url: server.origin });
    const second = await http.get({ url: server.origin, etag: first.etag });
    assert.deepEqual([first.status, second.status], [200, 304]);
    assert.equal(second.body.length, 0);
    assert.equal(second.retryAfterMs, 1_800_000);
    assert.equal(server.requests[0]?.headers['user-agent'], 'Broadsheet/test');
  });
});

describe('redirects', () => {
  it('are followed, and remembered while every one is for good', async () => {
    await using server = await startWebServer((request, response) => {
      const next: Readonly<Record<string, readonly [number, string]>> = {
        '/old': [301, '/newer'],
        '/newer': [308, '/new'],
        '/new': [302, '/today'],
      };
      const step = next[request.url ?? ''];
      response.writeHead(step?.[0] ?? 200, { ...(step && { location: step[1] }) });
      response.end('text');
    });
    await using http = localHttp();
    const answer = await http.get({ url: `${server.origin}/old` });
    assert.equal(answer.url, `${server.origin}/today`);
    assert.equal(answer.movedTo, `${server.origin}/new`);
  });

  it('end after five', async () => {
    await using server = await startWebServer((_request, response) => {
      response.writeHead(302, { location: '/again' });
      response.end();
    });
    await using http = localHttp();
    await assert.rejects(http.get({ url: server.origin }), { code: 'bad-answer' });
    assert.equal(server.requests.length, 6);
  });
});

describe('a host', () => {
  it('is asked for one thing at a time, and a slow one holds up itself alone', async () => {
    let open = 0;
    let most = 0;
    await using slow = await startWebServer((_request, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end('slow');
      }, 40);
    });
    await using quick = await startWebServer((_request, response) => response.end('quick'));
    await using http = localHttp();
    const ended: string[] = [];
    const ask = async (url: string, name: string): Promise<void> => {
      await http.get({ url });
      ended.push(name);
    };
    const slowAnswers = Array.from({ length: 5 }, () => ask(slow.origin, 'slow'));
    await Promise.all([...slowAnswers, ask(quick.origin, 'quick')]);
    assert.equal(most, 1);
    assert.notEqual(ended.at(-1), 'quick');
  });

  it('has a total time, from which waiting for its turn is not taken', async () => {
    await using server = await startWebServer((_request, response) => {
      setTimeout(() => response.end('late'), 500);
    });
    await using http = localHttp({ totalMs: 1_500 });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => http.get({ url: server.origin })),
    );
    assert.ok(answers.every(({ status }) => status === 200));
  });

  it('that sends a byte now and then is left in time', async () => {
    await using server = await startWebServer((_request, response) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    await using http = localHttp({ totalMs: 200 });
    const start = performance.now();
    await assert.rejects(http.get({ url: server.origin }), { code: 'too-slow', isTransient: true });
    assert.ok(performance.now() - start < 2_000);
  });

  it('that refuses the connection is unreachable, said in a person’s words', async () => {
    const { origin } = await startWebServer(() => {}).then(async (server) => {
      await server[Symbol.asyncDispose]();
      return server;
    });
    await using http = localHttp();
    await assert.rejects(http.get({ url: origin }), (error: { code: string; advice: string }) => {
      return error.code === 'unreachable' && error.advice.includes('does not answer');
    });
  });
});

describe('a request that nobody wants any more', () => {
  it('ends with the reason of its signal', async () => {
    await using server = await startWebServer(() => {});
    await using http = localHttp();
    const stop = new AbortController();
    const answer = http.get({ url: server.origin, signal: stop.signal });
    setTimeout(() => stop.abort(new Error('stopped')), 20);
    await assert.rejects(answer, /stopped/);
  });
});
