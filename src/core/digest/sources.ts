import type { DigestRequest, SourceReport } from '../../domain/digest.ts';
import type { SourceHealth, SourceSpec } from '../../domain/source.ts';
import type { SourceStore } from '../../ports/store.ts';

/** Sources that an owner reads: its own and the shared ones, without the paused. */
export async function sourcesOf(
  store: Pick<SourceStore, 'listSources'>,
  owner: DigestRequest['owner'],
): Promise<readonly SourceSpec[]> {
  return (await store.listSources(owner)).filter(({ isPaused }) => !isPaused);
}

/** How the sources fare that a request reads. */
export async function reportSources(
  store: Pick<SourceStore, 'listHealth'>,
  request: Pick<DigestRequest, 'owner' | 'sources'>,
  sources: readonly SourceSpec[],
): Promise<SourceReport> {
  const names = request.sources.map((name) => name.toLowerCase());
  const read = sources.filter(
    ({ name, address }) =>
      names.length === 0 ||
      names.includes(name.toLowerCase()) ||
      names.includes(address.toLowerCase()),
  );
  const health = new Map((await store.listHealth(request.owner)).map((row) => [row.source, row]));
  const failing = read.filter(({ id }) => (health.get(id)?.failures ?? 0) > 0);
  return {
    total: read.length,
    failing: failing.map(({ id, name }) => ({ source: id, name })),
    failingSince: earliest(failing.map(({ id }) => health.get(id))),
  };
}

function earliest(rows: readonly (SourceHealth | undefined)[]): Temporal.Instant | null {
  const instants = rows.flatMap((row) => row?.failingSince ?? []);
  const [first] = instants.toSorted((a, b) => Temporal.Instant.compare(a, b));
  return first ?? null;
}
