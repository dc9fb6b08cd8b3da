import { bitTables } from './bit-tables.ts';
import { CHANCE, LEVELS, SIGN, type DayActivity } from './day-activity.ts';
import type { MarkBlock, MarkObserver, MarkSettings } from './marks.ts';
import { closingUnits, strandUnits } from './silencing.ts';

/**
 * The engine of marks: exact, event-driven simulation of the collaborative chain by uniformisation.
 *
 * Cells run in blocks of 64 (128 alleles). Within a day rates are constant, so each allele meets candidate events
 * at a fixed rate Λ. Candidates of a day are exchangeable: their number is Poisson, and each picks an allele (7 bits)
 * and a level (25 bits) from one 32-bit draw. A level below the allele's loss rate removes a mark, one within its gain
 * rate of the top adds one, all others do nothing. Λ does not depend on care or stress, so two scenarios under one seed
 * meet the same candidates and part only where a level falls between their rates; having parted they can meet again.
 * Which dyad an accepted candidate changes comes from a hash of its running number, so an acceptance never shifts what
 * later candidates draw.
 *
 * Levels have 25 bits: rates are rounded to 3e-8 of Λ.
 */

export type * from './marks.ts';

/** Cells per block; part of the model version. */
export const BLOCK_CELLS = 64;
export const BLOCK_ALLELES = 2 * BLOCK_CELLS;
const HALF_WORD = 2_147_483_648; // 2^31
const GOLDEN = 0x9e3779b9;

/** What an accepted candidate did to its dyad. */
export const EVENT_KINDS = ['m→h', 'h→u', 'h→m', 'u→h'] as const;
const LOSS_FROM_M = 0;
const LOSS_FROM_H = 1;
const MAINTENANCE = 2;
const DE_NOVO = 3;

/**
 * Place of the number of hemimethylated dyads in a block's totals; before it stand the methylated strands of each dyad.
 */
export const HEMIMETHYLATED = 32;

/** States of an allele with the most dyads, twice (see `levels`), rounded up so that an index can be masked. */
const TABLE = 4096;
const MOST_DYADS = 32;

