import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSmallTexts } from '../../src/app/read-small-texts.ts';
import { createDirectParser } from '../fakes/parser.ts';
import type { RawDocument } from '../../src/domain/source.ts';

const TEXT =
  'A dam is opened\n\nThe dam at the lake was opened on Monday. It took nine years to build.\n';

function document(name: string, text: string, contentType: string | null = null): RawDocument {
  return {
    bytes: new TextEncoder().encode(text),
    contentType,
    address: `/articles/${name}`,
    fetchedAt: Temporal.Instant.from('2026-05-10T08:00:00Z'),
  };
}

/** The names of the documents that were handed on to the other parser. */
function watchedParser() {
  const handedOn: string[] = [];
  const direct = createDirectParser();
  const parser = readSmallTexts({
    ...direct,
    readArticle: (given: RawDocument) => {
      handedOn.push(given.address);
      return direct.readArticle(given);
    },
  });
  return { parser, handedOn };
}

describe('small text files', () => {
  it('are read in place, to the same article', async () => {
    const { parser, handedOn } = watchedParser();
    const given = document('dam.txt', TEXT);
    const article = await parser.readArticle(given);
    assert.deepEqual(article, await createDirectParser().readArticle(given));
    assert.equal(article.headline, 'A dam is opened');
    assert.deepEqual(handedOn, []);
  });

  it('are handed on when they are large, a page, or came over the network', async () => {
    const { parser, handedOn } = watchedParser();
    await parser.readArticle(document('large.txt', TEXT.repeat(1_000)));
    await parser.readArticle(document('page.txt', `<!doctype html><p>${TEXT}`));
    await parser.readArticle(document('page.html', TEXT));
    await parser.readArticle(document('sent.txt', TEXT, 'text/plain'));
    assert.deepEqual(handedOn, [
      '/articles/large.txt',
      '/articles/page.txt',
      '/articles/page.html',
      '/articles/sent.txt',
    ]);
  });
});
