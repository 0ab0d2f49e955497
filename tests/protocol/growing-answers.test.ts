import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { createTerminalPlatform } from '../../src/adapters/platforms/terminal/index.ts';
import { openModel } from '../../src/adapters/models/index.ts';
import { PROMPTS_FOLDER, loadPrompts } from '../../src/config/prompts.ts';
import type { SourceId } from '../../src/domain/identity.ts';
import { SHARED } from '../../src/domain/identity.ts';
import type { Bot } from '../../src/ports/platform.ts';
import { createExtractiveSummarizer } from '../../src/summarizers/extractive.ts';
import { createModelSummarizer } from '../../src/summarizers/fallback.ts';
import { until } from '../contracts/platform.ts';
import { createBotWorld } from '../fakes/bot-world.ts';
import { requestFor } from '../fakes/model-endpoint.ts';
import { createPerson } from './discord/people.ts';
import { openSession, realClock, textOf, type Session } from './discord/session.ts';
import { startModelServer, type ModelServer } from './model/server.ts';
import { openSlackWorld, type SlackWorld } from './slack/world.ts';

const SENTENCES = [
  'A storm closed the harbour of Rotterdam on Tuesday morning for the first time in nine years.',
  'The port authority of Rotterdam said that 41 ships were waiting outside of the harbour.',
  'The harbour of Rotterdam is expected to open again on Wednesday at noon.',
];
const INVENTED = 'The harbour of Rotterdam was sold to Dravo for 900 million crowns.';
const [FIRST = '', , LAST = ''] = SENTENCES;
const QUESTION = 'What happened at the harbour of Rotterdam?';
/** With pieces of eight characters, a claim takes about a tenth of a second. */
const PIECE_MS = 8;

/** Three sentences as claims of their own, and one that no sentence bears. */
function claimsFor(body: Record<string, unknown>): string {
  const prompt = JSON.stringify(body['messages']);
  const claims = [FIRST, INVENTED, ...SENTENCES.slice(1)].flatMap((text) => {
    const number = /\[(\d+)\][^[]*$/u.exec(prompt.split(text)[0] ?? '')?.[1] ?? '1';
    return [{ text, cites: [Number(number)] }];
  });
  return JSON.stringify({ claims });
}

async function openBot(url: string): Promise<Bot> {
  const model = await openModel({
    apiKey: 'key',
    baseUrl: url,
    model: 'dribbling',
    timeoutMs: 20_000,
    concurrency: 2,
    clock: realClock,
  });
  const { prompts } = loadPrompts(PROMPTS_FOLDER);
  const extractive = createExtractiveSummarizer();
  const log = { warn: () => undefined };
  const summarizer = createModelSummarizer({ model, prompts, extractive, log });
  const { bot, needs } = createBotWorld({ summarizer });
  const [part] = requestFor(`Storm closes the harbour\n\n${SENTENCES.join(' ')}`).parts;
  assert.ok(part !== undefined);
  await needs.store.saveArticle({
    owner: SHARED,
    source: 'file' as SourceId,
    guid: null,
    article: part.article,
    seenAt: needs.clock.now(),
  });
  return bot;
}

/** Notes what is seen until all is told, whenever it changes. */
async function watch(shown: () => string): Promise<readonly string[]> {
  const seen: string[] = [];
  await until(() => {
    const now = shown();
    if (now !== seen.at(-1)) seen.push(now);
    return now.includes(LAST) && now.includes('written by dribbling');
  });
  return seen;
}

function assertGrew(seen: readonly string[]): void {
  const early = seen.find((text) => text.includes(FIRST) && !text.includes(LAST));
  assert.ok(early !== undefined, `a part is shown before the whole: ${seen.join('\n---\n')}`);
  for (const text of seen) assert.ok(!text.includes('Dravo'), 'nothing unproved is shown');
}

describe('an answer that a model writes slowly', () => {
  let model: ModelServer;
  let discord: Session;
  let slack: SlackWorld;

  before(async () => {
    model = await startModelServer((_call, body) => ({
      content: claimsFor(body),
      pieceMs: PIECE_MS,
    }));
    discord = await openSession();
    slack = await openSlackWorld();
    const bot = await openBot(model.url);
    await Promise.all([discord.platform.start(bot), slack.platform.start(bot)]);
  });

  after(async () => {
    await discord.platform.stop();
    await discord.discord.close();
    await slack.close();
    await model[Symbol.asyncDispose]();
  });

  it('grows on Discord by edits', async () => {
    const { interactions } = discord.discord;
    const person = createPerson(discord.discord, discord.reader, { channel: discord.channel.id });
    const exchange = person.slash('ask', { question: QUESTION });
    assertGrew(await watch(() => textOf(interactions.answerOf(exchange))));
    assert.deepEqual(discord.discord.refusals, []);
  });

  it('stays unseen on Discord until it is whole, and then by one person alone, where it is private', async () => {
    const { interactions, world } = discord.discord;
    const person = createPerson(discord.discord, discord.reader, { channel: discord.channel.id });
    const exchange = person.slash('ask', { question: QUESTION, private: true });
    await watch(() => textOf(interactions.answerOf(exchange)));
    const open = [...world.messages.values()].filter(({ ephemeral }) => ephemeral !== true);
    assert.equal(open.filter((message) => textOf(message).includes(FIRST)).length, 1);
  });

  it('grows in Slack by its own streams', async () => {
    const { slack: server, person, direct } = slack;
    server.say(person, direct, QUESTION);
    const shown = () => JSON.stringify(server.state.messages.map(({ blocks }) => blocks));
    assertGrew(await watch(shown));
    assert.ok(server.state.calls.some(({ method }) => method === 'chat.appendStream'));
    assert.deepEqual(server.state.problems, []);
  });

  it('grows at a prompt, where the whole takes the place of what stood there', async () => {
    const screen = createScreen();
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    const { output } = screen;
    const terminal = createTerminalPlatform({ input, output, timeZone: 'UTC', onEnd: () => null });
    await terminal.start(await openBot(model.url));
    input.write(`/ask ${QUESTION}\r`);
    assertGrew(await watch(screen.text));
    assert.equal(screen.text().split(FIRST).length, 2, 'each sentence stands once');
    input.end();
    await terminal.stop();
  });

  it('comes whole, once, where the prompt is a pipe', async () => {
    const output = new PassThrough();
    const input = new PassThrough();
    const terminal = createTerminalPlatform({ input, output, timeZone: 'UTC', onEnd: () => null });
    await terminal.start(await openBot(model.url));
    input.end(`/ask ${QUESTION}\n`);
    let text = '';
    output.on('data', (piece) => (text += String(piece)));
    await watch(() => joined(text));
    assert.equal(joined(text).split(FIRST).length, 2);
    await terminal.stop();
  });
});

const ESCAPE = '\u001B';

/** A terminal that knows how to go up and erase, as far as drafts need it. */
function createScreen() {
  let rows: string[] = [''];
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
  output.on('data', (chunk) => {
    // A line's end, or the way up with what is erased there.
    for (const part of String(chunk)
      .replaceAll(ESCAPE, '')
      .split(/(\r?\n|\[\d+A\[J)/u)) {
      const up = /^\[(\d+)A/u.exec(part);
      if (up !== null) rows = [...rows.slice(0, -1 - Number(up[1])), ''];
      else if (/^\r?\n$/u.test(part)) rows.push('');
      else rows[rows.length - 1] += part;
    }
  });
  return { output, text: () => joined(rows.join('\n')) };
}

/** Without line breaks and indents, so that wrapped sentences are found. */
function joined(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
