// Values at beginnings of words, found for a word in one look-up: beginnings of three letters or more, in lists by
// their first three.

export class Beginnings<Value> {
  private readonly byThree = new Map<string, { beginning: string; value: Value }[]>();

  /** `beginning` has three letters or more. */
  add(beginning: string, value: Value): void {
    const three = beginning.slice(0, 3);
    const list = this.byThree.get(three);
    if (list) list.push({ beginning, value });
    else this.byThree.set(three, [{ beginning, value }]);
  }

  /** Calls `found` with the value of every beginning that a word has. */
  each(word: string, found: (value: Value) => void): void {
    for (const { beginning, value } of this.byThree.get(word.slice(0, 3)) ?? [])
      if (word.startsWith(beginning)) found(value);
  }

  /** Whether a word has any of the beginnings. */
  has(word: string): boolean {
    return this.byThree.get(word.slice(0, 3))?.some(({ beginning }) => word.startsWith(beginning)) ?? false;
  }
}
