import { createHash } from 'node:crypto';
import type { ButtonStates } from '../../../ports/store.ts';
import type { Shelf } from './shelf.ts';

const KEY_LENGTH = 16;

export function createButtonStates(shelf: Shelf): ButtonStates {
  return {
    async keepState(owner, state) {
      const key = createHash('sha256').update(state).digest('base64url').slice(0, KEY_LENGTH);
      const states = shelf.buttonStates.get(owner) ?? new Map<string, string>();
      shelf.buttonStates.set(owner, states.set(key, state));
      return key;
    },
    async recallState(owner, key) {
      return shelf.buttonStates.get(owner)?.get(key) ?? null;
    },
  };
}
