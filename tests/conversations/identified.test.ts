// A handoff carries who has proved who they are, and only while that holds.
import { expect, it } from '@jest/globals';
import { startTalk } from '../support/talk.ts';

const FACTS = 'Thomas Whitaker, 11/2/1949, 718 555 0151';

it('carries the patient after the check, for half an hour', async () => {
  const talk = startTalk();
  expect(talk.dialogs.identified(talk.memory, talk.clock.now())).toBeNull();
  await talk.say('what appointments do I have');
  expect(talk.dialogs.identified(talk.memory, talk.clock.now())).toBeNull();
  await talk.say(FACTS);
  expect(talk.dialogs.identified(talk.memory, talk.clock.now())).toBe('thomas-whitaker');
  const { handoff } = await talk.say('a person please', ['person.requested']);
  expect(handoff).toMatchObject({ patient: 'thomas-whitaker', reason: 'person' });
  talk.clock.advance(31 * 60_000);
  expect(talk.dialogs.identified(talk.memory, talk.clock.now())).toBeNull();
  expect((await talk.say('a person please', ['person.requested'])).handoff).not.toHaveProperty('patient');
});

it('carries nobody where the facts fit nobody', async () => {
  const talk = startTalk();
  await talk.say('what appointments do I have');
  await talk.say('Thomas Whitaker, 11/3/1949, 718 555 0151');
  const { handoff } = await talk.say('Talk to a person', ['person.requested']);
  expect(handoff?.reason).toBe('person');
  expect(handoff).not.toHaveProperty('patient');
});
