// What a patient wants done: which words decide where several kinds are named.
import type { Intent } from '../../wish.ts';
import {
  WAITLIST,
  CANCEL,
  CONFIRM,
  LOOKUP,
  AVAILABILITY,
  BOOK,
  NEW_BOOKING,
  NO_BOOKING,
  ABOUT_CLINIC,
  OTHER_MATTERS,
  CANCELLATIONS,
  BOUNDED,
} from './intent-words.ts';
import { MOVE_HINTS, REASONS, RESCHEDULE } from './move-words.ts';

/** True for a question or matter that is no appointment, whatever day is named beside it. */
export const isOtherMatter = (text: string): boolean => NO_BOOKING.test(text) || OTHER_MATTERS.test(text);

export interface Found {
  /** It names a time. */
  readonly hasTime: boolean;
  /** It names a visit or a clinician. */
  readonly hasTarget: boolean;
  /** It may name a time to move to. */
  readonly movesTo: boolean;
  /** It tells of an appointment that there is, and wants another time. */
  readonly held: boolean;
}

/** The intent of a message. */
export function readIntent(text: string, found: Found): Intent {
  if (WAITLIST.test(text) && !OWN_CANCELLED.test(text)) return 'waitlist';
  if (ASKS_WHETHER.test(text)) return 'lookup';
  const cancel =
    CANCEL.test(text.replace(BOUNDED, '').replace(CANCELLATIONS, '')) &&
    !/(?:someone|somebody|anyone|anybody|alguien) (?:\w+ ){0,2}cancel/.test(text) &&
    !/cancell?ation (?:policy|fee)|politica de cancelacion|(?:don'?t|do not|no) (?:want to )?cancel|(?:did|was|has|is|were|got) (?:my|our|his|her|the) (?:[\w']+ ){1,4}(?:get |been |already )?cancell?ed/.test(
      text,
    );
  const notAgain =
    /(?:don'?t|do not|no need to|without|not) (?:re-?book|re-?schedul)\w*|(?:no|sin) (?:re)?(?:agendar|programar)/.test(
      text,
    );
  const plainCancel = /(?<![a-z])(?:cancel|cancle|cansel|anul)/.test(text);
  if (found.held && !plainCancel && !isOtherMatter(text)) return 'reschedule';
  if (
    (RESCHEDULE.test(text.replace(/cambio de (?:hora|horario)/g, '').replace(BUSY_WEEKLY, '')) ||
      (!plainCancel && REASONS.test(text)) ||
      (!cancel && MOVE_HINTS.test(text))) &&
    !(cancel && notAgain) &&
    !/(?:change|update|cambiar) (?:my |the |mi )?(?:address|phone|number|insurance|email|name|pharmacy|doctor|provider|password|direccion|telefono|seguro|nombre)/.test(
      text,
    )
  )
    return 'reschedule';
  if (cancel) {
    // "Can't make it Tuesday, what about Friday?" moves; "cancel it and book Friday" too.
    if (found.movesTo && (!plainCancel || NEW_BOOKING.test(text) || /instead|mejor|en cambio/.test(text)))
      return 'reschedule';
    // "I can't do 2 anymore. Is 3:30 open?"
    if (!plainCancel && found.hasTime && ASKS_INSTEAD.test(text)) return 'reschedule';
    return 'cancel';
  }
  if (
    LOOKUP.test(text) &&
    !SOONEST.test(text) &&
    !OTHER_MATTERS.test(text) &&
    !/(?<![a-z])(?:book|schedule me|agendar|reservar)(?![a-z])/.test(text.replace(DID_BOOK, ''))
  )
    return 'lookup';
  if (CONFIRM.test(text)) return 'confirm';
  const asksToBook =
    /(?<![a-z])(?:book|schedule|reserve|agendar|reservar|programar|sacar|pedir|make an? (?:appointment|appt))(?![a-z])/.test(
      text,
    );
  const needs =
    found.hasTarget &&
    /(?<![a-z])(?:needs?|wants?|necesita\w*|quiere\w*) (?:a |an |una? |flu |the )/.test(text);
  if (NO_BOOKING.test(text) && !asksToBook && !needs) return 'other';
  if (OTHER_MATTERS.test(text) && !asksToBook && !BOOK.test(text)) return 'other';
  // "Is the clinic open Monday? If so I'd like an appointment", "el domingo no abren, entonces el lunes".
  const wantsThen =
    WANTS_THEN.test(text) || (found.hasTime && TELLS_CLOSED.test(text) && !text.includes('?'));
  if (ABOUT_CLINIC.test(text) && !asksToBook && !wantsThen && !(found.hasTime && found.hasTarget))
    return 'other';
  if ((AVAILABILITY.test(text) || CANCELLATIONS.test(text)) && !asksToBook) return 'availability';
  if (BOOK.test(text) || found.hasTime || found.hasTarget) return 'book';
  return 'other';
}

