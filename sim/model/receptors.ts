import { exp } from '../numeric/elementary.ts';
import type { ParamValues } from '../params/table.ts';
import { BLOCK_ALLELES, BLOCK_CELLS, sharedMarkBlock, type MarkBlock } from './mark-block.ts';
import { silencingValue } from './silencing.ts';

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
  /** Share of cells whose copies are held closed, whatever their marks (a teaching device). */
  readonly silencedShare: number;
}

/**
 * Whether the silencing control holds a cell closed. Fractional parts of multiples of the golden ratio fill the
 * interval evenly, so any share is met to within a cell or two, and a larger share holds all of a smaller one.
 */
export function isSilenced(cell: number, share: number): boolean {
  const place = cell * 0.6180339887498949;
  return place - Math.floor(place) < share;
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
    silencedShare: values['silence.cells'],
  };
}

/** Receptors of the cells of one block. */
export interface ReceptorPool {
  /** Receptors per cell, length 64. */
  readonly perCell: Float64Array;
  /** Copies held closed by the silencing control, bits as in MarkBlock.closed. */
  readonly held: Int32Array;
  /**
   * Balance with the first alleles. @param live cells that count in sums. @param block number of the block in its
   * tissue.
   */
  begin(settings: ReceptorSettings, live: number, block?: number): void;
  /** One day, R(d+1) = R(d)·e^-δ + (s/δ)(1 - e^-δ)·output(d), with the output held at its start-of-day value. */
  advance(): void;
  /** Sum over the live cells in units of RECEPTOR_UNIT, rounded to a whole number. */
  sum(): number;
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
  const { closed } = marks;
  const perCell = new Float64Array(BLOCK_CELLS);
  const held = new Int32Array(BLOCK_ALLELES / 32);
  /** Receptors that a cell gains over the day, by its closed copies: 0 to 3 as two bits. */
  const gainByClosed = new Float64Array(4);
  const gradedOutput = createGradedOutput(marks);
  let settings: ReceptorSettings;
  let live = BLOCK_CELLS;
  let liveSum = 0;

  /** R ← R·kept + rate·output for every cell. */
  function step(kept: number, rate: number): void {
    const sum =
      settings.mode === 'switch'
        ? stepSwitch(kept, rate, settings.residual)
        : stepGraded(kept, rate, settings.gradedSlope);
    liveSum = live === BLOCK_CELLS ? sum : sumOfLive();
  }

  /** @returns the sum over all cells, in their order. */
  function stepSwitch(kept: number, rate: number, residual: number): number {
    gainByClosed[0] = rate * 2;
    gainByClosed[1] = gainByClosed[2] = rate * (1 + residual);
    gainByClosed[3] = rate * (2 * residual);
    let sum = 0;
    for (let cell = 0, word = 0; cell < BLOCK_CELLS; word++) {
      // Sixteen cells a word, two copies each.
      let copies = closed[word]! | held[word]!;
      for (const end = cell + 16; cell < end; cell++) {
        const now = perCell[cell]! * kept + gainByClosed[copies & 3]!;
        perCell[cell] = now;
        sum += now;
        copies >>>= 2;
      }
    }
    return sum;
  }

  function stepGraded(kept: number, rate: number, slope: number): number {
    const output = gradedOutput(slope, held);
    let sum = 0;
    for (let cell = 0; cell < BLOCK_CELLS; cell++) {
      const now = perCell[cell]! * kept + rate * output[cell]!;
      perCell[cell] = now;
      sum += now;
    }
    return sum;
  }

  function sumOfLive(): number {
    let sum = 0;
    for (let cell = 0; cell < live; cell++) sum += perCell[cell]!;
    return sum;
  }

  return {
    perCell,
    held,
    begin(next, liveCells, block = 0) {
      settings = next;
      live = liveCells;
      hold(held, next.silencedShare, block);
      step(0, next.perOpenCopy);
    },
    advance: () => step(settings.survival, settings.dailyGain),
    sum: () => Math.round(liveSum / RECEPTOR_UNIT),
  };
}

/** Fills `held` for one block. */
function hold(held: Int32Array, share: number, block: number): void {
  held.fill(0);
  if (share === 0) return;
  for (let cell = 0; cell < BLOCK_CELLS; cell++)
    if (isSilenced(block * BLOCK_CELLS + cell, share)) held[cell >> 4]! |= 3 << ((cell & 15) << 1);
}

/** Output of each cell in graded mode, from 0 (nothing) to 2 (two open copies), from the marks as they stand. */
function createGradedOutput(marks: MarkBlock): (slope: number, held: Int32Array) => Float64Array {
  const cells = new Float64Array(BLOCK_CELLS);
  const seen = new Int32Array(BLOCK_ALLELES).fill(-1);
  const known = new Float64Array(BLOCK_ALLELES);
  let knownSlope = NaN;
  return (slope, held) => {
    if (slope !== knownSlope) seen.fill(-1);
    knownSlope = slope;
    for (let allele = 0; allele < BLOCK_ALLELES; allele++) {
      const units = marks.silencing[allele]!;
      // exp costs more than all else here; most copies keep their silencing from one day to the next.
      if (units === seen[allele]) continue;
      seen[allele] = units;
      known[allele] = exp(-slope * silencingValue(units));
    }
    const silent = 2 * exp(-slope);
    for (let cell = 0; cell < BLOCK_CELLS; cell++) {
      const isHeld = (held[cell >> 4]! >>> ((cell & 15) << 1)) & 1;
      cells[cell] = isHeld === 1 ? silent : known[2 * cell]! + known[2 * cell + 1]!;
    }
    return cells;
  };
}
