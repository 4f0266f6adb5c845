// All rules of the screen, compiled once for a clinic: its own names of services and people are concepts here.
import type { Clinic } from '../../clinic/clinic.ts';
import { foldText } from '../../base/text.ts';
import { conceptHash } from '../model/features.ts';
import type { Rule } from '../reading/pattern.ts';
import { RuleSet, lines } from '../reading/rule-set.ts';
import { createVocabulary, type Vocabulary } from '../reading/vocabulary.ts';
import { tokenize } from '../reading/tokens.ts';
import type { Category } from '../verdict.ts';
import { BODY_WORDS } from './body-words.ts';
import { ADVICE, MEDICATION, RESULTS, SYMPTOM } from './clinical.ts';
import { POISONING, SELF_HARM, VIOLENCE } from './emergency-mind.ts';
import { MEDICAL } from './emergency-medical.ts';
import { MIND_SIGN_WORDS, SELF_HARM_SIGNS, VIOLENCE_SIGNS } from './emergency-mind-signs.ts';
import { MEDICAL_SIGNS, POISONING_SIGNS, SIGN_WORDS } from './emergency-signs.ts';
import { FIGURES, HEAVY_FIGURES } from './figures.ts';
import { INTENTS, INTENT_WORDS, MANIPULATION, PERSON_REQUESTED, PERSON_UPSET } from './intents.ts';
import { GIVEN, SURNAMES } from '../mask/name-words.ts';
import { MEDICINE_WORDS } from './medicine-words.ts';
import { PEOPLE_WORDS } from './people-words.ts';
import { PLAIN_WORDS } from './plain-words.ts';
import { PREPARATION, PREPARATION_WORDS } from './preparation.ts';
import { HEALTH, HEALTH_WORDS, RECORD } from './sensitive.ts';
import { SYMPTOM_WORDS } from './symptom-words.ts';

/** The rules that begin with a part, at that part's number. */
export type RulesByPart<Outcome> = readonly (readonly Rule<Outcome>[] | undefined)[];

export interface RuleBook {
  readonly set: RuleSet;
  readonly vocabulary: Vocabulary;
  readonly emergencies: RulesByPart<Category>;
  readonly clinical: RulesByPart<Category>;
  /** What is asked of a test's result: a clinic's own tests count, so it is read before their names are set aside. */
  readonly results: RulesByPart<Category>;
  readonly intents: RulesByPart<Category>;
  readonly figures: readonly Rule<'figure'>[];
  readonly heavyFigures: readonly Rule<'figure'>[];
  readonly figureParts: RulesByPart<'figure'>;
  /** The model's number of each named concept, by its id. */
  readonly conceptNumbers: readonly (number | undefined)[];
  readonly past: Rule<'past'>;
  readonly hypothetical: Rule<'hypothetical'>;
  readonly chronic: Rule<'chronic'>;
  readonly now: Rule<'now'>;
  /** What brings something of the past back into the present; a bare "now" ("fine now") does not. */
  readonly again: Rule<'again'>;
  readonly ids: {
    readonly symptom: number;
    readonly service: number;
    readonly clinician: number;
    readonly body: number;
  };
}

/** What the rules take from a clinic: its names. */
export type ClinicNames = Pick<Clinic, 'visitTypes' | 'practitioners' | 'catalogue'> &
  Partial<Pick<Clinic, 'watch'>>;

