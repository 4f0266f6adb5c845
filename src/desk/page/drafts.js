// What was typed and not yet sent, by person and handoff. Kept for this tab only, so that a reload or an ended
// session loses nothing and the next person at a shared computer finds nothing.
import { state } from './store.js';

const PREFIX = 'desk';
const keyOf = (id, part) => [PREFIX, state.me?.name ?? '', id, part].join('|');

function get(id, part, otherwise) {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(id, part))) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function set(id, part, value) {
  try {
    if (value === '' || (Array.isArray(value) && value.length === 0))
      sessionStorage.removeItem(keyOf(id, part));
    else sessionStorage.setItem(keyOf(id, part), JSON.stringify(value));
  } catch {
    // Without storage a draft lives as long as the page.
  }
}

/** `part` is `reply` or `note`: the two never mix. */
export const draftOf = (id, part) => get(id, part, '');
export const keepDraft = (id, part, text) => set(id, part, text);

/** Messages on their way to the server: [{key, text, error}]. */
export const outboxOf = (id) => get(id, 'outbox', []);
export const keepOutbox = (id, messages) => set(id, 'outbox', messages);

/** The last entry that this person has had in front of them. */
export const seenOf = (id) => get(id, 'seen', 0);
export const keepSeen = (id, seq) => set(id, 'seen', seq);

export function forgetDrafts() {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(`${PREFIX}|`)) sessionStorage.removeItem(key);
}
