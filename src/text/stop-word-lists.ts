/** Function words by language (BCP 47 primary subtag), after the lists of stopwords-iso (MIT), kept to the frequent. */
export const STOP_WORD_LISTS: Readonly<Record<string, string>> = {
  en: `a about above after again against all also although am among an and another any are aren't around as at be
    because been before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing
    don't done down during each either else ever every few for from further get gets getting go goes going got had hadn't has
    hasn't have haven't having he he'd he'll he's her here here's hers herself him himself his how however i i'd i'll
    i'm i've if in into is isn't it it's its itself just let like made make makes many may me might more most much must mustn't
    my myself neither no nor not now of off often on once one only onto or other others our ours ourselves out over own
    per perhaps quite rather really s same shall shan't she she'd she'll she's should shouldn't since so some still such t
    than that that's the their theirs them themselves then there there's these they they'd they'll they're they've this
    those though through thus to too toward towards under until up upon us very via was wasn't we we'd we'll we're we've
    well were weren't what what's when when's where where's whether which while who who's whom whose why will with within
    without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself yourselves
    said say says saying told tell tells`,
  de: `aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei
    beim bin bis bist da dabei dadurch dafür dagegen daher damit danach dann daran darauf darüber das dass daß dazu dein
    deine dem den denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch
    ein eine einem einen einer eines einige einigen einmal er erst es etwa etwas euch euer für ganz gegen gewesen gibt
    hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins
    ist ja jede jedem jeden jeder jedes jedoch jener jetzt kann kein keine keinem keinen keiner können könnte machen man
    manche mehr mein meine mich mir mit muss müssen nach nicht nichts noch nun nur ob oder ohne schon sehr sei sein seine seinem
    seinen seiner seit selbst sich sie sind so solche soll sollen sollte sondern sonst sowie über um und uns unser unter viel
    vom von vor während war waren warum was wegen weil weiter welche welchem welchen welcher wenn wer werde werden weder
    wie wieder will wir wird wo wollen wurde wurden würde würden zu zum zur zwar zwischen sagte sagt`,
  fr: `à ai aie ainsi alors après as au aucun aucune aujourd'hui auquel aussi autre autres aux avait avaient avant avec
    avoir ayant c'est car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez comme comment contre d
    dans de depuis dernier des donc dont du elle elles en encore entre est et étaient était étant été être eu eux fait
    faire fois font il ils je jusqu l la laquelle le lequel les lesquels leur leurs lors lorsque lui ma mais même mêmes
    mes moi moins mon ne ni non nos notre nous on ont ou où par parce pas pendant peu peut plus plusieurs pour pourquoi
    puis qu qu'il qu'elle quand que quel quelle quelles quels qui quoi s sa sans se sera ses si sien son sont sous sur ta
    tandis te tel tes toi ton toujours tous tout toute toutes très trop tu un une vers voici voilà vos votre vous y dit j n m t`,
  es: `a al algo algunas algunos ante antes aquel aquella aquí así aun aunque bajo bien cada casi como cómo con contra cual
    cuál cuando cuándo cuanto de del desde donde dónde dos durante e el él ella ellas ellos en entre era eran es esa esas
    ese eso esos esta está estaba estaban están estas este esto estos fue fueron ha había habían hace hacer hacia han
    hasta hay he incluso la las le les lo los luego más me mediante mi mientras mis mucho muchos muy nada ni no nos
    nosotros nuestra nuestro o os otra otras otro otros para pero poco por porque pues que qué quien quién quienes se según
    sea ser si sí sido siempre sin sino sobre solo sólo son su sus también tampoco tan tanto te tener tiene tienen toda
    todas todavía todo todos tras tu tus un una unas uno unos usted ustedes y ya yo dijo`,
  pt: `a à ainda além algo alguns algumas ante antes ao aos apenas após aquela aquele aquilo as às assim até bem cada com
    como contra da das de dela dele deles depois desde dessa desse desta deste disse do dos durante e é ela elas ele eles
    em embora entre era eram essa essas esse esses esta está estão estas estava este estes eu foi foram há isso isto já
    lhe lo mais mas me mesmo meu minha muito muitos na não nas nem nessa nesse nesta neste no nos nós nossa nosso num
    numa o onde os ou outra outras outro outros para pela pelas pelo pelos pode podem pois por porque porém quais qual
    quando quanto que quem são se sem sendo ser será seu seus só sob sobre sua suas também tão te tem têm ter tinha toda
    todas todo todos tudo um uma umas uns você vocês`,
  it: `a abbia ad ai al alcuni alcune alla alle allo altra altre altri altro anche ancora avere aveva avevano c che chi ci
    ciò coi col come con contro cosa così cui da dagli dai dal dalla dalle dallo degli dei del dell della delle dello
    dentro deve di dopo dove due durante e è ed era erano essere fa fatto fino fra gli ha hai hanno ho i il in infatti
    io l la le lei li lo loro lui ma me mentre mi mia mio molti molto ne né negli nei nel nell nella nelle nello nessuno noi non
    nostra nostro o ogni oggi oltre ora per perché però più po poi prima proprio può qua quale quali quando quanto quella
    quelle quelli quello questa queste questi questo qui quindi se sei sempre senza si sia sia siamo sono sopra sotto sta
    stata state stati stato su sua sue sugli sui sul sull sulla sulle suo suoi te ti tra tre tua tuo tutta tutte tutti
    tutto un una uno vi voi d dall all c'è detto`,
  nl: `aan achter al alle alleen als altijd ander andere ben bij binnen boven buiten daar daarom dan dat de deze die dit
    doch doen door dus een eens elk elke en enige er ervan even ge geen geweest haar had hadden heb hebben heeft hem het hier
    hij hoe hun iemand iets ik in is ja je jij jullie kan kon kunnen maar me meer men met mij mijn moet moeten na naar
    naast niet niets nog nu of om omdat ondanks onder ons onze ook op over reeds sinds te tegen terwijl tijdens toch toen
    tot tussen u uit uw van vanaf veel via volgens voor vooral waar waarom wanneer want waren was wat we wel welke werd
    werden wie wij wil wilde word worden wordt zal ze zelf zich zij zijn zo zoals zonder zou zouden zei zegt`,
  pl: `a aby ale albo ani aż bardzo bez bo bowiem by być był była było były będzie będą bądź chce choć ci co coś czy czyli dla
    dlaczego dlatego do gdy gdyby gdzie go i ich ile im inne inny innych iż ja jak jako jakie jaki je jednak jednym jego
    jej jemu jest jestem jeśli jeszcze jeżeli już każdy kiedy kilka kto która które którego której który których którym
    którzy lub ma mają mam mi między mimo mną może można mu my na nad nam nas nawet nic nich nie niego niej nim niż no o
    obok od oni oraz pan po pod podczas ponieważ poza przed przede przez przy raz również sam się skąd są swoje swojego swój ta
    tak takie także tam te tego tej temu ten też to tu tych tylko tym u w we wam was więc wielu właśnie wszystkie
    wszystko z za zaś ze że żeby został została zostały powiedział powiedziała`,
  ru: `а без более больше будет будто будут бы был была были было быть в вам вас ведь весь во вот все всего всех всю вы
    где говорит да даже для до его ее если есть еще ещё ж же за здесь и из или им ими их к как какая какой когда который
    которая которые которого которой которых кто ли либо лишь между меня мне много может можно мой мы на над надо наш не
    него нее нет ни них но ну о об однако он она они оно от очень перед по под после потом потому почти при про с сам
    свою своей своего своих себе себя сейчас со так также такой там тебя тем теперь то тогда того тоже только том тот тут ты
    у уже хотя чего чей чем через что чтобы эта эти это этого этой этом этот эту я сказал сказала заявил`,
  uk: `а або але адже без би був була були було бути в вам вас ваш вже ви від він вона вони воно все всі всіх всього
    га де для до дуже її його йому є ж же за зараз з зі із і й їх їм їй коли кого який яка яке які якого якої яких ким
    кому крім лише між мене мені може можна ми мій моя на над нам нас наш не неї ним них ні ну о об однак окрім от перед
    під після по при про проти та так також такий там те тим ти то тоді того той тому тут у усе усі хоча хто це цей ця ці
    цього цьому цих чи чого чому ще що щоб щодо я як якщо сказав сказала заявив`,
  ar: `في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين اللذين ما لا لم لن إن أن إنه أنه أنها كان كانت كانوا يكون تكون
    هو هي هم نحن أنا أنت قد و أو ثم بل لكن حتى كما كل بعض بين بعد قبل عند منذ خلال حول ضد غير أي إذا إذ حيث كيف متى
    لماذا ماذا هل هناك هنا ليس ليست به بها له لها لهم منه منها فيه فيها عليه عليها عليهم إليه إليها أيضا فقط وقد ولا
    وفي ومن وهو وهي وأن وكان وكانت وقال وقالت قال قالت يا سوف تم بأن لأن مثل دون تحت فوق أكثر أمام يوم مما عما`,
  zh: `的 了 在 是 和 与 及 或 也 就 都 而 着 被 把 让 给 对 对于 从 到 向 由 以 于 为 为了 因 因为 所以 但 但是 不过 并 并且 而且 如果 虽然
    这 那 这个 那个 这些 那些 他 她 它 他们 她们 我 我们 你 你们 您 有 没有 不 没 很 更 最 已 已经 将 会 能 可以 要 等 之 其 中 上 下 个 一
    一个 一些 吗 呢 吧 啊 什么 怎么 谁 哪 哪里 说 表示 还 又 再 只 才 则 所 该 此 每 各 某 當 後 這 們 個 說 來 對 於 為 與`,
  ja: `の に は を た が で て と し れ さ ある いる も する から な こと として い や れる など なっ ない この ため その あっ よう また もの
    という あり まで られ なる へ か だ これ によって により おり より による ず なり られる において ば なかっ なく しかし について せ だっ
    その後 できる それ う ので なお のみ でき き つ における および いう さらに でも ら たり その他 に関する たち ます です ました でした ん
    何 誰 どこ いつ なぜ どう 私 彼 彼女 我々 述べ 述べた 語っ 語った`,
  th: 'ที่ และ ใน ของ เป็น การ มี ได้ ให้ ว่า จะ ไม่ นี้ กับ ไป มา จาก โดย แต่ ก็ หรือ เมื่อ ซึ่ง แล้ว อยู่ ต้อง ถูก ความ',
};
