import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { LogFields } from '../../../../../src/ports/log.ts';
import type { Delivery } from '../../../../../src/adapters/platforms/slack/delivery.ts';
import { createHttpReceiver } from '../../../../../src/adapters/platforms/slack/receive/http-receiver.ts';
import { readVectors } from '../../../../fixtures/vectors.ts';
import { signatureOf } from '../../../../protocol/slack/delivery.ts';

const SECRET = 'test-signing-secret';
const NOW_SECONDS = 1_795_428_000;
const warnings: { readonly message: string; readonly fields: LogFields | undefined }[] = [];
const quiet = {
  debug() {},
  info() {},
  warn: (message: string, fields?: LogFields) => void warnings.push({ message, fields }),
  error() {},
};

interface Row {
  readonly id: string;
  readonly name: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly accept: readonly number[];
  readonly bodyMustInclude?: string;
}

describe('requests from Slack over HTTP', () => {
  const deliveries: Delivery[] = [];
  const receiver = createHttpReceiver({
    host: '127.0.0.1',
    port: 0,
    signingSecret: SECRET,
    pages: null,
    clock: {
      now: () => Temporal.Instant.fromEpochMilliseconds(NOW_SECONDS * 1_000),
      sleep: () => Promise.resolve(),
      turn: () => Promise.resolve(),
    },
    log: quiet,
    deliver(delivery) {
      deliveries.push(delivery);
      void delivery.acknowledge();
      return true;
    },
  });
  let url = '';

  before(async () => {
    await receiver.start();
    url = `http://127.0.0.1:${receiver.port()}/slack/events`;
  });

  after(() => receiver.stop());

  function post(body: string, headers: Readonly<Record<string, string>>): Promise<Response> {
    return fetch(url, { method: 'POST', body, headers });
  }

  for (const row of readVectors<Row>('slack-http.jsonl')) {
    it(`are answered ${row.accept.join(' or ')}: ${row.name}`, async () => {
      const method = row.method ?? 'POST';
      const body = method === 'GET' ? {} : { body: row.body };
      const answer = await fetch(url, { method, headers: row.headers, ...body });
      assert.ok(row.accept.includes(answer.status), String(answer.status));
      const text = await answer.text();
      assert.ok(text.includes(row.bodyMustInclude ?? ''), text);
    });
  }

  it('are taken from five minutes ago to five minutes ahead', async () => {
    for (const [skew, status] of [
      [-301, 401],
      [-300, 200],
      [0, 200],
      [300, 200],
      [301, 401],
    ] as const) {
      const body = '{"type":"event_callback"}';
      const signed = signatureOf(body, SECRET, NOW_SECONDS + skew);
      const answer = await post(body, { 'content-type': 'application/json', ...signed });
      assert.equal(answer.status, status, `${skew} s`);
    }
  });

  it('are told of to the operator where the clocks differ, and only if Slack signed them', async () => {
    const body = '{"type":"event_callback"}';
    const refuse = async (secret: string) => {
      const signed = signatureOf(body, secret, NOW_SECONDS - 400);
      await post(body, { 'content-type': 'application/json', ...signed });
    };
    warnings.length = 0;
    await refuse('not the secret');
    assert.equal(warnings.length, 0);
    await refuse(SECRET);
    const [warning] = warnings;
    assert.match(warning?.message ?? '', /clock/u);
    assert.equal(warning?.fields?.['secondsOld'], 400);
  });

  it('are handed on as what they hold', async () => {
    deliveries.length = 0;
    const payload = JSON.stringify({ type: 'block_actions', n: 1 });
    const body = new URLSearchParams({ payload }).toString();
    const type = 'application/x-www-form-urlencoded';
    await post(body, { 'content-type': type, ...signatureOf(body, SECRET, NOW_SECONDS) });
    assert.deepEqual(
      deliveries.map((delivery) => delivery.body),
      [{ type: 'block_actions', n: 1 }],
    );
  });

  it('are refused when they are too large, signed or not', async () => {
    const body = 'x'.repeat(1_000_001);
    const answer = await post(body, signatureOf(body, SECRET, NOW_SECONDS));
    assert.equal(answer.status, 413);
  });

  it('are refused when they can not be read', async () => {
    const body = '{"type":';
    const signed = signatureOf(body, SECRET, NOW_SECONDS);
    const answer = await post(body, { 'content-type': 'application/json', ...signed });
    assert.equal(answer.status, 400);
  });

  it('are answered beside hundreds of connections that say nothing', async () => {
    const idle: Socket[] = [];
    for (let index = 0; index < 400; index += 1) {
      const socket = connect(receiver.port(), '127.0.0.1');
      socket.on('error', () => undefined);
      idle.push(socket);
    }
    const body = '{"type":"event_callback"}';
    const begin = performance.now();
    const signed = signatureOf(body, SECRET, NOW_SECONDS);
    const answer = await post(body, { 'content-type': 'application/json', ...signed });
    assert.equal(answer.status, 200);
    assert.ok(performance.now() - begin < 3_000);
    for (const socket of idle) socket.destroy();
  });
});
