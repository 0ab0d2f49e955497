import type { SourceHealth, SourceSpec } from '../domain/source.ts';
import type { ArticleStore, SourceStore } from '../ports/store.ts';
import { redactUrl } from '../text/redact.ts';
import { PROGRAM_OWNER } from './options.ts';
import type { Verb } from './verb.ts';

interface Needs {
  readonly store: Pick<ArticleStore, 'countArticles'> &
    Pick<SourceStore, 'listSources' | 'listHealth'>;
  readonly about: { readonly version: string };
}

/** `broadsheet status`: what is held, and how each source fares. */
export const status: Verb<Needs> = {
  async *run({ store, about }) {
    const [articles, sources, healths] = await Promise.all([
      store.countArticles(PROGRAM_OWNER),
      store.listSources(PROGRAM_OWNER),
      store.listHealth(PROGRAM_OWNER),
    ]);
    const healthOf = new Map(healths.map((health) => [health.source, health]));
    const line = {
      version: about.version,
      articles,
      sources: sources.map((source) => sourceJson(source, healthOf.get(source.id) ?? null)),
    };
    yield { line, isError: false };
  },
};

function sourceJson(source: SourceSpec, health: SourceHealth | null): object {
  return {
    name: redactUrl(source.name),
    kind: source.kind,
    address: redactUrl(source.address),
    isPaused: source.isPaused,
    lastSucceededAt: health?.lastSucceededAt?.toString() ?? null,
    nextPollAt: health?.nextPollAt?.toString() ?? null,
    failures: health?.failures ?? 0,
    fault: health?.fault ?? null,
  };
}
