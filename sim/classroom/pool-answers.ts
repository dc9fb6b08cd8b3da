import type { Answer } from '../lesson/answers.ts';
import { isRead, ofEach } from '../lesson/readings.ts';
import type { Ask, Lesson, Misconception } from '../lesson/types.ts';
import type { PooledSeat } from './pool-seats.ts';

/** What a class answered: counts of options, numbers, marks and sketches, nobody's in particular. */

/** A mean over seats with its 95 % t interval. */
export interface PooledMean {
  readonly estimate: number;
  /** Null with fewer than two values, or where all are the same. */
  readonly low: number | null;
  readonly high: number | null;
}

/** How many chose an option. */
export interface Tally {
  /** From 0, in the order of the file. Of a direction: falls, flat, rises; of marks: first higher, same, second. */
  readonly option: number;
  readonly count: number;
  readonly meets?: Misconception;
}

/** What was answered to one ask. `n`: seats that answered. */
export type PooledAnswers = { readonly ask: string; readonly n: number; readonly unanswered: number } & (
  | {
      readonly kind: 'options';
      readonly of: 'choice' | 'direction' | 'claim' | 'order';
      readonly tallies: readonly Tally[];
    }
  | {
      readonly kind: 'numbers';
      readonly from: number;
      readonly to: number;
      readonly values: readonly number[];
      readonly mean: PooledMean;
    }
  | {
      readonly kind: 'marks';
      readonly from: number;
      readonly to: number;
      readonly pairs: readonly (readonly [number, number])[];
      /** First less second. */
      readonly gaps: PooledMean;
      readonly tallies: readonly Tally[];
    }
  | {
      readonly kind: 'curves';
      readonly from: number;
      readonly to: number;
      readonly knots: readonly number[];
      readonly curves: readonly (readonly number[])[];
      readonly means: readonly number[];
    }
);

/** Answers before and after, in each true world. */
export interface PooledChange {
  readonly kind: 'change';
  readonly asks: readonly [string, string];
  /** Seats that answered both. */
  readonly n: number;
  readonly groups: readonly {
    readonly world: string | null;
    readonly n: number;
    readonly pairs: readonly (readonly [number, number])[];
    readonly before: PooledMean;
    readonly after: PooledMean;
  }[];
}

/** Answers to an ask of a step, such as 's1.gap', or to a question at the end: 'exit.1'. */
export function poolAnswers(lesson: Lesson, seats: readonly PooledSeat[], key: string): PooledAnswers {
  const answers = seats.flatMap(({ ticket }) => ticket.answers[key] ?? []);
  const counted = { ask: key, n: answers.length, unanswered: seats.length - answers.length };
  const ask = askAt(lesson, key);
  const options = (of: 'choice' | 'direction' | 'claim' | 'order', chosen: readonly number[], all: number) =>
    ({ ...counted, kind: 'options', of, tallies: talliesOf(chosen, all, optionsOf(ask)) }) as const;
  switch (ask.kind) {
    case 'choice':
    case 'claim':
      return options(
        ask.kind,
        each(answers, ask.kind).map(({ option }) => option),
        ask.options.length,
      );
    case 'direction':
      return options(
        'direction',
        each(answers, 'direction').map(({ slope }) => slope + 1),
        3,
      );
    case 'order':
      return options(
        'order',
        each(answers, 'order').map(({ items }) => items[0]!),
        ask.items.length,
      );
    case 'sureness': {
      const values = each(answers, 'sureness').map(({ sure }) => sure);
      return { ...counted, kind: 'numbers', from: 0, to: 100, values, mean: meanOf(values) };
    }
    case 'number': {
      const values = each(answers, 'number').map(({ value }) => value);
      return { ...counted, kind: 'numbers', from: ask.from, to: ask.to, values, mean: meanOf(values) };
    }
    case 'marks': {
      const pairs = each(answers, 'marks').map(({ values }) => values);
      const gaps = pairs.map(([a, b]) => a - b);
      const sides = gaps.map((gap) => 1 - Math.sign(gap));
      const { from, to } = ask;
      return { ...counted, kind: 'marks', from, to, pairs, gaps: meanOf(gaps), tallies: talliesOf(sides, 3, []) };
    }
    case 'curve': {
      const curves = each(answers, 'curve').map(({ values }) => values);
      const means = ask.knots.map((_, knot) => sum(curves.map((values) => values[knot]!)) / curves.length);
      return { ...counted, kind: 'curves', from: ask.from, to: ask.to, knots: ask.knots, curves, means };
    }
    default:
      throw new RangeError(`${key} is nothing that a ticket holds`);
  }
}

/** How sure seats were before and after, by the world they live in. */
export function poolChange(
  lesson: Lesson,
  seats: readonly PooledSeat[],
  asks: readonly [string, string],
): PooledChange {
  const worlds = lesson.sealed === undefined ? [null] : Object.keys(lesson.sealed.worlds);
  const groups = worlds.flatMap((world) => {
    const pairs = seats
      .filter((seat) => seat.world === world)
      .flatMap(({ ticket }) => {
        const [before, after] = asks.map((ask) => numberIn(ticket.answers[ask]));
        return before === undefined || after === undefined ? [] : [[before, after] as const];
      });
    if (pairs.length === 0) return [];
    const [before, after] = [meanOf(pairs.map(([first]) => first)), meanOf(pairs.map(([, second]) => second))];
    return [{ world, n: pairs.length, pairs, before, after }];
  });
  return { kind: 'change', asks, n: sum(groups.map(({ n }) => n)), groups };
}

/** The ask behind a key of `Progress.answers`. */
export function askAt({ steps, exit }: Lesson, key: string): Ask {
  const [place, id] = key.split('.') as [string, string];
  if (place === 'exit') return { id: key, kind: 'choice', options: exit[Number(id) - 1]!.options };
  const ask = steps.find((step) => step.id === place)?.asks.find((each) => each.id === id);
  if (ask === undefined) throw new RangeError(`there is no ${key}`);
  return ask;
}

/** The mean of values with its t interval. */
export function meanOf(values: readonly number[]): PooledMean {
  const read = ofEach(values);
  if (isRead(read)) return { estimate: read.estimate, low: read.low, high: read.high };
  return { estimate: sum(values) / values.length, low: null, high: null };
}

export function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** All answers to one ask are of its kind: that is how tickets are read. */
function each<K extends Answer['kind']>(answers: readonly Answer[], kind: K) {
  return answers.filter((answer): answer is Extract<Answer, { readonly kind: K }> => answer.kind === kind);
}

function optionsOf(ask: Ask): readonly { readonly meets?: Misconception }[] {
  return 'options' in ask ? ask.options : [];
}

function talliesOf(
  chosen: readonly number[],
  all: number,
  options: readonly { readonly meets?: Misconception }[],
): readonly Tally[] {
  return Array.from({ length: all }, (_, option) => {
    const count = chosen.filter((each) => each === option).length;
    const meets = options[option]?.meets;
    return meets === undefined ? { option, count } : { option, count, meets };
  });
}

function numberIn(answer: Answer | undefined): number | undefined {
  return answer?.kind === 'sureness' ? answer.sure : answer?.kind === 'number' ? answer.value : undefined;
}
