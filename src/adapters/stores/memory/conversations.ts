import { placeKey } from '../../../domain/place-key.ts';
import { TURNS_KEPT_DAYS, type ConversationStore } from '../../../ports/store-conversations.ts';
import type { Shelf } from './shelf.ts';

export function createConversations({ turns, stopped }: Shelf): ConversationStore {
  function forgetTurns(now: Temporal.Instant): void {
    const oldest = now.subtract({ hours: 24 * TURNS_KEPT_DAYS });
    for (const [key, held] of turns) {
      const kept = held.turns.filter(({ at }) => Temporal.Instant.compare(at, oldest) >= 0);
      turns.set(key, { ...held, turns: kept });
    }
  }

  return {
    async saveTurn(place, turn) {
      const key = placeKey(place);
      forgetTurns(turn.at);
      turns.set(key, { owner: place.owner, turns: [...(turns.get(key)?.turns ?? []), turn] });
    },
    async forgetTurns(at) {
      forgetTurns(at);
    },
    async recentTurns(place, limit) {
      return turns.get(placeKey(place))?.turns.slice(-limit) ?? [];
    },
    async stopConversation(place) {
      stopped.set(placeKey(place), place.owner);
    },
    async resumeConversation(place) {
      stopped.delete(placeKey(place));
    },
    async isConversationStopped(place) {
      return stopped.has(placeKey(place));
    },
  };
}
