import { createStore } from 'zustand/vanilla';
import {
  classOf,
  classOfSetup,
  findTickets,
  judgeFound,
  MOST_SEATS,
  NO_HANDS,
  readClassFile,
  readSetup,
  runSeats,
  SEARCH_LIMITS,
  seatsToRun,
  writeClassFile,
  type BoardState,
  type ClassSetup,
  type Decision,
  type Handed,
  type Judged,
  type OpenedClass,
  type PaperSeat,
  type Runs,
  type SearchedText,
} from '../../../sim/classroom.ts';
import { InputError, type InputProblem, type Runner } from '../../../sim/page.ts';
import type { ClassWork } from '../../saved/class/work.ts';
import { classWork } from '../class-work.ts';
import { withStep } from '../history.ts';
import { learnOwn, rememberSetup, setupOf } from '../lesson/own-setups.ts';
import { docOf, docOfFile, emptyClass, knownDoc, workOf, type ClassDoc } from './work.ts';
import { paperFound } from './paper.ts';

/** The class in hand: what came in, what its seats come to when they are run here, and what becomes of each ticket. */
export interface ClassState {
  readonly doc: ClassDoc | null;
  readonly judged: readonly Judged[];
  /** Seats of this class that were run on this page. */
  readonly runs: Runs;
  /** Seats that are still to be run. */
  readonly left: number;
  /** Whether the board shows all seats as this code gives them, without anybody's tickets. */
  readonly dry: boolean;
  readonly presenting: boolean;
  /** Why the last thing that was brought in was refused. */
  readonly problems: readonly InputProblem[] | null;
  /**
   * What a file that was opened says each piece was; null where the class came from no file, or where somebody decided
   * something since: then pieces may well be something else.
   */
  readonly opened: Pick<OpenedClass, 'statuses'> | null;
  /** What the engine could not do at all. */
  readonly failed: string | null;
}

const NONE: ClassState = {
  doc: null,
  judged: [],
  runs: new Map(),
  left: 0,
  dry: false,
  presenting: false,
  problems: null,
  opened: null,
  failed: null,
};

export const classroom = createStore<ClassState>(() => NONE);
const { getState: get, setState: set } = classroom;

/**
 * Results are drawn at most so often while seats are run: all tickets are judged and drawn anew each time, on a core
 * that a worker could have.
 */
const DRAWN_EVERY_MS = 500;

/** Runs by class: whoever goes back to a class finds them again. */
const runsOf = new Map<string, Map<number, readonly Handed[]>>();

let runner: Runner | null = null;
let running: AbortController | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Seats that are still to be run, as the state says the next time that results are drawn. */
let stillRun = 0;

/** Follows the saved work, which undo and opened files change too. @returns how to leave off */
export function openClassroom(run: Runner): () => void {
  runner = run;
  const follow = () => void followWork();
  const stop = classWork.subscribe(({ work }, before) => {
    if (work !== before.work) follow();
  });
  follow();
  return () => {
    stop();
    halt();
    runner = null;
  };
}

async function followWork(): Promise<void> {
  const { work } = classWork.getState();
  try {
    // At once where this page wrote it: what is pressed is seen before the next thing happens.
    const doc = knownDoc(work) ?? (await docOf(work));
    if (classWork.getState().work === work) show(doc);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    set({ ...NONE, problems: error.problems });
  }
}

/** Puts a class in place and runs what is to be run. */
function show(doc: ClassDoc | null): void {
  const before = get().doc;
  const other = before?.of.code !== doc?.of.code;
  if (doc?.of.setup !== undefined) learnOwn(doc.of.setup, rememberSetup(doc.of.setup));
  if (other) halt();
  set({ doc, ...(other ? { runs: runsSoFar(doc), dry: false, opened: null, failed: null } : {}) });
  judge();
  void pump();
}

function runsSoFar(doc: ClassDoc | null): Runs {
  return doc === null ? NONE.runs : (runsOf.get(doc.of.code) ?? NONE.runs);
}

