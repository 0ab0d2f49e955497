import { lookup, Resolver } from 'node:dns/promises';
import type { BlockList, LookupFunction, Socket } from 'node:net';

const DNS_TIMEOUT_MS = 2_500;
const DNS_TRIES = 2;
/** What a resolver says of a name that it has no address for; the machine's own hosts file may know it still. */
const NO_ADDRESS: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA', 'ECONNREFUSED']);

export interface ConnectRequest {
  readonly hostname: string;
  readonly port: string;
  readonly protocol: string;
  readonly servername: string | null;
  /** The checked addresses: no other may be connected to. */
  readonly addresses: readonly string[];
  readonly blockList: BlockList | null;
  readonly timeoutMs: number;
}

/** Names and sockets: what a test puts others in the place of. */
export interface Network {
  resolve(hostname: string): Promise<readonly string[]>;
  connect(request: ConnectRequest): Promise<Socket>;
}

/**
 * Names are asked of the DNS servers directly: the system's own look-up occupies one of a few threads for as long as
 * a dead server takes, and the same threads unpack bodies and read files.
 */
export function createNetwork(): Network {
  const resolver = new Resolver({ timeout: DNS_TIMEOUT_MS, tries: DNS_TRIES });
  return {
    async resolve(hostname) {
      const answers = await Promise.allSettled([
        resolver.resolve4(hostname),
        resolver.resolve6(hostname),
      ]);
      const addresses = answers.flatMap((answer) =>
        answer.status === 'fulfilled' ? answer.value : [],
      );
      if (addresses.length > 0) return addresses;
      const [failure] = answers.flatMap((answer) =>
        answer.status === 'rejected' && !NO_ADDRESS.has(codeOf(answer.reason))
          ? [answer.reason as unknown]
          : [],
      );
      if (failure !== undefined) throw failure;
      return (await lookup(hostname, { all: true })).map(({ address }) => address);
    },
    connect: openSocket,
  };
}

async function openSocket(request: ConnectRequest): Promise<Socket> {
  const { buildConnector } = await import('undici');
  const connect = buildConnector({
    allowH2: false,
    maxCachedSessions: 0,
    timeout: request.timeoutMs,
    rejectUnauthorized: true,
    lookup: pinnedLookup(request.addresses),
    ...(request.blockList && { blockList: request.blockList }),
  });
  const { hostname, port, protocol, servername } = request;
  return await new Promise((resolve, reject) => {
    connect({ hostname, port, protocol, ...(servername && { servername }) }, (error, socket) => {
      if (error === null) resolve(socket);
      else reject(error);
    });
  });
}

/** Answers with the addresses that were checked, whatever the name has become since. */
function pinnedLookup(addresses: readonly string[]): LookupFunction {
  const entries = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return (_hostname, options, callback) => {
    if (options.all === true) {
      callback(null, entries);
      return;
    }
    const [first] = entries;
    callback(null, first?.address ?? '', first?.family);
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
