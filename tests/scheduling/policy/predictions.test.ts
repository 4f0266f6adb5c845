// What is learned from a clinic's history, on histories of our own making.
import { describe, expect, it } from '@jest/globals';
import { allottedMinutes } from '../../../src/scheduling/policy/allotment.ts';
import { forecastDelays } from '../../../src/scheduling/policy/delay-forecast.ts';
import { normalQuantile, normalShare } from '../../../src/scheduling/policy/normal.ts';
import { everybodyComes, learnComing } from '../../../src/scheduling/policy/predict-coming.ts';
import { learnLengths } from '../../../src/scheduling/policy/predict-length.ts';
import type { PastVisit } from '../../../src/scheduling/policy/visit-facts.ts';

const usual: PastVisit = {
  visitType: 'follow-up',
  newPatient: false,
  practitioner: 'okafor',
  interpreter: false,
  ageBand: 'adult',
  telehealth: false,
  leadDays: 5,
  earlier: 4,
  missed: 0,
  minutes: 20,
};

/** Visits around 20 minutes, 30 for new patients and 10 more with an interpreter; who missed before misses a half. */
const history = (size: number): readonly PastVisit[] =>
  Array.from({ length: size }, (_, n) => {
    const newPatient = n % 5 === 0;
    const interpreter = n % 7 === 0;
    const missed = n % 3 === 0 ? 3 : 0;
    const stays = missed > 0 ? n % 2 === 0 : n % 20 !== 0;
    const spread = Math.exp(0.3 * normalQuantile(((n * 37) % 97) / 97 + 1 / 194));
    const minutes = ((newPatient ? 30 : 20) + (interpreter ? 10 : 0)) * spread;
    return { ...usual, newPatient, interpreter, missed, minutes: stays ? minutes : null };
  });
const table = () => 45;

describe('the length of a visit', () => {
  it('is the hand table’s with fewer than 500 past visits, whatever the quantile', () => {
    const predicted = learnLengths(history(400), table)(usual);
    expect(predicted).toMatchObject({ source: 'table', mean: 45 });
    expect(predicted.quantile(0.9)).toBe(45);
    expect(predicted.within(45)).toBeNull();
  });

  it('is learned from more, longer for a new patient and with an interpreter', () => {
    const predict = learnLengths(history(1500), table);
    expect(predict(usual).source).toBe('history');
    expect(predict(usual).quantile(0.5)).toBeCloseTo(20, -1);
    expect(predict({ ...usual, newPatient: true }).mean).toBeGreaterThan(predict(usual).mean * 1.25);
    expect(predict({ ...usual, interpreter: true }).mean).toBeGreaterThan(predict(usual).mean * 1.2);
  });

  it('has quantiles that as many visits stay within', () => {
    const visits = history(1500);
    const predict = learnLengths(visits, table);
    const came = visits.filter(({ minutes }) => minutes !== null);
    const within = came.filter((visit) => (visit.minutes ?? 0) <= predict(visit).quantile(0.8));
    expect(within.length / came.length).toBeCloseTo(0.8, 1);
    expect(predict(usual).within(predict(usual).quantile(0.8))).toBeCloseTo(0.8, 4);
  });

  it('stays the table’s where the history predicts no better', () => {
    const exact = history(1500).map((visit) => ({ ...visit, minutes: visit.newPatient ? 40 : 15 }));
    const predict = learnLengths(exact, ({ newPatient }) => (newPatient ? 40 : 15));
    expect(predict(usual).source).toBe('table');
  });

  it('does not change with anything that is no input', () => {
    const predict = learnLengths(history(1500), table);
    const more = { ...usual, race: 'any', insurance: 'any', address: 'any' };
    expect(predict(more).mean).toBe(predict(usual).mean);
  });
});

describe('the chance of coming', () => {
  it('is certain without a history', () => {
    expect(learnComing(history(400))).toBe(everybodyComes);
  });

  it('is smaller for who missed more, and never so small that the place is cut below a half', () => {
    const coming = learnComing(history(1500));
    expect(coming(usual)).toBeGreaterThan(0.85);
    expect(coming({ ...usual, missed: 3 })).toBeLessThan(coming(usual) - 0.2);
    expect(coming({ ...usual, earlier: 40, missed: 40, leadDays: 200 })).toBeGreaterThanOrEqual(0.5);
  });
});

describe('the minutes in the book', () => {
  const rule = { mean: 1, deviation: 0.5, delay: { target: 8, weight: 0.2 } };
  const predicted = { ...learnLengths(history(1500), table)(usual), mean: 22, deviation: 8 };
  it('are whole steps, fewer where the patient may not come, more where the day runs late', () => {
    const certain = allottedMinutes(predicted, 1, rule, 8);
    expect(certain).toBe(25);
    expect(allottedMinutes(predicted, 0.6, rule, 8)).toBeLessThan(certain);
    expect(allottedMinutes(predicted, 1, rule, 33)).toBeGreaterThan(certain);
  });
  it('are the table’s as they are where nothing was learned', () => {
    expect(allottedMinutes({ ...predicted, source: 'table', mean: 17 }, 0.6, rule, 30)).toBe(17);
  });
});

describe('the forecast of delays', () => {
  it('is nothing on an empty day, and grows with visits that are booked too tightly', () => {
    expect(forecastDelays([]).delayAt(60)).toBe(0);
    const tight = [0, 15, 30].map((start) => ({ start, mean: 20, variance: 0 }));
    expect(forecastDelays(tight).delayAt(45)).toBeCloseTo(15, 6);
    expect(forecastDelays(tight).delayAt(90)).toBe(0);
  });
  it('knows that uncertain visits delay even where their means fit', () => {
    const fit = [0, 20, 40].map((start) => ({ start, mean: 20, variance: 100 }));
    expect(forecastDelays(fit).delayAt(60)).toBeGreaterThan(3);
  });
});

describe('the normal distribution', () => {
  it('has quantiles and shares that undo each other', () => {
    for (const p of [0.001, 0.02, 0.3, 0.5, 0.8, 0.99])
      expect(normalShare(normalQuantile(p))).toBeCloseTo(p, 6);
  });
});
