import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { postedStory } from '../../src/core/posted-story.ts';
import type { DigestStory } from '../../src/domain/digest.ts';
import type { ArticleId, StoryId } from '../../src/domain/identity.ts';
import type { Claim } from '../../src/domain/summary.ts';

const NOW = Temporal.Instant.from('2026-11-24T08:00Z');

function claim(article: string, text: string): Claim {
  const about = { headline: article, section: null, outlet: null, publishedAt: null, url: null };
  const facts = { ...about, access: 'full' } as const;
  const where = { article: article as ArticleId, sectionIndex: 0, sentence: 0, quote: text };
  return { text, citations: [{ ...facts, ...where }] };
}

describe('what is remembered of a story', () => {
  it('is what was said of it, of the opening its own sentence alone', () => {
    const id = 'dam' as ArticleId;
    const story: DigestStory = {
      story: 'dam' as StoryId,
      headline: 'Dam breaks',
      url: null,
      publishedAt: null,
      articles: [id],
      outlets: ['Herald'],
      claims: [claim('dam', 'The valley was flooded.')],
      differences: [],
      kind: 'new',
      reports: [{ article: id, revision: 1, headline: 'Dam breaks', correction: null }],
    };
    const opening = [claim('dam', 'A dam broke.'), claim('vote', 'A speaker was elected.')];
    const { sentences, claims } = postedStory(story, opening, NOW);
    assert.deepEqual(sentences, ['Dam breaks', 'A dam broke.', 'The valley was flooded.']);
    assert.deepEqual(
      claims.map(({ text }) => text),
      ['A dam broke.', 'The valley was flooded.'],
    );
  });
});
