import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newDelivery } from '../../src/bot/deliver/new-delivery.ts';
import type { DeliveryId } from '../../src/domain/identity.ts';
import { reply } from '../../src/domain/reply.ts';
import { plainReply } from '../../src/text/plain-reply.ts';
import { createBotWorld } from '../fakes/bot-world.ts';

async function say(command: string, words: string) {
  const answer = await createBotWorld().send({ type: 'command', command, options: {}, words });
  assert.ok(answer);
  return answer;
}

/** The world's clock stands at Tuesday, 24 November 2026. */
describe('/digest', () => {
  for (const [when, title] of [
    ['yesterday', /^Monday,? 23 November 2026$/],
    ['2026-11-02', /^Monday,? 2 November 2026$/],
    ['2 November', /^Monday,? 2 November 2026$/],
    ['thursday', /^Thursday,? 19 November 2026$/],
    ['last week', /^Monday,? 16 November 2026 to Sunday,? 22 November 2026$/],
  ] as const) {
    it(`shows what was new: ${when}`, async () => {
      const { title: shown } = await say('digest', when);
      assert.match(shown ?? '', title);
    });
  }

  it('shows the last one again as it was posted, put together where it took several messages', async () => {
    const { send, needs, clock, place } = createBotWorld();
    const words = (text: string) =>
      [{ type: 'paragraph', content: [text], citations: [] }] as const;
    const parts = [
      reply('digest', { title: 'Monday', blocks: words('One.'), footer: ['continued below'] }),
      reply('digest', { title: 'Monday (continued)', blocks: words('Two.'), footer: ['4 min'] }),
    ];
    const base = { place, now: clock.now() };
    for (const [id, kind, day, replies] of [
      ['old', 'digest', 20, [reply('digest', { title: 'Friday' })]],
      ['new', 'digest', 23, parts],
      ['alert', 'alert', 24, [reply('digest', { title: 'Alert' })]],
    ] as const) {
      const dueAt = Temporal.Instant.from(`2026-11-${day}T08:00Z`);
      const planned = newDelivery({ ...base, id: id as DeliveryId, kind, dueAt, replies });
      await needs.store.planDelivery({ ...planned, state: 'sent' });
    }
    const thread = { ...place, thread: 'T7' };
    const event = { type: 'command', command: 'digest', options: {}, words: 'last' } as const;
    const shown = await send(event, {}, thread);
    assert.equal(shown?.title, 'Monday');
    assert.deepEqual(shown.blocks, [...words('One.'), ...words('Two.')]);
    assert.deepEqual(shown.footer, ['4 min']);
  });

  it('says how one is ordered where none was posted', async () => {
    assert.match(plainReply(await say('digest', 'last')), /No digest was posted here yet/);
  });

  it('says what may be given where a day is none', async () => {
    assert.match(plainReply(await say('digest', 'next week')), /is no day I know/);
    assert.match(plainReply(await say('digest', 'off 8')), /is no day I know/);
    assert.match(plainReply(await say('digest', 'at 8:30')), /is no day I know/);
  });
});

describe('a question that names no topic', () => {
  for (const [question, title] of [
    ['what happened yesterday?', /^Monday,? 23 November 2026$/],
    ['Was geschah letzte Woche?', /^Monday,? 16 November 2026 to Sunday,? 22 November 2026$/],
    ['any news?', /^The latest news held$/],
  ] as const) {
    it(`is answered with the digest of that time: ${question}`, async () => {
      assert.match((await say('ask', question)).title ?? '', title);
      const { place, send } = createBotWorld();
      const message = { place, id: 'm1' };
      const addressed = { type: 'message', message, repliesTo: null, isAddressed: true } as const;
      assert.match((await send({ ...addressed, text: question }))?.title ?? '', title);
    });
  }
});

describe('a search in vain', () => {
  it('says what it was narrowed to, and offers to search everything', async () => {
    const answer = await say('summary', 'comet since:3d source:"The Ledger" length:short');
    assert.match(
      plainReply(answer),
      /Nothing is held on “comet” from the last 3 days by “The Ledger”\./,
    );
    const button = answer.blocks.flatMap((block) =>
      block.type === 'buttons' ? block.buttons : [],
    )[0];
    assert.equal(button?.id, 'summary?length=short&topic=comet');
    assert.match(plainReply(await say('ask', 'any comets? source:Ledger')), /by “Ledger”\./);
  });

  it('that was not narrowed says so plainly', async () => {
    assert.match(plainReply(await say('summary', 'comet since:all')), /held on “comet”\.$/);
  });
});
