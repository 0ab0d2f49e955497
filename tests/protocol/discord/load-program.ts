import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOSTILE_PAGES } from '../../fakes/hostile/pages.ts';
import { startWebServer, type WebServer } from '../../fakes/web-server.ts';
import { startModelServer } from '../model/server.ts';
import { startBotProcess, type RunningBot } from './load-bots.ts';
import { LOCAL_TOKEN } from './server.ts';

const MAIN = new URL('../../../src/main.ts', import.meta.url);
const SAMPLE = fileURLToPath(new URL('../../../samples/', import.meta.url));
/** A numbered sentence of a request to the model. */
const NUMBERED = /<sentences>\n\D*(?<number>\d+)\W+(?<text>[^\n]+)/u;

/** The program as people run it: with a model that thinks for so long, while it reads pages that mean harm. */
export async function startProgram(apiUrl: string, answerMs: number): Promise<RunningBot> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-load-'));
  const model = await startModelServer((_call, body) => ({
    waitMs: answerMs,
    content: JSON.stringify({ claims: [firstSentence(JSON.stringify(body['messages']))] }),
  }));
  const pages = await startHostilePages();
  const config = join(folder, 'broadsheet.yaml');
  await writeFile(config, configuration(pages.origin));
  const bot = startBotProcess({
    module: MAIN,
    words: ['--config', config, '--data', folder],
    environment: {
      DISCORD_TOKEN: LOCAL_TOKEN,
      DISCORD_API_URL: apiUrl,
      OPENAI_BASE_URL: model.url,
      LOG_LEVEL: 'error',
    },
  });
  return {
    usage: () => bot.usage(),
    async stop() {
      await bot.stop();
      await model[Symbol.asyncDispose]();
      await pages[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

/** A claim that the sentences bear. */
function firstSentence(messages: string): {
  readonly text: string;
  readonly cites: readonly number[];
} {
  const { number = '1', text = '' } = NUMBERED.exec(messages.replaceAll('\\n', '\n'))?.groups ?? {};
  return { text, cites: [Number(number)] };
}

async function startHostilePages(): Promise<WebServer> {
  return startWebServer((request, response) => {
    const page = HOSTILE_PAGES[Number(request.url?.slice(1))];
    response.setHeader('content-type', 'text/html');
    response.end(page?.make('http://127.0.0.1:9') ?? '');
  });
}

function configuration(origin: string): string {
  const pages = HOSTILE_PAGES.map((_, index) => ({ url: `${origin}/${index}` }));
  return JSON.stringify({
    files: [{ path: `${SAMPLE}lavrov-press-conference.txt` }],
    pages,
    pollMinutes: 1,
    allowPrivate: ['127.0.0.1'],
  });
}
