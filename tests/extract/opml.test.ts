import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cpuTimeOf } from '../fakes/cpu-time.ts';
import * as fc from 'fast-check';
import { parseOpml } from 'feedsmith';
import { readOpml, writeOpml } from '../../src/extract/opml.ts';

describe('readOpml', () => {
  it('finds feeds at every depth, each once', () => {
    const text = `<opml version="2.0"><body><outline text="News"><outline text="World">
      <outline type="rss" text="A &amp; B" xmlUrl="https://a.example/feed?x=1&amp;y=2"/>
      <outline title='C > D' xmlurl='feed://c.example/rss'></outline></outline></outline>
      <outline text="again" xmlUrl="https://a.example/feed?x=1&amp;y=2"/></body></opml>`;
    assert.deepEqual(readOpml(text), [
      { name: 'A & B', address: 'https://a.example/feed?x=1&y=2' },
      { name: 'C > D', address: 'https://c.example/rss' },
    ]);
  });

  it('takes no other scheme and expands no entity', () => {
    const text = `<!DOCTYPE opml [<!ENTITY x "https://evil.example/">]><opml><body>
      <outline text="s" xmlUrl="javascript:alert(1)"/><outline text="f" xmlUrl="file:///etc/passwd"/>
      <outline text="&x;" xmlUrl="https://a.example/"/></body></opml>`;
    assert.deepEqual(readOpml(text), [{ name: '&x;', address: 'https://a.example/' }]);
  });

  it('reads 200,000 nested and never closed outlines at once', () => {
    const took = cpuTimeOf(() => {
      assert.deepEqual(readOpml('<outline text="a" '.repeat(200_000)), []);
      assert.deepEqual(readOpml('<outline text="a">'.repeat(200_000)), []);
    });
    assert.ok(took < 3_000, `${took} ms`);
  });

  it('reads what writeOpml wrote, and so does another reader', () => {
    const entry = fc.record(
      {
        name: fc.stringMatching(/^[\w<>&"']{1,20}$/),
        address: fc.webUrl({ withQueryParameters: true }),
      },
      { noNullPrototype: true },
    );
    const lists = fc.uniqueArray(entry, {
      selector: ({ address }) => address,
      maxLength: 5,
      minLength: 1,
    });
    fc.assert(
      fc.property(lists, (entries) => {
        const text = writeOpml(entries, 'Feeds');
        assert.deepEqual(readOpml(text), entries);
        const theirs = parseOpml(text).body?.outlines?.map((outline) => outline.xmlUrl);
        assert.deepEqual(
          theirs,
          entries.map(({ address }) => address),
        );
      }),
      { numRuns: 50 },
    );
  });
});
