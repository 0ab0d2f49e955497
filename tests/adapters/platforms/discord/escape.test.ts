import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  escapeCode,
  escapeLine,
  escapeText,
} from '../../../../src/adapters/platforms/discord/escape.ts';
import { printable } from '../../../../src/text/printable.ts';
import { visibleText } from './reading.ts';

/** Strings made of the signs that mean something to Discord, and of words between them. */
const markupLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\\*_~`|<>[]()@#:!&-+. \n'.split(''),
        '@everyone',
        '@here',
        '<@1234567890123456789>',
        '```',
        '||',
        'https://evil.example',
        '](https://evil.example)',
        '\n# ',
        '\n-# ',
        '\n>>> ',
        '\n1. ',
        ':smile:',
        'discord.gg/abc',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

/** What no escaped text may hold, once escaped signs are taken out of it. */
const LIVE_MARKUP = [
  /[*_~`|<[\]\\]/,
  /@(?:everyone|here)/i,
  /:\/\//,
  /:[\w+~-]{2,}:/,
  /^\s*(?:#{1,3}|-#|>{1,3}|[-+])\s/m,
  /^\s*\d+[.)]\s/m,
  /discord\.gg/i,
];

function unescapedRest(markup: string): string {
  return markup.replace(/\\[^0-9A-Za-z\s]/g, '\u0001');
}

describe('escapeText', () => {
  it('leaves nothing that Discord takes for markup', () => {
    fc.assert(
      fc.property(markupLike, (text) => {
        const rest = unescapedRest(escapeText(text));
        for (const pattern of LIVE_MARKUP) assert.doesNotMatch(rest, pattern);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads as it was written', () => {
    fc.assert(
      fc.property(fc.oneof(markupLike, fc.string({ unit: 'binary' })), (text) => {
        assert.equal(visibleText(escapeText(text)), printable(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves ordinary prose free of backslashes', () => {
    const prose =
      'At 14:05 he said: “Russia (and the U.S.) agree” - 50% of it, user@news.example & co.';
    assert.equal(escapeText(prose), prose);
  });
});

describe('escapeLine', () => {
  it('puts a text that would begin a line of its own on one line', () => {
    assert.equal(escapeLine('Fine\n# HUGE'), 'Fine # HUGE');
  });
});

describe('escapeCode', () => {
  it('cannot be left by a backtick', () => {
    assert.equal(escapeCode('a`b` **c**'), '`aˋbˋ **c**`');
  });

  it('names nobody', () => {
    assert.doesNotMatch(escapeCode('/ask @everyone'), /@everyone/);
  });
});
