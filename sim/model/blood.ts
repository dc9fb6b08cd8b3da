import {
  createDividingBlock,
  chancesUnder,
  divisionDay,
  drawFounder,
  dyadBalance,
  type DividingBlock,
  type DivisionDay,
  type DivisionSettings,
  type Founder,
} from './division.ts';
import { BLOCK_CELLS } from './mark-block.ts';
import { regionMap, REGION_COUNT } from './regions.ts';
import { poissonSampler, type PoissonSampler } from '../random/poisson.ts';
import { openStream, seedWords, streamKey } from '../random/streams.ts';
import { Xoshiro128 } from '../random/xoshiro128.ts';
import type { ParamValues } from '../params/table.ts';

/** Tissues whose cells divide: white blood cells, and the lining of the mouth. Saliva holds both. */
export const DIVIDING_TISSUES = ['leukocytes', 'epithelium'] as const;
export type DividingTissue = (typeof DIVIDING_TISSUES)[number];

/** Days between two divisions of a cell at an age: short at birth, growing in a straight line, steady in grown-ups. */
export function divisionInterval(day: number, values: ParamValues): number {
  const [first, last, until] = [
    values['division.intervalAtBirth'],
    values['division.intervalLater'],
    values['division.slowsUntil'],
  ];
  return day >= until ? last : first + ((last - first) * day) / until;
}

/** Chances of one day's divisions by region, in a tissue. @param balance e by region. */
function chancesOn(tissue: DividingTissue, balance: readonly number[], values: ParamValues) {
  return chancesUnder(values[`${tissue}.maintenance`], values[`${tissue}.deNovo`], balance);
}

/** What all cells of one person's tissue share. */
export interface DividingLife {
  readonly seed: string;
  readonly family: number | string;
  readonly individual: number | string;
  readonly tissue: DividingTissue;
  readonly settings: DivisionSettings;
  readonly days: readonly DivisionDay[];
  readonly candidates: PoissonSampler;
  readonly founders: readonly Founder[];
}

/**
 * @param balance e by region and day, index region · days + day (see balanceByDay); null for a grown-up whose days are
 *   ordinary.
 * @param age age in days at day 0 of the life: 0 for the young, large for caregivers.
 */
export function createDividingLife(
  seed: string,
  family: number | string,
  individual: number | string,
  tissue: DividingTissue,
  days: number,
  balance: Float64Array | null,
  age: number,
  values: ParamValues,
): DividingLife {
  const dyads = values['site.dyads'];
  const { regionOf } = regionMap(dyads);
  const regionBits = new Int32Array(REGION_COUNT);
  regionOf.forEach((region, dyad) => void (regionBits[region]! |= 1 << dyad));
  const settings = {
    dyads,
    regionBits,
    startingShares: dyadBalance(values[`${tissue}.maintenance`], values[`${tissue}.deNovo`]),
  };
  // Candidates for division come at the fastest pace of the whole life. On a slower day only a share of them divide. So
  // care never changes when candidates come.
  const fastest = Math.min(divisionInterval(age, values), divisionInterval(age + days, values));
  const rows = balance === null ? 0 : balance.length / REGION_COUNT;
  const plain = new Array<number>(REGION_COUNT).fill(0);
  const lived = Array.from({ length: days }, (_, day) => {
    const e = balance === null ? plain : plain.map((_zero, region) => balance[region * rows + day]!);
    return divisionDay(chancesOn(tissue, e, values), fastest / divisionInterval(age + day, values));
  });
  const founders = Array.from({ length: values['division.clones'] }, (_, clone) =>
    drawFounder(settings, openStream(seed, 'stem-clone', { family, individual, tissue, block: clone })),
  );
  return {
    seed,
    family,
    individual,
    tissue,
    settings,
    days: lived,
    candidates: poissonSampler(BLOCK_CELLS / fastest),
    founders,
  };
}

/** Shown a block at the start of each day and once after the last. */
export type DividingObserver = (day: number, live: number, block: DividingBlock) => void;

/** Lives one block of 64 cells from day 0 to the last. Cell i belongs to clone i mod clones. */
export function liveBlock(
  life: DividingLife,
  block: DividingBlock,
  number: number,
  live: number,
  observe: DividingObserver,
): void {
  const words = new Int32Array(8);
  seedWords(
    streamKey(life.seed, 'divisions', {
      family: life.family,
      individual: life.individual,
      tissue: life.tissue,
      block: number,
    }),
    words,
  );
  const counts = new Xoshiro128(words[4]!, words[5]!, words[6]!, words[7]! | 1);
  block.begin(life.founders, number * BLOCK_CELLS, words, live);
  life.days.forEach((day, d) => {
    observe(d, live, block);
    block.advance(life.candidates.draw(counts), day);
  });
  observe(life.days.length, live, block);
}

/** A block for lives of these settings. */
export function blockFor(life: DividingLife): DividingBlock {
  return createDividingBlock(life.settings);
}
