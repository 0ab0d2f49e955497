/** The label that outlets set before the headline of a piece that argues: "Opinion: …", "Kommentar | …". */
const LABEL =
  /^["“„«]?(?:opinion|op-ed|editorial|commentary|comment|column|viewpoint|kommentar|meinung|leitartikel|kolumne|glosse|gastbeitrag|tribune|éditorial|édito|chronique|point de vue|opinión|columna|tribuna|opinião|coluna|opinione|editoriale|commento|opinie|komentarz|felieton|opinia|мнение|колонка|думка|رأي|社説|社评)(?:\s*[:|：]|\s+[–—-]\s)/iu;
/** The department of such pieces in an address. */
const DEPARTMENT =
  /\/(?:opinions?|op-?eds?|editorials?|commentisfree|commentary|columns?|columnists?|kommentare?|meinung(?:en)?|debatte|kolumnen?|idees|tribunes?|opinion(?:es|i|e)|opiniao|opinie)\//iu;

/** Whether a piece argues instead of reporting, as its outlet labels it. */
export function isOpinionPiece(headline: string, url: string | null): boolean {
  if (LABEL.test(headline)) return true;
  const path = url === null ? null : URL.parse(url)?.pathname;
  return path != null && DEPARTMENT.test(path);
}
