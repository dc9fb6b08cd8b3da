import { MODEL_VERSION } from '../params/version.ts';
import { readJson } from '../params/codec/json.ts';
import { InputError, type InputProblem } from '../params/types.ts';
import { isDictionary, kindOf, unknownKeys } from '../params/validate.ts';
import type { Answer } from '../lesson/answers.ts';
import { choice, count } from '../lesson/fields.ts';
import { checkAnswers } from '../lesson/read-progress.ts';
import { statesOf, type BoardState } from './board-states.ts';
import { classOf } from './class.ts';
import { MOST_SEATS } from './code.ts';
import { findTickets, SEARCH_LIMITS } from './find.ts';
import { checkHands, NO_HANDS, type Hands } from './hands.ts';
import { countsOf } from './judge.ts';
import { parseSetup, type ClassSetup } from './own-setup.ts';
import { STATUSES, type ClassOf, type Counts, type Decision, type Found, type Judged, type Status } from './judged.ts';

/**
 * A class as a file: what came in, what was decided and what it came to. Nothing in it is believed that can be worked
 * out: tickets are found and judged again, and seats are run again.
 */

export const CLASS_SCHEMA = 'tend.class/1';
/** Longest text of a class file, in characters. */
export const LONGEST_CLASS_FILE = 5_000_000;

