import type { CommandTranslation } from '../domain/chat.ts';
import type { Command } from './command.ts';
import type { BotNeeds } from './needs.ts';
import { SCHEDULE_TRANSLATIONS } from './translations-schedule.ts';

/** Locales as Discord names them; Slack takes the primary subtag. */
const LOCALES = ['de', 'fr', 'es-ES', 'ru'] as const;

/** Name and description in each of `LOCALES`, in that order. */
type Row = readonly (readonly [name: string, description: string])[];

const COMMANDS: Readonly<Record<string, Row>> = {
  ...SCHEDULE_TRANSLATIONS,
  summary: [
    ['zusammenfassung', 'Was die Artikel zu einem Thema sagen'],
    ['résumé', 'Ce que les articles disent d’un sujet'],
    ['resumen', 'Lo que dicen los artículos sobre un tema'],
    ['сводка', 'Что пишут статьи по теме'],
  ],
  ask: [
    ['frage', 'Eine Antwort allein aus den Artikeln'],
    ['demander', 'Une réponse tirée des seuls articles'],
    ['preguntar', 'Una respuesta solo de los artículos'],
    ['спросить', 'Ответ только по статьям'],
  ],
  digest: [
    ['überblick', 'Was es Neues gibt, als Zeitung'],
    ['journal', 'Les nouvelles, comme un journal'],
    ['boletín', 'Las novedades, como un periódico'],
    ['дайджест', 'Новости, как газета'],
  ],
  article: [
    ['artikel', 'Ein Artikel, Abschnitt für Abschnitt'],
    ['article', 'Un article, section par section'],
    ['artículo', 'Un artículo, sección por sección'],
    ['статья', 'Одна статья по разделам'],
  ],
  story: [
    ['geschichte', 'Ein Ereignis bei allen Medien'],
    ['sujet', 'Un événement vu par tous les médias'],
    ['historia', 'Un suceso en todos los medios'],
    ['сюжет', 'Одно событие во всех изданиях'],
  ],
  catchup: [
    ['nachlesen', 'Was neu ist in dem, was du verfolgst'],
    ['rattraper', 'Du nouveau dans ce que vous suivez'],
    ['ponerse-al-día', 'Lo nuevo de lo que sigues'],
    ['догнать', 'Новое в том, за чем вы следите'],
  ],
  follow: [
    ['folgen', 'Ein Thema, eine Quelle oder Geschichte verfolgen'],
    ['suivre', 'Suivre un thème, une source ou un sujet'],
    ['seguir', 'Seguir un tema, una fuente o una historia'],
    ['следить', 'Следить за темой, источником или сюжетом'],
  ],
  unfollow: [
    ['entfolgen', 'Etwas nicht mehr verfolgen'],
    ['ne-plus-suivre', 'Ne plus suivre'],
    ['dejar-de-seguir', 'Dejar de seguir'],
    ['не-следить', 'Больше не следить'],
  ],
  following: [
    ['verfolgt', 'Was du verfolgst'],
    ['suivis', 'Ce que vous suivez'],
    ['seguidos', 'Lo que sigues'],
    ['подписки', 'За чем вы следите'],
  ],
  why: [
    ['warum', 'Warum eine Geschichte kam oder nicht'],
    ['pourquoi', 'Pourquoi un sujet est paru ou non'],
    ['por-qué', 'Por qué salió o no una historia'],
    ['почему', 'Почему сюжет вышел или нет'],
  ],
  help: [
    ['hilfe', 'Was ich kann, an Beispielen'],
    ['aide', 'Ce que je sais faire, par l’exemple'],
    ['ayuda', 'Lo que sé hacer, con ejemplos'],
    ['помощь', 'Что я умею, на примерах'],
  ],
  status: [
    ['zustand', 'Was gelesen wird, was ausfällt, was kommt'],
    ['état', 'Ce qui est lu, ce qui échoue, la suite'],
    ['estado', 'Qué se lee, qué falla, qué sigue'],
    ['состояние', 'Что читается, что не работает, что дальше'],
  ],
  usage: [
    ['verbrauch', 'Was das Sprachmodell verbraucht hat'],
    ['consommation', 'Ce que le modèle a consommé'],
    ['consumo', 'Lo que ha consumido el modelo'],
    ['расход', 'Сколько израсходовала модель'],
  ],
  audit: [
    ['protokoll', 'Wer Quellen, Zeitungen und Einstellungen geändert hat'],
    ['historique', 'Qui a changé flux, journaux et réglages, et quand'],
    ['registro', 'Quién cambió fuentes, boletines y ajustes, y cuándo'],
    ['журнал', 'Кто и когда менял источники, дайджесты и настройки'],
  ],
  'feed add': [
    ['hinzufügen', 'Einen Feed oder eine Website lesen'],
    ['ajouter', 'Lire un flux ou un site'],
    ['añadir', 'Leer una fuente o un sitio'],
    ['добавить', 'Читать ленту или сайт'],
  ],
  'feed list': [
    ['liste', 'Alle Quellen und wie es ihnen geht'],
    ['liste', 'Toutes les sources et leur état'],
    ['lista', 'Todas las fuentes y su estado'],
    ['список', 'Все источники и их состояние'],
  ],
  'feed remove': [
    ['entfernen', 'Eine Quelle nicht mehr lesen'],
    ['retirer', 'Ne plus lire une source'],
    ['quitar', 'Dejar de leer una fuente'],
    ['удалить', 'Больше не читать источник'],
  ],
  'feed pause': [
    ['anhalten', 'Eine Quelle eine Weile nicht lesen'],
    ['suspendre', 'Suspendre une source'],
    ['pausar', 'Pausar una fuente'],
    ['приостановить', 'Приостановить источник'],
  ],
  'feed resume': [
    ['fortsetzen', 'Eine Quelle wieder lesen'],
    ['reprendre', 'Reprendre une source'],
    ['reanudar', 'Reanudar una fuente'],
    ['возобновить', 'Снова читать источник'],
  ],
  'feed test': [
    ['testen', 'Zeigen, was ein Feed gäbe, ohne ihn zu lesen'],
    ['tester', 'Montrer ce qu’un flux donnerait'],
    ['probar', 'Mostrar lo que daría una fuente'],
    ['проверить', 'Показать, что даст лента'],
  ],
  'feed errors': [
    ['fehler', 'Welche Quellen ausfallen und warum'],
    ['erreurs', 'Quelles sources échouent et pourquoi'],
    ['errores', 'Qué fuentes fallan y por qué'],
    ['ошибки', 'Какие источники не работают и почему'],
  ],
  'feed import': [
    ['importieren', 'Quellen aus einer OPML-Datei lesen'],
    ['importer', 'Lire les sources d’un fichier OPML'],
    ['importar', 'Leer fuentes de un archivo OPML'],
    ['импорт', 'Источники из файла OPML'],
  ],
  'feed export': [
    ['exportieren', 'Alle Quellen als OPML-Datei'],
    ['exporter', 'Toutes les sources en OPML'],
    ['exportar', 'Todas las fuentes en OPML'],
    ['экспорт', 'Все источники в файле OPML'],
  ],
};

