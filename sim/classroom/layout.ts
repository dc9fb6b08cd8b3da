import type { Answer } from '../lesson/answers.ts';
import type { Ask, HandedIn, Lesson, Step } from '../lesson/types.ts';

/**
 * What a ticket of a lesson holds, field by field: derived from the lesson's file, so that page, board and command line
 * cannot disagree. Codes are coarse on purpose: a QR code of few modules is read from the last row.
 */

/** One number of a ticket's answers. */
export interface Slot {
  /** 's1.gap', 's1.gap.2' for the second of several, 's1.because', 's7.claim.reason', 'exit.1'. */
  readonly key: string;
  /** Bits that it takes. */
  readonly width: number;
  /** The code that says that nothing was answered. */
  readonly none: number;
  /** Least and greatest code that has a meaning beside it. */
  readonly codes: readonly [number, number];
}

/** An answer with the slots that it takes. */
export interface AskSlots {
  /** 's1.gap' or 'exit.1', as in `Progress.answers`. */
  readonly key: string;
  readonly slots: readonly Slot[];
  /** Codes of an answer, one for each slot. */
  readonly write: (answer: Answer) => readonly number[];
  /** The answer that codes stand for; each of them has a meaning. */
  readonly read: (codes: readonly number[]) => Answer;
}

export interface Layout {
  readonly lesson: Lesson;
  /** All fields in their order: answers, the because behind those of its step, exit questions. */
  readonly fields: readonly (AskSlots | BecauseSlot)[];
  readonly results: readonly HandedIn[];
}
export interface BecauseSlot {
  /** The step whose because it is. */
  readonly because: string;
  readonly slots: readonly [Slot];
}

/** Bits of one code, by kind. */
const WIDTH = { choice: 3, direction: 2, mark: 7, knot: 6, number: 7, pick: 12, reason: 3 } as const;
/** Most bits that answers may take: with three results a ticket then still fits into a version 5 QR code. */
export const MOST_ANSWER_BITS = 140;
/** Most steps that a ticket can say something of. */
export const MOST_STEPS = 12;

/** The layout of a lesson's ticket. @throws RangeError where a lesson asks for more than a ticket holds */
export function layoutOf(lesson: Lesson): Layout {
  const asked = lesson.steps.flatMap((step) => fieldsOf(step));
  const exits = lesson.exit.map(({ options }, i) => choiceSlots(`exit.${i + 1}`, options.length));
  const fields = [...asked, ...exits];
  const bits = sum(fields.flatMap(({ slots }) => slots.map(({ width }) => width)));
  if (bits > MOST_ANSWER_BITS) throw new RangeError(`answers of ${lesson.id} take ${bits} bits`);
  if (lesson.steps.length > MOST_STEPS) throw new RangeError(`${lesson.id} has ${lesson.steps.length} steps`);
  return { lesson, fields, results: lesson.handIn };
}

/** A reason belongs to what was handed in: of a step that hands nothing in, it stays on the device. */
function fieldsOf({ id, asks, because }: Step): readonly (AskSlots | BecauseSlot)[] {
  const handed = asks.filter(({ ticket }) => ticket === true);
  const slots = handed.map((ask) => slotsOf(`${id}.${ask.id}`, ask));
  if (because === undefined || handed.length === 0) return slots;
  return [...slots, { because: id, slots: [counted(`${id}.because`, because.length, WIDTH.reason)] }];
}

/** Codes from 1; 0 says that nothing was answered. */
function counted(key: string, values: number, width: number): Slot {
  return { key, width, none: 0, codes: [1, values] };
}

/** Codes from 0; the greatest number says that nothing was answered. */
function measured(key: string, steps: number, width: number): Slot {
  return { key, width, none: (1 << width) - 1, codes: [0, steps] };
}

