// What runs: a wait, and the time by which to answer. One timer for all of them.
import { html, useEffect, useState } from '/desk/preact.js';
import { now, state } from './store.js';
import { moment, waitSpoken, waitText } from './time.js';

const shown = new Set();
setInterval(() => {
  for (const redraw of shown) redraw();
}, 1000);

function useClock() {
  const [, redraw] = useState(0);
  useEffect(() => {
    const again = () => redraw((count) => count + 1);
    shown.add(again);
    return () => shown.delete(again);
  }, []);
  return now();
}

export function Wait({ since }) {
  const ms = useClock() - Date.parse(since);
  return html`<span class="wait"
    ><span aria-hidden="true">${waitText(ms)}</span
    ><span class="unseen">waiting ${waitSpoken(ms)}</span></span
  >`;
}

/** `answer by 3:00 PM`, red once it has passed. */
export function AnswerBy({ at, lead = 'answer by ' }) {
  const is = useClock();
  const passed = Date.parse(at) <= is;
  return html`<span class=${passed ? 'answer-by passed' : 'answer-by'}
    >${lead}${moment(at, state.me.clinic.timeZone, is)}${passed && ' (passed)'}</span
  >`;
}
