// Three lines that spare reading everything first: what is wanted, why it is here, what was said.
import { html } from '/desk/preact.js';
import { AnswerBy } from './clock.js';
import { now, state } from './store.js';
import { moment } from './time.js';
import { categoryWords, reasonWords } from './words.js';

export function Brief({ handoff, brief }) {
  const zone = state.me.clinic.timeZone;
  const labels = handoff.categories
    .filter((one) => !one.startsWith('emergency.'))
    .map(categoryWords)
    .join(', ');
  return html`<section class="brief" aria-label="Brief" tabindex="0">
    <dl>
      <div>
        <dt>Wants</dt>
        <dd dir="auto">${brief.wants || 'Not clear yet; see the conversation.'}</dd>
      </div>
      <div>
        <dt>Why here</dt>
        <dd>
          ${reasonWords(handoff)}${labels && html` <span class="labels">(${labels})</span>`}${brief.cause && html`: <q><bdi lang=${handoff.language} dir="auto">${brief.cause}</bdi></q>`}
        </dd>
      </div>
      ${
        handoff.answerBy &&
        html`<div>
          <dt>Answer by</dt>
          <dd>
            ${handoff.state === 'closed' ? moment(handoff.answerBy, zone, now()) : html`<${AnswerBy} at=${handoff.answerBy} lead="" />`},
            ahead of the next step of the preparation
          </dd>
        </div>`
      }
      <div>
        <dt>Assistant said</dt>
        <dd lang=${brief.said ? handoff.language : 'en'} dir="auto">${brief.said || 'Nothing yet.'}</dd>
      </div>
    </dl>
  </section>`;
}
