import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBotWorld } from '../fakes/bot-world.ts';
import { storedArticle } from '../fakes/stored-article.ts';

describe('the home page', () => {
  it('is answered, but registered as no command', () => {
    const { bot } = createBotWorld();
    assert.ok(bot.commands.every(({ name }) => name !== 'home'));
  });

  it('shows today as a digest, to one person', async () => {
    const { send, needs, place } = createBotWorld();
    const { id: _id, ...article } = storedArticle({
      id: 'a1',
      headline: 'Storm closes the harbour of Rotterdam',
      text: 'A storm closed the harbour of Rotterdam on Tuesday morning. Ships wait outside of it for calmer weather.',
    });
    const { owner } = place;
    const { source, seenAt } = article;
    await needs.store.saveArticle({ owner, source, guid: null, article, seenAt });
    const today = await send({ type: 'home', tab: 'today' });
    assert.equal(today?.kind, 'digest');
    assert.equal(today.isPrivate, true);
    assert.match(JSON.stringify(today), /Storm closes the harbour/);
  });

  it('shows feeds, with a button to the form for managers alone', async () => {
    const { send } = createBotWorld();
    assert.match(JSON.stringify(await send({ type: 'home', tab: 'feeds' })), /"feed add\?"/);
    const reader = await send({ type: 'home', tab: 'feeds' }, { isManager: false });
    assert.equal(reader?.title, 'Sources');
    assert.doesNotMatch(JSON.stringify(reader), /feed add\?/);
    const form = await send({ type: 'action', action: 'feed add?', values: [], message: null });
    assert.equal(form?.form?.id, 'feed add?');
  });

  it('shows schedules to managers alone', async () => {
    const { send } = createBotWorld();
    const schedules = () => send({ type: 'home', tab: 'schedules' });
    assert.match(JSON.stringify(await schedules()), /No digest is ordered yet/);
    const reader = await send({ type: 'home', tab: 'schedules' }, { isManager: false });
    assert.match(JSON.stringify(reader), /Only admins of this workspace/);
  });

  it('shows what the model used to managers alone', async () => {
    const { send } = createBotWorld();
    const page = await send({ type: 'home', tab: 'usage' });
    assert.match(JSON.stringify(page), /Usage of the language model/);
    const reader = await send({ type: 'home', tab: 'usage' }, { isManager: false });
    assert.match(JSON.stringify(reader), /Only admins of this workspace/);
  });

  it('shows what the person follows', async () => {
    const { send } = createBotWorld();
    await send({ type: 'command', command: 'follow', options: { topic: 'Syria' }, words: '' });
    const page = JSON.stringify(await send({ type: 'home', tab: 'following' }));
    assert.match(page, /Syria \(topic\)/);
    const other = await send({ type: 'home', tab: 'following' }, { id: 'U2' });
    assert.match(JSON.stringify(other), /You follow nothing yet/);
  });
});
