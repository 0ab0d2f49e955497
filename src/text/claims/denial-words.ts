/** Words that turn what follows into its opposite, in the languages of the product. */
const PLAIN =
  /^(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|.+n['’]t|nicht|kein|keine|keinen|keiner|keinem|nie|niemals|ohne|weder|ne|pas|jamais|aucun|aucune|sans|ni|nunca|jamás|sin|ningún|ninguna|non|senza|nessun|nessuna|não|sem|nenhum|nenhuma|niet|geen|nooit|zonder|nigdy|bez|żaden|не|нет|ни|никогда|без|ні|немає|ніколи)$/u;
/** Words by which a text may say the same without one of those. */
const VEILED =
  /^(?:fail(?:s|ed|ing|ure)?|refus(?:e|es|ed|ing|al)|den(?:y|ies|ied|ying)|declin(?:e|es|ed|ing)|reject(?:s|ed|ing|ion)?|lack(?:s|ed|ing)?|prevent(?:s|ed|ing)?|prohibit(?:s|ed|ing)?|forb(?:id|ids|ade|idden|idding)|ban(?:s|ned|ning)?|bar(?:s|red|ring)|block(?:s|ed|ing)?|avoid(?:s|ed|ing)?|unable|unlikely|unaware|unclear|unknown|unwilling|impossible|hardly|barely|rarely|seldom)$/u;

/** Whether a word in lower case denies something: plainly, or by its meaning ("refused"); `null` for others. */
export function denialOf(word: string): 'plain' | 'veiled' | null {
  if (PLAIN.test(word)) return 'plain';
  return VEILED.test(word) ? 'veiled' : null;
}