/** Compiles every rule for a clinic. Takes some tens of milliseconds; do it once. */
export function createRuleBook(clinic: ClinicNames): RuleBook {
  const set = new RuleSet();
  for (const words of [
    BODY_WORDS,
    SYMPTOM_WORDS,
    MEDICINE_WORDS,
    PEOPLE_WORDS,
    HEALTH_WORDS,
    PREPARATION_WORDS,
    INTENT_WORDS,
    SIGN_WORDS,
    MIND_SIGN_WORDS,
  ])
    set.concepts(words);
  for (const word of PLAIN_WORDS) set.phrase('plain', word);
  for (const phrase of serviceNames(clinic)) set.phrase('service', phrase);
  for (const pattern of NAMED_AFTER) set.phrase('service', pattern);
  for (const phrase of clinicianNames(clinic)) set.phrase('clinician', phrase);

  const rules = (category: Category, text: string): Rule<Category>[] =>
    lines(text).map((line) => set.rule(category, line));
  const watched = (category: Category, lists: Clinic['watch']['person'] | undefined): Rule<Category>[] =>
    [...(lists?.en ?? []), ...(lists?.es ?? [])]
      .map(asRead)
      .filter((phrase) => phrase !== '')
      .map((phrase) => set.rule(category, phrase));
  const emergencies = [
    ...rules('emergency.medical', MEDICAL),
    ...rules('emergency.selfharm', SELF_HARM),
    ...rules('emergency.poisoning', POISONING),
    ...rules('emergency.violence', VIOLENCE),
    ...rules('emergency.medical', MEDICAL_SIGNS),
    ...rules('emergency.selfharm', SELF_HARM_SIGNS),
    ...rules('emergency.poisoning', POISONING_SIGNS),
    ...rules('emergency.violence', VIOLENCE_SIGNS),
    ...watched('emergency.medical', clinic.watch?.emergency),
  ];
  const clinical = [
    ...rules('clinical.symptom', SYMPTOM),
    ...rules('clinical.medication', MEDICATION),
    ...rules('clinical.advice', ADVICE),
    ...rules('clinical.advice', PREPARATION),
    ...rules('sensitive.health', HEALTH),
    ...rules('sensitive.record', RECORD),
    ...rules('person.requested', PERSON_REQUESTED),
    ...rules('person.upset', PERSON_UPSET),
    ...watched('clinical.advice', clinic.watch?.person),
  ];
  const results = rules('clinical.results', RESULTS);
  const intents = [
    ...Object.entries(INTENTS).flatMap(([category, text]) => rules(category as Category, text)),
    ...rules('manipulation', MANIPULATION),
  ];
  const figures = lines(FIGURES).map((line) => set.rule('figure' as const, line));
  const heavyFigures = lines(HEAVY_FIGURES).map((line) => set.rule('figure' as const, line));
  const book = {
    past: set.rule('past' as const, '<past>'),
    hypothetical: set.rule('hypothetical' as const, '<hypothetical>'),
    chronic: set.rule('chronic' as const, '<chronic>'),
    now: set.rule('now' as const, '<now>'),
    again: set.rule('again' as const, '<again>'),
    ids: {
      symptom: set.conceptId('symptom'),
      service: set.conceptId('service'),
      clinician: set.conceptId('clinician'),
      body: set.conceptId('body'),
    },
  };
  const { words, prefixes } = set.vocabulary();
  return {
    set,
    vocabulary: createVocabulary(
      new Set([...words, ...GIVEN, ...SURNAMES]),
      prefixes,
      graveWords(words),
      ruleWords(),
    ),
    emergencies: byPart(emergencies),
    clinical: byPart(clinical),
    results: byPart(results),
    intents: byPart(intents),
    figures,
    heavyFigures,
    conceptNumbers: set.conceptNames().map((name) => (name.startsWith('<') ? conceptHash(name) : undefined)),
    figureParts: byPart([...figures, ...heavyFigures]),
    ...book,
  };
}

function byPart<Outcome>(rules: readonly Rule<Outcome>[]): RulesByPart<Outcome> {
  const map: (Rule<Outcome>[] | undefined)[] = [];
  for (const rule of rules) {
    const [first] = rule.parts;
    if (first === undefined) continue;
    (map[first] ??= []).push(rule);
  }
  return map;
}

/** Names of the clinic's services in every language, as the reader sees them. */
function serviceNames(clinic: ClinicNames): string[] {
  const names = [
    ...clinic.visitTypes.flatMap(({ name, aliases }) => [name.en, name.es, ...aliases.en, ...aliases.es]),
    ...clinic.catalogue.en,
    ...clinic.catalogue.es,
  ];
  const read = [...names, ...COMMON_SERVICES].map(asRead).filter((name) => name.length > 1);
  return [...new Set(read.flatMap((name) => (name.endsWith('s') ? [name] : [name, `${name}s`])))];
}

function clinicianNames(clinic: ClinicNames): string[] {
  const names = clinic.practitioners.flatMap(({ name, aliases }) => [
    name,
    ...aliases,
    ...name.split(' ').slice(1),
  ]);
  return [...new Set(names.map(asRead).filter((name) => name.length > 2))];
}

const asRead = (phrase: string): string =>
  tokenize(foldText(phrase), null)
    .map(({ word }) => word)
    .join(' ');

