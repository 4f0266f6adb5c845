// What nobody can exceed: a clinic that knows who comes and how long everyone takes, sees a fraction of anybody, and
// pools its clinicians' minutes. The sets of minutes that can be served are a polymatroid (a set is servable when for
// every span of days its visits that must lie in the span fit into the span), so taking visits by worth per minute,
// each as far as it goes, is the exact optimum of that linear programme.
import { CLINICIANS, DAY_MINUTES, TIERS, trueMinutes, truthOfComing, type PatientRequest } from './world.ts';

/** What a clinician may give a day at most, in minutes: the hours and the overtime that is allowed. */
const CAPACITY = DAY_MINUTES + 15;

/** The most worth that any policy can reach on these requests, whose windows end before `days`. */
export function bound(requests: readonly PatientRequest[], days: number): number {
  const jobs = requests
    // Nobody's probability of coming is greater than without waiting.
    .filter((request) => request.shows < truthOfComing(request, 0))
    // Whoever sees them, no visit is shorter than with the quickest clinician.
    .map((request) => ({
      from: request.day,
      to: Math.min(request.deadline, days - 1),
      minutes: Math.min(...CLINICIANS.map((id) => trueMinutes(request, id))),
      worth: TIERS[request.tier]?.worth ?? 0,
    }))
    .sort((a, b) => b.worth / b.minutes - a.worth / a.minutes);
  const slack = Array.from({ length: days }, (_, from) =>
    Float64Array.from(
      { length: days },
      (__, to) => Math.max(0, to - from + 1) * CAPACITY * CLINICIANS.length,
    ),
  );
  let value = 0;
  for (const { from, to, minutes, worth } of jobs) {
    let room = minutes;
    for (let a = 0; a <= from; a += 1) {
      const row = slack[a] ?? [];
      for (let b = to; b < days; b += 1) room = Math.min(room, row[b] ?? 0);
    }
    if (room <= 0) continue;
    for (let a = 0; a <= from; a += 1) {
      const row = slack[a] ?? new Float64Array();
      for (let b = to; b < days; b += 1) row[b] = (row[b] ?? 0) - room;
    }
    value += (worth * room) / minutes;
  }
  return value;
}