/** The first state whose limit lies above the draw, by halving. */
function stateOf(draw: number, limits: Float64Array): number {
  let low = 0;
  let high = limits.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (draw < limits[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

let shared: MarkBlock | null = null;

/**
 * The one block of this thread. V8 compiles a function that was instantiated once with its arrays as constants, which
 * is a quarter faster than the same code made anew for every run; so the block is made once and takes on worlds.
 */
export function sharedMarkBlock(): MarkBlock {
  shared ??= createMarkBlock();
  return shared;
}

/** A block of cells with everything it needs in arrays of its own; `begin` and `advance` allocate nothing. */
function createMarkBlock(): MarkBlock {
  const { bitsIn, nthBit } = bitTables();
  const levels = new Int32Array(TABLE);
  /** Loss and gain rate of each state, index 2·state and 2·state + 1. */
  const rateOf = new Float64Array(TABLE);
  const keep = new Int32Array(8);
  /** Out of 2^30, index 2·state + gain: how much of a state's loss comes from m, how much of its gain from h. */
  const firstKind = new Int32Array(TABLE);
  const regionOf = new Uint8Array(MOST_DYADS);
  const halfWeight = new Int32Array(MOST_DYADS);
  const p = new Int32Array(BLOCK_ALLELES);
  const q = new Int32Array(BLOCK_ALLELES);
  /** Twice the index of the allele's (m, h) counts in the rate tables. */
  const counts = new Int32Array(BLOCK_ALLELES);
  const silencing = new Int32Array(BLOCK_ALLELES);
  const closed = new Int32Array(BLOCK_ALLELES / 32);
  const totals = new Int32Array(HEMIMETHYLATED + 1);
  /** Change of `counts`, and of the hemimethylated dyads, by kind of event. */
  const countStep = new Int32Array(4);
  const hemiStep = new Int32Array(4);
  hemiStep[LOSS_FROM_M] = hemiStep[DE_NOVO] = 1;
  hemiStep[LOSS_FROM_H] = hemiStep[MAINTENANCE] = -1;

  // The world it has.
  let settings: MarkSettings | null = null;
  let observe: MarkObserver | null = null;
  let dyads = 0;
  let stride = 0;
  let everyDyad = 0;
  /** Bits that name a dyad: 4 up to K = 16, else 5. Numbers beyond K are never eligible. */
  let dyadMask = 0;
  let closesAt = 0;

  // Generator state (xoshiro128**), the salt of the event hash, the running number of candidates.
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let salt = 0;
  let met = 0;
  let live = BLOCK_ALLELES;

  function prepare(next: MarkSettings, nextObserver: MarkObserver | null): void {
    observe = nextObserver;
    if (next === settings) return;
    settings = next;
    const { rates } = next;
    dyads = next.dyads;
    stride = rates.stride;
    everyDyad = dyads === 32 ? -1 : (1 << dyads) - 1;
    dyadMask = dyads <= 16 ? 15 : 31;
    closesAt = closingUnits(next.threshold);
    regionOf.set(next.regionOf);
    for (let i = 0; i < dyads; i++) halfWeight[i] = strandUnits(next.weights[i]!);
    for (let state = 0; state < rates.loss.length; state++) {
      rateOf[2 * state] = rates.loss[state]!;
      rateOf[2 * state + 1] = rates.gain[state]!;
      firstKind[2 * state] = Math.round(rates.lossFromMethylated[state]! * CHANCE);
      firstKind[2 * state + 1] = Math.round(rates.maintenanceShare[state]! * CHANCE);
    }
    countStep[LOSS_FROM_M] = 2 - 2 * stride;
    countStep[LOSS_FROM_H] = -2;
    countStep[MAINTENANCE] = 2 * stride - 2;
    countStep[DE_NOVO] = 2;
  }

  function begin(words: Int32Array, liveAlleles: number): void {
    s0 = words[0]!;
    s1 = words[1]!;
    s2 = words[2]!;
    s3 = words[3]! | 1;
    salt = words[8]!;
    met = 0;
    live = liveAlleles;
    closed.fill(0);
    totals.fill(0);
    let a = s0;
    let b = s1;
    let c = s2;
    let d = s3;
    const { start, settled } = settings!;
    const [u, h] = settings!.startingShares;
    // Out of 2^31: below the first no strand is marked, then p only, then q only, above the last both.
    const onlyU = Math.round(u * HALF_WORD);
    const upToP = Math.round((u + h / 2) * HALF_WORD);
    const upToQ = Math.round((u + h) * HALF_WORD);
    const fixed = start === 'methylated' ? 1 : start === 'unmethylated' ? 0 : -1;
    for (let allele = 0; allele < BLOCK_ALLELES; allele++) {
      const counted = allele < live ? 1 : 0;
      let onP = 0;
      let onQ = 0;
      let total = 0;
      let hemi = 0;
      let units = 0;
      // A settled copy: one word draws its numbers of m and h, then each dyad takes its part of what is left of them.
      let mLeft = 0;
      let hLeft = 0;
      if (settled !== null) {
        const five = Math.imul(b, 5);
        const state = stateOf(Math.imul((five << 7) | (five >>> 25), 9) >>> 1, settled.limits);
        const shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = (d << 11) | (d >>> 21);
        mLeft = settled.methylated[state]!;
        hLeft = settled.hemimethylated[state]!;
      }
      for (let dyad = 0; dyad < dyads; dyad++) {
        // xoshiro128** on local variables (see advance); one word a dyad, whatever the start.
        const five = Math.imul(b, 5);
        const draw = Math.imul((five << 7) | (five >>> 25), 9) >>> 1;
        const shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = (d << 11) | (d >>> 21);
        let onThisP: number;
        let onThisQ: number;
        if (settled !== null) {
          // ⌊draw · left / 2^31⌋ in whole numbers: the upper and the lower half of the draw by themselves.
          const left = dyads - dyad;
          const place = (Math.imul(draw >>> 16, left) + (Math.imul(draw & 65_535, left) >>> 16)) >>> 15;
          const both = place < mLeft ? 1 : 0;
          const one = place < mLeft + hLeft ? 1 - both : 0;
          mLeft -= both;
          hLeft -= one;
          onThisP = both | (one & draw);
          onThisQ = both | (one & ~draw);
        } else if (fixed >= 0) onThisP = onThisQ = fixed;
        else {
          onThisP = (draw >= onlyU && draw < upToP) || draw >= upToQ ? 1 : 0;
          onThisQ = draw >= upToP ? 1 : 0;
        }
        const strands = onThisP + onThisQ;
        onP |= onThisP << dyad;
        onQ |= onThisQ << dyad;
        total += strands;
        hemi += onThisP ^ onThisQ;
        units = (units + Math.imul(strands, halfWeight[dyad]!)) | 0;
        totals[dyad] = totals[dyad]! + Math.imul(strands, counted);
      }
      p[allele] = onP;
      q[allele] = onQ;
      counts[allele] = (total - hemi) * stride + 2 * hemi;
      silencing[allele] = units;
      if (units >= closesAt) closed[allele >> 5]! |= 1 << (allele & 31);
      totals[HEMIMETHYLATED]! += Math.imul(hemi, counted);
    }
    s0 = a;
    s1 = b;
    s2 = c;
    s3 = d;
  }

  function placeAll(onP: number, onQ: number): void {
    let total = 0;
    let hemi = 0;
    let units = 0;
    for (let dyad = 0; dyad < dyads; dyad++) {
      const strands = ((onP >>> dyad) & 1) + ((onQ >>> dyad) & 1);
      total += strands;
      hemi += strands & 1;
      units += strands * halfWeight[dyad]!;
      totals[dyad] = live * strands;
    }
    p.fill(onP);
    q.fill(onQ);
    counts.fill((total - hemi) * stride + 2 * hemi);
    silencing.fill(units);
    closed.fill(units >= closesAt ? -1 : 0);
    totals[HEMIMETHYLATED] = live * hemi;
  }

  function marksOf(allele: number): number {
    const state = counts[allele]! / 2;
    const m = Math.floor(state / stride);
    return 2 * m + (state - m * stride);
  }

  function advance(candidates: number, day: DayActivity): void {
    keep.set(day.keep);
    if (day.levels === null) advanceByRates(candidates, day.perLoss, day.perGain);
    else advanceByTable(candidates, day.levels);
    met = (met + candidates) | 0;
  }

  function advanceByTable(candidates: number, table: Int32Array): void {
    levels.set(table);
    let a = s0 | 0;
    let b = s1 | 0;
    let c = s2 | 0;
    let d = s3 | 0;
    for (let i = 0; i < candidates; i++) {
      // xoshiro128** (see random/xoshiro128.ts) on local variables: calls and fields would cost more than the draw.
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
      const twice = counts[allele]! & (TABLE - 2);
      // Negative below the loss levels; at or beyond the quiet ones, the gain levels.
      const past = ((draw >>> 7) - levels[twice]!) | 0;
      if ((past ^ SIGN) >= levels[twice + 1]!) change(allele, twice, (past >>> 31) ^ 1, i);
    }
    s0 = a;
    s1 = b;
    s2 = c;
    s3 = d;
  }

  /** The same by looking up the rates of each candidate's allele: quicker on days of few candidates. */
  function advanceByRates(candidates: number, perLoss: number, perGain: number): void {
    let a = s0 | 0;
    let b = s1 | 0;
    let c = s2 | 0;
    let d = s3 | 0;
    for (let i = 0; i < candidates; i++) {
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
      const twice = counts[allele]! & (TABLE - 2);
      const level = draw >>> 7;
      const lost = (level - ((rateOf[twice]! * perLoss + 0.5) | 0)) >>> 31;
      if ((lost | ((LEVELS - 1 - ((rateOf[twice + 1]! * perGain + 0.5) | 0) - level) >>> 31)) === 1)
        change(allele, twice, lost ^ 1, i);
    }
    s0 = a;
    s1 = b;
    s2 = c;
    s3 = d;
  }

  /**
   * An accepted candidate: picks which kind of change, dyad and strand, lets the region confirm, and books it.
   * @param isGain 1 for gain, 0 for loss. Choices between 0 and 1 are made by arithmetic on bits, because the
   * processor cannot guess them and would pay for every wrong guess.
   */
  function change(allele: number, twice: number, isGain: number, position: number): void {
    const hash = scramble(salt + Math.imul(met + position + 1, GOLDEN));
    // 1 when the kind is the first of its pair: m → h for loss, h → m for gain.
    const first = ((hash >>> 2) - firstKind[twice + isGain]!) >>> 31;
    const kind = 2 * isGain + (1 - first);
    const fromHemi = isGain ^ first ^ 1;
    const onP = p[allele]!;
    const onQ = q[allele]!;
    // Dyads with both strands marked (loss) or both bare (gain).
    const alike = (onP ^ -isGain) & (onQ ^ -isGain) & everyDyad;
    const eligible = ((onP ^ onQ) & -fromHemi) | (alike & (fromHemi - 1));
    const word = scramble(hash + GOLDEN);
    const dyad = pickDyad(eligible, word);

    if (scramble(hash ^ GOLDEN) >>> 2 >= keep[4 * isGain + regionOf[dyad]!]!) return;

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
    let half = eligible;
    let chosen = 0;
    let j: number;
    if (dyadMask === 15) {
      j = Math.imul(word >>> 5, bitsIn[half & 255]! + bitsIn[(half >>> 8) & 255]!) >>> 27;
    } else {
      const low = bitsIn[half & 255]! + bitsIn[(half >>> 8) & 255]!;
      j = Math.imul(word >>> 5, low + bitsIn[(half >>> 16) & 255]! + bitsIn[half >>> 24]!) >>> 27;
      // Into the upper half when j lies there.
      const upper = ((low - 1 - j) | 0) >>> 31;
      j -= low & -upper;
      half = eligible >>> (upper << 4);
      chosen = upper << 4;
    }
    // Into the upper byte when j lies there.
    const inByte = bitsIn[half & 255]!;
    const second = ((inByte - 1 - j) | 0) >>> 31;
    j -= inByte & -second;
    const byte = (half >>> (second << 3)) & 255;
    chosen += (second << 3) + nthBit[(byte << 3) | j]!;
    return (drawn & -hit) | (chosen & (hit - 1));
  }

  function book(allele: number, dyad: number, kind: number, step: number): void {
    counts[allele] = counts[allele]! + countStep[kind]!;
    const units = (silencing[allele]! + Math.imul(step, halfWeight[dyad]!)) | 0;
    silencing[allele] = units;
    const isClosed = ((closesAt - 1 - units) | 0) >>> 31;
    const place = allele & 31;
    closed[allele >> 5] = (closed[allele >> 5]! & ~(1 << place)) | (isClosed << place);
    if (allele >= live) return;
    totals[dyad] = totals[dyad]! + step;
    totals[HEMIMETHYLATED] = totals[HEMIMETHYLATED]! + hemiStep[kind]!;
  }

  return { p, q, silencing, closed, totals, marksOf, prepare, begin, placeAll, advance };
}

/** Spreads 32 bits over 32 bits, one to one (the finaliser of splitmix32 with Ellis's constants). */
function scramble(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}
