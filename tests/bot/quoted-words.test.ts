import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainReply } from '../../src/text/plain-reply.ts';
import { createBotWorld } from '../fakes/bot-world.ts';

/** Wherever such a word is cut but at its end, half a letter may be left. */
function ships(before: number): string {
  return `${'x'.repeat(before)}${'🚢'.repeat(100)}`;
}

describe('what a person typed', () => {
  for (const command of ['', 'help', 'digest', 'settings language:', 'filter remove', 'why']) {
    it(`is quoted in whole letters by “/${command}”`, async () => {
      const { send } = createBotWorld();
      for (const before of [0, 1]) {
        const [name = '', ...words] = `${command} ${ships(before)}`.replace(': ', ':').split(' ');
        const reply = await send({
          type: 'command',
          command: name,
          options: {},
          words: words.join(' '),
        });
        assert.ok(reply !== null);
        const text = plainReply(reply);
        assert.match(text, /🚢/u);
        assert.doesNotMatch(text, /\uFFFD|\p{Cs}/u);
      }
    });
  }
});

describe('/digest', () => {
  for (const day of ['+275760-09-13', '-271821-04-19', '2026-05-10[u-ca=hebrew]']) {
    it(`says what a date looks like to who asks for “${day}”`, async () => {
      const { send } = createBotWorld();
      const reply = await send({
        type: 'command',
        command: 'digest',
        options: { when: day },
        words: '',
      });
      assert.match(plainReply(reply ?? assert.fail()), /a date such as 2026-05-10/);
    });
  }
});
