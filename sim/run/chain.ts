import { dayActivity } from '../model/day-activity.ts';
import {
  sharedMarkBlock,
  BLOCK_ALLELES,
  type MarkBlock,
  type MarkObserver,
  type MarkSettings,
  type StartState,
} from '../model/mark-block.ts';
import { candidateCounts, markSettings } from '../model/tissue.ts';
import { alleleRates } from '../model/allele-rates.ts';
import { neutralRatio, type Kinetics } from '../model/methylation.ts';
import { REGION_COUNT } from '../model/regions.ts';
import { InputError } from '../params/types.ts';
import { seedWords, streamKey } from '../random/streams.ts';
import { Xoshiro128 } from '../random/xoshiro128.ts';

/**
 * One bare chain: alleles under constant care and stress, with the window but without variation between animals
 * and without late effect (η = 0, ε = 0). Runs on the same block engine as a life.
 */
export interface ChainCase {
  readonly kinetics: Kinetics;
  readonly care: number;
  readonly stress: number;
  readonly kappaCare: number;
  readonly kappaStress: number;
  readonly adultPlasticity: number;
  readonly windowFullUntil: number;
  readonly windowEndsAt: number;
  readonly start: StartState;
}

/** Moments of the methylated strand fraction over alleles on one day. */
export interface ChainObservation {
  readonly day: number;
  readonly meanMethylatedStrandFraction: number;
  readonly sdAcrossAlleles: number;
  /** Share of alleles with strictly fewer than K methylated strands. */
  readonly fractionAllelesBelowHalf: number;
  readonly standardErrors: ChainErrors;
}
export interface ChainErrors {
  readonly meanMethylatedStrandFraction: number;
  readonly sdAcrossAlleles: number;
  readonly fractionAllelesBelowHalf: number;
}

/** The plain vole chain, for cases that leave these out. */
export const CHAIN_DEFAULTS = { adultPlasticity: 0.1, windowFullUntil: 14, windowEndsAt: 28 } as const;

/** A chain's kinetics; without `kd` the de novo rate follows from the neutral level. */
export function chainKinetics(input: {
  K: number;
  c: number;
  x0: number;
  kt: number;
  rho: number;
  kd?: number;
}): Kinetics {
  return {
    dyads: input.K,
    lossRate: input.kt,
    deNovoRate: input.kd ?? input.kt * neutralRatio(input.x0, input.rho),
    preference: input.rho,
    collaboration: input.c,
    neutralLevel: input.x0,
  };
}

/** Alleles of a chain by number of methylated strands (index 0..2K) on each of the days asked for. */
export function chainHistograms(
  chain: ChainCase,
  days: readonly number[],
  alleles: number,
  seed: string,
): Float64Array[] {
  const { K, last, samplers, settings, activities } = prepareChain(chain, Math.max(...days));
  const marks = preparedBlock(settings);
  const histograms = days.map(() => new Float64Array(2 * K + 1));
  eachBlock(alleles, seed, (words, counts, live) => {
    marks.begin(words, live);
    for (let day = 0; day <= last; day++) {
      days.forEach((wanted, i) => wanted === day && addTo(histograms[i]!, marks, live));
      if (day < last) marks.advance(samplers[day]!.draw(counts), activities[day]!);
    }
  });
  return histograms;
}

function preparedBlock(settings: MarkSettings, observe: MarkObserver | null = null): MarkBlock {
  const block = sharedMarkBlock();
  block.prepare(settings, observe);
  return block;
}

function addTo(histogram: Float64Array, marks: MarkBlock, live: number): void {
  for (let allele = 0; allele < live; allele++) histogram[marks.marksOf(allele)]!++;
}

