import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../../src/extract/article.ts';

const PROSE =
  '<p>The council voted nine to four on Tuesday to rebuild the north breakwater, engineers told the meeting.</p>'.repeat(
    3,
  );

interface Page {
  readonly data?: object;
  readonly language?: string;
  readonly head?: string;
  readonly below?: string;
  readonly after?: string;
  readonly address?: string;
}

/** When the page's article was published, by the outlet's clock. */
function publishedOn({ data, language, head, below, after, address }: Page): string | null {
  const linked =
    data &&
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`;
  const html = `<html lang="${language ?? ''}"><head><title>Council rebuilds breakwater</title>${linked ?? ''}${head ?? ''}</head><body>
    <nav><a href="/">Home</a><time datetime="2026-05-05">5 May</time></nav>
    <article><h1>Council rebuilds breakwater</h1>${below ?? ''}${PROSE}</article>${after ?? ''}</body></html>`;
  const { publishedAt, publishedOffset } = readArticle({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    address: address ?? 'https://example.org/breakwater',
    fetchedAt: Temporal.Instant.from('2026-06-01T12:00:00Z'),
  });
  return publishedAt?.toString(publishedOffset ? { timeZone: publishedOffset } : {}) ?? null;
}

describe('the date of publication', () => {
  it('keeps the offset that the page states', () => {
    const data = { datePublished: '2026-03-02T23:21:43-06:00' };
    assert.equal(publishedOn({ data }), '2026-03-02T23:21:43-06:00');
  });

  it("is by the outlet's clock where a line shows the same moment without a zone", () => {
    const data = { datePublished: '2026-03-03T03:00:46Z' };
    const below = '<p>March 2, 2026 10:00 PM</p>';
    assert.equal(publishedOn({ data, below }), '2026-03-02T22:00:46-05:00');
  });

  it("is by the outlet's clock where a line names its zone, before the day or after it", () => {
    const data = { datePublished: '2026-03-03T01:00:21Z' };
    const expected = '2026-03-02T20:00:21-05:00';
    const before = '<p>Published 8:00 PM EST, Mon March 2, 2026</p>';
    assert.equal(publishedOn({ data, below: before }), expected);
    assert.equal(publishedOn({ data, below: '<p>MAR. 2, 2026 8:00 PM EST</p>' }), expected);
  });

  it('is no other day for a zone when only the day is known', () => {
    const below = '<p>March 2, 2026</p><p>Updated March 4, 2026 10:00 am PST</p>';
    assert.equal(publishedOn({ below }), '2026-03-02T12:00:00Z');
  });

  it('is understood with its time as each language writes it', () => {
    const written = {
      'Veröffentlicht am 12. März 2024, 10:15 Uhr': '2024-03-12T10:15:00Z',
      'Publié le 5 juillet 2025 à 08h30, mis à jour le 5 juillet 2025 à 11h02':
        '2025-07-05T08:30:00Z',
      'Le 1er juillet 2025': '2025-07-01T12:00:00Z',
      'Publicado el 19 de septiembre de 2024 a las 15:12': '2024-09-19T15:12:00Z',
      '2 de maio de 2024 às 18h22': '2024-05-02T18:22:00Z',
      'Pubblicato il 13 settembre 2024 alle 07:45': '2024-09-13T07:45:00Z',
      '6 september 2024 om 09:04': '2024-09-06T09:04:00Z',
      '12 marca 2024 o godz. 10:15': '2024-03-12T10:15:00Z',
      '12 марта 2024 г. в 14:05': '2024-03-12T14:05:00Z',
      '19 листопада 2024 року о 14:05': '2024-11-19T14:05:00Z',
      'الثلاثاء 18 فبراير 2025 - 12:30': '2025-02-18T12:30:00Z',
      '2024年6月3日(月) 6時31分': '2024-06-03T06:31:00Z',
    };
    for (const [line, expected] of Object.entries(written))
      assert.equal(publishedOn({ below: `<p>${line}</p>` }), expected, line);
  });

  it('is not that of a change, in any language', () => {
    for (const [update, line] of [
      ['Actualizado el 21 de septiembre de 2024', 'Publicado el 19 de septiembre de 2024'],
      ['Aggiornato il 21 settembre 2024', '19 settembre 2024'],
      ['Bijgewerkt: 21 september 2024', '19 september 2024'],
      ['Оновлено 21 вересня 2024', '19 вересня 2024'],
    ] as const) {
      const below = `<p>${update}</p><p>${line}</p>`;
      assert.equal(publishedOn({ below }), '2024-09-19T12:00:00Z', update);
    }
  });

  it('has its day first where the language of the page is not that of the United States', () => {
    const below = '<p>02/05/2024 18h22</p>';
    assert.equal(publishedOn({ below, language: 'pt-BR' }), '2024-05-02T18:22:00Z');
    assert.equal(publishedOn({ below, language: 'en_GB' }), '2024-05-02T18:22:00Z');
    assert.equal(publishedOn({ below, language: 'en-US' }), '2024-02-05T18:22:00Z');
    assert.equal(publishedOn({ below }), '2024-02-05T18:22:00Z');
  });

  it('is the day shown below the headline rather than that of a move to another site', () => {
    const data = { datePublished: '2026-03-02T10:00:00Z' };
    const below = '<p>By Ann Lee</p><p>Dec 30, 2013 · 4 min read</p>';
    assert.equal(publishedOn({ data, below }), '2013-12-30T12:00:00Z');
  });

  it('is not the day of an update, however it is joined to the name before it', () => {
    const data = { datePublished: '2025-03-02T10:00:00Z' };
    for (const below of ['<p>Updated May 1, 2026</p>', '<p>By Ann LeeUpdated May 1, 2026</p>'])
      assert.equal(publishedOn({ data, below }), '2025-03-02T10:00:00Z');
  });

  it('is the first of two days on one line when the second is that of an update', () => {
    const below = '<p>Posted 2 March 2026, last updated 1 May 2026</p>';
    assert.equal(publishedOn({ below }), '2026-03-02T12:00:00Z');
  });

  it("is neither a photograph's day nor a member's nor the company's", () => {
    const below =
      '<figure><figcaption>Oct 30, 2023; the breakwater</figcaption></figure><dl><dd>Joined: Nov 4, 2011</dd></dl>' +
      '<p>© January 1, 2020 Example</p><p>March 2, 2026</p>';
    assert.equal(publishedOn({ below }), '2026-03-02T12:00:00Z');
  });

  it('is the nearest below the headline, not that of the page above or of articles after it', () => {
    const below = '<div><time datetime="2026-03-02T09:00:00Z">2 March</time></div>';
    const after = '<ul><li>Harbour fees rise <time datetime="2026-04-04">4 April</time></li></ul>';
    assert.equal(publishedOn({ below, after }), '2026-03-02T09:00:00Z');
  });

  it('is in the address, with the month as number or name, when nothing else is said', () => {
    for (const path of ['2026/03/02', '2026/mar/2', '2026/March/02', '20260302'])
      assert.equal(
        publishedOn({ address: `https://example.org/${path}/breakwater` }),
        '2026-03-02T12:00:00Z',
      );
  });

  it('is the shown moment of the day in the address, not another shown before it', () => {
    const below =
      '<p>said on February 13, 2026 in a post:</p><p>By Ann Lee 3/2/2026 05:00 AM EST</p>';
    const address = 'https://example.org/2026/03/02/breakwater';
    assert.equal(publishedOn({ below, address }), '2026-03-02T05:00:00-05:00');
  });

  it('is found far below the headline of a discussion', () => {
    const below = '<div>menu</div>'.repeat(20) + '<p>#1 2026-03-02 15:14:37</p>';
    assert.equal(publishedOn({ below }), '2026-03-02T15:14:37Z');
  });

  for (const [line, instant] of Object.entries({
    'Mon 9 Sep 2024 06.00 BST': '2024-09-09T06:00:00+01:00',
    '4:05 PM · Mar 9, 2025': '2025-03-09T16:05:00Z',
    'Ellen MarshMarch 9, 2025 at 4:05 p.m. EDTUpdated March 9, 2025': '2025-03-09T16:05:00-04:00',
    '8 maj 2024 kl 06.15': '2024-05-08T06:15:00Z',
    '15.9.2024 klo 6.15': '2024-09-15T06:15:00Z',
    '14 Mart 2024, Perşembe 09:30': '2024-03-14T09:30:00Z',
    '입력 2024.07.15. 오전 9:20': '2024-07-15T00:20:00Z',
    '2024/07/15 09:20': '2024-07-15T09:20:00Z',
    '2024年7月15日 下午3:20': '2024-07-15T15:20:00Z',
    '2024. szeptember 15. 14:20': '2024-09-15T14:20:00Z',
    '25 במרץ 2025, 16:40': '2025-03-25T16:40:00Z',
    '١٥ سبتمبر ٢٠٢٤': '2024-09-15T12:00:00Z',
    '17/9/2024, 13:15 (GMT+7)': '2024-09-17T13:15:00+07:00',
  })) {
    it(`is read from the line ${line}`, () => {
      const shown = publishedOn({ below: `<p>${line}</p>` });
      assert.equal(
        shown && Temporal.Instant.from(shown).toString(),
        Temporal.Instant.from(instant).toString(),
      );
    });
  }

  it('has its day first where the text is in a language that writes it so, whatever is declared', () => {
    const text =
      'Der Rat stimmte am Dienstag mit neun gegen vier Stimmen dafür, die Mole im Norden neu zu bauen. ';
    const german = { below: '<p>05/02/2026</p>', after: `<p>${text.repeat(8)}</p>` };
    assert.equal(publishedOn(german), '2026-02-05T12:00:00Z');
    assert.equal(publishedOn({ below: '<p>05/02/2026</p>' }), '2026-05-02T12:00:00Z');
  });

  it('is the moment that a time element gives for the day that readers see', () => {
    const below = '<div><time datetime="2025-03-08T22:05:00+01:00">8 March 2025</time></div>';
    assert.equal(publishedOn({ below }), '2025-03-08T22:05:00+01:00');
  });
});
