// The words of a question as the search compares them: folded, without filler, cut to a stem, and brought to
// one word where several mean the same.
import { oneSlip } from '../base/slip.ts';
import { foldText } from '../base/text.ts';
import type { Language } from '../base/language.ts';

const FILLER: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    'a an the and or but if of to in on at for from with by about as into is are was were be been am do does did doing done have has had having can could will would should may might must shall i me my mine we us our you your yours he him his she her it its they them their this that these those there here what which who whom how s t re ve ll d m not no yes please thanks thank hi hello hey just also so too very really some any all more most like want wanna need know tell say let got gonna going go come coming say question ask asking wondering wonder help today tomorrow now then than ok okay good morning afternoon evening guys much many long still ever thing things something anything anyone someone use using used give gave take takes took make makes work works u ur r pls plz place exactly kind sort provide near close-by day days before minute minutes start starts people person moment someone somebody write show front desk tell me mean labor up down out off over again way only back tonight allowed idea wonders new-york guys place places happen happens see seen look looking find next week month year numbers'.split(
      ' ',
    ),
  ),
  es: new Set(
    'un una unos unas el la los las lo le les y o u e pero si de del al a en con por para sobre como que cual cuales quien quienes cuando es son era ser soy esta estan estoy estar hay he ha han tengo tiene tienen tener hacer hace hacen hago puedo puede pueden podria poder quiero quisiera necesito necesita se me mi mis te tu tus su sus nos nuestro yo usted ustedes ella ellos este esta esto ese esa eso aqui alli ahi no ya muy mas tambien solo algo alguien alguna alguno algun favor gracias hola buenos buenas dias tardes noches hoy manana ahora saber decir dime pregunta ayuda ayudar ir voy va van venir vengo cuanto cuanta cuantos cuantas tanto entonces debo debe debemos deben hacia desde hasta cosa cosas lugar cerca exactamente pasa pasar pasan tiempo pon ponen poner saco sacar entro mejor momento persona personas minuto minutos dia escribo escribir mi mama papa favor porfa porfavor x q toman tomar toma dejar dejo usa usar uso entrar bajar bajo tipo encuentro encontrar ver veo semana mes ano siguiente proximo proxima'.split(
      ' ',
    ),
  ),
};

