import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../../src/extract/article.ts';

function read(paragraphs: readonly string[]) {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  const html = `<html><head><title>Before you continue</title></head><body><div><h1>We value your privacy</h1>${body}<button>Accept</button></div></body></html>`;
  return readArticle({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    address: 'https://example.org/a',
    fetchedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  });
}

describe('a demand for consent', () => {
  for (const text of [
    'We and our 842 partners store and access information on a device, such as cookies, and process personal data for ads.',
    'Wir und unsere Partner speichern Informationen auf einem Gerät, zum Beispiel Cookies, und verarbeiten personenbezogene Daten.',
    'Nos partenaires et nous utilisons des cookies pour stocker des informations sur votre terminal et mesurer la publicité.',
    'Nosotros y nuestros socios almacenamos información en un dispositivo, como las cookies, para mostrar anuncios.',
  ]) {
    it(`is no article: ${text.slice(0, 30)} …`, () => {
      const { sections, access } = read([text, text.replace('842', '9')]);
      assert.deepEqual(sections, []);
      assert.equal(access, 'script-only');
    });
  }

  it('is told from an article about such demands', () => {
    const { sections } = read([
      'The data protection office fined a broker four million crowns on Tuesday for what it did with cookies and its partners.',
      'Its director said that nine of ten sites ask for more than they may, and that more fines will follow this year.',
      'Consumer groups welcomed the decision and asked for a law that lets readers refuse everything with one click.',
    ]);
    assert.notDeepEqual(sections, []);
  });
});
