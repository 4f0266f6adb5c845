// What can be chosen when nothing is under way.
import type { Language } from '../src/base/language.ts';
import { readTitle } from './ask.ts';
import { wordingOf } from './wording.ts';

const MENU = ['book', 'change', 'prepare', 'question', 'person'] as const;
export type MenuItem = (typeof MENU)[number];

/** The titles, in their order. */
export function menuOf(language: Language): string[] {
  const t = wordingOf(language);
  return MENU.map((item) => t(`choice.${item}`));
}

/** The item that a text chooses: by its title, or by its number where the menu was just shown. */
export function readMenu(text: string, language: Language, shown: boolean): MenuItem | null {
  const titles = menuOf(language);
  const at = readTitle(text, titles);
  if (at === null) return null;
  const named = titles.some((title) => title.toLowerCase() === text.trim().toLowerCase());
  return named || (shown && /\d/.test(text)) ? (MENU[at] ?? null) : null;
}
