import { stem } from '../stem.ts';
import { primarySubtag } from '../stop-words.ts';
import { words } from '../words.ts';
import { NEAR_WORDS_OTHERS } from './near-words-others.ts';

/** Words that news and questions use for one another, a group a row. */
const ENGLISH = `abandon drop quit scrap leave|accident crash collision wreck|accuse allege charge claim blame|achieve reach
  attain accomplish|actor actress star cast play portray role|advise urge recommend suggest counsel|age old|agree
  accept approve consent|aim plan intend seek goal want|allow let permit enable lets|annoying irritating
  frustrating|angry furious upset outraged|announce reveal unveil declare say confirm|answer respond reply|appear
  show turn|appoint name hire pick tap choose nominate|argue claim say contend|arrest detain custody jail hold
  charge apprehend|ask request seek demand call push|assault attack beat|attack strike assault raid hit
  target|attend visit join show|award prize honor win|baby infant newborn child|ban prohibit bar forbid outlaw
  block|battle fight war clash|beat defeat win top edge topple|begin start launch open commence|behind responsible
  maker|believe think feel expect|best favorite top favourite|big large huge giant|birth born|blame fault
  accuse|blast explosion explode bomb|block stop prevent bar|boss chief head leader ceo president|bout fight
  match|box fight face|break violate breach|broken damaged destroyed|build construct erect|buy purchase acquire
  buyer|call name nickname dub title describe know|cancel scrap axe|capture seize take catch|car vehicle
  automobile|cause reason lead prompt trigger due|celebrate mark|champion title winner|change alter shift
  amend|cheap affordable|child kid son daughter|choose pick select opt|citizen resident national|close shut
  end|club team side|coach manager|college university school study attend graduate|collapse fall|come arrive
  reach|commit pledge promise sign|company firm business maker corporation|compete face play|complain
  object|concern worry fear|convict guilty sentence|cop police officer|cost price pay spend worth fee
  charge|country nation|couple pair|court judge|cover apply include extend affect|create make develop build
  found|crime offense|criticize slam blast condemn|cut reduce slash lower drop|damage harm hurt|danger risk
  threat|date day when|deal agreement pact contract accord|death die kill dead fatal|debt owe|decide choose
  rule|decline fall drop decrease dip sink|defend back support|delay postpone|deny reject refuse|describe call
  say|design create|destroy demolish wreck raze level|director filmmaker direct|disease illness sickness virus
  condition|discover find detect|discount off sale save deal|dispute row feud|doctor physician surgeon|dog puppy
  canine|donate give contribute pledge|draw attract|dress gown|drive drove driver|earn make pay salary
  income|economy economic|edit editor|effect impact affect result|elect vote choose|election vote poll|employ hire
  work worker employee staff|end finish conclude close stop|escape flee|exact precise|expect forecast predict
  project anticipate likely|expel kick oust remove|explain say describe tell reason|fan supporter|fast
  quick|father dad|fear afraid worry|fight battle bout|film movie picture|find discover learn|fine penalty|fire
  blaze|fire sack dismiss oust|fix repair solve|flight plane aircraft jet|flood flooding|follow pursue|forecast
  predict projection|found establish create start founder founded co-founder|friend pal|fund money finance
  pay|game match|gift present|girl woman|give donate grant offer|goal aim score|government administration|graduate
  finish degree|grandfather grandpa|grandmother grandma|ground plane flight cancel|group team band|grow rise
  increase expand|gun weapon firearm|happen occur take|hard difficult tough|hate dislike|health medical|help
  assist aid support|hide conceal|hike increase|hire appoint sign recruit|hit strike struck|hold keep detain
  host|home house live|hope want expect|hospital clinic|husband wife spouse partner marry|idea plan|identify
  name|illegal unlawful|import shipment|improve boost better|increase rise grow jump climb surge raise up|injure
  hurt wound injury|invent create|invest stake fund|investigate probe examine|joke quip|jump rise leap|keep retain
  hold|kill die murder slay dead|kind type sort|know learn|language speak|land touch|last latest final|last take
  long|late delay|launch start release open debut|law legislation act bill statute rule|lawsuit sue suit
  legal|lawyer attorney counsel|lead head run chief manage|leave quit depart exit resign step|length long|lie
  false|like love enjoy favorite|limit cap restrict|link connect tie|live reside home|locate site place|lose
  defeat loss|low lowest|majority most|make create produce build manufacture|man male|manage run lead head oversee
  manager|market industry|marry wed wedding marriage wife husband|meal dinner lunch eat food|medicine drug|meet
  see|member part|milestone first record|miss absent sidelined lose|money cash fund dollar|mother mom|mount
  install attach|move relocate transfer|music song album track|near close|need require must|new latest|note
  say|number total figure|official minister|oil crude|oppose against reject|order command|organization
  group|origin come|own owner belong buy|paper newspaper|parent father mother|party event|pass approve|pay cost
  spend cover foot salary|peak high|people person|perform sing play|person man woman|phone smartphone|photo
  picture image|place location site where|plan propose intend|plant tree|player athlete|pledge promise vow
  commit|poll survey|poor bad|possess own|post publish share tweet|power electricity|praise laud|pregnant
  expecting|premiere debut|prepare ready|prevent stop avoid|prison jail|problem issue trouble|profit earn|protect
  guard|protest demonstrate rally|prove show|publish release issue print|punish penalty sentence|put place|quake
  earthquake|rain rainfall|raise collect increase|rank place|rate percentage|reach hit|real actual true|recall
  withdraw|receive get|record high best|recover heal|refuse decline deny|regret sorry|relationship date|release
  launch issue publish drop debut out|remain stay|remove take|rent lease|replace succeed|report say|represent
  lawyer|rescue save|researcher scientist expert|respond react reply say|result outcome|retire leave|return
  back|reveal announce show|rich wealthy|rob steal theft|role part play|run operate manage|safe secure|salary pay
  wage earn|scholarship offer|school college university student|score goal point|search look|seat spot|sell sale
  sold|send beam transmit ship|serious grave|serve work|set place|share percent portion stake|shelter refuge|ship
  vessel boat|shoot fire gun|shop store shopper|sick ill|sign join agree|sing perform song|size large|skill
  ability|sleep rest|small little|smart clever|song track single|soldier troop|source origin|speak talk say|speech
  address|speed fast|split divide|sport team|spread transmit|stage platform|stand stay|state say|statement
  say|stock share|stop halt end quit|storm hurricane|strike walkout|strong powerful|student pupil|study research
  survey review|subject major topic|success win|suffer sustain|sum total|support back help|surprise shock
  unexpected|suspect accuse|take bring|tax levy|teach teacher|teen teenager|temperature degree|term condition|test
  trial exam|text message|threat threaten warn|throw toss hurl thrown|ticket admission|tip advice|total
  overall|tour concert|tournament cup|town city|trade swap deal|train coach|travel trip visit journey go|trial
  court|try attempt|turn disable switch|unhappy upset|union labor|update upgrade refresh patch|use utilize|vaccine
  shot jab|value worth price|version model|victim dead|video clip footage|viewer watch audience|violence
  attack|visit travel tour attend|volunteer help|vote ballot election|war conflict invasion|warn caution
  alert|watch see view|water flood|weak poor|weapon gun arm|wear wore dress|weather climate|week day|weigh weight
  pound|win beat victory|woman female lady|work job|worth value cost|write author pen writer|wrong false|year
  annual yearly|young youth`;

const TABLES: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map(
  Object.entries({ en: ENGLISH, ...NEAR_WORDS_OTHERS }).map(([language, table]) => [
    language,
    readTable(table, language),
  ]),
);

/** Stems of words by which a text may say what a question says with this one; a weaker sign than the word's family. */
export function nearStems(one: string, language: string | null): readonly string[] {
  return TABLES.get(primarySubtag(language ?? 'en'))?.get(one) ?? [];
}

function readTable(table: string, language: string): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, readonly string[]>();
  for (const row of table.split('|')) {
    const stems = words(row).map((word) => stem(word, language));
    for (const one of stems) near.set(one, [...(near.get(one) ?? []), ...stems]);
  }
  return near;
}
