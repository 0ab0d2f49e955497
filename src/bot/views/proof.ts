import { reply, type Block, type Reply } from '../../domain/reply.ts';
import type { Claim } from '../../domain/summary.ts';
import { createSourceNumbers } from './citations.ts';
import { paragraph } from './notice.ts';

/** Each claim with the words of the sources that bear it. */
export function proofReply(claims: readonly Claim[]): Reply {
  const numbers = createSourceNumbers();
  const blocks = claims.flatMap((claim): readonly Block[] => [
    ...(isQuoted(claim) ? [] : [paragraph({ type: 'strong', text: claim.text })]),
    ...claim.citations.map((citation): Block => ({
      type: 'quote',
      text: citation.quote,
      citations: [numbers.number(citation)],
    })),
  ]);
  return reply('answer', { title: 'Proof', blocks, sources: numbers.sources(), isPrivate: true });
}

/** A sentence that stands in a source word for word needs no telling beside it. */
function isQuoted({ text, citations }: Claim): boolean {
  return citations.some(({ quote }) => quote === text);
}
