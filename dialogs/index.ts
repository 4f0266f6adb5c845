// The one door to what is said: the turn calls `createDialogs(services)` and then `run` for each message
// that the screen let through to the assistant.
export { createDialogs } from './run.ts';
export type { DialogInput, DialogResult, Dialogs, DialogServices } from './services.ts';
export { fill, wordingOf, type Sentence, type Wording } from './wording.ts';
export { atTime, clockTime, dayOf, spokenPhone } from './spoken.ts';
export { opensInWords } from './handoff/request.ts';
export { createNotices } from './handoff/notices.ts';
export { createOfferWords } from './waitlist/words.ts';
export { createMoveWords } from './scheduling/staff-move.ts';
export { createReminderWords } from './reminder/words.ts';
export { patientFacts, patientSentence } from './refusal.ts';
