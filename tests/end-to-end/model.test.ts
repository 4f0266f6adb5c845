// A configured model end to end: it words answers out of passages and is told nothing about anybody; whatever it
// does, the patient gets a good answer or a person, and what is a person's never reaches it.
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { BEHAVIOURS, answering, startFakeModel, type Behaviour, type FakeModel } from '../support/openai.ts';
import { WebPatient } from '../support/patient.ts';
import { startServer, type TestServer } from '../support/server.ts';

const QUESTION = 'Where can I park?';
/** A turn may ask twice, to understand and to answer; each has its deadline of 4 s. */
const WAIT_MS = 12_000;
/** The clinic's passage about parking, or an offer of a person. */
const GOOD = /parking|garage|person/i;

let server: TestServer;
let model: FakeModel;
beforeAll(async () => {
  model = await startFakeModel();
  server = await startServer({ OPENAI_API_KEY: 'stand-in', OPENAI_BASE_URL: model.baseUrl });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await model.stop();
});
beforeEach(() => model.script());

/** What answers a question when the model does this to every request; a good answer before keeps the breaker closed. */
async function answerWhile(behaviour: Behaviour): Promise<string> {
  const patient = await WebPatient.connect(server.base);
  model.always(fromPassage);
  await patient.say(QUESTION);
  const before = model.requests.length;
  model.always(behaviour);
  const said = await patient.say(QUESTION, WAIT_MS);
  expect(model.requests.length).toBeGreaterThan(before);
  return said;
}

/** Words an answer from the first passage that it was given. */
const fromPassage: Behaviour = {
  kind: 'reply',
  value: ({ body }) => {
    const given = body.messages.map(({ content }) => content).join('\n');
    const id = /"id":\s*"([^"]+)"/.exec(given)?.[1] ?? 'none';
    return { answered: true, text: 'There is a garage.', passages: [id] };
  },
};

it('asks the model about a question, and gives it no identifier', async () => {
  model.always(fromPassage);
  const patient = await WebPatient.connect(server.base);
  const said = await patient.say(
    'I am Zebulonia Quackenbush, my number is (212) 555-0187. Where can I park?',
  );
  expect(said).toMatch(GOOD);
  expect(model.requests.length).toBeGreaterThan(0);
  const heard = model.heard();
  for (const identifier of ['Zebulonia', 'Quackenbush', '555-0187', '5550187'])
    expect({ identifier, heard: heard.includes(identifier) }).toEqual({ identifier, heard: false });
}, 30_000);

it.each<[string, Behaviour]>([
  ['is overloaded', BEHAVIOURS.tooMany('1')],
  ['is broken', BEHAVIOURS.broken],
  ['cuts its answer', BEHAVIOURS.cut],
  ['drops the connection', BEHAVIOURS.drop],
  ['writes half a JSON', BEHAVIOURS.truncatedJson],
  ['answers in another shape', BEHAVIOURS.wrongShape],
  ['answers with a page', BEHAVIOURS.html],
  ['refuses', BEHAVIOURS.refusal],
  ['hangs', BEHAVIOURS.hang],
  ['stalls in the middle', BEHAVIOURS.stall],
])(
  'answers from the passage when the model %s',
  async (_, behaviour) => {
    expect(await answerWhile(behaviour)).toMatch(GOOD);
  },
  30_000,
);

it.each([
  ['an invented number', 'Park behind the clinic and call 212 555 0999 for a code.'],
  ['advice', 'Park in the garage. You should take ibuprofen for the pain.'],
  ['a promise', 'Park in the garage. You are booked for Monday at 9 am.'],
])(
  'does not pass on %s',
  async (_, text) => {
    const said = await answerWhile(answering(text, ['parking']));
    expect(said).toMatch(GOOD);
    expect(said).not.toMatch(/0999|ibuprofen|booked/);
  },
  30_000,
);

it('never tells the model what is a person’s to answer', async () => {
  model.always(fromPassage);
  const asked = model.requests.length;
  const patient = await WebPatient.connect(server.base);
  expect(await patient.say('my ear has been ringing since Sunday, can I come in?')).toMatch(/person/i);
  const told = JSON.stringify(model.requests.slice(asked));
  expect(told).not.toMatch(/ringing/);
}, 30_000);
