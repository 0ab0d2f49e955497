import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderReply, splitForDiscord } from '../../../../src/adapters/platforms/discord/render.ts';
import { reply, type Reply } from '../../../../src/domain/reply.ts';
import { printable } from '../../../../src/text/printable.ts';
import { GOLDEN_HOSTS, GOLDEN_REPLIES } from '../../../fixtures/replies.ts';
import { readVectors } from '../../../fixtures/vectors.ts';
import { checkDiscord, type Finding } from '../../../fixtures/vectors/mention-checks.mjs';
import { visibleText } from './reading.ts';

interface Row {
  readonly id: string;
  readonly platforms: readonly string[];
  readonly input: string;
  readonly keep?: string;
  readonly asUrl?: boolean;
}

const rows = readVectors<Row>('mentions.jsonl').filter(({ platforms }) =>
  platforms.includes('discord'),
);

/** One text in every place of a reply that an article, a feed, a model or a person can fill. */
function everywhere(text: string): Reply {
  const url = 'https://news.example/a';
  const source = { number: 1, headline: text, section: text, outlet: text, publishedAt: null, url };
  return reply('summary', {
    title: text,
    blocks: [
      { type: 'heading', level: 1, text, url: null },
      { type: 'heading', level: 2, text, url },
      { type: 'caption', parts: [text, { type: 'link', label: text, url }] },
      {
        type: 'paragraph',
        content: [text, { type: 'strong', text }, { type: 'code', text }],
        citations: [1],
      },
      { type: 'bullets', items: [{ text, citations: [1] }] },
      { type: 'quote', text, citations: [1] },
      { type: 'list', items: [[text, { type: 'link', label: text, url }]] },
      { type: 'image', url, alternative: text },
      { type: 'buttons', buttons: [{ id: 'more', label: text, style: 'normal' }] },
      {
        type: 'select',
        id: 'pick',
        placeholder: text,
        options: [{ label: text, value: 'a', description: text }],
      },
    ],
    sources: [source],
    footer: [text],
  });
}

/** An address from outside wherever a reply can hold one. */
function linked(url: string): Reply {
  const source = { number: 1, headline: 'A', section: null, outlet: null, publishedAt: null, url };
  return reply('summary', {
    blocks: [
      { type: 'heading', level: 2, text: 'Headline', url },
      { type: 'paragraph', content: [{ type: 'link', label: 'here', url }], citations: [] },
      { type: 'image', url, alternative: 'picture' },
    ],
    sources: [source],
  });
}

function findings(whole: Reply): readonly Finding[] {
  return splitForDiscord(whole).flatMap((part) =>
    checkDiscord(renderReply(part), { allowedHosts: [...GOLDEN_HOSTS, 'news.example.com'] }),
  );
}

/** Discord's own headings and times, which the renderer means. */
const OURS = ['heading', 'token'];

describe('hostile strings on Discord', () => {
  for (const { id, input, keep, asUrl } of rows) {
    it(`${id} is harmless in every field`, () => {
      const found = findings(asUrl === true ? linked(input) : everywhere(input));
      assert.deepEqual(
        found.filter(({ level, code }) => level === 'must' || !OURS.includes(code)),
        [],
      );
    });

    if (keep !== undefined) {
      it(`${id} stays readable`, () => {
        const texts = splitForDiscord(everywhere(input)).map((part) =>
          visibleText(JSON.stringify(renderReply(part)).replaceAll('\\\\', '\\')),
        );
        assert.ok(texts.join('\n').includes(printable(keep)));
      });
    }
  }
});

describe('the golden replies', () => {
  for (const [kind, golden] of Object.entries(GOLDEN_REPLIES)) {
    it(`"${kind}" has no finding of level must`, () => {
      assert.deepEqual(
        findings(golden).filter(({ level }) => level === 'must'),
        [],
      );
    });
  }
});