/** Puts a class in place. @param step whether undo goes back to the one that stands there now */
function changeClass(work: ClassWork, step: boolean): void {
  const { work: before, past } = classWork.getState();
  classWork.setState({ work, ...(step ? withStep({ past }, before) : {}) });
}

/** Changes the class as one act that undo takes back. */
function act(doc: ClassDoc): void {
  set({ problems: null });
  changeClass(workOf(doc), true);
}

function judge(): void {
  clearTimeout(timer);
  timer = undefined;
  const { doc } = get();
  if (doc === null) return void set({ judged: [] });
  const runs = runsSoFar(doc);
  const found = [...doc.found, ...paperFound(doc.of, doc.paper, runs)];
  set({ judged: judgeFound(found, doc.of, doc.decisions, runs), runs, left: stillRun });
}

function judgeSoon(): void {
  timer ??= setTimeout(judge, DRAWN_EVERY_MS);
}

/** Seats that nobody has run yet and that something waits for. */
function waiting(): readonly number[] {
  const { doc, judged, runs, dry } = get();
  if (doc === null) return [];
  const paper = doc.paper.map(({ seat }) => seat);
  const all = dry ? Array.from({ length: doc.of.seats }, (_, i) => i + 1) : [];
  return [...new Set([...seatsToRun(judged), ...paper, ...all])].filter((seat) => !runs.has(seat));
}

/** Runs what is waited for, seat by seat; what comes in meanwhile is run behind it. */
async function pump(): Promise<void> {
  const seats = waiting();
  const { doc } = get();
  if (doc === null || runner === null || running !== null || seats.length === 0) return;
  const abort = new AbortController();
  running = abort;
  stillRun = seats.length;
  set({ left: stillRun, failed: null });
  const { signal } = abort;
  const own = runner;
  try {
    await runSeats(doc.of, seats, {
      run: (job) => own.run(job, { signal }),
      onSeat: (seat, handed, left) => keepRun(doc.of.code, seat, handed, left),
      signal,
    });
  } catch (error) {
    if (!signal.aborted) set({ failed: error instanceof Error ? error.message : String(error) });
  }
  if (running !== abort) return;
  running = null;
  stillRun = 0;
  judge();
  if (get().failed === null) void pump();
}

function keepRun(code: string, seat: number, handed: readonly Handed[], left: number): void {
  runsOf.set(code, new Map(runsOf.get(code)).set(seat, handed));
  if (get().doc?.of.code !== code) return;
  stillRun = left;
  judgeSoon();
}

/** Leaves off running; what was run stays. */
export function halt(): void {
  running?.abort();
  running = null;
  stillRun = 0;
  set({ left: 0 });
}

/** Tries again what the engine could not do. */
export function runAgain(): void {
  set({ failed: null });
  void pump();
}

/** Whatever is refused is told, and changes nothing. */
async function orRefused(bring: () => void | Promise<void>): Promise<boolean> {
  try {
    await bring();
    return true;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    set({ problems: error.problems });
    return false;
  }
}

export function refuse(problems: readonly InputProblem[]): void {
  set({ problems });
}

export function dismissProblems(): void {
  set({ problems: null });
}

/** Opens the class of a code. What has come in stays: among it may be tickets of this very class. */
export function openCode(code: string, seats = get().doc?.of.seats ?? USUAL_SEATS): Promise<boolean> {
  return orRefused(async () => {
    const of = await classOf(code, seats, setupOf(code));
    const { doc } = get();
    act(doc === null ? emptyClass(of) : { ...doc, of, decisions: [], paper: [], hands: NO_HANDS, state: 'code' });
  });
}

/** Seats of a class when nobody has said how many. */
export const USUAL_SEATS = 24;

/**
 * Begins a class with nothing in it. @param step whether undo goes back to what was there; the first class of a page is
 * no act of anybody
 */
export function newClass(code: string, seats = get().doc?.of.seats ?? USUAL_SEATS, step = true): Promise<boolean> {
  return orRefused(async () => {
    const doc = emptyClass(await classOf(code, seats, setupOf(code)));
    if (step) act(doc);
    // Meanwhile the class of a link or of saved work may have come.
    else if (classWork.getState().work === null) show(doc);
  });
}

