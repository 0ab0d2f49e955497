import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Layout } from '../../../../src/adapters/platforms/terminal/layout.ts';
import { buttonsOf, renderReply } from '../../../../src/adapters/platforms/terminal/render.ts';
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
  it('breaks a row of buttons between buttons', () => {
    const button = (label: string) => ({ id: label, label, style: 'normal' as const });
    const buttons = [button('Syria Safe Zones'), button('Bilateral Ties'), button('Obama')];
    assert.deepEqual(
      renderReply(reply('article', { blocks: [{ type: 'buttons', buttons }] }), layout),
      ['(1) Syria Safe Zones', '(2) Bilateral Ties   (3) Obama'],
    );
  });

  it('shows what a form asks for and what stands in it', () => {
    const field = { isRequired: false, isLong: false, maxLength: 100 };
    const form = {
      id: 'settings',
      title: 'Settings',
      submitLabel: 'Save',
      fields: [
        {
          ...field,
          id: 'language',
          label: 'Language',
          hint: 'such as de',
          value: null,
          options: null,
        },
        {
          ...field,
          id: 'length',
          label: 'Length',
          hint: null,
          value: 'short',
          options: ['short', 'long'].map((value) => ({ label: value, value, description: null })),
        },
      ],
    };
    assert.deepEqual(renderReply(reply('notice', { form }), layout), [
      'Settings',
      '  • Language: – (such as de)',
      '  • Length: short (short, long)',
    ]);
  });

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
