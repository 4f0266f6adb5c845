// All that the page knows, in one value; whoever shows it is told when it changes.

export const state = {
  /** loading, signed-out, in */
  phase: 'loading',
  /** Why the sign-in is shown: null, expired. */
  because: null,
  me: null,
  /** connecting, live, catching-up, lost */
  link: 'connecting',
  /** Waiting and claimed handoffs; null until they were read. */
  handoffs: null,
  closed: null,
  listError: null,
  /** The handoff that is open, by id, and what is known of it. */
  openId: null,
  view: null,
  /** A sentence to be shown and read out: {text, kind, number}. */
  notice: null,
  soundBlocked: false,
  /** Server's clock minus ours, in milliseconds. */
  skew: 0,
};

const listeners = new Set();

export function update(change) {
  Object.assign(state, change);
  for (const listener of listeners) listener();
}

export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const now = () => Date.now() + state.skew;

let notices = 0;
/** Shows a sentence; an error stays until it is dismissed. */
export function tell(text, kind = 'info') {
  const number = (notices += 1);
  update({ notice: { text, kind, number } });
  if (kind === 'info') {
    setTimeout(() => {
      if (state.notice?.number === number) update({ notice: null });
    }, 6000);
  }
}

export const mine = () => (state.handoffs ?? []).filter((one) => one.mine);
export const waiting = () => (state.handoffs ?? []).filter((one) => one.state === 'waiting');
export const others = () => (state.handoffs ?? []).filter((one) => one.state === 'claimed' && !one.mine);
/** Emergencies that nobody has acknowledged. */
export const alarms = () => waiting().filter((one) => one.alarm && !one.alarm.acknowledgedBy);