const ASKS_INSTEAD =
  /(?:is|are) \S+(?: \S+)? (?:open|free|available|ok|possible)|(?:can|could) (?:i|we) (?:do|come|have|get) |(?:what|how) about|(?:esta|hay|tienen) .{0,20}(?:libre|disponible)|(?<!no )puedo (?:ir|venir) (?:el|a las|otro)/;

const WANTS_THEN =
  /(?:if (?:so|you are|yes|it is|they are)|si (?:es asi|si|abren|estan|atienden|la respuesta es si)|(?<![a-z])entonces|(?:i'?d like|i want|i need|want|need|quiero|quisiera|necesito|me gustaria|can i (?:get|have|make)|could i (?:get|have|make)) (?:to (?:come|book|make|get|schedule) |\w+ ){0,3}(?:appointment|appt|apt|visit|slot|spot|cita|consulta|turno))(?![a-z])/;
const TELLS_CLOSED =
  /(?:no (?:abren|atienden|trabajan)|(?:you'?re|you are|ur|u r|they'?re|it'?s) closed|(?:estan|esta) cerrad[oa]s?|cierran)/;
/** "Cancel my Friday one and let me know if you have Monday": no place that somebody else gives up. */
const OWN_CANCELLED =
  /(?<![a-z])(?<!(?:if|someone|somebody|anyone) )(?:cancel|cancelar|cancelen|cancele) (?:my|our|mi|nuestra|la mia|mine)(?![a-z])/;
/** "Trabajo los lunes, otro día": any other, and nothing is moved. */
const BUSY_WEEKLY =
  /(?<![a-z])(?:trabajo|estudio|cuido|salgo|doy clase|tengo [a-z]+|no puedo) (?:[a-z]+ ){0,4}?(?:los|todos los|cada) (?:lunes|martes|miercoles|jueves|viernes|sabados|domingos)[^.]{0,30}?otro dia(?![a-z])/;
/** "Did I book something": asked about, and not for. */
const DID_BOOK = /(?<![a-z])(?:did|have|do) (?:i|we) (?:\w+ )?book/g;
/** The soonest that there is, and not when something booked is. */
const SOONEST =
  /(?:cuando|que dia|a que hora|when|what day|what time) (?:es|era|seria|is|would be|'?s) (?:lo mas|la mas|el primer|la primera|lo primero|(?:el|la) proxim[oa] (?:disponible|espacio|hueco|turno)|the (?:soonest|earliest|first|next (?:available|opening|slot)))/;
/** "Did you move my appointment": whether it was done, and no wish to have it done. */
const ASKS_WHETHER =
  /(?<![a-z])(?:(?:did|have) (?:you|u|they|y'all|the office|the clinic|someone|somebody) (?:guys |all |already |just )?(?:move|moved|change|changed|cancel|canceled|cancelled|reschedule|rescheduled|book|booked) (?:my|our|me|us)(?! (?:for|an?) )(?![a-z])|me (?:movieron|cambiaron|cancelaron|agendaron) (?:la |mi )?cita[^.]{0,40}\?)/;
