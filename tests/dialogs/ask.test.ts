// Short answers to our own questions.
import { describe, expect, it } from '@jest/globals';
import { isQuestion, readOrdinal, readPolar, readTitle, readYesNo } from '../../dialogs/ask.ts';
import {
  asksLanguage,
  asksPerson,
  isBareCancel,
  isLeaving,
  saysForOther,
  saysNew,
} from '../../dialogs/control.ts';
import { readRelative } from '../../dialogs/scheduling/relative.ts';
import { isGoodbye, smallTalkOf } from '../../dialogs/small-talk.ts';

describe('yes and no', () => {
  it.each([
    'yes',
    'Yes please',
    'yep',
    'sure',
    'ok',
    'go ahead',
    'book it',
    'sounds good, thanks',
    'Yes, that is correct.',
    "yes that's right",
    'perfect!',
    '👍',
    'sí',
    'si por favor',
    'claro que sí',
    'está bien',
    'de acuerdo',
    'dale',
    'resérvela',
    'yes yes',
    'that works',
  ])('reads "%s" as yes', (text) => expect(readYesNo(text)).toBe('yes'));
  it.each(['no', 'No thanks', 'nope', 'not really', 'no, gracias', 'nah', '👎', 'no that one', "no, don't"])(
    'reads "%s" as no',
    (text) => expect(readYesNo(text)).toBe('no'),
  );
  it.each([
    'no, Thursday',
    'yes but later',
    'maybe',
    'yesterday',
    'notice',
    'book a flu shot',
    'sierra',
    'okra',
    '',
    'yes no',
  ])('reads "%s" as neither', (text) => expect(readYesNo(text)).toBe(null));
  it('gives what follows', () => {
    expect(readPolar('no, on Thursday please')).toEqual({ answer: 'no', rest: 'on thursday please' });
    expect(readPolar('yes with Dr. Reyes')).toMatchObject({ answer: 'yes', rest: 'with dr reyes' });
  });
});

describe('a place in a list', () => {
  it.each<[string, number]>([
    ['1', 0],
    ['2', 1],
    ['#3', 2],
    ['the second', 1],
    ['the second one please', 1],
    ["I'll take the first", 0],
    ['option 3', 2],
    ['last one', 2],
    ['la primera', 0],
    ['el segundo', 1],
    ['la última por favor', 2],
    ['número 2', 1],
    ['two', 1],
    ['la tercera está bien', 2],
    ['third works', 2],
  ])('reads "%s"', (text, at) => expect(readOrdinal(text, 3)).toBe(at));
  it.each([
    '4',
    '10:15',
    'thursday',
    'the second week',
    'one hundred',
    '',
    'the first available with Dr. Reyes',
    '2pm',
  ])('reads "%s" as none', (text) => expect(readOrdinal(text, 3)).toBe(null));
  it('reads a title whatever its case and marks', () => {
    expect(readTitle('book IT', ['Book it', 'Another time'])).toBe(0);
    expect(readTitle('programar una cita', ['X', 'Programar una cita'])).toBe(1);
  });
});

describe('words that steer', () => {
  it.each([
    'never mind',
    'Nevermind that',
    'forget it',
    'start over',
    'cancel that',
    'stop',
    'ok never mind thanks',
    'olvídelo',
    'no importa',
    'ya no quiero',
    'empezar de nuevo',
  ])('leaves at "%s"', (text) => expect(isLeaving(text)).toBe(true));
  it.each(['cancel my appointment', 'no', 'stop by tomorrow', 'start at 9', 'never on monday'])(
    'stays at "%s"',
    (text) => expect(isLeaving(text)).toBe(false),
  );
  it.each(['cancel', 'cancel it', 'cancelar', 'please cancel'])('takes "%s" for the bare word', (text) =>
    expect(isBareCancel(text)).toBe(true),
  );
  it.each<[string, 'en' | 'es' | null]>([
    ['español', 'es'],
    ['English please', 'en'],
    ['can you speak Spanish?', 'es'],
    ['en español por favor', 'es'],
    ['prefiero hablar en inglés', 'en'],
    ['¿podemos hablar en español?', 'es'],
    ['do you have Spanish speaking doctors', null],
    ['my English appointment', null],
  ])('hears the language in "%s"', (text, language) => expect(asksLanguage(text)).toBe(language));
  it.each([
    'person',
    'Talk to a person',
    'I want to talk to a real person please',
    'hablar con una persona',
    'front desk',
  ])('hears a person asked for in "%s"', (text) => expect(asksPerson(text)).toBe(true));
  it.each([
    "I'm new",
    'new patient',
    "we're new here",
    "I've never been there",
    'first time here',
    'soy paciente nuevo',
    'es mi primera vez',
  ])('hears who is new in "%s"', (text) => expect(saysNew(text)).toBe(true));
  it.each(['a new appointment', 'what is new', 'necesito una nueva cita'])(
    'does not hear it in "%s"',
    (text) => expect(saysNew(text)).toBe(false),
  );
  it('hears for whom a visit is', () => {
    expect(saysForOther('a visit for my son')).toBe(true);
    expect(saysForOther('una cita para mi hija')).toBe(true);
    expect(saysForOther('for my physical')).toBe(false);
  });
  it.each<[string, string | null]>([
    ['something else', 'other'],
    ['none of these', 'other'],
    ['earlier', 'earlier'],
    ['later please', 'later'],
    ['another day', 'otherDay'],
    ['asap', 'sooner'],
    ['más tarde', 'later'],
    ['ninguna', 'other'],
    ['otro día', 'otherDay'],
    ['antes', 'earlier'],
    ['the first', null],
  ])('hears "%s" relative to the offers', (text, relative) => expect(readRelative(text)).toBe(relative));
  it.each([
    'where can I park?',
    'do you take Aetna',
    '¿dónde están?',
    'so what do I bring',
    'tell me about parking',
  ])('takes "%s" for a question', (text) => expect(isQuestion(text)).toBe(true));
  it.each(['Thursday', 'Ana Torres', 'the second one', 'yes'])('takes "%s" for none', (text) =>
    expect(isQuestion(text)).toBe(false),
  );
  it('tells a goodbye from "later"', () => {
    expect(isGoodbye('ok bye, thanks')).toBe(true);
    expect(isGoodbye('hasta luego')).toBe(true);
    expect(isGoodbye('later')).toBe(false);
    expect(smallTalkOf('are you a robot?')).toBe('whoAreYou');
    expect(smallTalkOf('gracias')).toBe('thanks');
    expect(smallTalkOf('xyz')).toBe(null);
  });
});
