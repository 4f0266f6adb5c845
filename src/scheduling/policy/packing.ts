// Where in a day a visit is put: so that no gap is left that nobody can use, and so that the times which some patients
// need stay open for them as long as others will do.

export interface Gap {
  /** Free minutes that would remain before and after the visit, to the next booking or the end of the hours. */
  readonly before: number;
  readonly after: number;
}

/** Minutes that a placement makes useless: what remains on a side and is shorter than the shortest visit. */
export function unusableMinutes({ before, after }: Gap, shortest: number): number {
  return (before < shortest ? before : 0) + (after < shortest ? after : 0);
}

/** True where the visit stands flush against something, so that it splits no gap in two. */
export const isFlush = ({ before, after }: Gap): boolean => before === 0 || after === 0;
