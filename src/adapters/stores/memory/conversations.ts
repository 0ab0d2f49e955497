import { placeKey } from '../../../domain/place-key.ts';
import { TURNS_KEPT_DAYS, type ConversationStore } from '../../../ports/store-conversations.ts';
import type { Shelf } from './shelf.ts';

export function createConversations({ turns, stopped }: Shelf): ConversationStore {
  return {
    async saveTurn(place, turn) {
      const key = placeKey(place);
      const oldest = turn.at.subtract({ hours: 24 * TURNS_KEPT_DAYS });
      const kept = (turns.get(key)?.turns ?? []).filter(
        ({ at }) => Temporal.Instant.compare(at, oldest) >= 0,
      );
      turns.set(key, { owner: place.owner, turns: [...kept, turn] });
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
