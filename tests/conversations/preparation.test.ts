// Preparing for a visit: which version went to whom is kept, what has no approved sheet goes to a person, and a
// question for a person carries the time by which an answer helps.
import { describe, expect, it } from '@jest/globals';
import { library, local, startTalk, type TestTalk } from '../support/talk.ts';
import type { Library } from '../../src/knowledge/library.ts';

const FACTS = 'Thomas Whitaker, 11/2/1949, 718 555 0151';

/** Thomas, who has a blood test on Wednesday at 8:30 and has looked it up. */
async function thomas(services: { library?: Library } = {}): Promise<TestTalk> {
  const talk = startTalk({ services });
  await talk.say('what appointments do I have');
  await talk.say(FACTS);
  await talk.say('no thanks');
  return talk;
}

describe('a sheet that is served', () => {
  it('is told with its times, and what a person has to be asked', async () => {
    const talk = await thomas();
    const [text = ''] = (await talk.say('how do I prepare for my blood test?')).texts;
    expect(text).toContain('Nothing to eat after 10:30 PM on Tuesday, December 1.');
    expect(text).toContain('Ask for a person before you go by this sheet if one of these applies:');
    expect(text).toContain('diabetes');
  });

  it('is kept with its version, in ids and numbers alone', async () => {
    const talk = await thomas();
    await talk.say('how do I prepare for my blood test?');
    await talk.say('¿Cómo me preparo para el ultrasonido?');
    expect(talk.audit.events.filter(({ action }) => action === 'preparation.sent')).toEqual([
      {
        action: 'preparation.sent',
        actor: 'assistant',
        object: expect.stringMatching(/^conversation:/),
        detail: { sheet: 'blood-test.standard', language: 'en', version: 2, patient: 'thomas-whitaker' },
      },
      expect.objectContaining({
        detail: { sheet: 'ultrasound.standard', language: 'es', version: 2, patient: 'thomas-whitaker' },
      }),
    ]);
  });
});

describe('a sheet that is not served', () => {
  it('goes to a person, kindly, before the step that it would have told', async () => {
    const talk = await thomas({ library: { ...library, sheet: () => null } });
    const reply = await talk.say('how do I prepare for my blood test?');
    expect(reply.texts[0]).toMatch(/^I have no approved instructions .* I do not want to guess/);
    expect(reply.handoff?.reason).toBe('preparation');
    // Without a sheet the visit itself counts.
    expect(local(reply.handoff?.brief.answerBy ?? 0)).toBe('2026-12-02T07:30');
    expect(talk.audit.events.map(({ action }) => action)).not.toContain('preparation.sent');
  });
});

describe('the time by which an answer helps', () => {
  const due = (talk: TestTalk, reason: 'medication' | 'person', now = talk.clock.now()): string | null => {
    const at = talk.dialogs.answerBy(talk.memory, reason, 'en', now);
    return at === null ? null : local(at);
  };

  it('is an hour before the first step that is still to come', async () => {
    const talk = await thomas();
    expect(due(startTalk(), 'medication')).toBeNull();
    await talk.say('how do I prepare for my blood test?');
    expect(due(talk, 'medication')).toBe('2026-12-01T19:30');
    expect(due(talk, 'medication', Date.UTC(2026, 11, 2, 2))).toBe('2026-12-01T21:30');
    expect(due(talk, 'medication', Date.UTC(2026, 11, 2, 12))).toBe('2026-12-02T07:20');
  });

  it('is now where the step is nearer than that, and nothing once the visit has begun', async () => {
    const talk = await thomas();
    await talk.say('how do I prepare for my blood test?');
    expect(due(talk, 'medication', Date.UTC(2026, 11, 2, 3))).toBe('2026-12-01T22:00');
    expect(due(talk, 'medication', Date.UTC(2026, 11, 2, 14))).toBeNull();
  });

  it('does not press a wish to talk', async () => {
    const talk = await thomas();
    await talk.say('how do I prepare for my blood test?');
    expect(due(talk, 'person')).toBeNull();
  });
});
