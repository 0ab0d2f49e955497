import type { Sentence } from '../domain/article.ts';

/** The sentences of a section's paragraphs, with offsets into its text (`sectionText`). */
export function splitSentences(
  paragraphs: readonly string[],
  language: string | null,
): readonly Sentence[] {
  const segmenter = new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  let offset = 0;
  for (const [paragraph, text] of paragraphs.entries()) {
    for (const { segment, index } of segmenter.segment(text)) {
      const trimmed = segment.trim();
      if (trimmed === '') continue;
      const start = offset + index + segment.indexOf(trimmed);
      sentences.push({ text: trimmed, start, end: start + trimmed.length, paragraph });
    }
    offset += text.length + 2;
  }
  return sentences;
}
