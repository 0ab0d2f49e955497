import type { Answer } from '../../domain/answer.ts';
import { reply, type Block, type Reply } from '../../domain/reply.ts';
import { actionId } from '../action.ts';
import { createSourceNumbers } from './citations.ts';
import { draftOf } from './draft.ts';
import { writtenLine } from './footer.ts';
import { buttonRow } from './pager.ts';

type Answered = Extract<Answer, { kind: 'answered' }>;

/** An answer, each sentence with its sources. */
export function answerReply(answer: Answered, options: Readonly<Record<string, string>>): Reply {
  const numbers = createSourceNumbers();
  const items = answer.claims.map((claim) => numbers.cite(claim));
  const body: Block =
    items.length === 1 && items[0] !== undefined
      ? { type: 'paragraph', content: [items[0].text], citations: items[0].citations }
      : { type: 'bullets', items };
  const proof = actionId('ask', { ...options, proof: 'true' });
  return reply('answer', {
    title: options['question'] ?? null,
    blocks: [body, ...buttonRow([{ id: proof, label: 'Show proof', style: 'normal' }])],
    sources: numbers.sources(),
    footer: writtenLine(answer),
  });
}

/** An answer that is being written. Always a list, so that what is shown stays as it is when a sentence is added. */
export function answerDraft(answer: Answered, options: Readonly<Record<string, string>>): Reply {
  const numbers = createSourceNumbers();
  const items = answer.claims.map((claim) => numbers.cite(claim));
  const title = options['question'] ?? null;
  const blocks = [{ type: 'bullets', items } as const];
  return draftOf(reply('answer', { title, blocks, sources: numbers.sources() }));
}
