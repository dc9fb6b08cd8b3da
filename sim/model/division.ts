import type { Xoshiro128 } from '../random/xoshiro128.ts';
import { BLOCK_ALLELES, BLOCK_CELLS } from './mark-block.ts';

/**
 * Marks of cells that divide: they change when DNA is copied. At a division ONE template strand is chosen for the whole
 * allele; on the new strand each site is methylated with chance Em where the template is, and with chance Ed where it
 * is not. The environment acts at division: Ed' = Ed(1 + e), 1 - Em' = (1 - Em)(1 - e).
 * One daughter is followed. Stem clones give cells a shared ancestry: all cells of a clone start as one founder.
 */

/** Chances at a division, by region. */
export interface CopyChances {
  /** Em: a methylated template site gets its mark copied. */
  readonly maintenance: readonly number[];
  /** Ed: a bare template site gets a new mark. */
  readonly deNovo: readonly number[];
}

/**
 * Chances under the balance e of each region. @throws RangeError is impossible for |e| < 1 and Ed ≤ ½: both stay within
 * [0, 1].
 */
export function chancesUnder(maintenance: number, deNovo: number, balance: readonly number[]): CopyChances {
  return {
    maintenance: balance.map((e) => 1 - (1 - maintenance) * (1 - e)),
    deNovo: balance.map((e) => Math.min(1, deNovo * (1 + e))),
  };
}

/** Share of methylated strands in balance: Ed / (1 + Ed - Em). */
export function strandBalance(maintenance: number, deNovo: number): number {
  return deNovo / (1 + deNovo - maintenance);
}

/** Shares of u, h, m after many divisions. */
export function dyadBalance(maintenance: number, deNovo: number): readonly [number, number, number] {
  const marked = strandBalance(maintenance, deNovo);
  const [m, u] = [marked * maintenance, (1 - marked) * (1 - deNovo)];
  return [u, 1 - u - m, m];
}

/** Bits of a chance: thresholds are rounded to 2^-20, about a millionth. */
const PRECISION = 20;
const SCALE = 1 << PRECISION;

/** The chances of one day as whole numbers, ready for the loop. */
export interface DivisionDay {
  /** Index region: thresholds out of 2^20. */
  readonly maintenance: Int32Array;
  readonly deNovo: Int32Array;
  /** Out of 2^16: share of the day's candidates that are divisions. */
  readonly share: number;
}

export function divisionDay(chances: CopyChances, share: number): DivisionDay {
  return {
    maintenance: thresholds(chances.maintenance),
    deNovo: thresholds(chances.deNovo),
    share: Math.round(share * 65536),
  };
}

function thresholds(chances: readonly number[]): Int32Array {
  const whole = new Int32Array(chances.length);
  for (let region = 0; region < chances.length; region++) whole[region] = Math.round(chances[region]! * SCALE);
  return whole;
}

export interface DivisionSettings {
  readonly dyads: number;
  /** Sites of each region as bits. */
  readonly regionBits: Int32Array;
  /** u, h, m of a founder's dyads. */
  readonly startingShares: readonly [number, number, number];
}

/** A block of dividing cells. Arrays are its own; `advance` allocates nothing. */
export interface DividingBlock {
  readonly p: Int32Array;
  readonly q: Int32Array;
  /** Divisions of each cell since birth. */
  readonly divisions: Int32Array;
  /** Methylated strands at each dyad over the live cells. */
  readonly totals: Int32Array;
  /** @param live cells that count in the totals. */
  begin(founders: readonly Founder[], firstCell: number, words: Int32Array, live?: number): void;
  /** Candidates of one day; each picks a cell. */
  advance(candidates: number, day: DivisionDay): void;
}

/** Two alleles of a stem cell, strand masks. */
export interface Founder {
  readonly p: readonly [number, number];
  readonly q: readonly [number, number];
}

/** Draws a stem cell from the balance of divisions. */
export function drawFounder(settings: DivisionSettings, source: Xoshiro128): Founder {
  const allele = (): [number, number] => {
    const [u, h] = settings.startingShares;
    let [p, q] = [0, 0];
    for (let dyad = 0; dyad < settings.dyads; dyad++) {
      const draw = source.uniform();
      const onP = (source.next() & 1) === 0;
      const bit = 1 << dyad;
      if (draw < u) continue;
      if (draw >= u + h || onP) p |= bit;
      if (draw >= u + h || !onP) q |= bit;
    }
    return [p, q];
  };
  const [a, b] = [allele(), allele()];
  return { p: [a[0], b[0]], q: [a[1], b[1]] };
}

/**
 * Layout of the thresholds of one day. First come 20 words for sites whose template is methylated, then 20 for sites
 * whose template is bare, then two words that hold the sites with a chance of 1.
 */
const MADE = PRECISION;
const ALWAYS_KEPT = 2 * PRECISION;
const ALWAYS_MADE = ALWAYS_KEPT + 1;
const DAY_WORDS = ALWAYS_MADE + 1;

/**
 * Bit i of word n is bit n of the threshold of site i. A threshold of 20 bits cannot express a chance of 1, so such
 * sites have words of their own.
 */
