import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { BroadsheetError, type ErrorCode, type ErrorScope } from '../../../src/domain/errors.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import { createSystemClock } from '../../../src/adapters/system/clock.ts';
import { reply } from '../../../src/domain/reply.ts';
import { until } from '../../contracts/platform.ts';
import { createFakeBot, textReply, type FakeBot } from '../../fakes/bot.ts';
import { sleep } from './web-api.ts';
import { openSlackWorld, type SlackWorld } from './world.ts';

function isError(code: ErrorCode, isTransient: boolean) {
  return (error: unknown) =>
    error instanceof BroadsheetError && error.code === code && error.isTransient === isTransient;
}

/** What is waited after the second connection in a row that failed, the third and the fourth. */
const BACK_OFF = [2_000, 4_000, 8_000];

/** A clock that does not wait that long, and tells what would have been waited. */
function hurry(waits: number[]): Clock {
  const real = createSystemClock();
  return {
    ...real,
    sleep(milliseconds, signal) {
      waits.push(milliseconds);
      return real.sleep(BACK_OFF.includes(milliseconds) ? 1 : milliseconds, signal);
    },
  };
}

function scopeOf(error: unknown): ErrorScope | null {
  return error instanceof BroadsheetError ? error.scope : null;
}

describe('Slack when things go wrong', () => {
  let world: SlackWorld;
  let bot: FakeBot;

  before(async () => {
    world = await openSlackWorld({ server: { retryDelaysMs: [50, 500] } });
    bot = createFakeBot();
    await world.platform.start(bot);
  });

  afterEach(() => {
    bot.answer((event) => textReply(`answer to ${event.type}`));
  });

  after(() => world.close());

  function count(text: string): number {
    const { slack, channel, person } = world;
    return slack.seen(channel, person).filter((line) => line.includes(text)).length;
  }

  for (const fault of [
    { status: 500, isAfterWork: true },
    { status: 502, isAfterWork: true },
    { drop: true, isAfterWork: true },
  ]) {
    it(`posts once, and says that it does not know, after ${JSON.stringify(fault)}`, async () => {
      const { slack, platform, place } = world;
      const text = `lost ${JSON.stringify(fault)}`;
      slack.fault({ method: 'chat.postMessage', ...fault });
      await assert.rejects(
        platform.post(place, textReply(text), text),
        isError('unreachable', true),
      );
      assert.equal(count(text), 1);
      const found = await platform.find(place, text);
      if (typeof found === 'string') assert.fail(`the post is ${found}`);
      await platform.edit(found, textReply('found again'));
      assert.equal(count('found again'), 1);
      await platform.edit(found, textReply('done'));
    });
  }

  it('waits out a limit of the rate and posts once', async () => {
    const { slack, platform, place } = world;
    slack.fault({ method: 'chat.postMessage', status: 429, retryAfter: 1 });
    await platform.post(place, textReply('after the limit'), 'limit');
    assert.equal(count('after the limit'), 1);
  });

  it('says that it does not know when history is closed to it', async () => {
    const { team, platform, place } = world;
    team.scopes.delete('channels:history');
    assert.equal(await platform.find(place, 'anything'), 'unknown');
    team.scopes.add('channels:history');
  });

  for (const fault of [{ status: 500 }, { status: 429, retryAfter: 1 }, { drop: true }]) {
    it(`says that it can't look now after ${JSON.stringify(fault)}`, async () => {
      const { slack, platform, place } = world;
      slack.fault({ method: 'conversations.history', ...fault });
      await assert.rejects(
        platform.find(place, 'anything'),
        (error) => error instanceof BroadsheetError && error.isTransient,
      );
      assert.equal(await platform.find(place, 'anything'), 'absent');
    });
  }

  const words: readonly [string, ErrorCode, 'place' | 'owner'][] = [
    ['channel_not_found', 'not-found', 'place'],
    ['is_archived', 'not-found', 'place'],
    ['not_in_channel', 'forbidden', 'place'],
    ['restricted_action', 'forbidden', 'place'],
    ['token_revoked', 'forbidden', 'owner'],
    ['account_inactive', 'forbidden', 'owner'],
  ];
  for (const [word, code, scope] of words) {
    it(`tells what ${word} means`, async () => {
      const { slack, platform, place } = world;
      slack.fault({ method: 'chat.postMessage', error: word });
      await assert.rejects(platform.post(place, textReply('no'), word), (error) => {
        assert.ok(isError(code, false)(error));
        return error instanceof BroadsheetError && error.scope === scope;
      });
    });
  }

  it('posts without an image that Slack cannot load', async () => {
    const { slack, platform, place } = world;
    slack.fault({ method: 'chat.postMessage', error: 'invalid_blocks' });
    const image = { type: 'image', url: 'https://news.example/x.jpg', alternative: 'x' } as const;
    const { blocks } = textReply('text stays');
    await platform.post(place, reply('digest', { blocks: [image, ...blocks] }), 'image');
    assert.equal(count('text stays'), 1);
  });

  it('hears an event once that is delivered four times', async () => {
    const { slack, team, person, direct } = world;
    const event = { type: 'message', user: person.id, channel: direct.id, channel_type: 'im' };
    const heard = bot.events.length;
    for (let round = 0; round < 4; round += 1) {
      await slack.event(team, { ...event, text: 'again', ts: '1700000000.000100' }, 'EvAGAIN');
    }
    await until(() => bot.events.length > heard);
    await sleep(50);
    assert.equal(bot.events.length, heard + 1);
  });

  it('answers every command while one socket is renewed', async () => {
    const { slack, person, channel } = world;
    slack.refresh('one');
    for (let round = 0; round < 10; round += 1) {
      const delivered = await slack.command(person, channel, '/summary', 'x');
      assert.ok(delivered.isAcknowledged && delivered.tookMs < 1_000);
      await sleep(10);
    }
    await until(() => slack.state.sockets.size === 2);
  });

  it('comes back after all sockets were cut, with what was said meanwhile', async () => {
    const { slack, person, channel, team } = world;
    slack.cut();
    bot.answer((event) => textReply(`after the cut ${event.type}`));
    await until(() => slack.state.sockets.size === 0);
    slack.say(person, channel, `<@${team.botUser}> still there?`);
    await until(() => slack.state.sockets.size === 2);
    await slack.command(person, channel, '/summary', 'x');
    await until(() => count('after the cut') >= 1);
  });

  it('reconnects after Slack refused for a while', async () => {
    const refused = await openSlackWorld({ clock: hurry([]) });
    await refused.platform.start(createFakeBot());
    const { slack } = refused;
    await until(() => slack.state.sockets.size === 2);
    slack.fault({ method: 'apps.connections.open', status: 503, times: 3 });
    slack.cut();
    await until(() => slack.state.sockets.size === 0);
    await until(() => slack.state.sockets.size === 2);
    await refused.close();
  });

  it('opens sockets ever more slowly where Slack closes each at once', async () => {
    const waits: number[] = [];
    const dismissed = await openSlackWorld({ server: { dismisses: true }, clock: hurry(waits) });
    await dismissed.platform.start(createFakeBot());
    await until(() => BACK_OFF.every((wait) => waits.includes(wait)));
    await dismissed.close();
  });

  it('acknowledges even where the bot throws', async () => {
    const { slack, person, channel } = world;
    bot.answer(() => Promise.reject(new Error('a bug in the bot')));
    const delivered = await slack.command(person, channel, '/summary', 'x');
    assert.equal(delivered.isAcknowledged, true);
    assert.ok(world.complaints.some((line) => line.includes('a bug in the bot')));
  });

  it('acknowledges what it cannot read', async () => {
    const { slack, team } = world;
    const delivered = await slack.deliveries.deliver('interactive', {
      type: 'block_actions',
      team,
    });
    assert.equal(delivered.isAcknowledged, true);
  });

  it('says so when a form was ready too late', async () => {
    const { slack, person, channel } = world;
    slack.fault({ method: 'views.open', error: 'expired_trigger_id' });
    bot.answer(() =>
      reply('notice', { form: { id: 'f', title: 'F', submitLabel: 'Go', fields: [] } }),
    );
    await slack.command(person, channel, '/news', 'help');
    await until(() => count('took too long') === 1);
  });
});

