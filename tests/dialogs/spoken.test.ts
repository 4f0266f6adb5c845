// Dates and times as people say them, and sheets with their times computed.
import { describe, expect, it } from '@jest/globals';
import {
  atTime,
  calendarDate,
  clockTime,
  dayOf,
  listed,
  shortMoment,
  spokenPhone,
} from '../../dialogs/spoken.ts';
import { linesOfSheet } from '../../dialogs/pre-visit/sheet-text.ts';
import type { Sheet, Step } from '../../src/knowledge/library.ts';
import type { Language } from '../../src/base/language.ts';

const ZONE = 'America/New_York';
const at = (iso: string): number => Date.parse(iso);

describe('dates and times', () => {
  it('are in the clinic’s zone, with a twelve-hour clock in both languages', () => {
    const ms = at('2026-12-01T15:15Z');
    expect(`${dayOf('en', ZONE, ms)} at ${atTime('en', ZONE, ms)}`).toBe('Tuesday, December 1 at 10:15 AM');
    expect(`${dayOf('es', ZONE, ms)} ${atTime('es', ZONE, ms)}`).toBe(
      'martes 1 de diciembre a las 10:15 a. m.',
    );
    expect(atTime('es', ZONE, at('2026-12-01T18:05Z'))).toBe('a la 1:05 p. m.');
    expect(clockTime('en', ZONE, at('2026-12-01T17:00Z'))).toBe('12:00 PM');
    expect(clockTime('en', ZONE, at('2026-12-01T05:00Z'))).toBe('12:00 AM');
    expect(shortMoment('en', ZONE, ms)).toBe('Tue, Dec 1, 10:15 AM');
    expect(dayOf('en', ZONE, at('2026-12-02T03:00Z'))).toBe('Tuesday, December 1');
  });

  it('say phones, dates of birth and lists', () => {
    expect(spokenPhone('+12125550142')).toBe('212-555-0142');
    expect(spokenPhone('+442079460000')).toBe('+442079460000');
    expect(calendarDate('es', '1980-03-05')).toBe('5 de marzo de 1980');
    expect(listed('en', ['a', 'b', 'c'])).toBe('a, b and c');
    expect(listed('es', ['a', 'b'])).toBe('a y b');
    expect(listed('en', [])).toBe('');
  });
});

const sheet = (language: Language, ...steps: Step[]): Sheet => ({
  id: 'x',
  visitType: 'x',
  variant: 'standard',
  language,
  version: 1,
  status: 'approved',
  approvedBy: [],
  translationOf: null,
  sources: [],
  readingGrade: 5,
  toAPerson: ['medicine'],
  effective: '2025-01-01',
  reviewBy: '2030-01-01',
  title: 'T',
  intro: '',
  steps,
});
const step = (when: string, text: string): Step => ({ when, text, kind: 'prep' });

describe('a sheet', () => {
  it('counts hours as hours and days as days over a change of the clocks', () => {
    // 9:00 on the Sunday on which the clocks went back at 2:00.
    const start = at('2026-11-01T14:00Z');
    expect(
      linesOfSheet(
        sheet('en', step('-PT10H', 'After {time} on {day}.'), step('-P1D', 'From {time} on {day}.')),
        ZONE,
        start,
      ),
    ).toEqual(['After 12:00 AM on Sunday, November 1.', 'From 9:00 AM on Saturday, October 31.']);
  });

  it('is relative where no start is known', () => {
    expect(
      linesOfSheet(
        sheet(
          'en',
          step('-PT10H', 'Nothing to eat after {time} on {day}.'),
          step('-PT90M', 'Come by {time} on {day}.'),
          step('-P1D', 'By {day}, write.'),
          step('-P2D', 'From {day} on.'),
          step('arrival', 'Bring it.'),
        ),
        ZONE,
        null,
      ),
    ).toEqual([
      'Nothing to eat after 10 hours before your visit.',
      'Come by 90 minutes before your visit.',
      'By the day before your visit, write.',
      'From 2 days before your visit on.',
      'Bring it.',
    ]);
    expect(
      linesOfSheet(
        sheet(
          'es',
          step('-PT1H', 'No coma después de esta hora: {time}, el {day}.'),
          step('-P1D', 'Para el {day}, anote.'),
        ),
        ZONE,
        null,
      ),
    ).toEqual([
      'No coma después de esta hora: 1 hora antes de su cita.',
      'Para el día antes de su cita, anote.',
    ]);
  });
});
