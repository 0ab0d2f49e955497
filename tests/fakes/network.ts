import { connect } from 'node:net';
import { once } from 'node:events';
import type { ConnectRequest, Network } from '../../src/adapters/system/http/network.ts';

export interface FakeNetwork extends Network {
  /** The addresses to which sockets were opened, in order. */
  readonly connected: readonly string[];
  readonly lookups: readonly string[];
}

export interface FakeNetworkOptions {
  /** Answers by name, one for each look-up, the last one repeated; other names have one public address. */
  readonly dns?: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** The loopback server that stands for every host. */
  readonly port: number;
}

const PUBLIC_ADDRESS = '93.184.216.34';

/** Every socket, whatever it is for, is really opened to one server on loopback, without TLS. */
export function createFakeNetwork({ dns = {}, port }: FakeNetworkOptions): FakeNetwork {
  const connected: string[] = [];
  const lookups: string[] = [];
  return {
    connected,
    lookups,
    async resolve(hostname) {
      const answers = dns[hostname];
      const count = lookups.filter((name) => name === hostname).length;
      lookups.push(hostname);
      if (answers === undefined) return [PUBLIC_ADDRESS];
      return answers[Math.min(count, answers.length - 1)] ?? [];
    },
    async connect({ addresses, blockList }: ConnectRequest) {
      const [address = ''] = addresses;
      if (blockList?.check(address, address.includes(':') ? 'ipv6' : 'ipv4') === true) {
        throw Object.assign(new Error('blocked'), { code: 'ERR_IP_BLOCKED' });
      }
      connected.push(address);
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      return socket;
    },
  };
}
