// What patients answer to a reminder, in their own words, on a phone that texts.
import { describe, expect, it } from '@jest/globals';
import { createReminderWords } from '../../dialogs/index.ts';
import type { Appointment } from '../../src/scheduling/calendar.ts';
import type { Language } from '../../src/base/language.ts';
import { clinic, startTalk, type TestTalk } from '../support/talk.ts';

async function reminded(language: Language = 'en'): Promise<{ talk: TestTalk; visit: Appointment }> {
  const talk = startTalk({ language, channel: 'sms' });
  const visit = talk.calendar.all().find((one) => one.status === 'booked');
  if (!visit) throw new Error('nobody has a visit');
  const draft = createReminderWords(clinic)(language, visit, true);
  talk.entries.push({
    ...draft,
    seq: talk.entries.length + 1,
    at: talk.clock.now(),
    epoch: 0,
    delivery: 'sent',
  });
  return { talk, visit };
}
const state = (talk: TestTalk, visit: Appointment) =>
  talk.calendar.all().find(({ id }) => id === visit.id)?.status;

describe('an answer to a reminder', () => {
  it.each([
    ['en', "I'll be there"],
    ['en', 'yes'],
    ['en', 'Yes, I will be there, thanks'],
    ['en', 'confirmed'],
    ['en', 'ok see you then'],
    ['en', 'ill be there'],
    ['es', 'sí'],
    ['es', 'si voy a ir'],
    ['es', 'confirmo mi cita'],
    ['es', 'ahí estaré, gracias'],
  ] as const)('%s, coming: %s', async (language, text) => {
    const { talk, visit } = await reminded(language);
    const { texts, handoff } = await talk.say(text);
    expect(texts.join(' ')).toMatch(language === 'en' ? /We expect you/ : /Le esperamos/);
    expect(handoff).toBeUndefined();
    expect(talk.calendar.confirmed(visit.id)).toBe(true);
  });

  it.each([
    ['en', "I can't come"],
    ['en', 'no'],
    ['en', 'sorry cant make it'],
    ['en', 'please cancel my appointment'],
    ['en', 'I wont be able to make it'],
    ['es', 'no puedo ir'],
    ['es', 'no voy a poder ir'],
    ['es', 'cancelar la cita por favor'],
  ] as const)('%s, not coming: %s', async (language, text) => {
    const { talk, visit } = await reminded(language);
    const asked = await talk.say(text);
    expect(asked.choices).toHaveLength(3);
    expect(state(talk, visit)).toBe('booked');
    await talk.say(language === 'en' ? 'yes' : 'sí');
    expect(state(talk, visit)).toBe('cancelled');
  });

  it('moves the visit that it is about', async () => {
    const { talk, visit } = await reminded();
    const offered = await talk.say('can we move it to next week?');
    expect(offered.texts.join(' ')).toMatch(/open/);
    await talk.say('1');
    await talk.say('yes');
    expect(state(talk, visit)).toBe('cancelled');
    expect(
      talk.calendar.all().filter((one) => one.patient === visit.patient && one.status === 'booked'),
    ).toHaveLength(1);
  });

  it('asks who it is where the page may be somebody else’s', async () => {
    const { talk, visit } = await reminded();
    talk.channel = 'webchat';
    expect((await talk.say("I can't come")).texts.join(' ')).toMatch(/full name/);
    expect(state(talk, visit)).toBe('booked');
  });

  it('gives what is about the body to a person', async () => {
    const { talk } = await reminded();
    expect((await talk.say("I can't come, I have a bad fever and a cough")).verdict.route).toBe('staff');
  });

  it('looks again where the visit is gone', async () => {
    const { talk, visit } = await reminded();
    await talk.calendar.cancel(visit.id, visit.patient, visit.version);
    expect((await talk.say('yes')).texts.join(' ')).toMatch(/changed in the meantime/);
  });

  it('is no answer to anything after something else was said', async () => {
    const { talk } = await reminded();
    await talk.say('what are your hours?');
    expect((await talk.say('ok')).texts.join(' ')).not.toMatch(/We expect you/);
  });
});
