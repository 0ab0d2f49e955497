/** Names that stand at the end of photo credits all over the world. */
const AGENCY =
  '(?:REUTERS|Reuters|AFP|AP(?: Photo)?|Getty(?: Images)?|GETTY(?: IMAGES)?|EPA(?:-EFE)?|EFE|ANSA|dpa|DPA|PA(?: Wire| Images| Media)?|Shutterstock|SHUTTERSTOCK|iStock(?:photo)?|Alamy|ALAMY|Bloomberg|Xinhua|TASS|ТАСС|РИА Новости|RIA Novosti|Sputnik|Anadolu(?: Agency)?|PAP|Fotolia|Unsplash|Pexels|Flickr|Wikimedia(?: Commons)?|Rex(?: Features)?|Zuma(?: Press)?|ZUMAPRESS|Imago|imago|Corbis|Keystone|Belga|Ritzau|TT|NTB|新华社|中新社|Lusa|Europa Press|ANP|Kyodo|УНІАН|УНИАН|Укрінформ|共同|時事|ロイター|연합뉴스|뉴시스|뉴스1|ANTARA|AA|DHA|PTI|TTXVN|MTI|ČTK|STA|Tanjug|Scanpix|رويترز|أ ف ب|فرانس برس|الأناضول)';
/** "Photo:" in the languages of the web's larger newsrooms. */
const PICTURE =
  '(?:Photos?|PHOTOS?|[Ff]otos?|FOTOS?|Fot\\.|Bild|Beeld|Imagen|Imagem|Immagine|Crédit photo|Crédito|Фото|Світлина|Zdjęcie|Φωτογραφία|Φωτ\\.|تصوير|صورة|写真|撮影|Fotó|Kuva|Fotoğraf|FOTOĞRAF|Снимка|צילום|عکس|फोटो|फ़ोटो|तस्वीर|Ảnh|사진|ภาพ|图片?|圖片?|供图|摄影)';

const OPENS_WITH_CREDIT = new RegExp(
  `^(?:©|\\(c\\) )\\s*(?!\\d{4}\\b)|^(?:FILE|File)(?: PHOTO| photo)?\\s*[:–—-](?=\\s)|^(?:Photograph|Image|Picture|${PICTURE})\\s*(?:credit|Credit|by|courtesy|: ?|：)|^(?:Image|Photo) (?:source|credit|copyright|caption)|^(?:Credit|Photographer|Source image)\\s*:`,
  'u',
);

/**
 * What a line ends with after its sentence: "Foto: Anna Lee", "(foto ANSA)", "EFE/Ana Ruiz", "© ANP / Jan Vos". What
 * stands before a colon is looked at from the colon on, which few lines have.
 */
const PICTURE_TAIL = [
  `(?<=(?<!\\p{L})${PICTURE}\\s?)[:：/／]\\s?[\\p{Lu}\\p{Lo}©][^.。"“„»]{1,50}$`,
  `[(（]${PICTURE}[^()（）]{2,50}[)）]$`,
  '[.!?…»"”]\\s+(?:(?:Photo|Image|Picture|Video) )?[Cc]redits?:\\s[\\p{Lu}@][^.]{1,60}\\.?$',
  `[.…»"]\\s+${AGENCY}\\s*/[^/.]{2,40}$`,
  '\\((?:[\\p{Lu}][\\p{L}.’-]*\\s+){2,3}for (?:[Tt]he )?\\p{Lu}[^().]{1,40}\\)$',
  '\\s(?:©|\\([cC]\\))\\s?[^.]{2,60}$',
  `[＝=、]${AGENCY}$`,
  '[记記]者.{2,12}[摄攝]$|撮影$|[(（](?:资料|資料)(?:图片?|照片|写真)[)）]$',
].join('|');

const ENDS_WITH_CREDIT = new RegExp(
  `(?:[/|(©–—-]\\s*|\\bby\\s+[\\p{Lu}][^.]{2,40}[/,]\\s*|\\b(?:via|for)\\s+)${AGENCY}(?:\\s*/[^/]{2,40})?\\)?\\.?$|\\((?:AP )?(?:Photo|Foto|Image|Credit|Courtesy|File|FILE|Archive|Photograph)[^()]{0,80}\\)\\.?$|\\((?:File|Archive)(?: photo)?\\)$|\\b(?:File|Stock) photo\\.?$|\\bPhoto(?:graph)? by [\\p{Lu}][^.]{2,60}\\.?$|${PICTURE_TAIL}`,
  'u',
);

/** No sentence of an article ends so, however long the line. */
const AGENCY_PHOTO = /\((?:AP|AFP|EPA|Reuters|REUTERS) (?:Photo|photo)\/[^()]{2,60}\)$/u;

const MAX_LENGTH = 500;
const MAX_AGENCY_LENGTH = 2_000;

/** Whether a line reads as the caption or the credit of a picture. */
export function isCaption(line: string): boolean {
  if (line.length > MAX_LENGTH) {
    return line.length <= MAX_AGENCY_LENGTH && AGENCY_PHOTO.test(line);
  }
  return OPENS_WITH_CREDIT.test(line) || (line.length < 350 && ENDS_WITH_CREDIT.test(line));
}
