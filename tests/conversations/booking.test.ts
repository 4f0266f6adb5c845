// Bookings from the first word to the calendar, in many people's words.
import { describe, expect, it } from '@jest/globals';
import { patientId } from '../../src/base/ids.ts';
import { local, startTalk, MONDAY } from '../support/talk.ts';
import { play } from '../support/script.ts';

const THOMAS = patientId('thomas-whitaker');
const booked = (talk: Awaited<ReturnType<typeof play>>, visitType: string): string[] =>
  talk.calendar
    .all()
    .filter((one) => one.visitType === visitType && one.status === 'booked' && one.conversation !== null)
    .map(({ start, practitioner }) => `${local(start)} ${practitioner}`);
const held = (talk: Awaited<ReturnType<typeof play>>): number =>
  talk.calendar.all().filter(({ status }) => status === 'held').length;

describe('booking', () => {
  it('goes from a first word to a booked visit and its preparation', async () => {
    const talk = await play(`
      patient: hi
      assistant: Hello. I am the clinic's automated assistant. …
      patient: I'd like to book a flu shot
      assistant: Flu shot: these times are open. Which one works for you? …
      [Mon, Nov 30, 10:00 AM, Dr. Priya Natarajan | Tue, Dec 1, 12:00 PM, Dr. Priya Natarajan | Wed, Dec 2, 8:00 AM, NP Dana Whitfield | Other times]
      patient: the second one
      assistant: …What is the patient's full name, first and last? If the patient is new here, please say so.
      patient: Thomas Whitaker
      assistant: What is the patient's date of birth? …
      patient: November 2, 1949
      assistant: And the phone number we have for the patient, with area code?
      patient: 718-555-0151
      assistant: Flu shot: Tuesday, December 1 at 12:00 PM with Dr. Priya Natarajan, at Harbor Street Clinic. Shall I book it?
      [Book it | Another time | Never mind]
      patient: yes
      assistant: You are booked: Flu shot, Tuesday, December 1 at 12:00 PM with Dr. Priya Natarajan, at Harbor Street Clinic. To change or cancel it, just write here. Would you like to know how to prepare?
      patient: yes please
      assistant: How to prepare for your flu shot, for your visit on Tuesday, December 1 at 12:00 PM:…by 11:55 AM on Tuesday, December 1.…
    `);
    expect(booked(talk, 'flu-shot')).toEqual(['2026-12-01T12:00 natarajan']);
    expect(talk.audit.events.map(({ action }) => action)).toEqual([
      'patient.verified',
      'appointment.booked',
      'preparation.sent',
    ]);
  });

  it('reads everything from two messages', async () => {
    const talk = await play(`
      patient: I need to see Dr Reyes tomorrow at 3pm for a follow-up
      assistant: Tuesday, December 1 at 3:00 PM with Dr. Miguel Reyes is open. …full name…
      patient: Thomas Whitaker, 11/2/1949, 718 555 0151
      assistant: Follow-up visit: Tuesday, December 1 at 3:00 PM with Dr. Miguel Reyes, at Harbor Street Clinic. Shall I book it?
      patient: go ahead
      assistant: You are booked: …
    `);
    expect(booked(talk, 'follow-up')).toEqual(['2026-12-01T15:00 reyes']);
  });

  it('books in Spanish', async () => {
    const talk = await play(
      `
      patient: quiero una cita para la vacuna de la gripe
      assistant: Vacuna contra la gripe: estas horas están libres. …
      patient: el jueves por la mañana
      assistant: Vacuna contra la gripe: estas horas están libres. …
      patient: la primera
      assistant: …nombre completo del paciente…
      patient: Rosa Delgado
      assistant: ¿Cuál es la fecha de nacimiento del paciente? …
      patient: 14 de marzo de 1958
      assistant: ¿Y el número de teléfono…
      patient: 212 555 0150
      assistant: Vacuna contra la gripe: jueves 3 de diciembre a las 8:00 a. m. con Dr. Priya Natarajan, en Clínica Harbor Street. ¿La programo?
      patient: sí, gracias
      assistant: Su cita está programada: Vacuna contra la gripe, jueves 3 de diciembre a las 8:00 a. m. con Dr. Priya Natarajan, …
    `,
      { language: 'es' },
    );
    expect(booked(talk, 'flu-shot')).toEqual(['2026-12-03T08:00 natarajan']);
  });

  it('takes corrections of day, visit and clinician at any point, and keeps nothing held behind', async () => {
    const talk = await play(`
      patient: book flu shot
      assistant: Flu shot: these times are open. …
      patient: actually make it a skin check
      assistant: Skin check: these times are open. …
      patient: with Dr. Okafor instead
      assistant: Skin check: these times are open. …
      [Mon, Nov 30, 10:00 AM, Dr. Amara Okafor | Tue, Dec 1, 12:00 PM, Dr. Amara Okafor | Wed, Dec 2, 8:00 AM, Dr. Amara Okafor | Other times]
      patient: any doctor is fine
      assistant: Skin check: these times are open. …
      patient: 1
      assistant: …full name…
      patient: Thomas Whitaker, 11/2/1949, 718 555 0151
      assistant: Skin check: Monday, November 30 at 10:00 AM with Dr. Amara Okafor, at Harbor Street Clinic. Shall I book it?
      patient: no, Thursday
      assistant: Skin check: these times are open. …
      patient: the last one
      assistant: Skin check: Thursday, December 3 at …. Shall I book it?
      patient: no, at 3 instead
      assistant: Thursday, December 3 at 3:00 PM with … is open. Skin check: Thursday, December 3 at 3:00 PM with …. Shall I book it?
    `);
    expect(held(talk)).toBe(1);
    const again = await play(
      'patient: never mind\nassistant: Alright, I have stopped. Nothing was booked or changed. Is there anything else?',
      { talk },
    );
    expect(held(again)).toBe(0);
  });

  it('offers others when somebody is faster, and books after the hold ran out', async () => {
    const talk = await play(`
      patient: book a blood test tomorrow
      assistant: Blood test: these times are open. …
      patient: 9:30
      assistant: …full name…
    `);
    talk.calendar.next('hold', { kind: 'slot-taken' });
    await play(
      `
      patient: Thomas Whitaker, 11/2/1949, 718 555 0151
      assistant: I am sorry, somebody just took that time. Blood test: these times are open. …
      patient: the first
      assistant: Blood test: Tuesday, December 1 at … Shall I book it?
      (later: 12)
      patient: yes
      assistant: You are booked: Blood test, Tuesday, December 1 at …
    `,
      { talk },
    );
    expect(booked(talk, 'blood-test')).toHaveLength(1);
  });

  it('never says booked when the calendar does not answer', async () => {
    for (const answer of [{ kind: 'unknown-outcome' } as const, new Error('the calendar is away')]) {
      const talk = await play(`
        patient: book a skin check friday 10am
        assistant: …is open. …full name…
        patient: Thomas Whitaker, 11/2/1949, 718 555 0151
        assistant: Skin check: Friday, December 4 at 10:00 AM …Shall I book it?
      `);
      talk.calendar.next('book', answer);
      await play(
        `
        patient: yes
        assistant: I could not find out whether that worked. Please do not count on it yet. A person has to check it. A person at the front desk will answer you here. …
        (handoff: booking)
      `,
        { talk },
      );
      expect(held(talk)).toBe(1);
    }
  });

  it('says so when the patient has something else then', async () => {
    const talk = await play(`
      patient: book a skin check on wednesday at 8:30
      assistant: …is open. …full name…
      patient: Thomas Whitaker, 11/2/1949, 718 555 0151
      assistant: The patient already has a visit then, or one like it that day: Wednesday, December 2 at 8:30 AM with NP Dana Whitfield. …
      patient: at 11 then
      assistant: …11:00 AM…Shall I book it?
    `);
    expect(held(talk)).toBe(1);
  });

  it('adds a new patient, with the longer visit that they need', async () => {
    const talk = await play(`
      patient: I want to book an annual physical on thursday
      assistant: Annual physical: these times are open. …
      patient: first
      assistant: …If the patient is new here, please say so.
      [I am new here]
      patient: I'm new
      assistant: What is the patient's full name, first and last?
      patient: Ana Torres
      assistant: What is the patient's date of birth? …
      patient: 3/5/1980
      assistant: And a phone number, with area code?
      patient: 212 555 0199
      assistant: Welcome to Harbor Street Clinic. I have what I need. Annual physical: Thursday, December 3 …Shall I book it?
      patient: book it
      assistant: You are booked: …
    `);
    const [made] = talk.calendar.all().filter((one) => one.conversation !== null && one.status === 'booked');
    expect(made && made.end - made.start).toBe(60 * 60_000);
    expect(talk.directory.all.at(-1)).toMatchObject({
      name: 'Ana Torres',
      birthDate: '1980-03-05',
      phone: '+12125550199',
    });
  });

  it('tells a new patient which visits they can book', async () => {
    await play(`
      patient: book follow-up
      assistant: Follow-up visit: these times are open. …
      patient: 2
      assistant: …full name…
      patient: we're new here
      assistant: Follow-up visit is only for patients we have seen before. New patients start with another kind of visit. What is the visit for? …
      [Annual physical | New patient visit | Flu shot | Blood test]
      patient: new patient visit
      assistant: New patient visit: these times are open. …
    `);
  });

  it('lets somebody who is not found say that they are new, whatever visit they asked for', async () => {
    const talk = await play(`
      patient: book telehealth with nurse dana friday morning
      assistant: Telehealth visit: these times are open. …
      patient: 1
      assistant: …full name…
      patient: no I am not a new patient
      assistant: …full name…
      patient: actually it's for my wife
      assistant: …full name…
      patient: Ellen Whitaker
      assistant: What is the patient's date of birth? …
      patient: 2/2/1952
      assistant: And the phone number…
      patient: 718 555 0151
      assistant: I could not match those details to a patient. …
      patient: she is new
      assistant: Telehealth visit is only for patients we have seen before. New patients start with another kind of visit. What is the visit for? …
      patient: a physical
      assistant: Annual physical: these times are open. …
      patient: 1
      assistant: Welcome to Harbor Street Clinic. I have what I need. Annual physical: Friday, December 4 …Shall I book it?
    `);
    expect(talk.directory.all.at(-1)).toMatchObject({ name: 'Ellen Whitaker' });
  });

  it('takes a weekday for the one among the offers, or in the week that was asked for', async () => {
    await play(`
      patient: physical next week
      assistant: Annual physical: these times are open. …
      [Mon, Dec 7, 8:00 AM, NP Dana Whitfield | Tue, Dec 8, 12:00 PM, Dr. Amara Okafor | Wed, Dec 9, 8:00 AM, Dr. Miguel Reyes | Other times]
      patient: thursday
      assistant: Annual physical: these times are open. …
      [Thu, Dec 10, 8:00 AM, Dr. Amara Okafor | Thu, Dec 10, 9:30 AM, Dr. Amara Okafor | Thu, Dec 10, 11:00 AM, Dr. Amara Okafor | Other times]
      patient: oh wait can I do wednesday instead?
      assistant: Annual physical: these times are open. …
      patient: thx bye
      assistant: Goodbye, and take care. …
    `);
  });

  it('moves with "earlier", "later", "something else" and comes back to what there is', async () => {
    const talk = startTalk({ now: MONDAY });
    const shown = async (text: string): Promise<readonly string[]> =>
      (await talk.say(text)).choices.slice(0, -1);
    const first = await shown('I need a checkup on thursday');
    const others = await shown('none of these');
    expect(others.filter((title) => first.includes(title))).toEqual([]);
    expect([...first, ...others].every((title) => title.startsWith('Thu, Dec 3'))).toBe(true);
    const earlier = await talk.say('earlier');
    expect(earlier.choices[0]).toMatch(/^(Mon, Nov 30|Tue, Dec 1|Wed, Dec 2)/);
    expect(
      (await shown('a different day')).some((title) =>
        earlier.choices.some((before) => before.slice(0, 11) === title.slice(0, 11)),
      ),
    ).toBe(false);
    expect((await talk.say('ninguna')).texts).toHaveLength(1);
  });

  it('runs a message again with one effect', async () => {
    const talk = await play(`
      patient: book a skin check friday 10am
      assistant: …
    `);
    const before = talk.memory;
    await talk.say('Thomas Whitaker, 11/2/1949, 718 555 0151');
    // The turn died before it was stored: it is run again from the same memory and with the same message.
    talk.memory = before;
    talk.entries.splice(2);
    await talk.say('Thomas Whitaker, 11/2/1949, 718 555 0151');
    expect(held(talk)).toBe(1);
  });

  it('keeps patients apart', async () => {
    const talk = startTalk({ now: MONDAY });
    expect((await talk.calendar.ofPatient(THOMAS, MONDAY)).length).toBeGreaterThan(0);
    await play(
      `
      patient: what appointments do I have
      assistant: …full name…
      patient: James O'Connor
      assistant: …date of birth…
      patient: 8/17/98
      assistant: …phone number…
      patient: 347 555 0154
      assistant: Upcoming visits:\u2028
    `.replace('Upcoming visits:\u2028', '…NP Dana Whitfield…'),
      { talk },
    );
    expect(talk.entries.at(-1)?.text).not.toContain('Reyes');
  });
});
