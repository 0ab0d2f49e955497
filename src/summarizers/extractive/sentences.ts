import type { Citation, SummaryPart, SummaryRequest } from '../../domain/summary.ts';
import { citeSentence } from '../../text/cite-sentence.ts';
import type { FocusSentence } from '../../text/focus.ts';
import { numbersIn } from '../../text/numbers-in.ts';
import { pointsBack, sentenceQuality } from '../../text/sentence-quality.ts';
import { contentStems } from '../../text/sentence-terms.ts';
import { runSteps, type Steps } from '../../text/steps.ts';

/** A sentence of a request with what is known of it. */
export interface Candidate extends FocusSentence {
  readonly stemSet: ReadonlySet<string>;
  readonly headlineStems: ReadonlySet<string>;
  /** `numbersIn` its text. */
  readonly figures: readonly string[];
  readonly citation: Citation;
  /** Index of its part in the request. */
  readonly part: number;
  /** Its place among all sentences of its part that were asked for, from 0. */
  readonly position: number;
  readonly quality: number;
  /** Can't be understood without the sentence before. */
  readonly pointsBack: boolean;
}

/** The sentences of a request in reading order, part by part. */
export function readCandidates(request: SummaryRequest): readonly (readonly Candidate[])[] {
  return request.parts.map((part, index) => runSteps(readPart(part, index)));
}

/** The sentences of one part of a request in reading order. */
export function* readPart(part: SummaryPart, partIndex: number): Steps<readonly Candidate[]> {
  const { language, sections } = part.article;
  const headlineStems = new Set(contentStems(part.article.headline, language));
  const candidates: Candidate[] = [];
  for (const sectionIndex of part.sections) {
    const section = sections[sectionIndex];
    if (section === undefined) continue;
    const headingStems = contentStems(section.heading ?? '', language);
    for (const [index, sentence] of section.sentences.entries()) {
      const stems = contentStems(sentence.text, language);
      candidates.push({
        text: sentence.text,
        stems,
        stemSet: new Set(stems),
        figures: numbersIn(sentence.text),
        headingStems,
        headlineStems,
        language,
        citation: citeSentence(part, { sectionIndex, sentence: index }),
        part: partIndex,
        position: candidates.length,
        quality: sentenceQuality(sentence.text),
        pointsBack: pointsBack(sentence.text, language),
      });
      yield Buffer.byteLength(sentence.text);
    }
  }
  return candidates;
}
