/** Discord's locales: https://discord.com/developers/docs/reference#locales */
const LOCALES =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  );

/** Texts by Discord's locales; a language without a region ("es") serves each of its regions. */
export function localized<Translation>(
  translations: Readonly<Record<string, Translation>>,
  pick: (translation: Translation) => string | undefined,
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const locale of LOCALES) {
    const translation = translations[locale] ?? translations[locale.split('-')[0] ?? locale];
    const text = translation === undefined ? undefined : pick(translation);
    if (text !== undefined && text !== '') found[locale] = text;
  }
  return found;
}
