import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { reply, type Block, type Reply } from '../../src/domain/reply.ts';
import { plainInlines, plainReply } from '../../src/text/plain-reply.ts';
import { splitReply } from '../../src/text/split-reply.ts';
import { textReply } from '../fakes/bot.ts';
import { GOLDEN_REPLIES } from '../fixtures/replies.ts';

function atMost(characters: number): (part: Reply) => boolean {
  return (part) => plainReply(part).length <= characters;
}

const SENTENCES = Array.from({ length: 30 }, (_, index) => `This is sentence ${index + 1}.`);

describe('splitReply', () => {
  it('leaves a reply that fits', () => {
    const whole = textReply('short');
    assert.deepEqual(splitReply(whole, atMost(100)), [whole]);
  });

  it('cuts between bullets and keeps their order', () => {
    const items = SENTENCES.map((text) => ({ text, citations: [] }));
    const parts = splitReply(
      reply('summary', { blocks: [{ type: 'bullets', items }] }),
      atMost(200),
    );
    assert.ok(parts.length > 2);
    const kept = parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'bullets' ? block.items : [])),
    );
    assert.deepEqual(kept, items);
  });

  it('cuts a paragraph at the end of a sentence', () => {
    const parts = splitReply(textReply(SENTENCES.join(' ')), atMost(200));
    assert.ok(parts.length > 2);
    for (const { blocks } of parts) {
      for (const block of blocks) {
        assert.ok(block.type === 'paragraph');
        assert.match(plainInlines(block.content), /\.$/);
      }
    }
  });

  it('says that it goes on, and that it went on', () => {
    const parts = splitReply(textReply(SENTENCES.join(' '), { title: 'Report' }), atMost(200));
    assert.deepEqual(parts[0]?.footer, ['continued below']);
    assert.equal(parts[1]?.title, 'Report (continued)');
  });

  it('keeps the footer and the files for the last part', () => {
    const parts = splitReply(
      textReply(SENTENCES.join(' '), {
        footer: ['1 article'],
        files: [{ name: 'a.txt', contentType: 'text/plain', text: 'a' }],
      }),
      atMost(200),
    );
    assert.deepEqual(
      parts.map(({ files }) => files.length).slice(0, -1),
      parts.slice(1).map(() => 0),
    );
    assert.deepEqual(parts.at(-1)?.footer, ['1 article']);
    assert.equal(parts.at(-1)?.files.length, 1);
  });

  it('gives each part the sources that it cites', () => {
    const digest = GOLDEN_REPLIES['digest'];
    assert.ok(digest);
    for (const part of splitReply(digest, atMost(400))) {
      const cited = part.blocks.flatMap((block) =>
        block.type === 'bullets' ? block.items.flatMap(({ citations }) => citations) : [],
      );
      assert.deepEqual(
        part.sources.map(({ number }) => number),
        [...new Set(cited)].sort((first, second) => first - second),
      );
    }
  });

  it('moves a short list with its heading rather than cut it', () => {
    const list = (from: number): readonly Block[] => [
      { type: 'heading', level: 2, text: `About ${from}`, url: null },
      {
        type: 'bullets',
        items: SENTENCES.slice(from, from + 3).map((text) => ({ text, citations: [] })),
      },
    ];
    const blocks = [...list(0), ...list(3), ...list(6), ...list(9)];
    const parts = splitReply(reply('digest', { blocks }), atMost(250));
    assert.ok(parts.length > 1);
    for (const part of parts) {
      assert.equal(part.blocks[0]?.type, 'heading');
      for (const block of part.blocks) {
        if (block.type === 'bullets') assert.equal(block.items.length, 3);
      }
    }
  });

  it('leaves no heading alone at the end of a part', () => {
    const blocks: readonly Block[] = SENTENCES.flatMap((text): readonly Block[] => [
      { type: 'heading', level: 2, text: `About ${text}`, url: null },
      { type: 'paragraph', content: [text], citations: [] },
    ]);
    for (const part of splitReply(reply('digest', { blocks }), atMost(300))) {
      assert.notEqual(part.blocks.at(-1)?.type, 'heading');
    }
  });

  it('keeps graphemes whole where there is neither sentence nor word', () => {
    const parts = splitReply(textReply('👨‍👩‍👧'.repeat(200)), atMost(150));
    const texts = parts.map(({ blocks }) =>
      blocks[0]?.type === 'paragraph' ? plainInlines(blocks[0].content) : '',
    );
    for (const text of texts) assert.match(text, /^(?:👨‍👩‍👧)+$/u);
    assert.equal(texts.join(''), '👨‍👩‍👧'.repeat(200));
  });

  it('loses no word, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 40 }), { maxLength: 12 }), (texts) => {
        const items = texts.map((text) => ({ text, citations: [] }));
        const parts = splitReply(
          reply('list', { blocks: [{ type: 'bullets', items }] }),
          atMost(120),
        );
        const words = parts.flatMap((part) =>
          part.blocks.flatMap((block) =>
            block.type === 'bullets' ? block.items.flatMap(({ text }) => text.split(/\s+/)) : [],
          ),
        );
        assert.deepEqual(
          words,
          texts.flatMap((text) => text.split(/\s+/)),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('comes to an end though nothing fits', () => {
    const parts = splitReply(textReply('nothing fits'), () => false);
    assert.ok(parts.length > 0);
  });
});
