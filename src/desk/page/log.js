// What was said: by whom, when, and whether it arrived. A patient's words are text nodes in their own
// direction; a note for staff looks like nothing the patient could have read.
import { html, useEffect, useLayoutEffect, useRef, useState } from '/desk/preact.js';
import { discard, say } from './actions.js';
import { keepDraft, outboxOf } from './drafts.js';
import { Icon } from './icon.js';
import { now, state, update } from './store.js';
import { clockTime, dayOf, dayText } from './time.js';
import { DELIVERIES } from './words.js';

function speaker(entry) {
  if (entry.from === 'patient') return 'Patient';
  if (entry.from === 'assistant') return 'Assistant';
  if (entry.from === 'system') return 'Notice to the patient';
  const name = entry.staffName === state.me.name ? 'You' : (entry.staffName ?? 'Staff');
  return entry.kind === 'note' ? `${name} · note for staff` : name;
}

const look = (entry) =>
  entry.kind === 'note'
    ? 'note'
    : entry.from === 'staff' && entry.staffName === state.me.name
      ? 'staff me'
      : entry.from;

function Said({ entry }) {
  const zone = state.me.clinic.timeZone;
  const failed = entry.delivery === 'failed';
  return html`<li class=${`said ${look(entry)} ${failed ? 'failed' : ''}`}>
    <p class="by">
      ${entry.kind === 'note' && html`<${Icon} name="note" />`}<span class="speaker">${speaker(entry)}</span>
      <time datetime=${entry.at}>${clockTime(entry.at, zone)}</time>
    </p>
    ${entry.text && html`<p class="text"><bdi dir="auto" lang=${entry.from === 'staff' ? undefined : entry.language}>${entry.text}</bdi></p>`}
    ${
      entry.facts &&
      html`<dl class="facts">
        ${entry.facts.rows.map(
          ([label, value]) =>
            html`<div key=${label}>
              <dt>${label}</dt>
              <dd dir="auto">${value}</dd>
            </div>`,
        )}
      </dl>`
    }
    ${entry.choices.length > 0 && html`<p class="choices">Offered: ${entry.choices.join(' · ')}</p>`}
    ${entry.attachments.length > 0 && html`<p class="choices">Sent a file (${entry.attachments.join(', ')}). It was not kept; ask the patient to bring it or use the portal.</p>`}
    ${entry.delivery && html`<p class="delivery">${failed && html`<${Icon} name="alert" />`}${DELIVERIES[entry.delivery]}${failed && '. The patient has not seen this; try another way to reach them.'}</p>`}
  </li>`;
}

function Unsent({ id, message }) {
  const edit = () => {
    keepDraft(id, 'reply', message.text);
    discard(id, message.key);
    update({});
    dispatchEvent(new CustomEvent('desk:draft'));
  };
  return html`<li class="said staff me unsent">
    <p class="by"><span class="speaker">You</span></p>
    <p class="text"><bdi dir="auto">${message.text}</bdi></p>
    <p class="delivery">
      ${message.error ? html`<${Icon} name="alert" /> Not sent. ${message.error}` : state.link === 'live' ? 'Sending…' : 'Will be sent when the desk is back.'}
    </p>
    ${
      message.error &&
      html`<p class="acts">
        <button
          type="button"
          onClick=${() => {
            discard(id, message.key);
            say(id, message.text);
          }}
        >
          Send again
        </button>
        <button type="button" onClick=${edit}>Edit</button>
        <button type="button" onClick=${() => discard(id, message.key)}>Discard</button>
      </p>`
    }
  </li>`;
}

export function Log({ entries, id }) {
  const place = useRef(null);
  const stuck = useRef(true);
  const [below, setBelow] = useState(false);
  const [quiet, setQuiet] = useState(true);
  const last = entries.at(-1)?.seq ?? 0;
  const unsent = outboxOf(id);
  const zone = state.me.clinic.timeZone;

  const toEnd = () => {
    if (place.current) place.current.scrollTop = place.current.scrollHeight;
    stuck.current = true;
    setBelow(false);
  };
  useLayoutEffect(() => {
    if (stuck.current) toEnd();
    else setBelow(true);
  }, [last, unsent.length]);
  // A bar that appears above, or a line that grows, must not push the last words out of sight.
  useEffect(() => {
    const watch = new ResizeObserver(() => stuck.current && toEnd());
    watch.observe(place.current);
    watch.observe(place.current.querySelector('ol'));
    return () => watch.disconnect();
  }, []);
  // What is there when it opens is read by going through it; only what is said from then on is announced.
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(false), 500);
    return () => clearTimeout(timer);
  }, []);
  const scrolled = () => {
    const { scrollTop, scrollHeight, clientHeight } = place.current;
    stuck.current = scrollHeight - scrollTop - clientHeight < 40;
    if (stuck.current) setBelow(false);
  };

  let day = null;
  return html`<div class="log-frame">
    <div
      class="log"
      role="log"
      aria-label="Conversation"
      aria-live=${quiet ? 'off' : 'polite'}
      tabindex="0"
      ref=${place}
      onScroll=${scrolled}
    >
      ${entries.length === 0 && html`<p class="empty">Nothing has been said yet.</p>`}
      <ol>
        ${entries.map((entry) => {
          const first = dayOf(entry.at, zone) !== day;
          day = dayOf(entry.at, zone);
          return [
            first && html`<li class="day" key=${`day-${day}`}>${dayText(entry.at, zone, now())}</li>`,
            html`<${Said} key=${entry.seq} entry=${entry} />`,
          ];
        })}
        ${unsent.map((message) => html`<${Unsent} key=${message.key} id=${id} message=${message} />`)}
      </ol>
    </div>
    ${below && html`<button type="button" class="to-end" onClick=${toEnd}><${Icon} name="down" /> New below</button>`}
  </div>`;
}
