import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openModel } from '../../../src/adapters/models/index.ts';
import { BroadsheetError } from '../../../src/domain/errors.ts';
import type { LanguageModel, ModelRequest } from '../../../src/ports/model.ts';
import { createFakeClock } from '../../fakes/clock.ts';
import { startModelServer, type ScriptedAnswer } from '../../protocol/model/server.ts';

const KEY = 'CANARY-KEY';
const REQUEST: ModelRequest = {
  purpose: 'summary',
  instructions: 'Summarize.',
  input: 'Text.',
  schema: { type: 'object' },
  maxOutputTokens: 50,
};

/** Longer than any answer of a local server takes on a busy machine. */
const PATIENT_MS = 30_000;
/** For answers that come late, or never: the test waits for it. */
const SHORT_MS = 1_500;
/** Takes longer to stream than the short deadline allows. */
const LONG = 'One piece after another. '.repeat(40);

async function withModel(
  script: (call: number, body: Record<string, unknown>) => ScriptedAnswer,
  use: (model: LanguageModel, calls: readonly Record<string, unknown>[]) => Promise<void>,
  timeoutMs = PATIENT_MS,
): Promise<void> {
  await using server = await startModelServer(script);
  const model = await openModel({
    apiKey: KEY,
    baseUrl: server.url,
    model: 'test',
    timeoutMs,
    concurrency: 2,
    clock: createFakeClock(),
  });
  await use(model, server.calls);
}

async function failure(model: LanguageModel): Promise<BroadsheetError> {
  const error: unknown = await model.generate(REQUEST).then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof BroadsheetError);
  assert.ok(!JSON.stringify([error.message, error.advice, error.cause]).includes(KEY));
  return error;
}

describe('a model behind an endpoint', () => {
  it('answers with its text and the tokens it counted', () =>
    withModel(
      () => ({ content: '{"claims":[]}' }),
      async (model) => {
        const { text, end, usage } = await model.generate(REQUEST);
        assert.deepEqual([text, end], ['{"claims":[]}', 'complete']);
        assert.deepEqual(usage, { inputTokens: 100, outputTokens: 20 });
      },
    ));

  const uncounted: readonly (readonly [string, unknown])[] = [
    ['counts the sum alone', { total_tokens: 120 }],
    ['counts in words', { prompt_tokens: 'many', completion_tokens: '20' }],
    ['counts below nothing', { prompt_tokens: -100_000, completion_tokens: 20 }],
    ['counts no end', { prompt_tokens: 1e308, completion_tokens: 1e308 }],
    ['counts nothing', { prompt_tokens: 0, completion_tokens: 0 }],
  ];
  for (const [name, usage] of uncounted) {
    it(`estimates the tokens where the endpoint ${name}`, () =>
      withModel(
        () => ({ body: { choices: [{ index: 0, message: { content: 'whole' } }], usage } }),
        async (model) => {
          const { inputTokens, outputTokens } = (await model.generate(REQUEST)).usage;
          assert.deepEqual([inputTokens > 0 && inputTokens < 1000, outputTokens], [true, 2]);
        },
      ));
  }

  it('streams pieces when they are wanted', () =>
    withModel(
      () => ({ content: 'One piece after another.' }),
      async (model) => {
        const pieces: string[] = [];
        const onText = (piece: string) => void pieces.push(piece);
        const { text } = await model.generate({ ...REQUEST, onText });
        assert.ok(pieces.length > 1);
        assert.equal(pieces.join(''), text);
      },
    ));

  it('takes an answer in one piece where the endpoint does not stream, and remembers a refusal', () =>
    withModel(
      (call, body) =>
        call === 1
          ? { body: { choices: [{ index: 0, message: { content: 'whole' } }] } }
          : body['stream'] === true
            ? { status: 400, body: { error: { message: 'stream is not supported' } } }
            : { content: 'whole' },
      async (model, calls) => {
        const onText = () => assert.fail('there are no pieces');
        for (let count = 0; count < 3; count += 1) {
          assert.equal((await model.generate({ ...REQUEST, onText })).text, 'whole');
        }
        assert.equal(calls.length, 4);
      },
    ));

  it('does not take a stream that just ends for a whole answer', () =>
    withModel(
      () => ({ content: LONG, pieceMs: 60 }),
      async (model) => {
        const answer = await model.generate({ ...REQUEST, onText: () => undefined });
        assert.equal(answer.end, 'length');
        assert.ok(LONG.startsWith(answer.text) && answer.text.length < LONG.length);
      },
      SHORT_MS,
    ));

  it('tells no pieces of a repeated call: they would follow those of the one that broke off', () =>
    withModel(
      (call) => ({
        content: 'One piece after another.',
        ...(call === 1 ? { pieces: 2, pieceMs: 20 } : {}),
      }),
      async (model) => {
        let told = '';
        const { text } = await model.generate({ ...REQUEST, onText: (piece) => (told += piece) });
        assert.deepEqual([text, told], ['One piece after another.', 'One piece after ']);
      },
    ));

  it('asks for less form where the endpoint refuses a schema, and remembers it', () =>
    withModel(
      (_call, body) =>
        'response_format' in body
          ? { status: 400, body: { error: { message: 'response_format is not supported' } } }
          : { content: 'ok' },
      async (model, calls) => {
        await model.generate(REQUEST);
        await model.generate(REQUEST);
        assert.equal(calls.length, 4);
      },
    ));

  it('tries again after a 500 and after a 429', () =>
    withModel(
      (call) => (call === 1 ? { status: 500 } : call === 2 ? { status: 429 } : { content: 'ok' }),
      async (model, calls) => {
        assert.equal((await model.generate(REQUEST)).text, 'ok');
        assert.equal(calls.length, 3);
      },
    ));

  const useless: readonly [string, ScriptedAnswer][] = [
    [
      'a wrong key, which is not repeated',
      { status: 401, body: { error: { message: `Incorrect key ${KEY}` } } },
    ],
    ['no choices', { body: { choices: [] } }],
    ['no content', { content: null }],
    ['an empty text', { content: '' }],
    ['something that is no completion', { body: 'hello' }],
    ['silence', { waitMs: 2 * SHORT_MS, content: 'late' }],
  ];
  for (const [name, answer] of useless) {
    it(`fails in our own words on ${name}`, () =>
      withModel(
        () => answer,
        async (model) => void (await failure(model)),
        answer.waitMs === undefined ? PATIENT_MS : SHORT_MS,
      ));
  }

  it('says that an answer was cut off or refused', () =>
    withModel(
      (call) => ({
        content: 'Half a sent',
        finishReason: call === 1 ? 'length' : 'content_filter',
      }),
      async (model) => {
        assert.equal((await model.generate(REQUEST)).end, 'length');
        assert.equal((await model.generate(REQUEST)).end, 'refused');
      },
    ));

  it('does not take an answer that runs away for a whole one', () =>
    withModel(
      () => ({ content: 'word '.repeat(200_000) }),
      async (model) => assert.equal((await model.generate(REQUEST)).end, 'length'),
    ));

  it('is left alone for ten minutes once its quota is spent', () =>
    withModel(
      () => ({ status: 429, body: { error: { code: 'insufficient_quota' } } }),
      async (model, calls) => {
        await failure(model);
        await failure(model);
        assert.equal(calls.length, 1);
      },
    ));

  it('is left alone after five failures in a row', () =>
    withModel(
      () => ({ status: 401 }),
      async (model, calls) => {
        for (let call = 0; call < 8; call += 1) await failure(model);
        assert.equal(calls.length, 5);
      },
    ));
});
