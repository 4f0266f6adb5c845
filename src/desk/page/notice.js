// One sentence at the foot of the page: what just happened, or why something did not.
import { html } from '/desk/preact.js';
import { Icon } from './icon.js';
import { state, update } from './store.js';

export function Notice() {
  const { notice } = state;
  return html`<div class="notice-place" role="status" aria-live="polite">
    ${
      notice &&
      html`<div class=${`notice ${notice.kind}`} key=${notice.number}>
        ${notice.kind === 'error' && html`<${Icon} name="alert" />`}
        <span>${notice.text}</span>
        <button type="button" class="plain" onClick=${() => update({ notice: null })} aria-label="Dismiss">
          <${Icon} name="cross" />
        </button>
      </div>`
    }
  </div>`;
}
