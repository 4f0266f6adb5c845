// The desk's page. Puts the parts together and follows the address and the session.
import { html, render, useEffect, useState } from '/desk/preact.js';
import { AlarmBar } from './alarm-bar.js';
import { startAlarm } from './alarm.js';
import { api } from './api.js';
import { attempt, open } from './actions.js';
import { Conversation } from './conversation.js';
import { Lists } from './lists.js';
import { connect, disconnect } from './live.js';
import { Notice } from './notice.js';
import { SignIn } from './sign-in.js';
import { state, subscribe, update } from './store.js';
import { LinkBanner, TopBar } from './top-bar.js';

/** The address names what is open, so the link moves the focus by hand. */
function skip(event) {
  event.preventDefault();
  document.querySelector('#conversation h2')?.focus();
}

function Desk() {
  return html`<div class=${`desk ${state.openId ? 'has-open' : ''}`}>
    <nav class="skip" aria-label="Skip">
      <a href="#conversation" onClick=${skip}>Skip to the conversation</a>
    </nav>
    <${AlarmBar} />
    <${TopBar} />
    <${LinkBanner} />
    <main class="columns">
      <h1 class="unseen">Front desk, ${state.me.clinic.name}</h1>
      <${Lists} />
      <div class="main" id="conversation" tabindex="-1">
        ${state.openId ? html`<${Conversation} key=${state.openId} />` : html`<${Nothing} />`}
      </div>
    </main>
    <${Notice} />
  </div>`;
}

function Nothing() {
  return html`<div class="nothing">
    <h2 tabindex="-1">No conversation open</h2>
    <p>
      Choose a conversation from the list. Whoever is first in the list has waited longest or is most urgent.
    </p>
  </div>`;
}

function App() {
  const [, redraw] = useState(0);
  useEffect(() => {
    const again = () => redraw((count) => count + 1);
    const stop = subscribe(again);
    // What changed before this effect ran (a window in the background paints late) is drawn now.
    again();
    return stop;
  }, []);
  useEffect(() => {
    if (state.phase === 'in') void connect();
    else disconnect();
  }, [state.phase]);
  if (state.phase === 'loading') return html`<p class="loading" role="status">Opening the desk…</p>`;
  if (state.phase === 'signed-out') return html`<${SignIn} />`;
  return html`<${Desk} />`;
}

async function start() {
  const id = location.hash.slice(1);
  if (/^[\w-]{1,64}$/.test(id)) update({ openId: id, view: { id, status: 'loading', entries: [] } });
  addEventListener('popstate', () => open(location.hash.slice(1) || null));
  addEventListener('hashchange', () => open(location.hash.slice(1) || null));
  startAlarm();
  render(html`<${App} />`, document.getElementById('app'));
  await findOut();
}

/** Asks who is signed in, until the server says. */
async function findOut() {
  const me = await attempt(
    () => api.me(),
    () => setTimeout(findOut, 2000),
  );
  if (me) update({ phase: 'in', me, skew: Date.parse(me.now) - Date.now() });
  else if (state.phase === 'signed-out') update({ because: null });
}

void start();
