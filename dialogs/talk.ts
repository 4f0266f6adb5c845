// One turn of talk: the message, what is remembered, and how to answer. It travels in the turn context's
// state, since a dialog object is shared by all patients and holds none of it.
import type { TurnContext } from 'botbuilder';
import type { HandoffRequest } from '../src/conversation/handoff-request.ts';
import type { Language } from '../src/base/language.ts';
import type { Wish } from '../src/scheduling/wish.ts';
import type { Memory } from './memory.ts';
import type { DialogInput, DialogServices } from './services.ts';
import { wordingOf, type Wording } from './wording.ts';

export interface Talk {
  readonly context: TurnContext;
  readonly services: DialogServices;
  readonly input: DialogInput;
  /** As the patient wrote it; never leaves the process. */
  readonly text: string;
  /** Without identifiers; masked when it is first asked for. */
  readonly masked: string;
  readonly memory: Memory;
  readonly now: number;
  language: Language;
  /** The wish before it was moved earlier or later than what was offered, in this turn. */
  shifted: { readonly to: 'earlier' | 'later'; readonly from: Wish } | null;
  /** Sentences that open the next thing said. */
  lead: string[];
  /** What the assistant said last, for the brief. */
  said: string;
  handoff: HandoffRequest | undefined;
  /** A key for what this message does to the calendar: the same when the turn is run again. */
  key(what: string): string;
  /** What the message wishes for; read once. */
  wish(): Promise<Wish>;
}

const TALK = Symbol('talk');

/** A short answer has no language of its own ("no", "2"), and a name tells nothing of its writer's. */
function languageOf({ input, text, memory }: { input: DialogInput; text: string; memory: Memory }): Language {
  const before = input.recent.findLast((entry) => entry.from === 'assistant')?.language;
  if (before === undefined || before === input.language) return input.language;
  const asked = memory.stack.at(-1)?.state.asked;
  const neutral = asked === 'name' || asked === 'phone' || NEUTRAL.test(text);
  return neutral ? before : input.language;
}

const NEUTRAL = /^\W*(?:no|ok|okay|\d[\d\s:/.-]*)\W*$/i;

export function startTalk(
  context: TurnContext,
  services: DialogServices,
  input: DialogInput,
  memory: Memory,
): Talk {
  const { clinic, clock } = services;
  const text = input.message.value ?? input.message.text;
  const now = clock.now();
  const said =
    input.recent.findLast((entry) => entry.from === 'assistant' && entry.kind === 'message')?.text ?? '';
  let masked: string | undefined;
  let wish: Promise<Wish> | undefined;
  let moves = 0;
  const talk: Talk = {
    context,
    services,
    input,
    text,
    get masked() {
      return (masked ??= services.mask(text));
    },
    memory,
    now,
    language: languageOf({ input, text, memory }),
    shifted: null,
    lead: [],
    said,
    handoff: undefined,
    key: (what) => `${input.conversation}:${input.message.seq}:${what}:${(moves += 1)}`,
    wish: () =>
      (wish ??= services.readWish(talk.masked, {
        now,
        timeZone: clinic.timeZone,
        language: talk.language,
        // The rules do not read it, so it is masked only where somebody does.
        get asked() {
          return said === '' ? undefined : services.mask(said);
        },
      })),
  };
  context.turnState.set(TALK, talk);
  return talk;
}

/** The talk that a turn context carries. */
export function talkOf(context: TurnContext): Talk {
  const talk: Talk | undefined = context.turnState.get(TALK);
  if (!talk) throw new Error('no talk has begun in this turn');
  return talk;
}

/** The fixed sentences in the language of this turn. */
export const words = (talk: Talk): Wording => wordingOf(talk.language);

/** The categories of this message include one of these. */
export function isAbout(talk: Talk, ...categories: readonly string[]): boolean {
  return talk.input.verdict.categories.some((category) =>
    categories.some((one) => category === one || category.startsWith(`${one}.`)),
  );
}
