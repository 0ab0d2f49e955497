import { createHash } from 'node:crypto';
import { MAX_NONCE } from './limits.ts';
import type { MessagePayload } from './payload.ts';

/** Discord numbers components from 1 up; a print stays far above. */
const LOWEST_ID = 2 ** 20;
const ID_RANGE = 2 ** 31 - LOWEST_ID;

/** For a few minutes Discord shows one message for one nonce. */
export function nonceFor(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, MAX_NONCE);
}

/** The id that a post's container bears for good, by which it is found again after any time. */
export function componentIdFor(key: string): number {
  return LOWEST_ID + (createHash('sha256').update(key).digest().readUInt32BE(24) % ID_RANGE);
}

/** A message that is found again by its key. */
export function withKey(payload: MessagePayload, key: string): MessagePayload {
  const id = componentIdFor(key);
  return { ...payload, components: payload.components.map((container) => ({ ...container, id })) };
}
