/** Where a run of text begins and ends in its paragraph. */
export type Piece = readonly [start: number, end: number];

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * What `Intl.Segmenter` takes for the sentences of each paragraph. It is asked once for all, since each asking takes as
 * long as a paragraph; to it a line's end is a sentence's.
 */
export function cutIntoPieces(
  paragraphs: readonly string[],
  language: string | null,
): readonly (readonly Piece[])[] {
  const pieces = paragraphs.map((): Piece[] => []);
  let paragraph = 0;
  let offset = 0;
  for (const { segment, index } of segmenterFor(language).segment(paragraphs.join('\n'))) {
    while (index - offset > lengthOf(paragraphs, paragraph)) {
      offset += lengthOf(paragraphs, paragraph) + 1;
      paragraph += 1;
    }
    const start = index - offset;
    const end = Math.min(start + segment.length, lengthOf(paragraphs, paragraph));
    pieces[paragraph]?.push([start, end]);
  }
  return pieces;
}

function lengthOf(paragraphs: readonly string[], paragraph: number): number {
  return (paragraphs[paragraph] as string).length;
}

function segmenterFor(language: string | null): Intl.Segmenter {
  const key = language ?? 'en';
  let segmenter = segmenters.get(key);
  if (segmenter === undefined) {
    segmenter = createSegmenter(key);
    segmenters.set(key, segmenter);
  }
  return segmenter;
}

/** A page may claim a language whose tag is none. */
function createSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
