// Waiting, mine, with others: real lists of buttons, in the order to be served.
import { html, useState } from '/desk/preact.js';
import { loadClosed, loadList, open } from './actions.js';
import { AnswerBy, Wait } from './clock.js';
import { seenOf } from './drafts.js';
import { Icon } from './icon.js';
import { mine, others, state, update, waiting } from './store.js';
import { clockTime } from './time.js';
import { CHANNELS, LANGUAGES, OUTCOMES, PRIORITIES, reasonWords } from './words.js';

function Row({ one }) {
  const fresh = one.mine && one.id !== state.openId && one.seq > seenOf(one.id);
  const current = one.id === state.openId;
  return html`<li>
    <button
      type="button"
      class=${`row ${one.priority}`}
      aria-current=${current ? 'true' : undefined}
      onClick=${() => open(one.id)}
    >
      <span class="line">
        ${PRIORITIES[one.priority] && html`<span class=${`badge ${one.priority}`}>${one.priority === 'emergency' && html`<${Icon} name="alert" />`}${PRIORITIES[one.priority]}</span>`}
        <span class="reason">${reasonWords(one)}</span>
        ${one.state === 'closed' ? html`<span class="wait">${clockTime(one.closedAt, state.me.clinic.timeZone)}</span>` : one.state === 'waiting' && html`<${Wait} since=${one.waitingSince} />`}
        ${fresh && html`<span class="fresh">New</span>`}
      </span>
      <span class="line small">
        <span>${CHANNELS[one.channel]} · ${LANGUAGES[one.language]}</span>
        ${one.state === 'closed' ? html`<span>${one.outcome && OUTCOMES[one.outcome]}${one.owner && ` · ${one.owner}`}</span>` : one.owner && !one.mine && html`<span>with ${one.owner}</span>`}
        ${one.answerBy && one.state !== 'closed' && html`<${AnswerBy} at=${one.answerBy} />`}
        ${one.alarm?.acknowledgedBy && one.state === 'waiting' && html`<span>seen by ${one.alarm.acknowledgedBy}</span>`}
      </span>
    </button>
  </li>`;
}

function Group({ name, id, rows, empty }) {
  return html`<section aria-labelledby=${id} class="group">
    <h2 id=${id}>${name} <span class="count">${rows.length}</span></h2>
    ${
      rows.length === 0
        ? html`<p class="empty">${empty}</p>`
        : html`<ul>
            ${rows.map((one) => html`<${Row} key=${one.id} one=${one} />`)}
          </ul>`
    }
  </section>`;
}

function Closed() {
  const [shown, setShown] = useState(false);
  const toggle = () => {
    if (shown) update({ closed: null });
    else void loadClosed();
    setShown(!shown);
  };
  return html`<section class="group" aria-label="Closed">
    <button type="button" class="quiet wide" aria-expanded=${String(shown)} onClick=${toggle}>
      ${shown ? 'Hide closed' : 'Show closed'}
    </button>
    ${
      shown &&
      (state.closed === null
        ? html`<p class="empty">Reading…</p>`
        : state.closed.length === 0
          ? html`<p class="empty">Nothing was closed yet.</p>`
          : html`<ul>
              ${state.closed.map((one) => html`<${Row} key=${one.id} one=${one} />`)}
            </ul>`)
    }
  </section>`;
}

export function Lists() {
  const { clinic } = state.me;
  return html`<nav class="lists" aria-label="Conversations">
    ${state.listError && html`<p class="list-error" role="alert">${state.listError} <button type="button" onClick=${loadList}>Try again</button></p>`}
    ${
      state.handoffs === null
        ? html`<p class="empty" role="status">${state.listError ? '' : 'Reading the lists…'}</p>`
        : html`
            <${Group}
              id="waiting"
              name="Waiting"
              rows=${waiting()}
              empty=${clinic.open ? 'Nobody is waiting.' : 'Nobody is waiting. The clinic is closed; patients are told when it opens.'}
            />
            <${Group} id="mine" name="Mine" rows=${mine()} empty="Take a conversation and it is here." />
            <${Group} id="others" name="With others" rows=${others()} empty="Colleagues hold nothing." />
            <${Closed} />
          `
    }
  </nav>`;
}
