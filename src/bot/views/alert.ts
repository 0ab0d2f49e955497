import type { DigestStory } from '../../domain/digest.ts';
import { reply, type Reply } from '../../domain/reply.ts';
import { createSourceNumbers } from './citations.ts';
import { count } from './count.ts';
import { outletNames } from './digest.ts';
import { published } from './published.ts';

/** One story that many outlets report at once, with the role that it notifies. */
export function alertReply(
  { headline, url, outlets, claims, publishedAt }: DigestStory,
  role: string | null,
): Reply {
  const numbers = createSourceNumbers();
  return reply('story', {
    title: `Reported by ${count(outlets.length, 'outlet')}`,
    blocks: [
      { type: 'heading', level: 2, text: headline, url },
      {
        type: 'caption',
        parts: [outletNames(outlets), ...published(publishedAt, 'date-time')],
      },
      { type: 'bullets', items: claims.map((claim) => numbers.cite(claim)) },
    ],
    sources: numbers.sources(),
    attention: role === null ? 'usual' : { role },
  });
}
