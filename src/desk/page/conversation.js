// One conversation: who holds it and what may be done, the brief, what was said, and the place to answer.
import { html, useEffect, useRef, useState } from '/desk/preact.js';
import { loadView, move, open } from './actions.js';
import { AppointmentsDialog } from './appointments.js';
import { Brief } from './brief.js';
import { Wait } from './clock.js';
import { Composer } from './composer.js';
import { CloseDialog, TransferDialog } from './dialogs.js';
import { Icon } from './icon.js';
import { Log } from './log.js';
import { state } from './store.js';
import { CHANNELS, LANGUAGES, OUTCOMES, PRIORITIES, reasonWords } from './words.js';

function Holder({ handoff }) {
  if (handoff.state === 'waiting') return html`Waiting <${Wait} since=${handoff.waitingSince} />`;
  if (handoff.state === 'closed')
    return html`Closed${handoff.owner && ` by ${handoff.owner}`}${handoff.outcome && `: ${OUTCOMES[handoff.outcome]}`}`;
  return handoff.mine ? 'You are answering' : `${handoff.owner} is answering`;
}

function Acts({ handoff }) {
  const [dialog, setDialog] = useState(null);
  const [busy, setBusy] = useState(false);
  const act = async (verb) => {
    setBusy(true);
    await move(handoff.id, verb);
    setBusy(false);
  };
  const ready = state.link === 'live' && !busy;
  const alarm = handoff.alarm && !handoff.alarm.acknowledgedBy && handoff.state === 'waiting';
  return html`<div class="acts">
    ${alarm && html`<button type="button" disabled=${!ready} onClick=${() => act('acknowledge')}>Acknowledge</button>`}
    ${handoff.state === 'waiting' && html`<button type="button" class="primary" disabled=${!ready} onClick=${() => act('claim')}>Take it</button>`}
    ${
      handoff.mine &&
      html`<button type="button" disabled=${!ready} onClick=${() => setDialog('appointments')}>
          Appointments
        </button>
        <button type="button" disabled=${!ready} onClick=${() => setDialog('transfer')}>Transfer</button>
        <button type="button" disabled=${!ready} onClick=${() => act('release')}>Put back</button>
        <button type="button" class="primary" disabled=${!ready} onClick=${() => setDialog('close')}>
          Close
        </button>`
    }
    ${dialog === 'transfer' && html`<${TransferDialog} id=${handoff.id} done=${() => setDialog(null)} />`}
    ${dialog === 'appointments' && html`<${AppointmentsDialog} id=${handoff.id} done=${() => setDialog(null)} />`}
    ${dialog === 'close' && html`<${CloseDialog} handoff=${handoff} done=${() => setDialog(null)} />`}
  </div>`;
}

export function Conversation() {
  const { view } = state;
  const title = useRef(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), [view?.status === 'ready']);

  const back = html`<button type="button" class="quiet to-lists" onClick=${() => open(null)}>
    <${Icon} name="back" /> Lists
  </button>`;
  if (!view || view.status === 'loading')
    return html`<div class="nothing">
      ${back}
      <h2 tabindex="-1" ref=${title}>Reading the conversation…</h2>
    </div>`;
  if (view.status !== 'ready') {
    return html`<div class="nothing">
      ${back}
      <h2 tabindex="-1" ref=${title}>
        ${view.status === 'missing' ? 'No such conversation' : 'This could not be read'}
      </h2>
      <p>${view.status === 'missing' ? 'It may have been removed, or the address is wrong.' : view.error}</p>
      ${view.status === 'error' && html`<button type="button" onClick=${loadView}>Try again</button>`}
    </div>`;
  }
  const { handoff, brief, entries } = view;
  return html`<article class="conversation" aria-labelledby="open-title">
    <header class=${`head ${handoff.priority}`}>
      ${back}
      <div class="about">
        <h2 id="open-title" tabindex="-1" ref=${title}>
          ${PRIORITIES[handoff.priority] && html`<span class=${`badge ${handoff.priority}`}>${handoff.priority === 'emergency' && html`<${Icon} name="alert" />`}${PRIORITIES[handoff.priority]}</span> `}${reasonWords(handoff)}
        </h2>
        <p>
          ${CHANNELS[handoff.channel]} · writes in <strong>${LANGUAGES[handoff.language]}</strong>${' · '}
          <span class="holder"><${Holder} handoff=${handoff} /></span>
        </p>
      </div>
      <${Acts} handoff=${handoff} />
    </header>
    <${Brief} handoff=${handoff} brief=${brief} />
    <${Log} entries=${entries} id=${handoff.id} />
    <${Composer} handoff=${handoff} />
  </article>`;
}
