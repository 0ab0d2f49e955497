import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCycles, findForbiddenImports, findOversizedFiles } from './architecture/rules.ts';
import { readModules, type Module } from './architecture/modules.ts';

const modules = readModules(new URL('../src/', import.meta.url));

function module(path: string, imports: readonly string[], text = ''): Module {
  return { path, imports, packages: [], lines: 1, text };
}

describe('the house', () => {
  it('has modules to check', () => {
    assert.ok(modules.length >= 20, `only ${modules.length} modules were found`);
  });

  it('imports downwards only', () => {
    assert.deepEqual(findForbiddenImports(modules), []);
  });

  it('has no import cycle, types counted', () => {
    assert.deepEqual(findCycles(modules), []);
  });

  it('keeps every file under 300 lines', () => {
    assert.deepEqual(findOversizedFiles(modules), []);
  });
});

describe('the rules bite', () => {
  it('when a lower floor imports a higher one', () => {
    const found = findForbiddenImports([module('domain/a.ts', ['core/b.ts'])]);
    assert.deepEqual(found, ['domain/a.ts may not import core/b.ts']);
  });

  it('when a floor imports the program', () => {
    const found = findForbiddenImports([module('bot/a.ts', ['program/run-bot.ts', 'app.ts'])]);
    assert.equal(found.length, 2);
  });

  it('when an adapter imports another adapter', () => {
    const found = findForbiddenImports([
      module('adapters/platforms/slack/a.ts', ['adapters/platforms/discord/b.ts']),
    ]);
    assert.equal(found.length, 1);
  });

  it('when an adapter imports the core', () => {
    const found = findForbiddenImports([module('adapters/sources/feed.ts', ['core/ingest.ts'])]);
    assert.equal(found.length, 1);
  });

  it('when a floor without packages imports one', () => {
    const found = findForbiddenImports([{ ...module('text/a.ts', []), packages: ['undici'] }]);
    assert.deepEqual(found, ['text/a.ts may not import the package undici']);
  });

  it('when the environment is read outside of config', () => {
    const found = findForbiddenImports([module('core/a.ts', [], 'process.env.X')]);
    assert.deepEqual(found, ['core/a.ts may not read process.env']);
  });

  it('when a request is made outside of the one fetcher', () => {
    const found = findForbiddenImports([module('core/a.ts', [], 'await fetch(url)')]);
    assert.deepEqual(found, ['core/a.ts may not make requests of its own']);
  });

  it('when two modules import each other', () => {
    const found = findCycles([
      module('text/a.ts', ['text/b.ts']),
      module('text/b.ts', ['text/a.ts']),
    ]);
    assert.equal(found.length, 1);
  });

  it('when a file grows over 300 lines', () => {
    const found = findOversizedFiles([{ ...module('core/a.ts', []), lines: 301 }]);
    assert.deepEqual(found, ['core/a.ts has 301 lines']);
  });
});
