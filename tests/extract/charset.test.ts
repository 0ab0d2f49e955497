import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { legacyHookDecode } from '@exodus/bytes/encoding.js';
import * as fc from 'fast-check';
import { decodeText, openText } from '../../src/extract/charset.ts';

const CYRILLIC_1251 = Buffer.from('cbe0e2f0eee2', 'hex'); // Лавров
const LATIN_CAFE = Buffer.from('636166e9', 'hex'); // café
const SHIFT_JIS_NEWS = Buffer.from('836a8385815b8358', 'hex'); // ニュース

function after(head: string, tail: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(head), tail]);
}

function utf32(text: string, isLittle: boolean): Uint8Array {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(points.length * 4);
  for (const [index, point] of points.entries()) {
    if (isLittle) bytes.writeUInt32LE(point, index * 4);
    else bytes.writeUInt32BE(point, index * 4);
  }
  return bytes;
}

function readWhole(bytes: Uint8Array): string {
  const source = openText(bytes, null);
  return source.slice(0, source.bytes.length);
}

describe('openText', () => {
  it('gives the text that decodeText gives, whole and in parts', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(any, any, (one, other) => {
        const bytes = Buffer.from(`${one}<${other}`);
        assert.equal(readWhole(bytes), decodeText(bytes, null));
      }),
    );
    const page = openText(Buffer.from('<p>à Łódź</p>'), null);
    assert.equal(page.slice(3, page.bytes.indexOf('</p>')), 'à Łódź');
  });

  it('reads what is no UTF-8 as decodeText does', () => {
    for (const bytes of [CYRILLIC_1251, LATIN_CAFE, utf32('\ufeff<Лав😀', true)]) {
      assert.equal(readWhole(bytes), decodeText(bytes, null));
    }
  });
});

describe('decodeText', () => {
  it('believes a byte order mark before every claim', () => {
    assert.equal(
      decodeText(after('\ufeff', Buffer.from('Лавров')), 'text/xml; charset=big5'),
      'Лавров',
    );
    assert.equal(decodeText(Buffer.from('\ufeffЛавров', 'utf16le'), null), 'Лавров');
    assert.equal(decodeText(Buffer.from('\ufeffЛавров', 'utf16le').swap16(), null), 'Лавров');
    assert.equal(decodeText(utf32('\ufeff<Лав😀', true), null), '<Лав😀');
    assert.equal(decodeText(utf32('\ufeff<Лав😀', false), null), '<Лав😀');
  });

  it('knows UTF-16 and UTF-32 without a mark by their zero bytes', () => {
    const text = '<?xml version="1.0"?><a>Лавров</a>';
    assert.equal(decodeText(Buffer.from(text, 'utf16le'), null), text);
    assert.equal(decodeText(Buffer.from(text, 'utf16le').swap16(), null), text);
    assert.equal(decodeText(utf32(text, true), null), text);
    assert.equal(decodeText(utf32(text, false), null), text);
  });

  it('follows the header, the XML declaration and the meta element', () => {
    assert.equal(decodeText(CYRILLIC_1251, "text/html;charset='windows-1251'"), 'Лавров');
    const xml = '<?xml version="1.0" encoding="windows-1251"?>';
    assert.equal(decodeText(after(xml, CYRILLIC_1251), null), `${xml}Лавров`);
    const meta =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">';
    assert.equal(decodeText(after(meta, SHIFT_JIS_NEWS), null), `${meta}ニュース`);
  });

  it('reads valid UTF-8 as UTF-8 whatever is declared', () => {
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?>Лавров';
    assert.equal(decodeText(Buffer.from(xml), 'text/xml; charset=us-ascii'), xml);
  });

  it('doubts a declared UTF-8 that the bytes disprove', () => {
    const xml = '<?xml version="1.0" encoding="UTF-8"?>';
    assert.equal(decodeText(after(xml, CYRILLIC_1251), null), `${xml}Лавров`);
    assert.equal(decodeText(after(xml, LATIN_CAFE), null), `${xml}café`);
  });

  it('prefers what the document says to a server that says Latin-1 of everything', () => {
    const xml = '<?xml version="1.0" encoding="windows-1251"?>';
    assert.equal(
      decodeText(after(xml, CYRILLIC_1251), 'text/xml; charset=ISO-8859-1'),
      `${xml}Лавров`,
    );
  });

  it('keeps UTF-8 with a cut or broken character readable', () => {
    const whole = Buffer.from('Лавров провёл встречу');
    assert.equal(decodeText(whole.subarray(0, -1), null), 'Лавров провёл встреч\ufffd');
  });

  it('reads undeclared bytes as windows-1252', () => {
    assert.equal(decodeText(Buffer.from('93636166e994', 'hex'), null), '“café”');
  });

  it('reads back what it can prove and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(decodeText(after('\ufeff', Buffer.from(text)), null), text);
      }),
    );
    const types = fc.option(
      fc.constantFrom('text/html; charset=gbk', 'text/xml; charset=\0', 'charset=utf-16'),
    );
    fc.assert(fc.property(fc.uint8Array(), types, (bytes, type) => void decodeText(bytes, type)));
  });

  it('agrees with the Encoding Standard on every byte of declared single-byte encodings', () => {
    const bytes = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
    for (const name of ['koi8-r', 'iso-8859-2', 'windows-1253', 'macintosh']) {
      assert.equal(decodeText(bytes, `text/plain; charset=${name}`), legacyHookDecode(bytes, name));
    }
  });
});
