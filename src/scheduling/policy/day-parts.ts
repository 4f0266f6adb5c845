// Room that is kept lies all over the day and with every clinician: it is of no use to a patient who can only come
// after school that everything left is at noon.

/** Three in the afternoon, in minutes since local midnight: when school is out, and others are at work. */
export const THREE = 15 * 60;
/** Parts of a day that patients ask for, in minutes since local midnight. Between noon and three others will do. */
export const ASKED_PARTS = [
  { id: 'morning', from: 0, to: 12 * 60 },
  { id: 'after-three', from: THREE, to: 24 * 60 },
] as const;

/** Of what is kept on a day, a part keeps this much of what its share of the hours would be. */
export const PART_SHARE = 0.8;
