import { createConnector, type ConnectorOptions } from './connector.ts';
import type { Agent, Dispatcher } from 'undici';

export interface TransportOptions extends ConnectorOptions {
  readonly maxHeaderBytes: number;
}

/** Sockets and HTTP framing, nothing of what a request means. */
export interface Transport extends AsyncDisposable {
  request(
    url: URL,
    options: { readonly signal: AbortSignal; readonly headers: Record<string, string> },
  ): Promise<Dispatcher.ResponseData>;
}

/** undici takes a quarter of a second and 30 MB to load: the first request loads it, not the start of the program. */
export function createTransport(options: TransportOptions): Transport {
  let opened: Promise<Agent> | null = null;

  async function open(): Promise<Agent> {
    const { Agent: UndiciAgent } = await import('undici');
    return new UndiciAgent({
      connect: createConnector(options),
      allowH2: false,
      connections: 1,
      maxHeaderSize: options.maxHeaderBytes,
      // The fetcher's own deadline holds for the whole.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  return {
    async request(url, { signal, headers }) {
      const { request } = await import('undici');
      const dispatcher = await (opened ??= open());
      return await request(url, { dispatcher, signal, headers });
    },
    async [Symbol.asyncDispose]() {
      await (await opened)?.destroy();
    },
  };
}
