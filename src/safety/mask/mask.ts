// Replaces what says who a patient is by placeholders, before a model or a log sees a text. The same value has the
// same number within a text; appointment dates and the clinic's own names, phone and places stay.
import { foldText } from '../../base/text.ts';
import type { Clinic } from '../../clinic/clinic.ts';
import type { Screen } from '../screen.ts';
import { codes } from './codes.ts';
import { contacts } from './contacts.ts';
import { birthDates } from './dates.ts';
import { employers } from './employers.ts';
import { findIdentifiers } from './identifiers.ts';
import { createNameFinder } from './find-names.ts';
import type { Stretch } from './stretch.ts';

interface Span extends Stretch {
  readonly type: string;
}

/** Whose claim on a piece of text goes first. */
const ORDER = [
  'EMAIL',
  'URL',
  'SSN',
  'CARD',
  'MBI',
  'BANK',
  'INSURANCE',
  'MRN',
  'DOCUMENT',
  'PASSWORD',
  'DOB',
  'PHONE',
  'ADDRESS',
  'HANDLE',
  'AGE',
  'EMPLOYER',
  'ID',
  'NAME',
];
/** Longer texts are masked to this length and the rest is dropped: nobody sends a model more. */
const MAX_MASKED = 20_000;

/** Builds the mask of a clinic. `knows`: whether a folded word is one of the language. */
export function createMask(clinic: Clinic, knows: (word: string) => boolean): Screen['deidentify'] {
  const own = new Set(
    [
      ...clinic.practitioners.flatMap(({ name, aliases }) => [name, ...aliases]),
      clinic.name,
      ...clinic.places.flatMap(({ name, address }) => [name.en, name.es, address]),
    ]
      .flatMap((text) => foldText(text).split(' '))
      .filter((word) => word.length > 1 && !/^\d+$/.test(word)),
  );
  const ownPhones = new Set(
    [
      clinic.phone,
      clinic.emergency.number,
      clinic.emergency.crisisLine,
      clinic.emergency.poisonControl,
      clinic.emergency.violenceLine,
    ].map((phone) => phone.replace(/\D/g, '').slice(-10)),
  );
  const ownPlaces = clinic.places.map(({ address }) => foldText(address.split(',')[0] ?? '')).filter(Boolean);
  const isOwn = ({ start, end, type }: Span, text: string): boolean => {
    const value = text.slice(start, end);
    if (type === 'PHONE' || type === 'ID') return ownPhones.has(value.replace(/\D/g, '').slice(-10));
    if (type === 'ADDRESS') return ownPlaces.some((place) => foldText(value).startsWith(place));
    if (type === 'URL' || type === 'EMAIL')
      return clinic.website !== undefined && value.includes(new URL(clinic.website).hostname);
    return false;
  };
  const isOwnName = (name: string): boolean =>
    foldText(name)
      .split(' ')
      .every((word) => own.has(word));
  const findNames = createNameFinder(own, knows);
  return (input) => {
    const text = input.length > MAX_MASKED ? input.slice(0, MAX_MASKED) : input;
    const all: Span[] = [
      ...contacts(text),
      ...findIdentifiers(text),
      ...codes(text).map((span) => ({ ...span, type: 'ID' })),
      ...birthDates(text).map((span) => ({ ...span, type: 'DOB' })),
      ...employers(text, isOwnName).map((span) => ({ ...span, type: 'EMPLOYER' })),
      ...findNames(text).map((span) => ({ ...span, type: 'NAME' })),
    ];
    return replace(text, settle(all.filter((span) => !isOwn(span, text))));
  };
}

/** What overlaps becomes one, of the graver type: a part of an identifier left over would still tell who it is. */
function settle(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last === undefined || span.start >= last.end) out.push(span);
    else
      out[out.length - 1] = {
        start: last.start,
        end: Math.max(last.end, span.end),
        type: ORDER.indexOf(span.type) < ORDER.indexOf(last.type) ? span.type : last.type,
      };
  }
  return out;
}

function replace(text: string, spans: readonly Span[]): ReturnType<Screen['deidentify']> {
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  let out = '';
  let at = 0;
  for (const { start, end, type } of spans) {
    const key = `${type} ${type === 'PHONE' || type === 'DOB' ? text.slice(start, end).replace(/\W/g, '').toLowerCase() : foldText(text.slice(start, end))}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = (counts.get(type) ?? 0) + 1;
      counts.set(type, number);
      numbers.set(key, number);
    }
    out += `${text.slice(at, start)}[${type}_${number}]`;
    at = end;
  }
  return { text: out + text.slice(at), spans: spans.map(({ start, end, type }) => ({ start, end, type })) };
}
