import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEADLINE_MS, KEY, requestFor, summarizeThrough } from '../fakes/model-endpoint.ts';
import { readVectors } from '../fixtures/vectors.ts';
import { startModelServer } from '../protocol/model/server.ts';

interface FaultRow {
  readonly id: string;
  readonly name: string;
  readonly expect: string;
  readonly response: {
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
    readonly content?: string | null;
    readonly finish_reason?: string;
    readonly hangMs?: number;
    readonly refuse?: boolean;
  };
}

const SENTENCE = 'The central bank of Norland kept its key rate at 3.25 percent on Wednesday.';
const REQUEST = requestFor(
  `Central bank holds rate\n\n${SENTENCE}\nSeven of nine board members voted for no change.`,
);
const UNUSED_URL = 'http://127.0.0.1:9/v1';

const faults = readVectors<FaultRow>('llm-faults.jsonl');

describe('an endpoint at fault', () => {
  for (const fault of faults) {
    it(`is answered for in time: ${fault.id} ${fault.name}`, () => checkFault(fault));
  }
});

/** What a row writes as a word, because it is long or changes with the request. */
const CONTENTS: Readonly<Record<string, string>> = {
  '@HONEST@': SENTENCE,
  '@MEGABYTE@': 'word '.repeat(200_000),
};

async function checkFault({ response, expect }: FaultRow): Promise<void> {
  const { finish_reason: finishReason = 'stop', hangMs = 0, content, ...rest } = response;
  await using server = await startModelServer(() => ({
    ...rest,
    finishReason,
    waitMs: Math.min(hangMs, DEADLINE_MS * 6),
    ...(content === undefined ? {} : { content: CONTENTS[content ?? ''] ?? content }),
  }));
  const logged: unknown[] = [];
  const log = { warn: (...line: readonly unknown[]) => void logged.push(line) };
  const started = performance.now();
  const url = response.refuse === true ? UNUSED_URL : server.url;
  const summary = await summarizeThrough(url, REQUEST, log);
  assert.ok(performance.now() - started < DEADLINE_MS * 5);
  assert.ok(summary.claims.length > 0);
  const sentences = REQUEST.parts[0]?.article.sections.flatMap((section) => section.sentences);
  for (const claim of summary.claims) {
    assert.ok(
      sentences?.some(({ text }) => text === claim.text),
      claim.text,
    );
  }
  assert.equal(summary.writtenBy, expect.startsWith('llm summary') ? 'test' : 'extractive');
  assert.equal(summary.notes.length, summary.writtenBy === 'test' ? 0 : 1);
  assert.ok(!JSON.stringify([summary, logged]).match(new RegExp(`${KEY}|CANARY`, 'u')));
}
