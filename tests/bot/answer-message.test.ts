import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainReply } from '../../src/text/plain-reply.ts';
import { createBotWorld } from '../fakes/bot-world.ts';

const THREAD = { thread: 't1' };

function createThread() {
  const { send, needs, place, clock } = createBotWorld();
  async function say(text: string, id: string, isAddressed: boolean): Promise<boolean> {
    const message = { place: { ...place, ...THREAD }, id: 'm' };
    const event = { type: 'message', text, message, repliesTo: null, isAddressed } as const;
    return (await send(event, { id }, THREAD)) !== null;
  }
  return { say, needs, place, clock };
}

describe('a thread of the bot’s own', () => {
  it('goes on without a mention until stop', async () => {
    const { say } = createThread();
    assert.equal(await say('what about Syria?', 'ada', true), true);
    assert.equal(await say('and Iran?', 'ada', false), true);
    assert.equal(await say('stop', 'ada', false), true);
    assert.equal(await say('and Iraq?', 'ada', false), false);
    assert.equal(await say('and Iraq?', 'ada', true), true);
    assert.equal(await say('and Egypt?', 'ada', false), true);
  });

  it('falls silent when people talk to each other', async () => {
    const { say } = createThread();
    await say('what about Syria?', 'ada', true);
    assert.equal(await say('I would not trust that', 'bob', false), false);
    assert.equal(await say('why not?', 'ada', false), false);
    assert.equal(await say('what about Iran?', 'bob', true), true);
  });

  it('falls silent after a day', async () => {
    const { say, clock } = createThread();
    await say('what about Syria?', 'ada', true);
    clock.advance(25 * 3_600_000);
    assert.equal(await say('and Iran?', 'ada', false), false);
  });

  it('answers everything where it always may, and nothing where it never may', async () => {
    const { say, needs, place } = createThread();
    await needs.store.savePlaceSetting(place, 'mention', 'always');
    await say('what about Syria?', 'ada', true);
    assert.equal(await say('and Iran?', 'bob', false), true);
    await needs.store.savePlaceSetting(place, 'mention', 'off');
    assert.equal(await say('and Iran?', 'ada', true), false);
  });
});

describe('a command said in a message', () => {
  it('says how it is typed where a form would ask for the rest, since none can be opened there', async () => {
    const { send, place } = createBotWorld();
    const message = { place, id: 'm1' };
    const said = { type: 'message', message, repliesTo: null, isAddressed: true } as const;
    for (const text of ['feed add', 'feed import']) {
      const reply = await send({ ...said, text });
      assert.equal(reply?.form, null);
      assert.match(plainReply(reply), /Type it like this: \/feed/);
    }
  });
});

describe('an owner that removed the bot', () => {
  it('keeps what is held by coming back, for one write', async () => {
    const { send, needs, place, clock } = createBotWorld();
    await needs.store.markOwnerRemoved(place.owner, clock.now());
    let writes = 0;
    const unmarkOwner = needs.store.unmarkOwner.bind(needs.store);
    needs.store.unmarkOwner = async (owner) => {
      writes += 1;
      await unmarkOwner(owner);
    };
    const removed = () => needs.store.listRemovedOwners(clock.now().add({ hours: 1 }));
    await send({ type: 'home', tab: 'following' });
    await send({ type: 'home', tab: 'following' });
    assert.deepEqual([await removed(), writes], [[], 1]);
    await send({ type: 'removal' });
    assert.deepEqual(await removed(), [place.owner]);
    await send({ type: 'home', tab: 'following' });
    assert.deepEqual([await removed(), writes], [[], 2]);
    await send({ type: 'removal' });
    assert.equal(await send({ type: 'arrival' }), null);
    assert.deepEqual([await removed(), writes], [[], 3]);
  });
});
