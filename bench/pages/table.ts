import { isHeldOut } from './halves.ts';
import type { Measurement } from './measure.ts';
import type { Label, Pack } from './pack.ts';
import { scorePack } from './score.ts';

/** The pages a figure can be asked for: all of them, then each type, language and half. */
function groupsOf(pack: Pack): readonly (readonly [string, (label: Label) => boolean])[] {
  const kinds = new Set(pack.pages.map(({ label }) => label.type ?? label.lang));
  const named = [...kinds].filter((kind) => kind !== undefined);
  return [
    [pack.name, () => true],
    ...named.map((kind) => [kind, (label: Label) => (label.type ?? label.lang) === kind] as const),
    ['held half', (label) => isHeldOut(label)],
    ['other half', (label) => !isHeldOut(label)],
  ];
}

export function printTable(pack: Pack, measurements: readonly Measurement[]): void {
  console.table(
    measurements.flatMap((measurement) =>
      groupsOf(pack).map(([group, matches]) => {
        const score = scorePack(pack, measurement.predictions, matches);
        const figures = Object.entries(score).map(([name, value]) => [
          name,
          value?.toFixed(3) ?? '–',
        ]);
        return { reader: measurement.name, pages: group, ...Object.fromEntries(figures) };
      }),
    ),
  );
  const [ours] = measurements;
  console.table(
    measurements.map(({ name, pagesPerSecond, worstMs, megabytes }) => ({
      reader: name,
      'pages/CPU s': pagesPerSecond.toFixed(1),
      'times slower': ((ours?.pagesPerSecond ?? 0) / pagesPerSecond).toFixed(1),
      'worst CPU ms': worstMs.toFixed(0),
      'peak MB': megabytes,
    })),
  );
}
