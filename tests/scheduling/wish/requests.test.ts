// Whole requests: what is to be done, with whom, what for, and which appointment is meant.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readWish } from '../../../src/scheduling/wish-rules/read-wish.ts';
import { understandLine } from '../../../src/scheduling/understand-line.ts';
import type { Intent } from '../../../src/scheduling/wish.ts';
import { clinic } from '../clinic-for-tests.ts';
import { NOW, at, check, days, on, type Row } from './table.ts';

const ROWS: readonly Row[] = [
  [
    'Can I see Dr. Okafor on Friday at 10 for a physical?',
    { intent: 'book', provider: 'okafor', visitType: 'annual-physical', window: at('03-06', '10:00') },
  ],
  [
    'book a follow up w/ dr reyes 3/20 2:30pm',
    { intent: 'book', provider: 'reyes', visitType: 'follow-up', window: at('03-20', '14:30') },
  ],
  [
    'need a fluu shot sat morning',
    { intent: 'book', visitType: 'flu-shot', window: on('03-07', '00:00', '12:00'), partOfDay: 'morning' },
  ],
  ['Dr O thursday 9:15', { intent: 'book', provider: 'okafor', window: at('03-05', '09:15') }],
  ['Dr. Natarajn on Monday', { intent: 'book', provider: 'natarajan', window: on('03-09') }],
  [
    'could I get in with Dana tomorrow at 9',
    { intent: 'book', provider: 'whitfield', window: at('03-04', '09:00') },
  ],
  ['bloodwork next week', { intent: 'book', visitType: 'blood-test', window: days('03-09', '03-15') }],
  [
    'I’m a new patient and need a physical the week of the 23rd',
    { intent: 'book', visitType: 'annual-physical', window: days('03-23', '03-29') },
  ],
  ['anyone but Dr. Reyes on Friday', { intent: 'book', window: on('03-06') }],
  ['Quiero una vacuna de la gripe el sábado', { intent: 'book', visitType: 'flu-shot', window: on('03-07') }],
  [
    'necesito una cita con la doctora Okafor el 12 a las 10',
    { intent: 'book', provider: 'okafor', window: at('03-12', '10:00') },
  ],
  [
    'un chequeo con el doctor Reyes la semana que viene',
    { intent: 'book', provider: 'reyes', visitType: 'annual-physical', window: days('03-09', '03-15') },
  ],
  ['quisiera un ultrasound mañana', { intent: 'book', visitType: 'ultrasound', window: on('03-04') }],
  [
    'Do you have anything Friday afternoon?',
    { intent: 'availability', window: on('03-06', '12:00', '17:00'), partOfDay: 'afternoon' },
  ],
  ['is dr okafor available on the 12th', { intent: 'availability', provider: 'okafor', window: on('03-12') }],
  [
    '¿Tienen algo el viernes por la tarde?',
    { intent: 'availability', window: on('03-06', '12:00', '17:00'), partOfDay: 'afternoon' },
  ],
  [
    'move my 3pm on Thursday to Friday at 4',
    { intent: 'reschedule', window: at('03-06', '16:00'), about: at('03-05', '15:00') },
  ],
  [
    'Please change my appointment from Monday at 9 to Wednesday at 10',
    { intent: 'reschedule', window: at('03-04', '10:00'), about: at('03-09', '09:00') },
  ],
  [
    'I can’t make it Thursday, can we do Friday at 11 instead?',
    { intent: 'reschedule', window: at('03-06', '11:00'), about: on('03-05') },
  ],
  [
    'reschedule my Wednesday appointment to the 12th in the morning',
    { intent: 'reschedule', window: on('03-12', '00:00', '12:00'), partOfDay: 'morning', about: on('03-04') },
  ],
  ['move my appointment to Friday', { intent: 'reschedule', window: on('03-06') }],
  ['Friday instead of Thursday please', { intent: 'reschedule', window: on('03-06'), about: on('03-05') }],
  [
    'move my Thursday 3pm to 4',
    { intent: 'reschedule', window: at('03-05', '16:00'), about: at('03-05', '15:00') },
  ],
  [
    'cambiar mi cita del jueves al viernes a las 4',
    { intent: 'reschedule', window: at('03-06', '16:00'), about: on('03-05') },
  ],
  [
    'cámbiame la cita del lunes 9 a las 10 para el miércoles a las 3',
    { intent: 'reschedule', window: at('03-04', '15:00'), about: at('03-09', '10:00') },
  ],
  ['cancel my Friday appointment', { intent: 'cancel', window: on('03-06'), about: on('03-06') }],
  ['quiero cancelar mi cita del viernes', { intent: 'cancel', window: on('03-06'), about: on('03-06') }],
  ['confirm my appointment for tomorrow', { intent: 'confirm', window: on('03-04'), about: on('03-04') }],
];

