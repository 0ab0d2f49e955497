import type { SourceId } from '../../../domain/identity.ts';
import type { SourceStore } from '../../../ports/store.ts';
import { isReadableBy, type Shelf } from './shelf.ts';

export function createSources(shelf: Shelf): SourceStore {
  function remove(id: SourceId): void {
    shelf.sources.delete(id);
    shelf.health.delete(id);
  }
  return {
    async saveSource(source) {
      const held = [...shelf.sources.values()].find(
        ({ owner, address }) => owner === source.owner && address === source.address,
      );
      const id = held?.id ?? source.id;
      shelf.sources.set(id, { ...source, id });
      return id;
    },
    async listSources(owner) {
      return [...shelf.sources.values()]
        .filter((source) => owner === null || isReadableBy(owner, source))
        .sort((left, right) => (left.name < right.name ? -1 : 1));
    },
    async removeSource(id) {
      remove(id);
    },
    async moveSource(id, address) {
      const moved = shelf.sources.get(id);
      if (moved === undefined) return;
      const isTaken = [...shelf.sources.values()].some(
        (other) => other.id !== id && other.owner === moved.owner && other.address === address,
      );
      if (isTaken) remove(id);
      else shelf.sources.set(id, { ...moved, address });
    },
    async saveHealth(health) {
      if (shelf.sources.has(health.source)) shelf.health.set(health.source, health);
    },
    async listHealth(owner) {
      return [...shelf.health.values()].filter(({ source }) => {
        const spec = shelf.sources.get(source);
        return spec !== undefined && (owner === null || isReadableBy(owner, spec));
      });
    },
  };
}
