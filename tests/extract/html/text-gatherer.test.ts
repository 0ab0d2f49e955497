import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePage } from '../../../src/extract/html/parse.ts';
import { sourceOfText } from '../../../src/extract/source-text.ts';

function textsOf(html: string): readonly string[] {
  return parsePage(sourceOfText(html)).blocks.map(({ text }) => text);
}

describe('a linked number before a paragraph', () => {
  it('is left out where it touches the first word: it counts comments', () => {
    const html =
      '<p><a href="#c1">0</a>The wall lost forty metres.</p><p><a href="#c2">12</a>«Совет» решит.</p>';
    assert.deepEqual(textsOf(html), ['The wall lost forty metres.', '«Совет» решит.']);
  });

  it('stays where it is part of the sentence', () => {
    const html =
      '<p><a href="/12">12</a> metres were lost.</p><p>In the <a href="/90">90</a>s it stood.</p><p><a href="/80">80</a>s music.</p>';
    assert.deepEqual(textsOf(html), ['12 metres were lost.', 'In the 90s it stood.', '80s music.']);
  });

  it('stays where all of the line is a link', () => {
    assert.deepEqual(textsOf('<p><a href="/a">7<b>Days</b></a></p>'), ['7Days']);
  });
});
