// The one door to what is said: the turn calls `createDialogs(services)` and then `run` for each message
// that the screen let through to the assistant.
export { createDialogs } from './run.ts';
export type { DialogInput, DialogResult, Dialogs, DialogServices } from './services.ts';
