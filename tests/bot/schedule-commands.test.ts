import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemoryStore } from '../../src/adapters/stores/memory/store.ts';
import { scheduleAdd } from '../../src/bot/commands/schedule-add.ts';
import { scheduleEdit } from '../../src/bot/commands/schedule-edit.ts';
import { scheduleList } from '../../src/bot/commands/schedule-list.ts';
import type { ScheduleNeeds } from '../../src/bot/commands/schedule-options.ts';
import { schedulePause } from '../../src/bot/commands/schedule-pause.ts';
import { schedulePreview } from '../../src/bot/commands/schedule-preview.ts';
import { scheduleRemove } from '../../src/bot/commands/schedule-remove.ts';
import { scheduleResume } from '../../src/bot/commands/schedule-resume.ts';
import { scheduleSkip } from '../../src/bot/commands/schedule-skip.ts';
import { runTyped } from '../../src/bot/run-command.ts';
import { ADA } from '../contracts/store/samples.ts';
import { place } from '../contracts/store/subscriptions.ts';
import { createFakeClock } from '../fakes/clock.ts';
import { storedArticle } from '../fakes/stored-article.ts';

const COMMANDS = [
  scheduleAdd,
  scheduleList,
  scheduleEdit,
  scheduleRemove,
  schedulePause,
  scheduleResume,
  scheduleSkip,
  schedulePreview,
];

function createPrompt({ isManager = true } = {}) {
  const clock = createFakeClock('2027-03-26T12:00:00Z');
  const store = createMemoryStore({ clock });
  const about: ScheduleNeeds['about'] = {
    version: '1',
    startedAt: clock.now(),
    writtenBy: 'extractive',
    timeZone: 'Europe/Berlin',
    language: null,
    model: {
      inputPricePerMillion: 0,
      outputPricePerMillion: 0,
      dailyTokens: null,
      placeDailyTokens: null,
    },
    platforms: ['discord'],
  };
  const user = { id: 'u1', name: null, isManager, locale: null, timeZone: null };
  async function say(line: string): Promise<string> {
    const [command = '', ...words] = line.split(' ');
    const event = { command, options: {}, words: words.join(' ') };
    const asking = { place: place('general'), user, history: [], showDraft: () => {} };
    const answer = await runTyped(COMMANDS, { store, clock, about }, event, asking).catch(
      (error: { advice?: string }) => error.advice,
    );
    return JSON.stringify(answer);
  }
  return { say, store, clock };
}

