// Where a person answers. A reply and a note are two places with two drafts, so that one never goes out as the
// other. Nothing is sent while the page is behind.
import { html, useEffect, useRef, useState } from '/desk/preact.js';
import { move, say } from './actions.js';
import { draftOf, keepDraft } from './drafts.js';
import { Icon } from './icon.js';
import { state } from './store.js';
import { LANGUAGES } from './words.js';

const MAX = 4000;

function Field({ handoff, part, label, send, hint, placeholder }) {
  const [text, setText] = useState(draftOf(handoff.id, part));
  const [busy, setBusy] = useState(false);
  const field = useRef(null);
  useEffect(() => {
    const again = () => setText(draftOf(handoff.id, part));
    addEventListener('desk:draft', again);
    return () => removeEventListener('desk:draft', again);
  }, []);
  useEffect(() => {
    const area = field.current;
    area.style.setProperty('height', 'auto');
    area.style.setProperty('height', `${Math.min(area.scrollHeight + 2, 220)}px`);
  }, [text]);

  const live = state.link === 'live';
  const empty = text.trim() === '';
  const type = (value) => {
    setText(value);
    keepDraft(handoff.id, part, value);
  };
  const submit = async (event) => {
    event?.preventDefault();
    if (empty || !live || busy || text.length > MAX) return;
    setBusy(true);
    const sent = await send(text.trim());
    setBusy(false);
    if (sent) type('');
    field.current?.focus();
  };
  const keys = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event);
  };
  const left = MAX - text.length;
  return html`<form class=${`field ${part}`} onSubmit=${submit}>
    <label class="unseen" for=${part}>${label}</label>
    <textarea
      id=${part}
      rows="2"
      dir="auto"
      ref=${field}
      value=${text}
      placeholder=${placeholder}
      aria-describedby=${`${part}-hint`}
      onInput=${(event) => type(event.target.value)}
      onKeyDown=${keys}
    ></textarea>
    <div class="under">
      <p class="hint" id=${`${part}-hint`}>
        ${live ? hint : 'Not connected: keep typing, sending waits.'}${left < 300 && html` <span class=${left < 0 ? 'over' : ''}>${left < 0 ? `${-left} characters too many` : `${left} characters left`}</span>`}
      </p>
      <button type="submit" class="primary" disabled=${empty || !live || busy || left < 0}>
        ${part === 'note' ? 'Add note' : 'Send'}
      </button>
    </div>
  </form>`;
}

export function Composer({ handoff }) {
  const [part, setPart] = useState(handoff.mine ? 'reply' : 'note');
  const taken = useRef(false);
  useEffect(() => {
    // Only after a click on "Take it", which is gone: never out of another field.
    taken.current = handoff.mine && document.activeElement === document.body;
    setPart(handoff.mine ? 'reply' : 'note');
    if (taken.current && part === 'reply') document.querySelector('#reply')?.focus();
  }, [handoff.mine]);
  useEffect(() => {
    if (taken.current && part === 'reply') document.querySelector('#reply')?.focus();
    taken.current = false;
  }, [part]);
  if (handoff.state === 'closed')
    return html`<p class="closed-line">
      This conversation is closed. The assistant answers the patient again.
    </p>`;
  const { id } = handoff;
  const language = LANGUAGES[handoff.language];
  const choice = (name, words, icon) =>
    html`<button
      type="button"
      class="tab"
      aria-pressed=${String(part === name)}
      onClick=${() => setPart(name)}
    >
      ${icon && html`<${Icon} name=${icon} />`} ${words}
    </button>`;
  return html`<section class="composer" aria-label="Answer">
    <div class="tabs">
      ${handoff.mine ? choice('reply', 'Reply to patient') : html`<span class="tab locked"><${Icon} name="lock" /> ${handoff.state === 'waiting' ? 'Take it to reply' : `${handoff.owner} is replying`}</span>`}
      ${choice('note', 'Note for staff', 'note')}
    </div>
    ${
      part === 'reply' && handoff.mine
        ? html`<${Field}
            key="reply"
            handoff=${handoff}
            part="reply"
            label="Reply to the patient"
            placeholder=${`Write to the patient, in ${language} if you can`}
            hint="Ctrl + Enter sends."
            send=${(text) => {
              say(id, text);
              return true;
            }}
          />`
        : html`<${Field}
            key="note"
            handoff=${handoff}
            part="note"
            label="Note for staff"
            placeholder="Only staff see this"
            hint="The patient never sees notes."
            send=${(text) => move(id, 'notes', { text })}
          />`
    }
  </section>`;
}
