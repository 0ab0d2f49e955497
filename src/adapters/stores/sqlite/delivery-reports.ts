import type { Delivery } from '../../../domain/delivery.ts';
import type { ArticleId } from '../../../domain/identity.ts';
import type { ShownArticle } from '../../../ports/store-delivery.ts';
import type { Database } from './database.ts';
import { readJson } from './json.ts';

/** An article may be as much older than the delivery that cites it. */
const OLDEST_REPORT_MS = 30 * 86_400_000;
/** Begins with the articles that changed at all, which are few. */
const OUTDATED = `SELECT DISTINCT delivery.body, delivery.due_at FROM article
    CROSS JOIN delivery_report ON delivery_report.article = article.key
    CROSS JOIN delivery ON delivery.id = delivery_report.delivery
  WHERE article.revision > 1 AND article.news_at >= ?1 AND delivery_report.revision < article.revision
    AND delivery.state = 'sent' AND delivery.due_at >= ?2
  ORDER BY delivery.due_at LIMIT ?3`;

const KEEP =
  'INSERT OR REPLACE INTO delivery_report (delivery, article, revision) VALUES (?, ?, ?)';

const SHOWN = `SELECT delivery_report.article, min(delivery.due_at) AS shown_at FROM delivery
    CROSS JOIN delivery_report ON delivery_report.delivery = delivery.id
  WHERE delivery.due_at >= ? AND delivery.state = 'sent' GROUP BY delivery_report.article`;

/** Which articles a delivery cites, each with the revision that it shows. */
export function keepReports(database: Database, { id, stories }: Delivery): void {
  for (const { article, revision } of stories.flatMap(({ reports }) => reports)) {
    database.run(KEEP, id, article, revision);
  }
}

export function replaceReports(database: Database, delivery: Delivery): void {
  database.run('DELETE FROM delivery_report WHERE delivery = ?', delivery.id);
  keepReports(database, delivery);
}

/** See `DeliveryLog.listOutdated`. */
export function listOutdated(
  database: Database,
  since: Temporal.Instant,
  limit: number,
): readonly Delivery[] {
  const from = since.epochMilliseconds;
  const rows = database.all<{ body: string }>(OUTDATED, from - OLDEST_REPORT_MS, from, limit);
  return rows.map(({ body }) => readJson<Delivery>(body));
}

/** See `DeliveryLog.listShown`. */
export function listShown(database: Database, since: Temporal.Instant): readonly ShownArticle[] {
  const rows = database.all<{ article: ArticleId; shown_at: number }>(
    SHOWN,
    since.epochMilliseconds,
  );
  return rows.map(({ article, shown_at: at }) => ({
    article,
    shownAt: Temporal.Instant.fromEpochMilliseconds(at),
  }));
}
