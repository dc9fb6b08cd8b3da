import { exp } from '../numeric/elementary.ts';
import type { ParamValues } from '../params/table.ts';
import { BLOCK_ALLELES, BLOCK_CELLS, sharedMarkBlock, silencingValue, type MarkBlock } from './methylation.ts';

const LN2 = 0.6931471805599453;

/** How one gene copy's silencing becomes receptor output, and how receptors come and go. */
export interface ReceptorSettings {
  readonly mode: 'switch' | 'graded';
  /** Output of a closed copy as a share of an open one (switch). */
  readonly residual: number;
  /** γ of exp(-γψ) (graded). */
  readonly gradedSlope: number;
  /** e^-δ: share of receptors that survives a day. */
  readonly survival: number;
  /** Receptors made and kept over one day by one open copy: (s/δ)(1 - e^-δ). */
  readonly dailyGain: number;
  /** Receptors in balance with one open copy: s/δ. */
  readonly perOpenCopy: number;
}

/**
 * @param geneFactor multiplies production: the young one's genotype.
 * A fully open cell of factor 1 holds `receptors.fullyOpen` in balance: s = (fullyOpen / 2)·δ.
 */
export function receptorSettings(values: ParamValues, geneFactor: number): ReceptorSettings {
  const decay = LN2 / values['receptors.halfLife'];
  const survival = exp(-decay);
  const perOpenCopy = (values['receptors.fullyOpen'] / 2) * geneFactor;
  return {
    mode: values['receptors.mode'],
    residual: values['receptors.residual'],
    gradedSlope: values['receptors.gradedSlope'],
    survival,
    dailyGain: perOpenCopy * (1 - survival),
    perOpenCopy,
  };
}

/** Receptors of the cells of one block. */
export interface ReceptorPool {
  /** Receptors per cell, length 64. */
  readonly perCell: Float64Array;
  /** Balance with the first alleles. */
  begin(settings: ReceptorSettings): void;
  /** One day, R(d+1) = R(d)·e^-δ + (s/δ)(1 - e^-δ)·output(d), with the output held at its start-of-day value. */
  advance(): void;
  /** Sum over the first `cells` cells in units of RECEPTOR_UNIT, rounded to a whole number. */
  sum(cells: number): number;
}

/** Daily receptor sums are kept as whole multiples of this, so that they add up the same in any order. */
export const RECEPTOR_UNIT = 1 / 65536;

let shared: ReceptorPool | null = null;

/** The one pool of this thread, over the one block (see sharedMarkBlock). */
export function sharedReceptorPool(): ReceptorPool {
  shared ??= createReceptorPool(sharedMarkBlock());
  return shared;
}

function createReceptorPool(marks: MarkBlock): ReceptorPool {
  const perCell = new Float64Array(BLOCK_CELLS);
  const output = createOutput(marks);
  let settings: ReceptorSettings;
  return {
    perCell,
    begin(next) {
      settings = next;
      const now = output(settings);
      for (let cell = 0; cell < BLOCK_CELLS; cell++) perCell[cell] = settings.perOpenCopy * now[cell]!;
    },
    advance() {
      const now = output(settings);
      const { survival, dailyGain } = settings;
      for (let cell = 0; cell < BLOCK_CELLS; cell++) perCell[cell] = perCell[cell]! * survival + dailyGain * now[cell]!;
    },
    sum(cells) {
      let sum = 0;
      for (let cell = 0; cell < cells; cell++) sum += perCell[cell]!;
      return Math.round(sum / RECEPTOR_UNIT);
    },
  };
}

/** Output of each cell, 0 (nothing) to 2 (two open copies), from the marks as they stand. */
function createOutput(marks: MarkBlock): (settings: ReceptorSettings) => Float64Array {
  const cells = new Float64Array(BLOCK_CELLS);
  const byClosed = new Float64Array(4);
  const seen = new Int32Array(BLOCK_ALLELES).fill(-1);
  const known = new Float64Array(BLOCK_ALLELES);
  let knownSlope = NaN;

  function switched(residual: number): Float64Array {
    byClosed[0] = 2;
    byClosed[1] = byClosed[2] = 1 + residual;
    byClosed[3] = 2 * residual;
    for (let cell = 0; cell < BLOCK_CELLS; cell++) {
      cells[cell] = byClosed[(marks.closed[cell >> 4]! >>> ((cell & 15) << 1)) & 3]!;
    }
    return cells;
  }

  function graded(slope: number): Float64Array {
    if (slope !== knownSlope) seen.fill(-1);
    knownSlope = slope;
    for (let allele = 0; allele < BLOCK_ALLELES; allele++) {
      const units = marks.silencing[allele]!;
      // exp costs more than all else here; most copies keep their silencing from one day to the next.
      if (units === seen[allele]) continue;
      seen[allele] = units;
      known[allele] = exp(-slope * silencingValue(units));
    }
    for (let cell = 0; cell < BLOCK_CELLS; cell++) cells[cell] = known[2 * cell]! + known[2 * cell + 1]!;
    return cells;
  }

  return (settings) => (settings.mode === 'switch' ? switched(settings.residual) : graded(settings.gradedSlope));
}
