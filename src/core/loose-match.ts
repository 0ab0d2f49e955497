import { sectionText, type StoredArticle } from '../domain/article.ts';
import { allForms, parseQuery } from '../text/search/query.ts';
import { isUnspaced, searchWords } from '../text/search/words.ts';
import { stem } from '../text/stem.ts';
import { words } from '../text/words.ts';

/** A topic of more words is a sentence, whose every word no article says. */
const MAX_TERMS = 3;
/** Words of the articles that are named. */
const MAX_NAMED = 3;

/**
 * What a reader must know where none of the articles on a topic has all of its words: by which ones they were found.
 * `null` where one has them all, or where there are none.
 */
export function looseMatchNote(topic: string, articles: readonly StoredArticle[]): string | null {
  if (isUnspaced(topic)) return null;
  if (articles.length === 0 || articles.some((article) => isMet(topic, article))) return null;
  const found = new Set(articles.flatMap((article) => foundBy(topic, article)));
  const named = [...found].slice(0, MAX_NAMED).map((word) => `“${word}”`);
  const byWhat = named.length === 0 ? '' : `: these say ${named.join(', ')}`;
  return `No report held says “${topic}”${byWhat}`;
}

function isMet(topic: string, { language, ...article }: StoredArticle): boolean {
  const terms = parseQuery(topic, [language]);
  if (terms.length > MAX_TERMS) return true;
  const held = new Set(searchWords(wholeText(article), language));
  return terms.every(({ forms }) => forms.some((form) => held.has(form)));
}

/** The words of an article that are words of the topic, or of their families. */
function foundBy(topic: string, { language, ...article }: StoredArticle): readonly string[] {
  const forms = new Set(parseQuery(topic, [language]).flatMap(allForms));
  return words(wholeText(article)).filter((word) => forms.has(stem(word, language)));
}

function wholeText({ headline, sections }: Pick<StoredArticle, 'headline' | 'sections'>): string {
  return [headline, ...sections.map(sectionText)].join('\n');
}