/** Mean, population SD and share below half with their standard errors. SE(SD) = √((m₄ - σ⁴)/N) / (2σ). */
export function observeChain(day: number, histogram: Float64Array): ChainObservation {
  const K = (histogram.length - 1) / 2;
  const size = histogram.reduce((a, b) => a + b, 0);
  const expect = (of: (fraction: number, level: number) => number) =>
    histogram.reduce((sum, count, level) => sum + count * of(level / (2 * K), level), 0) / size;
  const mean = expect((x) => x);
  const variance = expect((x) => (x - mean) * (x - mean));
  const fourth = expect((x) => (x - mean) * (x - mean) * (x - mean) * (x - mean));
  const below = expect((_, level) => (level < K ? 1 : 0));
  const sd = Math.sqrt(variance);
  return {
    day,
    meanMethylatedStrandFraction: mean,
    sdAcrossAlleles: sd,
    fractionAllelesBelowHalf: below,
    standardErrors: {
      meanMethylatedStrandFraction: Math.sqrt(variance / size),
      sdAcrossAlleles: sd > 0 ? Math.sqrt((fourth - variance * variance) / size) / (2 * sd) : 0,
      fractionAllelesBelowHalf: Math.sqrt((below * (1 - below)) / size),
    },
  };
}

/** A chain that has not switched by then never will within any life; waiting on would never end at c = 1. */
export const LONGEST_WAIT = 200_000;

/**
 * Days until each allele first has `strands` methylated strands or more (from unmethylated), or that many or fewer
 * (from methylated). The candidate at place i of n of its day is dated (i + ½)/n.
 * @throws InputError when some allele has not got there after LONGEST_WAIT days.
 */
export function firstPassages(chain: ChainCase, strands: number, alleles: number, seed: string): Float64Array {
  const rising = chain.start === 'unmethylated';
  const { samplers, settings, activities } = prepareChain(chain, 1);
  const passed = new Float64Array(alleles);
  const ages = new Float64Array(BLOCK_ALLELES);
  const marksOf = new Int32Array(BLOCK_ALLELES);
  let waiting = 0;
  let day = 0;
  let candidates = 1;
  const block = preparedBlock(settings, (allele, _dyad, _strand, kind, position) => {
    const now = (marksOf[allele]! += kind >= 2 ? 1 : -1);
    if (ages[allele] !== -1 || (rising ? now < strands : now > strands)) return;
    ages[allele] = day + (position + 0.5) / candidates;
    waiting--;
  });
  let first = 0;
  eachBlock(alleles, seed, (words, counts, live) => {
    block.begin(words, BLOCK_ALLELES);
    ages.fill(-1);
    marksOf.fill(rising ? 0 : 2 * settings.dyads);
    waiting = BLOCK_ALLELES;
    for (day = 0; waiting > 0; day++) {
      if (day >= LONGEST_WAIT) throw neverSwitches(chain.kinetics.collaboration);
      candidates = samplers[0]!.draw(counts);
      block.advance(candidates, activities[0]!);
    }
    passed.set(ages.subarray(0, live), first);
    first += live;
  });
  return passed;
}

function neverSwitches(c: number): InputError {
  return new InputError([{ code: 'never-switches', path: 'c', got: c, detail: { day: LONGEST_WAIT } }]);
}

/**
 * Alleles by number of methylated strands after `settle` days (row) and `lag` days later (column), a table of
 * (2K+1)² counts for each lag.
 */
export function lagHistograms(
  chain: ChainCase,
  lags: readonly number[],
  settle: number,
  alleles: number,
  seed: string,
): Float64Array[] {
  const last = settle + Math.max(...lags);
  const { K, samplers, settings, activities } = prepareChain(chain, last);
  const levels = 2 * K + 1;
  const block = preparedBlock(settings);
  const tables = lags.map(() => new Float64Array(levels * levels));
  const before = new Int32Array(BLOCK_ALLELES);
  const now = new Int32Array(BLOCK_ALLELES);
  eachBlock(alleles, seed, (words, counts, live) => {
    block.begin(words, live);
    for (let day = 0; day <= last; day++) {
      if (day === settle) readMarks(block, K, before);
      lags.forEach((lag, i) => {
        if (day - settle !== lag) return;
        readMarks(block, K, now);
        for (let allele = 0; allele < live; allele++) tables[i]![before[allele]! * levels + now[allele]!]!++;
      });
      if (day < last) block.advance(samplers[day]!.draw(counts), activities[day]!);
    }
  });
  return tables;
}

