// Whose desk this is, whether the clinic is open, the sound, and the way out; below it, a lost connection.
import { html } from '/desk/preact.js';
import { signOut } from './actions.js';
import { turnOnSound } from './alarm.js';
import { Icon } from './icon.js';
import { connect } from './live.js';
import { state } from './store.js';
import { dayAndTime } from './time.js';

export function TopBar() {
  const { me } = state;
  const { clinic } = me;
  const opening = clinic.opensAt ? `Closed until ${dayAndTime(clinic.opensAt, clinic.timeZone)}` : 'Closed';
  return html`<header class="top">
    <p class="clinic">
      <img src="/desk/icon.svg" alt="" width="26" height="26" /><span class="name">${clinic.name}</span>
    </p>
    <span class=${`hours ${clinic.open ? 'is-open' : 'is-closed'}`}
      >${clinic.open ? 'Open now' : opening}</span
    >
    <span class="grow"></span>
    ${state.soundBlocked && html`<button type="button" class="sound" onClick=${turnOnSound}><${Icon} name="mute" /> Turn on sound</button>`}
    <span class="who"><span class="unseen">Signed in as </span>${me.name}</span>
    <button type="button" class="quiet" onClick=${signOut}>Sign out</button>
  </header>`;
}

export function LinkBanner() {
  const words = { lost: 'Connection lost. Trying again…', 'catching-up': 'Catching up on what was missed…' }[
    state.link
  ];
  return html`<div class="link-place" role="status" aria-live="polite">
    ${
      words &&
      html`<div class=${`link ${state.link}`}>
        <span
          ><strong>${words}</strong
          >${state.link === 'lost' && ' What you see may be out of date. You can keep typing; nothing is sent until the desk is back.'}</span
        >
        ${state.link === 'lost' && html`<button type="button" onClick=${() => connect()}>Try now</button>`}
      </div>`
    }
  </div>`;
}
