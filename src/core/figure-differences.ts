import type { Citation, Claim, SummaryPart } from '../domain/summary.ts';
import { citeSentence } from '../text/cite-sentence.ts';
import {
  differingFigures,
  readFigures,
  type FigureSentence,
} from '../text/claims/differing-figures.ts';
import { sentenceQuality } from '../text/sentence-quality.ts';

/** A report tells its main figures first; further below, like sentences are often of other things. */
const LEADING_SENTENCES = 3;
/** What is no whole sentence is a label or a caption. */
const WHOLE = 0.8;
/** One event has few figures that matter. */
const MAX_DIFFERENCES = 2;

/** A leading sentence of a report. */
interface Lead {
  readonly citation: Citation;
  readonly outlet: string;
  readonly figures: FigureSentence;
}

/**
 * What outlets give otherwise on one event, each difference in one claim that names and cites all of them; with `quotes`
 * only where one of these sentences is among them.
 */
export function figureDifferences(
  reports: readonly SummaryPart[],
  quotes: ReadonlySet<string> | null = null,
): readonly Claim[] {
  const leads = reports.flatMap(leadsOf);
  const told = new Set<Citation>();
  const claims = leads.flatMap((lead, index): readonly Claim[] => {
    if (told.has(lead.citation)) return [];
    const others = othersOn(lead, leads.slice(index + 1));
    const [first] = others;
    if (first === undefined) return [];
    for (const { other } of others) told.add(other.citation);
    const figures = [
      `${first.own} (${lead.outlet})`,
      ...others.map(({ other, figure }) => `${figure} (${other.outlet})`),
    ];
    const citations = [lead.citation, ...others.map(({ other }) => other.citation)];
    return [{ text: `Figures differ: ${figures.join('; ')}.`, citations }];
  });
  return claims
    .filter(({ citations }) => quotes === null || citations.some(({ quote }) => quotes.has(quote)))
    .slice(0, MAX_DIFFERENCES);
}

interface OtherFigure {
  readonly other: Lead;
  /** The first one's, and this one's. */
  readonly own: string;
  readonly figure: string;
}

/** What each other outlet gives instead of the same figure. */
function othersOn(lead: Lead, leads: readonly Lead[]): readonly OtherFigure[] {
  const found = new Map<string, OtherFigure>();
  for (const other of leads) {
    if (other.outlet === lead.outlet || found.has(other.outlet)) continue;
    const pairs = differingFigures(lead.figures, other.figures);
    const [known] = found.values();
    const pair = pairs.find(({ own }) => known === undefined || own === known.own);
    if (pair !== undefined) found.set(other.outlet, { other, own: pair.own, figure: pair.other });
  }
  return [...found.values()];
}

function leadsOf(report: SummaryPart): readonly Lead[] {
  const { outlet, language, sections } = report.article;
  if (outlet === null) return [];
  return report.sections
    .values()
    .flatMap((sectionIndex) =>
      (sections[sectionIndex]?.sentences ?? [])
        .keys()
        .map((sentence) => citeSentence(report, { sectionIndex, sentence })),
    )
    .filter(({ quote }) => sentenceQuality(quote) >= WHOLE)
    .take(LEADING_SENTENCES)
    .flatMap((citation) => {
      const figures = readFigures(citation.quote, language);
      return figures === null ? [] : [{ citation, outlet, figures }];
    })
    .toArray();
}
