// Reminders over the real store: once each, whoever looks and whatever fails, and none for what is not to come.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { createReminderWords } from '../../dialogs/index.ts';
import { fixedClock } from '../../src/base/clock.ts';
import { conversationId, patientId, type ConversationId } from '../../src/base/ids.ts';
import { silentLog } from '../../src/base/log.ts';
import { instantOf } from '../../src/clinic/local-time.ts';
import { createRedisCalendar } from '../../src/infra/redis/calendar.ts';
import { createReminderLedger } from '../../src/infra/redis/reminders.ts';
import { startReminders, type RemindDeps } from '../../src/jobs/remind.job.ts';
import type { Appointment } from '../../src/scheduling/calendar.ts';
import { reminderDue } from '../../src/scheduling/reminders.ts';
import { createChanges } from '../../src/infra/redis/changes.ts';
import { createRedisConversations } from '../../src/infra/redis/conversations.ts';
import { keysOf } from '../../src/infra/redis/keys.ts';
import { createKeyRing } from '../../src/infra/redis/seal.ts';
import { ConversationKeys } from '../../src/infra/redis/sealed-conversation.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';
import { clinic } from '../scheduling/clinic-for-tests.ts';

const at = (local: string): number => instantOf(clinic.timeZone, local);

describe('when a reminder is due', () => {
  const due = (now: string, visit: string, booked?: string, reminded: readonly number[] = []) =>
    reminderDue(clinic, { start: at(visit), bookedAt: booked ? at(booked) : null, reminded }, at(now));

  it.each([
    ['not before its day', '2026-03-02T19:59', null],
    ['not before ten', '2026-03-03T09:59', null],
    ['three days before, from ten', '2026-03-03T10:00', 3],
    ['not at night', '2026-03-03T20:00', null],
    ['made up for the day after', '2026-03-04T10:00', 3],
    ['one day before', '2026-03-05T10:00', 1],
    ['made up for on the day', '2026-03-06T11:59', 1],
    ['not when it is too late', '2026-03-06T12:01', null],
  ])('%s', (_, now, days) => expect(due(now, '2026-03-06T14:00')).toBe(days));

  it('counts days on the clinic’s calendar over a change of the clocks', () => {
    expect(due('2026-03-07T10:00', '2026-03-08T08:00')).toBe(1);
    expect(due('2026-03-06T19:59', '2026-03-09T08:00')).toBe(3);
    expect(due('2026-10-31T10:00', '2026-11-01T23:00')).toBe(1);
  });
  it('does not remind of what was just booked, nor twice', () => {
    expect(due('2026-03-03T11:00', '2026-03-06T14:00', '2026-03-03T10:30')).toBe(null);
    expect(due('2026-03-05T10:00', '2026-03-06T14:00', '2026-03-03T10:30')).toBe(1);
    expect(due('2026-03-03T11:00', '2026-03-06T14:00', undefined, [3])).toBe(null);
    expect(due('2026-03-05T10:00', '2026-03-06T14:00', undefined, [3])).toBe(1);
    expect(due('2026-03-04T10:00', '2026-03-06T14:00', undefined, [1])).toBe(null);
  });
});

