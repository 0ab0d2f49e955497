import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newsWish } from '../../src/bot/news-wish.ts';

const ASKING = { now: Temporal.Instant.from('2026-11-27T10:00Z'), timeZone: 'UTC' };

describe('newsWish', () => {
  const wishes: readonly (readonly [string, string])[] = [
    ['what is new?', 'now'],
    ["What's new", 'now'],
    ['any news?', 'now'],
    ['what happened?', 'now'],
    ['what happened on Tuesday?', 'on Tuesday'],
    ['what happened tuesday', 'tuesday'],
    ['What happened yesterday?', 'yesterday'],
    ['news of last week', 'last week'],
    ['the news from 25 November', '25 November'],
    ['what changed since yesterday?', 'since yesterday'],
    ['What has changed?', 'now'],
    ['what did I miss last week?', 'last week'],
    ['what is new since Monday?', 'since Monday'],
    ['Was hat sich seit gestern geändert?', 'seit gestern'],
    ['Qu’est-ce qui a changé depuis hier ?', 'depuis hier'],
    ['¿Qué ha cambiado desde ayer?', 'desde ayer'],
    ['Was gibt es Neues?', 'now'],
    ['was ist gestern passiert?', 'gestern'],
    ['Was geschah am Dienstag?', 'am Dienstag'],
    ['Nachrichten von gestern', 'gestern'],
    ['Nachrichten der letzten Woche', 'der letzten Woche'],
    ['Quoi de neuf ?', 'now'],
    ['Que s’est-il passé hier ?', 'hier'],
    ['les nouvelles de la semaine dernière', 'la semaine dernière'],
    ['¿Qué hay de nuevo?', 'now'],
    ['¿Qué pasó ayer?', 'ayer'],
    ['noticias de la semana pasada', 'la semana pasada'],
  ];
  for (const [text, when] of wishes) {
    it(`takes “${text}” for the news of “${when}”`, () => {
      assert.equal(newsWish(text, ASKING), when);
    });
  }

  const others = [
    'what happened in Malling?',
    'what changed in the law?',
    'what happened to Oakes on Tuesday?',
    'any news about the ferry?',
    'news from Norway',
    'what is the news agency?',
    'Nachrichten aus Berlin',
    'newspaper',
  ];
  for (const text of others) {
    it(`takes “${text}” for no such wish`, () => {
      assert.equal(newsWish(text, ASKING), null);
    });
  }
});
