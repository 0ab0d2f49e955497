import { sectionText, type Article } from '../domain/article.ts';
import { words } from './words.ts';

type Told = Pick<Article, 'headline' | 'sections'>;

/** "Correction:", "Correction, 25 November:", "Berichtigung (24.11.)" at a sentence's beginning, in the languages of the product. */
const LABEL =
  /^[\p{P}\p{Z}]*(?:corrections?|corrected|clarification|erratum|berichtigung|korrektur|richtigstellung|rectificatif|rectificación|correcci[oó]n|fe de errores|fe de erratas|correzione|rettifica|errata corrige|correção|retificação|erramos|correctie|rectificatie|sprostowanie|исправление|уточнение|поправка|訂正|更正|订正|تصحيح)(?![\p{L}])(?:,[^:：.]{1,25})?\s*[:：–—(]/iu;
/** "An earlier version of this article said …" */
const EARLIER =
  /(?:an?|the) (?:earlier|previous|original) version of (?:this|the|our) (?:article|story|report|post|headline)|this (?:article|story|report|post|headline) (?:has been|was) (?:corrected|amended|updated to correct)|in einer (?:früheren|vorherigen) (?:version|fassung)|une version (?:précédente|antérieure) de (?:cet|l['’])\s?article|una versión (?:anterior|previa) de (?:este|esta)|una versione precedente di quest|uma versão anterior dest|in een eerdere versie van dit|poprzednia wersja|в (?:предыдущей|более ранней) версии/iu;

/** "RETRACTED:", "Article withdrawn" at a headline's beginning. */
const RETRACTED_HEADLINE =
  /^[\p{P}\p{Z}]*(?:(?:article|story|report)[\s:–—-]+)?(?:retracted|retraction|withdrawn|story (?:killed|removed|deleted)|article (?:removed|deleted|retracted)|zurückgezogen|rétracté|retirado|ritirato|ingetrokken)(?![\p{L}])/iu;
const RETRACTED_TEXT =
  /(?:this|the) (?:article|story|report|post) (?:has been|was|is) (?:retracted|withdrawn|removed|taken down|deleted|unpublished)|(?:has|have|had) (?:retracted|withdrawn|removed|taken down) (?:this|the|an?|its|our) (?:article|story|report|post)|(?:dieser|der) (?:artikel|beitrag|bericht) wurde (?:zurückgezogen|gelöscht|entfernt|depubliziert)|(?:cet|l['’])\s?article a été (?:retiré|supprimé|dépublié)|este artículo (?:ha sido|fue) (?:retirado|eliminado)|questo articolo è stato (?:ritirato|rimosso)|este artigo foi (?:retirado|removido)|dit artikel is (?:ingetrokken|verwijderd)/iu;
/** A longer text may tell of somebody else's retraction; a notice is short. */
const MAX_NOTICE_WORDS = 120;

/** What an article says of a mistake in its own earlier text, as it stands there; `null` for nothing. */
export function correctionNote({ sections }: Pick<Article, 'sections'>): string | null {
  const sentences = sections.flatMap((section) => section.sentences);
  const index = sentences.findIndex(({ text }) => LABEL.test(text) || EARLIER.test(text));
  const note = sentences[index]?.text ?? null;
  // "Correction: Nov. 24." says nothing without its next sentence.
  const next = sentences[index + 1]?.text;
  return note !== null && words(note).length < 5 && next !== undefined ? `${note} ${next}` : note;
}

/** A note without the word that opens it, for where that has been said; one with a bracket stays as it is. */
export function withoutLabel(note: string): string {
  const label = LABEL.exec(note)?.[0];
  if (label === undefined || label.endsWith('(')) return note;
  return note.slice(label.length).trimStart() || note;
}

/** Whether a text is no report any more, but the word that there is none. */
export function isRetractionNotice({ headline, sections }: Told): boolean {
  if (RETRACTED_HEADLINE.test(headline)) return true;
  const text = sections.map(sectionText).join('\n');
  return RETRACTED_TEXT.test(text) && words(text).length <= MAX_NOTICE_WORDS;
}
