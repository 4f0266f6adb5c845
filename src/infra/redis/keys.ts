// Names of everything that is kept in Redis. One hash tag per clinic: all of a clinic's keys are on one
// Cluster node, so one script can move a conversation, its handoff and the queue together.

/** Makes the key `{clinic}:part:part…`. */
export type Keys = (...parts: readonly string[]) => string;

export const keysOf =
  (clinicId: string): Keys =>
  (...parts) =>
    [`{${clinicId}}`, ...parts].join(':');
