import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlaceChoices } from '../../src/bot/place-choices.ts';
import { createBotWorld } from '../fakes/bot-world.ts';
import { createNotingSummarizer } from '../fakes/lead-summarizer.ts';
import { storedArticle } from '../fakes/stored-article.ts';

function command(name: string, words = '') {
  return { type: 'command', command: name, options: {}, words } as const;
}

describe('/settings', () => {
  it('opens a form with what holds now', async () => {
    const { send } = createBotWorld();
    await send(command('settings', 'language:DE mention:always'));
    const opened = await send(command('settings'));
    const values = opened?.form?.fields.map(({ id, value }) => [id, value]);
    assert.deepEqual(values, [
      ['language', 'de'],
      ['length', 'normal'],
      ['mention', 'always'],
    ]);
  });

  it('saves the whole form, an emptied field as the default', async () => {
    const { send, needs, place } = createBotWorld();
    await send(command('settings', 'language:de'));
    const form = (await send(command('settings')))?.form?.id ?? '';
    await send({ type: 'form', form, fields: { language: '', length: 'short', mention: 'off' } });
    assert.deepEqual(await readPlaceChoices(needs.store, place), {
      language: null,
      length: 'short',
      mention: 'off',
    });
  });

  it('changes only what was typed, and refuses what is no language', async () => {
    const { send, needs, place } = createBotWorld();
    await send(command('settings', 'language:pt-br length:long'));
    await send(command('settings', 'length:default'));
    assert.deepEqual(await readPlaceChoices(needs.store, place), {
      language: 'pt-BR',
      length: null,
      mention: 'threads',
    });
    for (const language of ['!!', 'klingon', 'xx']) {
      const refused = await send(command('settings', `language:${language}`));
      assert.match(JSON.stringify(refused), /is no language tag/);
    }
  });

  it('says on Discord what is heard there', async () => {
    const { send } = createBotWorld();
    const footers = ['discord', 'slack'].map(async (platform) => {
      const answer = await send(command('settings', 'mention:always'), {}, { platform });
      return answer?.footer.length;
    });
    assert.deepEqual(await Promise.all(footers), [1, 0]);
  });

  it('is for managers', async () => {
    const { send } = createBotWorld();
    const answer = await send(command('settings'), { isManager: false });
    assert.match(JSON.stringify(answer), /Only admins/);
  });

  it('holds for what readers leave out', async () => {
    const summarizer = createNotingSummarizer();
    const { requests } = summarizer;
    const { send, needs, place } = createBotWorld({ summarizer });
    const { id: _id, ...article } = storedArticle({
      id: 'a1',
      headline: 'Storm closes the harbour of Rotterdam',
      text: 'A storm closed the harbour of Rotterdam on Tuesday morning.',
    });
    const { owner } = place;
    const { source, seenAt } = article;
    await needs.store.saveArticle({ owner, source, guid: null, article, seenAt });
    await send(command('settings', 'language:fr length:short'));
    await send(command('summary', 'Rotterdam'));
    assert.deepEqual(requests.map(({ language, length }) => [language, length]).at(-1), [
      'fr',
      'short',
    ]);
    await send(command('summary', 'Rotterdam length:long'));
    assert.equal(requests.at(-1)?.length, 'long');
    await send(command('follow', 'Rotterdam'));
    await send(command('catchup'));
    assert.equal(requests.at(-1)?.language, 'fr');
    await send(command('ask', 'Rotterdam'));
    assert.equal(requests.at(-1)?.length, 'short');
  });
});
