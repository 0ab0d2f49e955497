import type { FeedItem } from '../../domain/source.ts';
import { cleanLine } from '../../text/normalize.ts';
import type { FeedHead } from './head.ts';
import { readLanguage } from './head.ts';
import { readDate } from './dates.ts';
import { readCutJson } from './json-cut.ts';
import { convertRssJson } from './json-rss.ts';
import { absoluteLink } from './links.ts';
import { escapeText, markupToLine } from './markup.ts';
import { cutLine } from './pick.ts';
import type { FeedText } from './stream.ts';

type Json = Readonly<Record<string, unknown>>;

export interface JsonFeed {
  readonly head: FeedHead;
  readonly items: readonly FeedItem[];
  readonly problems: readonly string[];
}

const MAX_TITLE = 500;
const MAX_SUMMARY = 500;
const MAX_NAMES = 50;

/** JSON Feed 1.0 and 1.1, also one that breaks off; `null` for other JSON. What has the wrong type counts as absent. */
export function readJsonFeed(feed: FeedText, maxItems: number): JsonFeed | null {
  const parsed = parseJson(feed.text);
  const found = parsed ?? readCutJson(feed.text);
  const root = found && (convertRssJson(found) ?? found);
  if (root === null || !isFeed(root)) return null;
  const base = /^https?:\/\//i.test(feed.address) ? feed.address : null;
  const items = Array.isArray(root['items']) ? root['items'].filter(isObject) : [];
  return {
    head: {
      format: 'json',
      title: line(root['title'], MAX_TITLE),
      link: link(root['home_page_url'], base),
      language: readLanguage(textOf(root['language'])),
      selfLink: link(root['feed_url'], base),
      refreshMinutes: null,
    },
    items: items.slice(0, maxItems).map((item) => readJsonItem(item, base, feed.fetchedAt)),
    problems: parsed === null ? ['The feed breaks off; the items before the break were read.'] : [],
  };
}

function parseJson(text: string): Json | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : {};
  } catch {
    return null; // broken off, perhaps: the whole items are looked for
  }
}

function isFeed(root: Json): boolean {
  const version = textOf(root['version']) ?? '';
  return version.includes('jsonfeed.org') || Array.isArray(root['items']);
}

function readJsonItem(item: Json, base: string | null, fetchedAt: Temporal.Instant): FeedItem {
  const html = textOf(item['content_html']);
  const plain = textOf(item['content_text']);
  const contentHtml = html ?? (plain === null ? null : escapeText(plain));
  const summary = textOf(item['summary']);
  const updatedAt = date(item['date_modified'], fetchedAt);
  const id = item['id'];
  return {
    id: typeof id === 'number' ? String(id) : line(id, MAX_TITLE),
    title: line(item['title'], MAX_TITLE),
    link: link(item['url'], base) ?? link(item['external_url'], base) ?? link(id, null),
    publishedAt: date(item['date_published'], fetchedAt) ?? updatedAt,
    updatedAt,
    authors: names([item['author'], ...listOf(item['authors'])].map(nameOf)),
    summary: summary === null ? teaser(contentHtml) : line(summary, MAX_SUMMARY),
    summaryHtml: summary === null ? null : escapeText(summary),
    contentHtml,
    categories: names(listOf(item['tags'])),
    imageUrl: link(item['image'], base) ?? link(item['banner_image'], base),
  };
}

function teaser(html: string | null): string | null {
  return html === null ? null : clip(markupToLine(html, MAX_SUMMARY), MAX_SUMMARY);
}

function line(value: unknown, limit: number): string | null {
  const text = textOf(value);
  return text === null ? null : clip(cleanLine(text.slice(0, limit * 2)), limit);
}

function clip(text: string, limit: number): string | null {
  if (text === '') return null;
  return text.length > limit ? cutLine(text, limit) : text;
}

function link(value: unknown, base: string | null): string | null {
  const text = textOf(value);
  return text === null ? null : absoluteLink(text, base);
}

function date(value: unknown, fetchedAt: Temporal.Instant): Temporal.Instant | null {
  const text = textOf(value);
  return text === null ? null : readDate(text, fetchedAt);
}

function names(values: readonly unknown[]): readonly string[] {
  const lines = values.slice(0, MAX_NAMES).map((value) => line(value, 200));
  return [...new Set(lines.filter((name) => name !== null))];
}

function nameOf(value: unknown): unknown {
  return isObject(value) ? value['name'] : value;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
