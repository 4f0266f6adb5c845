// Many clients at once for the same time: one slot, one target, and a few busy days.
import { expect, it } from '@jest/globals';
import type { Appointment, Calendar } from '../../src/scheduling/calendar.ts';
import { HOLD, MINUTE, freshDay, holdAndBook, request } from './calendar-requests.ts';

/** How many take part in the races; fewer where every step is a request over the network. */
export interface Crowd {
  readonly rivals: number;
  readonly movers: number;
  readonly operations: number;
}

export const CROWD: Crowd = { rivals: 500, movers: 200, operations: 20_000 };

/** Adds the races to a contract; `open` gives a new client of one calendar. */
export function races(open: () => Calendar, { rivals, movers, operations }: Crowd): void {
  it(`gives one slot to one of ${rivals} patients`, async () => {
    const start = freshDay();
    const clients = Array.from({ length: 8 }, open);
    const answers = await Promise.all(
      Array.from({ length: rivals }, async (_, n) => {
        const calendar = clients[n % clients.length] ?? open();
        const wanted = request(start + (n % 3) * 5 * MINUTE, 30);
        const taken = await calendar.hold(wanted, HOLD);
        return taken.kind === 'done' ? calendar.book(taken.appointment.id, wanted.patient) : taken;
      }),
    );
    expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'slot-taken')).toHaveLength(rivals - 1);
  });

  it(`moves one of ${movers} appointments to one target and loses none of them`, async () => {
    const target = freshDay();
    const clients = Array.from({ length: 8 }, open);
    const origins = await Promise.all(
      Array.from({ length: movers }, (_, n) =>
        holdAndBook(
          clients[n % 8] ?? open(),
          request(target + (n + 2) * 30 * MINUTE, 30, { resources: ['practitioner:natarajan'] }),
        ),
      ),
    );
    const moves = await Promise.all(
      origins.map(async (from, n) => {
        const calendar = clients[n % 8] ?? open();
        const hold = await calendar.hold(
          request(target, 30, {
            patient: from.patient,
            resources: ['practitioner:natarajan'],
            replaces: from.id,
          }),
          HOLD,
        );
        return hold.kind === 'done'
          ? calendar.reschedule(from.id, from.version, hold.appointment.id, from.patient)
          : hold;
      }),
    );
    expect(moves.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    const live = await Promise.all(origins.map(({ patient }) => open().ofPatient(patient, 0)));
    expect(live.filter((list) => list.length === 1)).toHaveLength(movers);
  });

  it(`never has two appointments at one time on one resource after ${operations} random operations`, async () => {
    await hammer(Array.from({ length: 6 }, open), freshDay(), operations);
  });
}

/** Random moves from many clients at once; then reads what is booked and looks for overlaps. Seeded. */
async function hammer(clients: readonly Calendar[], day: number, operations: number): Promise<void> {
  let seed = 12_345;
  const random = (below: number): number =>
    ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) >> 8) % below;
  const resources = ['h:a', 'h:b', 'h:room'];
  const booked = new Map<string, Appointment>();
  const worker = async (calendar: Calendar, count: number): Promise<void> => {
    for (let n = 0; n < count;) {
      const start = day + random(4) * 86_400_000 + random(96) * 5 * MINUTE;
      const taken =
        random(3) === 0 ? [resources[random(2)] ?? 'h:a', 'h:room'] : [resources[random(2)] ?? 'h:a'];
      const mine = booked.size > 0 ? [...booked.values()][random(booked.size)] : undefined;
      const wanted = request(start, 10 + random(12) * 5, {
        resources: taken,
        ...(mine && random(2) === 0 && { patient: mine.patient }),
      });
      n += 1;
      const hold = await calendar.hold(wanted, random(12) === 0 ? 1 : HOLD);
      if (hold.kind !== 'done') {
        if (mine && random(4) === 0) {
          n += 1;
          const gone = await calendar.cancel(mine.id, mine.patient, mine.version);
          if (gone.kind === 'done') booked.delete(mine.id);
        }
        continue;
      }
      n += 1;
      if (mine && mine.patient === wanted.patient) {
        const moved = await calendar.reschedule(mine.id, mine.version, hold.appointment.id, wanted.patient);
        if (moved.kind === 'done') {
          booked.delete(mine.id);
          booked.set(moved.appointment.id, moved.appointment);
        } else await calendar.releaseHold(hold.appointment.id, wanted.patient);
        continue;
      }
      const sure = await calendar.book(hold.appointment.id, wanted.patient);
      if (sure.kind === 'done') booked.set(sure.appointment.id, sure.appointment);
      else await calendar.releaseHold(hold.appointment.id, wanted.patient);
    }
  };
  const lanes = 24;
  await Promise.all(
    Array.from({ length: lanes }, (_, n) =>
      worker(clients[n % clients.length] ?? clients[0]!, operations / lanes),
    ),
  );

  const all = await Promise.all([...booked.values()].map(({ id }) => clients[0]!.get(id)));
  const live = all.filter((appointment): appointment is Appointment => appointment?.status === 'booked');
  expect(live.length).toBeGreaterThan(Math.min(20, operations / 30));
  for (const resource of resources) {
    const spans = live
      .filter((appointment) => appointment.resources.includes(resource))
      .sort((a, b) => a.start - b.start);
    for (let i = 1; i < spans.length; i += 1)
      expect(spans[i]!.start).toBeGreaterThanOrEqual(spans[i - 1]!.end);
    // What the calendar says is busy is what is booked or still held, and does not overlap either.
    const busy =
      (await clients[0]!.busy([resource], { start: day, end: day + 6 * 86_400_000 })).get(resource) ?? [];
    for (let i = 1; i < busy.length; i += 1) expect(busy[i]!.start).toBeGreaterThanOrEqual(busy[i - 1]!.end);
    for (const { start, end } of spans)
      expect(busy.filter((one) => one.start <= start && end <= one.end)).toHaveLength(1);
  }
}
