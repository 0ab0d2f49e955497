import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  buttonsOf,
  renderReply,
  type Layout,
} from '../../../../src/adapters/platforms/terminal/render.ts';
import { columns, printable, wrap } from '../../../../src/adapters/platforms/terminal/wrap.ts';
import { reply } from '../../../../src/domain/reply.ts';

const plain = (text: string) => text;
const layout: Layout = {
  width: 40,
  timeZone: 'Europe/Berlin',
  style: { strong: plain, faint: plain, heading: plain },
};

describe('wrap', () => {
  it('breaks between words and hangs the further lines', () => {
    assert.deepEqual(wrap('one two three', 9, { first: '• ', rest: '  ' }), [
      '• one two',
      '  three',
    ]);
  });

  it('counts wide characters as two columns and marks as none', () => {
    assert.equal(columns('日本'), 4);
    assert.equal(columns('e\u0301'), 1);
  });

  it('keeps a word that is too long whole', () => {
    assert.deepEqual(wrap('a https://example.org/long b', 8), [
      'a',
      'https://example.org/long',
      'b',
    ]);
  });
});

describe('printable', () => {
  it('takes out what a terminal would obey', () => {
    assert.equal(printable('\u001B[31mred\u001B[0m\u0007 \u202Eevil\u202C'), '[31mred[0m evil');
  });
});

describe('renderReply', () => {
  it('shows headings, cited bullets, numbered sources and the footer', () => {
    const lines = renderReply(
      reply('summary', {
        title: 'syria',
        blocks: [
          { type: 'heading', level: 2, text: 'Safe Zones', url: 'https://example.org/a' },
          { type: 'bullets', items: [{ text: 'Both sides agreed on zones.', citations: [1] }] },
        ],
        sources: [
          {
            number: 1,
            headline: 'Talks',
            section: 'Safe Zones',
            outlet: 'Example',
            publishedAt: Temporal.Instant.from('2017-05-10T23:00:00Z'),
            url: null,
          },
        ],
        footer: ['1 article'],
      }),
      layout,
    );
    assert.deepEqual(lines, [
      'syria',
      '',
      'Safe Zones',
      '  • Both sides agreed on zones. [1]',
      '',
      '[1] Talks · “Safe Zones” · Example · 11',
      '    May 2017',
      '',
      '1 article',
    ]);
  });

  it('numbers buttons and options through, in the order in which they can be pressed', () => {
    const withButtons = reply('list', {
      blocks: [
        { type: 'buttons', buttons: [{ id: 'a', label: 'More', style: 'normal' }] },
        {
          type: 'select',
          id: 'b',
          placeholder: 'Choose',
          options: [{ label: 'One', value: '1', description: null }],
        },
      ],
    });
    assert.match(renderReply(withButtons, layout).join('\n'), /\(1\) More[\s\S]*\(2\) One/u);
    assert.deepEqual(buttonsOf(withButtons), [
      { id: 'a', values: [] },
      { id: 'b', values: ['1'] },
    ]);
  });
});
