import { SHARED } from '../../../domain/identity.ts';
import {
  NEWEST_SECTIONS,
  type VectorQuery,
  type VectorStore,
} from '../../../ports/store-vectors.ts';
import { plainSection } from '../../../text/plain-section.ts';
import { rankVectors } from '../../../text/vectors.ts';
import { readArticle, writeInstant, type ArticleRow } from './article-rows.ts';
import type { Database } from './database.ts';
import { nameKey } from './scope.ts';

const WITHOUT = `
  SELECT article, position FROM (SELECT * FROM section ORDER BY id DESC LIMIT ${NEWEST_SECTIONS}) AS newest
  WHERE NOT EXISTS (SELECT 1 FROM section_vector WHERE section = newest.id AND model = ?)
  ORDER BY id DESC LIMIT ?
`;
const SAVE = `
  INSERT OR REPLACE INTO section_vector (owner, model, section, vector)
  SELECT article.owner, ?, section.id, ? FROM section JOIN article ON article.id = section.article
  WHERE article.key = ? AND article.revision = ? AND section.position = ?
`;
const NEWEST = `
  SELECT newest.vector, section.article, section.position, article.outlet, article.source
  FROM (
    SELECT section, vector FROM section_vector WHERE model = ? AND owner IN (?, ?)
    ORDER BY section DESC LIMIT ${NEWEST_SECTIONS}
  ) AS newest
  JOIN section ON section.id = newest.section
  JOIN article ON article.id = section.article
  WHERE article.withdrawn_at IS NULL AND article.news_at BETWEEN ? AND ?
`;

interface VectorRow {
  readonly vector: Uint8Array;
  readonly article: number;
  readonly position: number;
  readonly outlet: string | null;
  readonly source: string;
}

export function createVectors(database: Database): VectorStore {
  const articleOf = (id: number) => {
    const row = database.get<ArticleRow>('SELECT * FROM article WHERE id = ?', id);
    return row === undefined ? [] : [readArticle(row)];
  };
  return {
    async sectionsWithoutVector(model, limit) {
      const rows = database.all<Pick<VectorRow, 'article' | 'position'>>(WITHOUT, model, limit);
      return rows.flatMap(({ article, position }) =>
        articleOf(article).map((held) => plainSection(held, position)),
      );
    },
    async saveVectors(model, vectors) {
      database.transact(() => {
        for (const { section, vector } of vectors) {
          const { article, revision, sectionIndex } = section;
          database.run(SAVE, model, new Uint8Array(vector), article, revision, sectionIndex);
        }
      });
    },
    async nearestSections(query) {
      const candidates = candidatesFor(database, query).map((row) => ({
        key: row,
        vector: new Int8Array(row.vector.buffer, row.vector.byteOffset, row.vector.length),
      }));
      const near = rankVectors(candidates, query.vector, query.limit);
      return near.flatMap(({ key, distinction }) =>
        articleOf(key.article).map((article) => ({
          article,
          sectionIndex: key.position,
          distinction,
        })),
      );
    },
  };
}

function candidatesFor(database: Database, query: VectorQuery): readonly VectorRow[] {
  const { owner, model, source } = query;
  const since = writeInstant(query.since) ?? Number.MIN_SAFE_INTEGER;
  const until = writeInstant(query.until) ?? Number.MAX_SAFE_INTEGER;
  const rows = database.all<VectorRow>(NEWEST, model, owner, SHARED, since, until);
  if (source === null) return rows;
  const sql = 'SELECT id FROM source WHERE name_key = ? AND owner IN (?, ?)';
  const named = database.all<{ id: string }>(sql, nameKey(source), owner, SHARED);
  const ids = new Set(named.map(({ id }) => id));
  return rows.filter((row) => ids.has(row.source) || nameKey(row.outlet ?? '') === nameKey(source));
}