/** Services that are named after a condition or a part of the body, whatever they are called here. */
const NAMED_AFTER = [
  '(<condition>|<symptomnoun>|<mind>|<body>|<infection>|<pain>|<stomachill>|tb|std|sti|hiv|hepatitis|tetanus|suicide|overdose|stroke|pregnancy) (screening|screenings|class|classes|clinic|clinics|center|centre|department|group|support group|program|programs|workshop|workshops|training|trainings|specialist|specialists|vaccine|vaccines|vaccination|shot|shots|unit|seminar|testing|prevention|prevention training|prevention class|education|awareness|lecture|webinar|course|team|office|ward|walk|talk|evening|night|circle|cafe|choir|club|gym|rehab gym|survivors|survivors group|survivors choir|exercise group|parents evening|parents group|poster|leaflet|brochure|fair|hotline|month|day)',
  '(vacun*|vaccinat*|immuniz*|inmuniz*) (contra|against|for|de) (la|el|the)? (<condition>|<infection>|gripe|influenza|flu|tetanos|tetanus|neumonia|neumococo|sarampion|rabia|rabies|hepatitis|shingles|fiebre amarilla|yellow fever|tos ferina|whooping cough|covid|varicela|herpes zoster|hpv|vph|polio|meningitis)',
  '(doctor|doctora|dr|dra|enfermera) (dolores|consuelo|remedios|pains|payne)',
  '(<body>) (check|checks|exam|exams|doctor|doctors|test|tests|xray|scan)',
  '(clase|clases|caminata|platica|charla|circulo|reunion|grupo|grupo de apoyo|grupo de sobrevivientes|grupos|taller|talleres|clinica|examen|vacuna|vacunas|prueba|control|centro|programa|chequeo|unidad|especialista|charla|curso|revision|departamento|prevencion|pabellon|sala|area|ala|piso|consultorio|clinicas|centros) (de|del|para|contra|sobre|en) (la|el|los|las)? (<condition>|<symptomnoun>|<mind>|<body>|<infection>|suicidio|vih|ets|embarazo|duelo|fiebre|dolor|sueno|heridas|quemados|quemaduras|fracturas|ulceras|obesidad|adicciones|mareos|vertigo)',
];

/** Names of departments and services that every clinic's patients use, whatever this clinic offers. */
const COMMON_SERVICES =
  `analysis of blood|blood analysis|test of blood|exam of blood|examination of blood|blood examination|analisis de la sangre|pain clinic|pain management|pain specialist|physical therapy|occupational therapy|speech therapy|massage therapy|cancer center|cancer screening|breast cancer screening|heart center|heart clinic|sleep study|sleep clinic|stress test|eye exam|eye doctor|eye clinic|eye test|hearing test|vision test|vision screening|hearing screening|skin clinic|skin care|wound clinic|wound care|allergy test|allergy testing|allergy shot|allergy shots|allergy clinic|tb test|std clinic|covid test|covid testing|covid shot|covid vaccine|covid booster|strep test|pregnancy class|prenatal visit|prenatal class|prenatal care|birthing class|lamaze class|labor and delivery|diabetes class|diabetes clinic|diabetes education|asthma clinic|asthma class|weight loss program|weight loss clinic|smoking cessation|quit smoking class|headache center|headache clinic|migraine clinic|spine center|spine clinic|joint center|infusion center|dialysis center|fracture clinic|fertility clinic|family planning|birth control clinic|menopause clinic|hiv clinic|travel clinic|travel vaccines|tetanus shot|tetanus vaccine|shingles vaccine|shingles shot|hepatitis vaccine|hepatitis b vaccine|hpv vaccine|measles vaccine|mmr vaccine|chickenpox vaccine|pneumonia vaccine|pneumonia shot|rabies vaccine|rsv vaccine|flu clinic|flu shot clinic|flu season|depression support group|anxiety support group|grief support group|cancer support group|grief group|anxiety group|depression group|support group|mental health services|mental health clinic|mental health counselor|counseling|addiction services|substance abuse program|emergency department|emergency room hours|urgent care|urgent care hours|stroke center|stroke support group|burn center|trauma center|poison control number|bone density test|bone density scan|bone scan|bone density|mole check|dental cleaning|teeth cleaning|teeth whitening|tooth whitening|dentist|foot clinic|foot care clinic|hand clinic|back clinic|back school|ear wash|ear cleaning|blood pressure check|blood pressure screening|blood pressure clinic|bp check|blood sugar screening|cholesterol screening|cholesterol check|cholesterol test|diabetes screening|glucose test|blood bank|blood drive|blood donation|heart screening|heart scan|lung screening|colon cancer screening|colorectal screening|prostate screening|prostate exam|breast exam|breast screening|breast center|mammogram|mammography|x ray department|x ray|radiology|lab|laboratory|orthopedics|cardiology|dermatology|oncology|neurology|gastroenterology|psychiatry department|psychiatry|infectious disease department|nose and throat|ear nose and throat|ent|chest clinic|chest x ray|memory clinic|fall prevention class|first aid class|cpr class|suicide prevention training|first aid|mental health first aid|drug store|drugstore|nutrition class|weight watchers|botox|facial|pain management class|pre op visit|pre op appointment|post op visit|post op appointment|postpartum visit|sick visit|sick visit slot|same day sick visit|medication review visit|medication management visit|med check visit|wellness visit|clinica del dolor|manejo del dolor|control prenatal|visita prenatal|clase prenatal|cita prenatal|consulta prenatal|curso de parto|clase de diabetes|taller de diabetes|clinica de asma|examen de la vista|examen de vista|examen de los ojos|examen del oido|prueba de audicion|limpieza dental|limpieza de dientes|densitometria osea|mamografia|radiografia|rayos x|cardiologia|dermatologia|oncologia|neurologia|ortopedia|radiologia|ginecologia|psiquiatria|fisioterapia|vacuna del tetano|vacuna contra el covid|vacuna del covid|vacuna de covid|vacuna de la hepatitis|vacuna de hepatitis|prueba de covid|prueba de embarazo|prueba de alergia|toma de presion|control de presion|chequeo de presion|grupo de apoyo|grupo de duelo|banco de sangre|donacion de sangre|examen de prostata|examen de la prostata|examen de mama|centro de cancer|deteccion de cancer|sala de emergencias|centro de salud mental|servicios de salud mental|clase de primeros auxilios|planificacion familiar|clinica de heridas|unidad de dolor`.split(
    '|',
  );

