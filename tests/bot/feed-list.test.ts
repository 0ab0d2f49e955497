import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitForDiscord } from '../../src/adapters/platforms/discord/render.ts';
import { splitForSlack } from '../../src/adapters/platforms/slack/render/fits.ts';
import { newHealth } from '../../src/core/ingest/health.ts';
import { SHARED, type SourceId } from '../../src/domain/identity.ts';
import { createBotWorld } from '../fakes/bot-world.ts';

describe('/feed list', () => {
  it('gives the addresses of feeds, never the paths of files', async () => {
    const { send, needs } = createBotWorld();
    const sources = [
      { kind: 'file', address: '/srv/secret/press.txt', name: 'press.txt' },
      { kind: 'feed', address: 'https://a.example/rss', name: 'A' },
    ] as const;
    for (const source of sources) {
      const id = source.address as SourceId;
      await needs.store.saveSource({ ...source, id, owner: SHARED, isPaused: false });
    }
    const answer = await send({ type: 'command', command: 'feed list', options: {}, words: '' });
    const shown = JSON.stringify(answer);
    assert.match(shown, /press\.txt/);
    assert.match(shown, /https:\/\/a\.example\/rss/);
    assert.doesNotMatch(shown, /secret/);
  });
});

describe('/feed errors', () => {
  it('fits one message however many sources fail, with buttons to the others', async () => {
    const { send, needs, clock } = createBotWorld();
    for (let index = 0; index < 100; index += 1) {
      const address = `https://feeds.example/${index}`;
      const id = address as SourceId;
      const name = `Feed ${String(index).padStart(3, '0')}`;
      await needs.store.saveSource({
        id,
        owner: SHARED,
        kind: 'feed',
        address,
        name,
        isPaused: false,
      });
      const fault =
        'The site has a fault of its own at the moment. A later try may do better. (503)';
      const failed = { ...newHealth(id), failures: 3, failingSince: clock.now(), fault };
      await needs.store.saveHealth(failed);
    }
    const first = await send({ type: 'command', command: 'feed errors', options: {}, words: '' });
    assert.ok(first !== null);
    assert.equal(splitForDiscord(first).length, 1);
    assert.equal(splitForSlack(first).length, 1);
    const [more] = first.blocks.flatMap((block) => (block.type === 'buttons' ? block.buttons : []));
    assert.ok(more !== undefined);
    const next = { type: 'action', action: more.id, values: [], message: null } as const;
    const shown = JSON.stringify([first, await send(next)]);
    assert.match(shown, /Feed 000.*Feed 015/);
    assert.match(shown, /100 sources failing/);
  });
});
