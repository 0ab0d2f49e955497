import type { Suggestion } from '../../domain/chat.ts';
import type { Owner } from '../../domain/identity.ts';
import type { SectionIndex, SourceStore } from '../../ports/store.ts';
import { clipText } from '../../text/graphemes.ts';
import { redactUrl } from '../../text/redact.ts';
import { MAX_SUGGESTION, MAX_SUGGESTIONS } from '../command.ts';

export type TopicCompletion = Pick<SectionIndex, 'completeTopics'>;
export type SourceCompletion = Pick<SourceStore, 'listSources'>;

/** Topics that begin with what was typed: entities, headings, frequent phrases. */
export async function completeTopic(
  store: TopicCompletion,
  owner: Owner,
  text: string,
): Promise<readonly Suggestion[]> {
  const topics = await store.completeTopics(owner, text.trim(), MAX_SUGGESTIONS);
  return topics
    .filter(({ name }) => name.length <= MAX_SUGGESTION)
    .map(({ name }) => ({ label: name, value: name }));
}

/** Suggestions for the last item of a list with commas; what stands before it is kept. */
export async function completeLast(
  text: string,
  complete: (last: string) => Promise<readonly Suggestion[]>,
): Promise<readonly Suggestion[]> {
  const start = text.lastIndexOf(',') + 1;
  const before = start === 0 ? '' : `${text.slice(0, start)} `;
  const suggestions = await complete(text.slice(start).trim());
  return suggestions
    .map(({ label, value }) => ({ label: `${before}${label}`, value: `${before}${value}` }))
    .filter(({ value }) => value.length <= MAX_SUGGESTION);
}

/** Sources whose name holds what was typed. */
export async function completeSource(
  store: SourceCompletion,
  owner: Owner,
  text: string,
): Promise<readonly Suggestion[]> {
  const wanted = text.trim().toLowerCase();
  const sources = await store.listSources(owner);
  return sources
    .map(({ name }) => clipText(redactUrl(name), MAX_SUGGESTION))
    .filter((name) => name.toLowerCase().includes(wanted))
    .slice(0, MAX_SUGGESTIONS)
    .map((name) => ({ label: name, value: name }));
}
