import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStoryClusters } from '../../../src/core/stories/cluster.ts';
import { storyTerms } from '../../../src/text/story-terms.ts';

const MONDAY = Temporal.Instant.from('2026-11-23T08:00Z');

type Report = readonly [headline: string, text: string];

function stories(reports: readonly Report[]): readonly (readonly number[])[] {
  const clusters = createStoryClusters();
  for (const [headline, text] of reports) clusters.add(storyTerms(headline, text), MONDAY);
  return clusters.stories();
}

const IRAN: readonly [Report, Report] = [
  [
    'Quake kills ten on Qeshm island',
    'Ten people died when an earthquake of magnitude 6 struck the Iranian island of Qeshm. Mud-brick villages collapsed, the Red Crescent in Tehran reported.',
  ],
  [
    'Iranian rescuers dig through rubble on Qeshm',
    'Rescuers of the Red Crescent dug through collapsed mud-brick houses on Qeshm, where the earthquake left ten dead. Tehran sent tents.',
  ],
];
const CRETE: readonly [Report, Report] = [
  [
    'Byzantine churches cracked in Heraklion',
    'Byzantine churches in Heraklion have cracks after an earthquake. Nobody was hurt on Crete, but the Greek ministry of culture closed two monasteries.',
  ],
  [
    'Crete counts its damaged Byzantine churches',
    'Greek engineers examined Byzantine churches in Heraklion that the earthquake had cracked. Schools on Crete stay closed.',
  ],
];
const BANK: Report = [
  'Central bank raises interest rate',
  'The bank in Frankfurt raised its interest rate to 3.25 percent. Markets had expected the step.',
];
const FISH: Report = [
  'Ministers agree on fishing quotas',
  'Fishing ministers agreed on quotas for cod after a night of talks in Brussels.',
];

describe('story clusters', () => {
  it('join reports of one event in different words, whatever comes between', () => {
    assert.deepEqual(stories([IRAN[0], BANK, FISH, IRAN[1]]), [[0, 3], [1], [2]]);
  });

  it('keep two events of one kind apart', () => {
    const mixed = [BANK, IRAN[0], CRETE[0], FISH, CRETE[1], IRAN[1]];
    assert.deepEqual(stories(mixed), [[0], [1, 5], [2, 4], [3]]);
  });

  it('keep the first reports of an outlet apart that share its phrases alone', () => {
    const phrased = ['Storm closes the harbour of Rotterdam', 'Norway elects a new parliament'].map(
      (event): Report => [event, `${event}, officials said. They added that it matters as well.`],
    );
    assert.deepEqual(stories(phrased), [[0], [1]]);
  });

  it('become one when a later report says what both say', () => {
    const parts: readonly Report[] = [
      ['Ferry sinks near Naxos', 'Naxos ferry sinks: coastguard saves passengers in the night.'],
      ['Captain Doukas arrested', 'Captain Doukas arrested, prosecutor Samaras demands answers.'],
    ];
    const bridge: Report = [
      'Ferry captain Doukas arrested after sinking near Naxos',
      'Naxos ferry sinks: coastguard saves passengers in the night. Captain Doukas arrested, prosecutor Samaras demands answers.',
    ];
    assert.equal(stories(parts).length, 2);
    assert.deepEqual(stories([...parts, bridge]), [[0, 1, 2]]);
  });

  it('come in the order of their first reports', () => {
    assert.deepEqual(stories([BANK, ...IRAN, BANK, ...CRETE]), [
      [0, 3],
      [1, 2],
      [4, 5],
    ]);
  });

  it('prefer the story that is far nearer than any other', () => {
    const near = {
      joinAt: 0.5,
      surroundingsWeight: 0,
      halfWeightCount: 1,
      decayDays: 2,
      decayRest: 1,
    };
    const sketches: readonly (readonly string[])[] = [
      ['a', 'b', 'c', 'd'],
      ['e', 'f', 'g', 'h'],
      ['a', 'b', 'x', 'y'],
    ];
    const counts = [0, 0.9].map((leadWeight) => {
      const clusters = createStoryClusters({ ...near, leadWeight });
      for (const terms of sketches) clusters.add(new Map(terms.map((term) => [term, 1])), MONDAY);
      return clusters.stories().length;
    });
    assert.deepEqual(counts, [3, 2]);
  });
});
