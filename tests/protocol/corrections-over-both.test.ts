import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createMemoryStore } from '../../src/adapters/stores/memory/store.ts';
import { createDeliveryDoor } from '../../src/bot/deliver.ts';
import { SHARED } from '../../src/domain/identity.ts';
import { daily } from '../bot/delivery-world.ts';
import { article, section, seen } from '../contracts/store/samples.ts';
import { createFakeBot } from '../fakes/bot.ts';
import { createFakeClock } from '../fakes/clock.ts';
import { SILENT_LOG } from '../fakes/ingest-needs.ts';
import { createLeadSummarizer } from '../fakes/lead-summarizer.ts';
import { openSession, textOf, type Session } from './discord/session.ts';
import { openSlackWorld, type SlackWorld } from './slack/world.ts';

const URL = 'https://news.example/ferry';
const SUPPRESS_NOTIFICATIONS = 1 << 12;

describe('a correction over both platforms', () => {
  const clock = createFakeClock('2026-11-24T06:59:00Z', { isEager: false });
  const store = createMemoryStore({ clock });
  let discord: Session;
  let slack: SlackWorld;

  before(async () => {
    discord = await openSession();
    slack = await openSlackWorld();
    const bot = createFakeBot();
    await Promise.all([discord.platform.start(bot), slack.platform.start(bot)]);
  });

  after(async () => {
    await discord.platform.stop();
    await discord.discord.close();
    await slack.close();
  });

  async function tell(ships: number): Promise<void> {
    const now = clock.now();
    const sections = [
      section(
        null,
        'A ferry ran aground before the harbour of Rotterdam on Tuesday.',
        `The port authority said that ${ships} ships were waiting outside.`,
      ),
    ];
    const told = article('Ferry runs aground', { url: URL, publishedAt: now, sections });
    await store.saveArticle(seen(told, { owner: SHARED, guid: URL, seenAt: now }));
  }

  it('edits the post where it stands and says why in the thread below, once', async () => {
    const door = createDeliveryDoor({
      store,
      clock,
      summarizer: createLeadSummarizer(),
      platforms: [discord.platform, slack.platform],
      log: SILENT_LOG,
      language: null,
      processId: 'one',
    });
    for (const place of [discord.place, slack.place]) {
      await store.saveSubscription(daily(place.platform, { place, owner: place.owner }));
    }
    await tell(41);
    clock.advance(2 * 60_000);
    await door.tick();
    await tell(14);
    for (let minute = 0; minute < 8; minute += 1) {
      clock.advance(60_000);
      await door.tick();
    }

    const { world, refusals } = discord.discord;
    const [post, ...others] = world.messagesOf(discord.channel.id);
    assert.match(textOf(post ?? null), /14 ships/u);
    assert.equal(post?.edits, 1);
    assert.deepEqual(others, []);
    const [note, ...more] = world.messagesOf(post?.id ?? '');
    assert.match(textOf(note ?? null), /14 ships.*41 ships/su);
    assert.notEqual((note?.flags ?? 0) & SUPPRESS_NOTIFICATIONS, 0);
    assert.deepEqual(more, []);
    assert.deepEqual(refusals, []);

    const { messages, problems } = slack.slack.state;
    const [top, reply, ...rest] = messages;
    assert.match(JSON.stringify(top?.blocks), /14 ships/u);
    assert.equal(top?.edits, 1);
    assert.equal(reply?.thread, top?.ts);
    assert.match(JSON.stringify(reply?.blocks), /14 ships.*41 ships/u);
    assert.deepEqual(rest, []);
    assert.deepEqual(problems, []);
  });
});
