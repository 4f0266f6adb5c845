// What the last turns make of a short message: an answer to the assistant's own question, or the next piece of a
// story about the body.
import type { ScreenInput } from './screen.ts';

export type Asked = 'name' | 'birthDate' | 'phone' | 'choice' | 'yesNo' | 'reason' | 'other';

export interface Context {
  /** What the assistant has just asked for; null where it has asked nothing. */
  readonly asked: Asked | null;
  /** What the patient wrote before, newest first. */
  readonly patient: readonly string[];
  readonly assistant: string;
}

const LAST_TURNS = 6;
const MAX_EARLIER = 600;

/** Reads history and `expecting`. */
export function readContext({ history = [], expecting = null }: ScreenInput): Context {
  const turns = history.slice(-LAST_TURNS).map((line) => {
    const colon = line.indexOf(':');
    const who = line.slice(0, colon).trim().toLowerCase();
    return {
      patient: who === 'patient' || who === 'user',
      text: line
        .slice(colon + 1)
        .trim()
        .slice(0, MAX_EARLIER),
    };
  });
  const last = turns[turns.length - 1];
  const assistant = last && !last.patient ? last.text : '';
  return {
    asked: expecting ? named(expecting) : assistant ? fromQuestion(assistant) : null,
    patient: turns
      .filter(({ patient }) => patient)
      .map(({ text }) => text)
      .reverse(),
    assistant,
  };
}

function named(expecting: string): Asked {
  const what = expecting.toLowerCase();
  if (what.includes('birth') || what.includes('dob')) return 'birthDate';
  if (what.includes('name')) return 'name';
  if (what.includes('phone') || what.includes('contact') || what.includes('email')) return 'phone';
  if (what.includes('reason')) return 'reason';
  if (what.includes('confirm') || what.includes('yes')) return 'yesNo';
  return 'choice';
}

function fromQuestion(text: string): Asked | null {
  const low = text.toLowerCase();
  if (/how can i help|what can i do|en qu[eé] (le |te )?puedo/.test(low)) return 'other';
  if (
    /reason|what brings|how are you feeling|motivo|symptom|s[ií]ntoma|like (?:the|your) (?:doctor|clinician|nurse) to know|(?:sepa|saber) (?:el|la) (?:m[eé]dic|doctor)|(?:which|what) (?:area|part)|qu[eé] (?:zona|parte)|how far along|cu[aá]ntas semanas|tell me (?:a little )?more about/.test(
      low,
    )
  )
    return 'reason';
  if (/date of birth|birth ?date|born|nacimiento|naci[oó]/.test(low)) return 'birthDate';
  if (/\bname\b|nombre|se llama|spell/.test(low)) return 'name';
  if (/phone|number can|tel[eé]fono|e-?mail|correo|celular/.test(low)) return 'phone';
  if (!/[?¿]|please (choose|pick|tell|enter|type)|elija|escoja|indique/.test(low)) return null;
  if (
    /which|what (day|time|date)|when|cu[aá]l|qu[eé] (d[ií]a|hora|fecha)|cu[aá]ndo|prefer|opening|available|or\b/.test(
      low,
    )
  )
    return 'choice';
  return 'yesNo';
}