describe('the job', () => {
  let server: TestRedis;
  let store: ReturnType<typeof openStore>;
  const openStore = () => {
    const [redis, keys, ring] = [server.client(), keysOf('test'), createKeyRing(randomBytes(32))];
    const changes = createChanges(server.client(), keys);
    const conversationKeys = new ConversationKeys(redis, keys, ring);
    return {
      redis,
      keys,
      conversations: createRedisConversations({ redis, keys, changes, conversationKeys }),
    };
  };
  const stops: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    server = await startRedis();
    store = openStore();
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });
  afterAll(() => server.stop());

  let count = 0;
  const book = async (local: string, conversation: ConversationId | null): Promise<Appointment> => {
    count += 1;
    const calendar = createRedisCalendar({ redis: store.redis, keys: store.keys, timeZone: clinic.timeZone });
    const patient = patientId(`p${count}`);
    const start = at(local);
    const hold = await calendar.hold(
      {
        key: `k${count}`,
        start,
        end: start + 20 * 60_000,
        practitioner: 'okafor',
        resources: ['practitioner:okafor'],
        visitType: 'flu-shot',
        place: 'main',
        patient,
        conversation,
      },
      60_000,
    );
    if (hold.kind !== 'done') throw new Error(hold.kind);
    const booked = await calendar.book(hold.appointment.id, patient);
    if (booked.kind !== 'done') throw new Error(booked.kind);
    return booked.appointment;
  };
  const openBySms = async (): Promise<ConversationId> => {
    const id = conversationId(`sms-${(count += 1)}`);
    await store.conversations.open(id, 'sms', 'es', { conversation: id, phone: '+12125550111' });
    return id;
  };
  const start = (now: string, more: Partial<RemindDeps> = {}): Map<string, number> => {
    const sent = new Map<string, number>();
    stops.push(
      startReminders({
        clinic,
        ledger: createReminderLedger(store, clinic),
        patients: { get: () => Promise.resolve(null) },
        conversations: store.conversations,
        async proactive(id, entries) {
          for (const { seq } of entries) sent.set(`${id} ${seq}`, (sent.get(`${id} ${seq}`) ?? 0) + 1);
        },
        textTo: () => Promise.resolve(null),
        words: createReminderWords(clinic),
        clock: fixedClock(at(now)),
        log: silentLog,
        everyMs: 15,
        ...more,
      }),
    );
    return sent;
  };
  const reminders = async (id: ConversationId) =>
    (await store.conversations.entries(id, 0)).filter(({ text }) => text.startsWith('Recordatorio'));
  const looks = () => new Promise((resolve) => setTimeout(resolve, 250));

  it('reminds once, in the patient’s language, though three processes look', async () => {
    const id = await openBySms();
    const visit = await book('2031-03-07T10:00', id);
    for (let n = 0; n < 3; n += 1) start('2031-03-04T10:05');
    await looks();
    const sent = await reminders(id);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      kind: 'message',
      about: { appointment: visit.id, patient: visit.patient },
    });
    expect(sent[0]?.text).toContain('viernes 7 de marzo a las 10:00');
    start('2031-03-06T10:00');
    await looks();
    expect(await reminders(id)).toHaveLength(2);
  });

  it('reminds of the new time alone where an earlier one was taken', async () => {
    const id = await openBySms();
    const later = await book('2031-04-18T10:00', id);
    const calendar = createRedisCalendar({ redis: store.redis, keys: store.keys, timeZone: clinic.timeZone });
    const earlier = at('2031-04-11T10:00');
    const hold = await calendar.hold(
      { ...later, key: 'earlier', start: earlier, end: earlier + 20 * 60_000, replaces: later.id },
      60_000,
    );
    if (hold.kind !== 'done') throw new Error(hold.kind);
    await calendar.reschedule(later.id, later.version, hold.appointment.id, later.patient);
    for (const now of ['2031-04-08T10:05', '2031-04-15T10:05']) {
      start(now);
      await looks();
    }
    const sent = await reminders(id);
    expect(sent).toMatchObject([{ about: { appointment: hold.appointment.id } }]);
    expect(sent[0]?.text).toContain('viernes 11 de abril a las 10:00');
  });

  it('goes on where it failed between writing and noting', async () => {
    const id = await openBySms();
    await book('2031-03-14T10:00', id);
    const ledger = createReminderLedger(store, clinic);
    const once = start('2031-03-11T12:00', {
      ledger: { ...ledger, remind: () => Promise.reject(new Error('killed')) },
    });
    await looks();
    expect(await reminders(id)).toHaveLength(1);
    expect([...once.keys()]).toHaveLength(1);
    start('2031-03-11T12:01');
    await looks();
    expect(await reminders(id)).toHaveLength(1);
  });

  it('writes a notice while a person holds the conversation', async () => {
    const id = await openBySms();
    await book('2031-03-21T10:00', id);
    start('2031-03-18T12:00', {
      conversations: {
        append: (...all) => store.conversations.append(...all),
        async get(conversation) {
          const found = await store.conversations.get(conversation);
          return found && { ...found, mode: 'staff' };
        },
      },
    });
    await looks();
    expect(await reminders(id)).toMatchObject([{ kind: 'notice', from: 'system' }]);
    expect((await reminders(id))[0]?.choices).toBeUndefined();
  });

  it('sends a text to who booked on the web, and says nothing of what was cancelled', async () => {
    const web = conversationId(`web-${(count += 1)}`);
    await store.conversations.open(web, 'webchat', 'es', {});
    const texts = await openBySms();
    const visit = await book('2031-03-28T10:00', web);
    const other = await book('2031-03-28T11:00', await openBySms());
    const calendar = createRedisCalendar({ redis: store.redis, keys: store.keys, timeZone: clinic.timeZone });
    await calendar.cancel(other.id, other.patient, other.version);
    start('2031-03-25T12:00', {
      patients: {
        get: (id) =>
          Promise.resolve(
            id === visit.patient
              ? { id, name: 'Ana', birthDate: '1980-01-01', phone: '+12125550111', language: 'es' as const }
              : null,
          ),
      },
      textTo: () => Promise.resolve(texts),
    });
    await looks();
    expect(await reminders(texts)).toHaveLength(1);
    expect(await reminders(web)).toHaveLength(0);
    expect(await reminders(other.conversation ?? web)).toHaveLength(0);
  });
});
