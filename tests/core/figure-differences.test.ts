import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figureDifferences } from '../../src/core/figure-differences.ts';
import type { SummaryPart } from '../../src/domain/summary.ts';
import { storedArticle } from '../fakes/stored-article.ts';

function report(outlet: string, text: string): SummaryPart {
  const article = storedArticle({ id: outlet, outlet, headline: `Crash in ${outlet}`, text });
  return { id: article.id, article, sections: [0] };
}

function toll(outlet: string, dead: string): SummaryPart {
  const text = `${dead} people were killed when trains collided near Port Avery on Monday.`;
  return report(outlet, text);
}

describe('figures that outlets give otherwise', () => {
  it('stand side by side, each with its outlet and its proof', () => {
    const reports = [toll('Ledger', 'Sixteen'), toll('Courier', 'At least 14'), toll('Wire', '15')];
    const [difference, ...others] = figureDifferences(reports);
    assert.deepEqual(others, []);
    assert.equal(
      difference?.text,
      'Figures differ: Sixteen people were killed (Ledger); At least 14 people were killed (Courier); 15 people were killed (Wire).',
    );
    assert.deepEqual(
      difference.citations.map(({ outlet, quote }) => [outlet, quote.split(' people')[0]]),
      [
        ['Ledger', 'Sixteen'],
        ['Courier', 'At least 14'],
        ['Wire', '15'],
      ],
    );
  });

  it('are none within one outlet, nor where all agree', () => {
    assert.deepEqual(figureDifferences([toll('Wire', '15'), toll('Wire', 'Sixteen')]), []);
    assert.deepEqual(figureDifferences([toll('Wire', '15'), toll('Ledger', 'Fifteen')]), []);
  });

  it('are sought where a report tells its main news', () => {
    const filler =
      'The station was closed for the day. Buses ran. The mayor visited the hospital. ';
    const late = report(
      'Courier',
      `${filler}${filler}Sixteen people were killed when trains collided.`,
    );
    assert.deepEqual(figureDifferences([toll('Wire', '15'), late]), []);
  });
});
