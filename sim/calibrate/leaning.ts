import { leastSquares, neighbours, slopesOf, type Aim, type Moved } from './fit.ts';
import type { Figure, Measured } from './measured.ts';

/**
 * What a fit leans on. An assumed value is moved on, the aims answer, and the fitted parameters would have to shift so
 * that
 * the aims come back. All of it is measured under common luck: within a block, every world meets the same seeds. Blocks
 * have seeds of their own, and leaving out one of them at a time gives the standard errors (jackknife, Tukey 1958).
 */
export interface Leaning<Id extends string = string> {
  /** Change of each aim per unit of each fitted parameter: index aim, then parameter. */
  readonly slopes: readonly (readonly Figure[])[];
  readonly shifts: readonly {
    readonly held: Id;
    readonly value: number;
    readonly changed: number;
    /** By fitted parameter. */ readonly by: readonly Figure[];
  }[];
}

/** An assumed value of a fit, and what it is moved on to. */
export interface Held<Id extends string = string> {
  readonly id: Id;
  readonly value: number;
  readonly changed: number;
}

/** One world to be measured: values of the fitted parameters, and the assumed one that differs, if any. */
export interface Beside {
  readonly values: readonly number[];
  readonly held: { readonly id: string; readonly value: number } | null;
}

/** @param measure figures of every world under the luck of one block, in their order. */
export function leaningOf<Id extends string>(
  {
    moved,
    aims,
    values,
    held,
    blocks,
  }: {
    moved: readonly Moved[];
    aims: readonly Aim[];
    values: readonly number[];
    held: readonly Held<Id>[];
    blocks: number;
  },
  measure: (worlds: readonly Beside[], block: number) => readonly Measured[],
): Leaning<Id> {
  const around = neighbours(moved, values);
  // Assumed values first: worlds that share most with the fitted one lie beside it.
  const worlds: Beside[] = [
    { values, held: null },
    ...held.map(({ id, changed }) => ({ values, held: { id, value: changed } })),
    ...around.points.slice(1).map((point) => ({ values: point, held: null })),
  ];
  const byBlock = Array.from({ length: blocks }, (_, block) => measure(worlds, block));
  const solved = (used: readonly (readonly Measured[])[]) => {
    const [base, ...others] = worlds.map((_, world) =>
      meansOf(
        aims,
        used.map((figures) => figures[world]!),
      ),
    );
    const slopes = slopesOf(around, aims, [base!, ...others.slice(held.length)]);
    const shifts = held.map((_, h) =>
      moved.length === 0
        ? []
        : leastSquares(
            slopes,
            aims.map(({ id }) => base![id]!.value - others[h]![id]!.value),
            aims,
          ),
    );
    return { slopes, shifts };
  };
  const whole = solved(byBlock);
  const without = byBlock.map((_, left) => solved(byBlock.filter((_figures, block) => block !== left)));
  const figure = (of: (one: typeof whole) => number): Figure => ({
    value: of(whole),
    error: jackknife(without.map(of)),
  });
  return {
    slopes: aims.map((_, row) => moved.map((_parameter, column) => figure(({ slopes }) => slopes[row]![column]!))),
    shifts: held.map(({ id, value, changed }, h) => ({
      held: id,
      value,
      changed,
      by: moved.map((_, column) => figure(({ shifts }) => shifts[h]![column]!)),
    })),
  };
}

function meansOf(aims: readonly Aim[], blocks: readonly Measured[]): Measured {
  return Object.fromEntries(
    aims.map(({ id }) => [
      id,
      { value: blocks.reduce((sum, figures) => sum + figures[id]!.value, 0) / blocks.length, error: NaN },
    ]),
  );
}

/** Standard error from estimates that each leave one block out. */
function jackknife(left: readonly number[]): number {
  const centre = left.reduce((sum, value) => sum + value, 0) / left.length;
  const squares = left.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
  return Math.sqrt(((left.length - 1) / left.length) * squares);
}
