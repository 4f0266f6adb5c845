// The policies that the benchmark compares: from a fixed half hour to the product's own.
import { keptMinutes, type Tier } from '../../src/scheduling/policy/reserve.ts';
import { isFlush, unusableMinutes } from '../../src/scheduling/policy/packing.ts';
import type { PredictComing } from '../../src/scheduling/policy/predict-coming.ts';
import type { PredictLength } from '../../src/scheduling/policy/predict-length.ts';
import type { Book, Entry } from './book.ts';
import { CLINICIANS, DAY_MINUTES, NOON, THREE, TIERS, factsOf, type PatientRequest } from './world.ts';

const STEP = 5;
/** Minutes from a request to the first start. */
const NOTICE = 30;
/** Working days that a patient is ready to wait at all. */
export const HORIZON = 35;

export interface Policy {
  readonly name: string;
  /** Minutes to put into the book. */
  readonly allot: (request: PatientRequest, practitioner: string, leadDays: number, start?: number) => number;
  readonly reserve: boolean;
  readonly packed: boolean;
  readonly kept?: number;
  readonly end?: number;
  readonly t?: Record<string, number>;
  readonly dev?: (request: PatientRequest, practitioner: string, leadDays: number) => number;
}

export interface Placed {
  readonly day: number;
  readonly clinician: number;
  readonly entry: Entry;
}

const PARTS = [
  { from: 0, to: NOON, share: 0.2 },
  { from: THREE, to: DAY_MINUTES, share: 0.15 },
] as const;
const OWN = 0.35;
const SHORTEST = 15;

/** Where a policy puts a request, or null where it has nothing within the window. */
export function place(book: Book, policy: Policy, tiers: readonly Tier[], request: PatientRequest): Placed | null {
  const within = (from: number, to: number, asked: PatientRequest): Placed | null => {
    for (let day = from; day <= to; day += 1) {
      const found = placeOn(book, policy, tiers, asked, day);
      if (found) return { ...found, entry: { ...found.entry, request } };
    }
    return null;
  };
  const { day, deadline, tier, own } = request;
  return (
    within(day, deadline, request) ??
    (own !== null && tier < 2 ? within(day, deadline, { ...request, own: null }) : null) ??
    within(deadline + 1, day + HORIZON, request)
  );
}

function placeOn(
  book: Book,
  policy: Policy,
  tiers: readonly Tier[],
  request: PatientRequest,
  day: number,
): Placed | null {
  const leadDays = day - request.day;
  const first = leadDays === 0 ? Math.ceil((request.minute + NOTICE) / STEP) * STEP : 0;
  const last = policy.end ?? DAY_MINUTES;
  if (first >= last) return null;
  const free = CLINICIANS.map((_, clinician) => book.free(day, clinician, first, last));
  const sum = (list: (typeof free)[number], from: number, to: number): number =>
    list.reduce((all, gap) => all + Math.max(0, Math.min(gap.end, to) - Math.max(gap.start, from)), 0);
  const room = free.map((list) => sum(list, 0, DAY_MINUTES));
  const ahead = { days: leadDays, today: 1 - request.minute / DAY_MINUTES };
  const own = { worth: day > request.deadline ? 0 : (TIERS[request.tier]?.worth ?? 1) };
  const kept = (share: number): number => (policy.kept ?? 1) * keptMinutes(tiers, own, ahead, share);
  const [from, to] =
    request.wish === 'morning' ? [0, NOON] : request.wish === 'after-three' ? [THREE, DAY_MINUTES] : [0, DAY_MINUTES];
  const all = room.reduce((a, b) => a + b, 0);
  const need = policy.allot(request, 'any', leadDays);
  const T = policy.t ?? {};
  if (policy.reserve && all - need < kept(1)) return null;
  // The parts of the day in which room is kept for those who wish for them, and is short.
  const short = policy.reserve
    ? PARTS.map((part) => {
        const left = free.reduce((minutes, list) => minutes + sum(list, part.from, part.to), 0);
        return left - need < (T.partKept ?? 1) * kept(part.share);
      })
    : [false, false];
  let best: Placed | null = null;
  let least = Infinity;
  for (const [clinician, id] of CLINICIANS.entries()) {
    if (request.own !== null && request.own !== id) continue;
    const length = policy.allot(request, id, leadDays);
    if (policy.reserve && (room[clinician] ?? 0) - length < (T.ownKept ?? 1) * kept(OWN / CLINICIANS.length)) continue;
    const dev = policy.dev?.(request, id, leadDays) ?? 0;
    for (const gap of free[clinician] ?? []) {
      const low = Math.max(gap.start, from);
      let length = policy.allot(request, id, leadDays, low);
      const high = Math.min(gap.end - length, to - STEP);
      if (low > high) continue;
      for (const start of low === high || !policy.packed ? [low] : [low, high]) {
        if (start === high) length = gap.end - start < length ? length : policy.allot(request, id, leadDays, start);
        if (start + length > gap.end) continue;
        const end = start + length;
        const inPart = PARTS.map((part) => start < part.to && end > part.from);
        if (inPart.some((inside, n) => inside && short[n])) continue;
        const sides = { before: start - gap.start, after: gap.end - end };
        const cost = policy.packed
          ? 4 * unusableMinutes(sides, SHORTEST) +
            (isFlush(sides) ? 0 : 10) +
            (request.wish === 'any' && end > THREE ? (T.late ?? 60) : 0) +
            (request.wish === 'any' && start < NOON ? (T.early ?? 5) : 0) -
            (request.own === null ? (T.balance ?? 0.1) * (room[clinician] ?? 0) : 0) +
            0.01 * start +
            (T.order ?? 0) * (14 - dev) * (start / 100)
          : start;
        if (cost < least) {
          least = cost;
          best = { day, clinician, entry: { start, end, request, leadDays } };
        }
      }
    }
  }
  return best;
}

