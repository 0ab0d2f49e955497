import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { identifyLanguage } from '../../src/text/language.ts';

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The minister said on Tuesday that the talks would go on until an agreement was reached.',
  de: 'Der Minister sagte am Dienstag, dass die Gespräche bis zu einer Einigung weitergehen.',
  fr: 'Le ministre a déclaré mardi que les discussions se poursuivraient jusqu’à un accord.',
  es: 'El ministro dijo el martes que las conversaciones seguirán hasta que haya un acuerdo.',
  pt: 'O ministro disse na terça-feira que as negociações vão continuar até haver um acordo.',
  it: 'Il ministro ha detto martedì che i colloqui andranno avanti fino a un accordo.',
  nl: 'De minister zei dinsdag dat de gesprekken doorgaan tot er een akkoord is.',
  pl: 'Minister powiedział we wtorek, że rozmowy będą trwały aż do osiągnięcia porozumienia.',
  ru: 'Министр заявил во вторник, что переговоры будут продолжаться, пока не будет соглашения.',
  uk: 'Міністр заявив у вівторок, що переговори триватимуть, доки не буде досягнуто згоди.',
  ar: 'قال الوزير يوم الثلاثاء إن المحادثات ستستمر حتى التوصل إلى اتفاق.',
  zh: '部长星期二表示，会谈将继续进行，直到达成协议。',
  ja: '大臣は火曜日、合意に達するまで協議を続けると述べた。',
  ko: '장관은 화요일 합의에 이를 때까지 회담이 계속될 것이라고 말했다.',
  el: 'Ο υπουργός δήλωσε την Τρίτη ότι οι συνομιλίες θα συνεχιστούν μέχρι να υπάρξει συμφωνία.',
  he: 'השר אמר ביום שלישי כי השיחות יימשכו עד שיושג הסכם.',
  th: 'รัฐมนตรีกล่าวเมื่อวันอังคารว่าการเจรจาจะดำเนินต่อไป',
  hi: 'मंत्री ने मंगलवार को कहा कि समझौता होने तक बातचीत जारी रहेगी।',
  fa: 'وزیر روز سه‌شنبه گفت که گفتگوها تا رسیدن به توافق ادامه خواهد یافت.',
  sv: 'Ministern sade på tisdagen att samtalen ska fortsätta till dess att man har nått ett avtal.',
  da: 'Ministeren sagde tirsdag, at samtalerne vil fortsætte, indtil der er nået en aftale mellem dem.',
  fi: 'Ministeri sanoi tiistaina, että neuvottelut jatkuvat kunnes sopimus on saavutettu.',
  cs: 'Ministr v úterý řekl, že rozhovory budou pokračovat, dokud nebude dosaženo dohody.',
  hu: 'A miniszter kedden azt mondta, hogy a tárgyalások a megállapodásig folytatódnak.',
  ro: 'Ministrul a spus marți că discuțiile vor continua până când se va ajunge la un acord.',
  tr: 'Bakan salı günü görüşmelerin bir anlaşmaya varılana kadar devam edeceğini söyledi.',
  id: 'Menteri mengatakan pada hari Selasa bahwa pembicaraan akan terus berlanjut sampai ada kesepakatan.',
  vi: 'Bộ trưởng nói hôm thứ Ba rằng các cuộc đàm phán sẽ tiếp tục cho đến khi đạt được thỏa thuận.',
  bg: 'Министърът заяви във вторник, че преговорите ще продължат, докато се постигне съгласие.',
};

describe('identifyLanguage', () => {
  for (const [language, text] of Object.entries(TEXTS)) {
    it(`knows ${language}`, () => {
      assert.equal(identifyLanguage(text), language);
    });
  }

  it('believes a text more than a notice in another language above it', () => {
    const notice = `${TEXTS['en']} `.repeat(6);
    const text = `${TEXTS['de']} `.repeat(16);
    assert.equal(identifyLanguage(notice + text), 'de');
  });

  it('is in doubt about a name, figures and nothing', () => {
    assert.equal(identifyLanguage('Lavrov Tillerson'), null);
    assert.equal(identifyLanguage('12:30 – 2017'), null);
    assert.equal(identifyLanguage(''), null);
  });
});
