import type { GenerationCache } from '../../../ports/store-model.ts';
import type { Database } from './database.ts';

const KEPT_MS = 30 * 24 * 3_600_000;

export function createGenerations(database: Database): GenerationCache {
  return {
    async findGeneration(key, at) {
      const sql = 'SELECT text FROM generation WHERE key = ? AND kept_at >= ?';
      const row = database.get<{ readonly text: string }>(sql, key, at.epochMilliseconds - KEPT_MS);
      return row?.text ?? null;
    },
    async keepGeneration(key, text, at) {
      const keptAt = at.epochMilliseconds;
      database.transact(() => {
        database.run('DELETE FROM generation WHERE kept_at < ?', keptAt - KEPT_MS);
        const sql = 'INSERT OR REPLACE INTO generation (key, text, kept_at) VALUES (?, ?, ?)';
        database.run(sql, key, text, keptAt);
      });
    },
  };
}