/** Options mean the same in every command. */
const OPTIONS: Readonly<Record<string, Row>> = {
  topic: [
    ['thema', 'Wonach du fragst'],
    ['sujet', 'Ce que vous cherchez'],
    ['tema', 'Lo que buscas'],
    ['тема', 'О чём вы спрашиваете'],
  ],
  question: [
    ['frage', 'Deine Frage'],
    ['question', 'Votre question'],
    ['pregunta', 'Tu pregunta'],
    ['вопрос', 'Ваш вопрос'],
  ],
  since: [
    ['seit', 'Wie weit zurück'],
    ['depuis', 'Jusqu’où remonter'],
    ['desde', 'Hasta cuándo atrás'],
    ['за', 'За какое время'],
  ],
  length: [
    ['länge', 'Wie ausführlich'],
    ['longueur', 'Avec combien de détails'],
    ['extensión', 'Con cuánto detalle'],
    ['длина', 'Насколько подробно'],
  ],
  source: [
    ['quelle', 'Nur diese Quelle'],
    ['source', 'Seulement cette source'],
    ['fuente', 'Solo esta fuente'],
    ['источник', 'Только этот источник'],
  ],
  notify: [
    ['nachricht', 'Ob Neues einmal am Tag als Direktnachricht kommt'],
    ['avis', 'Recevoir les nouveautés une fois par jour en privé'],
    ['aviso', 'Recibir lo nuevo una vez al día por mensaje directo'],
    ['уведомлять', 'Присылать новое раз в день личным сообщением'],
  ],
  private: [
    ['privat', 'Nur dir zeigen'],
    ['privé', 'Montrer à vous seul'],
    ['privado', 'Mostrar solo a ti'],
    ['лично', 'Показать только вам'],
  ],
};

/** The command with its name, description and options in other languages. */
export function withTranslations<Needs extends BotNeeds>(command: Command<Needs>): Command<Needs> {
  const { definition } = command;
  const row = COMMANDS[definition.name];
  if (row === undefined) return command;
  const translations = Object.fromEntries(
    LOCALES.map((locale, index) => [locale, translationAt(definition.options, row, index)]),
  );
  return { ...command, definition: { ...definition, translations } };
}

function translationAt(
  options: readonly { readonly name: string }[],
  row: Row,
  index: number,
): CommandTranslation {
  const [name = '', description = ''] = row[index] ?? [];
  const translated = options.flatMap((option) => {
    const [optionName, optionDescription] = OPTIONS[option.name]?.[index] ?? [];
    if (optionName === undefined || optionDescription === undefined) return [];
    return [[option.name, { name: optionName, description: optionDescription }] as const];
  });
  return { name, description, options: Object.fromEntries(translated) };
}
