import type { Lesson, Picture } from '../lesson/types.ts';

/**
 * What a board shows, one state after the other. A state never shows anything of a later one, so that nobody sees
 * results before predictions, or the truth before it is asked for. It goes forward one press at a time; the reveal
 * takes a second press, and going back is free.
 */

/**
 * 'code', 'question', 'gate.s3', 'picture.0' by its place in the file, 'truth.large' by result, 'exit.1', 'answers.1',
 * 'thanks'.
 */
export type BoardState = string;

/** What a state is about. */
export type StateOf =
  | { readonly shows: 'code' | 'question' | 'thanks' }
  | { readonly shows: 'gate'; readonly step: string }
  | { readonly shows: 'picture'; readonly picture: Picture }
  | { readonly shows: 'truth'; readonly result: string }
  | { readonly shows: 'exit' | 'answers'; readonly question: number };

/** Stretches of states, as the board names them. */
export type Group = 'code' | 'gate' | 'expected' | 'found' | 'claims' | 'revealed' | 'exit' | 'thanks';

const GROUPS: Readonly<Record<Picture['picture'], Group>> = {
  expected: 'expected',
  forest: 'found',
  dance: 'found',
  dots: 'found',
  'sketch against result': 'found',
  table: 'found',
  claims: 'claims',
  reveal: 'revealed',
  'before and after': 'revealed',
};

/** All states of a lesson as a class goes through it, in order. */
export function statesOf(lesson: Lesson): readonly BoardState[] {
  const order = new Map(lesson.steps.map(({ id }, i) => [id as string, i]));
  // Tickets come when the last result is there: gates up to then are opened before any picture is drawn.
  const collected = Math.max(-1, ...lesson.handIn.map(({ step }) => order.get(step) ?? -1));
  const gates = lesson.gates.toSorted((a, b) => order.get(a)! - order.get(b)!);
  const waiting = gates.filter((gate) => order.get(gate)! > collected);
  const pictures = lesson.board.flatMap((picture, i) => {
    const steps = stepsOf(lesson, picture);
    if (steps.some((step) => !order.has(step))) return [];
    const latest = picture.picture === 'reveal' ? Infinity : Math.max(-1, ...steps.map((step) => order.get(step)!));
    const opened = waiting.splice(0, waiting.filter((gate) => order.get(gate)! <= latest).length);
    return [...opened.map(gateState), `picture.${i}`, ...(picture.picture === 'reveal' ? truthStates(lesson, i) : [])];
  });
  const early = gates.filter((gate) => order.get(gate)! <= collected).map(gateState);
  const questions = lesson.exit.map((_, i) => i + 1);
  return [
    'code',
    'question',
    ...early,
    ...pictures,
    ...waiting.map(gateState),
    ...questions.map((i) => `exit.${i}`),
    ...questions.map((i) => `answers.${i}`),
    'thanks',
  ];
}

/** What a state shows. A state that this lesson does not have is where every board begins. */
export function stateOf(lesson: Lesson, state: BoardState): StateOf {
  const [shows, place] = state.split('.') as [string, string | undefined];
  if (!statesOf(lesson).includes(state)) return { shows: 'code' };
  switch (shows) {
    case 'gate':
      return { shows, step: place! };
    case 'picture':
      return { shows, picture: lesson.board[Number(place)]! };
    case 'truth':
      return { shows, result: place! };
    case 'exit':
    case 'answers':
      return { shows, question: Number(place) };
    default:
      return { shows: shows as 'code' | 'question' | 'thanks' };
  }
}

/** Whether a state belongs to what is told at the reveal, or to what follows it. */
export function isRevealed(lesson: Lesson, state: BoardState): boolean {
  const reveal = lesson.board.findIndex(({ picture }) => picture === 'reveal');
  const states = statesOf(lesson);
  return reveal >= 0 && states.indexOf(state) >= states.indexOf(`picture.${reveal}`);
}

export function groupOf(lesson: Lesson, state: BoardState): Group {
  const what = stateOf(lesson, state);
  switch (what.shows) {
    case 'picture':
      return isRevealed(lesson, state) ? 'revealed' : GROUPS[what.picture.picture];
    case 'truth':
      return 'revealed';
    case 'question':
      return 'code';
    case 'answers':
      return 'exit';
    default:
      return what.shows;
  }
}

/** One state on; the last stays. */
export function forward(lesson: Lesson, state: BoardState): BoardState {
  return neighbour(lesson, state, 1);
}

/** One state back; the first stays. */
export function back(lesson: Lesson, state: BoardState): BoardState {
  return neighbour(lesson, state, -1);
}

/** Whether going on from here tells everybody the truth: that takes a second press. */
export function asksTwice(lesson: Lesson, state: BoardState): boolean {
  return !isRevealed(lesson, state) && isRevealed(lesson, forward(lesson, state));
}

/** Stretches of a board with the first state of each. */
export function stretchesOf(lesson: Lesson): readonly { readonly group: Group; readonly first: BoardState }[] {
  const all = statesOf(lesson).map((first) => ({ group: groupOf(lesson, first), first }));
  return all.filter(({ group }, i) => group !== all[i - 1]?.group);
}

function neighbour(lesson: Lesson, state: BoardState, by: 1 | -1): BoardState {
  const states = statesOf(lesson);
  const at = Math.max(0, states.indexOf(state));
  return states[Math.max(0, Math.min(states.length - 1, at + by))]!;
}

/**
 * After the causes each result that was handed in stands beside what is true. One that a later picture draws by world
 * anyway is not drawn twice.
 */
function truthStates({ board, handIn, steps }: Lesson, reveal: number): readonly BoardState[] {
  const later = board.slice(reveal).flatMap((picture) => ('by' in picture ? [picture.result] : []));
  return handIn
    .filter(({ id, step }) => !later.includes(id) && steps.some((each) => each.id === step))
    .map(({ id }) => `truth.${id}`);
}

const gateState = (gate: string): BoardState => `gate.${gate}`;

/** Steps that a picture is about. */
function stepsOf({ handIn }: Lesson, picture: Picture): readonly string[] {
  const stepOfResult = (result: string) => handIn.find(({ id }) => id === result)!.step;
  const stepOfAsk = (ask: string) => ask.split('.')[0]!;
  if ('ask' in picture) return [stepOfAsk(picture.ask)];
  if ('asks' in picture) return picture.asks.map(stepOfAsk);
  if ('result' in picture) return [stepOfResult(picture.result)];
  return 'results' in picture ? picture.results.map(stepOfResult) : [];
}
