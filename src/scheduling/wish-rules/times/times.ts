// Times of day: 2:30, 230p, half past three, a las tres y media, "thur 130", 2-4. `#T:870` is a sure time in
// minutes since midnight, `#H:150` one on a 12-hour clock that nobody said am or pm to.
import { dateAt, pattern, rewrite, type Context, type Line } from '../grammar.ts';

const UNITS =
  '(?! (?:days?|weeks?|months?|years?|minutes?|mins?|min|hours?|people|persons|of us|kids|children|patients|appointments?|visits?|citas?|personas|ninos|times|doses?|ml|mg|#M|more|other|different|slots?|options?|percent|dollars|- (?:year|month|week|day)))';
const AT =
  '(?:at|about|las|dlas|by|after|before|until|from|between|starting|noearlier|notafter|nolater|orlater|orearlier|than|past)';
const MAKE =
  "(?:so|then|asi que|entonces|make it|making it|make that|lets do|let's do|let us do|do|how about|what about|say|prefer|preferably|change it to|change to|move it to|switch to|switch it to|mejor|rather|maybe|correction|meant|mean|digo|sorry|actually|perdon|wait)";

const RULES = {
  clock: pattern('#C:(\\d{1,2}):(\\d{2}):([aph]?)(?: (am|pm))?'),
  past: pattern(
    '(?:a )?(half|quarter|#N:5|#N:10|#N:20|#N:25)(?: (?:minutes|min|mins))? (past|after) ~h(?: (?:oclock))?',
  ),
  halfHour: pattern('half ~h'),
  andHalf: pattern('~h and (?:a )?half(?! (?:#N|past|hours?|one))'),
  orBound: pattern('~h (orlater|orearlier)'),
  dashCompact: pattern(`~h - #N:(\\d{1,2})([0-5]\\d)${UNITS}`),
  onlyHalf: pattern('(?:only (am|pm)s?|(am|pm)s? only)'),
  beforeNoon: pattern('(before|after|until|starting|from|noearlier|nolater|by) (?:the )?#PART:midday'),
  betweenCompact: pattern(`(between|from) ~h (and|-|to|until) #N:(\\d{1,2})([0-5]\\d)${UNITS}`),
  spanTo: pattern(
    `(#D:\\d+|#PART:midday|,|\\.|like|only|is|hours|free|available|window) ~h (to|until|through) ~h(?= (?:$|\\.|,|\\?|#PART|#D|please|for|if|or|on|in|works|is))`,
  ),
  likeHour: pattern(`like ~h(?= (?:$|\\.|,|\\?|or|if|please))`),
  partOfNamedDay: pattern('(#D:\\d+)((?: ,| but)?) (early|earlyof|endof)(?= (?:$|\\.|,|\\?|please|if))'),
  partFirst: pattern('(early|earlyof|endof) (?:on |in the day )?(#D:\\d+)'),
  quarterTo: pattern(
    '(?:a )?(quarter|#N:20|#N:25)(?: (?:minutes|min))? (?:to|until|before|of) (?:the |las |la )?~h(?: oclock)?',
  ),
  spanBefore: pattern('~h (to|until) ~h(?= (?:on )?(?:the )?#D:)'),
  // "Ten to nine" is no span: the clinic is closed at its ends.
  minutesTo: pattern(
    '(?:#N:(5) (?:to|before|of|until)|#N:(10) (?:to|before|of|until)(?= #N:(?:[6-9]|10) )) #N:(\\d{1,2})(?! (?:am|pm))',
  ),
  oneOr: pattern('(#D:\\d+)(?: ,)? (?:one|una) (or|-|to) #N:([2-5])'),
  spanish: pattern('~h(?: oclock)? (yhalf|yquarter|lessquarter|except (?:#N:(5|10|20|25)))'),
  spanishMinutes: pattern(
    '(at|las|dlas|about|before|after|from|until|between|starting) ~h and #N:(5|10|15|20|25|30|35|40|45|50|55)(?! (?:am|pm|oclock|#PART))',
  ),
  spanishMinutesPart: pattern('~h and #N:(5|10|15|20|25|30|35|40|45|50|55)(?= #PART)'),
  minutesPart: pattern('~h #N:([0-5]\\d)(?= (?:in |of )?(?:the )?#PART)'),
  meridiem: pattern('~h(?: #N:([0-5]\\d))?(?: oclock)?(?: in the)? (am|pm)'),
  oclock: pattern('~h oclock'),
  words: pattern(
    '(?:~h|(one|una) -|#N:(\\d) -(?= #N:(?:30|45))) #N:(15|30|45)(?! (?:minutes?|mins?|min|people))',
  ),
  twoNumbers: pattern(`(${AT}) ~h #N:([1-5]\\d)(?! (?:minutes?|mins?|min))`),
  compact: pattern(`(${AT}|#D:\\d+|${MAKE}|,|for|or) #N:(\\d{1,2})([0-5]\\d)(?: (am|pm))?${UNITS}`),
  compactFirst: pattern('#N:(\\d{1,2})([0-5]\\d)(?= (?:on |#D:))'),
  compactAlone: pattern(`#N:(\\d{1,2})([0-5]\\d) (am|pm)`),
  fromTo: pattern(
    `(?:(between|from|dlas|of|anybut|except|not|cant) )(?:the |las |la |like |about |at )*~h (-|to|until|through|and|at)(?: the| las| la| at| about)* ~h${UNITS}`,
  ),
  fromToSure: pattern(
    `(?:(between|from|dlas|of) )(?:the |las |la |like |about |at )*~h (-|to|until|through|and|at)(?: the| las| la| at| about)* (#[TH]:\\d+)`,
  ),
  sureTo: pattern(`(#[TH]:\\d+) (-|to|until|through) (?:the |las |la |at )*~h${UNITS}`),
  dash: pattern(`~h - ~h${UNITS}`),
  dashSure: pattern(`~h (-|to|until) (#[TH]:\\d+)`),
  context: pattern(`(${AT}|${MAKE})( like| the| exactly| sharp| around| about)* ~h${UNITS}`),
  // "Monday. 9. Dana."
  afterStop: pattern('(#D:\\d+) [.] ~h(?= (?:[.,?]|for|with|con|_|at|please|$))'),
  afterDate: pattern(`(#D:\\d+)( ,| -)? ~h${UNITS}(?! (?:or|-) #O)`),
  forHour: pattern(`for ~h(?= (?:\\.|,|\\?|on|#D:\\d+|please|instead|if|or)|$)`),
  orHour: pattern(`(#[TH]:\\d+) (or|and) (?:at |las |the )*~h${UNITS}`),
  orHourAfterDate: pattern(`(#[TH]:\\d+ #D:\\d+) (or|and) (?:at |las |the )*~h${UNITS}`),
  hourOr: pattern(`(at|about) ~h (or|and) (#[TH]:\\d+)`),
  works: pattern(`~h (works|is (?:fine|good|ok|okay|great|perfect|better)|would (?:work|be)|sounds|if)`),
  moveTo: pattern(`(to|for|instead of) (?:about )?~h${UNITS}`),
  withPart: pattern(
    '(?:#([TH]):(\\d+)|~h)(?: (?:in|on|the|of|that|el|,))* #PART:(morning|afternoon|evening|noonof|midday)',
  ),
  todayPart: pattern('#([TH]):(\\d+) (#D:\\d+) #PART:(morning|afternoon|evening)'),
  halfDay: pattern('(#D:\\d+)(?: in the| the| ,)? (am|pm)s?'),
  halfOfDay: pattern('(am|pm)(?: on| of)? (#D:\\d+)'),
  partWith: pattern(
    `#PART:(morning|afternoon|evening|midday)((?: (?:at|about|,|the|las|la|time|on|of|#D:\\d+|like|hours|preferably|maybe|say))*) (?:#([TH]):(\\d+)|~h${UNITS})(?! -)`,
  ),
};

