// What the desk calls things: reasons, outcomes, categories, channels, deliveries, refusals.

export const REASONS = {
  emergency: 'Possible emergency',
  symptom: 'Describes a symptom',
  medication: 'Asks about a medicine',
  results: 'Asks about results',
  advice: 'Asks for medical advice',
  sensitive: 'Sent something sensitive',
  record: 'Record, bill or referral',
  person: 'Asked for a person',
  upset: 'Upset or complaining',
  unclear: 'Could not be understood',
  language: 'Writes in another language',
  attachment: 'Sent a picture or file',
  'not-verified': 'Identity not confirmed',
  'no-answer': 'The assistant had no answer',
  preparation: 'Question about preparing',
  booking: 'Needs help with a booking',
  manipulation: 'Tried to change the assistant’s rules',
  unfinished: 'The assistant did not finish',
  undelivered: 'A message did not arrive',
};

export const OUTCOMES = {
  answered: 'Question answered',
  booked: 'Appointment booked, moved or cancelled',
  'called-back': 'Called the patient',
  'nurse-follow-up': 'Nurse will follow up',
  'told-911': 'Told to call 911',
  'told-988': 'Told to call or text 988',
  'no-reply': 'Patient did not reply',
  'wrong-number': 'Wrong number or person',
  duplicate: 'Same as another conversation',
};

/** Why staff book over a visit. */
export const OVERBOOK_REASONS = {
  urgent: 'It cannot wait',
  'clinician-asked': 'The clinician asked for it',
  'family-together': 'Family members together',
  'short-visit': 'It will be short',
  'likely-no-show': 'The other patient is not expected',
  'our-mistake': 'To make up for our mistake',
};

const CATEGORIES = {
  'emergency.medical': 'medical',
  'emergency.poisoning': 'poisoning or overdose',
  'emergency.selfharm': 'self-harm',
  'emergency.violence': 'violence or danger',
  'clinical.symptom': 'symptom',
  'clinical.medication': 'medicine',
  'clinical.results': 'results',
  'clinical.advice': 'medical advice',
  'sensitive.identifier': 'identifying number',
  'sensitive.health': 'health detail',
  'sensitive.record': 'record, bill or claim',
  'person.requested': 'asked for a person',
  'person.upset': 'upset',
  'person.unclear': 'unclear',
};

export const categoryWords = (category) => CATEGORIES[category] ?? category.replace('.', ': ');

/** Why it is here, in words: for an emergency, which kind. */
export function reasonWords(handoff) {
  const kinds = handoff.categories.filter((category) => category.startsWith('emergency.')).map(categoryWords);
  if (handoff.priority !== 'emergency' || kinds.length === 0) return REASONS[handoff.reason];
  const words = kinds.join(', ');
  return words[0].toUpperCase() + words.slice(1);
}

export const PRIORITIES = { emergency: 'Emergency', clinical: 'Clinical', other: '' };
export const CHANNELS = { webchat: 'Website', connector: 'Teams', sms: 'Text message' };
export const LANGUAGES = { en: 'English', es: 'Spanish' };

export const DELIVERIES = {
  queued: 'Sending…',
  sending: 'Sending…',
  sent: 'Sent',
  delivered: 'Delivered',
  failed: 'Not delivered',
};

/** What to tell a staff member about a refusal of the server. */
export function refusalWords(error) {
  const who = error.owner ?? null;
  switch (error.code) {
    case 'handoff.claimed':
      return `${who ?? 'Somebody else'} took this${error.agoMs === null || error.agoMs === undefined ? '' : ` ${ago(error.agoMs)}`}.`;
    case 'handoff.not-owner':
      return who
        ? `${who} has this conversation now.`
        : 'This conversation is back in the queue. Take it again to go on.';
    case 'handoff.closed':
      return who ? `${who} has closed this conversation.` : 'This conversation is closed.';
    case 'not-found':
      return 'There is no such conversation.';
    case 'body.invalid':
      return 'The server did not accept this. It may be too long.';
    case 'body.too-large':
      return 'This is too long to send.';
    case 'patient.unknown':
      return 'No patient fits that name, date of birth and phone.';
    case 'appointment.taken':
      return 'That time is taken now. Choose another.';
    case 'appointment.clash':
      return 'The patient has another appointment at that time, or one of this kind that day.';
    case 'appointment.over-limit':
      return 'No more visits of that day may be booked over others.';
    case 'appointment.changed':
      return 'The appointment has changed meanwhile. Close this and look again.';
    case 'appointment.in-ehr':
      return 'This can only be done in the EHR.';
    case 'appointment.unsure':
      return 'It is not known whether this was done. Close this and look again before you repeat it.';
    case 'rate.limited':
      return `Too many tries. Wait ${Math.ceil((error.retryAfterMs ?? 30_000) / 1000)} seconds.`;
    case 'offline':
      return 'The desk cannot be reached.';
    case 'store.unavailable':
      return 'The desk cannot reach its storage. Nothing is lost; try again in a moment.';
    default:
      return 'Something went wrong. Try again.';
  }
}

function ago(ms) {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s ago`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min ago` : `${Math.round(minutes / 60)} h ago`;
}
