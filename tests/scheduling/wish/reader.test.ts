// Rules and a model together: the stricter reading wins, and a quarrel about the day is asked about.
import { describe, expect, it } from '@jest/globals';
import { createWishReader } from '../../../src/scheduling/wish-reader.ts';
import { EMPTY_WISH, type Wish } from '../../../src/scheduling/wish.ts';
import { clinic } from '../clinic-for-tests.ts';
import { days, on } from './table.ts';

const context = {
  now: Date.parse('2026-03-03T15:15:00Z'),
  timeZone: clinic.timeZone,
  language: 'en' as const,
};
const read = (text: string, model: Partial<Wish> | null): Promise<Wish> =>
  createWishReader(clinic, () => Promise.resolve(model && { ...EMPTY_WISH, ...model }))(text, context);

describe('two readings', () => {
  it('are one where there is no model, or it gives nothing, or fails', async () => {
    const alone = await createWishReader(clinic)('Friday at 2', context);
    expect(await read('Friday at 2', null)).toEqual(alone);
    expect(
      await createWishReader(clinic, () => Promise.reject(new Error('down')))('Friday at 2', context),
    ).toEqual(alone);
  });

  it('meet in what both allow', async () => {
    expect(await read('next week', { window: on('03-11'), partOfDay: 'morning' })).toMatchObject({
      window: on('03-11'),
      partOfDay: 'morning',
      ambiguous: false,
    });
    expect(await read('Friday after 2', { window: on('03-06'), earliest: '13:00' })).toMatchObject({
      window: on('03-06'),
      earliest: '14:00',
    });
    expect(await read('Friday', { window: days('03-01', '03-31') })).toMatchObject({ window: on('03-06') });
  });

  it('are both offered where they name different days', async () => {
    expect(await read('Friday', { window: on('03-12') })).toMatchObject({
      window: on('03-06'),
      alternatives: [on('03-12')],
      ambiguous: true,
    });
  });

  it('take from the model what the rules did not see, but no past and no exclusion of all that is wanted', async () => {
    expect(
      await read('whenever the kids are at school', {
        intent: 'book',
        partOfDay: 'morning',
        window: on('03-05'),
      }),
    ).toMatchObject({ intent: 'book', partOfDay: 'morning', window: on('03-05') });
    expect((await read('hm', { window: on('02-05') })).window).toBeNull();
    expect((await read('Friday', { window: on('03-06'), not: [on('03-06')] })).not).toEqual([]);
  });

  it('ask where the model saw two meanings, or another hour', async () => {
    expect((await read('Friday', { window: on('03-06'), ambiguous: true })).ambiguous).toBe(true);
    expect(await read('Friday at 2', { window: on('03-06'), exact: '15:00' })).toMatchObject({
      exact: '14:00',
      ambiguous: true,
    });
  });
});
