// The sign-in. After an ended session it says so, and what was open and typed comes back afterwards.
import { html, useEffect, useRef, useState } from '/desk/preact.js';
import { signIn } from './actions.js';
import { turnOnSound } from './alarm.js';
import { Icon } from './icon.js';
import { state } from './store.js';
import { refusalWords } from './words.js';

export function SignIn() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState(null);
  const first = useRef(null);
  const password = useRef(null);
  useEffect(() => (state.me ? password : first).current?.focus(), []);

  const submit = async (event) => {
    event.preventDefault();
    const data = new FormData(event.target);
    setBusy(true);
    setError(null);
    void turnOnSound();
    try {
      await signIn(data.get('name'), data.get('password'));
    } catch (refused) {
      setError(
        refused.status === 401 ? 'That name and password do not belong together.' : refusalWords(refused),
      );
      setBusy(false);
      password.current?.select();
    }
  };

  return html`<main class="sign-in">
    <form class="card" onSubmit=${submit}>
      <img src="/desk/icon.svg" alt="" width="44" height="44" />
      <h1>Front desk</h1>
      ${
        state.because === 'expired'
          ? html`<p class="hint" role="status">
              Your session has ended. Sign in to go on where you were; what you typed is still here.
            </p>`
          : html`<p class="hint">For the people who answer patients.</p>`
      }
      <label for="name">Name</label>
      <input
        id="name"
        name="name"
        autocomplete="username"
        required
        maxlength="60"
        ref=${first}
        defaultValue=${state.me?.name ?? ''}
        autocapitalize="none"
        spellcheck=${false}
        aria-describedby=${error ? 'refused' : undefined}
      />
      <label for="password">Password</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        required
        maxlength="200"
        ref=${password}
        aria-describedby=${error ? 'refused' : undefined}
      />
      <p class="refused" id="refused" role="alert">${error && html`<${Icon} name="alert" /> ${error}`}</p>
      <button type="submit" class="primary wide" disabled=${busy}>${busy ? 'Signing in…' : 'Sign in'}</button>
    </form>
  </main>`;
}
