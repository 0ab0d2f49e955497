import { createHash } from 'node:crypto';
import { SHARED } from '../../../domain/identity.ts';
import type { SearchQuery } from '../../../domain/search.ts';
import type { ArticleRow } from './article-rows.ts';
import type { Database } from './database.ts';

const TOKEN_LENGTH = 16;

/** One letter and a hash, so that any name is one token of the search table. */
function token(kind: 'o' | 's' | 'u', name: string): string {
  return kind + createHash('sha256').update(name).digest('hex').slice(0, TOKEN_LENGTH);
}

/** The tokens by which a section is kept to its owner, source and outlet. */
export function scopeOf(row: Pick<ArticleRow, 'owner' | 'source' | 'outlet'>): string {
  const tokens = [token('o', row.owner), token('s', row.source)];
  if (row.outlet !== null) tokens.push(token('u', nameKey(row.outlet)));
  return tokens.join(' ');
}

/** The part of a search expression that keeps to the asker's own and shared sections. */
export function ownersExpression({ owner }: Pick<SearchQuery, 'owner'>): string {
  return `{scope} : (${anyOf([token('o', owner), token('o', SHARED)])})`;
}

/** The part that keeps to the source or outlet that was asked for; null where none was. */
export function sourceExpression(
  database: Database,
  { owner, source }: Pick<SearchQuery, 'owner' | 'source'>,
): string | null {
  if (source === null) return null;
  const key = nameKey(source);
  const sources = database.all<{ id: string }>(
    'SELECT id FROM source WHERE name_key = ? AND owner IN (?, ?)',
    key,
    owner,
    SHARED,
  );
  const tokens = [token('u', key), ...sources.map(({ id }) => token('s', id))];
  return `{scope} : (${anyOf(tokens)})`;
}

/** Tokens are letters and digits alone, so that nothing in quotes can end them. */
export function anyOf(tokens: readonly string[]): string {
  return tokens.map((text) => `"${text}"`).join(' OR ');
}

export function nameKey(name: string): string {
  return name.toLowerCase();
}
