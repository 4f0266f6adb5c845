// Booking or moving a visit: what, with whom, which day, and a time. A taken time asks for a reason.
import { html, useEffect, useRef, useState } from '/desk/preact.js';
import { attempt } from './actions.js';
import { api } from './api.js';
import { now, state } from './store.js';
import { clockTime, dayOf } from './time.js';
import { OVERBOOK_REASONS, refusalWords } from './words.js';

const keyOf = (time) => `${time.start} ${time.practitioner.id}`;

function Times({ times, chosen, choose, several }) {
  const zone = state.me.clinic.timeZone;
  if (times === undefined) return html`<p role="status">Looking…</p>`;
  if (times === null) return html`<p role="status">Only the EHR’s own calendar can say. Book it there.</p>`;
  if (times.length === 0) return html`<p role="status">Nobody works then, or the day is past.</p>`;
  const free = times.filter((time) => time.free).length;
  return html`<fieldset class="times">
    <legend>${free === 0 ? 'Every time is taken' : free === 1 ? '1 free time' : `${free} free times`}</legend>
    ${times.map(
      (time) =>
        html`<label key=${keyOf(time)} class=${time.free ? '' : 'taken'}
          ><input
            type="radio"
            name="time"
            value=${keyOf(time)}
            checked=${chosen === keyOf(time)}
            onChange=${() => choose(keyOf(time))}
          />
          ${clockTime(time.start, zone)}${several && ` ${time.practitioner.name}`}${!time.free && html` <small>taken</small>`}</label
        >`,
    )}
  </fieldset>`;
}

/** Whether the patient reads in the conversation what is done here. */
export const TellBox = ({ tell, change }) =>
  html`<label class="tell"
    ><input type="checkbox" checked=${tell} onChange=${(event) => change(event.target.checked)} /> Tell the
    patient</label
  >`;

export function BookForm({ id, patient, replaces, took, cancel }) {
  const zone = state.me.clinic.timeZone;
  const [catalogue, setCatalogue] = useState(null);
  const [type, setType] = useState(replaces?.visitType.id ?? '');
  const [who, setWho] = useState(replaces?.practitioner.id ?? '');
  const [date, setDate] = useState(dayOf(replaces?.start ?? now(), zone));
  const [times, setTimes] = useState(undefined);
  const [chosen, setChosen] = useState(null);
  const [reason, setReason] = useState('');
  const [tell, setTell] = useState(true);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(null);
  const first = useRef(null);
  // What may have been done without an answer is asked for again under its key, and is one booking.
  const tried = useRef(null);
  const failed = (error) => setProblem(refusalWords(error));

  useEffect(() => {
    void attempt(() => api.visitTypes(), failed).then((answer) => {
      if (!answer) return;
      setCatalogue(answer);
      setType((before) => before || answer.visitTypes[0]?.id || '');
      first.current?.focus();
    });
  }, []);
  const look = () => {
    let stale = false;
    setTimes(undefined);
    setChosen(null);
    if (type && date)
      void attempt(() => api.times(type, who, date), failed).then((answer) => {
        if (answer && !stale) setTimes(answer.times);
      });
    return () => (stale = true);
  };
  useEffect(look, [type, who, date]);

  const visitType = catalogue?.visitTypes.find((one) => one.id === type);
  const time = times?.find((one) => keyOf(one) === chosen);
  const over = time !== undefined && !time.free;
  const submit = async (event) => {
    event.preventDefault();
    if (!time || busy) return;
    setBusy(true);
    setProblem(null);
    const wish = `${type} ${keyOf(time)} ${over ? reason : ''}`;
    if (tried.current?.wish !== wish)
      tried.current = { wish, key: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}` };
    const answer = await attempt(
      () =>
        api.move(id, 'appointments', {
          key: tried.current.key,
          patient: patient.id,
          visitType: type,
          practitioner: time.practitioner.id,
          start: time.start,
          replaces: replaces ? { id: replaces.id, version: replaces.version } : null,
          overbook: over ? reason : null,
          tell,
        }),
      (error) => {
        failed(error);
        // An answer settles it, so the next try is a request of its own.
        if (error.status > 0 && error.status < 500) tried.current = null;
        if (error.code === 'appointment.taken') look();
      },
    );
    setBusy(false);
    if (answer) took(answer, tell);
  };
  return html`<form onSubmit=${submit}>
    <label for="book-type">Visit</label>
    <select
      id="book-type"
      ref=${first}
      value=${type}
      disabled=${!catalogue}
      onChange=${(event) => {
        setType(event.target.value);
        setWho('');
      }}
    >
      ${(catalogue?.visitTypes ?? []).map((one) => html`<option key=${one.id} value=${one.id}>${one.name} (${one.minutes} min)</option>`)}
    </select>
    <label for="book-who">With</label>
    <select
      id="book-who"
      value=${who}
      disabled=${!catalogue}
      onChange=${(event) => setWho(event.target.value)}
    >
      <option value="">Whoever is free</option>
      ${(visitType?.practitioners ?? []).map((one) => html`<option key=${one.id} value=${one.id}>${one.name}</option>`)}
    </select>
    <label for="book-date">Day</label>
    <input
      id="book-date"
      type="date"
      required
      min=${dayOf(now(), zone)}
      value=${date}
      onChange=${(event) => setDate(event.target.value)}
    />
    <${Times} times=${times} chosen=${chosen} choose=${setChosen} several=${who === ''} />
    ${
      over &&
      html`<label for="book-reason">Why over another visit?</label>
        <select
          id="book-reason"
          required
          value=${reason}
          onChange=${(event) => setReason(event.target.value)}
        >
          <option value="">Choose a reason</option>
          ${Object.entries(OVERBOOK_REASONS).map(([value, words]) => html`<option key=${value} value=${value}>${words}</option>`)}
        </select>
        <p class="hint">
          Kept in the audit log with your name. At most ${catalogue?.overbookedPerDay} a day with one
          clinician.
        </p>`
    }
    <${TellBox} tell=${tell} change=${setTell} />
    ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    <div class="dialog-acts">
      <button type="button" onClick=${cancel}>Back</button>
      <button type="submit" class="primary" disabled=${busy || !time || (over && reason === '')}>
        ${over ? 'Book over' : replaces ? 'Move' : 'Book'}
      </button>
    </div>
  </form>`;
}