/** Every longer word that an emergency rule names, and medicines: a lower-case misspelling of one is read as it. */
function ruleWords(): ReadonlySet<string> {
  const texts = [
    MEDICAL,
    SELF_HARM,
    POISONING,
    VIOLENCE,
    MEDICAL_SIGNS,
    SELF_HARM_SIGNS,
    POISONING_SIGNS,
    VIOLENCE_SIGNS,
    SIGN_WORDS,
    MIND_SIGN_WORDS,
    BODY_WORDS,
    PEOPLE_WORDS,
  ].map((text) =>
    text
      .replace(/\/\/.*/g, '')
      .replace(/ - .*/g, '')
      .replace(/^\w+!?:/gm, ''),
  );
  return new Set([
    ...texts.flatMap((text) => text.match(/(?<![a-z<])[a-z]{4,}(?![a-z*>])/g) ?? []),
    ...medicineNames(),
  ]);
}

/** Names of medicines that are long enough to be told from other words when they are misspelled. */
function medicineNames(): string[] {
  const line = lines(MEDICINE_WORDS).find((one) => one.startsWith('drugname:')) ?? '';
  return line.match(/(?<![a-z])[a-z]{7,}(?![a-z*])/g) ?? [];
}

/** Words that misspellings are corrected into: what an emergency or a symptom hangs on, in both languages. */
function graveWords(known: ReadonlySet<string>): ReadonlySet<string> {
  const wanted =
    `chest heart attack stroke breathe breath breathing choking choke swollen swelling throat tongue bleeding blood vomiting vomit seizure seizures unconscious fainted fainting collapsed passed overdose overdosed pills pill swallowed swallow poison bleach suicide suicidal myself himself herself killing kill dying die dead death hurting hurt pain pains painful headache dizzy numb numbness weakness slurred droopy drooping pregnant pregnancy contractions fever burning burned rash allergic anaphylaxis emergency ambulance raped assaulted abused abusing choked strangled threatened beating stomach abdominal nauseous nausea diarrhea cough coughing infection infected diabetic diabetica diabetico pacemaker marcapasos breastfeeding ultrasound ultrasonido colonoscopy kidney kidneys breakfast anticoagulante anticoagulantes medicine medication prescription refill symptoms symptom asthma diabetes cancer depression depressed anxiety anxious vision baby newborn unresponsive severe worst sudden suddenly confused testicle testicles shoulder knee ankle migraine antibiotics ibuprofen tylenol insulin dosage results diagnosis biopsy surgery wheezing appointment physical schedule reschedule cancel insurance tomorrow available vaccine doctor shortness alcohol hopeless anymore living world without tired husband boyfriend everything cutting wrists tonight pregnent itchy sprained broken bruise pecho corazon infarto derrame respirar ahogo ahogando sangre sangrando sangrado convulsion convulsiones convulsionando desmayo desmayado veneno pastillas cloro suicidio suicidarme matarme morir morirme muriendo muerto muerta dolor duele mareo mareado fiebre calentura vomitando embarazada contracciones hinchado hinchada garganta lengua emergencia ambulancia violo golpea pegando amenaza amenazo estomago cabeza diarrea nauseas medicina medicamento receta infeccion alergia sintomas diabetes cancer ansiedad depresion resultados espalda rodilla picazon sarpullido hijo hija bebe esposo marido cortarme vivir sobredosis`.split(
      ' ',
    );
  return new Set(wanted.filter((word) => known.has(word) || word.length > 5));
}
