import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemoryStore } from '../../src/adapters/stores/memory/store.ts';
import { runBackground } from '../../src/program/run-background.ts';
import type { Store } from '../../src/ports/store.ts';
import { until } from '../contracts/platform.ts';
import { place } from '../contracts/store/subscriptions.ts';
import { createBotWorld } from '../fakes/bot-world.ts';
import { createFakeIngest } from '../fakes/ingest-needs.ts';
import { createPostingPlatform } from '../fakes/posting-platform.ts';

describe('what goes on beside answering', () => {
  it('forgets on every platform what is kept for a time only', async () => {
    const ingest = createFakeIngest();
    const { clock } = ingest;
    const memory = createMemoryStore({ clock });
    let isForgotten = false;
    const store: Store = {
      ...memory,
      async forgetTurns(at) {
        await memory.forgetTurns(at);
        isForgotten = true;
      },
    };
    const room = {
      needs: { ...createBotWorld().needs, ...ingest, store },
      configured: [],
      embedder: null,
      [Symbol.asyncDispose]: () => Promise.resolve(),
    };
    const asked = place('general');
    await store.saveTurn(asked, { user: 'u1', text: 'a question', at: clock.now() });
    clock.advance(31 * 24 * 3_600_000);
    const stopping = new AbortController();
    const platforms = [createPostingPlatform({ name: 'terminal' })];
    const running = runBackground(room, { platforms, digests: [], signal: stopping.signal });
    await until(() => isForgotten);
    assert.deepEqual(await store.recentTurns(asked, 1), []);
    stopping.abort();
    await running;
  });
});