/**
 * Correlation of rows and columns of a table of counts, and its standard error from the influence function
 * z₁z₂ - r(z₁² + z₂²)/2, which needs no normal distribution.
 */
export function correlationOf(table: Float64Array): { readonly value: number; readonly standardError: number } {
  const levels = Math.sqrt(table.length);
  const size = table.reduce((a, b) => a + b, 0);
  const expect = (of: (x: number, y: number) => number) =>
    table.reduce((sum, count, i) => (count > 0 ? sum + count * of(Math.floor(i / levels), i % levels) : sum), 0) / size;
  const meanX = expect((x) => x);
  const meanY = expect((_, y) => y);
  const sdX = Math.sqrt(expect((x) => (x - meanX) * (x - meanX)));
  const sdY = Math.sqrt(expect((_, y) => (y - meanY) * (y - meanY)));
  const value = expect((x, y) => (x - meanX) * (y - meanY)) / (sdX * sdY);
  const influence = (x: number, y: number) => {
    const zX = (x - meanX) / sdX;
    const zY = (y - meanY) / sdY;
    return zX * zY - (value * (zX * zX + zY * zY)) / 2;
  };
  return { value, standardError: Math.sqrt(expect((x, y) => influence(x, y) * influence(x, y)) / size) };
}

/**
 * Autocorrelation of the methylated strand fraction at the given lags, in the stationary state reached after `settle`
 * days.
 * @returns one coefficient per lag, pooled over alleles.
 */
export function autocorrelations(
  chain: ChainCase,
  lags: readonly number[],
  settle: number,
  alleles: number,
  seed: string,
): number[] {
  return lagHistograms(chain, lags, settle, alleles, seed).map((table) => correlationOf(table).value);
}

function readMarks(block: MarkBlock, K: number, into: Int32Array): void {
  for (let allele = 0; allele < BLOCK_ALLELES; allele++) {
    let marks = 0;
    for (let dyad = 0; dyad < K; dyad++) marks += ((block.p[allele]! >>> dyad) & 1) + ((block.q[allele]! >>> dyad) & 1);
    into[allele] = marks;
  }
}

function prepareChain(chain: ChainCase, last: number) {
  const K = chain.kinetics.dyads;
  const rates = alleleRates(chain.kinetics);
  const open = (day: number) =>
    day < chain.windowFullUntil
      ? 1
      : day >= chain.windowEndsAt
        ? 0
        : (chain.windowEndsAt - day) / (chain.windowEndsAt - chain.windowFullUntil);
  const days = Array.from({ length: last }, (_, day) => open(day));
  const push = chain.kappaStress * chain.stress - chain.kappaCare * (2 * chain.care - 1);
  const activities = days.map((w) =>
    dayActivity(
      rates,
      Array.from({ length: REGION_COUNT }, () => balanceOf(w * push)),
    ),
  );
  const samplers = candidateCounts(
    rates,
    days.map((w) => chain.adultPlasticity + (1 - chain.adultPlasticity) * w),
  );
  const settings = markSettings(chain.kinetics, rates, new Float64Array(K).fill(1 / K), 0.5, chain.start);
  return { K, last, samplers, settings, activities };
}

function balanceOf(e: number): number {
  if (!(e > -1 && e < 1))
    throw new InputError([
      {
        code: 'balance-too-large',
        path: 'kappaCare',
        got: e,
        allowed: [-1, 1],
        detail: { day: 0, kappaCare: 'kappaCare', kappaStress: 'kappaStress' },
      },
    ]);
  return e;
}

/** Walks over blocks of 128 alleles, the last one in part, each with streams of its own. */
function eachBlock(
  alleles: number,
  seed: string,
  run: (words: Int32Array, counts: Xoshiro128, live: number) => void,
): void {
  const words = new Int32Array(9);
  for (let block = 0; block * BLOCK_ALLELES < alleles; block++) {
    seedWords(streamKey(seed, 'marks', { family: 'chain', block }), words);
    run(
      words,
      new Xoshiro128(words[4]!, words[5]!, words[6]!, words[7]! | 1),
      Math.min(BLOCK_ALLELES, alleles - block * BLOCK_ALLELES),
    );
  }
}
