import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { text as readText } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = join(ROOT, 'samples', 'lavrov-press-conference.txt');
const MAX_MS = 60_000;
const SECRET = 'MTIzNDU2Nzg5MDEyMzQ1Njc4';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-program-'));
after(() => rmSync(folder, { recursive: true }));

const config = write('broadsheet.yaml', `files:\n  - path: ${JSON.stringify(SAMPLE)}\n`);
const feed = write(
  'feed.xml',
  '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link><item><title>One</title>' +
    '<guid>1</guid><link>https://example.org/1</link><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate></item></channel></rss>',
);

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Start {
  readonly input?: string;
  readonly program?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the program in an empty folder, so that no `.env` and no configuration of this clone is read. */
async function run(args: readonly string[], start: Start = {}): Promise<Ended> {
  const { input = '', program = 'bin/broadsheet.cjs', env = {} } = start;
  const child = spawn(process.execPath, [join(ROOT, program), ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    timeout: MAX_MS,
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => resolve(code));
  });
  child.stdin.on('error', () => {}).end(input);
  const [stdout, stderr] = await Promise.all([readText(child.stdout), readText(child.stderr)]);
  return { exitCode: await ended, stdout, stderr };
}

/** The same with the sample article as its only source. */
function runWithSample(args: readonly string[], start: Start = {}): Promise<Ended> {
  return run([...args, '--config', config, '--data', join(folder, 'data')], start);
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The launcher as an older Node runs it: it hands over to the one of the packages. */
function startOnOldNode(args: readonly string[]) {
  const pretend = write(
    'old-node.cjs',
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.0.0' } });",
  );
  return spawn(
    process.execPath,
    ['--require', pretend, join(ROOT, 'bin/broadsheet.cjs'), ...args],
    {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '' },
      timeout: MAX_MS,
      killSignal: 'SIGKILL',
    },
  );
}

type Json = Readonly<Record<string, unknown>>;

/** Every line of standard output, each of which is one object. */
function objects({ stdout }: Ended): readonly Json[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Json);
}

function keys(value: unknown): readonly string[] {
  return Object.keys(value as object);
}

function holds(value: unknown, names: readonly string[]): void {
  for (const name of names)
    assert.ok(keys(value).includes(name), `${name} in ${keys(value).join()}`);
}

describe('the prompt', () => {
  it('answers what is piped in and ends well', async () => {
    const { exitCode, stdout } = await runWithSample([], { input: '/summary syria\n' });
    assert.match(stdout, /Syria Safe Zones/);
    assert.equal(exitCode, 0);
  });

  it('ends without a word where nobody reads on', async () => {
    const child = spawn(
      process.execPath,
      [join(ROOT, 'bin/broadsheet.cjs'), '--config', config, '--data', join(folder, 'data')],
      { cwd: folder, env: { PATH: process.env['PATH'] ?? '' }, timeout: MAX_MS },
    );
    child.stdout.destroy();
    child.stdin.on('error', () => {}).end('/summary syria\n'.repeat(20));
    assert.equal(await readText(child.stderr), '');
  });

  it('answers hostile lines in words and goes on', async () => {
    const { exitCode, stdout, stderr } = await runWithSample([], {
      input: `${HOSTILE_LINES.join('\n')}\n/summary sanctions\n`,
    });
    assert.match(stdout, /Bilateral Ties, Sanctions/);
    assert.doesNotMatch(stdout + stderr, /went wrong|\bat .*\.ts:\d|SQLITE|fts5|syntax error/i);
    assert.equal(exitCode, 0);
  });
});

const HOSTILE_LINES: readonly string[] = [
  `/summary ${'syria '.repeat(1000)}`,
  '/summary \u0000syria\u0000',
  '/summary \u{1F1F8}\u{1F1FE} \u202Eairys \u0301\u0301\u0301',
  '/summary "syria* NEAR(a b) OR title:x AND (',
  `/ask ${'why '.repeat(1500)}`,
  "/ask '; DROP TABLE articles; --",
  '/constructor __proto__',
  '/summary __proto__ since:constructor',
  `/${'x'.repeat(6000)}`,
  '/feed add file:///etc/passwd',
  '/digest 25:99',
  '/article -1e999',
];

