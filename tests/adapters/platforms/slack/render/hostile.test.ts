import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { array, assert as assertProperty, constantFrom, oneof, property, string } from 'fast-check';
import { splitForSlack } from '../../../../../src/adapters/platforms/slack/render/fits.ts';
import { renderMessage } from '../../../../../src/adapters/platforms/slack/render/message.ts';
import { reply, type Reply } from '../../../../../src/domain/reply.ts';
import { printable, printableLine } from '../../../../../src/text/printable.ts';
import { checkBlocks } from '../../../../protocol/slack/block-kit.ts';
import { GOLDEN_HOSTS, GOLDEN_REPLIES } from '../../../../fixtures/replies.ts';
import { readVectors } from '../../../../fixtures/vectors.ts';
import { checkSlack } from '../../../../fixtures/vectors/mention-checks.mjs';
import { visibleTexts } from './visible.ts';

interface Row {
  readonly id: string;
  readonly platforms: readonly string[];
  readonly input: string;
  readonly asUrl?: boolean;
  readonly keep?: string;
}

/** A reply that holds the text in every field that can hold it. */
function everywhere(text: string): Reply {
  const url = 'https://news.example.com/a';
  const instant = Temporal.Instant.from('2026-11-24T08:00:00Z');
  return reply('summary', {
    title: text,
    blocks: [
      { type: 'heading', level: 1, text, url: null },
      { type: 'heading', level: 2, text, url },
      { type: 'caption', parts: [text, { type: 'instant', instant, show: 'date' }] },
      { type: 'caption', parts: [{ type: 'link', label: text, url }] },
      { type: 'paragraph', content: [text, { type: 'strong', text }], citations: [1] },
      { type: 'paragraph', content: [{ type: 'code', text }], citations: [] },
      { type: 'bullets', items: [{ text, citations: [1] }] },
      { type: 'quote', text, citations: [1] },
      { type: 'list', items: [[text]] },
      { type: 'image', url, alternative: text },
      { type: 'buttons', buttons: [{ id: 'more', label: text, style: 'normal' }] },
      {
        type: 'select',
        id: 'pick',
        placeholder: text,
        options: [{ label: text, value: 'a', description: text }],
      },
    ],
    sources: [
      { number: 1, headline: text, section: text, outlet: text, publishedAt: instant, url },
    ],
    footer: [text],
  });
}

function withAddress(url: string): Reply {
  return reply('summary', {
    blocks: [
      { type: 'heading', level: 2, text: 'A headline', url },
      { type: 'caption', parts: [{ type: 'link', label: 'Outlet', url }] },
      { type: 'image', url, alternative: 'An image' },
      { type: 'bullets', items: [{ text: 'A claim.', citations: [1] }] },
    ],
    sources: [
      { number: 1, headline: 'A headline', section: null, outlet: null, publishedAt: null, url },
    ],
  });
}

function payloads(given: Reply): readonly object[] {
  return splitForSlack(given).map((part) => ({
    ...renderMessage(part),
    unfurl_links: false,
    unfurl_media: false,
  }));
}

describe('hostile text in Slack', () => {
  for (const { id, input, asUrl, keep } of readVectors<Row>('mentions.jsonl')) {
    it(`${id} is harmless in every field`, () => {
      const bodies = payloads(asUrl === true ? withAddress(input) : everywhere(input));
      const context = { allowedHosts: ['news.example.com'] };
      const findings = bodies.flatMap((body) => checkSlack(body, context));
      assert.deepEqual(
        findings.filter(({ level }) => level === 'must'),
        [],
      );
      const shown = JSON.stringify(bodies);
      assert.ok(keep === undefined || shown.includes(JSON.stringify(keep).slice(1, -1)));
    });
  }

  for (const [name, golden] of Object.entries(GOLDEN_REPLIES)) {
    it(`leaves no finding in the golden reply "${name}"`, () => {
      const findings = payloads(golden).flatMap((body) =>
        checkSlack(body, { allowedHosts: GOLDEN_HOSTS }),
      );
      assert.deepEqual(
        findings.filter(({ level }) => level === 'must'),
        [],
      );
    });
  }

  it('shows any text as it is, whatever it holds', () => {
    const anything = string({ unit: 'binary', minLength: 1, maxLength: 120 });
    const markup = constantFrom(
      '<!here>',
      '*',
      '_',
      '`',
      '~',
      '&amp;',
      '<@U024BE7LH>',
      ':eyes:',
      '>',
      '\n',
    );
    const text = array(oneof(anything, markup), { minLength: 1, maxLength: 8 });
    assertProperty(
      property(
        text.map((parts) => parts.join('')),
        (input) => {
          const { blocks } = renderMessage(
            reply('answer', {
              blocks: [
                { type: 'paragraph', content: [input], citations: [] },
                { type: 'bullets', items: [{ text: input, citations: [] }] },
                { type: 'heading', level: 2, text: input, url: null },
              ],
            }),
          );
          const shown = printable(input);
          const line = printableLine(input);
          const expected = [
            ...(shown === '' ? [] : [shown, shown]),
            ...(line === '' ? [] : [line]),
          ];
          assert.deepEqual(visibleTexts(blocks), expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps the rules of Block Kit for any text', () => {
    assertProperty(
      property(string({ unit: 'binary', maxLength: 400 }), (input) => {
        for (const part of splitForSlack(everywhere(input))) {
          assert.deepEqual(checkBlocks(renderMessage(part).blocks), []);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('shows the true host beside a label that names another one', () => {
    const { blocks } = renderMessage(
      reply('summary', {
        blocks: [
          {
            type: 'heading',
            level: 2,
            text: 'https://bank.example',
            url: 'https://news.example/a',
          },
        ],
      }),
    );
    assert.deepEqual(visibleTexts(blocks), ['https://bank.example ', 'news.example']);
  });
});
