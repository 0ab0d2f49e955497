import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createSources } from '../../src/adapters/sources/index.ts';
import { createMemoryStore } from '../../src/adapters/stores/memory/store.ts';
import { createHttp } from '../../src/adapters/system/http/index.ts';
import { COMMANDS, INTERNAL_COMMANDS } from '../../src/bot/commands/index.ts';
import { createDispatch } from '../../src/bot/dispatch.ts';
import { createBot } from '../../src/bot/handle.ts';
import { MENUS } from '../../src/bot/menus.ts';
import { ingest } from '../../src/core/ingest.ts';
import { createSeenItems } from '../../src/core/ingest/seen-items.ts';
import { SUMMARIZERS } from '../../src/summarizers/index.ts';
import { until } from '../contracts/platform.ts';
import { feedText } from '../fakes/feed.ts';
import { feedSource, SILENT_LOG } from '../fakes/ingest-needs.ts';
import { createDirectParser } from '../fakes/parser.ts';
import { startWebServer, type WebServer } from '../fakes/web-server.ts';
import { createPerson } from './discord/people.ts';
import { openSession, realClock, textOf, type Session } from './discord/session.ts';
import { openSlackWorld, type SlackWorld } from './slack/world.ts';

const HEADLINE = 'Storm closes the harbour of Rotterdam';
const SENTENCES = [
  'A storm closed the harbour of Rotterdam on Tuesday morning for the first time in nine years.',
  'The port authority of Rotterdam said that 41 ships were waiting outside of the harbour.',
  'Rotterdam expects to open the harbour again on Wednesday at noon.',
  'Bakers in Vienna baked more bread than ever before in the past week.',
];

function answerFeed(origin: () => string): Parameters<typeof startWebServer>[0] {
  const content = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('');
  return (request, response) => {
    const link = `${origin()}/storm`;
    const item = { guid: 'g1', link, title: HEADLINE, content, date: '2026-11-24T06:00:00Z' };
    const isFeed = request.url === '/feed';
    response.setHeader('content-type', isFeed ? 'application/rss+xml' : 'text/html');
    response.end(isFeed ? feedText([item]) : page(content));
  };
}

function page(content: string): string {
  return `<html><head><title>${HEADLINE}</title></head><body><article><h1>${HEADLINE}</h1>${content}</article></body></html>`;
}

async function createNewsroom() {
  const clock = realClock;
  const http = createHttp({ clock, allowedHosts: ['127.0.0.1'], userAgent: 'Broadsheet/test' });
  const parser = createDirectParser();
  const summarizer = await SUMMARIZERS.extractive();
  return {
    http,
    parser,
    clock,
    summarizer,
    store: createMemoryStore({ clock }),
    log: SILENT_LOG,
    sources: createSources({ http, parser, clock }),
    seenItems: createSeenItems(),
    random: () => 0.5,
    about: {
      version: '1',
      startedAt: clock.now(),
      writtenBy: summarizer.id,
      timeZone: 'UTC',
      language: null,
      model: {
        inputPricePerMillion: 0,
        outputPricePerMillion: 0,
        dailyTokens: null,
        placeDailyTokens: null,
      },
      platforms: ['discord', 'slack'],
    },
  };
}

describe('one story over both platforms', () => {
  let web: WebServer;
  let room: Awaited<ReturnType<typeof createNewsroom>>;
  let discord: Session;
  let slack: SlackWorld;

  before(async () => {
    web = await startWebServer(answerFeed(() => web.origin));
    room = await createNewsroom();
    const dispatch = createDispatch([...COMMANDS, ...INTERNAL_COMMANDS]);
    const bot = createBot({ needs: room, commands: COMMANDS, menus: MENUS, dispatch });
    discord = await openSession();
    slack = await openSlackWorld();
    await Promise.all([discord.platform.start(bot), slack.platform.start(bot)]);
  });

  after(async () => {
    await discord.platform.stop();
    await discord.discord.close();
    await slack.close();
    await room.http[Symbol.asyncDispose]();
    await room.store[Symbol.asyncDispose]();
    await web[Symbol.asyncDispose]();
  });

  async function askDiscord(): Promise<string> {
    const { interactions } = discord.discord;
    const person = createPerson(discord.discord, discord.reader, { channel: discord.channel.id });
    const exchange = person.slash('summary', { topic: 'Rotterdam' });
    const shown = () => textOf(interactions.answerOf(exchange));
    await until(() => shown().includes(HEADLINE));
    return shown();
  }

  async function askSlack(): Promise<string> {
    const { person, channel } = slack;
    const delivered = await slack.slack.command(person, channel, '/summary', 'Rotterdam');
    const shown = () =>
      JSON.stringify([delivered.body, slack.slack.state.messages.map(({ blocks }) => blocks)]);
    await until(() => shown().includes(HEADLINE));
    return shown();
  }

  it('gives the same facts and citations of an item that has just arrived', async () => {
    const source = feedSource(`${web.origin}/feed`, { name: 'Harbour News' });
    const id = await room.store.saveSource(source);
    assert.equal((await ingest(room, { only: [id] })).added, 1);
    const [onDiscord, onSlack] = await Promise.all([askDiscord(), askSlack()]);
    const told = (text: string) => SENTENCES.filter((sentence) => text.includes(sentence));
    assert.ok(told(onDiscord).length >= 2, onDiscord);
    assert.deepEqual(told(onSlack), told(onDiscord));
    assert.ok(!told(onDiscord).some((sentence) => sentence.includes('Vienna')));
    for (const text of [onDiscord, onSlack]) {
      assert.ok(text.includes(`${web.origin}/storm`), 'the source is linked');
      const marks = text.replaceAll('\\', '').match(/\[\d+\]/gu);
      assert.deepEqual([...new Set(marks)], ['[1]']);
    }
    assert.deepEqual(discord.discord.refusals, []);
    assert.deepEqual(slack.slack.state.problems, []);
  });
});
