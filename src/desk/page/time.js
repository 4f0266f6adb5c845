// Times as the clinic's clock shows them, and how long somebody has been waiting.

/** `0:42`, `12:05`, `1 h 05 min`, `2 days`. */
export function waitText(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 3600) return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const hours = Math.floor(seconds / 3600);
  if (hours < 48) return `${hours} h ${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')} min`;
  return `${Math.floor(hours / 24)} days`;
}

/** The same, to be read aloud. */
export function waitSpoken(ms) {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  return hours === 1 ? '1 hour' : `${hours} hours`;
}

export const clockTime = (iso, zone) =>
  new Date(iso).toLocaleTimeString('en-US', { timeZone: zone, hour: 'numeric', minute: '2-digit' });

export const dayOf = (iso, zone) => new Date(iso).toLocaleDateString('en-CA', { timeZone: zone });

export function dayText(iso, zone, now) {
  if (dayOf(iso, zone) === dayOf(now, zone)) return 'Today';
  if (dayOf(iso, zone) === dayOf(now - 86_400_000, zone)) return 'Yesterday';
  return new Date(iso).toLocaleDateString('en-US', {
    timeZone: zone,
    weekday: 'long',
    month: 'long',
    day: 'numeric',
  });
}

export const dayAndTime = (iso, zone) =>
  new Date(iso).toLocaleString('en-US', {
    timeZone: zone,
    weekday: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });

/** `3:00 PM` today, else `Wed, Dec 2, 3:00 PM`. */
export const moment = (iso, zone, now) =>
  dayOf(iso, zone) === dayOf(now, zone)
    ? clockTime(iso, zone)
    : new Date(iso).toLocaleString('en-US', {
        timeZone: zone,
        weekday: 'short',
        month: 'short',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
      });
