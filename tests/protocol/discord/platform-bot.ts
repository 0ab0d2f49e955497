// The Discord platform with a bot behind it that takes its time and does nothing.
import { createDiscordPlatform } from '../../../src/adapters/platforms/discord/index.ts';
import { summary } from '../../../src/bot/commands/summary.ts';
import { createFakeBot, textReply } from '../../fakes/bot.ts';
import { LOCAL_TOKEN } from './server.ts';
import { createListLog, realClock } from './session.ts';

const [apiUrl = '', answerMs = '0'] = process.argv.slice(2);

const bot = createFakeBot({ commands: [summary.definition] });
bot.answer(async () => {
  await realClock.sleep(Number(answerMs));
  return textReply('the answer');
});
await createDiscordPlatform({
  token: LOCAL_TOKEN,
  apiUrl,
  clock: realClock,
  log: createListLog([]),
}).start(bot);
