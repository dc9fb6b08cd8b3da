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
const LEVELS = 33_554_432; // 2^25
const WORD = 4_294_967_296; // 2^32
const HALF_WORD = WORD / 2;
const GOLDEN = 0x9e3779b9;

/** What an accepted candidate did to its dyad. */
export const EVENT_KINDS = ['m→h', 'h→u', 'h→m', 'u→h'] as const;
const LOSS_FROM_M = 0;
const LOSS_FROM_H = 1;
const MAINTENANCE = 2;
const DE_NOVO = 3;

/** Where an allele's dyads start. */
export type StartState = 'neutral' | 'methylated' | 'unmethylated';

/** One day as the marks of one young one feel it. */
export interface DayActivity {
  /** For each state of an allele, index 2·state: levels below this lose a mark; 2·state + 1: how many levels above are quiet. */
  readonly levels: Int32Array;
  /** For each region, the chance (times 2^32) that a loss, or gain, proposed at the largest activity stands. */
  readonly keepLoss: Float64Array;
  readonly keepGain: Float64Array;
}

/**
 * Prepares a day. Activities are a = π(1+e) and b = π(1-e) by region; π is in the number of candidates, so only 1 ± e
 * appear here. Regions differ, so candidates are accepted at the largest activity and each region keeps its own
 * share of them.
 *
 * @param e balance of each region, |e| < 1.
 */
