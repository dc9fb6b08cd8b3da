import type { AlleleRates } from './kinetics.ts';

/**
 * The engine of marks: exact, event-driven simulation of the collaborative chain by uniformisation.
 *
 * Cells run in blocks of 64 (128 alleles). Within a day rates are constant, so each allele meets candidate events
 * at a fixed rate Λ that no state can exceed. Candidates of a day are exchangeable: their number is Poisson, and
 * each picks an allele (7 bits) and a level (25 bits) from one 32-bit draw. A level below the allele's loss rate
 * removes a mark, one within its gain rate of the top adds one, all others do nothing. Λ does not depend on care or
 * stress, so two scenarios under one seed meet the same candidates and part only where a level falls between
 * their rates; having parted they can meet again. Which dyad an accepted candidate changes comes from a hash of
 * its running number, so an acceptance never shifts what later candidates draw.
 *
 * Levels have 25 bits: rates are rounded to 3e-8 of Λ.
 */

/** Cells per block; part of the model version. */
export const BLOCK_CELLS = 64;
export const BLOCK_ALLELES = 2 * BLOCK_CELLS;
const LEVELS = 2 ** 25;
const WORD = 2 ** 32;
const GOLDEN = 0x9e3779b9;

/** What an accepted candidate did to its dyad. */
export const EVENT_KINDS = ['m→h', 'h→u', 'h→m', 'u→h'] as const;
const LOSS_FROM_M = 0;
const LOSS_FROM_H = 1;
const MAINTENANCE = 2;
const DE_NOVO = 3;

/** Where an allele's dyads start. */
export type StartState = 'neutral' | 'methylated' | 'unmethylated';

/** One day as the marks feel it: activities by region, relative to the day's plasticity π. */
export interface DayActivity {
  /** Largest 1 + e over the regions, and largest 1 - e. */
  gain: number;
  loss: number;
  /** For each region, the chance (times 2^32) that a gain, or loss, proposed at the largest activity stands. */
  readonly keepGain: Float64Array;
  readonly keepLoss: Float64Array;
}

export interface MarkSettings {
  readonly rates: AlleleRates;
  readonly dyads: number;
  readonly start: StartState;
  /** Probabilities of u, h, m at the neutral level. */
  readonly startingShares: readonly [number, number, number];
  readonly regionOf: Uint8Array;
  /** Silencing weight of each dyad, Σ = 1. */
  readonly weights: Float64Array;
  /** Silencing at and above which a copy is closed. */
  readonly threshold: number;
}

/** Told of every change, in order; `position` is the candidate's place among the day's `candidates`. */
export type MarkObserver = (allele: number, dyad: number, strand: number, kind: number, position: number) => void;

/** Counts over the live alleles of the block, kept up to date by every event. */
export interface BlockTotals {
  /** Methylated strands at each dyad, length K. */
  readonly strandsByDyad: Int32Array;
  /** Alleles with S methylated strands, length 2K + 1. */
  readonly allelesByMarks: Int32Array;
  /** Hemimethylated dyads. */
  hemimethylated: number;
}

export interface MarkBlock {
  /** Strand masks of each allele; bit i is dyad i. Copy c of cell n is allele 2n + c. */
  readonly p: Int32Array;
  readonly q: Int32Array;
  /** Silencing of each allele in units of 2^-30. */
  readonly silencing: Int32Array;
  /** Closed copies as bits: allele a is bit a & 31 of word a >> 5. */
  readonly closed: Int32Array;
  readonly totals: BlockTotals;
  /** Starts the block: nine random words seed it, the first `live` alleles are counted. */
  begin(words: Int32Array, live: number): void;
  /** Runs `candidates` candidates of one day. */
  advance(candidates: number, day: DayActivity): void;
}

/** Units of silencing. Ties with the threshold count as closed; rounding of K weights stays below SLACK. */
const UNIT = 2 ** 30;
const SLACK = 128;

export function silencingValue(units: number): number {
  return units / UNIT;
}

/**
 * A block of cells with everything it needs in arrays of its own: built once per run, then `begin` and `advance`
 * allocate nothing. Arrays are closed over rather than passed, which V8 compiles to noticeably faster code.
 */
