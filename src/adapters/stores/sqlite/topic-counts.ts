import type { TopicMention } from '../../../text/search/topics.ts';
import type { Database } from './database.ts';

const KEEP_TOPIC = `INSERT INTO topic (owner, key, name, sections) VALUES (?, ?, '', ?)
  ON CONFLICT (owner, key) DO UPDATE SET sections = sections + excluded.sections
  RETURNING id, name = '' AS isNew`;
const KEEP_FORM = `INSERT INTO topic_form (topic, form, count) VALUES (?, ?, ?)
  ON CONFLICT (topic, form) DO UPDATE SET count = count + excluded.count`;
const NAME_TOPIC = `UPDATE topic SET name = form.form FROM (
    SELECT form FROM topic_form WHERE topic = ?1 ORDER BY count DESC, form LIMIT 1
  ) AS form WHERE topic.id = ?1 AND topic.name <> form.form`;

/** Counts the topics of an article in. */
export function addTopics(
  database: Database,
  owner: string,
  topics: readonly TopicMention[],
): void {
  for (const { key, forms, sections } of topics) {
    const row = database.get<{ id: number; isNew: number }>(KEEP_TOPIC, owner, key, sections);
    if (row === undefined) continue;
    for (const [form, count] of forms) database.run(KEEP_FORM, row.id, form, count);
    database.run(NAME_TOPIC, row.id);
    if (row.isNew === 1) keepWords(database, owner, key, row.id);
  }
}

function keepWords(database: Database, owner: string, key: string, topic: number): void {
  const sql = 'INSERT OR IGNORE INTO topic_word (owner, word, topic) VALUES (?, ?, ?)';
  for (const word of key.split(' ')) if (word.length > 1) database.run(sql, owner, word, topic);
}

/** Counts the topics of an article out, as they were counted in. */
export function removeTopics(
  database: Database,
  owner: string,
  topics: readonly TopicMention[],
): void {
  for (const { key, forms, sections } of topics) {
    const row = database.get<{ id: number; sections: number }>(
      'SELECT id, sections FROM topic WHERE owner = ? AND key = ?',
      owner,
      key,
    );
    if (row === undefined) continue;
    if (row.sections <= sections) {
      database.run('DELETE FROM topic WHERE id = ?', row.id);
      continue;
    }
    database.run('UPDATE topic SET sections = sections - ? WHERE id = ?', sections, row.id);
    for (const [form, count] of forms) {
      database.run(KEEP_FORM, row.id, form, -count);
    }
    database.run('DELETE FROM topic_form WHERE topic = ? AND count <= 0', row.id);
    database.run(NAME_TOPIC, row.id);
  }
}
