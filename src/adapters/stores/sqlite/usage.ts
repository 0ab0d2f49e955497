import type { Owner } from '../../../domain/identity.ts';
import type { ModelPurpose } from '../../../ports/model.ts';
import type { UsageLog } from '../../../ports/store-model.ts';
import type { Database } from './database.ts';

interface Row {
  readonly day: string;
  readonly purpose: string;
  readonly model: string;
  readonly place: string;
  readonly calls: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
}

/** `place` in the table; see its schema. */
const NOBODY = '';

const ADD_UP = `
  ON CONFLICT (day, purpose, model, place) DO UPDATE SET
    calls = calls + excluded.calls,
    input_tokens = input_tokens + excluded.input_tokens,
    output_tokens = output_tokens + excluded.output_tokens
`;
const ADD = `
  INSERT INTO usage_by_place (day, purpose, model, place, calls, input_tokens, output_tokens)
  VALUES (?, ?, ?, ?, ?, ?, ?) ${ADD_UP}
`;
/** The owner is the second part of a place's key. */
const OF_OWNER = "place <> '' AND json_extract(place, '$[1]') = ?";
const MOVE_TO_NOBODY = `
  INSERT INTO usage_by_place (day, purpose, model, place, calls, input_tokens, output_tokens)
  SELECT day, purpose, model, '', sum(calls), sum(input_tokens), sum(output_tokens) FROM usage_by_place
  WHERE ${OF_OWNER} GROUP BY day, purpose, model ${ADD_UP}
`;

export function createUsage(database: Database): UsageLog {
  return {
    async addUsage({ day, purpose, model, place, calls, inputTokens, outputTokens }) {
      const key = [day, purpose, model, place ?? NOBODY] as const;
      database.run(ADD, ...key, calls, inputTokens, outputTokens);
    },
    async listUsage(since) {
      const sql = 'SELECT * FROM usage_by_place WHERE day >= ? ORDER BY day, purpose, model, place';
      return database.all<Row>(sql, since).map((row) => ({
        day: row.day,
        purpose: row.purpose as ModelPurpose,
        model: row.model,
        place: row.place === NOBODY ? null : row.place,
        calls: row.calls,
        inputTokens: row.input_tokens,
        outputTokens: row.output_tokens,
      }));
    },
  };
}

/** What an owner's places used stays counted, since it was spent, and tells of nobody any more. */
export function forgetPlaces(database: Database, owner: Owner): void {
  database.run(MOVE_TO_NOBODY, owner);
  database.run(`DELETE FROM usage_by_place WHERE ${OF_OWNER}`, owner);
}
