// Joining the waiting list and answering an offer, in words.
import { describe, expect, it } from '@jest/globals';
import { atTime, createOfferWords } from '../../dialogs/index.ts';
import type { Appointment } from '../../src/scheduling/calendar.ts';
import { EMPTY_WISH } from '../../src/scheduling/wish.ts';
import type { Language } from '../../src/base/language.ts';
import { clinic, startTalk, type TestTalk } from '../support/talk.ts';

async function offered(
  language: Language = 'en',
): Promise<{ talk: TestTalk; held: Appointment; own: Appointment }> {
  const talk = startTalk({ language, channel: 'sms' });
  const own = talk.calendar.all().find((one) => one.visitType === 'blood-test' && one.status === 'booked');
  if (!own) throw new Error('nobody has a blood test');
  const { openings } = await talk.services.scheduler.find(
    { ...EMPTY_WISH, visitType: own.visitType },
    { newPatient: false },
  );
  const [opening] = openings;
  if (!opening) throw new Error('nothing is open');
  const taken = await talk.services.scheduler.hold(
    opening,
    own.patient,
    'c' as never,
    'k',
    own.id,
    3_600_000,
  );
  if (taken.kind !== 'done') throw new Error(taken.kind);
  const held = taken.appointment;
  await talk.services.waitlist.put({
    patient: own.patient,
    newPatient: false,
    conversation: 'c' as never,
    wish: { ...EMPTY_WISH, visitType: own.visitType },
    since: 0,
    offers: 1,
    offer: { hold: held.id, until: held.heldUntil ?? 0 },
    refused: [],
  });
  const draft = createOfferWords(clinic)(language, held, held.heldUntil ?? 0);
  talk.entries.push({ ...draft, seq: 1, at: talk.clock.now(), epoch: 0, delivery: 'sent' });
  return { talk, held, own };
}
const state = (talk: TestTalk, { id }: Appointment) =>
  talk.calendar.all().find((one) => one.id === id)?.status;

describe('the waiting list', () => {
  it('is joined after the identity check, and the present visit stays', async () => {
    const talk = startTalk();
    const asked = await talk.say('can you put me on the waitlist for an earlier blood test?');
    expect(asked.texts.join(' ')).toMatch(/full name/);
    await talk.say('Thomas Whitaker, 11/2/1949, 718 555 0151');
    const [waiting] = await talk.services.waitlist.all();
    expect(waiting?.wish.visitType).toBe('blood-test');
    expect(talk.entries.at(-1)?.text).toMatch(/waiting list/);
    expect(talk.calendar.all().filter((one) => one.status === 'cancelled')).toEqual([]);
  });

  it('takes "an earlier one" for the visit that was just booked', async () => {
    const talk = startTalk();
    for (const text of ['book a flu shot', '1', 'Thomas Whitaker', '11/2/1949', '718 555 0151', 'yes'])
      await talk.say(text);
    expect((await talk.say('put me on the waitlist for an earlier one')).texts.join(' ')).toMatch(
      /waiting list for an earlier Flu shot.*stays as it is/,
    );
  });

  it.each([
    ['en', 'yes'],
    ['en', 'Yes, take it'],
    ['en', "I'll take it!"],
    ['es', 'sí'],
    ['es', 'la quiero'],
  ] as const)('%s, taken: %s', async (language, text) => {
    const { talk, held, own } = await offered(language);
    await talk.say(text);
    expect(state(talk, held)).toBe('booked');
    expect(state(talk, own)).toBe('cancelled');
    expect(await talk.services.waitlist.all()).toEqual([]);
  });

  it.each([
    [
      'en',
      'yes',
      /^Done\. Your visit is now /,
      'The times have changed with your visit. From now on, go by these.',
    ],
    ['es', 'sí', /^Listo\. Su cita ahora es /, 'Las horas cambiaron con su cita. Desde ahora, siga estas.'],
  ] as const)(
    '%s, taken: sends the preparation again for the new time, and keeps its version',
    async (language, text, done, again) => {
      const { talk, held } = await offered(language);
      const { texts } = await talk.say(text);
      expect(texts).toHaveLength(2);
      expect(texts[0]).toMatch(done);
      const [head, sentence] = (texts[1] ?? '').split('\n');
      expect(sentence).toBe(again);
      expect(head).toContain(atTime(language, clinic.timeZone, held.start));
      expect(talk.audit.events.filter(({ action }) => action === 'preparation.sent')).toMatchObject([
        { detail: { sheet: 'blood-test.standard', language, version: 2, patient: held.patient } },
      ]);
    },
  );

  it('taken by who has no visit: offers the preparation, as after any booking', async () => {
    const { talk, own } = await offered();
    await talk.services.scheduler.cancel(own);
    const { texts, choices } = await talk.say('yes');
    expect(texts).toEqual([expect.stringMatching(/^You are booked: .*how to prepare\?$/)]);
    expect(choices).toEqual(['How to prepare', 'No, thank you']);
  });

  it.each([
    ['en', 'no'],
    ['en', 'Not this one'],
    ['es', 'no gracias'],
  ] as const)('%s, not this one: %s', async (language, text) => {
    const { talk, held, own } = await offered(language);
    await talk.say(text);
    expect(state(talk, held)).toBe('cancelled');
    expect(state(talk, own)).toBe('booked');
    expect((await talk.services.waitlist.all())[0]?.refused).toHaveLength(1);
  });

  it('is left on the word', async () => {
    const { talk, own } = await offered();
    await talk.say('Stop waiting');
    expect(await talk.services.waitlist.all()).toEqual([]);
    expect(state(talk, own)).toBe('booked');
  });

  it('says so where the time is gone, and changes nothing', async () => {
    const { talk, own } = await offered();
    talk.clock.advance(2 * 3_600_000);
    expect((await talk.say('yes')).texts.join(' ')).toMatch(/that time is gone/);
    expect(state(talk, own)).toBe('booked');
  });
});
