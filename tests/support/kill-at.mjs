// Loaded before the server by tests: ends its process with SIGKILL at the step that FRONTDESK_KILL_AT names, at
// the hit that FRONTDESK_KILL_HIT counts.
import { subscribe } from 'node:diagnostics_channel';

const at = process.env.FRONTDESK_KILL_AT;
let left = Number(process.env.FRONTDESK_KILL_HIT ?? 1);
if (at) {
  subscribe('frontdesk.step', (name) => {
    if (name === at && (left -= 1) === 0) process.kill(process.pid, 'SIGKILL');
  });
}
