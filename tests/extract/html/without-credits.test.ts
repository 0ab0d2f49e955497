import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../../src/extract/article.ts';

interface Page {
  readonly language: string;
  readonly headline: string;
  /** What stands below the headline, a line each. */
  readonly credits: readonly string[];
  readonly caption: string;
  readonly text: readonly string[];
  /** What the page ends with. */
  readonly after?: string;
}

const GERMAN: Page = {
  language: 'de',
  headline: 'Bundestag beschließt Reform der Krankenhäuser',
  credits: ['Von Anna Schäfer und Jonas Weber Stand: 12.03.2024, 10:15 Uhr'],
  caption: 'Gesundheitsminister Karl Lauterbach. Foto: Kay Nietfeld/dpa',
  text: [
    'Der Bundestag hat am Dienstag mit den Stimmen der Koalition die Reform der Krankenhäuser beschlossen. Die Opposition kritisierte das Gesetz scharf.',
    'Kliniken sollen künftig nicht mehr allein nach der Zahl der Behandlungen bezahlt werden. Sie erhalten Pauschalen dafür, dass sie Personal und Geräte vorhalten.',
    '„Diese Reform rettet kleine Kliniken auf dem Land“, sagte Lauterbach in der Debatte. Nach seinen Angaben sind rund 400 Häuser von der Schließung bedroht.',
  ],
};
const SPANISH: Page = {
  language: 'es',
  headline: 'El volcán de La Palma entra de nuevo en erupción',
  credits: ['Por Lucía Fernández', 'Publicado el 19 de septiembre de 2024 a las 15:12'],
  caption: 'Columna de humo sobre Cumbre Vieja. EFE/Miguel Calero',
  text: [
    'El volcán de Cumbre Vieja entró en erupción este jueves a las 15:12 horas, según el Instituto Geográfico Nacional. Unas 5.000 personas han sido evacuadas.',
    'El presidente del cabildo, Sergio Rodríguez, pidió calma a la población. «No hay víctimas y nadie debe acercarse a la lava», afirmó en una rueda de prensa.',
    'La aerolínea Binter canceló 34 vuelos con la isla por la ceniza. El aeropuerto permanece cerrado hasta el sábado.',
  ],
};
const UKRAINIAN: Page = {
  language: 'uk',
  headline: 'Рада ухвалила бюджет на 2025 рік',
  credits: ['Автор: Олена Коваль 19 листопада 2024, 14:05'],
  caption: 'Засідання Верховної Ради. Фото: УНІАН',
  text: [
    'Верховна Рада у вівторок ухвалила державний бюджет на 2025 рік. За документ проголосували 259 депутатів.',
    'На оборону передбачено 2,2 трильйона гривень, повідомив міністр фінансів Сергій Марченко. «Усі наші податки підуть на військо», — сказав він.',
    'Мінімальна зарплата залишиться на рівні 8000 гривень. Пенсії проіндексують у березні.',
  ],
};
const ARABIC: Page = {
  language: 'ar',
  headline: 'مصر تعلن اكتشاف مقبرة ملكية جديدة في الأقصر',
  credits: ['كتب: أحمد حسن الثلاثاء 18 فبراير 2025 - 12:30'],
  caption: 'مدخل المقبرة في البر الغربي. تصوير: رويترز',
  text: [
    'أعلنت وزارة السياحة والآثار المصرية، الثلاثاء، اكتشاف مقبرة الملك تحتمس الثاني في الأقصر. وهي أول مقبرة ملكية يعثر عليها منذ عام 1922.',
    'عثرت على المقبرة بعثة مصرية بريطانية مشتركة غرب وادي الملوك. وقال الوزير شريف فتحي إن الاكتشاف لحظة استثنائية في علم المصريات.',
  ],
};

function read({ language, headline, credits, caption, text, after }: Page) {
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${headline}</title></head><body>
    <div class="top"><a href="/">Start</a> <a href="/s">Sport</a></div>
    <div class="wrap"><h1>${headline}</h1>${credits.map((line) => `<div>${line}</div>`).join('')}
    <div class="pic"><img src="/x.jpg" alt=""><span>${caption}</span></div>
    ${text.map((paragraph) => `<p>${paragraph}</p>`).join('')}${after ?? ''}</div></body></html>`;
  return readArticle({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    address: 'https://example.org/a',
    fetchedAt: Temporal.Instant.from('2026-06-01T12:00:00Z'),
  });
}

function paragraphsOf(page: Page): readonly string[] {
  return read(page).sections.flatMap(({ paragraphs }) => paragraphs);
}

describe('the text of a page', () => {
  for (const [page, byline] of [
    [GERMAN, 'Anna Schäfer, Jonas Weber'],
    [SPANISH, 'Lucía Fernández'],
    [UKRAINIAN, 'Олена Коваль'],
    [ARABIC, 'أحمد حسن'],
  ] as const) {
    it(`leaves out who wrote it, when, and the caption, and knows the writers (${page.language})`, () => {
      assert.deepEqual(paragraphsOf(page), page.text);
      assert.equal(read(page).byline, byline);
    });
  }

  it('does not end with who wrote it', () => {
    const paragraphs = paragraphsOf({ ...GERMAN, after: '<p>Von Anna Schäfer</p>' });
    assert.deepEqual(paragraphs, GERMAN.text);
  });

  it('leaves out the date above a text of a few words', () => {
    const text = ['Die Fähre nach Holm ist heute eine Stunde zu spät, sagt der Hafen.'];
    const credits = ['Von Anna Schäfer', '12.03.2024, 10:15 Uhr'];
    assert.deepEqual(paragraphsOf({ ...GERMAN, headline: 'Fähre zu spät', credits, text }), text);
  });

  it('keeps a date alone on its line where the text has begun', () => {
    const [first = '', ...rest] = GERMAN.text;
    const text = [first, '12. März 2024', ...rest];
    assert.deepEqual(paragraphsOf({ ...GERMAN, text }), text);
  });
});
