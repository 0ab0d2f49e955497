import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { menuCommand } from '../../src/bot/menus.ts';
import { createBotWorld } from '../fakes/bot-world.ts';

function chosen(menu: string, text: string, links: readonly string[] = []) {
  const { place } = createBotWorld();
  const user = { id: 'U1', name: null, isManager: false, locale: null, timeZone: null };
  return menuCommand({ id: 'e1', type: 'menu', place, user, menu, target: { text, links } });
}

describe('an entry of a message’s menu', () => {
  it('asks about the beginning of a long message, cut between letters', () => {
    const command = chosen('ask-about-this', ` x${'🚢'.repeat(300)}`);
    assert.ok('options' in command);
    const question = command.options['question'] ?? '';
    assert.ok(question.isWellFormed());
    assert.ok(question.length > 300 && question.length <= 400);
  });

  it('summarizes the first link, and says so where there is none', () => {
    const links = ['https://news.example/1', 'https://news.example/2'];
    const command = chosen('summarize-links', 'look', links);
    assert.ok('options' in command);
    assert.equal(command.options['url'], links[0]);
    assert.deepEqual(chosen('summarize-links', 'look'), {
      notice: 'That message holds no link.',
    });
  });
});
