import {
  isRead,
  jobsOf,
  readingOf,
  type Context,
  type Laid,
  type Lesson,
  type Reading,
  type Reads,
  type Step,
  type Value,
} from '../../../sim/lessons.ts';
import type { Runner } from '../../../sim/page.ts';
import { resultsOf } from './judge.ts';

/**
 * What all seats of the class found, for steps that ask about it. Who works alone sees 30 made-up seats. Rows follow
 * from the lesson's file: what its questions read of the class, and for a claim what each seat hands in.
 */

/** A measure over all seats. */
export interface BoardRow {
  readonly value: Reads;
  /** The design that every seat ran. */
  readonly design: Laid;
  /** Mean over seats with its interval, and what each seat found. */
  readonly reading: Reading;
  /** Seats whose own bar leaves 0; null where nobody asked. */
  readonly left: number | null;
}

/** Seats of so many for which something holds: 4 of 10. */
export interface BoardCount {
  readonly count: number;
  readonly of: number;
}

export interface Board {
  readonly seats: number;
  readonly rows: readonly BoardRow[];
  readonly counts: readonly BoardCount[];
}

/** Measures of one world whose bar may leave 0. */
const WITH_BAR = ['armGap', 'tracking', 'generationGap', 'association'];

/** Whether a step asks about the class. */
export function asksTheClass(step: Step): boolean {
  return classReads(step.asks).length > 0 || shares(step.asks).length > 0;
}

/** Works out the board of a step. What cannot be computed is left out. */
export async function boardOf(context: Context, step: Step, runner: Runner, signal: AbortSignal): Promise<Board> {
  const { lesson, seats } = context;
  const asked = rowsOf(lesson, step).map(({ value, step: at }) => ({
    value,
    at,
    within: { ...context, step: at, screen: null },
    left: leaving(value),
  }));
  const counted = shares(step.asks);
  const here = { ...context, step, screen: null };
  const jobs = new Map([
    ...asked.flatMap(({ value, left, within }) => [...jobsOf(value, within), ...(left ? jobsOf(left, within) : [])]),
    ...counted.flatMap((share) => [...jobsOf(share, here)]),
  ]);
  const results = await resultsOf(jobs, runner, signal);
  const rows = asked.flatMap(({ value, at, left, within }): BoardRow[] => {
    const reading = readingOf(value, within, results);
    const share = left === null ? null : readingOf(left, within, results);
    if (!isRead(reading)) return [];
    const count = share !== null && isRead(share) ? Math.round(share.estimate * seats.length) : null;
    return [{ value, design: designOf(lesson, at, value), reading, left: count }];
  });
  const counts = counted.flatMap((share): BoardCount[] => {
    const reading = readingOf(share, here, results);
    return isRead(reading) ? [{ count: reading.estimate, of: share.of ?? 1 }] : [];
  });
  return { seats: seats.length, rows, counts };
}

function rowsOf(lesson: Lesson, step: Step): readonly { readonly value: Reads; readonly step: Step }[] {
  const handed = step.phase === 'explain' ? lesson.handIn : [];
  const all = [
    ...handed.flatMap(({ step: id, value }) => {
      const at = lesson.steps.find((each) => each.id === id)!;
      return value.read === 'armGap' || value.read === 'tracking'
        ? [{ value: { ...value, on: 'class' } as Reads, step: at }]
        : [];
    }),
    ...classReads(step.asks).map((value) => ({ value, step })),
  ];
  const seen = new Set<string>();
  return all.filter(({ value, step: at }) => {
    const key = keyOf(value, designOf(lesson, at, value));
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Two rows say the same where they read the same of designs that are alike. */
function keyOf(value: Reads, design: Laid): string {
  const { read, of } = value as { read: string; of?: unknown };
  return JSON.stringify([read, of, Object.entries(design).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

function designOf({ worlds }: Lesson, { world, laid }: Step, value: Reads): Laid {
  const start = worlds[world]!;
  const design = start.screen === 'experiment' ? start.design : {};
  return { ...design, ...laid, ...('with' in value ? value.with : undefined) };
}

/** The share of seats whose own bar leaves 0. */
function leaving(value: Reads): Value | null {
  if (!WITH_BAR.includes(value.read)) return null;
  return { share: { value: { ...value, on: 'screen', seeds: 1 } as Value, is: 'off 0' } };
}

/** Every measure of the class that a part of a file names. */
function classReads(part: unknown): readonly Reads[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('read' in part && 'on' in part && part.on === 'class') return [part as Reads];
  return Object.values(part).flatMap(classReads);
}

type Share = Extract<Value, { readonly share: unknown }>;

/** Counts of seats that a part of a file asks for. A share of bars that leave 0 stands in each row anyway. */
function shares(part: unknown): readonly Share[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('share' in part && 'of' in part) return [part as Share];
  return Object.values(part).flatMap(shares);
}
