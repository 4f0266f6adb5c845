// A reply laid beside the passage, sentence by sentence and word by word: what of it stands there in the same order,
// what was put in another's place, what was put in, left out or moved. A word with another in its place says more than
// either does by itself: "before" for "after", "must" for "may", nothing for "not".
import { remembering } from '../../base/remembering.ts';
import { sentences } from './clauses.ts';
import { inDigits } from './in-digits.ts';
import { GLUE, meaningOf } from './meanings.ts';

/** A word by what it means, or a number by its value. */
type Piece = string;

const NOT = /^(?:cannot|can't|cant|won't|wont|\w+n't)$/;
const LONGEST = 80;

/** Which half of a day is told by what reads quantities; here a time is its hour, however it is written. */
const HALVES = new Set('am pm noon oclock hrs'.split(' '));

/** "9:00", "09:00", "21:00" and "9" are one hour; "9:30" is another. */
function numberOf(written: string): string {
  const time = /^(\d{1,2}):(\d\d)$/.exec(written);
  if (!time) return written.replace(/^0+(?=\d)/, '').replace(/[.,](?=\d{3}\b)/g, '');
  const hour = Number(time[1]) % 12 || 12;
  return time[2] === '00' ? `${hour}` : `${hour}:${time[2]}`;
}

/** The words and numbers of a sentence in their order, without those that mean nothing. */
const piecesOf = remembering((sentence): readonly Piece[] => {
  const out: Piece[] = [];
  for (const word of inDigits(sentence).match(/[a-z]+(?:'[a-z]+)?|\$?\d[\d:.,/]*\d|\$?\d/g) ?? []) {
    if (/^\$?\d/.test(word)) {
      out.push(`#${numberOf(word.replace('$', ''))}`);
      if (word.startsWith('$')) out.push(meaningOf('dollars'));
    } else if (NOT.test(word)) {
      out.push('not');
      if (word.startsWith('ca')) out.push('can');
    } else if (!GLUE.has(word) && !HALVES.has(word) && (word.length > 1 || word === 'o'))
      out.push(meaningOf(word));
  }
  return out.slice(0, LONGEST);
});

/** Where the longest common subsequence of two lists stands in both, as pairs of places. */
function common(a: readonly Piece[], b: readonly Piece[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const best = new Uint8Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] =
        a[i] === b[j]
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
  const out: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) out.push([i++, j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return out;
}

/** Says what aligning a reply with its passages shows. `say` takes one feature. */
export function sayAlignment(
  reply: string,
  source: string,
  question: string,
  say: (feature: string) => void,
): void {
  const had = sentences(source).map(piecesOf);
  const everywhere = new Set(had.flat());
  const asked = new Set(sentences(question).flatMap(piecesOf));
  let worst = 0;
  let strange = 0;
  let moved = 0;
  for (const sentence of sentences(reply)) {
    const said = piecesOf(sentence);
    if (said.length === 0) continue;
    let like: readonly Piece[] = [];
    let pairs: (readonly [number, number])[] = [];
    let score = 0;
    for (const one of had) {
      const found = common(said, one);
      const value = found.length / Math.sqrt(said.length * Math.max(1, one.length));
      if (value > score) [like, pairs, score] = [one, found, value];
    }
    const share = pairs.length / said.length;
    say(`aligned:${Math.round(share * 10)}`);
    say(`like:${Math.round(score * 10)}`);
    worst = Math.max(worst, 1 - share);
    const beside = new Set(like);
    // Runs between the words that both have.
    let [i, j] = [0, 0];
    for (const [at, to] of [...pairs, [said.length, like.length] as const]) {
      const put = said.slice(i, at);
      const left = like.slice(j, to);
      const edge = i === 0 || at === said.length;
      for (const piece of put) {
        const from = beside.has(piece)
          ? 'moved'
          : everywhere.has(piece)
            ? 'elsewhere'
            : asked.has(piece)
              ? 'asked'
              : 'strange';
        if (from === 'strange') strange++;
        if (from === 'moved') moved++;
        say(`put:${from}`);
        say(`put:${from}:${piece}`);
      }
      for (const piece of left) say(`${edge ? 'cut' : 'left'}:${kindOf(piece)}`);
      if (
        put.length <= 2 &&
        left.length <= 2 &&
        (put.length > 0 || left.length > 0) &&
        (!edge || put.length > 0)
      )
        say(`edit:${left.map(kindOf).join(' ')}>${put.map(kindOf).join(' ')}`);
      if (put.length > 0 || (left.length > 0 && !edge)) say(`turned:${classesOf(left)}>${classesOf(put)}`);
      [i, j] = [at + 1, to + 1];
    }
  }
  say(`worst:${Math.round(worst * 10)}`);
  for (let n = 1; n <= Math.min(6, strange); n++) say(`strange ${n}`);
  for (let n = 1; n <= Math.min(4, moved); n++) say(`moved ${n}`);
  say(`state:${Math.min(3, strange)}:${Math.min(2, moved)}:${Math.round(worst * 5)}`);
}
/** What a yes or a no answers: whether the passage's sentence that is most like the question denies, limits or has the same words. */
export function sayAnswer(
  answer: string | undefined,
  source: string,
  question: string,
  say: (feature: string) => void,
): void {
  const asked = new Set(
    sentences(question)
      .flatMap(piecesOf)
      .filter((piece) => piece !== 'not'),
  );
  if (answer === undefined || asked.size === 0) return;
  let like: readonly Piece[] = [];
  let score = 0;
  for (const one of sentences(source).map(piecesOf)) {
    const value = one.filter((piece) => asked.has(piece)).length / Math.sqrt(Math.max(1, one.length));
    if (value > score) [like, score] = [one, value];
  }
  const turned = ['not', 'only', 'unless', 'close', 'except'].filter((piece) => like.includes(piece));
  say(`answers ${answer} to ${turned.join(' ') || 'so'}`);
  say(`answers ${answer}`);
  const last = like.findLastIndex((piece) => asked.has(piece));
  const near = like.slice(Math.max(0, last - 4), last + 2).includes('not');
  say(`answers ${answer} ${near ? 'near not' : 'plain'}`);
}

const CLASSES: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries({
  not: 'not no never without nobody nothing none',
  only: 'only exclusively solo unless except',
  must: 'must need require have obligatory debe requir',
  may: 'may can could allow permit optional puede might',
  min: 'least minimum more over above',
  max: 'most maximum less under below within up',
  before: 'before early until by',
  after: 'after late from since',
  all: 'all every any always each both',
  some: 'some most usually sometimes often',
  day: 'monday tuesday wednesday thursday friday saturday sunday weekday weekend',
}).map(([name, words]) => [name, new Set(words.split(' ').map(meaningOf))] as const);
const classOf = (piece: Piece): string =>
  piece.startsWith('#') ? '#' : (CLASSES.find(([, words]) => words.has(piece))?.[0] ?? 'word');
/** The kinds of words in a run, each once, in order of the alphabet. */
const classesOf = (run: readonly Piece[]): string => [...new Set(run.map(classOf))].sort().join('+');
const kindOf = (piece: Piece): string => (piece.startsWith('#') ? '#' : piece);
