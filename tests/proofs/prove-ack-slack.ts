import { parseArgs } from 'node:util';
import { measureAcks } from './ack-slack.ts';

const MAX_P99_MS = 300;
const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const result = await measureAcks({
  commandsPerSecond: 1_000,
  seconds: values.short ? 1 : 10,
  botMs: 5_000,
});
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
const isProven =
  result.acknowledged === result.sent &&
  result.answered === result.sent &&
  result.p99Ms < MAX_P99_MS;
process.exitCode = isProven ? 0 : 1;
