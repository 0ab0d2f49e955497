import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
