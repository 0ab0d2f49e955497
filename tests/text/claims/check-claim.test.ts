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

  describe('of what a fact is told', () => {
    const quake =
      'At least 17 people were killed on Mount Everest, where the quake caused avalanches. The quake was the strongest ' +
      'in the region in more than 80 years. Rescuers worked for five hours on Thursday to free a boy, 15, who had not ' +
      'eaten since day six; a march is planned for Saturday. Some 1,487 houses fell, of which two dozen were schools. ' +
      'The minister refused to resign, and Entertainment Weekly (EW) wrote of the 1990s. The army is not to blame.';
    const faults = (claim: string) => checkClaim(claim, quake).map(({ kind }) => kind);
    const kept = [
      '17 people died on Mount Everest.',
      'It was the strongest quake in over 80 years.',
      'The boy is 15 years old.',
      'About 1,500 houses fell, and more than 1,000 in one night.',
      '24 schools fell.',
      'The minister did not resign.',
      'EW wrote of the ’90s.',
      'It is not only the army that worked for five hours on Thursday.',
    ];
    for (const claim of kept) it(`keeps “${claim}”`, () => assert.deepEqual(faults(claim), []));

    const misplaced: readonly [string, string][] = [
      ['80 people were killed on Mount Everest.', 'number'],
      ['The quake was the strongest in five years.', 'number'],
      ['Rescuers worked for five days to free a boy.', 'number'],
      ['The boy had not eaten for 6 weeks.', 'number'],
      ['The boy is 15 months old.', 'number'],
      ['1,400 houses fell.', 'number'],
      ['At least 20 people were killed on Mount Everest.', 'number'],
      ['Rescuers freed a boy on Saturday.', 'date'],
      ['People were not killed on Mount Everest.', 'negation'],
      ['The army is to blame.', 'negation'],
    ];
    for (const [claim, kind] of misplaced) {
      it(`refuses “${claim}”`, () => assert.ok(faults(claim).includes(kind as never), claim));
    }
  });

  it('takes the number in the name of a thing for no count of such things', () => {
    const evidence =
      'The watchdog had cleared reactors 3 and 4 of the Kansai company’s Takahama plant for reopening. Residents sued, ' +
      'an official said. They fear another wave. On Tuesday a judge ordered that two reactors must stay shut.';
    const claim = (count: string) =>
      `The watchdog had cleared ${count} reactors of the Kansai company’s Takahama plant for reopening.`;
    assert.deepEqual(checkClaim(claim('two'), evidence), []);
    assert.equal(checkClaim(claim('six'), evidence)[0]?.kind, 'number');
  });

  it('finds a denied thing said although other sentences speak of the same people', () => {
    const evidence =
      'Protesters repeat what the attorney of the family of Gray said, who argues that police did not have any probable ' +
      'cause to chase him. Gray was running when police pursued him, the attorney of the family said.';
    const claim = (verb: string) =>
      `Police pursued Gray for running, the attorney of the family said, and ${verb} a probable cause to chase him.`;
    assert.deepEqual(checkClaim(claim('did not have'), evidence), []);
    assert.equal(checkClaim(claim('did have'), evidence)[0]?.kind, 'negation');
  });

  it('takes what is prevented or banned for denied', () => {
    const evidence =
      'The ministers want to stop the press. Don’t show the photos of the shooter, the parents ask the press. A new law ' +
      'bans selling beef in Kestria, the home of beef, and butchers in Kestria speak of beef.';
    assert.deepEqual(checkClaim('Butchers in Kestria may not sell beef.', evidence), []);
    const parents = 'The parents want to prevent the press from showing the photos of the shooter.';
    assert.deepEqual(checkClaim(parents, evidence), []);
  });

  describe('of who says and does it', () => {
    const evidence =
      'On Monday Kestria sued Dravo over grain. Anna Vael, the minister, said the suit would be short. “Our ships will ' +
      'sail again in spring,” said port master Oren Tal. He hopes for the end of the blockade. Vael was attacked by Tal.';
    const faults = (claim: string) => checkClaim(claim, evidence).map(({ kind }) => kind);
    const kept = [
      'Kestria has sued Dravo.',
      'Dravo was sued by Kestria.',
      'Tal attacked Vael.',
      'The suit will be short, according to Vael.',
      'Anna Vael said that the suit would be short.',
      'Oren Tal said that ships will sail again in spring.',
      'Tal says he hopes for the end of the blockade.',
    ];
    for (const claim of kept) it(`keeps “${claim}”`, () => assert.deepEqual(faults(claim), []));

    const swapped: readonly [string, string][] = [
      ['Dravo sued Kestria.', 'role'],
      ['Kestria was sued by Dravo.', 'role'],
      ['Vael attacked Tal.', 'role'],
      ['The suit will be short, according to Tal.', 'speaker'],
      ['Anna Vael said that ships will sail again in spring.', 'speaker'],
    ];
    for (const [claim, kind] of swapped) {
      it(`refuses “${claim}”`, () => assert.deepEqual(faults(claim), [kind]));
    }

    it('takes what two do to each other either way', () => {
      assert.deepEqual(checkClaim('Vael faced Tal.', 'Tal faced Vael in the final.'), []);
    });
  });

  it('lets a claim bring numbers of several sentences together', () => {
    const evidence =
      'Kestria and Dravo signed a grain agreement on Thursday after six days of talks.\n' +
      'The text covers three ports and runs for 180 days.';
    const claim = 'Kestria and Dravo signed a 180-day grain agreement covering three ports.';
    assert.deepEqual(checkClaim(claim, evidence), []);
  });

  it('takes titles, acronyms and spellings of one name for it', () => {
    const evidence = 'Gov. Jerry Brown of the Weather Service spoke in Kathmandu of PR1MA.';
    const claim = 'Governor Jerry Brown of the WS spoke in Katmandu of PR1MA.';
    assert.deepEqual(checkClaim(claim, evidence), []);
    assert.equal(checkClaim('There spoke Senator Jerry Brown.', evidence)[0]?.kind, 'name');
  });

  describe('of forms of names', () => {
    const evidence =
      'The Dutch minister Pemba Tamang and Caren Teves met in Oslo. A guard walked by, as crews from Kestria did.';
    const kept = [
      'Pemba Tamamng met Caren Taves.',
      'A minister of the Netherlands met Teves.',
      'They Met in Oslo.',
      '(Oslo)Though in Oslo, Tamang met Teves.',
    ];
    for (const claim of kept) {
      it(`keeps “${claim}”`, () => assert.deepEqual(checkClaim(claim, evidence), []));
    }
    it('takes no word without a capital for another form of a name', () => {
      assert.equal(checkClaim('Teves met Walker.', evidence)[0]?.text, 'Walker');
    });
  });

  describe('of words of denial that deny nothing', () => {
    const evidence =
      'Anna Vael surprised Kestria not with the launch of her campaign but with a film of it. “We would not have come to ' +
      'the talks if Dravo had called,” Vael said. Dravo came to the talks in May. Vael has no judge, jury or prison behind ' +
      'her. You won’t be able to see the crash from Earth, as the ship will hit the far side of the moon.';
    const kept = [
      'Vael surprised Kestria with the launch of her campaign.',
      'It was not until May that Dravo came to the talks.',
      'Dravo did not come to the talks without Vael.',
      'Dravo had no choice but to come to the talks.',
      'Perhaps Dravo did not come to the talks.',
      'The crash can’t be seen from Earth.',
    ];
    for (const claim of kept) {
      it(`keeps “${claim}”`, () => assert.deepEqual(checkClaim(claim, evidence), []));
    }
    it('refuses what it denies of what is told', () => {
      const claim = 'Dravo did not come to the talks in May.';
      assert.equal(checkClaim(claim, evidence)[0]?.kind, 'negation');
    });
  });

  describe('of numbers that follow from what is told', () => {
    const evidence =
      'Dravo was one of the eight ports in the plan, Kestria and Dravo said on 4 May. Two aid workers were held there.';
    const kept = [
      'Dravo and seven other ports are in the plan.',
      'Kestria and Dravo spoke, and the two want a plan.',
      'Dravo wants to see a plan first.',
    ];
    for (const claim of kept) {
      it(`keeps “${claim}”`, () => assert.deepEqual(checkClaim(claim, evidence), []));
    }
    it('takes the day of a date for no count', () => {
      assert.equal(checkClaim('4 aid workers were held there.', evidence)[0]?.kind, 'number');
    });
  });

  it('takes the verb in front of quoted words for no part of them', () => {
    const evidence = 'Too little, too late. That is the mayor’s answer.';
    assert.deepEqual(checkClaim('The mayor says it “is too little, too late”.', evidence), []);
  });

  it('leaves open whose words are told where a claim names two speakers', () => {
    const evidence =
      'According to EW, Nova plans a film. Oren Tal said he is at work with Vael on the set.';
    const claim = 'According to Nova, Tal said that Nova plans a film.';
    assert.deepEqual(checkClaim(claim, evidence), []);
  });
});
