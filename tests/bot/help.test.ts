import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reply } from '../../src/domain/reply.ts';
import { plainReply } from '../../src/text/plain-reply.ts';
import { createBotWorld } from '../fakes/bot-world.ts';

describe('/help', () => {
  async function buttons(isManager: boolean) {
    const world = createBotWorld();
    const menu = { type: 'command', command: 'news', options: {}, words: '' } as const;
    const answer = await world.send(menu, { isManager });
    const found = (answer?.blocks ?? []).flatMap((block) =>
      block.type === 'buttons' ? block.buttons : [],
    );
    return { world, ids: found.map(({ id }) => id) };
  }

  it('is a menu whose every button is answered', async () => {
    const { world, ids } = await buttons(true);
    assert.deepEqual(ids, ['digest?', 'following?', 'feed list?', 'schedule list?']);
    for (const action of ids) {
      const answer = await world.send({ type: 'action', action, values: [], message: null });
      assert.equal(answer?.isPrivate, true);
      assert.notEqual(answer.kind, 'error');
    }
  });

  it('offers readers nothing that only managers may do', async () => {
    const { ids } = await buttons(false);
    assert.ok(!ids.includes('schedule list?'));
  });

  it('explains one command: how it is typed and what its options mean', async () => {
    const world = createBotWorld();
    const ask = (words: string) =>
      world.send({ type: 'command', command: 'help', options: {}, words });
    const text = plainReply((await ask('/schedule add')) ?? reply('help'));
    assert.match(text, /\/schedule add \[time:[^]*timezone: /u);
    const whole = plainReply((await ask('')) ?? reply('help'));
    assert.match(whole, /\/help summary explains one of them/u);
    const group = plainReply((await ask('feed')) ?? reply('help'));
    assert.match(
      group,
      /\/feed add — [^]*\(for managers\)[^]*\/feed list — All sources and how they fare\n/u,
    );
    assert.match(group, /\/help feed add explains one of them/u);
    const unknown = await ask('nonsense');
    assert.equal(unknown?.title, 'Broadsheet');
    assert.match(plainReply(unknown), /There is no command “nonsense”/u);
  });
});
