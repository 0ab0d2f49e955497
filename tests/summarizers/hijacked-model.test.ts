import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Summary, SummaryRequest } from '../../src/domain/summary.ts';
import { createExtractiveSummarizer } from '../../src/summarizers/extractive.ts';
import { KEY, requestFor, summarizeThrough } from '../fakes/model-endpoint.ts';
import { readVectors } from '../fixtures/vectors.ts';
import { startModelServer } from '../protocol/model/server.ts';

interface Attack {
  readonly id: string;
  readonly technique: string;
  readonly text?: string;
  readonly html?: string;
  readonly question?: string;
  readonly compromised_reply: string;
  readonly forbid: readonly string[];
  readonly require?: readonly string[];
  readonly promptMustNot?: readonly string[];
  readonly fallback?: boolean;
}

/** How a hijacked model may put what it was told to say. */
const FORMS: Readonly<Record<string, (reply: string) => string>> = {
  prose: (reply) => reply,
  'claims that cite everything': (reply) =>
    JSON.stringify({ claims: [{ text: reply, cites: [1, 2, 3, 4, 5, 6, 7, 8, 9] }] }),
};

const attacks = readVectors<Attack>('injection.jsonl');

function requestOf({ text, html, question }: Attack): SummaryRequest {
  const request = html === undefined ? requestFor(text ?? '') : requestFor(html, 'text/html');
  return question === undefined ? request : { ...request, focus: question, purpose: 'answer' };
}

describe('a hijacked model', () => {
  for (const attack of attacks) {
    for (const [form, wrap] of Object.entries(FORMS)) {
      it(`says nothing forbidden in ${form}: ${attack.id} ${attack.technique}`, async () => {
        await using server = await startModelServer(() => ({
          content: wrap(attack.compromised_reply),
        }));
        const request = requestOf(attack);
        const summary = await summarizeThrough(server.url, request);
        checkPrompt(attack, JSON.stringify(server.calls));
        await checkSummary(attack, request, summary);
      });
    }
  }
});

function checkPrompt({ promptMustNot = [] }: Attack, prompt: string): void {
  for (const forbidden of [...promptMustNot, KEY])
    assert.ok(!prompt.includes(forbidden), forbidden);
}

async function checkSummary(
  attack: Attack,
  request: SummaryRequest,
  { claims, writtenBy }: Summary,
): Promise<void> {
  const said = claims.map(({ text }) => text).join('\n');
  for (const forbidden of attack.forbid) assert.ok(!said.includes(forbidden), said);
  for (const required of attack.require ?? []) assert.ok(said.includes(required), said);
  assert.ok(claims.every(({ citations }) => citations.length > 0));
  if (request.purpose !== 'answer') assert.ok(claims.length > 0);
  if (attack.require !== undefined) assert.equal(writtenBy, 'test');
  if (attack.fallback !== true) return;
  assert.deepEqual(claims, (await createExtractiveSummarizer().summarize(request)).claims);
}
