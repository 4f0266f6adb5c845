// Room that is kept lies all over the day and with every clinician: it is of no use to a patient who can only come
// after school that everything left is at noon.

/** Parts of a day that patients ask for, in minutes since local midnight. Between noon and three others will do. */
export const ASKED_PARTS = [
  { id: 'morning', from: 0, to: 12 * 60 },
  { id: 'after-three', from: 15 * 60, to: 24 * 60 },
] as const;

/** Of what is kept on a day, a part keeps as much as its share of the hours, less this much that can be elsewhere. */
export const PART_SHARE = 0.8;
/** The same for one clinician of several, since most patients take whoever is free. */
export const CLINICIAN_SHARE = 0.6;
