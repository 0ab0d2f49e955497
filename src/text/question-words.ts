/** Words with which people ask, beside what they ask about, by no language in particular. */
const ASKING =
  /(?<![\p{L}\p{N}])(?:who|whom|whose|what|which|when|where|why|how|many|much|long|did|does|do|was|were|is|are|has|have|had|will|would|can|could|should|tell me|about|explain|summari[sz]e|news|latest|happened|happen|happening|any|know|say|said|says|please|think|thinks|thought|believe|believes|feel|feels|there|wer|was|wann|wo|warum|wie|wieviel|viele|qui|que|quoi|quand|où|pourquoi|comment|combien|quién|qué|cuándo|dónde|cuánto|cuántos|chi|che|cosa|quando|dove|perché|quanto|quanti|quem|onde|quantos|wie|wat|waar|waarom|hoe|hoeveel|kto|co|kiedy|gdzie|dlaczego|jak|ile)(?![\p{L}\p{N}])/giu;
const ASKING_OTHERS =
  /(?<!\p{L})(?:кто|что|когда|где|почему|как|сколько|хто|що|коли|де|чому|як|скільки|ли|чи|من|ماذا|متى|أين|لماذا|كيف|كم|هل)(?!\p{L})|(?:做了?|发生了?|發生了?)?什[么麼](?:时候|時候)?|[为為]什[么麼]|怎[么麼]样?|如何|是否|有没有|哪[里裡些个]|[谁誰]|多少|吗|呢|何時|何[がを]|なぜ|どこ|どう|いつ|いくら|でしたか|ですか|しましたか|しますか|ましたか|ますか/giu;

/** A question without its asking words; the whole where nothing would be left. */
export function withoutQuestionWords(question: string): string {
  const rest = question.replace(ASKING, ' ').replace(ASKING_OTHERS, ' ').trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : question;
}