describe('/schedule', () => {
  it('tells the whole order after a change, and that it is paused', async () => {
    const { say } = createPrompt();
    await say('schedule add 08:30 topics:syria');
    assert.match(await say('schedule edit max_stories:3'), /08:30 .*topics: syria; 3 stories/u);
    await say('schedule pause');
    assert.match(await say('schedule edit max_stories:4'), /4 stories.*still paused/u);
  });

  it('asks what to change where nothing is named', async () => {
    const { say } = createPrompt();
    await say('schedule add 08:30');
    assert.match(await say('schedule edit'), /Name what to change/u);
  });

  it('tells of sources that nothing is read from, and of the nearest that is', async () => {
    const { say, store } = createPrompt();
    const { id: _id, ...article } = storedArticle({ id: 'a', headline: 'Dam', text: 'It broke.' });
    const { source, seenAt, url } = article;
    await store.saveArticle({ owner: ADA, source, guid: url, article, seenAt });
    const order = 'schedule add 8:00 sources:';
    assert.doesNotMatch(await say(`${order}gazette`), /No source/);
    assert.match(
      await say(`${order}"Gazete, Comet"`),
      /“Gazete”; “Gazette” is\. No source is named “Comet”\. \/feed list/,
    );
    assert.match(await say('schedule edit 1 sources:Ledger'), /No source is named “Ledger”/);
  });

  it('orders a digest with all its options', async () => {
    const { say, store } = createPrompt();
    const line =
      'schedule add 08:30 days:weekdays timezone:America/New_York topics:"syria, trade" max_stories:3 length:short';
    assert.match(await say(line), /on weekdays at 08:30 America\/New_York/);
    const [subscription] = await store.listSubscriptions(ADA);
    assert.deepEqual(subscription?.order, {
      topics: ['syria', 'trade'],
      sources: [],
      maxStories: 3,
      length: 'short',
      language: null,
    });
    assert.equal(subscription?.nextDueAt?.toString(), '2027-03-26T12:30:00Z');
  });

  it('tells of a digest whether it comes here or elsewhere', async () => {
    const { say, store } = createPrompt();
    await say('schedule add 08:30');
    assert.match(await say('schedule list'), /in this channel/);
    const [held] = await store.listSubscriptions(ADA);
    assert.ok(held);
    await store.saveSubscription({ ...held, place: place('elsewhere') });
    assert.match(await say('schedule list'), /in the channel .*elsewhere/);
  });

  it('refuses days or a time beside a cron expression, which would be left out silently', async () => {
    const { say, store } = createPrompt();
    assert.match(await say('schedule add 08:00 cron:"0 9 * * mon"'), /not both/);
    assert.match(await say('schedule add cron:"0 9 * * mon" days:fri'), /not both/);
    assert.deepEqual(await store.listSubscriptions(ADA), []);
    await say('schedule add cron:"0 9 * * mon"');
    assert.match(await say('schedule edit days:fri'), /not both/);
    assert.match(await say('schedule edit time:10:00 days:fri'), /Fri at 10:00/);
  });

  it('postpones nothing that is due by a change of its content', async () => {
    const { say, store, clock } = createPrompt();
    await say('schedule add 08:00');
    const due = (await store.listSubscriptions(ADA))[0]?.nextDueAt;
    clock.advance(24 * 3_600_000);
    await say('schedule edit topics:syria');
    const [edited] = await store.listSubscriptions(ADA);
    assert.deepEqual(edited?.order.topics, ['syria']);
    assert.equal(edited.nextDueAt?.toString(), due?.toString());
    await say('schedule edit time:09:00');
    const [moved] = await store.listSubscriptions(ADA);
    assert.equal(moved?.nextDueAt?.toString(), '2027-03-28T07:00:00Z');
  });

  it('takes a channel and a cron expression', async () => {
    const { say, store } = createPrompt();
    await say('schedule add cron:"0 9 * * mon" channel:<#12345>');
    const [subscription] = await store.listSubscriptions(ADA);
    assert.equal(subscription?.place.channel, '12345');
    assert.equal(subscription?.schedule.type, 'cron');
  });

  it('takes the time zone and the days that follow a time', async () => {
    const { say, store } = createPrompt();
    assert.match(await say('schedule add 8:30 pm new_york weekdays'), /weekdays at 20:30 America/);
    assert.match(await say('schedule edit 1 time:"07:00 Berlin"'), /07:00 Europe\/Berlin/);
    assert.match(await say('schedule add 08:00 general'), /Give days such as/);
    assert.equal((await store.listSubscriptions(ADA)).length, 1);
  });

  it('knows a channel by its mention, and "thread" as no channel', async () => {
    const { say, store } = createPrompt();
    const answer = await say('schedule add 08:30 <#12345|news> topics:syria');
    assert.match(answer, /12345.*every day at 08:30 Europe\/Berlin \(topics: syria\)/);
    await say('schedule add time:09:00 thread');
    const channels = (await store.listSubscriptions(ADA)).map((held) => held.place.channel);
    assert.deepEqual(channels.toSorted(), ['12345', 'general']);
    assert.match(await say('schedule add 08:30 channel:news'), /Name the channel as it is offered/);
  });

  it('says what is wrong with an order', async () => {
    const { say, store } = createPrompt();
    assert.match(await say('schedule add'), /Give a time/);
    assert.match(await say('schedule add 25:00'), /08:00/);
    assert.match(await say('schedule add 08:00 timezone:Mars'), /Europe\/Berlin/);
    assert.match(await say('schedule add cron:"61 * * * *"'), /is no minute/);
    assert.match(await say('schedule add 08:00 max_stories:99'), /1 to 25/);
    assert.deepEqual(await store.listSubscriptions(null), []);
  });

  it('shows the next five times with clock changes', async () => {
    const { say } = createPrompt();
    await say('schedule add 02:30');
    const preview = await say('schedule preview');
    assert.match(preview, /28 Mar.*03:00.*clocks go forward/);
    assert.equal(preview.match(/ Mar| Apr/g)?.length, 5);
  });

  it('edits, skips, pauses, resumes and removes', async () => {
    const { say, store } = createPrompt();
    await say('schedule add 08:00 days:weekdays');
    await say('schedule edit time:09:15');
    assert.match(await say('schedule list'), /on weekdays at 09:15/);
    await say('schedule skip next');
    assert.equal((await store.listSubscriptions(ADA))[0]?.skippedSlot, '2027-03-29');
    await say('schedule pause');
    assert.match(await say('schedule list'), /paused/);
    await say('schedule resume');
    assert.equal((await store.listSubscriptions(ADA))[0]?.state, 'active');
    await say('schedule remove 1');
    assert.match(await say('schedule list'), /No digest is ordered yet/);
  });

  it('asks which one where that is not clear', async () => {
    const { say } = createPrompt();
    await say('schedule add 08:00');
    await say('schedule add 18:00');
    assert.match(await say('schedule remove'), /give the number/);
    assert.match(await say('schedule remove 7'), /1 to 2/);
    assert.match(await say('schedule remove 2'), /18:00/);
  });

  it('is for managers', async () => {
    const { say, store } = createPrompt({ isManager: false });
    assert.match(await say('schedule add 08:00'), /Only people who may manage/);
    assert.deepEqual(await store.listSubscriptions(null), []);
  });
});
