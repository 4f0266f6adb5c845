// Replaces what says who a patient is by placeholders, before a model or a log sees a text. The same value has the
// same number within a text; appointment dates and the clinic's own names, phone and places stay.
import { readFileSync } from 'node:fs';
import { foldText } from '../../base/text.ts';
import type { Clinic } from '../../clinic/clinic.ts';
import type { Screen } from '../screen.ts';
import { codes } from './codes.ts';
import { contacts } from './contacts.ts';
import { birthDates } from './dates.ts';
import { employers } from './employers.ts';
import { findIdentifiers } from './identifiers.ts';
import { FIRM_OR_DAY } from './name-context.ts';
import { names } from './names.ts';
import { stretches, type Stretch } from './stretch.ts';
import { readTagger } from './tag-names.ts';
import { createWordKinds, loadWordFilters } from './word-kinds.ts';

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
/** Whoever is called so treats patients: who they are is no secret, and the assistant has to know whom to book. */
const TITLE = /\b(?:dr|dra|doctor|doctora|np|nurse|enfermer[oa])\.{0,2}(?:\s|$)/iu;
const isClinician = (text: string, start: number, end: number): boolean =>
  TITLE.test(text.slice(start, end)) ||
  TITLE.test(/\S*\s*$/.exec(text.slice(Math.max(0, start - 14), start))?.[0] ?? '');
/** Letters one by one, as somebody spells a name: "g-a-r-z-a", "hache e erre". */
const SPELLED =
  /(?<![\p{L}\p{N}])(?:\p{L}(?:\s?[.,-]\s?|\s)){3,25}\p{L}(?![\p{L}\p{N}'’])|(?<!\p{L})(?:(?:hache|erre|ere|ese|eme|ene|eñe|ele|elle|jota|efe|equis|zeta|uve|be|ce|de|ge|ka|pe|cu|te|ve|ye|[aeiou])[ ,-]{1,2}){3,25}(?:hache|erre|ere|ese|eme|ene|eñe|ele|elle|jota|efe|equis|zeta|uve|be|ce|de|ge|ka|pe|cu|te|ve|ye|[aeiou])(?!\p{L})/giu;
/** "Los Angeles": the rest of it is no name by itself. */
const OF_PLACE = /(?<!\p{L})(?:San|Santa|Santo|Los|Las|Saint|St\.?|Fort|Mount|Lake|Port) $/u;
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
  const tagged = readTagger(
    readFileSync(new URL('./name-weights.bin', import.meta.url)),
    createWordKinds(own, knows, loadWordFilters()),
  );
  /** By rules and by the trained tagger: what either takes for a name. */
  const named = (text: string): Stretch[] => [
    ...names(text, own, knows),
    ...stretches(text, SPELLED, ({ 0: letters }) => !/^[aeiouy -]+$/i.test(letters)),
    ...tagged(text).filter(
      ({ start, end }) =>
        !isOwnName(text.slice(start, end)) &&
        !isClinician(text, start, end) &&
        !FIRM_OR_DAY.test(text.slice(end, end + 24)) &&
        !OF_PLACE.test(text.slice(Math.max(0, start - 8), start)),
    ),
  ];
  return (input) => {
    const text = input.length > MAX_MASKED ? input.slice(0, MAX_MASKED) : input;
    const all: Span[] = [
      ...contacts(text),
      ...findIdentifiers(text),
      ...codes(text).map((span) => ({ ...span, type: 'ID' })),
      ...birthDates(text).map((span) => ({ ...span, type: 'DOB' })),
      ...employers(text, isOwnName).map((span) => ({ ...span, type: 'EMPLOYER' })),
      ...again(text, named(text)).map((span) => ({ ...span, type: 'NAME' })),
    ];
    return replace(text, settle(all.filter((span) => !isOwn(span, text))));
  };
}

/** Names that are dates where nobody is introduced. */
const MONTH_NAME = /^(?:April|May|June|August|Abril|Domingo)$/;

/** The same names where nothing introduces them: as they were first written, and their single words. */
function again(text: string, found: readonly Stretch[]): Stretch[] {
  const all = [...found];
  const values = new Set(
    found.flatMap(({ start, end }) => [text.slice(start, end), ...text.slice(start, end).split(/[\s,]+/)]),
  );
  for (const value of values) {
    if (
      value.length < 3 ||
      !/^\p{Lu}/u.test(value) ||
      value === value.toUpperCase() ||
      MONTH_NAME.test(value)
    )
      continue;
    for (
      let at = text.indexOf(value);
      at >= 0 && all.length < 500;
      at = text.indexOf(value, at + value.length)
    ) {
      const whole =
        !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + value.length] ?? '');
      if (whole && !all.some(({ start, end }) => at < end && start < at + value.length))
        all.push({ start: at, end: at + value.length });
    }
  }
  return all;
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
