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
  swedish: {
    opens:
      'läs (?:mer|också|även)|se (?:också|även)|dela (?:artikeln|på|via)|prenumerera (?:på|nu)|anmäl dig|följ oss|skriv (?:en )?kommentar|få (?:vårt nyhetsbrev|de senaste nyheterna)',
    alone:
      'annons|dela|skriv ut|kommentera|kommentarer|relaterat|läs mer|till toppen|logga in|sök|mest läst|nyhetsbrev|ansvarig utgivare|om oss|kontakt',
  },
  'danish and norwegian': {
    opens:
      'l[æe]s (?:mere|også|videre)|les (?:mer|også|videre)|se også|del (?:artiklen|artikkelen|på|via)|abon+er (?:på|nå|nu)|tilmeld dig|meld deg på|følg os+|skriv (?:en )?kommentar',
    alone:
      'annonce|annonse|reklame|del|udskriv|skriv ut|kommentarer|kommenter|relatert|relateret|log ind|logg inn|søg|søk|mest læst|mest lest|nyhedsbrev|nyhetsbrev|til toppen|ansvarlig redaktør',
  },
  finnish: {
    opens:
      'lue (?:myös|lisää)|katso (?:myös|lisää)|jaa (?:artikkeli|juttu)|tilaa (?:uutiskirje|nyt)|seuraa meitä|kirjoita kommentti',
    alone:
      'mainos|jaa|tulosta|kommentit|kommentoi|lue lisää|kirjaudu(?: sisään)?|haku|luetuimmat|uutiskirje|aiheesta lisää',
  },
  'czech and slovak': {
    opens:
      'čtěte (?:také|i|více|dále)|přečtěte si|čítajte (?:aj|tiež|viac)|prečítajte si|mohlo by vás zajímat|(?:mohlo by vás|môže vás) zaujímať|sdíle(?:t|jte) (?:na|článek|článok)|zdieľa(?:ť|jte)|odebírejte|odoberajte|přihla(?:ste|sit) se|prihlás(?:te|iť) sa|sledujte nás|(?:přidat|napsat|pridať|napísať) komentář?|vstoupit do diskuse|všechna práva vyhrazena',
    alone:
      'reklama|inzerce|sdílet|zdieľať|vytisknout|tisknout|tlačiť|diskuse|diskusia|komentáře|související(?: články)?|súvisiace(?: články)?|nejčtenější|najčítanejšie|přihlásit se|hledat|hľadať|kontakty?|nahoru|štítky|témata|další články',
  },
  hungarian: {
    opens:
      'olvass(?:a)? (?:el|tovább|még)|kapcsolódó cikk(?:ek|ünk)?|ez is érdekelheti?|iratkozz(?:on)? fel|feliratkozás|kövess(?:en)? minket|oszd meg|megosztás (?:facebookon|twitteren)|szólj hozzá|minden jog fenntartva',
    alone:
      'hirdetés|megosztás|nyomtatás|hozzászólások|kommentek|kapcsolódó|legolvasottabb|bejelentkezés|keresés|hírlevél|címkék|tovább',
  },
  romanian: {
    opens:
      'cite[sș]te (?:și|şi|mai mult|mai departe|continuarea)|vezi (?:și|şi)|(?:îți|te|v-ar) (?:recomandăm|poate interesa|putea interesa)|distribuie (?:pe|articolul)|abon(?:ează|ati|ați)-(?:te|vă)|urmărește-ne|(?:lasă|adaugă|scrie) un comentariu|toate drepturile rezervate',
    alone:
      'publicitate|reclamă|distribuie|tipărește|printează|comentarii|articole (?:similare|recomandate)|cele mai citite|autentificare|căutare|etichete|despre noi|contact',
  },
  turkish: {
    opens:
      "[iİ]lgin[iı]z[iı] çekebilir|ayrıca (?:oku|bakın)|(?:bunu|haberi|devamını) (?:da )?(?:okuyun?|oku)|(?:facebook|twitter)['’]?[dt]a paylaş|abone ol(?:un)?|takip edin|bizi takip|yorum (?:yap(?:ın)?|yaz(?:ın)?)|tüm hakları saklıdır",
    alone:
      'reklam|paylaş|yazdır|yorumlar|[iİ]lgili haberler|benzer haberler|en çok okunanlar|son dakika|giriş yap|ara|etiketler|künye|[iİ]letişim|devamı',
  },
  'croatian and serbian': {
    opens:
      'pročitajte (?:i|još|više)|čitajte (?:i|još)|vezan[ei] (?:vijesti|vesti|članci)|moglo bi (?:vas|te) zanimati|podijeli(?:te)?|podeli(?:te)?|pretplatite se|prijavite se|pratite nas|(?:ostavite|napišite) komentar|sva prava pridržana',
    alone:
      'oglas|reklama|podijeli|podeli|ispis|štampaj|komentari|najčitanije|prijava|pretraga|oznake|povezano',
  },
  bulgarian: {
    opens:
      '(?:прочетете|вижте|четете) (?:още|и|също)|още по темата|сподели(?:те)?|абонирайте се|последвайте ни|(?:добави|напиши) коментар|всички права запазени',
    alone:
      'реклама|сподели|печат|коментари|свързани (?:новини|статии)|най-четени|вход|търсене|етикети|контакти',
  },
  hebrew: {
    opens:
      'קראו (?:גם|עוד)|לקריאה נוספת|אולי יעניין|כתבות נוספות|שתפו (?:את|ב)|הירשמו|הרשמו|עקבו אחרינו|הוסי?פו תגובה|כל הזכויות שמורות',
    alone:
      'פרסומת|שתפו|שיתוף|הדפסה|תגובות|תגיות|הנקראות ביותר|התחברות|חיפוש|אודות|צור קשר|כתבות קשורות',
  },
  persian: {
    opens:
      'بیشتر بخوانید|(?:همچنین|نیز) بخوانید|مطالب مرتبط|اخبار مرتبط|به اشتراک بگذارید|ما را دنبال کنید|عضو شوید|ثبت نظر|نظر (?:دهید|بدهید)|کلیه حقوق',
    alone:
      'تبلیغات|آگهی|اشتراک[‌ ]گذاری|چاپ|نظرات|دیدگاه‌?ها|پربازدیدترین|ورود|جستجو|برچسب‌?ها|تماس با ما|درباره ما',
  },
  hindi: {
    opens:
      '(?:यह|ये) भी (?:पढ़ें|देखें|पढ़ें)|और (?:पढ़ें|पढ़ें|देखें)|इसे भी पढ़ें|शेयर करें|हमें फॉलो करें|सब्सक्राइब करें|ताज़?ा खबरें पाने के लिए|कमेंट करें|सर्वाधिकार सुरक्षित',
    alone: 'विज्ञापन|शेयर|प्रिंट|कमेंट|टिप्पणियां|संबंधित खबरें|लॉग इन|खोजें|टैग्स?|होम|हमारे बारे में',
  },
  korean: {
    opens:
      '관련 ?(?:기사|뉴스|글)|함께 볼만한|공유하기|구독(?:하기|하세요|신청)|뉴스레터 ?(?:구독|신청)|무단 ?(?:전재|복제)|저작권자|댓글 ?(?:쓰기|달기|보기)|기사 ?제보',
    alone:
      '광고|공유|인쇄|프린트|댓글|로그인|회원가입|검색|태그|많이 본 (?:뉴스|기사)|추천 ?(?:기사|뉴스)|목록|맨위로|좋아요|스크랩|글자 ?크기',
  },
  vietnamese: {
    opens:
      'xem (?:thêm|tiếp)|đọc (?:thêm|tiếp)|(?:tin|bài) (?:liên quan|cùng chuyên mục|viết liên quan)|chia sẻ (?:bài|lên|qua)|đăng ký nhận|theo dõi chúng tôi|(?:gửi|viết|ý kiến) bình luận|bản quyền thuộc',
    alone:
      'quảng cáo|chia sẻ|in trang|bình luận|đăng nhập|tìm kiếm|từ khóa|đọc nhiều|xem nhiều|tin mới|trang chủ|liên hệ|chủ đề',
  },
  'indonesian and malay': {
    opens:
      'baca (?:juga|selengkapnya|lagi)|simak (?:juga|video)|lihat (?:juga|lainnya)|artikel terkait|berita terkait|bagikan (?:ke|artikel)|ikuti (?:kami|berita)|daftar(?:kan)? (?:email|newsletter)|berlangganan|dapatkan (?:berita|update)|(?:tulis|beri|tinggalkan) komentar|hak cipta',
    alone:
      'iklan|bagikan|cetak|komentar|terpopuler|masuk|cari|tag|topik terkait|selengkapnya|kongsi|beranda',
  },
  thai: {
    opens: 'อ่าน(?:เพิ่มเติม|ต่อ|ข่าว)|ข่าวที่เกี่ยวข้อง|ติดตาม(?:ข่าว|เรา)|สมัคร(?:รับ|สมาชิก)',
    alone: 'โฆษณา|แชร์|พิมพ์|ความคิดเห็น|เข้าสู่ระบบ|ค้นหา|แท็ก|ข่าวยอดนิยม',
  },
} as const satisfies Readonly<Record<string, FurnitureWords>>;
