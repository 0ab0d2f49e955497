import { webApi } from '@slack/bolt';
import { boundedFetch } from './bounded-fetch.ts';
import { createQuietLogger } from './quiet-logger.ts';
import type { Log } from '../../../../ports/log.ts';

export type WebClient = InstanceType<typeof webApi.WebClient>;

/** From the call to the whole answer; the library's own default is to wait for ever. */
const TIMEOUT_MS = 10_000;

/** Options of every client of the Web API, Bolt's own included. */
export function clientOptions(apiUrl: string | null, log: Log) {
  return {
    // The library would repeat a post whose answer was lost, and a channel would see it twice.
    retryConfig: { retries: 0 },
    // It would hold back all calls of the client for the limit of one method.
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
    logger: createQuietLogger(log),
    fetch: boundedFetch,
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` }),
  };
}

export function createWebClient(
  token: string,
  options: ReturnType<typeof clientOptions>,
): WebClient {
  return new webApi.WebClient(token, options);
}
