import { SocketModeReceiver } from '@slack/bolt';
import { BroadsheetError } from '../../../../domain/errors.ts';
import type { Clock } from '../../../../ports/clock.ts';
import type { Log } from '../../../../ports/log.ts';
import type { clientOptions } from '../web/client.ts';
import { toBroadsheetError } from '../web/errors.ts';
import { untilRefused, waitAfter } from '../web/until-refused.ts';
import type { Deliver, Receiver } from './deliver.ts';

/** From asking for an address to Slack's "hello". */
const CONNECT_TIMEOUT_MS = 15_000;
/** The library waits 30 s for a closing handshake. */
const CLOSE_TIMEOUT_MS = 1_000;
/** A connection that is closed sooner is as good as refused. */
const SHORT_LIFE_MS = 10_000;
/** One may be chance: the next connection is opened at once. */
const FREE_SETBACKS = 1;

export interface SocketNeeds {
  readonly appToken: string;
  readonly options: ReturnType<typeof clientOptions>;
  readonly deliver: Deliver;
  readonly clock: Clock;
  readonly log: Log;
}

/** One open connection; `leaving` resolves when it is closed, or when Slack says that it soon will be. */
interface Connection {
  readonly leaving: Promise<void>;
  close(): Promise<void>;
}

/**
 * A Socket Mode connection that is kept up. The library's own reconnecting waits 5 s at each refresh and lets a refused
 * token end the process, so each connection is used once, and the next one is opened here as soon as Slack announces
 * the end of this one.
 */
export function createSocket(needs: SocketNeeds): Receiver {
  const stopping = new AbortController();
  let current: Connection | null = null;

  async function keepUp(first: Connection): Promise<void> {
    let connection: Connection | null = first;
    for (let setbacks = 0; !stopping.signal.aborted;) {
      const isSetback = connection === null || (await endsSoon(connection));
      setbacks = isSetback ? setbacks + 1 : 0;
      if (setbacks > FREE_SETBACKS) await needs.clock.sleep(waitAfter(setbacks), stopping.signal);
      if (stopping.signal.aborted) return;
      connection = await open(needs).catch((error: unknown) => {
        needs.log.warn('the Slack socket could not be opened', { setbacks, error });
        return null;
      });
      current = connection;
    }
    await connection?.close().catch(() => undefined);
  }

  /** Waits for the end of a connection; true where Slack closed it at once, as it does with one too many. */
  async function endsSoon({ leaving }: Connection): Promise<boolean> {
    const opened = needs.clock.now();
    await leaving;
    return opened.until(needs.clock.now()).total('milliseconds') < SHORT_LIFE_MS;
  }

  return {
    async start() {
      current = await untilRefused(needs, () => open(needs), stopping.signal);
      void keepUp(current);
    },
    async stop() {
      stopping.abort();
      await current?.close();
    },
  };
}

async function open({ appToken, options, deliver, clock, log }: SocketNeeds): Promise<Connection> {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: options.logger,
    installerOptions: { clientOptions: options },
  });
  const { client } = receiver;
  const { promise: leaving, resolve: leave } = Promise.withResolvers<void>();
  client.on('slack_event', ({ body, ack }: SlackEvent) => {
    deliver({ body, acknowledge: (answer) => ack(answer) });
  });
  client.on('ws_message', (data: unknown) => {
    if (isFarewell(data)) leave();
  });
  client.on('disconnected', () => leave());
  const connection = { leaving, close: () => close(client, clock) };
  const timeout = new AbortController();
  const late = clock.sleep(CONNECT_TIMEOUT_MS, timeout.signal).then(() => 'late' as const);
  try {
    const outcome = await Promise.race([client.start().then(() => 'open' as const), late]);
    if (outcome === 'late')
      throw new BroadsheetError('unreachable', 'slack: no hello', { isTransient: true });
    log.debug('a Slack socket is open');
    return connection;
  } catch (error) {
    void connection.close();
    throw toBroadsheetError(error, 'apps.connections.open');
  } finally {
    timeout.abort();
  }
}

interface SlackEvent {
  readonly body: Readonly<Record<string, unknown>>;
  readonly ack: (answer?: object) => Promise<void>;
}

/** Slack's notice that it is about to close this connection. */
function isFarewell(data: unknown): boolean {
  return typeof data === 'string' && data.length < 1_000 && /"type"\s*:\s*"disconnect"/u.test(data);
}

async function close(client: SocketModeReceiver['client'], clock: Clock): Promise<void> {
  const done = new AbortController();
  await Promise.race([client.disconnect(), clock.sleep(CLOSE_TIMEOUT_MS, done.signal)]);
  done.abort();
}
