import { isIP, type Socket } from 'node:net';
import { bareHost, type AddressGuard } from './address-guard.ts';
import type { Network } from './network.ts';
import type { buildConnector } from 'undici';

export interface ConnectorOptions {
  readonly guard: AddressGuard;
  readonly network: Network;
  readonly timeoutMs: number;
}

/**
 * Opens the sockets of all requests. The addresses are looked up here, checked, and pinned: the socket can't reach
 * any other, so that a name that answers otherwise the next time gains nothing.
 */
export function createConnector(options: ConnectorOptions): buildConnector.connector {
  const { guard, network, timeoutMs } = options;
  async function open(target: buildConnector.Options): Promise<Socket> {
    const hostname = bareHost(target.hostname);
    const port = target.port || (target.protocol === 'https:' ? '443' : '80');
    const addresses = isIP(hostname) === 0 ? await network.resolve(hostname) : [hostname];
    guard.checkAddresses(hostname, port, addresses);
    return await network.connect({
      hostname,
      port,
      protocol: target.protocol,
      servername: target.servername ?? null,
      addresses,
      blockList: guard.blockListFor(hostname, port, addresses),
      timeoutMs,
    });
  }
  return (target, finish) => {
    open(target).then(
      (socket) => finish(null, socket),
      (error: unknown) => finish(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
}
