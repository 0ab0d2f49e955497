import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../../src/extract/article.ts';

const PROSE = [
  'The harbour council voted nine to four on Tuesday to rebuild the north breakwater at last.',
  'Engineers told the meeting that the wall lost forty metres of stone during the storms.',
  'Work is expected to start in March and to cost 61 million crowns, the council said.',
  'Two members who voted against it want the harbour to pay for a wall of steel instead.',
];

function read(box: string) {
  const [first, ...rest] = PROSE.map((text) => `<p>${text}</p>`);
  const html = `<html><head><title>Council votes</title></head><body><article><h1>Council votes</h1>${first}${box}${rest.join('')}</article></body></html>`;
  const { sections } = readArticle({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    address: 'https://example.org/a',
    fetchedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  });
  return sections;
}

describe('a box between the paragraphs', () => {
  it('leaves no heading over what stands below it', () => {
    const box =
      '<aside class="related"><h3>More from the harbour</h3><ul><li><a href="/1">Ferries late</a></li><li><a href="/2">Fish scarce</a></li></ul></aside>';
    const headings = read(box).map(({ heading }) => heading);
    assert.deepEqual(headings, [null]);
  });

  it('is kept with its heading where it is text', () => {
    const box = `<h2>The storms</h2><p>${PROSE[1]?.replace('forty', 'fifty')}</p>`;
    assert.deepEqual(
      read(box).map(({ heading }) => heading),
      [null, 'The storms'],
    );
  });
});

describe('a table', () => {
  it('is kept with all its cells, or not at all', () => {
    const rows = [
      ['Club', 'Played', 'Points'],
      ['Harbour City', '27', '61'],
      ['Northport', '27', '58'],
    ];
    const html = rows
      .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('');
    const text = read(`<h2>The table</h2><table>${html}</table>`).flatMap(
      ({ paragraphs }) => paragraphs,
    );
    const shown = text.filter((line) => line.includes(' | '));
    const whole = rows.map((cells) => cells.join(' | '));
    assert.ok(shown.length === 0 || shown.join() === whole.join(), shown.join());
    assert.ok(!text.some((line) => rows.flat().includes(line)));
  });
});
