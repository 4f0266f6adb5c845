// The few pictures of the page, drawn in the colour of the text beside them.
import { html } from '/desk/preact.js';

const PATHS = {
  alert: 'M12 3 1.500 21h21L12 3zm0 6v6m0 3v.01',
  back: 'M15 5l-7 7 7 7',
  sound: 'M4 9v6h4l5 4V5L8 9H4zm12-1a5 5 0 0 1 0 8m2.500-10.500a9 9 0 0 1 0 13',
  mute: 'M4 9v6h4l5 4V5L8 9H4zm12 0 6 6m0-6-6 6',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5M8.500 9h7M8.500 12.500h4',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  cross: 'M6 6l12 12M18 6L6 18',
  down: 'M12 5v13m-6-6 6 6 6-6',
  people:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zm-6.500 9c0-4 3-6 6.500-6s6.500 2 6.500 6M16 4.500a3.500 3.500 0 0 1 0 6.500m2 3.500c2.200.8 3.500 2.600 3.500 5.500',
};

export const Icon = ({ name }) =>
  html`<svg
    class="icon"
    viewBox="0 0 24 24"
    width="18"
    height="18"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d=${PATHS[name]} />
  </svg>`;
