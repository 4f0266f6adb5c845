// Passing a conversation on, and ending it: native dialogs, which keep the focus and close with Escape.
import { html, useEffect, useRef, useState } from '/desk/preact.js';
import { attempt, move } from './actions.js';
import { api } from './api.js';
import { state } from './store.js';
import { OUTCOMES } from './words.js';

export function Dialog({ title, done, wide, children }) {
  const place = useRef(null);
  useEffect(() => {
    place.current.showModal();
  }, []);
  return html`<dialog
    ref=${place}
    class=${wide ? 'wide' : ''}
    aria-labelledby="dialog-title"
    onClose=${done}
    onCancel=${done}
  >
    <h2 id="dialog-title">${title}</h2>
    ${children}
  </dialog>`;
}

export function TransferDialog({ id, done }) {
  const [staff, setStaff] = useState(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void attempt(() => api.staff()).then((answer) =>
      setStaff((answer?.staff ?? []).filter((one) => one.name !== state.me.name)),
    );
  }, []);
  const submit = async (event) => {
    event.preventDefault();
    const data = new FormData(event.target);
    const to = String(data.get('to'));
    setBusy(true);
    await move(id, 'transfer', { to: to === '' ? null : to, note: String(data.get('note')) });
    done();
  };
  return html`<${Dialog} title="Transfer this conversation" done=${done}>
    <form onSubmit=${submit}>
      <label for="to">To</label>
      <select id="to" name="to" disabled=${staff === null}>
        <option value="">Back to the queue, for anybody</option>
        ${(staff ?? []).map((one) => html`<option key=${one.name} value=${one.name}>${one.name}</option>`)}
      </select>
      <label for="transfer-note">Note for whoever goes on</label>
      <textarea
        id="transfer-note"
        name="note"
        rows="3"
        maxlength="4000"
        dir="auto"
        placeholder="What was done, what is still open"
      ></textarea>
      <p class="hint">The patient is told that somebody else goes on. They never see the note.</p>
      <div class="dialog-acts">
        <button type="button" onClick=${done}>Cancel</button
        ><button type="submit" class="primary" disabled=${busy || staff === null}>Transfer</button>
      </div>
    </form>
  <//>`;
}

export function CloseDialog({ handoff, done }) {
  const [outcome, setOutcome] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event) => {
    event.preventDefault();
    setBusy(true);
    await move(handoff.id, 'close', { outcome });
    done();
  };
  return html`<${Dialog} title="How did it end?" done=${done}>
    <form onSubmit=${submit}>
      <fieldset class="outcomes">
        <legend class="unseen">Outcome</legend>
        ${Object.entries(OUTCOMES).map(
          ([value, words]) =>
            html`<label key=${value}
              ><input
                type="radio"
                name="outcome"
                value=${value}
                checked=${outcome === value}
                onChange=${() => setOutcome(value)}
              />
              ${words}</label
            >`,
        )}
      </fieldset>
      <p class="hint">The patient is told, and the assistant answers them again.</p>
      <div class="dialog-acts">
        <button type="button" onClick=${done}>Cancel</button
        ><button type="submit" class="primary" disabled=${busy || outcome === ''}>Close conversation</button>
      </div>
    </form>
  <//>`;
}
