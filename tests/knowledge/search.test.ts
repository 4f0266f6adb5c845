import { describe, expect, test } from '@jest/globals';
import { loadClinic } from '../../src/infra/files/load-clinic.ts';
import { createSearch } from '../../src/knowledge/search.ts';
import type { Language } from '../../src/base/language.ts';

const search = createSearch(loadClinic('clinic').library);

// Questions in words of their own, and the passage that answers each.
const ASKED: Record<Language, readonly (readonly [string, string])[]> = {
  en: [
    ['till when are you guys open on a friday?', 'hours'],
    ['are u open sundays', 'hours'],
    ['Do you open on Labor Day or other holidays', 'hours'],
    ['where exactly is the office', 'address'],
    ['can you give me directions please', 'address'],
    ['is there somewhere to leave my car', 'parking'],
    ['how much do i pay for the garage', 'parking'],
    ['parkng near the clinic?', 'parking'],
    ['which train gets me there', 'transit'],
    ['can I get to you by subway', 'transit'],
    ['do u take aetna ppo', 'insurance'],
    ['Is my health insurance accepted at your clinic?', 'insurance'],
    ['will medicaid cover me there', 'insurance'],
    ['what would it cost me if I have no coverage', 'cost-without-insurance'],
    ['price of an appointment for uninsured people', 'cost-without-insurance'],
    ['are you taking on new patients at the moment', 'new-patients'],
    ['how can I register with your practice', 'new-patients'],
    ['what documents should i have with me', 'what-to-bring'],
    ['do I have to bring my insurance card', 'what-to-bring'],
    ['how can I look at my test results online', 'portal-results'],
    ['I forgot the password of the portal', 'portal-results'],
    ['how does one request a copy of medical records', 'records'],
    ['how do prescription refills work at your place', 'refills'],
    ['is there someone who speaks Mandarin', 'languages'],
    ['can I have a sign language interpreter', 'languages'],
    ['I use a wheelchair, can I get in', 'accessibility'],
    ['do you have an elevator', 'accessibility'],
    ['how does a video appointment work', 'telehealth'],
    ['do you do zoom visits', 'telehealth'],
    ['is there a fee if I cancel the day before', 'cancellation-policy'],
    ['what happens with a no-show', 'cancellation-policy'],
    ['what if i show up 10 minutes late', 'late-policy'],
    ['do you have a pediatrician for my kids', 'children'],
    ['can my mother bring my son', 'children'],
    ['where can I download the intake paperwork', 'forms'],
    ['do I still need a face mask', 'masks'],
    ['can i pay with a credit card', 'payment'],
    ['do you offer payment plans', 'payment'],
    ['what is the telephone number of the front desk', 'phone'],
    ['who do I call after hours', 'phone'],
    ['do you give the shingles vaccine', 'vaccines'],
    ['which immunizations do you have', 'vaccines'],
    ['what time does the lab start drawing blood', 'lab-hours'],
    ['is what I write here confidential', 'privacy'],
    ['who are the physicians at your clinic', 'clinicians'],
    ['what kind of services do you provide', 'services'],
    ['is the depression support group on Tuesday?', 'classes-and-groups'],
    ['when is the diabetes class', 'classes-and-groups'],
    ['do you accept walk ins', 'walk-ins'],
    ['do I need a referral for a visit', 'walk-ins'],
  ],
  es: [
    ['¿hasta qué hora atienden los viernes?', 'hours'],
    ['abren el domingo?', 'hours'],
    ['dónde queda la clínica exactamente', 'address'],
    ['me pasa la dirección por favor', 'address'],
    ['dónde puedo dejar el coche', 'parking'],
    ['hay parqueo cerca', 'parking'],
    ['qué metro me deja cerca', 'transit'],
    ['puedo llegar en guagua', 'transit'],
    ['¿toman mi aseguranza Fidelis?', 'insurance'],
    ['mi seguro médico es aceptado', 'insurance'],
    ['cuánto sale la consulta si no tengo seguro', 'cost-without-insurance'],
    ['qué precio tiene una visita sin aseguranza', 'cost-without-insurance'],
    ['están recibiendo nuevos pacientes', 'new-patients'],
    ['qué papeles tengo que llevar', 'what-to-bring'],
    ['qué llevo a la cita', 'what-to-bring'],
    ['cómo puedo ver mis resultados por internet', 'portal-results'],
    ['olvidé mi clave del portal', 'portal-results'],
    ['cómo se pide una copia del historial', 'records'],
    ['cómo es lo de renovar recetas', 'refills'],
    ['alguien habla español ahí', 'languages'],
    ['necesito un traductor, hay?', 'languages'],
    ['mi mamá usa silla de ruedas, puede entrar', 'accessibility'],
    ['tienen ascensor', 'accessibility'],
    ['cómo es la consulta por videollamada', 'telehealth'],
    ['me cobran si cancelo la cita', 'cancellation-policy'],
    ['qué pasa si llego 10 minutos tarde', 'late-policy'],
    ['atienden bebés', 'children'],
    ['dónde bajo los formularios', 'forms'],
    ['hay que llevar cubrebocas', 'masks'],
    ['se puede pagar en efectivo', 'payment'],
    ['aceptan tarjeta de crédito', 'payment'],
    ['cuál es el teléfono de la clínica', 'phone'],
    ['ponen la vacuna del tétanos', 'vaccines'],
    ['a qué hora abre el laboratorio', 'lab-hours'],
    ['es confidencial lo que escribo', 'privacy'],
    ['quiénes son los médicos de la clínica', 'clinicians'],
    ['qué servicios hay', 'services'],
    ['cuándo es la clase prenatal', 'classes-and-groups'],
    ['puedo ir sin cita', 'walk-ins'],
  ],
};

