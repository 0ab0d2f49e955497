import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMANDS } from '../../src/bot/commands/index.ts';
import { createBotWorld } from '../fakes/bot-world.ts';

async function createPrompt() {
  const world = createBotWorld();
  const { needs, bot, place } = world;
  const { store } = needs;
  const user = { id: 'u1', name: null, isManager: true, locale: null, timeZone: null };
  const paragraphs = ['Envoys from Syria met in Sweden on Monday.'];
  await store.saveSource({
    id: 's1' as never,
    owner: place.owner,
    kind: 'feed',
    address: 'https://news.example/feed',
    name: 'Syrian Herald',
    isPaused: false,
  });
  await store.saveArticle({
    owner: place.owner,
    source: 's1' as never,
    guid: null,
    seenAt: needs.clock.now(),
    article: {
      headline: 'Envoys of Syria meet',
      byline: null,
      outlet: 'Herald',
      language: 'en',
      publishedAt: needs.clock.now(),
      url: 'https://news.example/1',
      imageUrl: null,
      access: 'full',
      sections: [{ heading: null, level: 1, paragraphs, sentences: [] }],
    },
  });
  async function complete(command: string, option: string, text: string) {
    const base = { type: 'completion', id: 'e1', place, user } as const;
    const suggestions = await bot.complete({ ...base, command, option, text });
    return suggestions.map(({ value }) => value);
  }
  return { ...world, complete };
}

describe('what is being typed', () => {
  it('is completed for every option that says so', () => {
    for (const command of COMMANDS) {
      const isCompleted = command.definition.options.some((option) => option.isCompleted);
      assert.equal('complete' in command, isCompleted, command.definition.name);
    }
  });

  it('is completed by topics and sources where either may be followed', async () => {
    const { complete } = await createPrompt();
    assert.deepEqual(await complete('follow', 'topic', 'syr'), ['Syrian Herald', 'Syria']);
  });

  it('is completed by what the person follows where it is followed no longer', async () => {
    const { complete, send } = await createPrompt();
    await send({ type: 'command', command: 'follow', options: { topic: 'Sweden' }, words: '' });
    assert.deepEqual(await complete('unfollow', 'topic', ''), []);
    await send(
      { type: 'command', command: 'follow', options: { topic: 'Sweden' }, words: '' },
      { id: 'u1' },
    );
    assert.deepEqual(await complete('unfollow', 'topic', 'swe'), ['Sweden']);
  });

  it('is completed item by item in a list', async () => {
    const { complete } = await createPrompt();
    assert.deepEqual(await complete('schedule add', 'topics', 'trade, swe'), ['trade, Sweden']);
    assert.deepEqual(await complete('schedule edit', 'sources', 'syr'), ['Syrian Herald']);
    assert.deepEqual(await complete('schedule add', 'timezone', 'berlin'), ['Europe/Berlin']);
  });
});
