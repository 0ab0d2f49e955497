import { parseArgs } from 'node:util';
import { cutPower } from '../adapters/stores/power-cuts.ts';

const CUTS = 200;
const SHORT_CUTS = 10;

/** The long form of tests/adapters/stores/power-cuts.test.ts; `--short` takes seconds. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
  const { cuts, acknowledged, faults } = await cutPower(values.short ? SHORT_CUTS : CUTS);
  const lines = [
    `${cuts} power cuts, ${acknowledged} articles acknowledged, ${faults.length} faults`,
    ...faults,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

await main();
