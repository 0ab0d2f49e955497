import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** What people see in one channel, in the order in which it came to stand there. */
export type VisibleKeys = ReadonlyMap<string, readonly string[]>;

export interface CrashPlatforms extends AsyncDisposable {
  readonly url: string;
  readonly visible: VisibleKeys;
  readonly faults: ReadonlyMap<string, number>;
}

/** Shares of the calls that go wrong, before or after the work. */
const FAULTS: readonly (readonly [name: string, share: number])[] = [
  ['429', 0.08],
  ['500-before', 0.06],
  ['500-after', 0.08],
  ['hang-after', 0.03],
  ['reset-after', 0.05],
];

/**
 * Two platforms that outlive the processes that post to them: "discord" shows one message for one key, "slack" shows
 * whatever it is given.
 */
export async function startCrashPlatforms(random: () => number): Promise<CrashPlatforms> {
  const visible = new Map<string, string[]>();
  const faults = new Map<string, number>();
  const server = createServer((request, response) => {
    void answer(request, response, { visible, faults, random });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    visible,
    faults,
    [Symbol.asyncDispose]: () => close(server),
  };
}

interface PlatformState {
  readonly visible: Map<string, string[]>;
  readonly faults: Map<string, number>;
  readonly random: () => number;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { visible, faults, random }: PlatformState,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const channel = searchParams.get('channel') ?? '';
  const key = searchParams.get('key') ?? '';
  const posts = visible.get(channel) ?? [];
  if (pathname === '/find') {
    response.end(posts.includes(key) ? 'found' : 'absent');
    return;
  }
  const fault = pickFault(random());
  faults.set(fault, (faults.get(fault) ?? 0) + 1);
  if (fault === 'ok' || fault.endsWith('-after')) {
    const isKnown = channel.startsWith('discord') && posts.includes(key);
    if (!isKnown) visible.set(channel, [...posts, key]);
  }
  if (fault === 'hang-after') return;
  if (fault === 'reset-after') {
    request.socket.destroy();
    return;
  }
  response.statusCode = fault === 'ok' ? 200 : Number(fault.slice(0, 3));
  response.end();
}

function pickFault(at: number): string {
  let sum = 0;
  for (const [name, share] of FAULTS) {
    sum += share;
    if (at < sum) return name;
  }
  return 'ok';
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
