import { InputError } from '../params/types.ts';
import type { Found } from './judged.ts';
import { checkedOn, letterOfValue, START, valueOf } from './letters-check.ts';
import { FEWEST_LETTERS, MOST_LETTERS } from './ticket.ts';

/**
 * Finds tickets in whatever was pasted or dropped: logs of a chat, mails that quote mails, cells of a form. How long a
 * ticket is, its check tells: it fits at the end and hardly anywhere else, whatever letters follow.
 */

/** What is searched. */
export interface SearchedText {
  readonly text: string;
  /** Name of the file, or 'paste', 'picture', 'collector'. */
  readonly from: string;
}

/** Most that is searched at once, and most that may be found in it. */
export const SEARCH_LIMITS = { characters: 5_000_000, pieces: 5_000 } as const;

/** Most places that are looked at: words such as "tending" begin like a ticket too. */
const MOST_BEGINNINGS = 4 * SEARCH_LIMITS.pieces;
/** Most characters of a line that is kept because it holds no ticket. */
const LONGEST_LINE = 200;
/** Most marks between two letters of one ticket: line ends, quote marks, tags. */
const MOST_MARKS = 60;
/** Letters of a group. */
const GROUP = 5;

const PREFIX = /TEND([0-9IL])/gi;
const LETTER = /[0-9A-Za-z]/;
/** What may stand between letters: dashes, white space, marks of a quoted mail, tags, entities, a soft end of line. */
const MARK = /[\s>|\u00ad\u200b-\u200f\u2010-\u2015\u2060\u2212\ufeff-]|<[^<>]{0,200}>|&#?\w{1,8};|=\r?\n/y;
const DASH = /[-\u2010-\u2015\u2212]/;

/** @throws InputError where it is more than is searched at once */
export function findTickets(texts: readonly SearchedText[]): readonly Found[] {
  const characters = texts.reduce((all, { text }) => all + text.length, 0);
  if (characters > SEARCH_LIMITS.characters)
    throw new InputError([
      {
        code: 'too-much-text',
        path: 'text',
        got: characters,
        allowed: [0, SEARCH_LIMITS.characters],
        unit: 'characters',
      },
    ]);
  const found: Found[] = [];
  for (const each of texts)
    for (const piece of piecesOf(each)) if (found.push(piece) > SEARCH_LIMITS.pieces) throw tooMany();
  return found;
}

function tooMany(): InputError {
  const { pieces } = SEARCH_LIMITS;
  return new InputError([{ code: 'too-many-tickets', path: 'text', got: pieces + 1, allowed: [0, pieces] }]);
}

/** A piece with its place in the text. */
interface Placed {
  readonly found: Found;
  readonly from: number;
  readonly to: number;
}

/**
 * Tickets in their order. Lines without one are pieces too where a list of tickets was dropped; where no ticket is in
 * it, the first line stands for the whole.
 */
function* piecesOf({ text, from }: SearchedText): Generator<Found> {
  const tickets: Placed[] = [];
  for (const placed of ticketsIn(text, from)) {
    tickets.push(placed);
    if (tickets.length > SEARCH_LIMITS.pieces) break;
  }
  const others = tickets.length > SEARCH_LIMITS.pieces ? [] : linesBeside(text, from, tickets);
  const listed = tickets.length === 0 ? others.slice(0, 1) : tickets.length >= 2 * others.length ? others : [];
  for (const { found } of [...tickets, ...listed].toSorted((a, b) => a.from - b.from)) yield found;
}

/** Lines that hold something and no part of a ticket. None where a ticket shares its line with other text. */
function linesBeside(text: string, from: string, tickets: readonly Placed[]): readonly Placed[] {
  const lines: Placed[] = [];
  let at = 0;
  let next = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    while (next < tickets.length && tickets[next]!.to <= at) next++;
    let rest = '';
    let reached = at;
    let touched = false;
    for (let i = next; i < tickets.length && tickets[i]!.from < end; i++) {
      touched = true;
      rest += text.slice(reached, Math.max(reached, tickets[i]!.from));
      reached = Math.max(reached, tickets[i]!.to);
    }
    rest += text.slice(reached, Math.max(reached, end));
    const said = rest.trim();
    if (touched && LETTER.test(said)) return [];
    if (!touched && said !== '' && lines.length <= SEARCH_LIMITS.pieces)
      lines.push({ found: { text: said.slice(0, LONGEST_LINE), isTicket: false, from }, from: at, to: end });
    at = end + 1;
  }
  return lines;
}

