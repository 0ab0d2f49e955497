import { parseArgs } from 'node:util';
import { proveCrashes } from './crash.ts';

/** Kills real bots at random moments and counts what people see; exits 1 when anything is lost or doubled. */

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    kills: { type: 'string' },
    processes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  },
});
const LONG = [
  { kills: 200, processes: 1, seed: 1 },
  { kills: 60, processes: 4, seed: 2 },
];
const SHORT = [{ kills: 4, processes: 2, seed: 1 }];
const own = {
  kills: Number(values.kills),
  processes: Number(values.processes),
  seed: Number(values.seed),
};
const plans = values.kills === undefined ? (values.short ? SHORT : LONG) : [own];

for (const plan of plans) {
  const { report, amidPost, mishaps, complaints, seconds } = await proveCrashes(plan);
  const { lost, doubled, outOfOrder, missedSlots, doubledArticles, integrity } = report;
  process.stdout.write(
    `${plan.kills} kills, ${amidPost} amid a post, ${plan.processes} process(es), ${seconds} s\n`,
  );
  process.stdout.write(`  ${JSON.stringify(report)}\n  mishaps: ${JSON.stringify(mishaps)}\n`);
  for (const line of complaints.slice(0, 10)) process.stderr.write(`  ${line}\n`);
  const bad = lost + doubled + outOfOrder + missedSlots + doubledArticles;
  if (bad > 0 || integrity !== 'ok') process.exitCode = 1;
}
