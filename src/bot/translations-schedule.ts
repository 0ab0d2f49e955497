/** Name and description of the commands about digests and alerts: German, French, Spanish, Russian. */
export const SCHEDULE_TRANSLATIONS: Readonly<
  Record<string, readonly (readonly [name: string, description: string])[]>
> = {
  'schedule add': [
    ['hinzufügen', 'Eine Zeitung für einen Kanal bestellen'],
    ['ajouter', 'Commander un journal pour un canal'],
    ['añadir', 'Pedir un boletín para un canal'],
    ['добавить', 'Заказать дайджест для канала'],
  ],
  'schedule list': [
    ['liste', 'Was bestellt ist und wann es kommt'],
    ['liste', 'Ce qui est commandé, et pour quand'],
    ['lista', 'Lo que está pedido y cuándo llega'],
    ['список', 'Что заказано и когда придёт'],
  ],
  'schedule edit': [
    ['ändern', 'Zeit oder Inhalt ändern'],
    ['modifier', 'Changer l’heure ou le contenu'],
    ['editar', 'Cambiar la hora o el contenido'],
    ['изменить', 'Изменить время или содержание'],
  ],
  'schedule remove': [
    ['entfernen', 'Nicht mehr schicken'],
    ['retirer', 'Ne plus l’envoyer'],
    ['quitar', 'No enviarlo más'],
    ['удалить', 'Больше не присылать'],
  ],
  'schedule pause': [
    ['anhalten', 'Eine Weile nicht schicken'],
    ['suspendre', 'Suspendre pour un temps'],
    ['pausar', 'Pausar por un tiempo'],
    ['приостановить', 'Приостановить на время'],
  ],
  'schedule resume': [
    ['fortsetzen', 'Wieder schicken'],
    ['reprendre', 'Reprendre l’envoi'],
    ['reanudar', 'Reanudar el envío'],
    ['возобновить', 'Присылать снова'],
  ],
  'schedule skip': [
    ['auslassen', 'Die nächste Ausgabe auslassen'],
    ['sauter', 'Sauter le prochain numéro'],
    ['omitir', 'Omitir la próxima edición'],
    ['пропустить', 'Пропустить следующий выпуск'],
  ],
  'schedule preview': [
    ['vorschau', 'Die nächsten fünf Zeiten'],
    ['aperçu', 'Les cinq prochaines dates'],
    ['previsión', 'Las cinco próximas fechas'],
    ['предпросмотр', 'Пять ближайших сроков'],
  ],
  'alerts set': [
    ['setzen', 'Melden, was viele zugleich berichten'],
    ['régler', 'Signaler ce que plusieurs médias rapportent'],
    ['fijar', 'Avisar de lo que muchos publican a la vez'],
    ['настроить', 'Сообщать о том, о чём пишут многие'],
  ],
  'alerts off': [
    ['aus', 'Nichts mehr melden'],
    ['arrêter', 'Ne plus rien signaler'],
    ['apagar', 'No avisar más'],
    ['выключить', 'Больше не сообщать'],
  ],
  'filter add': [
    ['hinzufügen', 'Ein Thema hier aus Zeitung und Meldungen weglassen'],
    ['ajouter', 'Écarter un sujet des journaux et alertes ici'],
    ['añadir', 'Dejar un tema fuera de boletines y avisos aquí'],
    ['добавить', 'Исключить тему из дайджестов и сообщений здесь'],
  ],
  'filter list': [
    ['liste', 'Was hier weggelassen wird'],
    ['liste', 'Ce qui est écarté ici'],
    ['lista', 'Lo que se deja fuera aquí'],
    ['список', 'Что здесь исключается'],
  ],
  'filter remove': [
    ['entfernen', 'Einen Filter zurücknehmen'],
    ['retirer', 'Retirer un filtre'],
    ['quitar', 'Quitar un filtro'],
    ['удалить', 'Убрать фильтр'],
  ],
  quiet: [
    ['ruhe', 'Stunden, in denen nichts kommt'],
    ['silence', 'Les heures sans envoi'],
    ['silencio', 'Horas sin envíos'],
    ['тишина', 'Часы, когда ничего не приходит'],
  ],
  settings: [
    ['einstellungen', 'Sprache, Länge und Verhalten in diesem Kanal'],
    ['réglages', 'Langue, longueur et manières dans ce canal'],
    ['ajustes', 'Idioma, extensión y modales en este canal'],
    ['настройки', 'Язык, длина и поведение в этом канале'],
  ],
};
