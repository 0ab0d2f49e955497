import type { ModelPurpose } from '../../../ports/model.ts';
import type { UsageLog } from '../../../ports/store-model.ts';
import type { Database } from './database.ts';

interface Row {
  readonly day: string;
  readonly purpose: string;
  readonly model: string;
  readonly calls: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
}

const ADD = `
  INSERT INTO usage (day, purpose, model, calls, input_tokens, output_tokens) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (day, purpose, model) DO UPDATE SET
    calls = calls + excluded.calls,
    input_tokens = input_tokens + excluded.input_tokens,
    output_tokens = output_tokens + excluded.output_tokens
`;

export function createUsage(database: Database): UsageLog {
  return {
    async addUsage({ day, purpose, model, calls, inputTokens, outputTokens }) {
      database.run(ADD, day, purpose, model, calls, inputTokens, outputTokens);
    },
    async listUsage(since) {
      const sql = 'SELECT * FROM usage WHERE day >= ? ORDER BY day, purpose, model';
      return database.all<Row>(sql, since).map((row) => ({
        day: row.day,
        purpose: row.purpose as ModelPurpose,
        model: row.model,
        calls: row.calls,
        inputTokens: row.input_tokens,
        outputTokens: row.output_tokens,
      }));
    },
  };
}
