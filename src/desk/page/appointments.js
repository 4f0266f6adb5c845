// The patient's appointments: found by what the patient says of themselves, cancelled, moved and booked. Everything in
// the list comes from the server's last answer.
import { html, useEffect, useRef, useState } from '/desk/preact.js';
import { attempt } from './actions.js';
import { api } from './api.js';
import { BookForm, TellBox } from './book-form.js';
import { Dialog } from './dialogs.js';
import { now, state } from './store.js';
import { dayText, clockTime } from './time.js';
import { OVERBOOK_REASONS, refusalWords } from './words.js';

const when = (iso, zone) => `${dayText(iso, zone, now())}, ${clockTime(iso, zone)}`;

const saidOf = (done, tell) => `${done}. ${tell ? 'The patient was told.' : 'Tell the patient.'}`;

function Find({ id, found, cancel }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(null);
  const first = useRef(null);
  useEffect(() => first.current?.focus(), []);
  const submit = async (event) => {
    event.preventDefault();
    const { name, birthDate, phone } = Object.fromEntries(new FormData(event.target));
    setBusy(true);
    setProblem(null);
    const answer = await attempt(
      () => api.move(id, 'patient', { name, birthDate, phone }),
      (error) =>
        setProblem(
          error.code === 'body.invalid' ? 'Check the date and the phone number.' : refusalWords(error),
        ),
    );
    setBusy(false);
    if (answer) found(answer);
  };
  return html`<form onSubmit=${submit}>
    <p class="hint">As the patient has given them. All three have to fit.</p>
    <label for="patient-name">Name</label>
    <input id="patient-name" ref=${first} name="name" required maxlength="100" autocomplete="off" />
    <label for="patient-birth">Date of birth</label>
    <input id="patient-birth" name="birthDate" type="date" required min="1900-01-01" />
    <label for="patient-phone">Phone</label>
    <input
      id="patient-phone"
      name="phone"
      type="tel"
      required
      minlength="7"
      maxlength="40"
      autocomplete="off"
    />
    ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    <div class="dialog-acts">
      <button type="button" onClick=${cancel}>Cancel</button>
      <button type="submit" class="primary" disabled=${busy}>${busy ? 'Looking…' : 'Find'}</button>
    </div>
  </form>`;
}

function Visit({ visit, busy, move, cancel }) {
  const [sure, setSure] = useState(false);
  const [tell, setTell] = useState(true);
  const zone = state.me.clinic.timeZone;
  const name = `${visit.visitType.name}, ${when(visit.start, zone)}`;
  return html`<li class="visit">
    <p>
      <strong>${when(visit.start, zone)}</strong><br />
      ${visit.visitType.name} with ${visit.practitioner.name}, ${visit.place}
      ${visit.overbooked && html`<br /><span class="over-mark">Booked over another visit: ${OVERBOOK_REASONS[visit.overbooked]}</span>`}
    </p>
    <div class="visit-acts">
      ${
        sure
          ? html`<span>Cancel it?</span><${TellBox} tell=${tell} change=${setTell} /><button
                type="button"
                disabled=${busy}
                onClick=${() => setSure(false)}
              >
                Keep</button
              ><button
                type="button"
                class="primary"
                disabled=${busy}
                onClick=${() => cancel(tell)}
                aria-label=${`Cancel it: ${name}`}
              >
                Cancel it
              </button>`
          : html`<button type="button" disabled=${busy} onClick=${move} aria-label=${`Move ${name}`}>
                Move</button
              ><button
                type="button"
                disabled=${busy}
                onClick=${() => setSure(true)}
                aria-label=${`Cancel ${name}?`}
              >
                Cancel
              </button>`
      }
    </div>
  </li>`;
}

export function AppointmentsDialog({ id, done }) {
  /** Whose they are: undefined while it is asked, null where somebody has to be found first. */
  const [known, setKnown] = useState(undefined);
  /** The patient has proved to the assistant who they are. */
  const [proved, setProved] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(null);
  const [said, setSaid] = useState('');
  /** What is being booked: null, {} or {replaces}. */
  const [booking, setBooking] = useState(null);
  const title = useRef(null);
  useEffect(() => title.current?.focus(), [known?.patient.id, booking === null]);
  useEffect(() => {
    void attempt(
      () => api.patient(id),
      () => {},
    ).then((answer) => {
      setKnown(answer?.known ?? null);
      setProved(Boolean(answer?.known));
    });
  }, []);

  if (!known)
    return html`<${Dialog} title="Whose appointments?" done=${done} wide>
      ${known === undefined ? html`<p role="status">Looking…</p>` : html`<${Find} id=${id} found=${setKnown} cancel=${done} />`}
    <//>`;

  const { patient, appointments } = known;
  const another = () => {
    setKnown(null);
    setProved(false);
    setSaid('');
    setProblem(null);
  };
  const took = (answer, words) => {
    setKnown({ patient, appointments: answer.appointments });
    setBooking(null);
    setSaid(words);
  };
  const cancel = async (visit, tell) => {
    setBusy(true);
    setProblem(null);
    const answer = await attempt(
      () =>
        api.move(id, 'cancel', { patient: patient.id, appointment: visit.id, version: visit.version, tell }),
      (error) => setProblem(refusalWords(error)),
    );
    setBusy(false);
    if (answer) took(answer, saidOf('Cancelled', tell));
  };
  return html`<${Dialog} title=${`Appointments of ${patient.name}`} done=${done} wide>
    ${
      booking
        ? html`<${BookForm}
            id=${id}
            patient=${patient}
            replaces=${booking.replaces}
            took=${(answer, tell) => took(answer, saidOf(booking.replaces ? 'Moved' : 'Booked', tell))}
            cancel=${() => setBooking(null)}
          />`
        : html`<div class="visits" tabindex="-1" ref=${title}>
            ${
              proved &&
              html`<p class="hint">
                The patient has proved to the assistant who they are.${' '}
                <button type="button" class="quiet" onClick=${another}>Somebody else</button>
              </p>`
            }
            ${said && html`<p class="said" role="status">${said}</p>`}
            ${problem && html`<p class="problem" role="alert">${problem}</p>`}
            ${
              appointments.length === 0
                ? html`<p>Nothing is booked.</p>`
                : html`<ul aria-label="Booked">
                    ${appointments.map(
                      (visit) =>
                        html`<${Visit}
                          key=${visit.id}
                          visit=${visit}
                          busy=${busy}
                          move=${() => setBooking({ replaces: visit })}
                          cancel=${(tell) => cancel(visit, tell)}
                        />`,
                    )}
                  </ul>`
            }
            <div class="dialog-acts">
              <button type="button" onClick=${done}>Done</button>
              <button type="button" class="primary" onClick=${() => setBooking({})}>Book a visit</button>
            </div>
          </div>`
    }
  <//>`;
}
