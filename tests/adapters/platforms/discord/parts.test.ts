import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDrafts } from '../../../../src/adapters/platforms/discord/drafts.ts';
import { toBroadsheetError } from '../../../../src/adapters/platforms/discord/errors.ts';
import { createIdentifyThrottle } from '../../../../src/adapters/platforms/discord/identify-throttle.ts';
import { readShards } from '../../../../src/adapters/platforms/discord/index.ts';
import { componentIdFor, nonceFor } from '../../../../src/adapters/platforms/discord/key-print.ts';
import { messageEvent } from '../../../../src/adapters/platforms/discord/message-event.ts';
import { createRecentIds } from '../../../../src/adapters/platforms/discord/recent-ids.ts';
import { renderForm } from '../../../../src/adapters/platforms/discord/render-form.ts';
import { createSendQueue } from '../../../../src/adapters/platforms/discord/send-queue.ts';
import { plainId, withUniqueIds } from '../../../../src/adapters/platforms/discord/unique-ids.ts';
import { createFakeClock } from '../../../fakes/clock.ts';
import { textReply } from '../../../fakes/bot.ts';
import { SAMPLE_FORM } from '../../../fixtures/replies.ts';

describe('pacing of sign-ins', () => {
  it('grows its waits, so that a gateway that drops us never spends the day’s budget', async () => {
    const clock = createFakeClock();
    const throttle = createIdentifyThrottle(clock, 1);
    const day = clock.now().add({ hours: 24 });
    let signIns = 0;
    while (Temporal.Instant.compare(clock.now(), day) < 0) {
      await throttle.waitForIdentify(0, AbortSignal.timeout(60_000));
      clock.advance(500);
      signIns += 1;
    }
    assert.ok(signIns < 300, `${signIns} sign-ins a day`);
  });

  it('lets the first shards of different buckets in at once', async () => {
    const clock = createFakeClock();
    const start = clock.now().epochMilliseconds;
    const throttle = createIdentifyThrottle(clock, 2);
    await throttle.waitForIdentify(0, AbortSignal.timeout(1_000));
    await throttle.waitForIdentify(1, AbortSignal.timeout(1_000));
    assert.equal(clock.now().epochMilliseconds, start);
    await throttle.waitForIdentify(2, AbortSignal.timeout(1_000));
    assert.equal(clock.now().epochMilliseconds, start + 5_000);
  });
});

describe('drafts', () => {
  it('shows the latest of those that come too fast', async () => {
    const shown: unknown[] = [];
    const clock = createFakeClock('2026-01-01T00:00:00Z', { isEager: false });
    const drafts = createDrafts(clock, (draft) => {
      shown.push(draft);
      return Promise.resolve();
    });
    const all = ['a', 'ab', 'abc'].map((text) => textReply(text));
    for (const draft of all) drafts.show(draft);
    await Promise.resolve();
    clock.advance(1_200);
    await new Promise(setImmediate);
    await drafts.end();
    assert.deepEqual(shown, [all[0], all[2]]);
  });

  it('shows none after the end', async () => {
    const shown: unknown[] = [];
    const drafts = createDrafts(createFakeClock(), (draft) => {
      shown.push(draft);
      return Promise.resolve();
    });
    await drafts.end();
    drafts.show(textReply('late'));
    assert.deepEqual(shown, []);
  });
});

describe('the send queue', () => {
  it('keeps the order of one channel, also after a failure', async () => {
    const queue = createSendQueue();
    const sent: string[] = [];
    const send = (text: string, milliseconds: number) =>
      queue.run('a', async () => {
        await new Promise((resolve) => {
          setTimeout(resolve, milliseconds);
        });
        sent.push(text);
      });
    const failing = assert.rejects(queue.run('a', () => Promise.reject(new Error('no'))));
    await Promise.all([failing, send('first', 10), send('second', 0)]);
    assert.deepEqual(sent, ['first', 'second']);
  });
});

describe('prints of a key', () => {
  it('are stable and fit Discord', () => {
    assert.equal(nonceFor('edition-1:0'), nonceFor('edition-1:0'));
    assert.ok(nonceFor('x'.repeat(500)).length <= 25);
    for (let index = 0; index < 1_000; index += 1) {
      const id = componentIdFor(`key-${index}`);
      assert.ok(Number.isInteger(id) && id >= 2 ** 20 && id < 2 ** 31);
    }
  });
});