describe('verbs for other programs', () => {
  it('end without a word where nobody reads on', async () => {
    const paths = Array.from({ length: 60 }, () => SAMPLE);
    const child = spawn(process.execPath, [join(ROOT, 'bin/broadsheet.cjs'), 'extract', ...paths], {
      timeout: MAX_MS,
    });
    child.stdout.once('data', () => child.stdout.destroy());
    assert.equal(await readText(child.stderr), '');
  });

  it('print articles of files in the order of the files', async () => {
    const [article = {}] = objects(await run(['extract', SAMPLE]));
    const names = ['file', 'headline', 'byline', 'outlet', 'publishedAt', 'language', 'url'];
    holds(article, [...names, 'text', 'headings', 'sections']);
    assert.equal(article['file'], SAMPLE);
    assert.deepEqual((article['headings'] as unknown[])[1], 'Syria Safe Zones');
    const [section] = article['sections'] as readonly unknown[];
    assert.deepEqual(keys(section), ['heading', 'level', 'paragraphs']);
  });

  it('say which file holds no article, and go on with the others', async () => {
    const noise = Uint8Array.from({ length: 4_000 }, (_value, index) => (index * 73) % 251);
    const letters = write('letters.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n');
    const files = [write('empty.txt', ''), write('noise.html', noise), letters, SAMPLE];
    const ended = await run(['extract', ...files]);
    const lines = objects(ended);
    const { length, 3: article } = lines;
    assert.equal(length, files.length);
    for (const [index, line] of lines.slice(0, 3).entries()) {
      assert.equal(line['file'], files[index]);
      const { code, advice } = line['error'] as { readonly code: string; readonly advice: string };
      assert.equal(code, 'bad-answer');
      assert.match(advice, /No readable text/);
    }
    holds(article, ['headline', 'sections']);
    assert.equal(ended.exitCode, 1);
  });

  it('print the items of feed files', async () => {
    const [line = {}] = objects(await run(['feed', feed]));
    const names = ['file', 'format', 'title', 'link', 'items', 'problems'];
    assert.deepEqual(keys(line), names);
    const [item] = line['items'] as readonly unknown[];
    assert.deepEqual(keys(item), ['id', 'title', 'link', 'publishedAt', 'authors', 'summary']);
  });

  for (const args of [['summary', 'syria'], ['ask', 'did they discuss sanctions?'], ['digest']]) {
    it(`print cited bullets for ${args[0]}`, async () => {
      const ended = await runWithSample(args);
      const [line = {}] = objects(ended);
      const bullets = line['bullets'] as readonly { citations: readonly unknown[] }[];
      assert.ok(bullets.length > 0);
      for (const bullet of bullets) {
        assert.deepEqual(keys(bullet), ['text', 'citations']);
        holds(bullet.citations[0], CITATION);
      }
      assert.equal(ended.exitCode, 0);
    });
  }

  it('print what was read and what is held', async () => {
    const [outcome] = objects(await runWithSample(['ingest']));
    holds(outcome, ['source', 'added', 'changed', 'unchanged', 'fault']);
    const [status = {}] = objects(await runWithSample(['status']));
    assert.equal(status['articles'], 1);
    assert.equal((status['sources'] as unknown[]).length, 1);
  });

  it('read what else is given beside what can’t be read, and keep nothing of that', async () => {
    const own = write('own.txt', 'Council votes\n\nThe council voted nine to four on Tuesday.\n');
    const given = ['https://127.0.0.1/feed', join(folder, 'mistyped.txt'), own];
    const data = ['--data', join(folder, 'ingested')];
    const ended = await run(['ingest', ...given, ...data]);
    const added = objects(ended).map((line) => line['added'] ?? line['error']);
    holds(added[0], ['code', 'advice']);
    assert.deepEqual(
      added.slice(1).toSorted((one, other) => Number(one) - Number(other)),
      [0, 1],
    );
    assert.equal(ended.exitCode, 1);
    const [status = {}] = objects(await run(['status', ...data]));
    const sources = status['sources'] as readonly { readonly address: string }[];
    assert.deepEqual(
      sources.map(({ address }) => address),
      [own],
    );
  });
});

