import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { builtinModules } from 'node:module';

/** A source file and what it imports; paths are relative to `src`. */
export interface Module {
  readonly path: string;
  /** Modules of the project. */
  readonly imports: readonly string[];
  /** Packages from the registry, without their subpaths. */
  readonly packages: readonly string[];
  readonly lines: number;
  readonly text: string;
}

const IMPORT = /\b(?:from\s+|import\s+|import\(\s*)'([^'\n]+)'/g;

export function readModules(root: URL): readonly Module[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readModule(root, path));
}

function readModule(root: URL, path: string): Module {
  const text = readFileSync(new URL(path, root), 'utf8');
  const specifiers = [...text.matchAll(IMPORT)].map((match) => match[1] ?? '');
  return {
    path,
    imports: specifiers
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => posix.join(posix.dirname(path), specifier)),
    packages: specifiers.filter(isPackage).map(packageName),
    lines: text.split('\n').length - 1,
    text,
  };
}

function isPackage(specifier: string): boolean {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return false;
  return !builtinModules.includes(specifier);
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
