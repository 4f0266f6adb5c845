import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import { loadClinic } from '../../../src/infra/files/load-clinic.ts';
import { quotePassage } from '../../../src/infra/offline/answer.ts';
import { createAnswerWriter } from '../../../src/infra/openai/answer.ts';
import { createModel, type Model } from '../../../src/infra/openai/model.ts';
import { loadPrompts } from '../../../src/infra/openai/prompts.ts';
import { createSecondOpinion } from '../../../src/infra/openai/second-opinion.ts';
import { createModelWish } from '../../../src/infra/openai/wish.ts';
import { createSearch } from '../../../src/knowledge/search.ts';
import { EMPTY_WISH } from '../../../src/scheduling/wish.ts';
import { answering, BEHAVIOURS, startFakeModel, type FakeModel } from '../../support/openai.ts';

const { clinic, library } = loadClinic('clinic');
const passages = createSearch(library)('where can I park?', 'en');
const [parking] = passages;
let server: FakeModel;
let model: Model;

beforeAll(async () => {
  server = await startFakeModel();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.script();
  model = createModel({
    apiKey: 'test',
    baseUrl: server.baseUrl,
    name: 'stand-in',
    log: silentLog,
    clock: systemClock,
  });
});

describe('an answer worded by a model', () => {
  const allow = () => ({ allowed: true, reason: 'ok' });
  const write = (guard: Parameters<typeof createAnswerWriter>[1], refused: string[] = []) =>
    createAnswerWriter(model, guard, (reason) => refused.push(reason));

  test('is given where the guard lets it through, with the passages it used', async () => {
    server.always(answering('There is a garage at 240 Harbor Street.', ['parking']));
    expect(await write(allow)('where can I park?', 'en', passages)).toEqual({
      kind: 'answer',
      text: 'There is a garage at 240 Harbor Street.',
      passages: [parking],
    });
  });

  test('gives way to the passage where the guard refuses it or fails', async () => {
    server.always(answering('Call 212-555-9999 and take two aspirin.', ['parking']));
    const refused: string[] = [];
    const quoted = { kind: 'answer', text: parking!.text, passages: [parking] };
    expect(
      await write(() => ({ allowed: false, reason: 'invented-number' }), refused)(
        'where can I park?',
        'en',
        passages,
      ),
    ).toEqual(quoted);
    const broken = () => {
      throw new Error('broken');
    };
    expect(await write(broken, refused)('where can I park?', 'en', passages)).toEqual(quoted);
    expect(refused).toEqual(['invented-number', 'guard-failed']);
  });

  test.each(['broken', 'truncatedJson', 'wrongShape', 'html', 'refusal', 'noChoices'] as const)(
    'gives way to the passage after %s',
    async (name) => {
      server.always(BEHAVIOURS[name]);
      expect(await write(allow)('where can I park?', 'en', passages)).toMatchObject({
        kind: 'answer',
        text: parking!.text,
      });
    },
  );

  test('gives way to the passage where it names none that it was given', async () => {
    server.always(answering('Park anywhere.', ['streets']));
    expect(await write(allow)('where can I park?', 'en', passages)).toMatchObject({ text: parking!.text });
  });

  test('is none where the passages do not answer, and none is asked for without passages', async () => {
    server.always({ kind: 'json', value: { answered: false, text: '', passages: [] } });
    expect(await write(allow)('where can I park a boat?', 'en', passages)).toEqual({ kind: 'no-answer' });
    const before = server.requests.length;
    expect(await write(allow)('what is love?', 'en', [])).toEqual({ kind: 'no-answer' });
    expect(server.requests.length).toBe(before);
  });
});

test('without a model the best passage is quoted', async () => {
  expect(await quotePassage('where can I park?', 'en', passages)).toEqual({
    kind: 'answer',
    text: parking!.text,
    passages: [parking],
  });
  expect(await quotePassage('what is love?', 'en', [])).toEqual({ kind: 'no-answer' });
});

describe('a wish read by a model', () => {
  const context = { now: Date.UTC(2026, 10, 24, 15), timeZone: 'America/New_York', language: 'en' } as const;
  const wish = {
    ...EMPTY_WISH,
    intent: 'book',
    visitType: 'flu-shot',
    window: { from: '2026-11-26T00:00', to: '2026-11-27T00:00' },
  };

  test('is given where it holds together; the local time goes along', async () => {
    server.always({ kind: 'json', value: wish });
    expect(await createModelWish(model, clinic)('flu shot on Thursday', context)).toEqual(wish);
    expect(server.requests.at(-1)!.body.messages[1]!.content).toContain('2026-11-24T10:00 (Tuesday)');
  });

  test.each<[string, unknown]>([
    ['a visit type the clinic has not', { ...wish, visitType: 'brain-surgery' }],
    ['a clinician the clinic has not', { ...wish, practitioner: 'house' }],
    ['a date that does not exist', { ...wish, window: { from: '2026-02-30T00:00', to: '2026-03-01T00:00' } }],
    [
      'a window that ends before it starts',
      { ...wish, window: { from: '2026-11-27T00:00', to: '2026-11-26T00:00' } },
    ],
    ['a weekday that does not exist', { ...wish, days: [8] }],
    ['a field too many', { ...wish, book: true }],
    ['a sentence', 'Booked!'],
  ])('is none for %s', async (_, value) => {
    server.always({ kind: 'json', value });
    expect(await createModelWish(model, clinic)('flu shot on Thursday', context)).toBeNull();
  });

  test('is none where the server fails', async () => {
    server.always(BEHAVIOURS.broken);
    expect(await createModelWish(model, clinic)('flu shot', context)).toBeNull();
  });
});

describe('a second opinion', () => {
  test('only raises: what belongs to the assistant is dropped, the gravest comes first', async () => {
    server.always({
      kind: 'json',
      value: { categories: ['scheduling.book', 'clinical.symptom', 'emergency.medical'] },
    });
    expect(await createSecondOpinion(model)('text')).toEqual(['emergency.medical', 'clinical.symptom']);
    server.always({ kind: 'json', value: { categories: ['faq'] } });
    expect(await createSecondOpinion(model)('text')).toEqual([]);
  });

  test('says nothing where it fails', async () => {
    server.always(BEHAVIOURS.wrongShape);
    expect(await createSecondOpinion(model)('text')).toBeNull();
  });
});

test('a prompt with a mistake is named with its file and line', () => {
  expect(() => loadPrompts('clinic/faq')).toThrow(/answer\.md:1: starts with front matter/);
});
