import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../src/extract/article.ts';

const PROSE = [
  'The harbour council voted nine to four on Tuesday to rebuild the north breakwater.',
  'Engineers told the meeting that the wall lost forty metres of stone during the storms.',
  'Work is expected to start in March and to cost 61 million crowns, the council said.',
];
const BODY = PROSE.map((text) => `<p>${text} ${text}</p>`).join('');
const SECRET = 'SECRET instructions for whoever reads this page aloud to other people.';

function textOf(hidden: string, head = ''): string {
  const html = `<html><head><title>Council votes</title>${head}</head><body><article><h1>Council votes</h1>${BODY}${hidden}</article></body></html>`;
  const article = readArticle({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    address: 'https://example.org/a',
    fetchedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  });
  return article.sections.flatMap((section) => section.paragraphs).join('\n');
}

const WAYS: Readonly<Record<string, string>> = {
  'display:none': `<p style="display: none">${SECRET}</p>`,
  'visibility:hidden': `<p style="visibility:hidden !important">${SECRET}</p>`,
  'no opacity': `<p style="opacity:0">${SECRET}</p>`,
  'no size of type': `<p style="font-size:0px">${SECRET}</p>`,
  'white on white': `<p style="color:#fff;background:white">${SECRET}</p>`,
  'white behind a comment': `<p style="color:/* ink */white">${SECRET}</p>`,
  'white on the page': `<p style="color: rgb(255, 255, 255)">${SECRET}</p>`,
  'a white font element': `<p><font color="#FFFFFF">${SECRET}</font></p>`,
  'a place off the screen': `<p style="position:absolute;left:-9999px">${SECRET}</p>`,
  'a text indent': `<p style="text-indent:-9999px">${SECRET}</p>`,
  'a clip': `<p style="position:absolute;clip:rect(0,0,0,0)">${SECRET}</p>`,
  'no box': `<div style="height:0;overflow:hidden"><p>${SECRET}</p></div>`,
  'hidden attribute': `<div hidden><p>${SECRET}</p></div>`,
  'aria-hidden': `<p aria-hidden="true">${SECRET}</p>`,
  'a card over a word': `<p>The <b>wall</b><span class="tooltip-text">${SECRET}</span> fell.</p>`,
  'a closed dialog': `<dialog><p>${SECRET}</p></dialog>`,
  template: `<template><p>${SECRET}</p></template>`,
  noscript: `<noscript><p>${SECRET}</p></noscript>`,
  comment: `<!-- ${SECRET} -->`,
  'hidden span': `<p>${PROSE[0]} <span style="display:none">${SECRET}</span> So it was.</p>`,
};

describe('text that readers of a page cannot see', () => {
  for (const [way, html] of Object.entries(WAYS)) {
    it(`is left out when hidden by ${way}`, () => {
      const text = textOf(html);
      assert.ok(!text.includes('SECRET'), text);
      for (const sentence of PROSE) assert.ok(text.includes(sentence), sentence);
    });
  }

  it('is left out when a style sheet hides its class', () => {
    const text = textOf(`<p class="x9">${SECRET}</p>`, '<style>.x9{display:none}</style>');
    assert.ok(!text.includes('SECRET'), text);
  });

  for (const [when, rule] of Object.entries({
    'the rule holds for print alone': '@media print{a{b:c} .x9{display:none}} .y{color:red}',
    'the rule names another class': '.x9{color:red} .clip{top:0;display:none}',
    'the rule is written in a comment': '/* .x9{display:none} */ .y{color:red}',
  })) {
    it(`stays when ${when}`, () => {
      const shown = 'The vote was the closest one in the history of the council, its speaker said.';
      const text = textOf(`<p class="x9">${shown}</p>`, `<style>${rule}</style>`);
      assert.ok(text.includes(shown), text);
    });
  }

  it('is left out when the rule follows blocks that hold only sometimes', () => {
    const sheet = '@charset "utf-8";@media print{.y{top:0}@page{margin:0}}p,.x9{display:none}';
    const text = textOf(`<p class="x9">${SECRET}</p>`, `<style>${sheet}</style>`);
    assert.ok(!text.includes('SECRET'), text);
  });

  it('stays when white stands on a colour', () => {
    const shown = 'The vote was the closest one in the history of the council, its speaker said.';
    const html = `<div style="background:#003366"><p style="color:#fff">${shown}</p></div>`;
    assert.ok(textOf(html).includes(shown));
  });
});
