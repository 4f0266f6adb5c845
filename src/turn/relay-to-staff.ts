// While a person is waiting for or talking with staff, the assistant is silent: the message is in the transcript,
// the desk has been told, and nothing else happens.
import type { Gate } from './frame.ts';

export const relayToStaff: Gate = async (_context, frame) =>
  frame.turn.mode === 'assistant' ? 'pass' : 'stop';
