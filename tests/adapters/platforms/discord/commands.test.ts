import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registrations } from '../../../../src/adapters/platforms/discord/commands.ts';
import type { CommandDefinition, OptionDefinition } from '../../../../src/domain/chat.ts';

const TOPIC: OptionDefinition = {
  name: 'topic',
  description: 'What it is about',
  isRequired: true,
  type: 'text',
  choices: [],
  isCompleted: true,
};

function command(name: string, parts: Partial<CommandDefinition> = {}): CommandDefinition {
  return {
    name,
    description: `What ${name} does`,
    options: [],
    access: 'everyone',
    isPrivate: false,
    mayOpenForm: false,
    translations: {},
    ...parts,
  };
}

describe('the registration of commands', () => {
  it('puts subcommands under their first word', () => {
    const [feed] = registrations([command('feed add'), command('feed list')], []);
    assert.equal(feed?.['name'], 'feed');
    assert.equal(feed['description'], 'feed: add, list');
    assert.deepEqual(
      (feed['options'] as { name: string; type: number }[]).map(({ name, type }) => [name, type]),
      [
        ['add', 1],
        ['list', 1],
      ],
    );
  });

  it('puts required options before the others', () => {
    const options = [{ ...TOPIC, name: 'since', isRequired: false }, TOPIC];
    const [summary] = registrations([command('summary', { options })], []);
    const names = ((summary?.['options'] ?? []) as { name: string }[]).map(({ name }) => name);
    assert.deepEqual(names, ['topic', 'since']);
  });

  it('asks for suggestions or gives choices, never both', () => {
    const choice: OptionDefinition = { ...TOPIC, type: 'choice', choices: ['24h', '7d'] };
    const [summary] = registrations([command('summary', { options: [choice] })], []);
    const [option] = (summary?.['options'] ?? []) as Record<string, unknown>[];
    assert.deepEqual(option?.['choices'], [
      { name: '24h', value: '24h' },
      { name: '7d', value: '7d' },
    ]);
    assert.equal(option['autocomplete'], undefined);
  });

  it('lets nobody type a fraction', () => {
    const count: OptionDefinition = { ...TOPIC, name: 'count', type: 'number' };
    const [only = {}] = registrations([command('n', { options: [count] })], []);
    const [option] = only['options'] as { type: number }[];
    assert.equal(option?.type, 4);
  });

  it('shows commands for managers to managers alone', () => {
    const [open, closed] = registrations(
      [command('summary'), command('feed add', { access: 'manager' })],
      [],
    );
    assert.equal(open?.['default_member_permissions'], null);
    assert.equal(closed?.['default_member_permissions'], '32');
  });

  it('works in guilds, in direct messages and wherever a person brings it along', () => {
    const [summary] = registrations([command('summary')], []);
    assert.deepEqual(summary?.['contexts'], [0, 1, 2]);
    assert.deepEqual(summary['integration_types'], [0, 1]);
  });

  it('serves each region of a language that was translated once', () => {
    const translations = { es: { name: 'resumen', description: 'Lo que se sabe', options: {} } };
    const [summary] = registrations([command('summary', { translations })], []);
    assert.deepEqual(summary?.['name_localizations'], { 'es-ES': 'resumen', 'es-419': 'resumen' });
  });

  it('keeps to what Discord takes', () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      command(`c${index}`, { description: 'long '.repeat(60) }),
    );
    const menus = Array.from({ length: 20 }, (_, index) => ({
      id: `m${index}`,
      label: `Menu ${index}`,
      translations: {},
    }));
    const registered = registrations(many, menus);
    assert.equal(registered.length, 115);
    assert.ok(
      registered.every(
        ({ description }) => description === undefined || (description as string).length <= 100,
      ),
    );
  });
});
