import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBotWorld } from '../fakes/bot-world.ts';

function createManagers() {
  const world = createBotWorld();
  const say = async (line: string, user = {}) => {
    const [command = '', ...words] = line.split(' ');
    const event = { type: 'command', command, options: {}, words: words.join(' ') } as const;
    return await world.send(event, user);
  };
  const recorded = async () => {
    const changes = await world.needs.store.listChanges(world.place.owner, 50);
    return changes.map(({ command }) => command);
  };
  return { ...world, say, recorded };
}

describe('/audit', () => {
  it('tells who changed what, and when, newest first', async () => {
    const { say, clock } = createManagers();
    await say('schedule add 08:30 timezone:Europe/Berlin', { name: 'Olga' });
    clock.advance(60_000);
    await say('filter add football', { id: 'U2' });
    const shown = JSON.stringify(await say('audit'));
    assert.match(shown, /2026-11-24T08:01:00Z.*U2.*\/filter add topic:football/);
    assert.match(
      shown,
      /football.*2026-11-24T08:00:00Z.*Olga.*\/schedule add time:08:30 timezone:/,
    );
  });

  it('records what was changed, not what was only asked for or refused', async () => {
    const { say, recorded, send } = createManagers();
    for (const line of ['quiet', 'settings', 'schedule list', 'filter list', 'status', 'audit']) {
      await say(line);
    }
    await say('quiet 22:00-07:00', { isManager: false });
    await say('quiet nonsense');
    await say('schedule remove 4');
    await say('follow syria');
    assert.deepEqual(await recorded(), []);
    await say('quiet 22:00-07:00');
    const form = (await say('settings'))?.form?.id ?? '';
    await send({ type: 'form', form, fields: { language: 'de', length: '', mention: 'off' } });
    assert.deepEqual(await recorded(), [
      '/settings language:de mention:off',
      '/quiet hours:22:00-07:00',
    ]);
  });

  it('keeps secrets of addresses to itself', async () => {
    const { needs, place, say, recorded } = createManagers();
    const address = 'https://reader:secret@news.example/feed?token=abcdef0123456789';
    const source = { id: 's1', owner: place.owner, kind: 'feed', address, name: 'Wire' } as const;
    await needs.store.saveSource({ ...source, isPaused: false } as Parameters<
      typeof needs.store.saveSource
    >[0]);
    await say(`feed pause ${address}`);
    const [command = ''] = await recorded();
    assert.match(command, /^\/feed pause feed:https:/);
    assert.doesNotMatch(command, /reader|abcdef/);
  });

  it('turns pages', async () => {
    const { say, send } = createManagers();
    for (let index = 0; index < 12; index += 1) await say(`filter add topic${index}`);
    const first = await say('audit');
    const buttons = first?.blocks.flatMap((block) =>
      block.type === 'buttons' ? block.buttons : [],
    );
    assert.deepEqual(
      buttons?.map(({ label }) => label),
      ['More (2 of 2) ▶'],
    );
    const action = buttons?.[0]?.id ?? '';
    const second = await send({ type: 'action', action, values: [], message: null });
    assert.match(JSON.stringify(second), /topic:topic1"/);
    assert.doesNotMatch(JSON.stringify(second), /topic:topic2"/);
  });

  it('is for managers', async () => {
    const { say } = createManagers();
    assert.match(JSON.stringify(await say('audit')), /Nothing was changed here/);
    assert.match(JSON.stringify(await say('audit', { isManager: false })), /Only admins/);
  });
});
