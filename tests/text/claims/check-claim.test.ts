import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkClaim } from '../../../src/text/claims/check-claim.ts';

const EVIDENCE =
  'Representatives of Russia, Iran and Turkey signed on May 4 a memorandum on the creation of four zones, ' +
  'which include the province of Idlib and seven other regions. "We do not have such a notion as exit strategy," ' +
  'Sergei Lavrov said. The Obama administration ordered the expulsion of 35 Russian diplomats. The plan costs ' +
  '$2.5 billion over 10 years, about 12.4% more than in 2016, along 300 km of the border. Kyiv was not consulted.';

const kinds = (claim: string) => checkClaim(claim, EVIDENCE).map(({ kind }) => kind);

describe('checkClaim', () => {
  const held = [
    'Four zones were created on 4 May.',
    'Lavrov said there is no such notion as an "exit strategy".',
    'Sergey Lavrov spoke of the zones.',
    'Thirty-five diplomats were expelled.',
    'The plan costs 2.5 billion dollars.',
    'The plan costs 2,500 million dollars.',
    'It is 12.4 percent more, or 12%.',
    'Turkish and Iranian representatives signed the memorandum.',
    'The border is 300 kilometres long.',
    'Over ten years it costs $2.5bn.',
    'Kyiv wasn’t consulted.',
  ];
  for (const claim of held) {
    it(`keeps “${claim}”`, () => assert.deepEqual(checkClaim(claim, EVIDENCE), []));
  }

  const wrong: readonly [string, string][] = [
    ['Five zones were created on 4 May.', 'number'],
    ['Four zones were created on 5 May.', 'date'],
    ['Four zones were created on 4 June.', 'date'],
    ['Lavrov said that they have "no exit plan".', 'quotation'],
    ['Tillerson spoke of the zones.', 'name'],
    ['36 diplomats were expelled.', 'number'],
    ['The plan costs $2.5 million.', 'number'],
    ['The plan costs €2.5 billion.', 'number'],
    ['The border is 300 miles long.', 'number'],
    ['Iraq signed the memorandum.', 'name'],
    ['The Obama administration did not order the expulsion.', 'negation'],
    ['Kyiv was consulted.', 'negation'],
    ['It is more than in 2015.', 'date'],
  ];
  for (const [claim, kind] of wrong) {
    it(`refuses “${claim}”`, () =>
      assert.ok(kinds(claim).includes(kind as never), kinds(claim).join()));
  }

  it('takes the headline and the date of the article as known', () => {
    const context = { text: 'Talks in Washington, 10 May 2017' };
    assert.deepEqual(
      checkClaim('In Washington, four zones were discussed in 2017.', EVIDENCE, context),
      [],
    );
  });
});
