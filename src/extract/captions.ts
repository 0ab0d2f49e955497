/** Names that stand at the end of photo credits all over the world. */
const AGENCY =
  '(?:REUTERS|Reuters|AFP|AP(?: Photo)?|Getty(?: Images)?|GETTY(?: IMAGES)?|EPA(?:-EFE)?|EFE|ANSA|dpa|DPA|PA(?: Wire| Images| Media)?|Shutterstock|SHUTTERSTOCK|iStock(?:photo)?|Alamy|ALAMY|Bloomberg|Xinhua|TASS|ТАСС|РИА Новости|RIA Novosti|Sputnik|Anadolu(?: Agency)?|PAP|Fotolia|Unsplash|Pexels|Flickr|Wikimedia(?: Commons)?|Rex(?: Features)?|Zuma(?: Press)?|ZUMAPRESS|Imago|imago|Corbis|Keystone|Belga|Ritzau|TT|NTB|新华社|中新社)';

const OPENS_WITH_CREDIT = new RegExp(
  `^(?:©|\\(c\\) )\\s*(?!\\d{4}\\b)|^(?:FILE|File)(?: PHOTO| photo)?\\s*[:–—-](?=\\s)|^(?:Photo|PHOTO|Photograph|Image|Picture|Foto|FOTO|Fotos?|Bild|Photos?|Imagen|Immagine|Фото|Zdjęcie|Φωτογραφία|图|圖|写真)\\s*(?:credit|Credit|by|courtesy|: ?|：)|^(?:Image|Photo) (?:source|credit|copyright|caption)|^(?:Credit|Photographer|Source image)\\s*:`,
  'u',
);

const ENDS_WITH_CREDIT = new RegExp(
  `(?:[/|(©–—-]\\s*|\\bby\\s+[\\p{Lu}][^.]{2,40}[/,]\\s*|\\b(?:via|for)\\s+)${AGENCY}(?:\\s*/[^/]{2,40})?\\)?\\.?$|\\((?:AP )?(?:Photo|Foto|Image|Credit|Courtesy|File|FILE|Archive|Photograph)[^()]{0,80}\\)\\.?$|\\((?:File|Archive)(?: photo)?\\)$|\\b(?:File|Stock) photo\\.?$|\\bPhoto(?:graph)? by [\\p{Lu}][^.]{2,60}\\.?$|\\bФото:? .{2,50}$`,
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
