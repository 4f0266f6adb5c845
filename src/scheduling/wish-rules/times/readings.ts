// Which times a time on a 12-hour clock may be: the clinic's hours settle what nobody said am or pm to.
import { minutesOf } from '../../../clinic/local-time.ts';
import type { Context } from '../grammar.ts';

/** The hours that the clinic is open on any day, in minutes; what settles am and pm. */
export function openMinutes(context: Context): { from: number; to: number } {
  const all = Object.values(context.clinic.hours).flatMap((day) => day ?? []);
  return all.length === 0
    ? { from: 480, to: 1020 }
    : {
        from: Math.min(...all.map(([from]) => minutesOf(from))),
        to: Math.max(...all.map(([, to]) => minutesOf(to))),
      };
}

/** Readings of a time symbol, most likely first: one as a rule, two where the clinic is open at both. */
export function timeReadings(symbol: string, context: Context): readonly number[] {
  const minutes = Number(symbol.slice(3));
  if (symbol.startsWith('#T')) return [minutes];
  const { from, to } = openMinutes(context);
  const both = [minutes, minutes + 720];
  const open = both.filter((at) => from <= at && at < to);
  if (open.length > 0) return open;
  // Nobody is seen at either: 1 to 7 is meant as the afternoon, later hours as the morning.
  return [minutes < 480 ? minutes + 720 : minutes];
}