describe('Slack at its start and its end', () => {
  it('rejects a start with a dead bot token', async () => {
    const world = await openSlackWorld({ settings: { botToken: 'xoxb-dead' } });
    await assert.rejects(world.platform.start(createFakeBot()), isError('forbidden', false));
    await world.close();
  });

  it('rejects a start with a dead app token', async () => {
    const world = await openSlackWorld({ settings: { appToken: 'xapp-dead' } });
    await assert.rejects(world.platform.start(createFakeBot()), isError('forbidden', false));
    await world.close();
  });

  it('keeps posts waiting until it is connected', async () => {
    const early = await openSlackWorld();
    const { platform, place } = early;
    await assert.rejects(
      platform.post(place, textReply('early'), 'early'),
      (error) => isError('rate-limited', true)(error) && scopeOf(error) === 'platform',
    );
    await platform.start(createFakeBot());
    await platform.post(place, textReply('early'), 'early');
    await early.close();
  });

  it('waits for a Slack that does not answer yet', async () => {
    const world = await openSlackWorld();
    world.slack.fault({ method: 'auth.test', status: 503, times: 2 });
    await world.platform.start(createFakeBot());
    await world.close();
  });

  it('names no token in what it complains of', async () => {
    const world = await openSlackWorld({ settings: { botToken: 'xoxb-secret-secret' } });
    await world.platform.start(createFakeBot()).catch(() => undefined);
    assert.doesNotMatch(world.complaints.join('\n'), /secret-secret/);
    await world.close();
  });

  it('finishes replies in flight, and takes no new work', async () => {
    const { slack, platform, team, person, channel, ...world } = await openSlackWorld({
      server: { ackMs: 200, retryDelaysMs: [] },
    });
    const bot = createFakeBot();
    bot.answer(async () => {
      await sleep(400);
      return textReply('finished in time');
    });
    await platform.start(bot);
    await slack.command(person, channel, '/summary', 'x');
    const begin = performance.now();
    const stopped = platform.stop();
    const late = await slack.event(team, { type: 'app_home_opened' });
    await stopped;
    assert.equal(late.isAcknowledged, false);
    assert.ok(performance.now() - begin < 10_000);
    assert.ok(slack.seen(channel, person).includes('finished in time'));
    await until(() => slack.state.sockets.size === 0);
    await world.close();
  });
});
