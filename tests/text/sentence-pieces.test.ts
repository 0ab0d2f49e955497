import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutIntoPieces } from '../../src/text/sentence-pieces.ts';

const PARAGRAPHS = [
  'It began. Nobody came',
  '',
  'but all had said “We will!” ',
  '(one of them twice.)\nThe rest\r',
  '',
  '\nΉρθε. 他走了。再见',
];

function textsOf(paragraphs: readonly string[]): readonly (readonly string[])[] {
  return cutIntoPieces(paragraphs, 'en').map((pieces, paragraph) =>
    pieces
      .map(([start, end]) => (paragraphs[paragraph] ?? '').slice(start, end))
      .filter((piece) => piece !== ''),
  );
}

describe('the pieces of paragraphs', () => {
  it('are whole paragraphs when put together', () =>
    assert.deepEqual(
      textsOf(PARAGRAPHS).map((pieces) => pieces.join('')),
      PARAGRAPHS,
    ));

  it('end between sentences', () =>
    assert.deepEqual(textsOf(['It began. Nobody came', 'Why?']), [
      ['It began. ', 'Nobody came'],
      ['Why?'],
    ]));

  it('are the same whatever stands before and after', () =>
    assert.deepEqual(
      textsOf(PARAGRAPHS),
      PARAGRAPHS.flatMap((paragraph) => textsOf([paragraph])),
    ));
});