export function createMarkBlock(settings: MarkSettings, observe: MarkObserver | null = null): MarkBlock {
  const { rates, dyads } = settings;
  const { stride, loss, gain, maintenanceShare, lossFromMethylated } = rates;
  const perRate = LEVELS / rates.mostTotal;
  const everyDyad = dyads === 32 ? -1 : (1 << dyads) - 1;
  const rejectBelow = 65536 % dyads;
  const regionOf = new Uint8Array(32);
  regionOf.set(settings.regionOf);
  const halfWeight = new Int32Array(32);
  for (let i = 0; i < dyads; i++) halfWeight[i] = Math.round((settings.weights[i]! * UNIT) / 2);
  const closesAt = Math.round(settings.threshold * UNIT) - SLACK;

  const p = new Int32Array(BLOCK_ALLELES);
  const q = new Int32Array(BLOCK_ALLELES);
  /** Index of the allele's (m, h) counts in the rate tables. */
  const counts = new Int32Array(BLOCK_ALLELES);
  const marks = new Int32Array(BLOCK_ALLELES);
  const silencing = new Int32Array(BLOCK_ALLELES);
  const closed = new Int32Array(BLOCK_ALLELES / 32);
  const strandsByDyad = new Int32Array(dyads);
  const allelesByMarks = new Int32Array(2 * dyads + 1);
  const totals: BlockTotals = { strandsByDyad, allelesByMarks, hemimethylated: 0 };

  // Generator state (xoshiro128**), the salt of the event hash, the running number of candidates.
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let salt = 0;
  let met = 0;
  let live = BLOCK_ALLELES;

  const countStep = new Int32Array(4);
  countStep[LOSS_FROM_M] = 1 - stride;
  countStep[LOSS_FROM_H] = -1;
  countStep[MAINTENANCE] = stride - 1;
  countStep[DE_NOVO] = 1;

  function begin(words: Int32Array, liveAlleles: number): void {
    s0 = words[0]!;
    s1 = words[1]!;
    s2 = words[2]!;
    s3 = words[3]! | 1;
    salt = words[8]!;
    met = 0;
    live = liveAlleles;
    closed.fill(0);
    strandsByDyad.fill(0);
    allelesByMarks.fill(0);
    totals.hemimethylated = 0;
    const [u, h] = settings.startingShares;
    // Cumulative limits for: unmethylated, mark on p only, mark on q only; above them both strands.
    const limits = [u * WORD, (u + h / 2) * WORD, (u + h) * WORD] as const;
    for (let allele = 0; allele < BLOCK_ALLELES; allele++) startAllele(allele, limits);
  }

  function startAllele(allele: number, limits: readonly [number, number, number]): void {
    let onP = 0;
    let onQ = 0;
    for (let dyad = 0; dyad < dyads; dyad++) {
      const draw = nextWord();
      if (settings.start !== 'neutral') continue;
      if (draw < limits[0]) continue;
      if (draw < limits[1]) onP |= 1 << dyad;
      else if (draw < limits[2]) onQ |= 1 << dyad;
      else {
        onP |= 1 << dyad;
        onQ |= 1 << dyad;
      }
    }
    if (settings.start === 'methylated') onP = onQ = everyDyad;
    p[allele] = onP;
    q[allele] = onQ;
    takeStock(allele);
  }

  /** Works out an allele's counts from its masks, and adds them to the totals if it is live. */
  function takeStock(allele: number): void {
    let m = 0;
    let h = 0;
    let units = 0;
    for (let dyad = 0; dyad < dyads; dyad++) {
      const strands = ((p[allele]! >>> dyad) & 1) + ((q[allele]! >>> dyad) & 1);
      if (strands === 2) m++;
      else h += strands;
      units += strands * halfWeight[dyad]!;
      if (allele < live) strandsByDyad[dyad]! += strands;
    }
    counts[allele] = m * stride + h;
    marks[allele] = 2 * m + h;
    silencing[allele] = units;
    if (units >= closesAt) closed[allele >> 5]! |= 1 << (allele & 31);
    if (allele >= live) return;
    allelesByMarks[2 * m + h]!++;
    totals.hemimethylated += h;
  }

  function nextWord(): number {
    const five = Math.imul(s1, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result >>> 0;
  }

  function advance(candidates: number, day: DayActivity): void {
    const gainScale = day.gain * perRate;
    const lossScale = day.loss * perRate;
    let a = s0 | 0;
    let b = s1 | 0;
    let c = s2 | 0;
    let d = s3 | 0;
    for (let i = 0; i < candidates; i++) {
      // xoshiro128**, as in nextWord, on local variables.
      const five = Math.imul(b, 5);
      const draw = Math.imul((five << 7) | (five >>> 25), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);

      const allele = draw & 127;
      const level = draw >>> 7;
      const state = counts[allele]! & 2047;
      if (level < lossScale * loss[state]!) change(allele, state, false, i, day);
      else if (LEVELS - 1 - level < gainScale * gain[state]!) change(allele, state, true, i, day);
    }
    s0 = a;
    s1 = b;
    s2 = c;
    s3 = d;
    met = (met + candidates) | 0;
  }

  /** An accepted candidate: picks which dyad and strand, lets the region confirm, and books the change. */
  function change(allele: number, state: number, isGain: boolean, position: number, day: DayActivity): void {
    let word = scramble(salt + Math.imul(met + position + 1, GOLDEN));
    const chance = (word >>> 1) / 2147483648;
    let strand = word & 1;
    const onP = p[allele]!;
    const onQ = q[allele]!;
    let kind: number;
    let eligible: number;
    if (isGain) {
      kind = chance < maintenanceShare[state]! ? MAINTENANCE : DE_NOVO;
      eligible = kind === MAINTENANCE ? onP ^ onQ : ~(onP | onQ);
    } else {
      kind = chance < lossFromMethylated[state]! ? LOSS_FROM_M : LOSS_FROM_H;
      eligible = kind === LOSS_FROM_M ? onP & onQ : onP ^ onQ;
    }

    // Uniform over the eligible dyads: draw dyads until one is eligible. Twins in different states draw the same row.
    let dyad = -1;
    for (;;) {
      word = scramble(word + GOLDEN);
      const low = (word & 0xffff) * dyads;
      if ((low & 0xffff) >= rejectBelow && ((eligible >>> (low >>> 16)) & 1) === 1) {
        dyad = low >>> 16;
        break;
      }
      const high = (word >>> 16) * dyads;
      if ((high & 0xffff) >= rejectBelow && ((eligible >>> (high >>> 16)) & 1) === 1) {
        dyad = high >>> 16;
        break;
      }
    }

    const keep = (isGain ? day.keepGain : day.keepLoss)[regionOf[dyad & 31]!]!;
    if (keep < WORD && (scramble(word ^ GOLDEN) >>> 0) >= keep) return;

    // The strand is free to choose only where both are alike; otherwise it is the marked (loss) or the bare (gain) one.
    if (kind === LOSS_FROM_H) strand = (onQ >>> dyad) & 1;
    else if (kind === MAINTENANCE) strand = (onP >>> dyad) & 1;
    if (strand === 0) p[allele] = onP ^ (1 << dyad);
    else q[allele] = onQ ^ (1 << dyad);
    book(allele, dyad, kind);
    if (observe !== null) observe(allele, dyad, strand, kind, position);
  }

  function book(allele: number, dyad: number, kind: number): void {
    const step = kind >= MAINTENANCE ? 1 : -1;
    counts[allele]! += countStep[kind]!;
    const before = marks[allele]!;
    marks[allele] = before + step;
    const units = silencing[allele]! + (step === 1 ? halfWeight[dyad]! : -halfWeight[dyad]!);
    silencing[allele] = units;
    const bit = 1 << (allele & 31);
    const word = closed[allele >> 5]!;
    closed[allele >> 5] = units >= closesAt ? word | bit : word & ~bit;
    if (allele >= live) return;
    strandsByDyad[dyad]! += step;
    allelesByMarks[before]!--;
    allelesByMarks[before + step]!++;
    totals.hemimethylated += kind === LOSS_FROM_M || kind === DE_NOVO ? 1 : -1;
  }

  return { p, q, silencing, closed, totals, begin, advance };
}

/** Spreads 32 bits over 32 bits, one to one (the finaliser of splitmix32 with Ellis's constants). */
function scramble(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}