// Each line is one meaning; the first word stands for all. Written as people write them, stemmed below.
const SAME: Record<Language, readonly string[]> = {
  en: [
    'parking park parked garage lot car drive driving vehicle bike bicycle motorcycle valet',
    'transit subway bus train metro station ferry tram taxi uber lyft mta without-a-car no-car',
    'address addr located location directions situated map street entrance door floor building check-in',
    'open opening opens hours hour schedule close closed closing closes weekend weekday saturday sunday holiday holidays noon lunchtime how-late-are-you christmas thanksgiving easter memorial juneteenth new-years-day new-years-eve fourth-of-july 4th-of-july',
    'insurance insurer insured insurances coverage cover covered network aetna cigna medicaid medicare humana oscar fidelis healthfirst unitedhealthcare united emblemhealth bcbs blue-cross hmo ppo',
    'cost costs price prices pricing charge charges expensive cheap cheaper fee fees rate rates dollars afford affordable',
    'uninsured dont-have-insurance no-insurance no-coverage without-insurance not-have-insurance dont-have-any-insurance selfpay self-pay sliding low-income discount out-of-pocket',
    'pay paying payment payments paid card credit debit cash cheque check venmo hsa fsa copay installment installments invoice',
    'result results findings',
    'portal online website app account login log-in password',
    'records record chart file files history',
    'refill refills prescription prescriptions renewal renew rx',
    'interpreter translator translate translation language languages spanish chinese mandarin french arabic russian korean bilingual asl english',
    'wheelchair accessible accessibility disabled disability ramp elevator lift handicap handicapped handicap-accessible stroller scooter walker stairs step-free blind deaf hearing service-dogs service-dog guide-dogs guide-dog dog dogs animal animals pet pets',
    'telehealth telemedicine video virtual remote remotely zoom facetime webcam camera',
    'cancel cancellation canceling cancelling cancelled no-show noshow miss missed missing',
    'late lateness delayed delay traffic behind tardy',
    'child children kid kids son daughter pediatric pediatrician pediatrics baby babies toddler infant teen teens teenager minor sibling siblings childcare',
    'form forms paperwork questionnaire intake',
    'mask masks masking face-covering n95',
    'phone telephone call number contact email fax reach',
    'after-hours night overnight',
    'vaccine vaccines vaccination vaccinations shot shots immunization immunizations immunize jab booster covid tetanus shingles hpv',
    'lab labs laboratory blood bloodwork blood-draw',
    'privacy private confidential confidentiality hipaa secure security encrypted stored',
    'doctor doctors physician physicians provider providers clinician clinicians dr staff team nurse practitioner',
    'services service offer offered offering specialty specialties department departments',
    'class classes course courses workshop group groups',
    'walkin walk-in walk-ins walk-up drop-in without-appointment without-an-appointment need-an-appointment need-appointment same-day-visit',
    'newcomer new first-time join enroll enrolling register registration sign-up newcomers',
    'clinic office practice clinics',
    'appointment appointments visit visits',
    'id identification documents document license',
  ],
  es: [
    'estacionamiento estacionar estaciono estacionarme estacionarse estacione aparcar aparcamiento parqueo parquear parquearme parqueadero parking garaje carro coche auto bicicleta manejo manejando manejar',
    'transporte metro autobus bus camion tren guagua estacion colectivo taxi ferry subte',
    'direccion ubicacion ubicados ubicada queda quedan como-llego como-llegar calle mapa entrada puerta piso edificio',
    'horario horarios hora horas abren abre abrir abierto abierta abiertos cierran cierra cerrar cerrado sabado sabados domingo domingos navidad nochebuena ano-nuevo accion-de-gracias semana-santa feriado feriados festivo festivos',
    'seguro seguros aseguranza aseguradora cobertura poliza aetna cigna medicaid medicare fidelis healthfirst blue-cross',
    'cuesta cuestan costo costos coste precio precios cobran cobra tarifa tarifas caro cara barato vale valen sale dolares',
    'sin-seguro no-tengo-seguro no-tengo-aseguranza sin-aseguranza bajos-ingresos descuento asequible',
    'pagar pago pagos paga pagarse tarjeta efectivo cheque copago plazos factura cuotas',
    'resultado resultados',
    'portal linea internet cuenta contrasena clave pagina app aplicacion',
    'expediente historial historia registros registro records archivo',
    'receta recetas resurtir surtir renovar renovacion renuevan',
    'interprete traductor traduccion traduzca traducir idioma idiomas espanol ingles chino lengua senas bilingue hablan habla',
    'silla ruedas discapacidad discapacitado discapacitados accesible acceso rampa elevador ascensor escaleras escalones carriola cochecito ciego ciegos sordo perro perros animales muletas andador',
    'video videollamada virtual virtuales telemedicina teleconsulta telesalud zoom camara',
    'cancelar cancelacion cancelo anular cancelan faltar falto falta inasistencia',
    'tarde retraso retrasado retrasada demora demorado atrasado atraso trafico tolerancia',
    'nino ninos nina ninas hijo hijos hija hijas bebe bebes pediatra pediatria pediatrico adolescente adolescentes menor menores hermanos guarderia',
    'formulario formularios papeles papeleo planilla planillas',
    'mascarilla mascarillas cubrebocas tapabocas barbijo careta',
    'telefono numero llamar llamo llamarlos contacto correo fax comunicarme contactar',
    'fuera-de-horario noche nocturno',
    'vacuna vacunas vacunacion vacunar vacunan inyeccion inmunizacion inmunizaciones tetanos vph covid refuerzo',
    'laboratorio analisis sangre',
    'privacidad privado privada confidencial confidencialidad seguros-datos cifrado hipaa datos',
    'doctor doctora doctores doctoras medico medica medicos especialista especialistas enfermera enfermero equipo personal',
    'servicio servicios ofrecen ofrece atienden departamento departamentos especialidad especialidades',
    'clase clases curso cursos taller talleres grupo grupos',
    'sin-cita necesito-cita necesita-cita hace-falta-cita mismo-dia sin-reservar',
    'nuevo nueva nuevos nuevas inscribir inscribirme inscribo inscripcion registrarme',
    'identificacion documento documentos licencia',
    'clinica consultorio',
    'cita citas visita visitas consulta consultas',
    'traer llevar traigo llevo',
  ],
};

