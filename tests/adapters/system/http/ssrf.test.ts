import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBlockList } from '../../../../src/adapters/system/http/blocked-ranges.ts';
import { createHttp } from '../../../../src/adapters/system/http/index.ts';
import { BroadsheetError } from '../../../../src/domain/errors.ts';
import { createFakeClock } from '../../../fakes/clock.ts';
import { createFakeNetwork, type FakeNetwork } from '../../../fakes/network.ts';
import { startWebServer } from '../../../fakes/web-server.ts';
import { readVectors } from '../../../fixtures/vectors.ts';

interface Row {
  readonly id: string;
  readonly url: string;
  readonly expect: 'block' | 'allow' | 'either' | 'block-private-connect';
  readonly dns?: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly redirects?: readonly { readonly status: number; readonly location: string }[];
}

/** Forms that stand for the many of `ssrf.jsonl`. */
const ROWS: readonly Row[] = [
  { id: 'short', url: 'http://127.1/', expect: 'block' },
  { id: 'decimal', url: 'http://2130706433/', expect: 'block' },
  { id: 'full width', url: 'http://１２７.0.0.1/', expect: 'block' },
  { id: 'mapped', url: 'http://[::ffff:127.0.0.1]/', expect: 'block' },
  { id: 'compatible', url: 'http://[::127.0.0.1]/', expect: 'block' },
  { id: 'nat64', url: 'http://[64:ff9b::a00:1]/', expect: 'block' },
  { id: '6to4', url: 'http://[2002:a00:1::]/', expect: 'block' },
  { id: 'teredo', url: 'http://[2001:0:a00:1::]/', expect: 'block' },
  { id: 'site-local', url: 'http://[fec0::1]/', expect: 'block' },
  { id: 'zone', url: 'http://[fe80::1%25eth0]/', expect: 'block' },
  { id: 'name', url: 'http://metadata.google.internal/', expect: 'block' },
  {
    id: 'one private answer of two',
    url: 'http://mixed.example.com/',
    expect: 'block',
    dns: { 'mixed.example.com': [['93.184.216.34', '10.0.0.1']] },
  },
  { id: 'public', url: 'https://example.com/feed.xml', expect: 'allow' },
  { id: 'public v6', url: 'http://[2606:4700:4700::1111]/', expect: 'allow' },
];

const isPrivate = (address: string): boolean =>
  createBlockList().check(address, address.includes(':') ? 'ipv6' : 'ipv4');

/** Asks for a row's URL where the n-th request is answered by its n-th redirect; gives what came of it. */
async function tryRow(
  row: Row,
  allowedHosts: readonly string[] = [],
): Promise<{ readonly outcome: unknown; readonly network: FakeNetwork; readonly hits: number }> {
  let hits = 0;
  await using server = await startWebServer((_request, response) => {
    const redirect = row.redirects?.[hits];
    hits += 1;
    response.writeHead(redirect?.status ?? 200, {
      ...(redirect && { location: redirect.location }),
      connection: 'close',
    });
    response.end(redirect ? '' : 'ok');
  });
  const network = createFakeNetwork({ port: server.port, ...(row.dns && { dns: row.dns }) });
  await using http = createHttp({
    clock: createFakeClock(),
    allowedHosts,
    userAgent: 'test',
    network,
  });
  const outcome = await http.get({ url: row.url }).catch((error: unknown) => error);
  return { outcome, network, hits };
}

async function check(row: Row): Promise<void> {
  const { outcome, network, hits } = await tryRow(row);
  assert.deepEqual(network.connected.filter(isPrivate), [], row.id);
  assert.ok(hits <= 6, `${row.id}: ${hits} requests`);
  if (row.expect === 'allow') {
    assert.ok(!(outcome instanceof Error), `${row.id}: ${String(outcome)}`);
  }
  if (row.expect === 'block') {
    assert.ok(outcome instanceof BroadsheetError, `${row.id}: ${String(outcome)}`);
    assert.ok(outcome.advice !== null, row.id);
  }
}

describe('the fetcher', () => {
  const rows = readVectors<Row>('ssrf.jsonl');

  it('opens sockets to public addresses alone', async () => {
    for (const row of ROWS) await check(row);
  });

  it(`opens none for ${rows.length} hostile addresses`, async () => {
    for (const row of rows) await check(row);
  });

  it('connects to the address that was checked, however the name answers next', async () => {
    const answers = [['93.184.216.34'], ['127.0.0.1']];
    const row: Row = {
      id: 'rebinding',
      url: 'http://rebind.example.com/',
      expect: 'either',
      dns: { 'rebind.example.com': answers },
    };
    const { network } = await tryRow(row);
    assert.deepEqual(network.connected, ['93.184.216.34']);
  });

  it('opens what the operator allows, and nothing beside it', async () => {
    const internal: Row = { id: 'internal', url: 'http://10.20.3.4/feed', expect: 'either' };
    const beside: Row = { id: 'beside', url: 'http://10.21.3.4/feed', expect: 'either' };
    const loopback: Row = { id: 'loopback', url: 'http://127.0.0.1/', expect: 'either' };
    const named: Row = {
      id: 'named',
      url: 'http://wiki.intranet/',
      expect: 'either',
      dns: { 'wiki.intranet': [['192.168.7.7']] },
    };
    const allowed = ['10.20.0.0/16', 'wiki.intranet'];
    assert.ok(!((await tryRow(internal, allowed)).outcome instanceof Error));
    assert.ok(!((await tryRow(named, allowed)).outcome instanceof Error));
    assert.ok((await tryRow(beside, allowed)).outcome instanceof BroadsheetError);
    assert.ok((await tryRow(loopback, allowed)).outcome instanceof BroadsheetError);
  });

  it('lets an allowed host redirect to no other private one', async () => {
    const row: Row = {
      id: 'redirect',
      url: 'http://wiki.intranet/',
      expect: 'block',
      dns: { 'wiki.intranet': [['192.168.7.7']] },
      redirects: [{ status: 302, location: 'http://169.254.169.254/' }],
    };
    const { outcome, network } = await tryRow(row, ['wiki.intranet']);
    assert.ok(outcome instanceof BroadsheetError && outcome.code === 'refused-address');
    assert.deepEqual(network.connected, ['192.168.7.7']);
  });
});

describe('the real network', () => {
  it('refuses this machine in every spelling', async () => {
    await using server = await startWebServer((_request, response) => response.end('secret'));
    await using http = createHttp({
      clock: createFakeClock(),
      allowedHosts: [],
      userAgent: 'test',
    });
    const hosts = ['127.0.0.1', '127.1', '0x7f000001', '2130706433', '0', '[::1]', 'localhost'];
    for (const host of hosts) {
      await assert.rejects(http.get({ url: `http://${host}:${server.port}/` }), {
        code: 'refused-address',
      });
    }
    assert.equal(server.requests.length, 0);
  });

  it('reads from a host that the operator allows', async () => {
    await using server = await startWebServer((_request, response) => response.end('hello'));
    for (const host of ['127.0.0.1', 'localhost']) {
      await using http = createHttp({
        clock: createFakeClock(),
        allowedHosts: [host],
        userAgent: 'test',
      });
      const answer = await http.get({ url: `http://${host}:${server.port}/` });
      assert.equal(new TextDecoder().decode(answer.body), 'hello');
    }
  });
});
