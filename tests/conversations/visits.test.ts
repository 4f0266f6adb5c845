// Looking up, moving and cancelling one's own visits, and the identity check before any of it.
import { describe, expect, it } from '@jest/globals';
import { patientId } from '../../src/base/ids.ts';
import { local, startTalk, MONDAY, type TestTalk } from '../support/talk.ts';
import { play } from '../support/script.ts';

const THOMAS = patientId('thomas-whitaker');
const FACTS = 'Thomas Whitaker, 11/2/1949, 718 555 0151';
const visits = async (talk: TestTalk): Promise<string[]> =>
  (await talk.calendar.ofPatient(THOMAS, MONDAY)).map(
    ({ visitType, start }) => `${visitType} ${local(start)}`,
  );
const BEFORE = ['blood-test 2026-12-02T08:30', 'follow-up 2026-12-08T09:00'];

describe('looking up', () => {
  it('shows one’s own visits after the check, and does not ask again for half an hour', async () => {
    const talk = await play(`
      patient: what appointments do I have
      assistant: …full name…
      patient: ${FACTS}
      assistant: Upcoming visits:…• Blood test: Wednesday, December 2 at 8:30 AM with NP Dana Whitfield, at Harbor Street Clinic…• Follow-up visit: Tuesday, December 8 at 9:00 AM with Dr. Miguel Reyes…
      patient: no thanks
      assistant: Alright. Is there anything else I can help with?
      (later: 29)
      patient: when is my follow-up?
      assistant: Upcoming visits:…Follow-up visit: Tuesday, December 8…
      (later: 40)
      patient: when is my follow-up?
      assistant: …full name…
    `);
    expect(talk.audit.events.map(({ action }) => action)).toEqual([
      'patient.verified',
      'appointment.read',
      'appointment.read',
    ]);
  });

  it('does not count the check of one person for another', async () => {
    const talk = await play(`
      patient: what appointments do I have
      assistant: …full name…
      patient: ${FACTS}
      assistant: Upcoming visits:…
    `);
    const reply = await talk.say('and when is the appointment for my wife?', ['scheduling.lookup']);
    expect(reply.texts[0]).toMatch(/full name/);
  });
});

describe('the identity check', () => {
  it('answers unknown and wrong in the same words, and hands over after three', async () => {
    const wrong = ['Thomas Whitaker, 11/3/1949, 718 555 0151', 'Nobody Atall, 1/1/1990, 212 555 0101'];
    const answers = [];
    for (const facts of wrong) {
      const talk = startTalk({ now: MONDAY });
      await talk.say('I want to cancel my appointment');
      answers.push((await talk.say(facts)).texts);
    }
    expect(answers[0]).toEqual(answers[1]);
    await play(`
      patient: I want to cancel my appointment
      assistant: …full name…
      patient: Thomas Whitaker, 11/3/1949, 718 555 0151
      assistant: I could not match those details to a patient. Please check the name, date of birth and phone number.
      [Try again | Talk to a person]
      patient: try again
      assistant: …full name…
      patient: Thomas Whitaker, 11/4/1949, 718 555 0151
      assistant: I could not match those details to a patient. …
      patient: Thomas Whitaker, 11/5/1949, 718 555 0151
      assistant: I could not match those details, so a person has to help you with this. …
      (handoff: not-verified)
    `);
  });

  it('refuses to look after three failures, even with the right facts', async () => {
    const talk = startTalk({ now: MONDAY });
    await talk.say('what appointments do I have');
    for (const day of [3, 4, 5]) await talk.say(`Thomas Whitaker, 11/${day}/1949, 718 555 0151`);
    await talk.say('what appointments do I have', ['scheduling.lookup']);
    const looked = talk.directory.asked.length;
    const reply = await talk.say(FACTS);
    expect(reply.handoff?.reason).toBe('not-verified');
    expect(talk.directory.asked).toHaveLength(looked);
  });

  it('counts a guess that claims to be new as a guess', async () => {
    const talk = startTalk({ now: MONDAY });
    await talk.say('book a flu shot tomorrow at noon');
    await talk.say("I'm new");
    const first = await talk.say('Thomas Whitaker, 11/3/1949, 718 555 0151');
    expect(first.texts.join(' ')).not.toContain('2026');
    expect(await talk.services.attempts.left([`conversation ${'x'}`])).toBe(3);
    expect(talk.audit.events.map(({ action }) => action)).toContain('patient.not-verified');
  });

  it('asks for what is missing, one at a time, and takes what comes together', async () => {
    const talk = await play(`
      patient: I need to cancel
      assistant: …full name…
      patient: Thomas
      assistant: Thank you. And the last name? …
      patient: Whitaker
      assistant: What is the patient's date of birth? …
      patient: the second of november
      assistant: I could not read that date of birth. …
      patient: nov 2 1949 and my phone is (718) 555-0151
      assistant: Which visit do you want to cancel?…
      [Blood test, Wed, Dec 2, 8:30 AM, NP Dana Whitfield | Follow-up visit, Tue, Dec 8, 9:00 AM, Dr. Miguel Reyes]
    `);
    expect(talk.directory.asked).toEqual([
      { name: 'Thomas Whitaker', birthDate: '1949-11-02', phone: '+17185550151' },
    ]);
  });

  it('offers both readings of a date of birth', async () => {
    await play(
      `
      patient: quiero cancelar mi cita
      assistant: …nombre completo…
      patient: Pedro Páramo
      assistant: ¿Cuál es la fecha de nacimiento del paciente? …
      patient: 5/3/1980
      assistant: ¿Cuál fecha de nacimiento quiere decir?
      [5 de marzo de 1980 | 3 de mayo de 1980]
      patient: 2
      assistant: ¿Y el número de teléfono…
    `,
      { language: 'es' },
    );
  });

  it('keeps no facts in memory after the check, and none in the brief', async () => {
    const talk = await play(`
      patient: I need to move my blood test
      assistant: …full name…
      patient: ${FACTS}
      assistant: Blood test: these times are open. …
    `);
    expect(JSON.stringify(talk.memory)).not.toMatch(/Whitaker|1949|7185550151/);
    const reply = await talk.say('I want a person', ['person.requested']);
    expect(reply.handoff?.brief.wants).not.toMatch(/Whitaker|1949/);
  });
});

