import type { Place } from './nest-numbers.ts';

/** One path of the drawing: its class says what it is made of, its place where it stands. */
export interface Shape {
  readonly as: string;
  readonly d: string;
  readonly at?: string | undefined;
}

/** A tenth of a unit is finer than the drawing shows. */
const short = (value: number): string => String(Math.round(value * 10) / 10);

/** The text of a path with its numbers put in. */
export const drawn = (parts: TemplateStringsArray, ...values: readonly number[]): string =>
  parts.map((text, i) => (i < values.length ? text + short(values[i]!) : text)).join('');

/** Where a figure stands and which way it looks. */
export const standing = (x: number, y: number, wide: number, high = Math.abs(wide)): string =>
  drawn`translate(${x} ${y})scale(` + `${wide} ${high})`;

/** Steps that never come back to the same place: what is scattered by them is even, and the same each time. */
const STEPS = [0.618034, 0.754878, 0.56984, 0.839287] as const;
/** A number from 0 to 1 for the i-th strand; `which` of its numbers is meant. */
export const even = (i: number, which: 0 | 1 | 2 | 3): number => ((i + 1) * STEPS[which]) % 1;

/** As many things as asked, one after another. */
export const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** A figure that is there, the dashed outline of its place, or nothing. */
export const figure = (place: Place, there: () => readonly Shape[], outline: string, at: string): readonly Shape[] =>
  place === 'here' ? there() : place === 'away' ? [{ as: 'nest-away', d: outline, at }] : [];
