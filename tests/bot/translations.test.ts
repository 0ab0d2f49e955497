import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMANDS } from '../../src/bot/commands/index.ts';

/** Discord's rule for the names of commands and options. */
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

describe('the table of commands', () => {
  const definitions = COMMANDS.map(({ definition }) => definition);

  it('has every command in German, French, Spanish and Russian', () => {
    for (const { name, translations } of definitions) {
      assert.deepEqual(Object.keys(translations), ['de', 'fr', 'es-ES', 'ru'], name);
    }
  });

  it('keeps to the rules for names and descriptions in every language', () => {
    for (const definition of definitions) {
      for (const { name, description, options } of Object.values(definition.translations)) {
        assert.match(name, NAME);
        assert.equal(name, name.toLowerCase());
        assert.ok(description.length <= 100);
        for (const option of Object.values(options)) assert.match(option.name, NAME);
      }
    }
  });

  it('gives no two commands of one group the same name in any language', () => {
    for (const locale of ['de', 'fr', 'es-ES', 'ru']) {
      const names = definitions.map(({ name, translations }) => {
        const group = name.includes(' ') ? name.split(' ')[0] : '';
        return `${group} ${translations[locale]?.name}`;
      });
      assert.equal(new Set(names).size, names.length, names.join());
    }
  });
});
