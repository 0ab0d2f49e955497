// npm run prove:ack-discord [-- --short]: every command is acknowledged in time, however slow the answers are.
import { runLoad } from './acknowledge-load.ts';

const isShort = process.argv.includes('--short');
const outcome = await runLoad(
  isShort
    ? { perSecond: 200, seconds: 2, answerMs: 1_000 }
    : { perSecond: 1_000, seconds: 10, answerMs: 5_000 },
);
const rows = Object.entries(outcome).map(([name, value]) => [
  name.padEnd(14),
  Number(value)
    .toFixed(Number.isInteger(value) ? 0 : 1)
    .padStart(8),
]);
process.stdout.write(`${rows.map((row) => row.join(' ')).join('\n')}\n`);
const isKept =
  outcome.acknowledged === outcome.sent && outcome.answered === outcome.sent && outcome.p99 < 300;
process.exitCode = isKept ? 0 : 1;
