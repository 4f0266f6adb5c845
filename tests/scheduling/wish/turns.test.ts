// The ways in which people say what they can and cannot do: turns of phrase, words that point back, reasons beside a
// wish, and several wishes in one message.
import { describe, it } from '@jest/globals';
import { HORIZON, at, check, days, on, type Row } from './table.ts';

const BOUNDS: readonly Row[] = [
  ['i cant be there till 9:30. wednesday', { window: on('03-04', '09:30') }],
  ["i don't get off until 4", { earliest: '16:00' }],
  ['no salgo hasta las 4', { earliest: '16:00' }],
  ['my shift ends at 2 on weekdays', { days: [1, 2, 3, 4, 5], earliest: '14:00' }],
  ['entro a trabajar a las 2', { latest: '14:00' }],
  ["i'm gone till monday", { window: days('03-09', HORIZON) }],
  ['i leave on the 20th, before please', { window: days('03-03', '03-19') }],
  ['me voy de viaje el 20, antes', { window: days('03-03', '03-19') }],
  ['by the end of this week', { window: days('03-03', '03-08') }],
  ['antes de que termine marzo', { window: days('03-03', '03-31') }],
  ['by end of day friday', { window: days('03-03', '03-06') }],
  ['within two weeks', { window: days('03-03', '03-17') }],
  ['in december before the 15th', { window: days('12-01', '12-14') }],
  ['next week, wednesday or later', { window: days('03-11', '03-15') }],
  ['i have to leave by 11 on thursday', { window: on('03-05', '00:00', '11:00') }],
];

const REFUSALS: readonly Row[] = [
  ['i work mondays and wednesdays', { days: [2, 4, 5, 6, 7] }],
  ['los lunes trabajo', { days: [2, 3, 4, 5, 6, 7] }],
  ['any time next week but wednesday', { window: days('03-09', '03-15'), not: [on('03-11')] }],
  [
    'anything except friday afternoon next week',
    { window: days('03-09', '03-15'), not: [on('03-13', '12:00', '17:00')] },
  ],
  ['nothing on friday', { not: [on('03-06')] }],
  ['is there nothing on friday?', { window: on('03-06') }],
  ['any day as long as it isnt monday', { days: [2, 3, 4, 5, 6, 7] }],
  ['chemo on mondays so any other day', { days: [2, 3, 4, 5, 6, 7] }],
  ['not this friday but next friday', { window: on('03-13'), not: [on('03-06')] }],
  ['not too early, thursday', { window: on('03-05', '10:00') }],
  ['wednesday is better than thursday', { window: on('03-04'), not: [on('03-05')] }],
  ['someone other than reyes friday', { window: on('03-06') }],
];

const POINTING: readonly Row[] = [
  [
    'easter is out. maybe the friday before, in the morning',
    { window: on('04-03', '00:00', '12:00'), partOfDay: 'morning' },
  ],
  ['not this friday but the next one', { window: on('03-13'), not: [on('03-06')] }],
  ['este viernes no, el siguiente', { window: on('03-13'), not: [on('03-06')] }],
  ['we are away until march 14 so anything after that', { window: days('03-15', HORIZON) }],
  ['i get out of camp at 3 so after that', { earliest: '15:00' }],
  ['the 9th is bad so the day before or after', { window: days('03-08', '03-10'), not: [on('03-09')] }],
  ['the day before my birthday which is july 22', { window: on('07-21') }],
  ['the 12th, which is a thursday', { window: on('03-12') }],
  ['we are away til april 1, so the week after that', { window: days('04-06', '04-12') }],
];

const SEVERAL: readonly Row[] = [
  ['friday at 2 or 2:30', { window: on('03-06', '14:00', '14:31'), not: [on('03-06', '14:01', '14:30')] }],
  [
    'el viernes, antes de las 10 o después de las 3',
    { window: on('03-06'), not: [on('03-06', '10:00', '15:00')] },
  ],
  [
    'thurs or fri, but fri only in the morning',
    { window: { from: '2026-03-05T00:00', to: '2026-03-06T12:00' } },
  ],
  ['in 2 or 3 weeks', { window: days('03-17', '03-24') }],
  ['march 20 21 or 22', { window: days('03-20', '03-22') }],
  ['mondays after 3 or fridays before 10', { days: [1, 5], ambiguous: true }],
  ['monday at 3, i meant 4', { window: at('03-09', '16:00') }],
  ['thursday at 9 make that 10', { window: at('03-05', '10:00') }],
];

const BESIDE: readonly Row[] = [
  ['good afternoon, can I come in tomorrow', { window: on('03-04') }],
  ['i take insulin at 8, can i come at 10 on monday', { window: at('03-09', '10:00') }],
  ['i take the bus, it comes at 9:15, so 10 would be good, friday', { window: at('03-06', '10:00') }],
  ['my lungs hurt, friday please', { window: on('03-06') }],
  ['last appointment of the day on friday', { window: on('03-06', '16:00') }],
  ['can i come by next week', { window: days('03-09', '03-15') }],
  ['any doctor friday', { window: on('03-06') }],
  ['friday at 3 in the morning', { window: at('03-06', '03:00'), ambiguous: true }],
];

describe('bounds', () => void it.each(BOUNDS)('%s', (phrase, answer) => check([phrase, answer])));
describe('refusals', () => void it.each(REFUSALS)('%s', (phrase, answer) => check([phrase, answer])));
describe('words that point back', () =>
  void it.each(POINTING)('%s', (phrase, answer) => check([phrase, answer])));
describe('several wishes', () => void it.each(SEVERAL)('%s', (phrase, answer) => check([phrase, answer])));
describe('what stands beside a wish', () =>
  void it.each(BESIDE)('%s', (phrase, answer) => check([phrase, answer])));