const CITATION = ['article', 'headline', 'section', 'sentence', 'quote', 'url'];

describe('files that are none', () => {
  it('give one clean error line each and do not stop the others', async () => {
    mkdirSync(join(folder, 'a-directory'));
    const paths = [
      join(folder, 'missing.html'),
      join(folder, 'a-directory'),
      write('empty.html', ''),
      write(
        'binary.html',
        Uint8Array.from({ length: 4096 }, (_, index) => (index * 89) % 256),
      ),
      write('spaces.txt', ' '.repeat(50 * 1024 * 1024)),
      write('bomb.html', `${'<div>'.repeat(100_000)}x`),
      write('surrogates.txt', Uint8Array.of(0xed, 0xa0, 0x80, 0, 0xff, 0xfe, 10)),
      SAMPLE,
    ];
    const ended = await run(['extract', ...paths]);
    const lines = objects(ended);
    assert.deepEqual(
      lines.map((line) => line['file']),
      paths,
    );
    for (const line of lines.slice(0, 2)) {
      assert.deepEqual(keys(line['error']), ['code', 'message', 'advice']);
    }
    for (const line of lines) assert.doesNotMatch(JSON.stringify(line), /internal|\.ts:\d/);
    assert.match(String(lines.at(-1)?.['headline']), /Lavrov/);
    assert.equal(ended.exitCode, 1);
    assert.doesNotMatch(ended.stderr, /\.ts:\d/);
  });

  it('keep the whole items of a feed that is cut off', async () => {
    const whole = readFileSync(feed, 'utf8');
    const cut = write('cut.xml', whole.replace('</channel></rss>', '<item><title>Tw'));
    const [line = {}] = objects(await run(['feed', cut]));
    assert.equal((line['items'] as readonly Json[])[0]?.['title'], 'One');
  });
});

describe('the command line', () => {
  it('tells its use and its version', async () => {
    const [help, version] = [await run(['--help']), await run(['--version'])];
    assert.match(help.stdout, /broadsheet extract FILE/);
    assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
    assert.deepEqual([help.exitCode, version.exitCode], [0, 0]);
  });

  for (const args of [['nosuch'], ['constructor'], ['extract', '--nosuch', 'x']]) {
    it(`refuses "${args.join(' ')}" with its use`, async () => {
      const { exitCode, stdout, stderr } = await run(args);
      assert.equal(exitCode, 64);
      assert.equal(stdout, '');
      assert.match(stderr, /broadsheet extract FILE/);
      assert.doesNotMatch(stderr, /\.ts:\d/);
    });
  }

  it('refuses a faulty configuration with all its faults, and prints no secret', async () => {
    const faulty = write('faulty.yaml', 'pollMinutes: -5\ntimezone: Mars/Base\nnosuch: 1\n');
    const { exitCode, stdout, stderr } = await run(['--config', faulty, '--data', folder], {
      env: { SLACK_BOT_TOKEN: SECRET, LOG_LEVEL: 'loud' },
    });
    assert.equal(exitCode, 78);
    for (const field of ['pollMinutes', 'timezone', 'nosuch', 'SLACK_BOT_TOKEN', 'LOG_LEVEL']) {
      assert.match(stderr, new RegExp(field, 'u'));
    }
    assert.ok(!(stdout + stderr).includes(SECRET));
  });
});

describe('the program on an older Node', () => {
  it('is stopped with its launcher', async () => {
    const child = startOnOldNode(['--config', config, '--data', join(folder, 'old')]);
    const ended = new Promise<number | null>((resolve) => {
      // Comes only when nobody holds the output any more.
      child.on('close', (code) => resolve(code));
    });
    child.stdin.write('/help\n');
    child.stdout.once('data', () => child.kill('SIGTERM'));
    assert.equal(await ended, 0);
  });
});
