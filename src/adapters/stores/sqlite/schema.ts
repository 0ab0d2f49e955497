import { ARTICLES } from './schema/articles.ts';
import { AUDIT } from './schema/audit.ts';
import { CITATIONS } from './schema/citations.ts';
import { CLAIMS } from './schema/claims.ts';
import { CONVERSATIONS } from './schema/conversations.ts';
import { DELIVERY } from './schema/delivery.ts';
import { EVENTS } from './schema/events.ts';
import { INSTALLATIONS } from './schema/installations.ts';
import { MODEL } from './schema/model.ts';
import { SOURCES } from './schema/sources.ts';
import { STATE_TIMES } from './schema/state-times.ts';
import { TOPIC_KEYS } from './schema/topic-keys.ts';
import { TOPIC_STARTS } from './schema/topic-starts.ts';
import { TOPICS } from './schema/topics.ts';
import { USAGE_BY_PLACE } from './schema/usage-by-place.ts';
import { VECTORS } from './schema/vectors.ts';

/**
 * The steps that lead from an empty file to the schema of this version, in order; a new one goes to the end, and one
 * that was released is never changed. Instants are milliseconds since 1970.
 */
export const SCHEMA_STEPS: readonly string[] = [
  ARTICLES,
  TOPICS,
  SOURCES,
  EVENTS,
  CONVERSATIONS,
  DELIVERY,
  INSTALLATIONS,
  MODEL,
  CITATIONS,
  USAGE_BY_PLACE,
  VECTORS,
  AUDIT,
  CLAIMS,
  TOPIC_STARTS,
  TOPIC_KEYS,
  STATE_TIMES,
];