function* ticketsIn(text: string, from: string): Generator<Placed> {
  const prefix = new RegExp(PREFIX);
  let beginnings = 0;
  for (let match = prefix.exec(text); match !== null; match = prefix.exec(text)) {
    if (++beginnings > MOST_BEGINNINGS) throw tooMany();
    const behind = prefix.lastIndex;
    const [whole, format] = match as unknown as [string, string];
    const newer = /[02-9]/.test(format);
    const end = (newer ? null : fittingEnd(text, behind)) ?? shapeEnd(text, behind, match.index, format);
    if (end === null) continue;
    const shown = newer ? whole.toUpperCase() : 'TEND1';
    const { oddGroup } = end;
    const found = { text: shown + end.letters, isTicket: true, from, ...(oddGroup === undefined ? {} : { oddGroup }) };
    yield { found, from: match.index, to: end.to };
    prefix.lastIndex = end.to;
  }
}

interface End {
  readonly letters: string;
  readonly to: number;
  readonly oddGroup?: number;
}

/** Where the check fits. What follows may be letters too: the first place where it fits is the end. */
function fittingEnd(text: string, start: number): End | null {
  let register = START;
  let letters = '';
  for (let at = nextLetter(text, start); at !== null && letters.length < MOST_LETTERS; at = nextLetter(text, at + 1)) {
    const value = valueOf(text.charCodeAt(at));
    if (value < 0) return null;
    register = checkedOn(register, value);
    letters += letterOfValue(value);
    if (register !== 0 || letters.length < FEWEST_LETTERS) continue;
    const zeros = /^(?:-?[0Oo])*/.exec(text.slice(at + 1, at + 9))![0];
    return { letters: letters + zeros.replace(/-/g, '').replace(/o/gi, '0'), to: at + 1 + zeros.length };
  }
  return null;
}

/** Place of the next letter or digit behind marks; null where something else stands there. */
function nextLetter(text: string, from: number): number | null {
  let at = from;
  for (let marks = 0; marks <= MOST_MARKS; marks++) {
    const code = text.charCodeAt(at);
    // Letters and digits of ASCII, the usual case, first.
    if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return at;
    MARK.lastIndex = at;
    if (!MARK.test(text)) return null;
    at = MARK.lastIndex;
  }
  return null;
}

/**
 * Where something ends that looks like a ticket and does not fit: groups with dashes, groups of five with blanks, or
 * letters in one piece that go on in the next line. Null where it is only a word.
 */
function shapeEnd(text: string, start: number, from: number, format: string): End | null {
  // "attending" holds the prefix, where its 1 was read as I; a ticket has a dash there and nothing before it.
  if (/[il]/i.test(format) && (!DASH.test(text[start] ?? '') || LETTER.test(text[from - 1] ?? ''))) return null;
  const groups: string[] = [];
  let to = start;
  let letters = 0;
  for (let at = nextLetter(text, start); at !== null && letters <= MOST_LETTERS;) {
    const group = groupAt(text, at);
    if (group === '' || !goesOn(text.slice(to, at), group, groups, to === start)) break;
    groups.push(group);
    letters += group.length;
    to = at + group.length;
    at = nextLetter(text, to);
  }
  const joined = groups.join('').slice(0, MOST_LETTERS + 1);
  if (joined.length < GROUP || !/\d/.test(joined.slice(0, GROUP))) return null;
  const odd = groups.length < 3 ? -1 : groups.slice(0, -1).findIndex(({ length }) => length !== GROUP);
  return { letters: plainLetters(joined), to, ...(odd < 0 ? {} : { oddGroup: odd + 2 }) };
}

/** Letters and digits in one piece, up to where the next ticket begins. */
function groupAt(text: string, at: number): string {
  const [piece] = /^[0-9A-Za-z]+/.exec(text.slice(at, at + MOST_LETTERS + 2)) ?? [''];
  const next = /TEND\d/i.exec(piece);
  return next === null ? piece : piece.slice(0, next.index);
}

/** Whether a group goes on with what stands before it. */
function goesOn(marks: string, group: string, groups: readonly string[], isFirst: boolean): boolean {
  if (DASH.test(marks) || (isFirst && marks === '')) return true;
  const last = groups.at(-1) ?? '';
  const whole = isFirst || last.length === GROUP || (last.length > 2 * GROUP && /\n/.test(marks));
  return whole && /\d/.test(group) && (group.length === GROUP || (last.length > 2 * GROUP && group.length > 2));
}

/** Capitals, with what is read as something else put right; what is no letter of base 32 stays. */
function plainLetters(text: string): string {
  return Array.from(text, (letter) => {
    const value = valueOf(letter.charCodeAt(0));
    return value < 0 ? letter.toUpperCase() : letterOfValue(value);
  }).join('');
}
