/** What sites of one language put beside every article: patterns of words. */
interface FurnitureWords {
  /** Openings of invitations and pointers: no paragraph of prose begins so. */
  readonly opens: string;
  /** Buttons, headings of lists and notices that are a whole line. */
  readonly alone: string;
}

/** The languages of the web's larger newsrooms but English. */
export const FURNITURE = {
  german: {
    opens:
      'l(?:esen sie|ies) (?:auch|mehr|hier|dazu|weiter)|mehr (?:zum thema|dazu|lesen|erfahren)|auch interessant|das könnte (?:sie|dich) (?:auch )?interessieren|jetzt (?:abonnieren|anmelden|registrieren|teilen|kommentieren)|artikel (?:teilen|drucken|merken|kommentieren|versenden)|kommentare? (?:schreiben|verfassen|abgeben|anzeigen)|folgen sie uns|alle rechte vorbehalten|newsletter (?:abonnieren|bestellen)',
    alone:
      'anzeige|werbung|zum thema|kommentare?|teilen|drucken|merken|nach oben|newsletter|startseite|impressum|datenschutz(?:erklärung)?|anmelden|einloggen|registrieren|abonnieren|schlagw[oö]rter?|weiterlesen|verwandte (?:artikel|themen)|weitere (?:artikel|themen|meldungen)|meistgelesen|suche|kontakt|agb',
  },
  french: {
    opens:
      "(?:à )?(?:lire|voir|découvrir|écouter) (?:aussi|également|la suite|plus)|partager (?:sur|cet|l[’']article|par)|abonnez-vous|inscrivez-vous|connectez-vous|suivez-nous|sur le même (?:sujet|thème)|dans la même rubrique|articles? (?:liés|similaires|recommandés|associés)|(?:laisser|écrire|ajouter|publier) un commentaire|la suite après (?:la|cette) publicité|réservé (?:à nos|aux) abonnés|tous droits réservés",
    alone:
      "publicité|commentaires?|partager|imprimer|s[’']abonner|se connecter|connexion|newsletter|accueil|mentions légales|à lire|mots[ -]clés|recherche|rechercher|haut de page|politique de confidentialité",
  },
  spanish: {
    opens:
      'le[ea]r? (?:también|más)|ve[ar] (?:también|más)|(?:te|le) (?:puede|podría|recomendamos|interesa)(?: interesar)?(?= *:|$)|te puede interesar|más información(?= *:|$)|compart(?:e|ir) (?:en|este|esta|por)|suscríbe(?:te|ase)|suscríbase|inici(?:a|ar) sesión|regístrate|(?:deja|dejar|escribe|escribir|añade|añadir|agregar|publicar) (?:un|tu|su) comentario|noticias relacionadas|artículos relacionados|síguenos|todos los derechos reservados',
    alone:
      'publicidad|anuncio|comentarios?|compartir|imprimir|etiquetas|buscar|contacto|aviso legal|newsletter|boletín|acceder|relacionad[ao]s|lo más (?:leído|visto)|más leíd[ao]s|política de privacidad|suscribirse',
  },
  portuguese: {
    opens:
      '(?:leia|veja|confira) (?:também|mais|ainda)|saiba mais|(?:compartilhe|partilhe|compartilhar|partilhar) (?:n[oa]|em|est[ea]|via|por)|inscreva-se|cadastre-se|siga-nos|(?:faça|faça o|faça seu) login|(?:deixe|escreva|adicione|deixar) (?:um|seu|o seu) comentário|continua (?:após|depois d)a? publicidade|notícias relacionadas|todos os direitos reservados',
    alone:
      'publicidade|comentários?|compartilhar|partilhar|imprimir|assine|contato|pesquisar|entrar|mais lidas|política de privacidade',
  },
  italian: {
    opens:
      "leggi (?:anche|tutto|di più)|(?:vedi|guarda|ascolta) anche|potrebbe interessarti|condividi (?:su|questo|via|l[’']articolo)|iscriviti (?:alla|al|per)|abbonati (?:a|per)|accedi (?:per|al|alla)|registrati (?:per|gratis)|seguici su|(?:lascia|scrivi|aggiungi|inserisci) un commento|(?:articoli|notizie) correlat[ie]|(?:© )?riproduzione riservata|tutti i diritti (?:sono )?riservati",
    alone:
      'pubblicità|commenti?|condividi|stampa|cerca|contatti|accedi|iscriviti|registrati|abbonati|i più letti|torna su|approfondimenti|per approfondire|informativa sulla privacy',
  },
  dutch: {
    opens:
      'lees (?:ook|verder|meer)|bekijk ook|meer over dit onderwerp|deel (?:dit|via|op)|(?:plaats|schrijf|geef) (?:een|je|uw) reactie|meld (?:je|u) aan|schrijf (?:je|u) in|volg ons|ontvang (?:onze|de) nieuwsbrief|tekst gaat (?:verder|door)|gerelateerde (?:artikelen|berichten)|alle rechten voorbehouden',
    alone:
      'advertentie|reclame|reacties?|delen|printen|afdrukken|nieuwsbrief|inloggen|registreren|aanmelden|abonneren|zoeken|meest gelezen|trefwoorden|gerelateerd|privacybeleid',
  },
  polish: {
    opens:
      '(?:prze)?czytaj (?:też|także|również|więcej|dalej)|warto przeczytać|zobacz (?:też|także|również|więcej|wszystkie)|więcej na ten temat|podziel się|skomentuj|(?:dodaj|napisz) (?:swój )?(?:komentarz|opinię)|brak komentarzy|zaloguj(?: się)?|zarejestruj(?: się)?|polub nas|dołącz do nas|śledź nas|powiązane (?:artykuły|tematy)|zapisz się (?:na|do)|oceń artykuł|źródło zdjęcia|(?:materiał chroniony|wszelkie prawa zastrzeżone)',
    alone:
      'reklama|komentarz[ey]?|opinie|polecamy|(?:wy)?drukuj|udostępnij|tagi|słowa kluczowe|strona główna|szukaj|kontakt|regulamin|ostatnie wiadomości|najnowsze|najczęściej czytane|najpopularniejsze|wyślij|odpowiedz|zgłoś(?: nadużycie)?|do góry|powrót|odsłon|wyświetleń',
  },
  russian: {
    opens:
      'читай(?:те)? (?:также|еще|ещё|подробнее|далее|на эту тему)|читайте(?= *:)|читать (?:далее|дальше|также|полностью|ещё|еще)|смотри(?:те)? также|подробнее|подели(?:ться|тесь)|подпи(?:шитесь|саться|сывайтесь)|присоединяйтесь|войти|войдите|авториз(?:уйтесь|оваться)|зарегистрир(?:уйтесь|оваться)|комментировать|(?:оставить|добавить|написать) (?:комментарий|отзыв)|(?:новости|материалы|статьи|ссылки|ещё|еще|читайте) по теме|похожие (?:новости|материалы|статьи)|оцените(?:, пожалуйста,)? (?:статью|материал|новость)|(?:если вы )?(?:нашли|заметили) (?:ошибку|опечатку)|при (?:полном или частичном |любом )?(?:использовании|перепечатке|цитировании|копировании) материалов|перепечатка материалов|количество (?:просмотров|комментариев)|просмотров(?= *:)|все права (?:защищены|на материалы)|заголовок открываемого материала|теги(?= *:)|ключевые слова(?= *:)',
    alone:
      'реклама|комментари(?:и|й|ев|я)|нет комментариев|комментариев нет|по теме|обсудить|распечатать|печать|версия для печати|теги|метки|главная|на главную|поиск|контакты|о нас|о проекте|наверх|ответить|пожаловаться|нравится|популярное|самое (?:читаемое|обсуждаемое|популярное)|новости партн[её]ров|последние (?:новости|публикации)|другие новости|лента новостей|rss-лента|просмотров|просмотр(?:а|ы)',
  },
  ukrainian: {
    opens:
      'читайте (?:також|ще|детальніше|більше)|читати (?:далі|також|повністю)|дивіться також|детальніше(?= *:|$)|поділит(?:ися|ись)|поширити|підпи(?:шіться|сатися|суйтеся|суйтесь)|приєднуйтесь|увійти|увійдіть|авториз(?:уйтесь|уватися)|зареєстру(?:йтесь|ватися)|коментувати|(?:залишити|додати|написати) (?:коментар|відгук)|(?:новини|матеріали|статті|ще|більше) (?:за|по) тем(?:ою|і)|схожі (?:новини|матеріали|статті)|якщо ви (?:помітили|знайшли|виявили) помилку|при (?:повному або частковому )?(?:використанні|цитуванні|передруку) матеріалів|(?:усі|всі) права (?:захищені|захищено)',
    alone:
      'реклама|коментар(?:і|ів)?|коментарів немає|за темою|мітки|ключові слова|головна|на головну|пошук|контакти|про нас|нагору|вгору|відповісти|друкувати|версія для друку|роздрукувати|популярн[еі]|останні новини|стрічка новин|переглядів',
  },
  greek: {
    opens:
      'διαβάστε (?:επίσης|ακόμα|περισσότερα)|δείτε (?:επίσης|ακόμα)|μοιραστείτε|εγγραφείτε|συνδεθείτε|σχολιάστε',
    alone: 'κοινοποίηση|σχόλια|διαφήμιση|εκτύπωση|αποστολή|αρχική|αναζήτηση|επικοινωνία|ετικέτες',
  },
  arabic: {
    opens:
      'اقرأ (?:أيضا|أيضاً|أيضًا|المزيد|كذلك)|شاهد (?:أيضا|أيضاً|أيضًا)|(?:مواضيع|أخبار|مقالات) (?:ذات صلة|متعلقة)|شارك (?:المقال|الخبر|عبر)|تابعنا|اشترك (?:في|الآن)|(?:أضف|اكتب|اترك) تعليق\\p{L}*|جميع الحقوق محفوظة',
    alone:
      'إعلان|مشاركة|شارك|طباعة|(?:ال)?تعليقات|تسجيل الدخول|كلمات (?:دلالية|مفتاحية)|الوسوم|الرئيسية|الأكثر (?:قراءة|مشاهدة)|بحث|اتصل بنا|اقرأ المزيد|المزيد',
  },
} as const satisfies Readonly<Record<string, FurnitureWords>>;
