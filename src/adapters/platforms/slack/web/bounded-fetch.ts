import { Agent, fetch as fetchWith } from 'undici';

/**
 * To one host at a time; more requests wait for a free connection instead of opening one each. Few, so that a burst of
 * answers leaves the loop time to acknowledge what comes in meanwhile.
 */
const MAX_CONNECTIONS = 16;

const agent = new Agent({ connections: MAX_CONNECTIONS });

/** `fetch` over a bounded number of connections that are used again. */
export const boundedFetch: typeof fetch = (input, init) =>
  // A form of the runtime's own kind (a file's upload) means nothing to the package's fetch.
  init?.body instanceof FormData
    ? fetch(input, init)
    : fetchWith(input, { ...init, dispatcher: agent });