function slotsOf(key: string, ask: Ask): AskSlots {
  switch (ask.kind) {
    case 'choice':
      return choiceSlots(key, ask.options.length);
    case 'direction':
      return {
        key,
        slots: [counted(key, 3, WIDTH.direction)],
        write: (answer) => [(answer as Of<'direction'>).slope + 2],
        read: ([code]) => ({ kind: 'direction', slope: (code! - 2) as -1 | 0 | 1 }),
      };
    case 'sureness': {
      const scale = scaleOf(0, 100, 1, WIDTH.number);
      return {
        key,
        slots: [measured(key, scale.steps, WIDTH.number)],
        write: (answer) => [scale.codeOf((answer as Of<'sureness'>).sure)],
        read: ([code]) => ({ kind: 'sureness', sure: scale.valueOf(code!) }),
      };
    }
    case 'number': {
      const scale = scaleOf(ask.from, ask.to, ask.step, WIDTH.number);
      return {
        key,
        slots: [measured(key, scale.steps, WIDTH.number)],
        write: (answer) => [scale.codeOf((answer as Of<'number'>).value)],
        read: ([code]) => ({ kind: 'number', value: scale.valueOf(code!) }),
      };
    }
    case 'marks':
      return severalSlots(key, ask.arms, scaleOf(ask.from, ask.to, ask.step, WIDTH.mark), WIDTH.mark, 'marks');
    case 'curve':
      return severalSlots(key, ask.knots.length, scaleOf(ask.from, ask.to, null, WIDTH.knot), WIDTH.knot, 'curve');
    case 'pick':
      return {
        key,
        slots: [counted(key, (1 << WIDTH.pick) - 1, WIDTH.pick)],
        write: (answer) => [(answer as Of<'pick'>).cell + 1],
        read: ([code]) => ({ kind: 'pick', cell: code! - 1 }),
      };
    case 'order':
      return orderSlots(key, ask.items.length);
    case 'claim':
      return claimSlots(key, ask.options.length, ask.reasons.length);
    case 'keep':
      throw new RangeError(`${key} holds rows of a lab book, which no ticket carries`);
  }
}
type Of<K extends Answer['kind']> = Extract<Answer, { readonly kind: K }>;

function choiceSlots(key: string, options: number): AskSlots {
  return {
    key,
    slots: [counted(key, options, WIDTH.choice)],
    write: (answer) => [(answer as Of<'choice'>).option + 1],
    read: ([code]) => ({ kind: 'choice', option: code! - 1 }),
  };
}

/** Rows that were ticked stay in the lab book; the claim is handed in with its reason, where it has any. */
function claimSlots(key: string, options: number, reasons: number): AskSlots {
  const claim = counted(key, options, WIDTH.choice);
  return {
    key,
    slots: reasons === 0 ? [claim] : [claim, counted(`${key}.reason`, reasons, WIDTH.reason)],
    write: (answer) => {
      const { option, reason } = answer as Of<'claim'>;
      return reasons === 0 ? [option + 1] : [option + 1, reason === null ? 0 : reason + 1];
    },
    read: ([option, reason = 0]) => ({
      kind: 'claim',
      option: option! - 1,
      reason: reason === 0 ? null : reason - 1,
      rows: [],
    }),
  };
}

function severalSlots(key: string, count: number, scale: Scale, width: number, kind: 'marks' | 'curve'): AskSlots {
  return {
    key,
    slots: Array.from({ length: count }, (_, i) => measured(i === 0 ? key : `${key}.${i + 1}`, scale.steps, width)),
    write: (answer) => (answer as Of<'marks' | 'curve'>).values.map(scale.codeOf),
    read: (codes) => ({ kind, values: codes.map(scale.valueOf) }) as Answer,
  };
}

/** The number of an order among all orders of so many items, from 1. */
function orderSlots(key: string, items: number): AskSlots {
  const orders = factorial(items);
  const width = Math.max(1, bitsFor(orders + 1));
  return {
    key,
    slots: [counted(key, orders, width)],
    write: (answer) => [rankOf((answer as Of<'order'>).items) + 1],
    read: ([code]) => ({ kind: 'order', items: orderOf(code! - 1, items) }),
  };
}

/** Values as codes from 0: every value of the file where the bits hold them all, else as fine as they can say it. */
interface Scale {
  readonly steps: number;
  readonly codeOf: (value: number) => number;
  readonly valueOf: (code: number) => number;
}

function scaleOf(from: number, to: number, step: number | null, width: number): Scale {
  const most = (1 << width) - 2;
  const own = step === null ? Infinity : Math.round((to - from) / step);
  // One value too many is left to the one before it: halves of a step are worse for all others.
  const unit = own <= most + 1 ? step! : (to - from) / most;
  const steps = Math.min(own, most);
  return {
    steps,
    codeOf: (value) => Math.max(0, Math.min(steps, Math.round((value - from) / unit))),
    // Hundredths: as fine as any axis of a prediction.
    valueOf: (code) => Math.round(100 * (from + code * unit)) / 100,
  };
}

/** Lehmer's number of an order: how many later items are less, in the mixed base of factorials. */
function rankOf(order: readonly number[]): number {
  return order.reduce(
    (rank, item, i) => rank * (order.length - i) + order.slice(i + 1).filter((later) => later < item).length,
    0,
  );
}

function orderOf(rank: number, items: number): readonly number[] {
  const digits: number[] = [];
  let rest = rank;
  for (let base = 1; base <= items; base++) {
    digits.unshift(rest % base);
    rest = Math.floor(rest / base);
  }
  const left = Array.from({ length: items }, (_, i) => i);
  return digits.map((digit) => left.splice(digit, 1)[0]!);
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

function bitsFor(values: number): number {
  let bits = 0;
  while (1 << bits < values) bits++;
  return bits;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
