// A clinic's history, from its file to the length of what is offered.
import { describe, expect, it } from '@jest/globals';
import { fixedClock } from '../../../src/base/clock.ts';
import { patientId } from '../../../src/base/ids.ts';
import { MINUTE_MS, instantOf } from '../../../src/clinic/local-time.ts';
import type { Calendar } from '../../../src/scheduling/calendar.ts';
import { createScheduler } from '../../../src/scheduling/clinic-scheduler.ts';
import { learn } from '../../../src/scheduling/policy/learn.ts';
import { ageBandOf, yearsOn, type AgeBand } from '../../../src/scheduling/policy/visit-facts.ts';
import { readHistory } from '../../../src/scheduling/read-history.ts';
import { EMPTY_WISH } from '../../../src/scheduling/wish.ts';
import { ClinicSchema } from '../../../src/clinic/clinic.ts';
import { clinic as plain } from '../clinic-for-tests.ts';

const clinic = ClinicSchema.parse({
  ...plain,
  practitioners: plain.practitioners.map((one) => ({ ...one, languages: ['en'] })),
  policy: { tiers: [] },
});
const visit = { visitType: 'follow-up', practitioner: 'okafor', newPatient: false, leadDays: 5 };
const file = (lines: readonly object[]) => ({
  name: 'history.jsonl',
  text: lines.map((line) => JSON.stringify(line)).join('\n'),
});
/** Follow-ups of 15 minutes; 12 more with an interpreter and 8 more for the old. */
const history = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const [interpreter, older] = [n % 3 === 0, n % 5 === 0];
    const minutes = 15 + (interpreter ? 12 : 0) + (older ? 8 : 0) + (n % 2);
    return { ...visit, interpreter, ageBand: older ? 'older' : 'adult', minutes };
  });

async function minutesFor(lines: readonly object[], language: 'en' | 'es', band: AgeBand): Promise<number> {
  const learned = learn(clinic, readHistory(file(lines), clinic).visits);
  const calendar: Pick<Calendar, 'busy'> = { busy: () => Promise.resolve(new Map()) };
  const scheduler = createScheduler({
    clinic,
    calendar: calendar as Calendar,
    clock: fixedClock(instantOf(clinic.timeZone, '2026-03-03T10:15')),
    ...(learned && { learned, ageBand: () => Promise.resolve(band) }),
  });
  const wish = { ...EMPTY_WISH, intent: 'book' as const, visitType: 'follow-up', practitioner: 'okafor' };
  const found = await scheduler.find(wish, { newPatient: false, language, patient: patientId('p') });
  const [first] = found.openings;
  return first ? (first.end - first.start) / MINUTE_MS : 0;
}

describe('a history', () => {
  it('of five hundred visits and more decides how long a visit is, by interpreter and age', async () => {
    const lines = history(900);
    const usual = await minutesFor(lines, 'en', 'adult');
    expect(usual).toBeLessThanOrEqual(20);
    expect(await minutesFor(lines, 'es', 'adult')).toBeGreaterThan(usual + 5);
    expect(await minutesFor(lines, 'en', 'older')).toBeGreaterThan(usual);
  });

  it('of fewer leaves the clinic’s own table', async () => {
    expect(learn(clinic, readHistory(file(history(499)), clinic).visits)).toBeNull();
    expect(await minutesFor(history(499), 'es', 'older')).toBe(20);
  });

  it('names its mistakes by line, and takes nothing that predictions may not look at', () => {
    const lines = [
      { ...visit, minutes: 20 },
      { ...visit, minutes: 20, race: 'x' },
      { ...visit, minutes: 0 },
      { ...visit, minutes: null, visitType: 'nothing' },
      { ...visit, minutes: null, earlier: 1, missed: 2 },
    ];
    const { name, text } = file(lines);
    const { visits, problems } = readHistory({ name, text: `${text}\n\nnot json\n` }, clinic);
    expect(visits).toHaveLength(1);
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 7]);
    expect(problems[0]?.message).toContain('race');
  });

  it('knows who is how old on a day', () => {
    expect(yearsOn('2026-03-09', '1961-03-10')).toBe(64);
    expect(ageBandOf(yearsOn('2026-03-10', '1961-03-10'))).toBe('older');
    expect(ageBandOf(yearsOn('2026-03-10', '2008-03-11'))).toBe('child');
  });
});
