// Sentences and clauses of a passage or reply as stems, with what turns or limits them.
import { remembering } from '../../base/remembering.ts';
import { inSameWords } from './same-meaning.ts';

export interface Clause {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly negative: boolean;
  /** "only", "unless", "except": what narrows it. */
  readonly narrow: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words without content of their own, both languages, with the courtesies of an answer. */
const GLUE = set(
  `a an the this that these those and or but if so because as than then of to in on at for by from with without about into over after before between during until while since i me my we us our you your yours he his she her it its they them their who which what when where why how no not nor only too very just also even still yet is are was were be been being has have had do does did will would shall should can could may might must let get gets got one ones there here please thanks thank hello hi yes sure okay ok welcome question questions ask asking help glad happy more any some all each both other another such same like need needs needed want wants know see find take takes make makes give gives use come comes go goes call way able available offer offers offered have s t re ll ve d m don doesn isn aren won can't
   el la los las un una unos unas y o u e pero si que de del a al en por para con sin su sus mi mis tu tus nos nuestro nuestra nuestros nuestras se le les lo me te es son esta estan este estos esa ese eso esto fue ser estar hay tiene tienen tenemos puede pueden podemos debe deben usted ustedes nosotros cuando donde como cual quien porque tambien muy mas ya no ni hola gracias claro favor necesita necesitan quiere desea haga hacer da dan va van ir pregunta ayudar ayuda gusto`,
);
const NEGATIVE =
  /\b(not|no|never|nothing|none|neither|nor|cannot|cant|can't|don't|dont|doesn't|isn't|aren't|won't|didn't|wasn't|shouldn't|mustn't|couldn't|wouldn't|closed|avoid|remove|skip|quit[ea]se|nunca|nada|ningun[oa]?|tampoco|cerrad[oa]s?|evite|jamas)\b/;
const WITHOUT = /\b(?:without|sin)\b/;
const NARROW =
  /\b(only|unless|except|excluding|other than|solo|solamente|unicamente|a menos que|excepto|salvo|but not|pero no|apart from)\b/;

/** Words that name what an answer is about, not what it says: a reply may bring them itself. */
export const FRAME = set(
  `hour hours time times opening closing cost costs price prices fee located location address clinic office patient patients appointment appointments visit visits desk front team staff information info details horario horarios hora horas precio precios costo costos cuesta direccion ubicacion ubicado clinica consultorio paciente pacientes cita citas visita visitas recepcion informacion detalles every day days daily week weeks minute minutes month months child children kid kids baby son daughter one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty forty-five sixty half quarter uno una dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta media medio cuarto dia dias semana semanas minuto minutos mes meses hijo hija hijos ninos ningun nada algo todo nothing anything something everything fine okay allowed possible able welcome congratulations sorry plan kindly quite about around approximately above below following already between both together also pueda poder posible bienvenido felicidades claro unfortunately lamentablemente course simply just usually morning afternoon evening noon manana tarde noche mediodia walk`,
);
/** The stem of a word: its first five letters, or less, without plural. */
export const stem = (word: string): string => {
  let out = word.replace(/(ies|es|s|ed|ing|ly|y|mente|ando|iendo|ados?|idas?|idos?|adas?)$/, '');
  if (out.length < 3) out = word;
  return out.slice(0, 5);
};

export const contentWords = (text: string): string[] =>
  (inSameWords(text).match(/[a-z]+/g) ?? []).filter((word) => word.length > 2 && !GLUE.has(word));

/** "a.m." ends no sentence, nor "Dr.". */
const protect = (text: string): string =>
  text
    .replace(/\b([ap])\.\s?m\./gi, '$1m')
    .replace(/\b(dr|dra|mr|mrs|ms|st|no|vs|approx)\./gi, '$1')
    .replace(/(\d)\.(\d)/g, '$1·$2')
    .replace(/([a-z])\.(?=[a-z]{2,})/gi, '$1·');

export const sentences = remembering((text): readonly string[] =>
  protect(text)
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.replaceAll('·', '.').trim())
    .filter(Boolean),
);

export function clauses(sentence: string): Clause[] {
  return sentence
    .split(/[,;:()–—]|\b(?:and|but|y|pero|so)\b/i)
    .map((text) => clause(text))
    .filter(({ stems }) => stems.size > 0);
}

export const clause = remembering((text): Clause => {
  const low = inSameWords(text.replace(/^\s*(no|yes|s[ií])[,.!]\s*/i, ''));
  return {
    text,
    stems: new Set(contentWords(low).map(stem)),
    negative: NEGATIVE.test(low),
    narrow: NARROW.test(low),
  };
});

/** Whether something is said to be without another. */
export const isWithout = (text: string): boolean => WITHOUT.test(inSameWords(text));

/** The first content word behind a negation: what is said not to be; null where nothing is. */
export function denied(text: string): string | null {
  const low = inSameWords(text);
  const match = NEGATIVE.exec(low) ?? WITHOUT.exec(low);
  const [first] = match ? contentWords(low.slice(match.index + match[0].length)) : [];
  return first === undefined ? null : stem(first);
}

/** The share of `part` that `whole` has. */
export function covered(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let both = 0;
  for (const one of part) if (whole.has(one)) both++;
  return both / part.size;
}

/** The clause of a list that has most of another's stems, with the share; null where the list is empty. */
export function closest(one: Clause, list: readonly Clause[]): { clause: Clause; score: number } | null {
  let best: { clause: Clause; score: number } | null = null;
  for (const candidate of list) {
    const score = covered(one.stems, candidate.stems);
    if (!best || score > best.score || (score === best.score && candidate.negative === one.negative))
      best = { clause: candidate, score };
  }
  return best;
}
