import { existsSync, readFileSync } from 'node:fs';
import { LineCounter, parseDocument, type Document } from 'yaml';
import {
  checkConfiguration,
  type Configuration,
  type Judges,
  type ShapeProblem,
} from './configuration.ts';
import type { Fault } from './fault.ts';

/** Anchors may be followed so many times: a file can't blow itself up. */
const MAX_ALIASES = 100;

interface ReadFile {
  readonly configuration: Configuration;
  readonly faults: readonly Fault[];
}

/** Longer values are cut where a fault shows them. */
const MAX_SHOWN = 80;

/** Judges of a file; addresses are judged by what the same file opens. */
export interface FileJudges extends Omit<Judges, 'refuseAddress'> {
  readonly refuseAddress: (url: string, allowPrivate: readonly string[]) => string | null;
}

const LENIENT: Judges = {
  refuseAddress: () => null,
  refuseCron: () => null,
  refuseNetwork: () => null,
};

/** The defaults, for a deployment without a configuration file. */
function defaultConfiguration(): Configuration {
  const checked = checkConfiguration({}, LENIENT);
  if ('configuration' in checked) return checked.configuration;
  throw new Error('the defaults do not fit the shape');
}

/** Reads the configuration file; a missing one gives the defaults. Every fault names its line. */
export function readConfigurationFile(path: string, judges: FileJudges): ReadFile {
  if (!existsSync(path)) return { configuration: defaultConfiguration(), faults: [] };
  try {
    return parseConfiguration(readFileSync(path, 'utf8'), path, judges);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const cure = 'Give the path of a file that this user may read.';
    const fault = { field: `config file ${path}`, found: `can't be read: ${error.message}`, cure };
    return { configuration: defaultConfiguration(), faults: [fault] };
  }
}

function parseConfiguration(text: string, path: string, judges: FileJudges): ReadFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const syntax = document.errors.map((error) => ({
    field: `config file ${path}:${lines.linePos(error.pos[0]).line}`,
    found: `can't be read as YAML: ${error.message}`,
    cure: 'Mend that line: two spaces indent, a colon and a space part name and value.',
  }));
  if (syntax.length > 0) return { configuration: defaultConfiguration(), faults: syntax };
  const checked = checkDocument(document, judges);
  if ('configuration' in checked) return { configuration: checked.configuration, faults: [] };
  const faults = checked.problems.map((problem) => describe(problem, { path, document, lines }));
  return { configuration: defaultConfiguration(), faults };
}

function checkDocument(
  document: Document,
  judges: FileJudges,
): ReturnType<typeof checkConfiguration> {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    const opened = openedNetworks(value).filter((entry) => judges.refuseNetwork(entry) === null);
    return checkConfiguration(value, {
      ...judges,
      refuseAddress: (url) => judges.refuseAddress(url, opened),
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'it can not be read';
    return { problems: [{ path: [], message, reason: null, isKnown: true }] };
  }
}

/** `allowPrivate` of a file that may be faulty elsewhere. */
function openedNetworks(value: unknown): readonly string[] {
  const { allowPrivate } = Object(value) as { readonly allowPrivate?: unknown };
  return Array.isArray(allowPrivate)
    ? allowPrivate.filter((entry) => typeof entry === 'string')
    : [];
}

interface ParsedFile {
  readonly path: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

function describe(problem: ShapeProblem, { path, document, lines }: ParsedFile): Fault {
  const offset = nodeOffset(document, problem.path);
  const line = offset === null ? '' : `:${lines.linePos(offset).line}`;
  const { isKnown, reason } = problem;
  const isMissing = isKnown && reason === null && !document.hasIn(problem.path);
  const cure = isMissing ? 'Add it' : problem.message;
  return {
    field: `config file ${path}${line} ${fieldName(problem.path)}`,
    found: isMissing
      ? 'is missing'
      : isKnown
        ? (reason ?? shown(document.getIn(problem.path)))
        : 'is unknown',
    cure: `${cure}. The comments of config/broadsheet.yaml explain each setting.`,
  };
}

function shown(value: unknown): string {
  if (!['string', 'number', 'boolean'].includes(typeof value)) return 'does not fit';
  const text = JSON.stringify(value);
  return `found ${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text}`;
}

/** Where the innermost part of `path` that exists begins. */
function nodeOffset(document: Document, path: readonly (string | number)[]): number | null {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    const range = (node as { range?: readonly number[] } | undefined)?.range;
    if (range?.[0] !== undefined) return range[0];
  }
  return null;
}

/** "digests[0].timezone" */
function fieldName(path: readonly (string | number)[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`));
  return steps.join('').replace(/^\./u, '') || 'as a whole';
}
