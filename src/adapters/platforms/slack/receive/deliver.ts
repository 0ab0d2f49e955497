import type { Delivery } from '../delivery.ts';

/** Where receivers hand deliveries to. False when the bot is stopping and takes no more. */
export type Deliver = (delivery: Delivery) => boolean;

/** A way in which Slack reaches the bot. */
export interface Receiver {
  /** Resolves once deliveries can come; rejects when Slack refuses for good. */
  start(): Promise<void>;
  stop(): Promise<void>;
}