function thresholdsBySite({ maintenance, deNovo }: DivisionDay, regionBits: Int32Array): Int32Array {
  const laidOut = new Int32Array(DAY_WORDS);
  for (let r = 0; r < regionBits.length; r++) {
    const [sites, kept, made] = [regionBits[r]!, maintenance[r]!, deNovo[r]!];
    for (let bit = 0; bit < PRECISION; bit++) {
      laidOut[bit]! |= sites & -((kept >>> bit) & 1);
      laidOut[MADE + bit]! |= sites & -((made >>> bit) & 1);
    }
    laidOut[ALWAYS_KEPT]! |= sites & -(kept >>> PRECISION);
    laidOut[ALWAYS_MADE]! |= sites & -(made >>> PRECISION);
  }
  return laidOut;
}

export function createDividingBlock(settings: DivisionSettings): DividingBlock {
  const { regionBits } = settings;
  const p = new Int32Array(BLOCK_ALLELES);
  const q = new Int32Array(BLOCK_ALLELES);
  const divisions = new Int32Array(BLOCK_CELLS);
  const totals = new Int32Array(settings.dyads);
  /** Days whose thresholds are laid out by site already: blocks of one life meet the same days. */
  const known = new Map<DivisionDay, Int32Array>();
  /** The thresholds of the day being lived (see thresholdsBySite). */
  let today: Int32Array = new Int32Array(DAY_WORDS);
  let liveAlleles = BLOCK_ALLELES;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;

  /** xoshiro128**; the same generator as random/xoshiro128.ts, with its state in this closure. */
  function next(): number {
    const five = Math.imul(s1, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  }

  /**
   * The copy of a template: a mark on each site whose 20-bit uniform number lies below its threshold. Words hold one
   * bit of every site's number, lowest first. A number lies below a threshold when it does in the highest bit where
   * they differ, so each bit overrules those before it where word and threshold differ, and leaves them where they
   * agree.
   * A site draws the same number whatever its threshold, so two worlds under one seed stay together, twin by twin.
   */
  function newStrand(template: number): number {
    let a = s0;
    let b = s1;
    let c = s2;
    let d = s3;
    let strand = 0;
    for (let bit = 0; bit < PRECISION; bit++) {
      const five = Math.imul(b, 5);
      const bare = ~Math.imul((five << 7) | (five >>> 25), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
      const made = today[MADE + bit]!;
      const threshold = made ^ (template & (today[bit]! ^ made));
      strand = (strand & bare) | (threshold & (strand | bare));
    }
    s0 = a;
    s1 = b;
    s2 = c;
    s3 = d;
    const made = today[ALWAYS_MADE]!;
    return strand | (made ^ (template & (today[ALWAYS_KEPT]! ^ made)));
  }

  /** Books what the live cells won and lost at each dyad. */
  function book(lost: number, strand: number): void {
    for (let apart = lost ^ strand; apart !== 0; apart &= apart - 1) {
      const dyad = 31 - Math.clz32(apart & -apart);
      totals[dyad]! += 2 * ((strand >>> dyad) & 1) - 1;
    }
  }

  function open(day: DivisionDay): void {
    let laidOut = known.get(day);
    if (laidOut === undefined) known.set(day, (laidOut = thresholdsBySite(day, regionBits)));
    today = laidOut;
  }

  function divide(cell: number, word: number): void {
    divisions[cell]!++;
    for (let copy = 0; copy < 2; copy++) {
      const allele = 2 * cell + copy;
      // One coin for the whole allele chooses the template strand. The other strand goes to the daughter cell that is
      // not followed.
      const onQ = -((word >>> (6 + copy)) & 1);
      const apart = p[allele]! ^ q[allele]!;
      const template = p[allele]! ^ (apart & onQ);
      const strand = newStrand(template);
      if (allele < liveAlleles) book(template ^ apart, strand);
      p[allele] = template;
      q[allele] = strand;
    }
  }

  return {
    p,
    q,
    divisions,
    totals,
    begin(founders, firstCell, words, live = BLOCK_CELLS) {
      [s0, s1, s2, s3] = [words[0]!, words[1]!, words[2]!, words[3]! | 1];
      liveAlleles = 2 * live;
      divisions.fill(0);
      totals.fill(0);
      for (let cell = 0; cell < BLOCK_CELLS; cell++) {
        const founder = founders[(firstCell + cell) % founders.length]!;
        for (let copy = 0; copy < 2; copy++) {
          p[2 * cell + copy] = founder.p[copy]!;
          q[2 * cell + copy] = founder.q[copy]!;
          if (cell >= live) continue;
          book(0, founder.p[copy]!);
          book(0, founder.q[copy]!);
        }
      }
    },
    advance(candidates, day) {
      let isOpen = false;
      for (let i = 0; i < candidates; i++) {
        const word = next();
        if (((word >>> 16) & 65535) >= day.share) continue;
        // Not before: on many days of a block nothing divides.
        if (!isOpen) open(day);
        isOpen = true;
        divide(word & 63, word);
      }
    },
  };
}
