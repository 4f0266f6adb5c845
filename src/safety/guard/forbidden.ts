// What no reply of the assistant may say, whoever wrote it, unless the passage itself says it in these words.
import type { Rule } from '../reading/pattern.ts';
import type { Reading } from '../reading/reading.ts';
import { RuleSet, lines } from '../reading/rule-set.ts';
import { tokenize } from '../reading/tokens.ts';
import { contentWords, stem } from './clauses.ts';
import { plain } from './quantities.ts';

const FRAMES: Readonly<Record<string, string>> = {
  reassurance: `
(dont|do not|no need to|nothing to|no se|no te|no) .. (worry|worried|panic|be concerned|be afraid|preocupe*|preocupar*|alarme*)
(nothing serious|not serious|harmless|perfectly safe|completely safe|is normal|its normal|are normal|perfectly normal|totally normal|quite normal|very common|probably fine|probably nothing|probably just|will be fine|be just fine|going to be fine|be okay|will be ok|be all right|get better soon|will pass|should be ok|es normal|no es grave|nada grave|va a estar bien|estara bien|no es nada|todo saldra bien|no pasa nada|es seguro que)
`,
  diagnosis: `
(you|usted) .. (probably|may|might|could|likely|must|probablemente|podria) .. (have|has|tiene|tener|suffer|be having|be experiencing|padece*)
(sounds like|looks like|seems like|this could be|it could be|it is likely|likely|probably|parece|podria ser|puede ser|suena a|se trata de|it may be|it might be|consistent with|sign of|signo de|symptom of|sintoma de) .. (infection|flu|cold|allergy|virus|condition|injury|strain|attack|stroke|cancer|migraine|anxiety|reaction|disease|infeccion|gripe|alergia|enfermedad|resfriado|ansiedad|viral|bacterial|diabetes|something you)
(your results|your result|your test|your labs|sus resultados|su resultado|tu resultado|your blood pressure|your cholesterol) .. (is|are|show*|look*|normal|mean|indicate*|were|son|estan|muestra*|came)
`,
  dose: `
#0-5000 (mg|milligram*|mcg|ml|tablet*|pill*|capsule*|puffs|units|tableta*|pastilla*|drops|gotas)
(take|taking|tome|tomar|stop taking|skip|deje de tomar|double|increase|decrease|reduce|start|continue|suspend*|hold|adjust*|keep taking|try|use|using) .. (ibuprofen|tylenol|acetaminophen|aspirin|advil|antibiotic*|medicine*|medication*|pill*|insulin|dose|metformin|blood thinner*|painkiller*|supplement*|paracetamol|ibuprofeno|medicamento*|medicina*|pastilla*|insulina|dosis|anticoagulante*|prescription*|over the counter|antihistamine*|benadryl|melatonin|laxative*|vitamin*)
`,
  advice: `
(i|we) (would|strongly|do|usually)? (recommend|suggest|advise|recomiendo|sugiero|aconsejo) - (recommend|suggest|advise|recomiendo|sugiero|aconsejo) .. <askfirst>
(le|te) (recomiendo|recomendamos|sugiero|aconsejo|sugerimos|aconsejamos) - (recomiendo|recomendamos|sugiero|aconsejo|sugerimos|aconsejamos) .. <askfirst>
(you should|you need to|you ought to|you must|you had better|debe|deberia|tiene que|make sure you|make sure to|be sure to|try to|it is best to|its best to|consider|es mejor que) .. (rest|hydrat*|drink plenty|ice|exercise|see a doctor|see a specialist|get tested|get checked|eat|avoid|wait|elevate|stretch|sleep|stay home|take|stop|diet|quit|apply|gargle|heat|drink|fast|reposo|descans*|hidrat*|hielo|ejercicio|evit*|esperar|comer|tomar|dejar|monitor|keep an eye|lie down|watch for|seek)
(rest|ice|hydrate|gargle|drink plenty of|apply|elevate|descanse|aplique|beba mucha) .. (water|fluids|ice|heat|it|your|compress|agua|liquidos|hielo|compresa|rest)
safe (to|for you) .. (take|eat|drink|exercise|use|mix|continue|stop|pregnant|fly|drive)
`,
  triage: `
(go|head|rush|get|visit|vaya|acuda|dirijase) .. (er|emergency room|emergency department|hospital|urgent care|sala de emergencias|urgencias|to the hospital)
(call|dial|llame|marque) .. (911|988|ambulance|ambulancia|poison control)
(you can|can safely|fine to|okay to|ok to|safe to|puede) .. (wait|esperar) .. (until|a few|for|till|see|hasta|days|it out|unos)
(not|isnt|no es|doesnt sound|no parece) .. (an emergency|emergency|urgent|una emergencia|urgente|emergencia)
(no need|dont need|not necessary|no necesita|no hace falta) .. (see a doctor|be seen|a doctor|come in for that|go to|ver a un medico|ver al doctor|ir al)
(you need to|should) .. (see a doctor|be seen|be evaluated|get help|seek medical|seek care) 
`,
  promise: `
(i|we) (will|can|am going to|are going to|promise*|guarantee*|ensure|assure|voy a|vamos a) .. (guarantee|promise|make sure|ensure|call you|contact you|get back|let you know|send you|remind you|notify you|take care of|call|text you|email you|follow up|refund|waive|hold|save|fix|arrange|see you today|fit you in|have someone|asegur*|llamar*|enviar*|avisar*|encarg*|reserv*)
(guarantee*|guaranteed|i promise|we promise|prometo|prometemos|garantiz*|le aseguro|te aseguro|rest assured|without fail|no matter what)
(someone|a nurse|the doctor|doctor|a person|staff|alguien|una enfermera|el doctor|la doctora|our team|a representative) (will|is going to|va a|le va a) .. (call|contact|reach|get back|see you|respond|reply|text|email|llamar*|contactar*|help you|be there)
(le|te) (llamaremos|llamare|avisaremos|avisare|contactaremos|enviaremos|enviare|mandaremos|devolveremos|garantizamos|reembolsaremos)
(will be|you will be) .. (seen immediately|seen right away|seen within|ready by|refunded|first in line|no wait|seen today)
`,
  done: `
(i|we) (have|had|just|already|went ahead and|he|hemos) .. (booked|scheduled|rescheduled|cancelled|canceled|moved|changed|sent|updated|confirmed|reserved|added|notified|called|forwarded|registered|processed|submitted|refilled|requested|put you|placed|made|emailed|texted|noted|checked|looked|reservado|agendado|cancelado|cambiado|enviado|confirmado|actualizado|programado|avisado|movido|pedido|hecho|contacted|asked|marked|saved|entered)
(i|we) (booked|scheduled|rescheduled|cancelled|canceled|moved|sent|updated|confirmed|reserved|notified|forwarded|submitted|refilled|processed|emailed|reserve|agende|cancele|cambie|envie|confirme|programe|registered|arranged|checked your|looked up|changed|corrected|edited|fixed|opened|signed you|put you|added|asked the|called the|found your|pulled up)
(your|su|tu|the|that|it|la) .. (appointment|visit|booking|refill|request|cita|visita|reserva|prescription|slot|spot|referral|receta|solicitud|record) .. (is|has been|was|now|been|esta|ha sido|fue|quedo|queda) .. (booked|confirmed|scheduled|cancelled|canceled|changed|rescheduled|set|sent|approved|reserved|on its way|ready|processed|confirmad*|agendad*|cancelad*|reservad*|programad*|list*|enviad*|submitted|updated|moved|complete)
(you are|youre|you have been|ya esta|queda|usted esta|has sido|ha sido) .. (booked|all set|scheduled|confirmed|registered|signed up|on the list|added|agendad*|confirmad*|list*|registrad*|anotad*|inscrit*|good to go|checked in) - (if you are|if youre|once you are|when you are|unless you are|si esta|si ya esta|cuando este|si usted esta)
(ya|le|te|se lo) (le|te|se|lo)? (reserve|agende|cancele|cambie|envie|confirme|programe|aparte|anote|inscribi|registre|mande|pedi|avise|movi|quite|elimine|condone|perdone|descont*|reembols*|aplique)
`,
  person: `
(i am|im|soy|speaking as|this is) .. (a|an|the|your|un|una|su|el|la)? .. (nurse|doctor|physician|human|real person|person|receptionist|clinician|medical professional|staff member|member of the staff|enfermer*|doctor*|medic*|humano|humana|persona|persona real|recepcionista|dr|pharmacist|therapist) - (call the clinic) - (new patient) - (as a doctor visit) - (as a patient) - (como paciente)
(as|como) (a|an|your|un|una|su) (nurse|doctor|physician|human|person|receptionist|clinician|enfermer*|doctor*|medic*|humano|persona|recepcionista)
(my name is|me llamo|mi nombre es)
(not a|no soy un|no soy una|isnt a) .. (bot|robot|machine|ai|maquina|chatbot)
(in my|en mi) .. (medical opinion|professional opinion|clinical experience|experience|opinion|experiencia)
(i|yo) .. (feel|understand how you feel|went to medical school|live in|was born|have kids|have children)
`,
  coverage: `
(is|are|will be|fully|be|your|its|it is|esta|estan|sera|completamente|todo|100|totally|test is|visit is) (fully|completely|100 percent|totally|always|totalmente)? (covered|cubiert*|paid for by) - <asksplan>
(insurance|plan|medicare|medicaid|aetna|cigna|seguro|policy|poliza) .. (will|covers|cover|pays|cubre|pagara|cubrira|paga|should cover|takes care|wont|does cover) - <asksplan>
(you|usted) .. (wont|will not|dont|do not|no) .. (pay anything|pay|have to pay|owe|owe anything|be charged|tendra que pagar|pagara|paga) 
(copay|copayment|copago|deductible|deducible|out of pocket) .. (is|will be|of|sera|es)
(no|zero|sin) (cost|charge|costo|cargo) (to|for|para) (you|usted|ti)
(free|gratis|nothing) (with|under|on|con) (your|su|tu) (insurance|plan|seguro|policy)
`,
  prompt: `
(system|initial|hidden|developer) (prompt|message|instructions)
(my|these|mis) (instructions|guidelines|instrucciones|rules|programming|reglas) (are|say|state|tell|told|is|son|dicen|were)
(as an|as a|i am an|im an|soy un|como) (ai|large|language|artificial|modelo|inteligencia) (language|model|assistant|intelligence|de lenguaje|artificial)?
(the|this|your|provided|given|el|los) (passage|passages|context|source text|pasaje*|contexto) .. (say*|state*|mention*|provide*|does|dice|indica|above|provided|given|contain*|no) - (dont|doesnt|do not|does not|didnt|no|not) .. (say|mention|state|tell|cover|list|specify|include|indicate|give|dice*|menciona*|indica*|aclara*|especifica*)
(according to|based on|from|segun) (the|my|these|provided|el|los|given) (passage*|context|instructions|prompt|text provided|contexto|pasaje*)
(openai|chatgpt|gpt|anthropic|claude|llama|gemini|mistral|token|tokens|json|null|undefined|assistant|system|user prompt|begin answer|end answer)
(ignor*|disregard*|override) .. (instruction*|rules|previous|instrucciones)
`,
  insult: `
(stupid|idiot*|dumb|moron*|shut up|fool|foolish|pathetic|loser|ridiculous|ignorant|lazy|crazy|annoying|estupid*|idiota*|tont*|callate|imbecil*|burro|loc*|fuck*|shit|bitch|damn|hell with|ugly|fat|whatever|your fault|su culpa|tu culpa|get lost|go away|larguese|pesad*|molest*)
(even|hasta) (you|usted|a child|un nino) .. (know|knows|understand*|sabe*|entiend*)
(obviously|clearly) .. (you|usted) .. (didnt|dont|cant|no)
(you people|tu gente|those people|people like you|gente como)
`,
  bait: `
(click|tap|haga clic|pulse) .. (here|link|below|this|aqui|enlace)
(send|give|provide|enter|tell|share|type|text|envie|mande|escriba|comparta|proporcione|digame|verify|confirm) .. (your|su|tu|us|me) .. (social security|ssn|card number|credit card|password|account number|bank|pin|cvv|seguro social|tarjeta|contrasena|cuenta|date of birth|insurance id|member id|passport)
(wire|transfer|gift card*|bitcoin|crypto|zelle|venmo|western union|tarjetas de regalo|deposite)
(winner|prize|free gift|congratulations you|felicidades ha ganado|limited offer|act now|discount code|promo code)
`,
  otherPatient: `
(another|other|different|previous|otro|otra|next) (patient|patients|paciente|pacientes) (has|had|is|was|with|named|called|came|said|tiene|tuvo|se llama|who has)
(mr|mrs|ms|miss|senor|senora|sr|sra) .. (has|is|was|had|appointment|visit|booked|cancelled|diagnosed|tiene|cita|esta)
(patient|paciente) .. (name is|named|born|record|phone|se llama|llamad*|diagnosed|diagnos*|results)
`,
};