describe('ids that come twice in a message', () => {
  it('are told apart for Discord and the same for the bot', () => {
    const button = { type: 2, style: 2, label: 'More', custom_id: 'more?page=2' } as const;
    const [row] = withUniqueIds([{ type: 1, components: [button, button] }]);
    assert.ok(row?.type === 1);
    const ids = row.components.map(({ custom_id: id }) => id);
    assert.equal(new Set(ids).size, 2);
    assert.deepEqual(ids.map(plainId), ['more?page=2', 'more?page=2']);
  });
});

describe('recent ids', () => {
  it('are forgotten, oldest first', () => {
    const ids = createRecentIds(2);
    assert.deepEqual(
      [ids.add('a'), ids.add('a'), ids.add('b'), ids.add('c'), ids.add('a')],
      [true, false, true, true, true],
    );
  });
});

describe('failures of Discord', () => {
  for (const [failure, code, isTransient, scope] of [
    [{ status: 401 }, 'forbidden', false, 'platform'],
    [{ status: 403, code: 50_001 }, 'forbidden', false, 'place'],
    [{ status: 404, code: 10_003 }, 'not-found', false, 'place'],
    [{ status: 400, code: 50_035 }, 'invalid-input', false, 'place'],
    [
      {
        status: 400,
        code: 50_035,
        message:
          'Invalid Form Body\ncontent[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer in length.',
      },
      'too-large',
      false,
      'place',
    ],
    [{ status: 413, code: 40_005 }, 'too-large', false, 'place'],
    [{ status: 429 }, 'rate-limited', true, 'place'],
    [{ status: 502 }, 'unreachable', true, 'place'],
    [{ name: 'AbortError' }, 'unreachable', true, 'place'],
  ] as const) {
    it(`${JSON.stringify(failure)} is ${code}`, () => {
      const error = toBroadsheetError(Object.assign(new Error('told'), failure));
      assert.deepEqual([error.code, error.isTransient, error.scope], [code, isTransient, scope]);
    });
  }
});

describe('shards of a process', () => {
  it('are read from the settings', () => {
    assert.equal(readShards(null), 'auto');
    assert.deepEqual(readShards('0,1/4'), { ids: [0, 1], total: 4 });
    assert.throws(() => readShards('4/4'), /names no shards/);
  });
});

describe('forms', () => {
  it('become a modal with a label to each field', () => {
    assert.ok(SAMPLE_FORM.form);
    const modal = renderForm(SAMPLE_FORM.form);
    assert.equal(modal.title, 'Add a feed');
    assert.deepEqual(
      modal.components.map(({ label, component }) => [label, (component as { type: number }).type]),
      [
        ['Address', 4],
        ['Topic', 3],
      ],
    );
  });
});

describe('messages for the bot', () => {
  const channel = { id: '5', type: 0, parentId: null };
  const facts = { botId: '1', channel, isManager: false, isOwnThread: false };
  const message = {
    id: '9',
    channel_id: '5',
    guild_id: '7',
    type: 0,
    author: { id: '2', username: 'rita', global_name: null },
    content: 'hello <@1>  there',
    mentions: [{ id: '1' }],
  } as unknown as Parameters<typeof messageEvent>[0];

  it('come without the mention itself', () => {
    assert.equal(messageEvent(message, facts)?.text, 'hello there');
  });

  it('are none where the bot is not addressed', () => {
    assert.equal(messageEvent({ ...message, mentions: [], content: '' }, facts), null);
  });

  it('are all with a text in a thread of its own, but for those to others', () => {
    const own = { ...facts, isOwnThread: true };
    const plain = { ...message, mentions: [], content: 'and then?' };
    assert.equal(messageEvent(plain, facts), null);
    assert.equal(messageEvent(plain, own)?.isAddressed, false);
    assert.equal(messageEvent(message, own)?.isAddressed, true);
    assert.equal(messageEvent({ ...plain, content: '' }, own), null);
    const toAnother = [{ id: '3' }] as unknown as typeof message.mentions;
    assert.equal(messageEvent({ ...plain, mentions: toAnother }, own), null);
  });

  it('are none of other bots, of webhooks or of Discord itself', () => {
    const robot = { ...message.author, bot: true };
    assert.equal(messageEvent({ ...message, author: robot }, facts), null);
    assert.equal(messageEvent({ ...message, webhook_id: '3' }, facts), null);
    assert.equal(messageEvent({ ...message, type: 7 }, facts), null);
  });
});
