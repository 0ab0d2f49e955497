import { SHARED, type Owner } from '../../../domain/identity.ts';
import type { Topic } from '../../../domain/topic.ts';
import type { SectionIndex } from '../../../ports/store.ts';
import { rankNearTopics, type KeyedTopic } from '../../../text/search/near.ts';
import { topicKey } from '../../../text/search/topics.ts';
import { words } from '../../../text/words.ts';
import type { Database } from './database.ts';

/** Rows that are looked at at most, so that no prefix takes longer than another. */
const MAX_LOOKED = 400;
const MAX_NEAR = 400;
const MAX_ASKED_WORDS = 12;
/** First letters for each number of which there is an index. */
const INDEXED_LETTERS = 4;
const LAST_CHARACTER = '\u{10FFFF}';
const COLUMNS = 'key, name, sections';

/** Topics of several sections come from an index by first letters and frequency, all others from the alphabet. */
export function createTopics(
  database: Database,
): Pick<SectionIndex, 'completeTopics' | 'nearestTopics'> {
  return {
    async completeTopics(owner, prefix, limit) {
      const key = topicKey(prefix);
      const found = ownersOf(owner).map((name) => completions(database, name, { key, limit }));
      return mostFrequent(found.flat()).slice(0, limit);
    },
    async nearestTopics(owner, text, limit) {
      const asked = [...new Set(words(text.slice(0, 500)))].slice(0, MAX_ASKED_WORDS);
      const found = new Map<string, KeyedTopic>();
      for (const name of ownersOf(owner)) {
        for (const word of asked) {
          for (const topic of wordTopics(database, name, word)) found.set(topic.key, topic);
        }
      }
      return rankNearTopics(text, [...found.values()], limit);
    },
  };
}

function ownersOf(owner: Owner): readonly Owner[] {
  return owner === SHARED ? [SHARED] : [owner, SHARED];
}

interface Prefix {
  readonly key: string;
  readonly limit: number;
}

/** The frequent ones, and others only where those don't fill the list. */
function completions(database: Database, owner: Owner, prefix: Prefix): readonly KeyedTopic[] {
  const frequent = frequentTopics(database, owner, prefix);
  if (frequent.length >= prefix.limit) return frequent;
  const found = [...frequent, ...alphabeticTopics(database, owner, prefix)];
  return [...new Map(found.map((topic) => [topic.key, topic])).values()];
}

/** By as many first letters as there is an index for; where the key has more, few of those looked at may begin so. */
function frequentTopics(
  database: Database,
  owner: Owner,
  { key, limit }: Prefix,
): readonly KeyedTopic[] {
  const letters = Array.from(key);
  const start = letters.slice(0, INDEXED_LETTERS).join('');
  const begun = key === '' ? "'' = ?" : `substr(key, 1, ${Array.from(start).length}) = ?`;
  const sql = `SELECT * FROM (SELECT ${COLUMNS} FROM topic WHERE owner = ? AND sections > 1 AND ${begun}
      ORDER BY sections DESC LIMIT ?)
    WHERE key >= ? AND key < ? ORDER BY sections DESC LIMIT ?`;
  const looked = letters.length > INDEXED_LETTERS ? MAX_LOOKED : limit;
  return database.all(sql, owner, start, looked, key, key + LAST_CHARACTER, limit);
}

function alphabeticTopics(
  database: Database,
  owner: Owner,
  { key, limit }: Prefix,
): readonly KeyedTopic[] {
  const sql = `SELECT * FROM (SELECT ${COLUMNS} FROM topic WHERE owner = ? AND key >= ? AND key < ?
      ORDER BY key LIMIT ${MAX_LOOKED})
    ORDER BY sections DESC, key LIMIT ?`;
  // So many fill the list even where all the frequent ones come again.
  return database.all(sql, owner, key, key + LAST_CHARACTER, 2 * limit);
}

/** One topic for each key, own and shared sections added up. */
function mostFrequent(found: readonly KeyedTopic[]): readonly Topic[] {
  const topics = new Map<string, KeyedTopic[]>();
  for (const topic of found) {
    const same = topics.get(topic.key) ?? [];
    topics.set(topic.key, [...same, topic]);
  }
  return [...topics.entries()]
    .map(([key, same]) => ({
      key,
      name: same.toSorted((left, right) => right.sections - left.sections)[0]?.name ?? key,
      sections: same.reduce((sum, topic) => sum + topic.sections, 0),
    }))
    .sort((left, right) => right.sections - left.sections || (left.key < right.key ? -1 : 1))
    .map(({ name, sections }) => ({ name, sections }));
}

/** Topics with a word that is, begins or ends nearly like the asked one. */
function wordTopics(database: Database, owner: Owner, word: string): readonly KeyedTopic[] {
  const topics = `SELECT ${COLUMNS} FROM topic WHERE id IN`;
  const start = word.slice(0, 3);
  const tail = word.slice(1, 4);
  const sql = `${topics} (SELECT topic FROM topic_word WHERE owner = ?1 AND word = ?2 LIMIT ${MAX_NEAR})
    UNION ${topics} (SELECT topic FROM topic_word WHERE owner = ?1 AND word >= ?3 AND word < ?4 LIMIT ${MAX_NEAR})
    UNION ${topics} (SELECT topic FROM topic_word WHERE owner = ?1 AND substr(word, 2, 3) = ?5 LIMIT ${MAX_NEAR})`;
  return database.all(sql, owner, word, start, start + LAST_CHARACTER, tail);
}
