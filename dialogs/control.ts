// Words that steer the talk itself: leaving what is under way, changing the language, asking for a person.
import { foldText } from '../src/base/text.ts';
import type { Language } from '../src/base/language.ts';

const LEAVE_LEAD = 'no|ok|okay|actually|wait|please|sorry|oh|well|bueno|mejor|pues|perdon|espere|espera';
const LEAVE_CORE =
  'never ?mind(?: that| it| then)?|forget (?:it|that|about it|about that)|cancel (?:that|this|it all|everything|that appointment|this appointment|this booking|that booking|the booking)|start(?: all)? over(?: again)?|start again|restart|stop(?: it| this)?|quit|exit|leave it|drop it|(?:i )?changed my mind|i don t want (?:it|this|that)(?: anymore| any more)?|not (?:now|anymore|any more)|nothing|' +
  'olvidelo|olvidalo|olvidate|olvidese|dejelo|dejalo|dejemoslo|no importa|ya no(?: quiero| la quiero| lo quiero| gracias)?|empezar de nuevo|empecemos de nuevo|empezar otra vez|cambie de (?:opinion|idea)|me arrepenti|cancel(?:e|a|ar) (?:eso|todo|esa cita|esta cita)|salir|basta|pare|para';
const LEAVE_TAIL = 'please|thanks|thank you|por favor|gracias|sorry';
const LEAVE = new RegExp(`^(?:(?:${LEAVE_LEAD}) )*(?:${LEAVE_CORE})(?: (?:${LEAVE_CORE}|${LEAVE_TAIL}))*$`);

/** The text leaves whatever is under way. */
export const isLeaving = (text: string): boolean => LEAVE.test(foldText(text));

/** The text is the one word "cancel": it leaves a booking, and is a yes to "shall I cancel it?". */
export const isBareCancel = (text: string): boolean =>
  /^(?:please )?(?:cancel|cancelar|cancele|cancela|cancelled|cancelela|cancelala|cancelalo|cancelelo)(?: (?:it|that|this|that one|that appointment|this appointment|this visit|the visit|the appointment|esa|eso|esa cita|esta cita|la cita))?(?: please| por favor)?$/.test(
    foldText(text),
  );

const TO_SPANISH =
  /^(?:(?:can|could|may) (?:you|we|i) |do you |i |please |let s |hablas? |habla |hablan |puede |puedes |pueden |podemos |quiero |prefiero |se |me |un poco )*(?:speak|talk|write|answer|continue|go on|prefer|want|switch|change)?(?: to| in| me)*(?: en)? ?(?:hablar |escribir |responder |seguir )?(?:en )?(?:spanish|espanol|castellano)(?: please| por favor| gracias)*$/;
const TO_ENGLISH =
  /^(?:(?:can|could|may) (?:you|we|i) |do you |i |please |let s |hablas? |habla |hablan |puede |puedes |pueden |podemos |quiero |prefiero |se |me |un poco )*(?:speak|talk|write|answer|continue|go on|prefer|want|switch|change)?(?: to| in| me)*(?: en)? ?(?:hablar |escribir |responder |seguir )?(?:en )?(?:english|ingles)(?: please| por favor| gracias)*$/;

/** The language that a text asks for and does nothing else; null where it does not. */
export function asksLanguage(text: string): Language | null {
  const folded = foldText(text);
  if (TO_SPANISH.test(folded)) return 'es';
  return TO_ENGLISH.test(folded) ? 'en' : null;
}

const PERSON =
  /^(?:(?:please|ok|yes|no|si|por favor) )*(?:(?:i want |i need |i d like |can i |may i |quiero |necesito |puedo )?(?:to )?(?:talk|speak|chat|hablar)(?: to| with| con)? )?(?:a |an |the |un |una |la )?(?:real |live |actual )?(?:person|human|somebody|someone|human being|front desk|staff|receptionist|persona|humano|alguien|recepcion|recepcionista)(?: please| por favor)*$/;

/** The text asks for a person and nothing else. */
export const asksPerson = (text: string): boolean => PERSON.test(foldText(text));

const NEW_HERE =
  /\b(?:i m|i am|im|we re|we are|she s|she is|he s|he is|they re|they are|patient is) (?:a )?(?:brand )?new(?: here| patient| to (?:the|your|this))?\b|\b(?:am|as) a new patient\b|^(?:a )?new(?: patient| here)?$|\bfirst (?:time|visit)(?: here| ever| with you| at)?\b|\bnever been (?:there|here|to|seen)\b|\b(?:es |seria )?mi primera (?:vez|visita|cita)\b|\b(?:soy|es|somos) (?:un |una )?(?:paciente )?nuev[oa]s?\b|\bpaciente nuev[oa]\b|\bnunca he (?:ido|estado|venido)\b|^nuev[oa]$|\bno soy paciente\b|\bnot a patient (?:yet|there|here)\b|\bdon t have a record\b/;

const NOT_NEW =
  /\b(?:not (?:a )?new(?: patient| here)?|isn t new|no soy (?:paciente )?nuev[oa]|no es (?:mi primera vez|nuev[oa])|already a patient|been (?:there|here) before|ya soy paciente)\b/;

/** The text says that the patient is known here. */
export const deniesNew = (text: string): boolean => NOT_NEW.test(foldText(text));

/** The text says that the patient is not known here yet. */
export const saysNew = (text: string): boolean => NEW_HERE.test(foldText(text)) && !deniesNew(text);

const FOR_OTHER =
  /\b(?:for|de|para|about) (?:my|our|mi|nuestra|nuestro) (?:\w+ )?(?:son|daughter|child|kid|baby|husband|wife|partner|mother|mom|mum|father|dad|parent|grandmother|grandfather|grandma|grandpa|brother|sister|friend|hijo|hija|hijos|nino|nina|bebe|esposo|esposa|marido|mujer|pareja|madre|mama|padre|papa|abuela|abuelo|hermano|hermana|amigo|amiga)\b/;

/** The text is about a visit for somebody other than the writer. */
export const saysForOther = (text: string): boolean => FOR_OTHER.test(foldText(text));

/** The text speaks of a visit that was just named: "move it", "cancela esa". */
export const namesIt = (text: string): boolean =>
  /\b(?:it|that|that one|this one|esa|ese|eso|esta cita|la misma|\w+(?:ela|ala|arla|erla|elo|alo|arlo))\b/.test(
    foldText(text),
  );

/** The text announces a question without asking it. */
export const hasQuestion = (text: string): boolean =>
  /^(?:(?:hi|hello|hey|hola|yes|ok|si) )*(?:i have|i ve got|i got|have|tengo|can i ask|may i ask|i want to ask|puedo hacer|quiero hacer)(?: you| le| te)? (?:a |an |una |some |unas )?(?:quick |general |rapida )?(?:questions?|preguntas?|something|algo)(?: please| por favor| about the clinic| sobre la clinica)?$/.test(
    foldText(text),
  );
