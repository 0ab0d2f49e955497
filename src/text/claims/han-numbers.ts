const DIGITS = '〇一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 亿: 1e8 };

/**
 * "三十" of "三十人": numerals before a word that counts, as they are parts of many words elsewhere. "一个" is an
 * article, and "万人" alone means many.
 */
export const HAN_NUMBER =
  '(?!一[^二三四五六七八九十百千万億亿〇]|[万億亿])[〇一二三四五六七八九十百千万億亿]+' +
  '(?=[人名位个個件年月日天岁歳台次倍家頭头辆輛隻只円元])';

/** "三百二十" is 320, "二〇二五" 2025, "五万" 50,000. */
export function parseHanNumber(text: string): number {
  let total = 0;
  let group = 0;
  let digits = 0;
  for (const sign of text) {
    const [place, many] = [PLACES[sign], GROUPS[sign]];
    if (place !== undefined) {
      group += Math.max(digits, 1) * place;
      digits = 0;
    } else if (many !== undefined) {
      total += Math.max(group + digits, 1) * many;
      [group, digits] = [0, 0];
    } else digits = digits * 10 + DIGITS.indexOf(sign);
  }
  return total + group + digits;
}
