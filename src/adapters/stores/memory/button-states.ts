import { createHash } from 'node:crypto';
import type { ButtonStates } from '../../../ports/store.ts';
import type { Shelf, ShelvedState } from './shelf.ts';

const KEY_LENGTH = 16;

export function createButtonStates(shelf: Shelf): ButtonStates {
  return {
    async keepState(owner, state, at) {
      const key = createHash('sha256').update(state).digest('base64url').slice(0, KEY_LENGTH);
      const states = shelf.buttonStates.get(owner) ?? new Map<string, ShelvedState>();
      shelf.buttonStates.set(owner, states.set(key, { state, keptAt: at }));
      return key;
    },
    async recallState(owner, key) {
      return shelf.buttonStates.get(owner)?.get(key)?.state ?? null;
    },
    async forgetStates(before) {
      for (const states of shelf.buttonStates.values()) {
        for (const [key, { keptAt }] of states) {
          if (Temporal.Instant.compare(keptAt, before) < 0) states.delete(key);
        }
      }
    },
  };
}
