import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOpinionPiece } from '../../src/text/opinion-piece.ts';

describe('a piece that argues', () => {
  for (const [headline, url] of [
    ['Opinion: The line belongs to the state', null],
    ['Kommentar: Die Bahn muss warten', null],
    ['Éditorial – Une faute politique', null],
    ['Мнение: дорога должна быть общей', null],
    ['Who pays for the bridge?', 'https://news.example/opinion/2026/bridge'],
    ['Wer zahlt?', 'https://news.example/politik/kommentar/wer-zahlt'],
  ] as const) {
    it(`is known by its outlet's label: ${headline}`, () =>
      assert.equal(isOpinionPiece(headline, url), true));
  }

  for (const [headline, url] of [
    ['Opinion polls show lead for Greens', 'https://news.example/politics/polls'],
    ['Column of smoke over Kiel', 'https://news.example/news/column-of-smoke'],
    ['Comment period on dam ends', 'https://news.example/comments-on-dam'],
  ] as const) {
    it(`is no report such as: ${headline}`, () =>
      assert.equal(isOpinionPiece(headline, url), false));
  }
});