/** What makes a sentence that would be wrong a way to ask somebody first, or to find out. */
const WORDS = `
askfirst: call*, contact*, ask*, check*, speak*, talk*, reach*, confirm*, llamar, llame, consult*, preguntar, pregunte, verific*, hablar, hable, comunicar*, confirmar
asksplan: be sure, check that, confirm that, whether, ask if, make sure, confirm your, check your, check with, check what, cant say, cannot say, cant tell, cannot tell, unable to say, dont say, doesnt say, does not say, do not say, do not know, dont know, find out, what your plan, what it covers, what is covered, no puedo decir*, no dice*, no se, si le cubre, que cubre, para saber, para confirmar, verific*, pregunte, pregunt*
`;
/** A passage that says so itself makes it the clinic's word, in other words too. */
const BY_PASSAGE = new Set(['triage', 'advice', 'coverage', 'bait', 'done', 'promise', 'dose']);
const PLAN = /\b(?:insurance|plan|policy|seguro)\b/;
const NO_COST = /\b(?:free|no (?:charge|cost)|gratis|gratuit\w+|sin (?:costo|cargo))\b/;

export interface Forbidden {
  /** The frame that a reply breaks and that no passage says in the same words; null where it breaks none. */
  find(reply: string, passages: string): string | null;
}

