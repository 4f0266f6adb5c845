// What others send through the dialogs: the welcome, the handoff's sentence, emergencies, and what is expected.
import { describe, expect, it } from '@jest/globals';
import { createDialogs, createNotices, patientSentence } from '../../dialogs/index.ts';
import { FrontdeskError } from '../../src/base/errors.ts';
import { fixedClock } from '../../src/base/clock.ts';
import { REASONS } from '../../src/conversation/handoff-request.ts';
import { clinic, MONDAY, startTalk } from '../support/talk.ts';

const { services } = startTalk();
const dialogs = createDialogs(services);
// Christmas, a Friday, at noon; the desk opens on Saturday.
const CHRISTMAS = Date.UTC(2026, 11, 25, 17);

describe('handed over', () => {
  it('says that a person answers while the desk is open', () => {
    expect(dialogs.handedOver('en', 'person', MONDAY)).toEqual({
      from: 'assistant',
      kind: 'notice',
      language: 'en',
      text: expect.stringContaining('A person at the front desk will answer you here.'),
    });
  });

  it('says when the desk opens, and promises nothing, while it is closed', () => {
    const text = dialogs.handedOver('en', 'symptom', CHRISTMAS).text;
    expect(text).toContain('opens on Saturday, December 26 at 9:00 AM');
    expect(text).toMatch(/212-555-0142.*911.*988/s);
    expect(text).not.toMatch(/will answer/);
    expect(dialogs.handedOver('es', 'symptom', CHRISTMAS).text).toContain(
      'sábado 26 de diciembre a las 9:00 a. m.',
    );
  });

  it('has words for every reason, in both languages, open and closed', () => {
    for (const reason of REASONS)
      for (const language of ['en', 'es'] as const)
        for (const now of [MONDAY, CHRISTMAS])
          expect(dialogs.handedOver(language, reason, now).text).not.toMatch(/[{}]|undefined/);
  });

  it('does not ask anybody in an emergency to wait their turn', () => {
    for (const now of [MONDAY, CHRISTMAS])
      expect(dialogs.handedOver('en', 'emergency', now).text).toMatch(/do not wait/);
  });
});

describe('an emergency', () => {
  it('gets the clinic’s text with its numbers, one for each kind', () => {
    const draft = dialogs.emergency('en', ['emergency.selfharm', 'emergency.poisoning']);
    expect(draft).toMatchObject({ kind: 'notice', from: 'assistant' });
    expect(draft.text).toMatch(/988/);
    expect(draft.text).toMatch(/1-800-222-1222/);
    expect(draft.text).not.toMatch(/[{}]/);
    expect(dialogs.emergency('es', ['clinical.symptom']).text).toMatch(/^Llame al 911 ahora/);
  });
});

describe('what is expected', () => {
  it('follows the form', async () => {
    const talk = startTalk();
    const expected: (string | null)[] = [dialogs.expecting(talk.memory, talk.entries)];
    for (const text of [
      'I want to make an appointment',
      'flu shot',
      '1',
      'Thomas Whitaker',
      '11/2/1949',
      '718 555 0151',
      'yes',
    ]) {
      await talk.say(text, ['scheduling.book']);
      expected.push(dialogs.expecting(talk.memory, talk.entries));
    }
    expect(expected).toEqual([null, 'visitType', 'time', 'name', 'birthDate', 'phone', 'confirm', 'choice']);
    expect(dialogs.expecting('junk', [])).toBe(null);
  });

  it('tells staff what the patient was about, without identifiers', async () => {
    const talk = startTalk();
    await talk.say('book a flu shot on thursday afternoon');
    expect(dialogs.wants(talk.memory)).toBe(
      'Book a visit: Flu shot, on Thursday, December 3, in the afternoon',
    );
    await talk.say('no, next week after 2');
    expect(dialogs.wants(talk.memory)).toMatch(/from Monday, December 7 to Sunday, December 13/);
    expect(dialogs.wants(undefined)).toBe(null);
  });
});

describe('sentences for other folders', () => {
  it('welcomes with choices', () => {
    for (const language of ['en', 'es'] as const) {
      const welcome = dialogs.welcome(language);
      expect(welcome.choices?.length).toBeLessThanOrEqual(5);
      expect(welcome.text).toContain(clinic.name);
    }
  });

  it('has something to say when a text was stopped or nothing can be stored', () => {
    expect(dialogs.insteadOf('en').text).toMatch(/person/);
    expect(dialogs.unavailable('es').text).toMatch(/212-555-0142.*911/s);
  });

  it('tells who comes and goes, true about the hours', () => {
    const notices = createNotices(clinic, fixedClock(CHRISTMAS));
    expect(notices.joined('en', 'Ana')).toBe('Ana from the front desk joined.');
    expect(notices.left('en', 'Ana')).toMatch(
      /closed now and opens again on Saturday, December 26 at 9:00 AM/,
    );
  });

  it('has a kind sentence for an error', () => {
    expect(patientSentence(clinic)(new FrontdeskError('rate.limited'), 'en')).toMatch(/wait a minute.*911/);
  });
});