const isWeekAt = (line: Line, date: string | undefined): boolean => {
  const [first] = dateAt(line, date?.slice(3)).readings;
  return first === undefined || first.to - first.from > 1;
};

const hour = (digits: string | undefined): number => (digits === undefined ? 1 : Number(digits));

/** The symbol of a time; an hour of 1 to 11 that nobody said am or pm to stays open. */
function symbolOf(hours: number, minutes: number, meridiem: string | undefined): string | null {
  if (hours > 24 || minutes > 59) return null;
  if (meridiem === 'h') return `#T:${(hours % 24) * 60 + minutes}`;
  if (hours > 12 || hours === 0) return `#T:${(hours % 24) * 60 + minutes}`;
  const half = hours % 12;
  if (meridiem?.startsWith('a')) return `#T:${half * 60 + minutes}`;
  if (meridiem?.startsWith('p') || hours === 12) return `#T:${(half + 12) * 60 + minutes}`;
  return `#H:${hours * 60 + minutes}`;
}

const MINUTES: Readonly<Record<string, number>> = { half: 30, quarter: 15, yhalf: 30, yquarter: 15 };
const minutesNamed = (word: string): number => MINUTES[word] ?? Number(word.slice(3));

/** Every time in the line as `#T` or `#H`. */
export function readTimes(line: Line, context: Context): void {
  const between = (joint: string | undefined): string =>
    context.moving && (joint === 'to' || joint === 'at') ? 'to' : '-';
  const plain = (h: string | undefined): string | null => symbolOf(hour(h), 0, undefined);
  rewrite(line, RULES.clock, ([h, m, mer, later]) =>
    symbolOf(Number(h), Number(m), mer || later || (h?.startsWith('0') && Number(h) > 7 ? 'h' : undefined)),
  );
  rewrite(line, RULES.past, ([m = '', , h]) => symbolOf(hour(h), minutesNamed(m), undefined));
  rewrite(line, RULES.quarterTo, ([m = '', h]) =>
    symbolOf(hour(h) === 1 ? 12 : hour(h) - 1, 60 - minutesNamed(m), undefined),
  );
  rewrite(line, RULES.halfHour, ([h]) => symbolOf(hour(h), 30, undefined));
  rewrite(line, RULES.andHalf, ([h]) => symbolOf(hour(h), 30, undefined));
  rewrite(line, RULES.orBound, ([h, , word]) =>
    h === undefined || hour(h) > 12 ? null : `${plain(h)} ${word}`,
  );
  rewrite(line, RULES.dashCompact, ([a, , h, m]) =>
    hour(a) > 12 ? null : `${plain(a)} - ${symbolOf(Number(h), Number(m), undefined)}`,
  );
  rewrite(line, RULES.onlyHalf, ([a, b]) => `#PART:${(a ?? b) === 'am' ? 'morning' : 'afternoon'}`);
  rewrite(line, RULES.beforeNoon, ([word]) => `${word} #T:720`);
  rewrite(line, RULES.betweenCompact, ([word, a, , joint, h, m]) =>
    prefix(
      word,
      `${plain(a)} ${joint === 'and' ? 'and' : between(joint)} ${symbolOf(Number(h), Number(m), undefined)}`,
    ),
  );
  rewrite(line, RULES.minutesTo, ([five, ten, h], before) =>
    context.moving || / (?:from|between|de|of|dlas) $/.test(before) || hour(h) > 12
      ? null
      : symbolOf(hour(h) === 1 ? 12 : hour(h) - 1, 60 - Number(five ?? ten), undefined),
  );
  rewrite(line, RULES.spanBefore, ([a, , joint, b]) =>
    context.moving || a === undefined || b === undefined || hour(a) > 12 || hour(b) > 12
      ? null
      : `${plain(a)} ${between(joint)} ${plain(b)}`,
  );
  rewrite(line, RULES.spanTo, ([before, a, , joint, b]) =>
    context.moving || a === undefined || b === undefined || hour(a) > 12 || hour(b) > 12
      ? null
      : `${before} ${plain(a)} ${between(joint)} ${plain(b)}`,
  );
  rewrite(line, RULES.likeHour, ([h]) =>
    h === undefined || hour(h) > 12 ? null : prefix('about', plain(h)),
  );
  const partNamed = (word: string | undefined): string =>
    `#PART:${word?.startsWith('early') ? 'earlymorning' : 'lateafternoon'}`;
  rewrite(line, RULES.partOfNamedDay, ([date, joint = '', word]) =>
    isWeekAt(line, date) ? null : `${date}${joint} ${partNamed(word)}`,
  );
  rewrite(line, RULES.partFirst, ([word, date]) =>
    isWeekAt(line, date) ? null : `${partNamed(word)} ${date}`,
  );
  rewrite(line, RULES.oneOr, ([date, joint, h]) => `${date} ${plain('1')} ${joint} ${plain(h)}`);
  rewrite(line, RULES.spanish, ([h, , word = '', less]) =>
    word === 'lessquarter' || less
      ? symbolOf(hour(h) === 1 ? 12 : hour(h) - 1, 60 - Number(less ?? 15), undefined)
      : symbolOf(hour(h), minutesNamed(word), undefined),
  );
  rewrite(line, RULES.spanishMinutes, ([word, h, , m]) =>
    word === 'between' && Number(m) < 13 ? null : prefix(word, symbolOf(hour(h), Number(m), undefined)),
  );
  rewrite(line, RULES.spanishMinutesPart, ([h, , m]) => symbolOf(hour(h), Number(m), undefined));
  rewrite(line, RULES.minutesPart, ([h, , m]) =>
    hour(h) > 12 ? null : symbolOf(hour(h), Number(m), undefined),
  );
  rewrite(line, RULES.meridiem, ([h, , m, mer]) =>
    hour(h) > 12 ? null : symbolOf(hour(h), Number(m ?? 0), mer),
  );
  rewrite(line, RULES.oclock, ([h]) => plain(h));
  rewrite(line, RULES.words, ([h, , , dashed, m]) =>
    hour(h ?? dashed) > 12 ? null : symbolOf(hour(h ?? dashed), Number(m), undefined),
  );
  rewrite(line, RULES.twoNumbers, ([word, h, , m]) =>
    hour(h) > 12 ? null : prefix(word, symbolOf(hour(h), Number(m), undefined)),
  );
  rewrite(line, RULES.compactAlone, ([h, m, mer]) => symbolOf(Number(h), Number(m), mer));
  rewrite(line, RULES.compact, ([word, h, m, mer]) => {
    const year = `${h}${m}`;
    if (/^(?:19|20)\d\d$/.test(year) && word !== 'at') return null;
    return prefix(word, symbolOf(Number(h), Number(m), mer ?? (h?.startsWith('0') ? 'h' : undefined)));
  });
  rewrite(line, RULES.compactFirst, ([h, m]) =>
    /^(?:19|20)\d\d$/.test(`${h}${m}`) ? null : symbolOf(Number(h), Number(m), undefined),
  );
  rewrite(line, RULES.fromTo, ([word = '', a, , joint, b]) =>
    hour(a) > 24 || hour(b) > 24 || (joint === 'and' && /^(?:anybut|except|not|cant)$/.test(word))
      ? null
      : prefix(word === 'dlas' || word === 'of' ? 'from' : word, `${plain(a)} ${between(joint)} ${plain(b)}`),
  );
  rewrite(line, RULES.fromToSure, ([word, a, , joint, b]) =>
    prefix(
      word === 'dlas' || word === 'of' ? 'from' : word,
      plain(a) === null ? null : `${plain(a)} ${between(joint)} ${b}`,
    ),
  );
  rewrite(line, RULES.dash, ([a, , b]) =>
    hour(a) > 12 || hour(b) > 12 ? null : `${plain(a)} - ${plain(b)}`,
  );
  rewrite(line, RULES.dashSure, ([a, , joint, b]) => (hour(a) > 12 ? null : `${plain(a)} ${joint} ${b}`));
  rewrite(line, RULES.sureTo, ([a, joint, b]) => (hour(b) > 24 ? null : `${a} ${joint} ${plain(b)}`));
  rewrite(line, RULES.context, ([word, , h]) =>
    hour(h) > 24 ||
    (hour(h) === 1 &&
      h === undefined &&
      !/^(?:at|las|dlas|about|before|after|until|by|from|between)$/.test(word ?? ''))
      ? null
      : prefix(word, plain(h)),
  );
  rewrite(line, RULES.moveTo, ([word, h]) =>
    !context.moving || h === undefined || hour(h) > 12 ? null : prefix(word, plain(h)),
  );
  rewrite(line, RULES.afterDate, ([date, joint, h]) =>
    h === undefined || hour(h) > 24 || (joint === ' ,' && hour(h) > 12)
      ? null
      : `${date}${joint ?? ''} ${plain(h)}`,
  );
  rewrite(line, RULES.afterStop, ([date, h]) =>
    h === undefined || hour(h) > 12 ? null : `${date} , ${plain(h)}`,
  );
  rewrite(line, RULES.forHour, ([h]) => (h === undefined || hour(h) > 12 ? null : prefix('for', plain(h))));
  rewrite(line, RULES.orHour, ([a, joint, h]) =>
    h === undefined || hour(h) > 24 ? null : `${a} ${joint} ${plain(h)}`,
  );
  rewrite(line, RULES.orHourAfterDate, ([a, joint, h]) =>
    h === undefined || hour(h) > 12 ? null : `${a} ${joint} ${plain(h)}`,
  );
  rewrite(line, RULES.hourOr, ([word, h, , joint, b]) =>
    prefix(word, plain(h) === null ? null : `${plain(h)} ${joint} ${b}`),
  );
  rewrite(line, RULES.works, ([h, , word]) =>
    h === undefined || hour(h) > 12 ? null : `${plain(h)} ${word}`,
  );
  const withPart = (
    kind: string | undefined,
    minutes: string | undefined,
    h: string | undefined,
    part: string,
  ): string | null => {
    if (kind === 'T') return `#T:${minutes}`;
    if (minutes === undefined && hour(h) > 12) return null;
    const at = minutes === undefined ? (hour(h) % 12) * 60 : Number(minutes) % 720;
    if (part === 'morning') return `#T:${at === 0 ? 720 : at}`;
    return `#T:${at + 720}`;
  };
  rewrite(
    line,
    RULES.todayPart,
    ([kind, m, date, part = '']) => `${date} ${withPart(kind, m, undefined, part)}`,
  );
  rewrite(line, RULES.withPart, ([kind, m, h, one, part = ''], before) => {
    // "Get one in the afternoon" is an appointment, "at one in the afternoon" a time.
    if (one !== undefined && !/^ *$| (?:at|about|las|for|by|after|before|until|from|it|,|\.) $/.test(before))
      return null;
    return kind === undefined && h === undefined && one === undefined ? null : withPart(kind, m, h, part);
  });
  rewrite(line, RULES.partWith, ([part = '', between = '', kind, m, h]) => {
    if (kind === undefined && h === undefined) return null;
    const time = withPart(kind, m, h, part);
    const kept = between.split(' ').filter((word) => word.startsWith('#D') || word === 'about');
    return time === null ? null : [...kept, time].join(' ');
  });
  // What is left of am and pm beside a day is a part of it: "monday am".
  const half = (word: string | undefined): string => `#PART:${word === 'am' ? 'morning' : 'afternoon'}`;
  rewrite(line, RULES.halfDay, ([date, word]) => `${date} ${half(word)}`);
  rewrite(line, RULES.halfOfDay, ([word, date], before) =>
    / i $/.test(before) ? null : `${half(word)} ${date}`,
  );
}

const prefix = (word: string | undefined, symbol: string | null): string | null =>
  symbol === null || symbol.includes('null') ? null : `${word} ${symbol}`;