/** Begins a class of a teacher's own. Its words are learnt before anything of it is drawn. */
export function newOwnClass(setup: ClassSetup, seats = get().doc?.of.seats ?? USUAL_SEATS): Promise<boolean> {
  return orRefused(() => act(emptyClass(classOfSetup(setup, rememberSetup(setup), seats))));
}

/** Opens the set-up of a class in a file. */
export function openSetupText(text: string): Promise<boolean> {
  return orRefused(async () => void (await newOwnClass(readSetup(text))));
}

export function setSeats(seats: number): void {
  const { doc } = get();
  if (doc === null) return;
  set({ opened: null });
  act({ ...doc, of: { ...doc.of, seats: Math.min(MOST_SEATS, Math.max(1, seats)) } });
  if (get().dry) void pump();
}

/** Takes in whatever holds tickets. @throws nothing: what is refused is told */
export function addTexts(texts: readonly SearchedText[]): Promise<boolean> {
  return orRefused(() => {
    const { doc } = get();
    if (doc === null) return;
    const found = [...doc.found, ...findTickets(texts)];
    const most = SEARCH_LIMITS.pieces;
    if (found.length > most)
      throw new InputError([{ code: 'too-many-tickets', path: 'text', got: found.length, allowed: [0, most] }]);
    if (found.length > doc.found.length) act({ ...doc, found });
  });
}

/**
 * Takes in what a collector has. A line that came from it before is no second one. It is no act of the teacher's, so
 * undo goes past it.
 * @returns whether there was a class to take it
 */
export function takeCollected(text: string): boolean {
  const { doc } = get();
  if (doc === null) return false;
  const there = new Set(doc.found.map((each) => each.text));
  const found = findTickets([{ text, from: 'collector' }]).filter((each) => each.isTicket && !there.has(each.text));
  if (found.length > 0) changeClass(workOf({ ...doc, found: [...doc.found, ...found] }), false);
  return true;
}

/** Takes in a seat that worked on paper; typed again, it takes the place of what was typed before. */
export function addPaper(seat: PaperSeat): void {
  const { doc } = get();
  if (doc === null) return;
  act({ ...doc, paper: [...doc.paper.filter((each) => each.seat !== seat.seat), seat] });
}

/** Keeps how many hands each option of a question got; null takes them back. */
export function countHands(ask: string, counts: readonly number[] | null): void {
  const { doc } = get();
  if (doc === null) return;
  const { [ask]: _, ...others } = doc.hands;
  act({ ...doc, hands: counts === null ? others : { ...others, [ask]: counts } });
}

export function decide(...decisions: readonly Decision[]): void {
  const { doc } = get();
  if (doc === null) return;
  set({ opened: null });
  act({ ...doc, decisions: [...doc.decisions, ...decisions] });
}

/** Takes back all that was decided about one ticket. */
export function undecide(ticket: string): void {
  const { doc } = get();
  if (doc === null) return;
  set({ opened: null });
  act({ ...doc, decisions: doc.decisions.filter((each) => each.ticket !== ticket) });
}

/** Turning the board is no act: undo goes back to what was decided, not to what was shown. */
export function turnBoard(state: BoardState): void {
  const { doc } = get();
  if (doc !== null && doc.state !== state) changeClass(workOf({ ...doc, state }), false);
}

export function setDry(dry: boolean): void {
  if (!dry) halt();
  set({ dry });
  void pump();
}

export function setPresenting(presenting: boolean): void {
  set({ presenting });
}

/** The class as the text of a file; null where there is none. */
export function classAsFile(): string | null {
  const { doc, judged } = get();
  if (doc === null) return null;
  const { of, found, ...saved } = doc;
  return writeClassFile(of, { ...saved, judged: judged.slice(0, found.length) });
}

/** Opens a class file in place of the class in hand. */
export function openClassText(text: string): Promise<boolean> {
  return orRefused(async () => {
    const opened = await readClassFile(text);
    act(docOfFile(opened));
    set({ opened });
  });
}
