import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { published } from '../../../src/bot/views/published.ts';

function shown(text: string): string | undefined {
  const [part] = published(Temporal.Instant.from(text), 'date-time');
  return typeof part === 'object' && part.type === 'instant' ? part.show : undefined;
}

describe('when an article was published', () => {
  it('is told with its time', () => {
    assert.equal(shown('2026-11-24T12:01:00Z'), 'date-time');
  });

  it('is a day alone where its page or its feed gives no time', () => {
    assert.equal(shown('2026-11-24T12:00:00Z'), 'date');
    assert.equal(shown('2026-11-24T00:00:00Z'), 'date');
  });

  it('is left out where it is not known', () => {
    assert.deepEqual(published(null), []);
  });
});
