// Emergencies that nobody has seen yet, across the top, until somebody has. In words and shape, not by colour
// alone.
import { html, useState } from '/desk/preact.js';
import { move, open } from './actions.js';
import { turnOnSound } from './alarm.js';
import { Wait } from './clock.js';
import { Icon } from './icon.js';
import { alarms, state } from './store.js';
import { CHANNELS, LANGUAGES, categoryWords } from './words.js';

const kinds = (one) =>
  one.categories
    .filter((category) => category.startsWith('emergency.'))
    .map(categoryWords)
    .join(', ');

function Alarm({ one }) {
  const [busy, setBusy] = useState(false);
  const act = async (verb) => {
    setBusy(true);
    await move(one.id, verb);
    setBusy(false);
    if (verb === 'claim') open(one.id);
  };
  return html`<li class="alarm">
    <${Icon} name="alert" />
    <p>
      <strong>Emergency${kinds(one) && `: ${kinds(one)}`}</strong>
      <span
        >${CHANNELS[one.channel]} · ${LANGUAGES[one.language]} · waiting <${Wait} since=${one.waitingSince}
      /></span>
    </p>
    <span class="acts">
      <button type="button" class="on-red solid" disabled=${busy} onClick=${() => act('claim')}>
        Take it now
      </button>
      <button type="button" class="on-red" onClick=${() => open(one.id)}>Open</button>
      <button type="button" class="on-red" disabled=${busy} onClick=${() => act('acknowledge')}>
        Acknowledge
      </button>
    </span>
  </li>`;
}

export function AlarmBar() {
  const urgent = alarms();
  return html`<section class="alarms" aria-label="Emergency alarms" role="alert">
    ${
      urgent.length > 0 &&
      html`<ul>
          ${urgent.slice(0, 3).map((one) => html`<${Alarm} key=${one.id} one=${one} />`)}
        </ul>
        ${urgent.length > 3 && html`<p class="more">and ${urgent.length - 3} more at the top of Waiting</p>`}
        ${
          state.soundBlocked &&
          html`<p class="more">
            <button type="button" class="on-red solid" onClick=${turnOnSound}>
              <${Icon} name="mute" /> The alarm is silent: turn on sound
            </button>
          </p>`
        }`
    }
  </section>`;
}
