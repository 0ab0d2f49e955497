import { SHARED, type SourceId } from '../domain/identity.ts';
import type { SourceKind, SourceSpec } from '../domain/source.ts';
import type { SourceStore } from '../ports/store.ts';

/** A source as the operator's configuration gives it. */
export interface ConfiguredSource {
  readonly kind: SourceKind;
  /** A URL, or a file's path. */
  readonly address: string;
  /** `null` for the source's own name. */
  readonly name: string | null;
}

/**
 * Makes the shared sources those of the configuration: new ones are added, those that were taken out are removed (their
 * articles stay). Gives the ids in the order of `configured`.
 */
export async function keepConfiguredSources(
  store: Pick<SourceStore, 'saveSource' | 'listSources' | 'removeSource'>,
  configured: readonly ConfiguredSource[],
): Promise<readonly SourceId[]> {
  const held = (await store.listSources(SHARED)).filter(({ owner }) => owner === SHARED);
  const wanted = new Set(configured.map(({ address }) => address));
  for (const source of held) if (!wanted.has(source.address)) await store.removeSource(source.id);
  const knownAt = new Map(held.map((source) => [source.address, source]));
  return await Promise.all(
    configured.map(async (source) => {
      const known = knownAt.get(source.address);
      const spec = specOf(source, known);
      return isKept(spec, known) ? spec.id : await store.saveSource(spec);
    }),
  );
}

/** Most are the same as at the last start: each that is written waits for the disk. */
function isKept(spec: SourceSpec, known: SourceSpec | undefined): boolean {
  return known?.kind === spec.kind && known.name === spec.name;
}

function specOf(source: ConfiguredSource, known: SourceSpec | undefined): SourceSpec {
  return {
    id: known?.id ?? (`shared:${source.kind}:${source.address}` as SourceId),
    owner: SHARED,
    kind: source.kind,
    address: source.address,
    name: source.name ?? nameOf(source, known),
    isPaused: known?.isPaused ?? false,
  };
}

/** A feed has a title of its own; where a file lies on the operator's machine is nobody's business. */
function nameOf({ kind, address }: ConfiguredSource, known: SourceSpec | undefined): string {
  if (kind === 'file') return address.split(/[/\\]/u).at(-1) ?? address;
  return known?.name ?? address;
}