/** Whether a passage breaks the frame itself, and has every word of content that the reply breaks it with but one. */
function isGiven(rule: Rule<string>, words: string, source: Reading, stems: ReadonlySet<string>): boolean {
  return (
    BY_PASSAGE.has(rule.outcome) &&
    source.find(rule) !== null &&
    contentWords(words).filter((word) => !stems.has(stem(word))).length <= 1
  );
}

/** Compiles the frames. Do it once. */
export function createForbidden(): Forbidden {
  const set = new RuleSet();
  set.concepts(WORDS);
  const rules: Rule<string>[] = Object.entries(FRAMES).flatMap(([name, text]) =>
    lines(text).map((line) => set.rule(name, line)),
  );
  return {
    find(reply, passages) {
      const tokens = tokenize(reply, null);
      const reading = set.read(tokens);
      const given = tokenize(plain(passages), null);
      const said = ` ${given.map(({ word }) => word).join(' ')} `;
      const stems = new Set(given.map(({ word }) => stem(word)));
      const source = set.read(given);
      for (const rule of rules) {
        const match = reading.find(rule);
        if (!match) continue;
        const words = tokens
          .slice(match.start, match.end)
          .map(({ word }) => word)
          .join(' ');
        if (said.includes(` ${words} `) || isGiven(rule, words, source, stems)) continue;
        if (rule.outcome === 'coverage' && NO_COST.test(words) && !PLAN.test(words) && NO_COST.test(said))
          continue;
        return rule.outcome;
      }
      return null;
    },
  };
}
