import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLog } from '../src/adapters/system/log.ts';
import { feedErrorsReply, feedListReply } from '../src/bot/views/feeds.ts';
import { errorReply } from '../src/bot/views/notice.ts';
import { healthAfterFailure, newHealth } from '../src/core/ingest/health.ts';
import type { FeedRow } from '../src/core/feeds.ts';
import { BroadsheetError } from '../src/domain/errors.ts';
import { createRedactor } from '../src/text/redact.ts';
import { errorJson } from '../src/verbs/error-json.ts';
import { feedSource } from './fakes/ingest-needs.ts';
import { readVectors } from './fixtures/vectors.ts';

interface Row {
  readonly kind: string;
  readonly parts: readonly string[];
  readonly where: string;
}

const NOW = Temporal.Instant.from('2026-11-24T08:00:00Z');
/** Shorter runs tell nothing. */
const RUN = 8;
/** Kinds whose first part is what stands around the secret: an address, the name of a header. */
const FRAMED = new Set(['basic-auth-url', 'query-key', 'bearer', 'webhook', 'slack-webhook']);
/** Kinds without a shape of their own: known by their value, which stands in the settings. */
const BY_VALUE = new Set(['signing-secret']);

function secretOf({ kind, parts }: Row): string {
  if (kind === 'basic-auth-url' || kind === 'query-key') return parts[1] ?? '';
  return (FRAMED.has(kind) ? parts.slice(1) : parts).join('');
}

/** A client's error as libraries throw it: the secret in its text, its cause, its request and its headers. */
function clientError(text: string): Error {
  return Object.assign(new Error(`request failed: ${text}`, { cause: new Error(text) }), {
    code: text,
    config: { url: text, headers: { Authorization: `Bot ${text}` } },
  });
}

function logged(row: Row): string {
  const text = row.parts.join('');
  const lines: string[] = [];
  const log = createLog({
    level: 'debug',
    now: () => NOW,
    redact: createRedactor(BY_VALUE.has(row.kind) ? [secretOf(row)] : []),
    write: (line) => lines.push(line),
  });
  log.debug(`sending ${text}`, { url: text, headers: [text], nested: { deep: { text } } });
  log.error('failed', { error: clientError(text) });
  log.error('failed', { error: new BroadsheetError('unreachable', text, { advice: text }) });
  return lines.join('\n');
}

/** What people and other programs read of a source and of an error. */
function shown({ parts }: Row): string {
  const text = parts.join('');
  const error = new BroadsheetError('unreachable', text);
  const source = { ...feedSource(text), name: text };
  const health = healthAfterFailure(newHealth(source.id), error, { now: NOW, chance: 0 });
  const row: FeedRow = { source, health, state: 'failing' };
  return JSON.stringify([
    { ...health, source: null },
    feedListReply([row], {}),
    feedErrorsReply([row], {}),
    errorReply(error),
    errorJson(error),
    errorJson(new BroadsheetError('unreachable', 'x', { advice: text })),
  ]);
}

function checkHidden(text: string, secret: string): void {
  for (let start = 0; start + RUN <= secret.length; start += 1) {
    assert.ok(!text.includes(secret.slice(start, start + RUN)), text);
  }
}

describe('a secret', () => {
  for (const row of readVectors<Row>('redaction.jsonl')) {
    it(`of kind ${row.kind} is in no log line: ${row.where}`, () =>
      checkHidden(logged(row), secretOf(row)));

    if (BY_VALUE.has(row.kind)) continue;
    it(`of kind ${row.kind} is in no message, answer or kept fault`, () =>
      checkHidden(shown(row), secretOf(row)));
  }
});