export function dayActivity(rates: AlleleRates, e: readonly number[]): DayActivity {
  const highest = Math.max(...e);
  const lowest = Math.min(...e);
  const perRate = LEVELS / rates.mostTotal;
  const states = rates.loss.length;
  const levels = new Int32Array(2 * states);
  for (let state = 0; state < states; state++) {
    const loss = Math.round(rates.loss[state]! * (1 - lowest) * perRate);
    const gain = Math.round(rates.gain[state]! * (1 + highest) * perRate);
    levels[2 * state] = loss;
    levels[2 * state + 1] = LEVELS - loss - gain;
  }
  return {
    levels,
    keepLoss: Float64Array.from(e, (own) => ((1 - own) / (1 - lowest)) * WORD),
    keepGain: Float64Array.from(e, (own) => ((1 + own) / (1 + highest)) * WORD),
  };
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
const UNIT = 1_073_741_824; // 2^30
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
  const { stride } = rates;
  const everyDyad = dyads === 32 ? -1 : (1 << dyads) - 1;
  /** Bits that name a dyad: 4 up to K = 16, else 5. Numbers beyond K are never eligible. */
  const dyadMask = dyads <= 16 ? 15 : 31;
  /** Out of 2^31, index 2·state + gain: how much of a state's loss comes from m, how much of its gain from h. */
  const firstKind = new Float64Array(2 * rates.loss.length);
  for (let state = 0; state < rates.loss.length; state++) {
    firstKind[2 * state] = rates.lossFromMethylated[state]! * HALF_WORD;
    firstKind[2 * state + 1] = rates.maintenanceShare[state]! * HALF_WORD;
  }
  const { bitsIn, nthBit } = bitTables();
  const regionOf = new Uint8Array(32);
  regionOf.set(settings.regionOf);
  const halfWeight = new Int32Array(32);
  for (let i = 0; i < dyads; i++) halfWeight[i] = Math.round((settings.weights[i]! * UNIT) / 2);
  const closesAt = Math.round(settings.threshold * UNIT) - SLACK;

  const p = new Int32Array(BLOCK_ALLELES);
  const q = new Int32Array(BLOCK_ALLELES);
  /** Twice the index of the allele's (m, h) counts in the rate tables. */
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
  countStep[LOSS_FROM_M] = 2 - 2 * stride;
  countStep[LOSS_FROM_H] = -2;
  countStep[MAINTENANCE] = 2 * stride - 2;
  countStep[DE_NOVO] = 2;
  const hemiStep = new Int32Array([1, -1, -1, 1]);

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

  /** Draws one allele's dyads (one word each, whatever the start) and books its counts. */
  function startAllele(allele: number, limits: readonly [number, number, number]): void {
    const [onlyU, upToP, upToH] = limits;
    let onP = 0;
    let onQ = 0;
    for (let dyad = 0; dyad < dyads; dyad++) {
      const draw = nextWord();
      if (draw < onlyU) continue;
      const bit = 1 << dyad;
      if (draw < upToP) onP |= bit;
      else if (draw < upToH) onQ |= bit;
      else {
        onP |= bit;
        onQ |= bit;
      }
    }
    if (settings.start !== 'neutral') onP = onQ = settings.start === 'methylated' ? everyDyad : 0;
    p[allele] = onP;
    q[allele] = onQ;
    takeStock(allele);
  }

  /** Works out an allele's counts from its masks, and adds them to the totals if it is live. */
  function takeStock(allele: number): void {
    const onP = p[allele]!;
    const onQ = q[allele]!;
    let units = 0;
    let total = 0;
    for (let dyad = 0; dyad < dyads; dyad++) {
      const strands = ((onP >>> dyad) & 1) + ((onQ >>> dyad) & 1);
      total += strands;
      units += strands * halfWeight[dyad]!;
      if (allele < live) strandsByDyad[dyad]! += strands;
    }
    let half = onP ^ onQ;
    let h = 0;
    for (; half !== 0; half &= half - 1) h++;
    counts[allele] = (total - h) * stride + 2 * h;
    marks[allele] = total;
    silencing[allele] = units;
    if (units >= closesAt) closed[allele >> 5]! |= 1 << (allele & 31);
    if (allele >= live) return;
    allelesByMarks[total]!++;
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
    const { levels } = day;
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
      const twice = counts[allele]!;
      // Negative below the loss levels; at or beyond the quiet ones, the gain levels.
      const past = ((draw >>> 7) - levels[twice]!) | 0;
      if (past >>> 0 >= levels[twice + 1]!) change(allele, twice, (past >>> 31) ^ 1, i, day);
    }
    s0 = a;
    s1 = b;
    s2 = c;
    s3 = d;
    met = (met + candidates) | 0;
  }

  /**
   * An accepted candidate: picks which kind of change, dyad and strand, lets the region confirm, and books it.
   * @param isGain 1 for gain, 0 for loss. Choices between 0 and 1 are made by arithmetic on bits, because the
   * processor cannot guess them and would pay for every wrong guess.
   */
  function change(allele: number, twice: number, isGain: number, position: number, day: DayActivity): void {
    const hash = scramble(salt + Math.imul(met + position + 1, GOLDEN));
    // 1 when the kind is the first of its pair: m → h for loss, h → m for gain.
    const first = (((hash >>> 1) - firstKind[twice + isGain]!) | 0) >>> 31;
    const kind = 2 * isGain + (1 - first);
    const fromHemi = isGain ^ first ^ 1;
    const onP = p[allele]!;
    const onQ = q[allele]!;
    // Dyads with both strands marked (loss) or both bare (gain).
    const alike = ((onP ^ -isGain) & (onQ ^ -isGain)) & everyDyad;
    const eligible = ((onP ^ onQ) & -fromHemi) | (alike & (fromHemi - 1));
    const word = scramble(hash + GOLDEN);
    const dyad = pickDyad(eligible, word);

    const keep = isGain === 1 ? day.keepGain : day.keepLoss;
    if (scramble(hash ^ GOLDEN) >>> 0 >= keep[regionOf[dyad]!]!) return;

    // A hemimethylated dyad leaves no choice of strand: the marked one loses, the bare one gains.
    const onQHere = (onQ >>> dyad) & 1;
    const strand = ((onQHere ^ isGain) & fromHemi) | (hash & 1 & (1 - fromHemi));
    const bit = 1 << dyad;
    p[allele] = onP ^ (bit & (strand - 1));
    q[allele] = onQ ^ (bit & -strand);
    book(allele, dyad, kind, 2 * isGain - 1);
    if (observe !== null) observe(allele, dyad, strand, kind, position);
  }

  /**
   * Uniform over the eligible dyads: the first dyad drawn if it is eligible, else the j-th eligible one. (1/K from the
   * first draw and (1 - n/K)·1/n from the second add up to 1/n.) The first draw is what keeps twins in slightly
   * different states together: both take the same dyad when both can.
   */
  function pickDyad(eligible: number, word: number): number {
    const drawn = word & dyadMask;
    const hit = (eligible >>> drawn) & 1;
    const byte0 = bitsIn[eligible & 255]!;
    const low = byte0 + bitsIn[(eligible >>> 8) & 255]!;
    const all = low + bitsIn[(eligible >>> 16) & 255]! + bitsIn[eligible >>> 24]!;
    let j = Math.imul(word >>> 5, all) >>> 27;
    // Into the upper half, then the upper byte of that half, when j lies there.
    const upper = ((low - 1 - j) | 0) >>> 31;
    j -= low & -upper;
    const half = eligible >>> (upper << 4);
    const inByte = bitsIn[half & 255]!;
    const second = ((inByte - 1 - j) | 0) >>> 31;
    j -= inByte & -second;
    const byte = (half >>> (second << 3)) & 255;
    const chosen = (upper << 4) + (second << 3) + nthBit[(byte << 3) | j]!;
    return (drawn & -hit) | (chosen & (hit - 1));
  }

  function book(allele: number, dyad: number, kind: number, step: number): void {
    counts[allele]! += countStep[kind]!;
    const before = marks[allele]!;
    marks[allele] = before + step;
    const units = (silencing[allele]! + Math.imul(step, halfWeight[dyad]!)) | 0;
    silencing[allele] = units;
    const word = allele >> 5;
    const place = allele & 31;
    const isClosed = ((closesAt - 1 - units) | 0) >>> 31;
    closed[word] = (closed[word]! & ~(1 << place)) | (isClosed << place);
    if (allele >= live) return;
    strandsByDyad[dyad]! += step;
    allelesByMarks[before]!--;
    allelesByMarks[before + step]!++;
    totals.hemimethylated += hemiStep[kind]!;
  }

  return { p, q, silencing, closed, totals, begin, advance };
}

/** Number of bits in each byte, and the place of its j-th bit (index byte · 8 + j). */
function bitTables(): { bitsIn: Uint8Array; nthBit: Uint8Array } {
  const bitsIn = new Uint8Array(256);
  const nthBit = new Uint8Array(256 * 8);
  for (let byte = 0; byte < 256; byte++) {
    for (let place = 0; place < 8; place++) {
      if (((byte >>> place) & 1) === 1) nthBit[byte * 8 + bitsIn[byte]!++] = place;
    }
  }
  return { bitsIn, nthBit };
}

/** Spreads 32 bits over 32 bits, one to one (the finaliser of splitmix32 with Ellis's constants). */
function scramble(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}