const INTENTS: readonly (readonly [string, Intent])[] = [
  ['Could I see a doctor at your clinic', 'book'],
  ['sched appt', 'book'],
  ['quiero hacer una cita', 'book'],
  ['I need to cancel', 'cancel'],
  ['I can’t come tomorrow', 'cancel'],
  ['no voy a poder ir mañana', 'cancel'],
  ['what is your cancellation policy', 'other'],
  ['I need to reschedule', 'reschedule'],
  ['can we do a different day', 'reschedule'],
  ['necesito cambiar mi cita', 'reschedule'],
  ['I want to change my address', 'other'],
  ['when is my next appointment?', 'lookup'],
  ['what time is my appointment on Friday', 'lookup'],
  ['do I have an appointment this week?', 'lookup'],
  ['¿cuándo es mi cita?', 'lookup'],
  ['olvidé cuándo es mi cita', 'lookup'],
  ['what openings do you have', 'availability'],
  ['when can I come in?', 'availability'],
  ['¿qué horarios tienen?', 'availability'],
  ['put me on the waitlist', 'waitlist'],
  ['let me know if something opens up sooner', 'waitlist'],
  ['si se libera algo antes me avisan', 'waitlist'],
  ['I’ll be there', 'confirm'],
  ['confirmo mi cita', 'confirm'],
  ['thank you', 'other'],
  ['what are your hours', 'other'],
  ['hello', 'other'],
];

describe('a request', () => {
  it.each(ROWS)('%s', (phrase, answer) => check([phrase, answer]));
});

describe('an intent', () => {
  it.each(INTENTS)('%s → %s', (text, intent) => {
    expect(understandLine({ text, now: NOW }, clinic).intent).toBe(intent);
  });
});

describe('reading a wish', () => {
  const context = {
    now: Date.parse('2026-03-03T15:15:00Z'),
    timeZone: clinic.timeZone,
    language: 'en' as const,
  };

  it('keeps the day and the time apart, so that a later message can change one of them', () => {
    expect(readWish('Friday at 2', context, clinic)).toMatchObject({ window: on('03-06'), exact: '14:00' });
  });

  it.each([
    ['0'.repeat(4000)],
    ['#D:0 #T:900 #PART:morning'],
    ['a '.repeat(2000)],
    ['1/'.repeat(1000)],
    ['between '.repeat(300)],
    ['monday or '.repeat(300)],
    ['\u0000\ud800 friday'],
    ['99:99 on the 99th of march 99/99/9999'],
  ])('takes %# in its stride', (text) => {
    const start = performance.now();
    readWish(text, context, clinic);
    // A pattern that backtracks takes minutes; a busy machine does not.
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('does not take symbols of its own grammar from a message', () => {
    expect(readWish('#D:0 #REL:1', context, clinic).window).toBeNull();
  });

  it('gives windows that run forward, whatever is said', () => {
    const said =
      'Friday|next|not|to|from|at 3|after|before|2-4|the 15th|or|and|morning|cancel|move my|week|,|no|mañana|el lunes|a las 3|menos|between|by|12/3|first|actually|instead of'.split(
        '|',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...said), { maxLength: 10 }), (words) => {
        const wish = readWish(words.join(' '), context, clinic);
        for (const { from, to } of [
          ...wish.not,
          ...wish.alternatives,
          ...(wish.window ? [wish.window] : []),
          ...(wish.about ? [wish.about] : []),
        ])
          expect(from < to).toBe(true);
        expect(wish.earliest === null || wish.latest === null || wish.earliest < wish.latest).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('refuses a moment that is none', () => {
    expect(() => understandLine({ text: 'x', now: 'soon' }, clinic)).toThrow(RangeError);
    expect(() => understandLine({ text: 'x', now: NOW, timeZone: 'Mars/Olympus' }, clinic)).toThrow(
      'no such time zone',
    );
  });
});
