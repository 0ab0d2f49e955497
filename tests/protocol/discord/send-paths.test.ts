import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createFakeBot, textReply } from '../../fakes/bot.ts';
import { until } from '../../contracts/platform.ts';
import { GOLDEN_HOSTS, GOLDEN_REPLIES, HOSTILE_TEXT } from '../../fixtures/replies.ts';
import { checkDiscord } from '../../fixtures/vectors/mention-checks.mjs';
import { createPerson } from './people.ts';
import { openSession, type Session } from './session.ts';

const HOSTILE = GOLDEN_REPLIES['hostile'] ?? textReply(HOSTILE_TEXT);

/** Bodies that put text before people, wherever in a request they lie. */
function messagesIn(body: unknown): readonly Record<string, unknown>[] {
  if (typeof body !== 'object' || body === null) return [];
  const { components, data, message } = body as Record<string, unknown>;
  if (Array.isArray(components)) return [body as Record<string, unknown>];
  return [...messagesIn(data), ...messagesIn(message)];
}

describe('hostile text on every way out to Discord', () => {
  let session: Session;

  before(async () => {
    session = await openSession();
    const bot = createFakeBot();
    bot.answer((event, showDraft) => {
      showDraft(HOSTILE);
      return { ...HOSTILE, isPrivate: event.type === 'action' };
    });
    await session.platform.start(bot);
  });

  after(async () => {
    await session.platform.stop();
    await session.discord.close();
  });

  it('pings nobody and links to nobody else', async () => {
    const { discord, platform, place, channel, guild, reader } = session;
    const { world } = discord;
    const person = createPerson(discord, reader, { channel: channel.id });
    const forum = world.addChannel({ type: 15, guild_id: guild.id });
    const [part = HOSTILE] = platform.split(HOSTILE);
    const post = await platform.post(place, part, 'post');
    await platform.edit(post, part);
    await platform.post({ ...place, channel: forum.id, kind: 'forum' }, part, 'forum');
    const message = world.messages.get(post.id);
    assert.ok(message);
    const exchanges = [
      person.slash('summary', { topic: HOSTILE_TEXT }),
      person.press(message, 'x?'),
    ];
    const question = person.say(`<@${world.bot.id}> ${HOSTILE_TEXT}`);
    await until(() => exchanges.every(({ followUps }) => followUps.length > 0));
    await until(() => world.messagesOf(question.id).length > 1);
    const bodies = discord.requests.flatMap(({ body }) => messagesIn(body));
    assert.ok(bodies.length >= 8, `only ${bodies.length} messages`);
    for (const body of bodies) {
      const found = checkDiscord(body, { allowedHosts: GOLDEN_HOSTS });
      assert.deepEqual(
        found.filter(({ level }) => level === 'must'),
        [],
      );
    }
    assert.deepEqual(discord.refusals, []);
  });
});