/** What was typed in of a seat that worked on paper. */
export interface PaperSeat {
  readonly seat: number;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** A class as it is saved, beside its code and its seats. */
export interface SavedClass {
  readonly judged: readonly Judged[];
  readonly decisions: readonly Decision[];
  readonly paper: readonly PaperSeat[];
  readonly hands: Hands;
  readonly state: BoardState;
}

/** A class file that was read. Tickets are still to be judged. */
export interface OpenedClass {
  readonly of: ClassOf;
  readonly found: readonly Found[];
  readonly decisions: readonly Decision[];
  readonly paper: readonly PaperSeat[];
  /** None in a file of before hands were counted. */
  readonly hands: Hands;
  readonly state: BoardState;
  readonly counts: Counts;
  /** What each piece was when the file was saved; 'running' where its run had not come yet. */
  readonly statuses: readonly Judged['status'][];
  readonly modelVersion: string;
}

/** The text of a class file. */
export function writeClassFile(
  { code, seats, setup }: ClassOf,
  { judged, decisions, paper, hands, state }: SavedClass,
): string {
  const file = {
    schema: CLASS_SCHEMA,
    code,
    seats,
    ...(setup === undefined ? {} : { setup }),
    modelVersion: MODEL_VERSION,
    state,
    tickets: judged.map(({ found }) => found.text),
    statuses: judged.map(({ status }) => status),
    counts: countsOf(judged),
    decisions,
    paper,
    // A page of before hands were counted opens what has none.
    ...(Object.keys(hands).length === 0 ? {} : { hands }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Whether a text says that it is a class file, before it is read. */
export function isClassFile(text: string): boolean {
  return /^\s*\{/.test(text) && text.includes(`"${CLASS_SCHEMA.slice(0, -1)}`);
}

const FIELDS = [
  'schema',
  'code',
  'seats',
  'setup',
  'modelVersion',
  'state',
  'tickets',
  'statuses',
  'counts',
  'decisions',
  'paper',
  'hands',
];

/** @throws InputError with every problem found; nothing of such a file is opened */
export async function readClassFile(text: string): Promise<OpenedClass> {
  if (text.length > LONGEST_CLASS_FILE)
    throw new InputError([
      { code: 'file-too-large', path: 'file', allowed: [0, LONGEST_CLASS_FILE], unit: 'characters' },
    ]);
  const input = readJson(text);
  if (!isDictionary(input)) throw new InputError([{ code: 'not-an-object', path: 'file', got: kindOf(input) }]);
  const problems: InputProblem[] = [];
  if (input['schema'] !== CLASS_SCHEMA)
    throw new InputError([{ code: 'wrong-schema', path: 'schema', got: input['schema'], allowed: [CLASS_SCHEMA] }]);
  checkFields(input, problems);
  refuse(problems);
  const { code, seats } = input as { readonly code: string; readonly seats: number };
  const setup = input['setup'] === undefined ? null : setupOf(input['setup']);
  const of = await classOf(code, seats, setup);
  choice(input['state'], 'state', statesOf(of.lesson), problems);
  list(input['paper'], 'paper', MOST_SEATS, problems, (each, path) => checkPaper(each, path, of, problems));
  if (input['hands'] !== undefined) checkHands(input['hands'], of.lesson, 'hands', problems);
  refuse(problems);
  const {
    tickets,
    decisions,
    paper,
    state,
    counts,
    modelVersion,
    hands = NO_HANDS,
    statuses = [],
  } = input as unknown as Omit<OpenedClass, 'of' | 'found' | 'statuses' | 'hands'> & {
    readonly tickets: readonly string[];
    readonly statuses?: OpenedClass['statuses'];
    readonly hands?: Hands;
  };
  return { of, found: tickets.map(foundAgain), decisions, paper, hands, state, counts, modelVersion, statuses };
}

/** Pieces that are not what they were when the file was saved. What is still running is not among them. */
export function notReproduced(opened: Pick<OpenedClass, 'statuses'>, judged: readonly Judged[]): readonly number[] {
  return judged.flatMap(({ id, status }) => {
    const was = opened.statuses[id];
    return was === undefined || was === 'running' || status === 'running' || was === status ? [] : [id];
  });
}

/** What a class of a teacher's own was made of. @throws InputError that names the field below `setup` */
function setupOf(input: unknown): ClassSetup {
  try {
    return parseSetup(input);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map((problem) => ({ ...problem, path: `setup.${problem.path}` })));
  }
}

function refuse(problems: readonly InputProblem[]): void {
  if (problems.length > 0) throw new InputError(problems);
}

function checkFields(input: Record<string, unknown>, problems: InputProblem[]): void {
  unknownKeys(input, FIELDS, '', problems);
  line(input['code'], 'code', [8, 9], problems);
  count(input['seats'], 'seats', [1, MOST_SEATS], problems);
  const version = input['modelVersion'];
  if (typeof version !== 'string' || !/^\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(version))
    problems.push({ code: 'not-a-version', path: 'modelVersion', got: version, allowed: [MODEL_VERSION] });
  const most = SEARCH_LIMITS.pieces;
  list(input['tickets'], 'tickets', most, problems, (each, path) => line(each, path, [1, LONGEST_PIECE], problems));
  if (input['statuses'] !== undefined)
    list(input['statuses'], 'statuses', most, problems, (each, path) =>
      choice(each, path, [...STATUSES, 'running'], problems),
    );
  list(input['decisions'], 'decisions', most, problems, (each, path) => checkDecision(each, path, problems));
  checkCounts(input['counts'], problems);
  const [tickets, statuses] = [input['tickets'], input['statuses']];
  if (Array.isArray(tickets) && Array.isArray(statuses) && tickets.length !== statuses.length)
    problems.push({
      code: 'out-of-range',
      path: 'statuses',
      got: statuses.length,
      allowed: [tickets.length, tickets.length],
      unit: 'entries',
    });
}

/** Longest piece that a finder gives: a line without a ticket. */
const LONGEST_PIECE = 200;

const CHOICES: Readonly<Record<Decision['choice'], readonly string[]>> = {
  'read as': ['text'],
  'set aside': [],
  take: [],
  'use the run': [],
  seat: ['seat'],
};

function checkDecision(input: unknown, path: string, problems: InputProblem[]): void {
  if (!isDictionary(input)) return void problems.push({ code: 'not-an-object', path, got: kindOf(input) });
  const chosen = input['choice'];
  choice(chosen, `${path}.choice`, Object.keys(CHOICES), problems);
  line(input['ticket'], `${path}.ticket`, [1, LONGEST_PIECE], problems);
  if (typeof chosen !== 'string' || !Object.hasOwn(CHOICES, chosen)) return;
  unknownKeys(input, ['ticket', 'choice', ...CHOICES[chosen as Decision['choice']]], `${path}.`, problems);
  if (chosen === 'read as') line(input['text'], `${path}.text`, [1, LONGEST_PIECE], problems);
  if (chosen === 'seat') count(input['seat'], `${path}.seat`, [1, MOST_SEATS], problems);
}

function checkCounts(input: unknown, problems: InputProblem[]): void {
  if (!isDictionary(input)) return void problems.push({ code: 'not-an-object', path: 'counts', got: kindOf(input) });
  unknownKeys(input, STATUSES, 'counts.', problems);
  for (const status of STATUSES)
    count(input[status satisfies Status], `counts.${status}`, [0, SEARCH_LIMITS.pieces], problems);
}

function checkPaper(input: unknown, path: string, of: ClassOf, problems: InputProblem[]): void {
  if (!isDictionary(input)) return void problems.push({ code: 'not-an-object', path, got: kindOf(input) });
  unknownKeys(input, ['seat', 'answers'], `${path}.`, problems);
  count(input['seat'], `${path}.seat`, [1, of.seats], problems);
  checkAnswers(input['answers'], of.layout.lesson, `${path}.answers`, problems);
}

function list(
  input: unknown,
  path: string,
  most: number,
  problems: InputProblem[],
  check: (each: unknown, path: string) => void,
): void {
  if (!Array.isArray(input)) problems.push({ code: 'not-a-list', path, got: kindOf(input) });
  else if (input.length > most)
    problems.push({ code: 'out-of-range', path, got: input.length, allowed: [0, most], unit: 'entries' });
  else input.forEach((each, i) => check(each, `${path}[${i}]`));
}

function line(input: unknown, path: string, [least, most]: readonly [number, number], problems: InputProblem[]): void {
  if (typeof input !== 'string' || input.length < least || input.length > most)
    problems.push({ code: 'not-a-name', path, got: input, allowed: [least, most], unit: 'characters' });
}

/** A piece as it was found: a ticket where the finder finds just that in it. */
function foundAgain(text: string): Found {
  const [piece] = findTickets([{ text, from: 'class file' }]);
  return piece?.text === text ? piece : { text, isTicket: false, from: 'class file' };
}
