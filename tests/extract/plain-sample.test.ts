import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readArticle } from '../../src/extract/article.ts';

const SAMPLE = new URL('../../samples/lavrov-press-conference.txt', import.meta.url);

function readSample() {
  return readArticle({
    bytes: readFileSync(SAMPLE),
    contentType: null,
    address: 'samples/lavrov-press-conference.txt',
    fetchedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  });
}

describe('the sample article', () => {
  it('has its headline, outlet and language', () => {
    const article = readSample();
    assert.equal(
      article.headline,
      'Russian FM Lavrov Holds Press Conference After Meeting With Trump, Tillerson',
    );
    assert.equal(article.outlet, 'Sputnik International');
    assert.equal(article.language, 'en');
    assert.equal(article.url, null);
    assert.equal(article.access, 'full');
  });

  it('has the lede and its five headings', () => {
    assert.deepEqual(
      readSample().sections.map((section) => section.heading),
      [
        null,
        'What Was Discussed',
        'Syria Safe Zones',
        'Bilateral Ties, Sanctions',
        'Dialogue With Trump vs Dialogue With Obama',
        'Alleged Russian Role in US Election',
      ],
    );
  });

  it('holds no caption, teaser or furniture, and all its prose', () => {
    const text = readSample()
      .sections.flatMap((section) => section.paragraphs)
      .join('\n');
    for (const junk of [
      'Sputnik International',
      '©',
      'Yuri Gripas',
      'Two Sides of the Same Maniacal Coin',
      'Pentagon Chief Questions',
      'Outmaneuvers',
      'Russia Takes Into Account',
      'To participate',
      'log in or register',
      'Заголовок',
      '\u00A0',
    ]) {
      assert.ok(!text.includes(junk), junk);
    }
    assert.equal(text.split('\n').length, 30);
    assert.match(text, /^Russian Foreign Minister Sergei Lavrov held a press conference/);
    assert.match(text, /domestic concerns\.$/);
  });
});
