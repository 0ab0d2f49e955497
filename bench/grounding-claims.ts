import { splitSentences } from '../src/text/sentences.ts';
import { readLabels } from './pack.ts';

interface MacsumRow {
  readonly source: readonly string[];
  readonly references: readonly { readonly summary: string }[];
}

interface QagsRow {
  readonly article: string;
  readonly summary_sentences: readonly {
    readonly sentence: string;
    readonly responses: readonly { readonly response: string }[];
  }[];
}

/** A claim that people wrote of an article or found borne by it, with the article. */
export interface HumanClaim {
  readonly claim: string;
  readonly evidence: string;
  /** Counts the pack's articles. */
  readonly article: number;
}

type Pair = Omit<HumanClaim, 'article'>;

/** The claims of a pack that may be taken as correct: macsum's summaries, or what every reader of qags found borne. */
export function readHumanClaims(folder: string): readonly HumanClaim[] {
  return readLabels<readonly (MacsumRow | QagsRow)[]>(folder).flatMap((row, article) =>
    ('source' in row ? claimsOfSummaries(row) : claimsFoundBorne(row)).map((pair) => ({
      ...pair,
      article,
    })),
  );
}

function claimsOfSummaries({ source, references }: MacsumRow): readonly Pair[] {
  return references.flatMap(({ summary }) =>
    splitSentences([summary], 'en').map(({ text }) => ({
      claim: text,
      evidence: source.join(' '),
    })),
  );
}

function claimsFoundBorne({ article, summary_sentences: rows }: QagsRow): readonly Pair[] {
  return rows
    .filter(({ responses }) => responses.every(({ response }) => response === 'yes'))
    .map(({ sentence }) => ({ claim: sentence, evidence: joinNumbers(article) }));
}

/** Names within a sentence, by their first letters: enough to meet other forms of a name. */
const NAME = /(?<=[\p{Ll},;’'] )\p{Lu}\p{Ll}{3}/gu;

/**
 * Whether the text tells of everybody whom a claim names. Writers knew more than the pack's texts hold, like who wrote
 * an article; what the text lacks it can't bear.
 */
export function namesOnlyTold({ claim, evidence }: HumanClaim): boolean {
  const text = evidence.toLowerCase();
  return (claim.match(NAME) ?? []).every((name) => text.includes(name.toLowerCase()));
}

/** The pack's articles come with a space behind the comma or the point of a number. */
function joinNumbers(article: string): string {
  return article.replace(/(\d,) (?=\d{3}(?!\d))|(\d\.) (?=\d)/gu, '$1$2');
}
