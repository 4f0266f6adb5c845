// Which language a text is in, by its function words and its script. Enough to answer in the right one and to
// notice one that the product does not speak; no claim beyond that.
import type { Language } from '../base/language.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const ENGLISH = set(
  `the a an i you he she it we they my your his her our their is are was were am be been do does did have has had will would can could should not dont cant im ive its and or but if of to in on at for from with about when what where who how why this that there here please thanks thank hello hi yes yeah need want appointment book schedule cancel doctor visit today tomorrow monday tuesday wednesday thursday friday saturday sunday morning afternoon me get any time see help make know like take good great okay ok open hours change move bye just next week soon possible as ideally later earlier some feel feeling pain hurts very so bad really after before are sure test shot check call`,
);
const SPANISH = set(
  `el la los las un una unos unas y que de del al en con por para mi mis tu su sus me te se le nos lo yo usted ustedes ella ellos es son esta estan estoy soy ser era fue hay tengo tiene tienen puedo puede quiero quisiera necesito cita doctor doctora medico hola gracias buenos buenas dias tardes noches si no pero como cuando donde cual cuanto muy mas hoy manana ayer lunes martes miercoles jueves viernes sabado domingo semana hora favor siento duele dolor desde hace hijo hija esto eso ya tambien porque sin sobre entre hasta cambiar cancelar reservar agendar ver ir cree creo aqui algo nada bien mal voy va pasa ustedes ayuda ayudar clinica consulta turno citas abren aceptan seguro`,
);
/** Words that belong to other languages and to neither of ours: French, Portuguese, Italian, German, Haitian, Polish, Vietnamese, Tagalog and others in Latin letters. */
const OTHER = set(
  `je suis vous nous est les des une pour avec pas mon ma mes votre bonjour merci rendez vous voudrais avoir veux dans sur qui quoi oui j'ai c'est jai cest fait mal très tres et ou il elle ne
   eu você voce não nao uma com meu minha seu sua obrigado obrigada consulta estou tenho quero preciso marcar amanhã amanha dor por favor bom boa tarde dia um isso muito ao voces
   io sono il gli non mio mia grazie buongiorno vorrei appuntamento domani dottore che è della
   ich bin ist nicht der das ein eine und mit für fur ich habe möchte mochte termin bitte danke guten tag morgen arzt wir sie haben kann mein meine auf zu heute schmerzen brauche einen
   mwen ou li nou yo gen pou nan bonjou mèsi mesi randevou doktè dokte bezwen kapab vle ap fè tèt
   ja jestem nie mam się sie proszę prosze dzień dzien dobry chcę chce wizytę wizyte jutro lekarz dziękuję dziekuje boli
   tôi toi không khong có co là la bạn ban xin chào chao cảm ơn cam on bác sĩ bac si hẹn hen muốn muon bị đau dau
   ako ang ng ko siya hindi oo salamat magandang gusto kong doktor bukas sakit masakit kailangan ko mga para ba
   bir için icin değil degil var yok randevu almak istiyorum merhaba doktor yarın yarin ağrı agri
   ik ben een het niet voor afspraak dank goedemorgen dokter morgen wil graag
   mimi kwa daktari miadi nataka habari asante leo kesho
   unë une jam dhe për nuk kam takim doktor`,
);
const SHARED_WITH_OURS = new Set([...OTHER].filter((word) => ENGLISH.has(word) || SPANISH.has(word)));
const ACCENTED_SPANISH = /[ñ¿¡]/iu;
/** Letters of scripts that neither language is written in. */
const FOREIGN =
  /[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Bengali}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Ethiopic}\p{Script=Khmer}\p{Script=Greek}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Myanmar}\p{Script=Lao}]/u;

const MAX_READ = 1000;

/** The language of a text: one the product speaks, `other`, or null where it is too short to tell. */
export function guessLanguage(text: string): Language | 'other' | null {
  const head = text.length > MAX_READ ? text.slice(0, MAX_READ) : text;
  // eslint-disable-next-line no-control-regex
  const bare = /^[\u0000-\u007f]*$/.test(head) ? head : head.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const words = bare
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^\d/.test(word));
  let foreign = 0;
  let en = 0;
  let es = ACCENTED_SPANISH.test(head) ? 1.5 : 0;
  let other = 0;
  const mixed = /[\u0250-\u1fff\u2070-\uffff]/.test(head);
  for (const word of words) {
    const alien = mixed ? [...word].filter((letter) => FOREIGN.test(letter)).length : 0;
    // A whole word of another alphabet; one or two letters inside a Latin word are a disguise.
    if (alien > 0 && alien === [...word].length && (alien > 1 || words.length < 4)) foreign++;
    if (ENGLISH.has(word)) en++;
    if (SPANISH.has(word)) es++;
    if (OTHER.has(word) && !SHARED_WITH_OURS.has(word)) other += 1.2;
    else if (SHARED_WITH_OURS.has(word)) other += 0.35;
  }
  if (foreign > 0 && foreign >= en + es && !looksLatinWhenFolded(head)) return 'other';
  const best = Math.max(en, es);
  if (other >= 2 && other > best * 1.15) return 'other';
  if (best < 1) return null;
  if (en === es) return null;
  return en > es ? 'en' : 'es';
}

/** Imitated Latin ("сhеst pаin"): most words mix alphabets or stand beside Latin ones. */
function looksLatinWhenFolded(text: string): boolean {
  const letters = [...text].filter((letter) => /\p{L}/u.test(letter));
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  return latin > letters.length * 0.4;
}
