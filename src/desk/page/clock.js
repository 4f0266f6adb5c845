// A wait that runs. One timer for all of them.
import { html, useEffect, useState } from '/desk/preact.js';
import { now } from './store.js';
import { waitSpoken, waitText } from './time.js';

const shown = new Set();
setInterval(() => {
  for (const redraw of shown) redraw();
}, 1000);

export function Wait({ since }) {
  const [, redraw] = useState(0);
  useEffect(() => {
    const again = () => redraw((count) => count + 1);
    shown.add(again);
    return () => shown.delete(again);
  }, []);
  const ms = now() - Date.parse(since);
  return html`<span class="wait"
    ><span aria-hidden="true">${waitText(ms)}</span
    ><span class="unseen">waiting ${waitSpoken(ms)}</span></span
  >`;
}
