import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMANDS } from '../../src/bot/commands/index.ts';
import { createDispatch } from '../../src/bot/dispatch.ts';
import { createBot } from '../../src/bot/handle.ts';
import { MENUS } from '../../src/bot/menus.ts';
import type { Place } from '../../src/domain/chat.ts';
import type { Owner } from '../../src/domain/identity.ts';
import { BroadsheetError } from '../../src/domain/errors.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { createExtractiveSummarizer } from '../../src/summarizers/extractive.ts';
import { NOW, sampleArticle, storeOf } from '../core/sample-store.ts';
import { createFakeClock } from '../fakes/clock.ts';
import { createFakeHttp } from '../fakes/http.ts';
import { createDirectParser } from '../fakes/parser.ts';
import { readVectors } from '../fixtures/vectors.ts';

interface Row {
  readonly id: string;
  readonly command: string;
  readonly input: string;
  readonly expect: Expected;
  readonly accept?: readonly Expected[];
  readonly actor?: 'member' | 'guest';
  readonly repeat?: number;
}

type Expected = 'ok' | 'empty' | 'usage' | 'refuse';

/** What the set has no row of. */
const PRIVILEGED: readonly Row[] = [
  { id: 'no rights', command: 'digest', input: 'off', expect: 'refuse', actor: 'member' },
  { id: 'no zone', command: 'digest', input: '08:30 Mars/Base', expect: 'usage' },
  { id: 'no command', command: 'nosuch', input: 'x', expect: 'usage' },
];

const FEED = 'https://news.example.com/feed.xml';
const FEED_TEXT =
  '<rss version="2.0"><channel><title>News</title><item><title>One</title><guid>1</guid></item></channel></rss>';
const PRIVATE = 'http://127.0.0.1/';
const PLACE: Place = {
  platform: 'discord',
  owner: 'discord:1' as Owner,
  channel: '2',
  thread: null,
  kind: 'channel',
};

async function createWorld() {
  const { store } = await storeOf([sampleArticle()]);
  const refusal = new BroadsheetError('refused-address', 'not a public address', {
    advice: 'That address is in a private network; only public ones are read.',
  });
  const bugs: unknown[] = [];
  const silent = () => {};
  const needs = {
    store,
    summarizer: createExtractiveSummarizer(),
    parser: createDirectParser(),
    http: createFakeHttp({ [FEED]: FEED_TEXT, [PRIVATE]: refusal }),
    clock: createFakeClock(NOW.toString()),
    log: {
      debug: silent,
      info: silent,
      warn: silent,
      error: (_: string, fields?: object) => void bugs.push(fields),
    },
    about: {
      version: '0.0.0',
      startedAt: NOW,
      writtenBy: 'extractive',
      timeZone: 'UTC',
      language: null,
      platforms: ['discord'],
      model: {
        inputPricePerMillion: 0,
        outputPricePerMillion: 0,
        dailyTokens: null,
        placeDailyTokens: null,
      },
    },
  };
  const dispatch = createDispatch(COMMANDS);
  const bot = createBot({ needs, commands: COMMANDS, menus: MENUS, dispatch });
  const state = async () =>
    JSON.stringify([
      await store.listSources(PLACE.owner),
      await store.listSubscriptions(PLACE.owner),
      await store.countArticles(PLACE.owner),
    ]);
  let events = 0;
  const say = (command: string, words: string, isManager: boolean) =>
    bot.handle(
      {
        type: 'command',
        id: `event-${(events += 1)}`,
        place: PLACE,
        user: { id: 'u', name: null, isManager, locale: null, timeZone: null },
        command,
        options: {},
        words,
      },
      silent,
    );
  return { store, bugs, state, say };
}

/** What a reply is to the person who reads it. */
function kindOf(reply: Reply): Expected {
  const text = JSON.stringify(reply);
  if (/Only .* can use|public|private network|not a web address/u.test(text)) return 'refuse';
  if (/every second|too often|at least|no more often/iu.test(text)) return 'refuse';
  if (/Nothing is held|No such feed/u.test(text)) return 'empty';
  if (reply.kind === 'error' || /There is no command/u.test(text)) return 'usage';
  return 'ok';
}

async function check({ command, input, expect, accept, actor, repeat = 1 }: Row): Promise<void> {
  const world = await createWorld();
  const before = await world.state();
  for (let time = 0; time < repeat; time += 1) {
    const reply = await world.say(command, input, actor === undefined);
    assert.ok(reply !== null);
    const text = JSON.stringify(reply);
    assert.doesNotMatch(text, /went wrong|\.ts:\d|sqlite|fts5|syntax error/i);
    const kind = kindOf(reply);
    // A usage is a refusal that also says how it is done right.
    const accepted = [expect, ...(accept ?? []), ...(expect === 'refuse' ? ['usage'] : [])];
    assert.ok(accepted.includes(kind), `${kind} for ${accepted.join()}: ${text.slice(0, 600)}`);
  }
  assert.deepEqual(world.bugs, []);
  const changes = ['subscribe', 'digest'].includes(command) && expect === 'ok';
  assert.equal((await world.state()) !== before, changes);
  const sources = await world.store.listSources(PLACE.owner);
  assert.equal(sources.length, command === 'subscribe' && expect === 'ok' ? 1 : 0);
}

describe('commands as people type them', () => {
  for (const row of [...readVectors<Row>('commands.jsonl'), ...PRIVILEGED]) {
    const { id, command, input, expect } = row;
    it(`${id} ${command} ${JSON.stringify(input).slice(0, 60)}: ${expect}`, () => check(row));
  }
});
