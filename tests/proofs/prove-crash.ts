import { parseArgs } from 'node:util';
import { proveCrashes } from './crash.ts';

/** Kills real bots at random moments and counts what people see; exits 1 when anything is lost or doubled. */

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const plans = values.short
  ? [
      { kills: 6, processes: 1, seed: 1 },
      { kills: 4, processes: 4, seed: 2 },
    ]
  : [
      { kills: 200, processes: 1, seed: 1 },
      { kills: 60, processes: 4, seed: 2 },
    ];

for (const plan of plans) {
  const { faults, ...report } = await proveCrashes(plan);
  const { lost, doubled, outOfOrder, missedSlots, doubledArticles, integrity } = report;
  process.stdout.write(`${plan.processes} process(es): ${JSON.stringify(report)}\n`);
  process.stdout.write(`  faults: ${JSON.stringify(faults)}\n`);
  const bad = lost + doubled + outOfOrder + missedSlots + doubledArticles;
  if (bad > 0 || integrity !== 'ok') process.exitCode = 1;
}