describe('moving', () => {
  it('reads back old and new, and moves in one step', async () => {
    const talk = await play(`
      patient: Can I move my blood test?
      assistant: …full name…
      patient: ${FACTS}
      assistant: Blood test: these times are open. …
      patient: Friday at 10
      assistant: Friday, December 4 at 10:00 AM with NP Dana Whitfield is open. Now: Wednesday, December 2 at 8:30 AM with NP Dana Whitfield. New: Friday, December 4 at 10:00 AM with NP Dana Whitfield, at Harbor Street Clinic. Shall I move it?
      [Move it | Another time | Never mind]
      patient: yes, book it
      assistant: Done. Your visit is now Friday, December 4 at 10:00 AM with NP Dana Whitfield, at Harbor Street Clinic.…
      assistant: How to prepare for your blood test, for your visit on Friday, December 4 at 10:00 AM:…
    `);
    expect(await visits(talk)).toEqual(['blood-test 2026-12-04T10:00', 'follow-up 2026-12-08T09:00']);
  });

  it('takes "it" for what was just booked, on its own day', async () => {
    await play(`
      patient: book flu shot friday 9am
      assistant: …full name…
      patient: ${FACTS}
      assistant: Flu shot: Friday, December 4 at 9:00 AM…Shall I book it?
      patient: yes
      assistant: You are booked: …
      patient: move it to 2pm
      assistant: Friday, December 4 at 2:00 PM with …Shall I move it?
      patient: yes
      assistant: Done. Your visit is now Friday, December 4 at 2:00 PM with…
      assistant: How to prepare for your …
      patient: actually cancel it
      assistant: Flu shot: Friday, December 4 at 2:00 PM with …. Shall I cancel this visit?
      patient: yes
      assistant: Your Flu shot on Friday, December 4 at 2:00 PM is cancelled. …
    `);
  });

  it('holds again where the hold ran out before the yes', async () => {
    const talk = await play(`
      patient: move my follow-up to thursday at 2pm
      assistant: …full name…
      patient: ${FACTS}
      assistant: …Shall I move it?
      (later: 20)
      patient: yes
      assistant: Done. Your visit is now Thursday, December 3 at 2:00 PM…
      assistant: How to prepare for your …
    `);
    expect(await visits(talk)).toEqual(['blood-test 2026-12-02T08:30', 'follow-up 2026-12-03T14:00']);
  });

  it('looks again when the visit was changed meanwhile', async () => {
    const talk = await play(`
      patient: move my follow-up to thursday at 2pm
      assistant: …full name…
      patient: ${FACTS}
      assistant: …Shall I move it?
    `);
    talk.calendar.next('reschedule', { kind: 'stale' });
    await play('patient: yes\nassistant: That visit was changed in the meantime, so I looked again. …', {
      talk,
    });
    expect(await visits(talk)).toEqual(BEFORE);
  });
});

describe('cancelling', () => {
  it('reads back, and cancels only on a yes', async () => {
    const talk = await play(`
      patient: cancel my follow up please
      assistant: …full name…
      patient: ${FACTS}
      assistant: Follow-up visit: Tuesday, December 8 at 9:00 AM with Dr. Miguel Reyes. Shall I cancel this visit?
      [Cancel this visit | Keep it | Change that visit]
      patient: no keep it
      assistant: Alright, the visit stays as it is. Is there anything else?
    `);
    expect(await visits(talk)).toEqual(BEFORE);
    await play(
      'patient: cancel my follow up\nassistant: …Shall I cancel this visit?\npatient: yes cancel it\nassistant: Your Follow-up visit on Tuesday, December 8 at 9:00 AM is cancelled. …',
      { talk },
    );
    expect(await visits(talk)).toEqual(BEFORE.slice(0, 1));
  });

  it('turns into a move where the patient would rather change it', async () => {
    await play(`
      patient: cancel my follow up
      assistant: …full name…
      patient: ${FACTS}
      assistant: …Shall I cancel this visit?
      patient: change that visit
      assistant: Follow-up visit: these times are open. …
    `);
  });

  it('says plainly that it does not know, when the calendar does not', async () => {
    const talk = await play(`
      patient: cancel my follow up
      assistant: …full name…
      patient: ${FACTS}
      assistant: …Shall I cancel this visit?
    `);
    talk.calendar.next('cancel', { kind: 'unknown-outcome' });
    await play('patient: yes\nassistant: I could not find out whether that worked. …\n(handoff: booking)', {
      talk,
    });
  });
});
