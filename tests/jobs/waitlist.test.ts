// A time that came free goes to one patient at a time, is held while they decide, and passes on.
import { afterEach, describe, expect, it } from '@jest/globals';
import { createOfferWords } from '../../dialogs/index.ts';
import { fixedClock } from '../../src/base/clock.ts';
import { conversationId, patientId } from '../../src/base/ids.ts';
import { silentLog } from '../../src/base/log.ts';
import { localOf } from '../../src/clinic/local-time.ts';
import type { Draft, Entry } from '../../src/conversation/conversation.ts';
import { createRedisWaitlist } from '../../src/infra/redis/waitlist.ts';
import { keysOf } from '../../src/infra/redis/keys.ts';
import { startWaitlist } from '../../src/jobs/waitlist.job.ts';
import { createScheduler } from '../../src/scheduling/clinic-scheduler.ts';
import { offerMs, type Waiting } from '../../src/scheduling/waitlist.ts';
import { EMPTY_WISH, type Wish } from '../../src/scheduling/wish.ts';
import { fakeCalendar } from '../support/fakes/calendar.ts';
import { fakeWaitlist } from '../support/fakes/waitlist.ts';
import { startRedis } from '../support/redis.ts';
import { MONDAY, clinic as example } from '../support/talk.ts';

// Nothing is kept for urgent visits here: what is free is free for who waits.
const { policy: _policy, ...clinic } = example;

const HOUR = 3_600_000;
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

function setUp({ now = MONDAY + 2 * HOUR } = {}) {
  const clock = fixedClock(now);
  const calendar = fakeCalendar(clock);
  const waitlist = fakeWaitlist();
  const said = new Map<string, Draft[]>();
  const once = new Map<string, readonly Entry[]>();
  const wait = (name: string, wish: Partial<Wish> = {}, more: Partial<Waiting> = {}) =>
    waitlist.put({
      patient: patientId(name),
      newPatient: false,
      conversation: conversationId(`c-${name}`),
      wish: { ...EMPTY_WISH, ...wish, visitType: 'blood-test' },
      since: now,
      offers: 0,
      offer: null,
      refused: [],
      ...more,
    });
  const start = () =>
    stops.push(
      startWaitlist({
        clinic,
        waitlist,
        scheduler: createScheduler({ clinic, calendar, clock }),
        patients: { get: () => Promise.resolve(null) },
        conversations: {
          get: (id) =>
            Promise.resolve({
              id,
              channel: 'sms',
              mode: 'assistant',
              epoch: 0,
              seq: 1,
              language: 'en',
              reference: {},
              handoff: null,
              owner: null,
              createdAt: 0,
            }),
          async append(id, drafts, when) {
            const name = when?.once ?? '';
            const before = once.get(name);
            if (before) return before;
            said.set(id, [...(said.get(id) ?? []), ...drafts]);
            const entries = drafts.map((draft): Entry => ({
              ...draft,
              seq: 2,
              at: 0,
              epoch: 0,
              delivery: null,
            }));
            once.set(name, entries);
            return entries;
          },
        },
        proactive: () => Promise.resolve(),
        textTo: () => Promise.resolve(null),
        words: createOfferWords(clinic),
        clock,
        log: silentLog,
        everyMs: 10,
      }),
    );
  /** Takes everything of the only clinician who does it, but for one time of a quarter of an hour. */
  const fill = (but?: number) => {
    const end = now + 125 * 24 * HOUR;
    const spans =
      but === undefined
        ? [[now - HOUR, end]]
        : [
            [now - HOUR, but],
            [but + HOUR / 4, end],
          ];
    for (const [start = 0, until = 0] of spans)
      calendar.put({
        key: String(start),
        start,
        end: until,
        resources: ['practitioner:whitfield'],
        practitioner: 'whitfield',
        visitType: 'x',
        place: 'main',
        patient: patientId('somebody'),
        conversation: null,
      });
  };
  const offered = (name: string): Draft[] => said.get(`c-${name}`) ?? [];
  return { clock, calendar, waitlist, wait, start, fill, offered };
}
const looks = () => new Promise((resolve) => setTimeout(resolve, 120));
const FREE = MONDAY + 29 * HOUR;

