import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Place } from '../../../src/domain/chat.ts';
import { ADA, BEN, NOW, type OpenStore } from './samples.ts';

const THREAD: Place = {
  platform: 'discord',
  owner: ADA,
  channel: 'news',
  thread: 'syria',
  kind: 'channel',
};
const OTHER: Place = { ...THREAD, thread: 'ukraine' };
const FOREIGN: Place = { ...THREAD, owner: BEN };

export function conversationContract(open: OpenStore): void {
  describe('conversations', () => {
    it('give the last turns of their own thread, oldest first', async () => {
      await using store = await open(NOW);
      for (const [index, text] of ['one', 'two', 'three'].entries()) {
        await store.saveTurn(THREAD, { user: 'u', text, at: NOW.add({ seconds: index }) });
      }
      const texts = (await store.recentTurns(THREAD, 2)).map(({ text }) => text);
      assert.deepEqual(texts, ['two', 'three']);
      assert.deepEqual(await store.recentTurns(OTHER, 2), []);
      assert.deepEqual(await store.recentTurns(FOREIGN, 2), []);
    });

    it('forget turns after thirty days, also where nobody says anything any more', async () => {
      await using store = await open(NOW);
      await store.saveTurn(THREAD, { user: 'u', text: 'old', at: NOW });
      const later = NOW.add({ hours: 24 });
      await store.saveTurn(OTHER, { user: 'u', text: 'new', at: later });
      await store.forgetTurns(NOW.add({ hours: 30 * 24 + 1 }));
      assert.deepEqual(await store.recentTurns(THREAD, 10), []);
      assert.equal((await store.recentTurns(OTHER, 10)).length, 1);
    });

    it('forget turns after thirty days', async () => {
      await using store = await open(NOW);
      await store.saveTurn(THREAD, { user: 'u', text: 'old', at: NOW });
      const at = NOW.add({ hours: 24 * 31 });
      await store.saveTurn(THREAD, { user: 'u', text: 'new', at });
      assert.deepEqual(await store.recentTurns(THREAD, 5), [{ user: 'u', text: 'new', at }]);
    });

    it('stop and go on where they are told to', async () => {
      await using store = await open(NOW);
      await store.stopConversation(THREAD);
      assert.equal(await store.isConversationStopped(THREAD), true);
      assert.equal(await store.isConversationStopped(OTHER), false);
      await store.resumeConversation(THREAD);
      assert.equal(await store.isConversationStopped(THREAD), false);
    });
  });

  describe('settings of a place', () => {
    it('keep the last value, and go back to the default', async () => {
      await using store = await open(NOW);
      await store.savePlaceSetting(THREAD, 'mention', 'off');
      await store.savePlaceSetting(THREAD, 'language', 'de');
      await store.savePlaceSetting(THREAD, 'language', 'fr');
      assert.deepEqual(await store.readPlaceSettings(THREAD), { mention: 'off', language: 'fr' });
      assert.deepEqual(await store.listPlaceSettings('mention'), ['off']);
      assert.deepEqual(await store.listPlaceSettings('unknown'), []);
      await store.savePlaceSetting(THREAD, 'mention', null);
      assert.deepEqual(await store.readPlaceSettings(THREAD), { language: 'fr' });
      assert.deepEqual(await store.readPlaceSettings(OTHER), {});
    });
  });

  describe('owners that the bot was removed from', () => {
    it('are told once their time has come, from the first removal on', async () => {
      await using store = await open(NOW);
      await store.markOwnerRemoved(ADA, NOW);
      await store.markOwnerRemoved(ADA, NOW.add({ hours: 5 }));
      assert.deepEqual(await store.listRemovedOwners(NOW), []);
      assert.deepEqual(await store.listRemovedOwners(NOW.add({ seconds: 1 })), [ADA]);
      await store.unmarkOwner(ADA);
      assert.deepEqual(await store.listRemovedOwners(NOW.add({ hours: 9 })), []);
    });

    it('leave no conversation, setting or mark behind', async () => {
      await using store = await open(NOW);
      await store.saveTurn(THREAD, { user: 'u', text: 'secret', at: NOW });
      await store.stopConversation(THREAD);
      await store.savePlaceSetting(THREAD, 'mention', 'off');
      await store.markOwnerRemoved(ADA, NOW);
      await store.removeOwner(ADA);
      assert.deepEqual(await store.recentTurns(THREAD, 5), []);
      assert.equal(await store.isConversationStopped(THREAD), false);
      assert.deepEqual(await store.readPlaceSettings(THREAD), {});
      assert.deepEqual(await store.listRemovedOwners(NOW.add({ hours: 9 })), []);
    });
  });
}
