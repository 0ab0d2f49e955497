import { readFileSync, writeFileSync } from 'node:fs';
import { renderReply } from '../src/adapters/platforms/discord/render.ts';
import { renderMessage } from '../src/adapters/platforms/slack/render/message.ts';
import { createMemoryStore } from '../src/adapters/stores/memory/store.ts';
import { summary } from '../src/bot/commands/summary.ts';
import type { Place, User } from '../src/domain/chat.ts';
import { SHARED, type Owner, type SourceId } from '../src/domain/identity.ts';
import type { Reply } from '../src/domain/reply.ts';
import { readArticle } from '../src/extract/article.ts';
import { SUMMARIZERS } from '../src/summarizers/index.ts';
import { discordLines, slackLines, type Line } from './picture-lines.ts';

const SAMPLE = new URL('../samples/lavrov-press-conference.txt', import.meta.url);
const PICTURE = new URL('../docs/in-chat.svg', import.meta.url);
const NOW = Temporal.Instant.from('2026-11-24T08:00:00Z');
const WIDTH = 420;
const GAP = 20;
const PADDING = 16;
const HEAD = 34;

interface Look {
  readonly size: number;
  readonly weight: number;
  readonly step: number;
  readonly above: number;
}

const LOOKS: Readonly<Record<Exclude<Line['kind'], 'buttons'>, Look>> = {
  title: { size: 17, weight: 700, step: 22, above: 2 },
  strong: { size: 14, weight: 700, step: 19, above: 6 },
  text: { size: 12.5, weight: 400, step: 17, above: 6 },
  bullet: { size: 14, weight: 400, step: 19, above: 4 },
  small: { size: 11.5, weight: 400, step: 16, above: 6 },
};

interface Theme {
  readonly name: string;
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly button: string;
}

const DISCORD: Theme = {
  name: 'Discord',
  paper: '#2b2d31',
  ink: '#dbdee1',
  faint: '#949ba4',
  button: '#4e5058',
};
const SLACK: Theme = {
  name: 'Slack',
  paper: '#ffffff',
  ink: '#1d1c1d',
  faint: '#616061',
  button: '#e8e8e8',
};

/** Draws the answer to `/summary syria` on the sample, from the very payloads that Discord and Slack are sent. */
export async function run(): Promise<void> {
  const answer = await askSample();
  const panels = [
    panel(discordLines(renderReply(answer).components ?? []), DISCORD, 0),
    panel(slackLines(renderMessage(answer).blocks ?? []), SLACK, WIDTH + GAP),
  ];
  const height = Math.max(...panels.map((one) => one.height));
  const size = `width="${2 * WIDTH + GAP}" height="${height}"`;
  const style = 'font-family="system-ui, -apple-system, Segoe UI, sans-serif"';
  const drawn = panels.map(({ draw }) => draw(height)).join('\n');
  const title = '<title>The answer to /summary syria, on Discord and in Slack</title>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${style}>${title}\n${drawn}\n</svg>\n`;
  writeFileSync(PICTURE, svg);
}

async function askSample(): Promise<Reply> {
  const clock = {
    now: () => NOW,
    sleep: () => Promise.resolve(),
    turn: () => Promise.resolve(),
  };
  const store = createMemoryStore({ clock });
  const bytes = readFileSync(SAMPLE);
  const document = { bytes, contentType: null, address: 'sample.txt', fetchedAt: NOW };
  const saved = { owner: SHARED, source: 'sample' as SourceId, guid: null, seenAt: NOW };
  await store.saveArticle({ ...saved, article: readArticle(document) });
  const place: Place = {
    platform: 'slack',
    owner: 'slack:sample' as Owner,
    channel: 'C',
    thread: null,
    kind: 'channel',
  };
  const user: User = { id: 'U', name: null, isManager: false, locale: null, timeZone: null };
  const about = {
    version: '',
    startedAt: NOW,
    writtenBy: 'extractive',
    timeZone: 'UTC',
    language: null,
    model: {
      inputPricePerMillion: 0,
      outputPricePerMillion: 0,
      dailyTokens: null,
      placeDailyTokens: null,
    },
    platforms: [],
  };
  const needs = { store, summarizer: await SUMMARIZERS.extractive(), clock, about };
  const options = { topic: 'syria' };
  return summary.run(needs, { options, place, user, history: [], showDraft: () => undefined });
}

function panel(lines: readonly Line[], theme: Theme, left: number) {
  const drawn: string[] = [];
  let y = PADDING + HEAD;
  for (const line of lines) {
    if (line.kind === 'buttons') {
      drawn.push(buttons(line.labels, theme, { left, y }));
      y += 40;
    } else {
      const { text, height } = paragraph(line.text, line.kind, theme, { left, y });
      drawn.push(text);
      y += height;
    }
  }
  const height = y + PADDING;
  const draw = (whole: number) =>
    `<rect x="${left}" width="${WIDTH}" height="${whole}" rx="8" fill="${theme.paper}" stroke="#8884"/>
${words(`Broadsheet · ${theme.name}`, { x: left + PADDING, y: PADDING + 12, fill: theme.faint, size: 12, weight: 600 })}
${drawn.join('\n')}`;
  return { height, draw };
}

interface Corner {
  readonly left: number;
  readonly y: number;
}

function paragraph(
  content: string,
  kind: keyof typeof LOOKS,
  theme: Theme,
  { left, y }: Corner,
): { readonly text: string; readonly height: number } {
  const { size, weight, step, above } = LOOKS[kind];
  const indent = kind === 'bullet' ? 16 : 0;
  const fill = kind === 'small' ? theme.faint : theme.ink;
  const x = left + PADDING + indent;
  const rows = wrap(content, (WIDTH - 2 * PADDING - indent) / (size * 0.56));
  const dot =
    indent === 0 ? '' : words('•', { x: x - 14, y: y + above + size, fill, size, weight });
  const text = rows
    .map((row, index) => words(row, { x, y: y + above + size + index * step, fill, size, weight }))
    .join('\n');
  return { text: `${dot}${text}`, height: above + rows.length * step };
}

function buttons(labels: readonly string[], theme: Theme, { left, y }: Corner): string {
  let x = left + PADDING;
  const drawn = labels.map((label) => {
    const width = label.length * 7.8 + 24;
    const box = `<rect x="${x}" y="${y + 8}" width="${width}" height="28" rx="4" fill="${theme.button}"/>`;
    const text = words(label, { x: x + 12, y: y + 27, fill: theme.ink, size: 13, weight: 600 });
    x += width + 8;
    return `${box}${text}`;
  });
  return drawn.join('\n');
}

function words(
  text: string,
  {
    x,
    y,
    fill,
    size,
    weight,
  }: Readonly<Record<'x' | 'y' | 'size' | 'weight', number>> & {
    readonly fill: string;
  },
): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y}" fill="${fill}" font-size="${size}" font-weight="${weight}">${escaped}</text>`;
}

function wrap(text: string, width: number): readonly string[] {
  const rows: string[] = [''];
  for (const word of text.split(' ')) {
    const last = rows.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) rows.push(word);
    else rows[rows.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return rows;
}
