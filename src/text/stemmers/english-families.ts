import { stemEnglish } from './english.ts';
import { PEOPLES } from './english-peoples.ts';

/**
 * Word families whose stems differ: questions ask "who was expelled?" of texts that tell of an expulsion. What Porter's
 * algorithm strips is not repeated here.
 */

/** Latin roots, `noun verb` by the ends of their stems: "decis" of "decision" and "decid" of "decide". */
const ROOTS =
  pairs(`puls pel|tens tend|hens hend|pens pend|pans pand|fens fend|spons spond|clus clud|trus trud|
  plos plod|ros rod|vas vad|suas suad|lis lid|cis cid|vis vid|mers merg|vers vert|script scrib|
  sumpt sum|posit pos|quisit quir|vent ven|cept ceiv|solut solv|volut volv|if ifi|plic pli|miss mit`);
/** Letters before such an end: "exclus", but not "plus". */
const MIN_PREFIX = 2;
/** No nouns of the verbs that they look like. */
const UNRELATED = new Set([
  'commiss',
  'compos',
  'commit',
  'promis',
  'premis',
  'success',
  'advent',
  'event',
]);

/** Families that follow no such rule. */
const FAMILIES =
  families(`abolish abolition|absent absence|accede accession|accept acceptance|acquire acquisition|agree agreement|ai artificial|
  analyse analysis|appear appearance|apply application applicant|argue argument|bank banker|bear birth born|
  begin beginning|believe belief|betray betrayal|bomb bomber|bury burial|buy buyer|choose choice|
  climate climatic|close closure|commerce commercial|commit commitment|compete competition|
  complain complaint|concede concession|conceive conception|constrain constraint|deceive deceit deception|
  critic criticise criticism|
  decide decision|defend defence defense|define definition|deliver delivery|democracy democratic|
  demolish demolition|denounce denunciation|deny denial|depart departure|deploy deployment|
  destroy destruction destructive|detain detainee detention|die dead deadly death|diplomacy diplomatic|
  disappear disappearance|disclose disclosure|discover discovery|divide division|economy economic economist|
  emit emission|employ employment employer employee|enjoy enjoyment|enter entrance entry|
  environment environmental environmentalist|eu european|evade evasion|execute execution|explain explanation|
  expose exposure|fail failure|farm farmer|fight fighter|finance financial|fly flight|free freedom|grow growth|
  hate hatred|health healthy|hijack hijacker|history historic historian|hospital hospitalise|immigration immigrant migrant migration|
  imply implication|import importer|important importance|infect infectious|inflate inflation|injure injury|
  inquire enquiry inquiry|intervene intervention|invade invasion|invest investor|judge judgement judgment|
  kill killer|know knowledge|laugh laughter|lead leader leadership|lend lender loan|lose loser loss|
  marry marriage|mediate mediation|mine miner|move movement|
  occupy occupation occupier|offend offence offense|omit omission|own owner ownership|
  participate participation|pay payment|perceive perception|
  permit permission|place placement|politics politician|pray prayer|private privacy|
  proclaim proclamation|procure procurement|produce production|prosecute prosecutor|protest protester|
  prove proof|provide provision|publish publication|punish punishment|quake earthquake|
  rebel rebellion rebellious|receive reception receipt|recognise recognition|recover recovery|reduce reduction|
  refine refinery|refuge refugee|remove removal|repeat repetition|replace replacement|require requisition|
  respond response|restrain restraint|retain retention|retire retirement|reveal revelation|revise revision|
  revive revival|royal royalty|rule ruler|safe safety|satisfy satisfaction|science scientific scientist|
  secede secession|secret secrecy|seize seizure|sell sale seller|settle settlement settler|ship shipment|
  shoot shooter|smuggle smuggler|solve solution|speak speech speaker|spend expenditure|
  steal theft thief thieves|strategy strategic strategist|strike struck|
  succeed success successful succession successor|survive survivor|suspect suspicion suspicious|tax taxation|
  teach teacher|teenager teen|terrorism terrorist terror|threat threaten|trade trader|treat treatment|
  uk britain british|urgent urgency|vary variety|visit visitor|volcano volcanic|vote voter|wealth wealthy|weigh weight|
  win winner victory`);

/** Stems of the other words of a stem's family; some may be no words at all, and are found nowhere. */
export function englishKin(stem: string): readonly string[] {
  return FAMILIES.get(stem) ?? kinByRoot(stem);
}

function kinByRoot(stem: string): readonly string[] {
  if (UNRELATED.has(stem)) return [];
  return ROOTS.flatMap(([one, other]) => [
    ...withOtherEnd(stem, one, other),
    ...withOtherEnd(stem, other, one),
  ]);
}

function withOtherEnd(stem: string, from: string, to: string): readonly string[] {
  const isMade = stem.length >= from.length + MIN_PREFIX && stem.endsWith(from);
  return isMade ? [stem.slice(0, -from.length) + to] : [];
}

function pairs(table: string): readonly (readonly [noun: string, verb: string])[] {
  return table.split('|').map((row) => {
    const [noun = '', verb = ''] = row.trim().split(' ');
    return [noun, verb];
  });
}

function families(table: string): ReadonlyMap<string, readonly string[]> {
  const kin = new Map<string, readonly string[]>();
  for (const row of [...table.split('|'), ...PEOPLES]) {
    const stems = [...new Set(row.trim().split(' ').map(stemEnglish))];
    for (const stem of stems) {
      const others = stems.filter((other) => other !== stem);
      kin.set(stem, [...(kin.get(stem) ?? []), ...others]);
    }
  }
  return kin;
}