describe('the waiting list', () => {
  it('offers nothing while nothing is free', async () => {
    const { fill, wait, start, offered } = setUp();
    fill();
    await wait('ana');
    start();
    await looks();
    expect(offered('ana')).toEqual([]);
  });

  it('offers one time to one patient: who waits longest, and keeps it for them', async () => {
    const { fill, wait, start, offered, waitlist, calendar } = setUp();
    fill(FREE);
    await wait('ben', {}, { since: MONDAY });
    await wait('ana', {}, { since: MONDAY - HOUR });
    start();
    start();
    await looks();
    expect(offered('ana')).toHaveLength(1);
    expect(offered('ana')[0]?.text).toMatch(/A time came free: Blood test, Tuesday, December 1 at 2:00 PM/);
    expect(offered('ana')[0]?.about).toMatchObject({ patient: 'ana', offer: true });
    expect(offered('ben')).toEqual([]);
    const [ana] = (await waitlist.all()).filter(({ patient }) => patient === 'ana');
    expect(ana?.offer?.until).toBe(MONDAY + 2 * HOUR + offerMs(FREE, MONDAY + 2 * HOUR));
    expect(calendar.all().find(({ id }) => id === ana?.offer?.hold)?.status).toBe('held');
  });

  it('passes on what was let pass, and does not offer it to the same patient again', async () => {
    const { fill, wait, start, offered, clock } = setUp();
    fill(FREE);
    await wait('ana', {}, { since: MONDAY - HOUR });
    await wait('ben', {}, { since: MONDAY });
    start();
    await looks();
    expect(offered('ben')).toEqual([]);
    clock.advance(offerMs(FREE, MONDAY + 2 * HOUR) + 1);
    await looks();
    expect(offered('ben')).toHaveLength(1);
    expect(offered('ana')).toHaveLength(1);
  });

  it('asks only what fits the wish, and only earlier times of who has a visit', async () => {
    const { fill, wait, start, offered, calendar } = setUp();
    fill(FREE);
    const day = localOf(clinic.timeZone, FREE).slice(0, 10);
    await wait('fridays', { days: [5] });
    await wait('mornings', { partOfDay: 'morning' });
    await wait('sooner', {});
    calendar.put({
      key: 'own',
      start: FREE - 24 * HOUR,
      end: FREE - 24 * HOUR + 60_000,
      resources: ['practitioner:other'],
      practitioner: 'other',
      visitType: 'blood-test',
      place: 'main',
      patient: patientId('sooner'),
      conversation: null,
    });
    await wait('that-day', { window: { from: `${day}T00:00`, to: `${day}T23:59` } });
    start();
    await looks();
    expect(['fridays', 'mornings', 'sooner'].flatMap(offered)).toEqual([]);
    expect(offered('that-day')).toHaveLength(1);
  });

  it('lets people sleep', async () => {
    const { fill, wait, start, offered } = setUp({ now: MONDAY + 13 * HOUR });
    fill(FREE);
    await wait('ana');
    start();
    await looks();
    expect(offered('ana')).toEqual([]);
  });

  it('keeps what it knows in Redis, one entry for a patient and a type of visit', async () => {
    const server = await startRedis();
    try {
      const list = createRedisWaitlist({ redis: server.client(), keys: keysOf('test') });
      const one: Waiting = {
        patient: patientId('p1'),
        newPatient: false,
        conversation: conversationId('c1'),
        wish: { ...EMPTY_WISH, visitType: 'flu-shot', days: [1, 2] },
        since: 5,
        offers: 0,
        offer: null,
        refused: ['1 okafor'],
      };
      await list.put(one);
      await list.put({ ...one, offers: 1 });
      expect(await list.all()).toEqual([{ ...one, offers: 1 }]);
      await list.remove(one.patient, 'flu-shot');
      expect(await list.all()).toEqual([]);
    } finally {
      await server.stop();
    }
  });
});
