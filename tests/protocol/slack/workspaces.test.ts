import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { until } from '../../contracts/platform.ts';
import { createFakeBot, textReply, type FakeBot } from '../../fakes/bot.ts';
import { placeOf } from '../../../src/adapters/platforms/slack/events/place.ts';
import type { Team } from './state.ts';
import { openSlackWorld, type SlackWorld } from './world.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('Slack in many workspaces, over HTTP', () => {
  let world: SlackWorld;
  let bot: FakeBot;
  let second: Team;
  let url = '';

  before(async () => {
    const port = await freePort();
    world = await openSlackWorld({
      settings: {
        botToken: null,
        appToken: null,
        signingSecret: 'local-secret',
        clientId: '1.2',
        clientSecret: 'client-secret',
        tokenKey: 'k'.repeat(40),
        port,
      },
    });
    url = `http://127.0.0.1:${port}`;
    second = world.slack.addTeam('xoxb-2');
    bot = createFakeBot();
    await world.platform.start(bot);
    world.slack.deliveries.requestUrl = `${url}/slack/events`;
  });

  after(() => world.close());

  async function begin(): Promise<{ state: string; cookie: string; location: URL }> {
    const answer = await fetch(`${url}/slack/install`, { redirect: 'manual' });
    const location = new URL(answer.headers.get('location') ?? '');
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return { location, cookie, state: location.searchParams.get('state') ?? '' };
  }

  async function install(team: Team): Promise<number> {
    const { state, cookie } = await begin();
    world.slack.state.codes.set(`code-${team.id}`, team);
    const query = new URLSearchParams({ code: `code-${team.id}`, state });
    const page = await fetch(`${url}/slack/oauth_redirect?${query.toString()}`, {
      headers: { cookie },
    });
    await page.text();
    return page.status;
  }

  it('sends an installer to Slack with the scopes that it needs', async () => {
    const { location } = await begin();
    assert.equal(`${location.origin}${location.pathname}`, 'https://slack.com/oauth/v2/authorize');
    assert.match(location.searchParams.get('scope') ?? '', /chat:write/);
  });

  it('keeps each installation sealed', async () => {
    assert.deepEqual([await install(world.team), await install(second)], [200, 200]);
    assert.equal(world.installations.size, 2);
    for (const { sealed } of world.installations.values()) {
      assert.ok(!Buffer.from(sealed).includes('xoxb'));
    }
  });

  it('takes no code without the browser that began, nor with a forged state', async () => {
    const { state, cookie } = await begin();
    for (const [query, given] of [
      [{ code: 'c', state }, ''],
      [{ code: 'c', state: `${state}x` }, `${cookie}x`],
      [
        { code: 'c', state: '9999999999999.aaaa.bbbb' },
        'broadsheet_slack_state=9999999999999.aaaa.bbbb',
      ],
    ] as const) {
      const search = new URLSearchParams(query).toString();
      const page = await fetch(`${url}/slack/oauth_redirect?${search}`, {
        headers: { cookie: given },
      });
      assert.equal(page.status, 400);
    }
  });

  it('answers each workspace with its own token', async () => {
    const { slack, platform } = world;
    const person = slack.addPerson(second);
    const channel = slack.addChannel(second, [person]);
    bot.answer(() => textReply('over HTTP'));
    const delivered = await slack.command(person, channel, '/summary', 'x');
    assert.equal(delivered.body['text'], 'over HTTP');
    assert.equal((await bot.next('command')).place.owner, `slack:${second.id}`);
    await platform.post(placeOf(second.id, channel.id, null), textReply('posted'), 'k');
    assert.equal(slack.state.calls.at(-1)?.token, 'xoxb-2');
  });

  it('answers a mention over HTTP once, though it is delivered again', async () => {
    const { slack, team, channel, person } = world;
    bot.answer(() => textReply('mention heard'));
    const event = {
      type: 'app_mention',
      user: person.id,
      channel: channel.id,
      text: `<@${team.botUser}> hi`,
      ts: '1700000000.000200',
    };
    for (let round = 0; round < 3; round += 1) await slack.event(team, event, 'EvTWICE');
    await bot.next('message');
    await until(() => slack.seen(channel, person).includes('mention heard'));
    assert.equal(slack.seen(channel, person).filter((text) => text === 'mention heard').length, 1);
  });

  it('keeps a workspace that was installed anew before its removal was heard', async () => {
    const { slack } = world;
    const hourAgo = Math.trunc(Date.now() / 1_000) - 3_600;
    await slack.event(second, { type: 'tokens_revoked', tokens: { bot: ['U1'] } }, 'EvL1', hourAgo);
    await slack.event(second, { type: 'app_uninstalled' }, 'EvL2', hourAgo);
    assert.equal(world.installations.size, 2);
    assert.ok(bot.events.every(({ type }) => type !== 'removal'));
  });

  it('forgets a workspace that removed the app, in either order of events', async () => {
    const { slack, platform } = world;
    await slack.event(second, { type: 'tokens_revoked', tokens: { bot: ['U1'] } });
    await slack.event(second, { type: 'app_uninstalled' });
    assert.equal((await bot.next('removal')).place.owner, `slack:${second.id}`);
    await until(() => world.installations.size === 1);
    await assert.rejects(platform.post(placeOf(second.id, 'C1', null), textReply('x'), 'k2'), {
      code: 'forbidden',
      scope: 'owner',
    });
  });

  it('keeps a workspace in which only a person took a token back', async () => {
    const { slack, team } = world;
    await slack.event(team, { type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } });
    assert.equal(world.installations.size, 1);
  });
});
