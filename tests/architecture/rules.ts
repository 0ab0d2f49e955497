import type { Module } from './modules.ts';

interface Floor {
  /** Floors whose modules it may import, besides its own. */
  readonly imports: readonly string[];
  readonly packages: readonly string[] | 'any';
}

/** The dependency rule as data: a floor is the first folder of a module's path. */
const FLOORS: Readonly<Record<string, Floor>> = {
  domain: { imports: [], packages: [] },
  ports: { imports: ['domain'], packages: [] },
  text: { imports: ['domain'], packages: [] },
  extract: {
    imports: ['domain', 'ports', 'text'],
    packages: ['entities', '@exodus/bytes'],
  },
  summarizers: { imports: ['domain', 'ports', 'text'], packages: [] },
  core: { imports: ['domain', 'ports', 'text', 'extract'], packages: [] },
  bot: { imports: ['domain', 'ports', 'text', 'core'], packages: [] },
  verbs: { imports: ['domain', 'ports', 'text', 'core'], packages: [] },
  config: { imports: ['domain', 'ports'], packages: ['zod', 'yaml', 'dotenv'] },
  adapters: { imports: ['domain', 'ports', 'text'], packages: 'any' },
};

/** `main.ts`, the program and `app.ts` wire the rest together: they may import everything, and nobody else imports them. */
function isRoot(path: string): boolean {
  return !path.includes('/') || /^(?:program|app)\//.test(path);
}

const MAX_LINES = 300;

/** Where requests may be made: the one fetcher and the libraries' set-up. */
const REQUESTERS = /^adapters\/(?:system\/http|platforms|models)/;
const REQUEST = /(?<![.\w])fetch\(|from '(?:node:)?(?:https?|http2|net|tls)'|from 'undici'/;

function floorOf(path: string): string {
  return path.split('/')[0] ?? path;
}

/** An adapter is a folder or file two levels down: `adapters/platforms/slack`, `adapters/sources/feed.ts`. */
function adapterOf(path: string): string {
  return path.split('/').slice(0, 3).join('/');
}

export function findForbiddenImports(modules: readonly Module[]): readonly string[] {
  return modules.flatMap((module) => [
    ...module.imports
      .filter((target) => !mayImport(module.path, target))
      .map((target) => `${module.path} may not import ${target}`),
    ...module.packages
      .filter((name) => !mayUsePackage(module.path, name))
      .map((name) => `${module.path} may not import the package ${name}`),
    ...forbiddenWords(module),
  ]);
}

function mayImport(path: string, target: string): boolean {
  if (isRoot(path)) return true;
  if (isRoot(target)) return false;
  const from = floorOf(path);
  const to = floorOf(target);
  if (from === 'adapters' && to === 'adapters') return sameAdapter(path, target);
  return from === to || (FLOORS[from]?.imports.includes(to) ?? false);
}

/** A registry (`adapters/<kind>/index.ts`) may import the adapters of its kind. */
function sameAdapter(path: string, target: string): boolean {
  if (/^adapters\/[^/]+\/index\.ts$/.test(path)) return path.split('/')[1] === target.split('/')[1];
  return adapterOf(path) === adapterOf(target);
}

function mayUsePackage(path: string, name: string): boolean {
  if (isRoot(path)) return true;
  const packages = FLOORS[floorOf(path)]?.packages ?? [];
  return packages === 'any' || packages.includes(name);
}

function forbiddenWords(module: Module): readonly string[] {
  const found: string[] = [];
  if (/\bprocess\.env\b/.test(module.text) && floorOf(module.path) !== 'config') {
    found.push(`${module.path} may not read process.env`);
  }
  if (REQUEST.test(module.text) && !REQUESTERS.test(module.path)) {
    found.push(`${module.path} may not make requests of its own`);
  }
  return found;
}

export function findOversizedFiles(modules: readonly Module[]): readonly string[] {
  return modules
    .filter((module) => module.lines > MAX_LINES)
    .map((module) => `${module.path} has ${module.lines} lines`);
}

/** Each cycle once, as the path that leads back to its first module. */
export function findCycles(modules: readonly Module[]): readonly string[] {
  const importsOf = new Map(modules.map((module) => [module.path, module.imports]));
  const finished = new Set<string>();
  const cycles: string[] = [];
  function visit(path: string, trail: readonly string[]): void {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (finished.has(path)) return;
    for (const target of importsOf.get(path) ?? []) visit(target, [...trail, path]);
    finished.add(path);
  }
  for (const module of modules) visit(module.path, []);
  return cycles;
}
