// A form is a list of fields in the order in which they are needed. What is missing, and so what is asked
// next, is a pure function of what is known: nothing here remembers a step, so the patient may fill fields in
// any order, correct them, or leave and come back.

export interface Field<State> {
  readonly name: string;
  missing(state: State): boolean;
}

/** The first field that is still missing; null where the form is complete. */
export function nextMissing<State, F extends Field<State>>(fields: readonly F[], state: State): F | null {
  return fields.find((field) => field.missing(state)) ?? null;
}
