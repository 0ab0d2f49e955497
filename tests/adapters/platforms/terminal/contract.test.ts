import { PassThrough, Writable } from 'node:stream';
import {
  createTerminalPlatform,
  TERMINAL_PLACE,
} from '../../../../src/adapters/platforms/terminal/index.ts';
import { describePlatform } from '../../../contracts/platform.ts';

describePlatform('The terminal', () => {
  const input = new PassThrough();
  const printed: string[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      printed.push(chunk.toString());
      done();
    },
  });
  const platform = createTerminalPlatform({
    input,
    output,
    timeZone: 'UTC',
    onEnd: () => undefined,
  });
  return Promise.resolve({
    platform,
    place: TERMINAL_PLACE,
    missingPlace: null,
    visible: () => printed,
    say: (text) => {
      input.write(`${text}\n`);
    },
    close() {
      input.destroy();
      output.destroy();
      return Promise.resolve();
    },
  });
});