// The clinic has said nothing about any of these.
const UNRELATED: Record<Language, readonly string[]> = {
  en: [
    'who won the world cup',
    'what is the capital of France',
    'write me a poem about the sea',
    'how do I bake sourdough bread',
    'what is the weather like',
    'is bitcoin a good investment',
    'tell me a joke',
    'translate love into Latin poetry',
    'who is the president',
    'fix my javascript bug',
    'best pizza nearby',
    'how tall is Mount Everest',
    'sell me your old furniture',
    'recommend a movie',
    'what does your CEO earn',
    'book me a flight to Boston',
    'can I rent an apartment upstairs',
    'asdf qwer zxcv',
    'how do I change a tire',
    'lottery numbers',
    'how tall is Mount Everest',
    '🙂🙂🙂',
    'what is love',
  ],
  es: [
    'quién ganó el mundial',
    'cuál es la capital de Francia',
    'escríbeme un poema',
    'cómo se hace el pan',
    'qué tiempo hace',
    'cuéntame un chiste',
    'la mejor pizza de la ciudad',
    'cuánto mide el Everest',
    'recomiéndame una película',
    'por qué el cielo es azul',
    'arregla mi computadora',
    'quiero comprar un sofá',
    'jajaja',
  ],
};

describe('the search for passages', () => {
  test.each(['en', 'es'] as const)(
    'finds the right passage first for 95 of 100 questions (%s)',
    (language) => {
      const missed = ASKED[language].filter(([question, id]) => search(question, language)[0]?.id !== id);
      const shown = missed.map(
        ([question, id]) => `${question} → ${search(question, language)[0]?.id ?? 'nothing'}, not ${id}`,
      );
      expect(shown.slice(Math.floor(ASKED[language].length * 0.05))).toEqual([]);
    },
  );

  test.each(['en', 'es'] as const)('finds nothing for what the clinic has not answered (%s)', (language) => {
    const found = UNRELATED[language].flatMap((question) =>
      search(question, language)
        .slice(0, 1)
        .map(({ id }) => `${question} → ${id}`),
    );
    expect(found).toEqual([]);
  });

  test('gives passages of the language asked in, at most three', () => {
    const found = search('horario', 'es');
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(3);
    expect(found.every(({ language }) => language === 'es')).toBe(true);
  });

  test('answers a question of any length quickly', () => {
    const started = performance.now();
    search('parking '.repeat(100_000), 'en');
    search('a'.repeat(1_000_000), 'en');
    search(`${' '.repeat(500_000)}x`, 'es');
    expect(performance.now() - started).toBeLessThan(500);
  });
});