const SUFFIXES: Record<Language, readonly string[]> = {
  en: ['ations', 'ation', 'ings', 'ing', 'ies', 'ied', 'ers', 'es', 'ed', 'er', 'ly', 's', 'e'],
  es: [
    'aciones',
    'acion',
    'amientos',
    'amiento',
    'adores',
    'ador',
    'ados',
    'adas',
    'ado',
    'ada',
    'idos',
    'idas',
    'ido',
    'ida',
    'arme',
    'arse',
    'ando',
    'iendo',
    'aron',
    'ar',
    'er',
    'ir',
    'es',
    'os',
    'as',
    'an',
    'en',
    'a',
    'o',
    'e',
    's',
  ],
};

function stem(word: string, language: Language): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const cut = (whole: string): string => {
    const suffix = SUFFIXES[language].find(
      (ending) => whole.endsWith(ending) && whole.length - ending.length >= 3,
    );
    return suffix ? whole.slice(0, -suffix.length) : whole;
  };
  // Spanish stacks them: mujeres, mujer.
  return language === 'es' ? cut(cut(word)) : cut(word);
}

interface Vocabulary {
  readonly words: ReadonlyMap<string, string>;
  /** Two or three words that mean one thing ("walk in"), longest first. */
  readonly phrases: readonly (readonly [phrase: string, meaning: string])[];
}

function vocabularyOf(language: Language): Vocabulary {
  const words = new Map<string, string>();
  const phrases: (readonly [string, string])[] = [];
  for (const line of SAME[language]) {
    const [meaning = '', ...others] = line.split(' ');
    for (const word of [meaning, ...others]) {
      if (word.includes('-')) phrases.push([` ${word.replaceAll('-', ' ')} `, meaning]);
      else {
        words.set(word, meaning);
        const stemmed = stem(word, language);
        if (!words.has(stemmed)) words.set(stemmed, meaning);
      }
    }
  }
  return { words, phrases: phrases.toSorted((a, b) => b[0].length - a[0].length) };
}

const VOCABULARY: Record<Language, Vocabulary> = { en: vocabularyOf('en'), es: vocabularyOf('es') };

/** The terms of a text, in order, each once for every time it is said. A meaning starts with "=". */
export function termsOf(text: string, language: Language): string[] {
  const { words, phrases } = VOCABULARY[language];
  let folded = ` ${foldText(text.replaceAll(/['’]/g, ''))} `;
  const terms: string[] = [];
  for (const [phrase, meaning] of phrases) {
    if (!folded.includes(phrase)) continue;
    terms.push(`=${meaning}`);
    folded = folded.replaceAll(phrase, ' ');
  }
  for (const word of folded.split(' ')) {
    if (word === '' || /^\d+$/.test(word)) continue;
    const meaning = words.get(word);
    if (meaning !== undefined) terms.push(`=${meaning}`);
    else if (!FILLER[language].has(word)) {
      const stemmed = stem(word, language);
      const known = words.get(stemmed) ?? mistyped(word, words);
      terms.push(known === undefined ? stemmed : `=${known}`);
    }
  }
  return terms;
}

// One letter for another makes too many real words out of real words ("change", "charge").
const sorted = (word: string): string => [...word].sort().join('');
const substituted = (a: string, b: string): boolean => a.length === b.length && sorted(a) !== sorted(b);

/** The meaning of a known word that this one is with one slip; undefined where there is none. */
function mistyped(word: string, words: ReadonlyMap<string, string>): string | undefined {
  if (word.length < 6) return undefined;
  for (const [known, meaning] of words) {
    if (known.length >= 6 && known[0] === word[0] && !substituted(word, known) && oneSlip(word, known))
      return meaning;
  }
  return undefined;
}

/** Terms that most questions to a clinic hold: they tell passages apart, and prove nothing by themselves. */
export const WEAK: ReadonlySet<string> = new Set([
  '=clinic',
  '=appointment',
  '=clinica',
  '=cita',
  'get',
  'where',
  'donde',
  'when',
  'money',
  'use',
]);
/** Meanings that people ask of anything in the world, not only of a clinic. */
export const GENERAL: ReadonlySet<string> = new Set(['=open', '=cost', '=horario', '=cuesta', '=child']);
