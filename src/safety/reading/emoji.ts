// What patients say with pictures, in words. An emoji that is only decoration is left out.

/** Emoji (without variation selector) to the words they stand for in a message to a clinic. */
export const EMOJI: ReadonlyMap<string, string> = new Map(
  `💊 pills|🔪 knife|🗡 knife|🔫 gun|🤮 vomiting|🤢 nauseous|🤒 fever|🌡 fever|🤕 head injury|😷 sick|🤧 sneezing
🩸 blood|🫀 heart|🫁 lungs|🧠 brain|🦷 tooth|🦴 bone|👁 eye|👀 eyes|👂 ear|👃 nose|👄 mouth|👅 tongue|🦵 leg|🦶 foot
🤰 pregnant|👶 baby|🍼 baby|🆘 sos help|🚑 ambulance|🚨 emergency|☠ poison|⚰ coffin|🪦 grave|🔥 burning|😭 crying|😢 crying
😵 dizzy|🥵 hot|🥶 chills|🩹 wound|💉 shot|🦠 virus|🤯 head|📅 appointment|🗓 appointment|🏥 hospital|🩺 doctor
👍 yes|👎 no|✅ yes|❌ no|🙏 thanks|👌 ok|👋 hello|😡 angry|🤬 angry|💔 heartbroken|🐍 snake|🐝 bee|🥜 peanut|🧴 lotion
🚽 toilet|💩 poop|🪓 knife|🧪 chemical|🫃 belly|🍄 mushroom|🫄 pregnant|🧼 soap|🥴 dizzy|😮‍💨 breath`
    .split(/[|\n]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line): [string, string] => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), line.slice(space + 1)];
    }),
);

/** How somebody feels or what they answer: the whole message where it stands alone, beside words only their tone. */
const TONES = new Set('😭😢😡🤬💔🙏👍👎✅❌👌👋');
const FACES = /^[\u{1F600}-\u{1F64F}\u{1F910}-\u{1F92F}\u{1F970}-\u{1F97A}🆘🚑🚨]$/u;

export const isTone = (character: string): boolean => TONES.has(character);

/** Whether a picture tells of the whole sentence, and shows no thing that the words around it are about. */
export const isFace = (character: string): boolean => FACES.test(character);
