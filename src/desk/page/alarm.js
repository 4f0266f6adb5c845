// The sound and the tab's title. The emergency sound is one looped buffer, not a timer: a hidden tab's timers
// are slowed down, a sound that plays is not.
import { alarms, now, state, subscribe, update, waiting } from './store.js';
import { waitText } from './time.js';

let audio = null;
let siren = null;
let known = null;

function context() {
  audio ??= 'AudioContext' in window ? new AudioContext() : null;
  return audio;
}

function blocked() {
  return audio !== null && audio.state !== 'running';
}

/** Asks the browser for sound; it agrees only after the person has clicked or typed. */
export async function turnOnSound() {
  try {
    await Promise.race([context()?.resume(), new Promise((resolve) => setTimeout(resolve, 300))]);
  } catch {
    // Stays blocked; the prompt stays.
  }
  update({ soundBlocked: blocked() });
  if (!blocked()) ring();
}

// Three rising beeps in a second, then a second of silence.
function pattern(ctx) {
  const buffer = ctx.createBuffer(1, ctx.sampleRate * 2, ctx.sampleRate);
  const data = buffer.getChannelData(0);
  [660, 880, 1100].forEach((pitch, index) => {
    const start = Math.floor(index * 0.3 * ctx.sampleRate);
    const length = Math.floor(0.22 * ctx.sampleRate);
    for (let at = 0; at < length; at += 1) {
      const edge = Math.min(1, at / 400, (length - at) / 400);
      data[start + at] = 0.35 * edge * Math.sin((2 * Math.PI * pitch * at) / ctx.sampleRate);
    }
  });
  return buffer;
}

function ring() {
  const wanted = state.phase === 'in' && alarms().length > 0;
  if (wanted && !siren && audio && !blocked()) {
    siren = audio.createBufferSource();
    siren.buffer = pattern(audio);
    siren.loop = true;
    siren.connect(audio.destination);
    siren.start();
  } else if (!wanted && siren) {
    siren.stop();
    siren = null;
  }
  document.documentElement.dataset.siren = siren ? 'on' : 'off';
}

function chime() {
  if (!audio || blocked() || siren) return;
  [523, 659].forEach((pitch, index) => {
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    const start = audio.currentTime + index * 0.14;
    tone.frequency.value = pitch;
    gain.gain.setValueAtTime(0.0001, start);
    gain.gain.exponentialRampToValueAtTime(0.12, start + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + 0.3);
    tone.connect(gain).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.32);
  });
}

function title() {
  const urgent = state.phase === 'in' ? alarms() : [];
  const count = state.phase === 'in' ? waiting().length : 0;
  const name = state.me ? `Front desk – ${state.me.clinic.name}` : 'Front desk';
  if (urgent.length > 0) {
    const longest = Math.min(...urgent.map((one) => Date.parse(one.waitingSince)));
    const even = Math.floor(Date.now() / 1000) % 2 === 0;
    document.title = even ? `⚠ EMERGENCY (${urgent.length})` : `Patient waiting ${waitText(now() - longest)}`;
  } else document.title = count > 0 ? `(${count}) ${name}` : name;
}

function follow() {
  const ids = new Set(waiting().map((one) => one.id));
  if (state.phase !== 'in' || state.handoffs === null) known = null;
  else {
    if (known && [...ids].some((id) => !known.has(id))) chime();
    known = ids;
  }
  ring();
  title();
}

/** Begins to listen; the first click or key turns the sound on where the browser lets it. */
export function startAlarm() {
  subscribe(follow);
  setInterval(title, 1000);
  context()?.addEventListener('statechange', () => update({ soundBlocked: blocked() }));
  update({ soundBlocked: blocked() });
  for (const kind of ['pointerdown', 'keydown'])
    addEventListener(kind, () => blocked() && void turnOnSound(), { capture: true });
}