const round = (minutes: number): number => Math.max(STEP, Math.round(minutes / STEP) * STEP);
const TABLE: Readonly<Record<string, readonly [number, number]>> = {
  check: [20, 25],
  'follow-up': [25, 35],
  consult: [30, 40],
  procedure: [35, 45],
  complex: [50, 65],
};
/** The clinic's hand table: minutes by type, for a known and for a new patient. */
export const handTable = (facts: { visitType: string; newPatient: boolean }): number =>
  TABLE[facts.visitType]?.[facts.newPatient ? 1 : 0] ?? 30;

/** The policies, from the least to the product's own. */
export function policiesOf(length: PredictLength, coming: PredictComing): readonly Policy[] {
  const predicted =
    (padding: number): Policy['allot'] =>
    (request, practitioner, leadDays) => {
      const facts = factsOf(request, practitioner, leadDays);
      return round(length(facts).mean * coming(facts) * padding);
    };
  return [
    { name: 'fixed 30 min, earliest free', allot: () => 30, reserve: false, packed: false },
    { name: 'hand table, earliest free', allot: (r) => handTable(r.facts), reserve: false, packed: false },
    { name: 'hand table + reserve, packed', allot: (r) => handTable(r.facts), reserve: true, packed: true },
    { name: 'predicted x coming x 1.14, packed + reserve', allot: predicted(1.14), reserve: true, packed: true },
    ...(process.env.T ? [{ name: 'tuned', allot: (() => {const T = JSON.parse(process.env.T ?? '{}'); return (r, p, l, at = 240) => { const f = factsOf(r, p, l); const x = length(f); const c = coming(f); const d = Math.sqrt(c * x.deviation ** 2 + c * (1 - c) * x.mean ** 2); return round(x.mean * c * (T.pad ?? 1) + (T.k ?? 0) * d * (1 + (T.slope ?? 0) * (at / 480 - 0.5) - (at < 40 ? (T.head ?? 0) : 0))); } })(),
     dev: (r, p, l) => { const f = factsOf(r, p, l); const x = length(f); const c = coming(f); return Math.sqrt(c * x.deviation ** 2 + c * (1 - c) * x.mean ** 2); },
     t: JSON.parse(process.env.T), end: JSON.parse(process.env.T).end, kept: JSON.parse(process.env.T).kept, reserve: true, packed: true }] : []),
    { name: 'x 1.05', allot: predicted(1.05), reserve: true, packed: true },
    { name: 'x 1.0', allot: predicted(1), reserve: true, packed: true },
    { name: 'x 1.0 end 450', allot: predicted(1), reserve: true, packed: true, end: 450 },
    { name: 'x 1.05 end 460', allot: predicted(1.05), reserve: true, packed: true, end: 460 },
  ];
}
